import { csv } from './csv.js'
import type { Exporter, PackageExporter } from './exporter.js'
import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { ndjson } from './ndjson.js'
import { sarif } from './sarif.js'
import { text } from './text.js'

/** Every file a review can be turned into; a new one is its file and a line here. */
export const EXPORTERS: readonly Exporter[] = [text, json, html, ndjson, csv, sarif, junit]

/** Files of bytes made of the review of one document. What writes them is large, and loaded with the first. */
export const PACKAGE_EXPORTERS: readonly PackageExporter[] = [
  {
    id: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'doubletake.docx',
    from: 'docx',
    write: async (...given) => (await import('./docx/docx.js')).annotatedDocx(...given),
  },
  {
    id: 'pdf',
    mediaType: 'application/pdf',
    ending: 'doubletake.pdf',
    from: 'pdf',
    write: async (...given) => (await import('./pdf.js')).annotatedPdf(...given),
  },
  {
    id: 'list',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'corrections.docx',
    write: async (...given) => (await import('./docx/list.js')).correctionList(...given),
  },
]
