import { strToU8, zipSync } from 'fflate'
import { findingMessage, uiText } from '../../messages/index.js'
import type { Finding } from '../../model/finding.js'
import type { Review } from '../../model/review.js'
import type { ExportOptions, PackageExporter } from '../exporter.js'
import { notedFindings, placeLines } from '../notes.js'
import { attribute, content } from '../xml.js'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Widths of the columns in twentieths of a point: label, places, what was found, what was done. They fill a landscape A4 page. */
const WIDTHS = [900, 5600, 4800, 2600]

/** A correction list (修改清单) to send to the author: a Word table of what was found, where, and room to say what was done. */
export const correctionList: PackageExporter['write'] = async (review, options) => {
  const parts = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${DECLARATION}<w:document xmlns:w="${WORD}"><w:body>${body(review, options)}${SECTION}</w:body></w:document>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])
  // Zip knows no date before 1980; the same list gives the same bytes.
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00' })
}

const SECTION =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/></w:sectPr>'

const body = (review: Review, options: ExportOptions): string => {
  const { ui } = options
  const names = review.documents.map(({ name }) => name).join(uiText('cli.comma', ui))
  const findings = notedFindings(review, options)
  const heads = ['label', 'places', 'found', 'done'].map(key => uiText(`cli.list.${key}`, ui))
  const rows = findings.map(finding => row(cells(finding, review, options)))
  const count = uiText('cli.list.count', ui, { count: findings.length })
  return [
    paragraph(uiText('cli.list.title', ui), 36, true),
    paragraph(`${names}  ${count}`, 21, false),
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${WIDTHS.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(
      heads.map(head => [head]),
      true,
    ),
    ...rows,
    '</w:tbl>',
    paragraph('', 21, false),
  ].join('')
}

const cells = (finding: Finding, review: Review, options: ExportOptions): readonly (readonly string[])[] => {
  const { ui, decisions } = options
  const { arithmetic } = finding.evidence
  const note = decisions?.[finding.id]?.note
  return [
    [finding.label, uiText(`cli.level.${finding.level}`, ui)],
    placeLines(finding, review, options),
    [findingMessage(finding, ui), ...(arithmetic ? [arithmetic] : []), ...(note ? [note] : [])],
    [''],
  ]
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
  .join('')

const row = (cells: readonly (readonly string[])[], head = false): string => {
  const inner = cells.map((lines, column) => cell(lines, WIDTHS[column]!, head)).join('')
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${inner}</w:tr>`
}

const cell = (lines: readonly string[], width: number, head: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${lines.map(line => paragraph(line, 20, head)).join('')}</w:tc>`

/** A paragraph of one run; the size in half points. */
const paragraph = (text: string, size: number, bold: boolean): string =>
  `<w:p><w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${attribute(String(size))}"/></w:rPr><w:t xml:space="preserve">${content(text)}</w:t></w:r></w:p>`
