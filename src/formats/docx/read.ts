import { zipSync } from 'fflate'
import { DoubletakeError } from '../../model/errors.js'
import type { Problem } from '../../model/review.js'
import { assemble } from '../assemble.js'
import type { Parsed } from '../format.js'
import { insertNode } from './elements.js'
import { FactsReader } from './facts.js'
import { Numbering } from './numbering.js'
import { WordPackage } from './package.js'
import { piecesOf } from './pieces.js'
import { Preparation, type Tally } from './prepare.js'
import { stylesOf } from './styles.js'
import { readTree } from './tree.js'
import { childElements, type Document, isWord, serializeXml } from './xml.js'

/** Reads a Word package: what mammoth would lose is set where it reads it, and its tree becomes pieces. */
export const readWord = async (name: string, bytes: Uint8Array): Promise<Parsed> => {
  const source = new WordPackage(bytes)
  const { preparation, package: prepared } = prepare(source)
  const pieces = piecesOf(await readTree(prepared), preparation.paragraphs, source.main)
  const document = assemble({ name, format: 'docx', bytes, reading: readingOf(source, preparation.tally) }, pieces)
  if (document.blocks.length === 0) throw new DoubletakeError('empty')
  return { document, problems: problemsOf(document.id, source, preparation.tally) }
}

interface Prepared {
  readonly preparation: Preparation
  /** A package with the words alone, for mammoth. */
  readonly package: Uint8Array
}

const prepare = (source: WordPackage): Prepared => {
  const part = (type: string): Document | undefined => source.part(source.related(type) ?? '')
  const linked = (from: string, id: string): Document | undefined => source.part(source.target(from, id) ?? '')
  const preparation = new Preparation(new FactsReader(stylesOf(part('styles')), new Numbering(part('numbering'))), linked)
  const main = source.part(source.main)!
  preparation.prepare(source.main, main)
  const files: Record<string, Uint8Array> = {}
  for (const type of ['footnotes', 'endnotes']) {
    const name = source.related(type)
    const notes = name === undefined ? undefined : source.part(name)
    if (!name || !notes) continue
    preparation.prepare(name, notes)
    files[`word/${type}.xml`] = serializeXml(notes)
  }
  addHeadsAndFeet(source, main, preparation)
  files['word/document.xml'] = serializeXml(main)
  source.forget(source.main)
  return { preparation, package: zipSync({ ...FRAME, ...files }, { level: 0 }) }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const FRAME = {
  '[Content_Types].xml': utf8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  '_rels/.rels': utf8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  // Without a list of styles mammoth fails on the first table that names one.
  'word/styles.xml': utf8('<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
}

/** Sets the words of heads and feet into the body, before and after its own: their facts say which part they are of. */
const addHeadsAndFeet = (source: WordPackage, main: Document, preparation: Preparation): void => {
  const body = main.documentElement && childElements(main.documentElement).find(element => isWord(element, 'body'))
  if (!body) throw new DoubletakeError('corrupt')
  const first = body.firstChild
  const names = new Set(
    source
      .relationships(source.main)
      .flatMap(({ type, target }) => (/^(?:header|footer)$/.test(type) && target ? [`${type} ${target}`] : [])),
  )
  for (const key of names) {
    const [type, name] = key.split(' ') as [string, string]
    const part = source.part(name)
    if (!part?.documentElement) continue
    preparation.prepare(name, part)
    for (const element of childElements(part.documentElement))
      insertNode(body, main.importNode(element, true), type === 'header' ? first : null)
  }
}

const readingOf = (source: WordPackage, tally: Tally): Record<string, number> => {
  const comments = source.part(source.related('comments') ?? '')?.documentElement
  const count = comments ? childElements(comments).length : 0
  return {
    ...(count > 0 && { comments: count }),
    ...(tally.insertions > 0 && { insertions: tally.insertions }),
    ...(tally.deletions > 0 && { deletions: tally.deletions }),
  }
}

const problemsOf = (document: string, source: WordPackage, { insertions, deletions, hidden, omitted }: Tally): Problem[] => {
  const problems: Problem[] = []
  if (insertions + deletions > 0) problems.push({ document, code: 'tracked-changes', data: { insertions, deletions } })
  if (hidden > 0) problems.push({ document, code: 'hidden-text', data: { count: hidden } })
  const unread = source.damaged + omitted
  if (unread > 0) problems.push({ document, code: 'partly-read', data: { parts: unread } })
  if (source.names().some(name => /vbaProject\.bin$/i.test(name))) problems.push({ document, code: 'macros-ignored' })
  return problems
}
