import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OTHERS =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts beside the body of a made document; each is the inside of its root element. */
export interface WordParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header1?: string
  readonly footer1?: string
  readonly comments?: string
}

const ROOTS: Readonly<Record<keyof WordParts, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header1: 'hdr',
  footer1: 'ftr',
  comments: 'comments',
}

/** A .docx made of the inside of its body and of other parts. `more` adds or replaces files of the package. */
export const wordFile = (body: string, parts: WordParts = {}, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const names = Object.keys(parts) as (keyof WordParts)[]
  const related = names.map(
    (name, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${name.replace('1', '')}" Target="${name}.xml"/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `<w:document ${W} ${OTHERS}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(related.join('')),
  }
  for (const name of names) files[`word/${name}.xml`] = `<w:${ROOTS[name]} ${W} ${OTHERS}>${parts[name]}</w:${ROOTS[name]}>`
  return zipSync(Object.fromEntries(Object.entries({ ...files, ...more }).map(([name, text]) => [name, strToU8(text)])))
}

const relationships = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

/** A paragraph of one run; `properties` is the inside of its `w:pPr`, `run` of its `w:rPr`. */
export const p = (text: string, properties = '', run = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text, run)}</w:p>`

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A table of rows of cells; a cell is the inside of its `w:tc`. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
