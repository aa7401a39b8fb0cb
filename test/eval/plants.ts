import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import { contains, type Span } from '../../src/model/span.js'
import { repeatsOf } from '../../src/text/copies.js'
import { summariesOf } from '../../src/text/outline/summaries.js'
import { formulaicShare } from '../../src/text/repeats/formulae.js'
import { splitSentences } from '../../src/text/sentences.js'
import { below, pick, type Random, seeded, shuffled } from './random.js'

/** The kinds of copies planted. */
export const PLANT_KINDS = [
  'block',
  'paragraph',
  'adjacent',
  'moved',
  'width',
  'pasted',
  'cell',
  'sentence',
  'edits-5',
  'edits-15',
  'edits-30',
  'reordered',
] as const

export type PlantKind = (typeof PLANT_KINDS)[number]

/** A planted copy: where the original and the copy stand. */
export interface Plant {
  readonly kind: PlantKind
  readonly original: Span
  readonly copy: Span
}

/** A document with copies planted in it. */
export interface Planted {
  readonly document: Document
  readonly plants: readonly Plant[]
}

/** A line of the text while it is put together: pieces, some of which are sides of a plant. */
interface Piece {
  readonly text: string
  readonly plant?: { readonly kind: PlantKind; readonly side: 'original' | 'copy' }
}
type Line = Piece[]

const LEAST = { zh: 60, en: 200 }

/** Plants one copy of each kind in the paragraphs of a text, one a line, each from a paragraph of its own; kinds without a fitting paragraph are left out. */
export const planted = (name: string, text: string, language: 'zh' | 'en', seed: number): Planted => {
  const random = seeded(seed)
  const clean = documentOf(name, text)
  const lines: Line[] = clean.blocks.map(({ start, end }) => [{ text: text.slice(start, end).replace(/\s*\n\s*/g, ' ') }])
  const boilerplate = new Set(lines.filter(([piece], at) => isBoilerplate(clean, clean.blocks[at]!, piece!.text)))
  const sources = sourcesOf(lines, language, random)
  const own = sources.filter(line => !boilerplate.has(line))
  for (const kind of shuffled(random, PLANT_KINDS))
    plantOne(lines, kind === 'adjacent' ? sources : own, boilerplate, kind, language, random)
  return assembled(name, lines)
}

