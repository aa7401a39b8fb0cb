import { csv } from './csv.js'
import type { Exporter } from './exporter.js'
import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { ndjson } from './ndjson.js'
import { sarif } from './sarif.js'
import { text } from './text.js'

/** Every file a review can be turned into; a new one is its file and a line here. */
export const EXPORTERS: readonly Exporter[] = [text, json, html, ndjson, csv, sarif, junit]