const NOTE = /^[\s*_(#]{0,4}(?:(?:Notes?|Sources?)\b|\[?\d{1,3}\]?\s\p{Lu}|[a-z]\s\p{Lu}|注|资料来源)/u
const REFERENCE = /\b(?:GAO-\d|vol\.|ed\.|eds\.|Pub\. L\.|U\.S\.C\.|https?:)|[（(](?:Washington|London|New York)/
/** Share of a paragraph that set phrases make up, or that its clean text says elsewhere too, from which it is boilerplate. */
const COMMON = 0.35

/** Whether a paragraph rightly stands, or may stand, several times: a note, a reference, set phrases, part of a summary, what the clean text itself says again. */
const isBoilerplate = (clean: Document, block: Span, text: string): boolean =>
  summariesOf(clean).some(summary => contains(summary, block)) ||
  NOTE.test(text) ||
  REFERENCE.test(text) ||
  formulaicShare(text) >= COMMON ||
  saidElsewhere(clean, block) >= COMMON * (block.end - block.start)

/** Most characters of a paragraph that lie in one natural repeat. */
const saidElsewhere = (clean: Document, block: Span): number =>
  repeatsOf(clean)
    .flatMap(({ places }) => places)
    .reduce((most, { start, end }) => Math.max(most, Math.min(end, block.end) - Math.max(start, block.start)), 0)

/** Lines long enough to be copied, in random order; by reference, because indices move. */
const sourcesOf = (lines: readonly Line[], language: 'zh' | 'en', random: Random): Line[] =>
  shuffled(
    random,
    lines.filter(
      ([piece]) => piece!.text.length >= LEAST[language] && piece!.text.length < 20 * LEAST[language] && /[。.]$/.test(piece!.text),
    ),
  )

const plantOne = (
  lines: Line[],
  sources: Line[],
  quiet: ReadonlySet<Line>,
  kind: PlantKind,
  language: 'zh' | 'en',
  random: Random,
): void => {
  const at = sources.findIndex(line => fits(lines, line, kind, language))
  if (at < 0) return
  const [source] = sources.splice(at, 1)
  if (kind === 'block') plantBlock(lines, sources, quiet, source!, random)
  else if (kind === 'sentence') plantSentence(lines, sources, source!, language, random)
  else plantParagraph(lines, sources, quiet, source!, kind, language, random)
}

const fits = (lines: readonly Line[], line: Line, kind: PlantKind, language: 'zh' | 'en'): boolean => {
  if (line.length > 1 || line[0]!.plant) return false
  const text = line[0]!.text
  const index = lines.indexOf(line)
  if (index < 0 || hasPlant(lines[index - 1]) || hasPlant(lines[index + 1])) return false
  const sentences = splitSentences(text, { start: 0, end: text.length })
  if (kind === 'reordered') return sentences.length >= 3 && sentences.every(({ start, end }) => end - start >= LEAST[language] / 5)
  if (kind === 'sentence') return sentences.some(({ start, end }) => end - start >= LEAST[language] / 2)
  if (kind !== 'block') return true
  const following = lines.slice(index, index + 3)
  return (
    following.length === 3 &&
    following.every(each => each.length === 1 && !each[0]!.plant && each[0]!.text.length >= 20) &&
    !hasPlant(lines[index + 3])
  )
}

const plantBlock = (lines: Line[], sources: Line[], quiet: ReadonlySet<Line>, source: Line, random: Random): void => {
  const from = lines.indexOf(source)
  const block = lines.slice(from, from + 3)
  for (const line of block) if (sources.includes(line)) sources.splice(sources.indexOf(line), 1)
  const joined = block.map(([piece]) => piece!.text).join('\n')
  lines.splice(from, 3, [{ text: joined, plant: { kind: 'block', side: 'original' } }])
  lines.splice(farFrom(lines, quiet, from, random), 0, [{ text: joined, plant: { kind: 'block', side: 'copy' } }])
}

const plantSentence = (lines: Line[], sources: Line[], source: Line, language: 'zh' | 'en', random: Random): void => {
  const [{ text }] = source as [Piece]
  const sentences = splitSentences(text, { start: 0, end: text.length }).filter(({ start, end }) => end - start >= LEAST[language] / 2)
  const { start, end } = pick(random, sentences)
  const said = text.slice(start, end)
  source.splice(
    0,
    1,
    { text: text.slice(0, start) },
    { text: said, plant: { kind: 'sentence', side: 'original' } },
    { text: text.slice(end) },
  )
  pasteInto(lines, sources, source, said, 'sentence', language, random)
}

/** Puts a text after the first sentence of a paragraph that is used for nothing else. */
const pasteInto = (
  lines: Line[],
  sources: Line[],
  source: Line,
  text: string,
  kind: PlantKind,
  language: 'zh' | 'en',
  random: Random,
): void => {
  const hosts = sources.filter(line => !hasPlant(line) && Math.abs(lines.indexOf(line) - lines.indexOf(source)) > 2)
  const host = hosts.length > 0 ? pick(random, hosts) : sources[0]!
  sources.splice(sources.indexOf(host), 1)
  const [{ text: all }] = host as [Piece]
  const first = splitSentences(all, { start: 0, end: all.length })[0]!.end
  const space = language === 'en' ? ' ' : ''
  host.splice(
    0,
    1,
    { text: all.slice(0, first) + space },
    { text, plant: { kind, side: 'copy' } },
    { text: space + all.slice(first).trimStart() },
  )
}

const plantParagraph = (
  lines: Line[],
  sources: Line[],
  quiet: ReadonlySet<Line>,
  source: Line,
  kind: PlantKind,
  language: 'zh' | 'en',
  random: Random,
): void => {
  const [{ text }] = source as [Piece]
  source.splice(0, 1, { text, plant: { kind, side: 'original' } })
  const copy = changed(text, kind, language, random)
  if (kind === 'pasted') {
    pasteInto(lines, sources, source, copy, kind, language, random)
    return
  }
  const from = lines.indexOf(source)
  const to =
    kind === 'adjacent' ? from + 1 : kind === 'moved' ? (from < lines.length / 2 ? lines.length : 0) : farFrom(lines, quiet, from, random)
  const line: Line = [{ text: copy, plant: { kind, side: 'copy' } }]
  if (kind === 'cell') line.unshift({ text: `${language === 'zh' ? '事项' : 'Item'} ${below(random, 90) + 10}\t` })
  lines.splice(to, 0, line)
}

const hasPlant = (line: Line | undefined): boolean => line?.some(({ plant }) => plant !== undefined) ?? false

/** A place some lines away, beside no other plant and in no boilerplate. */
const farFrom = (lines: readonly Line[], quiet: ReadonlySet<Line>, from: number, random: Random): number => {
  for (let tries = 0; tries < 20; tries++) {
    const to = below(random, lines.length + 1)
    const beside = lines.slice(Math.max(0, to - 1), to + 1)
    if (Math.abs(to - from) > 3 && !beside.some(line => hasPlant(line) || quiet.has(line))) return to
  }
  return lines.length
}

const changed = (text: string, kind: PlantKind, language: 'zh' | 'en', random: Random): string => {
  if (kind === 'width') return otherWidth(text, language)
  if (kind === 'reordered') return reordered(text, language, random)
  const share = /^edits-(\d+)$/.exec(kind)?.[1]
  return share ? edited(text, Number(share) / 100, language, random) : text
}

const WIDTHS: readonly (readonly [string, string])[] = [
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['“', '「'],
  ['”', '」'],
]

/** Other punctuation: half for full width and the other way round, other quotation marks. */
const otherWidth = (text: string, language: 'zh' | 'en'): string => {
  if (language === 'en')
    return text
      .replace(/"/g, '”')
      .replace(/'/g, '’')
      .replace(/ /g, (space, at: number) => (at % 7 === 0 ? '  ' : space))
  const full = text.includes('，')
  return WIDTHS.reduce((changed, [wide, narrow]) => (full ? changed.replaceAll(wide, narrow) : changed.replaceAll(narrow, wide)), text)
}

/** Sentences in another order. */
export const reordered = (text: string, language: 'zh' | 'en', random: Random): string => {
  const sentences = splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
  for (;;) {
    const order = shuffled(random, sentences)
    if (order.join() !== sentences.join()) return order.join(language === 'en' ? ' ' : '')
  }
}

const TOKEN = { zh: /\p{Script=Han}|[\p{L}\p{N}]+/gu, en: /[\p{L}\p{N}'’-]+/gu }

/** A share of the tokens replaced, dropped, or followed by another, in equal parts, by tokens of the text itself. */
export const edited = (text: string, share: number, language: 'zh' | 'en', random: Random): string => {
  const words = text.match(TOKEN[language]) ?? []
  const space = language === 'en' ? ' ' : ''
  return text
    .replace(TOKEN[language], token => {
      if (random() >= share) return token
      const turn = below(random, 3)
      return turn === 0 ? pick(random, words) : turn === 1 ? '' : `${token}${space}${pick(random, words)}`
    })
    .replace(/ {2,}/g, ' ')
    .trim()
}

const assembled = (name: string, lines: readonly Line[]): Planted => {
  let text = ''
  const sides = new Map<PlantKind, { original?: Span; copy?: Span }>()
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += '\n'
    for (const { text: piece, plant } of line) {
      const start = text.length
      text += piece
      if (plant) sides.set(plant.kind, { ...sides.get(plant.kind), [plant.side]: { start, end: text.length } })
    }
  }
  const plants = [...sides].flatMap(([kind, { original, copy }]) => (original && copy ? [{ kind, original, copy }] : []))
  return { document: withCells(documentOf(name, text), plants), plants }
}

/** The same document with the lines of cell plants divided into two cells. */
const withCells = (document: Document, plants: readonly Plant[]): Document => {
  const cells = plants.filter(({ kind }) => kind === 'cell').map(({ copy }) => copy)
  const blocks = document.blocks.flatMap(block => {
    const cell = cells.find(({ start, end }) => block.start < start && end <= block.end)
    if (!cell) return [block]
    const at = { table: 0, row: 0, rowSpan: 1, columnSpan: 1, header: false }
    return [
      { kind: 'table-cell' as const, start: block.start, end: cell.start - 1, cell: { ...at, column: 0 } },
      { kind: 'table-cell' as const, start: cell.start, end: block.end, cell: { ...at, column: 1 } },
    ]
  })
  return { ...document, blocks }
}
