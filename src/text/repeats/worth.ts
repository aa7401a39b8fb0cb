import type { BlockKind } from '../../model/document.js'
import { TokenKind, type TokenRange } from '../tokens.js'
import type { Cluster, Link } from './clusters.js'
import { formulaicShare } from './formulae.js'
import { Border, type Layout } from './layout.js'
import { lowerBound, weightOfRange } from './passages.js'
import { areItems, comparedQuantities, isForm, isPattern, isTemplate, sideText } from './patterns.js'
import { type Role, roleOf } from './roles.js'
import type { Seeds } from './seeds.js'
import type { PairCounts } from './telling.js'

/** What a repetition is. */
export type RepeatKind = 'identical' | 'edited' | 'loose' | 'formulaic' | 'template' | 'heading' | 'tabular'

/** What a repetition is worth: what it is, and the measures that say so. */
export interface Worth {
  readonly kind: RepeatKind
  /** Weight of the shortest place: Han characters, or twice the words. */
  readonly weight: number
  /** Likeness of the best link, of six places and more of the middle one, 0..1. */
  readonly similarity: number
  /** Share of the equal words that stands nowhere else in the documents, 0..1. */
  readonly rarity: number
  /** Share of the text that is set phrases, 0..1. */
  readonly formulaic: number
  /** Paragraphs the first place holds whole. */
  readonly paragraphs: number
  /** Whether a place at least begins and ends at a sentence's border, at a clause's, or none does. */
  readonly borders: 'sentence' | 'clause' | 'none'
  /** Whether every place is one or several whole paragraphs. */
  readonly isWhole: boolean
  /** Whether some place is, all by itself, one or several whole paragraphs. */
  readonly isPasted: boolean
  readonly role: Role
  /** Quantities both sides of the best link state alike. */
  readonly sameFigures: number
  /** Quantities the side of the best link with fewer of them states. */
  readonly figures: number
  /** Of several documents: weight of the equal pairs of words that stand nowhere else in them. */
  readonly telling?: number
}

/** Judges a cluster by its best link; of several documents also against the background of their words. */
export const judged = (layout: Layout, seeds: Seeds, cluster: Cluster, background?: PairCounts): Worth => {
  const link = cluster.links.reduce((best, each) => (each.passage.matched > best.passage.matched ? each : best))
  const weight = Math.min(...cluster.places.map(place => weightOfRange(layout.stream, place)))
  const isWhole = cluster.places.every(place => isWholeBlocks(layout, place))
  const rarity = rarityOf(layout, seeds, link, isWhole && link.similarity >= VERBATIM ? cluster.times : cluster.places.length)
  const text = sideText(layout, link.passage.whole.a)
  const formulaic = formulaicShare(text.slice(0, 4000))
  const paragraphs = paragraphsIn(layout, cluster.places[0]!)
  const { same, fewest } = comparedQuantities(layout, link)
  const measures = {
    weight,
    similarity: likenessOf(cluster, link),
    rarity,
    formulaic,
    paragraphs,
    borders: bordersOf(layout, cluster),
    isWhole,
    isPasted: cluster.places.some(place => isWholeBlocks(layout, place)),
    role: roleOf(layout, cluster),
    sameFigures: same,
    figures: fewest,
    ...(background && { telling: background.tellingIn(cluster) }),
  }
  return { kind: kindOf(layout, cluster, link, measures), ...measures }
}

/** Likeness from which a copy is one word for word; of whole paragraphs, what longer copies brought along of it is no sign that its words are common. */
const VERBATIM = 0.995

/** Places from which a cluster is judged by more than its best link. */
const MANY_PLACES = 6

/** Likeness of the best link; of many places that of the middle one, because two that are equal make no copies of the rest. */
const likenessOf = ({ places, links }: Cluster, best: Link): number => {
  if (places.length < MANY_PLACES) return best.similarity
  const closest = new Map<number, number>()
  for (const { b, similarity } of links) closest.set(b, Math.max(similarity, closest.get(b) ?? 0))
  const ordered = [...closest.values()].sort((x, y) => x - y)
  return ordered[ordered.length >> 1]!
}

const isWholeBlocks = (layout: Layout, { from, to }: TokenRange): boolean =>
  layout.borderBefore(from) === Border.block && layout.borderBefore(to) === Border.block

const bordersOf = (layout: Layout, { places }: Cluster): Worth['borders'] => {
  const cleanest = Math.max(...places.map(({ from, to }) => Math.min(layout.borderBefore(from), layout.borderBefore(to))))
  return cleanest >= Border.sentence ? 'sentence' : cleanest === Border.clause ? 'clause' : 'none'
}

/** Likeness from which a list is a copy of a list, not one more of its kind. */
const ALIKE = 0.95
/** The same of a list within one paragraph. */
const ALIKE_LINE = 0.9

/** Weight of a whole paragraph, and of another passage, that is too long for a pattern. */
const WHOLE_PATTERN = 80
const LONG_PATTERN = 150

const kindOf = (layout: Layout, cluster: Cluster, link: Link, worth: Omit<Worth, 'kind'>): RepeatKind => {
  if (cluster.places.some(place => isWithinKind(layout, place, 'heading')) || isTitle(layout, cluster, worth) || isCaption(layout, cluster))
    return 'heading'
  if (cluster.places.some(place => isContentsLine(layout, place))) return 'heading'
  if (isOfTables(layout, cluster, worth)) return 'tabular'
  if (isTableHead(layout, cluster, worth)) return 'tabular'
  const text = sideText(layout, link.passage.whole.a).slice(0, 4000)
  if (numbersShare(layout, link.passage.whole.a) > 0.4 && (worth.weight < 60 || worth.similarity < VERBATIM || isOfFewNumbers(text)))
    return 'tabular'
  if (worth.similarity < (worth.paragraphs > 1 ? ALIKE : ALIKE_LINE) && isList(layout, link.passage.whole.a)) return 'tabular'
  if (worth.similarity < ALIKE && isOfLines(text, worth)) return 'tabular'
  if (worth.weight < LABELLED && isLabelled(text)) return 'tabular'
  if (namesShare(text) > (worth.similarity < 0.9 ? 0.55 : 0.7)) return worth.isPasted && worth.similarity > 0.99 ? 'formulaic' : 'heading'
  if (worth.similarity < 0.5) return 'loose'
  if (isFormulaic(worth)) return 'formulaic'
  if (isPattern(layout, cluster)) return 'template'
  if (worth.weight < (worth.paragraphs > 0 ? WHOLE_PATTERN : LONG_PATTERN) && isTemplate(layout, cluster, link)) return 'template'
  if (isForm(layout, link) || areItems(layout, link, worth.weight)) return 'template'
  return worth.similarity >= VERBATIM ? 'identical' : 'edited'
}

/** Share of set phrases from which a paragraph is boilerplate however long. */
const BOILERPLATE = 0.75

const isFormulaic = ({ weight, formulaic, rarity, paragraphs, similarity }: Omit<Worth, 'kind'>): boolean => {
  if (paragraphs > 0 && weight >= 80 && similarity > 0.95 && formulaic < BOILERPLATE) return false
  return formulaic >= 0.45 || (rarity < 0.35 && weight < 120) || (1 - formulaic) * rarity * weight < 14
}

const isWithinKind = (layout: Layout, place: TokenRange, kind: BlockKind): boolean => {
  for (let at = layout.blockOf(place.from); at <= layout.blockOf(place.to - 1); at++) if (layout.block(at).block.kind !== kind) return false
  return true
}

/** Offset before which a document's title lines stand. */
const HEAD = 400

/** Lines of the title, given twice at the head of a page: no sentence among them. */
const isTitle = (layout: Layout, { places }: Cluster, worth: Omit<Worth, 'kind'>): boolean =>
  worth.weight < 80 &&
  worth.isPasted &&
  !isFilledTable(worth) &&
  places.every(place => layout.stream.starts[place.from]! - layout.documentOf(place.from).base < HEAD) &&
  !/[。！？；!?;]|\.(?:\s|$)/.test(sideText(layout, places[0]!))

/** Weight of cells that are a table pasted again, not rows that happen to be alike. */
const TABLE = 200
/** Weight of one whose figures are the same as well. */
const FILLED = 60

/** Whether what stands again is a table with its figures, not its head or a row of its kind. */
const isFilledTable = ({ weight, similarity, sameFigures }: Omit<Worth, 'kind'>): boolean =>
  weight >= FILLED && similarity >= VERBATIM && sameFigures >= 2

/** Short lines without a sentence among them, such as the head of a table that goes on on the next page. */
const isTableHead = (layout: Layout, { places }: Cluster, worth: Omit<Worth, 'kind'>): boolean => {
  const { weight, paragraphs } = worth
  if (paragraphs < 2 || weight > TABLE || isFilledTable(worth)) return false
  const text = sideText(layout, places[0]!)
  return text.length < 50 * paragraphs && !/[。！？；!?;]|\.(?:\s|$)/.test(text)
}

/** Cells of tables on every side: rows and specifications are built alike. A sentence or a whole table said again word for word is a copy all the same. */
const isOfTables = (layout: Layout, { places }: Cluster, worth: Omit<Worth, 'kind'>): boolean => {
  const { weight, similarity } = worth
  if (!places.every(place => isWithinKind(layout, place, 'table-cell'))) return false
  const spansCells = places.some(place => layout.blockOf(place.from) !== layout.blockOf(place.to - 1))
  return similarity < ALIKE || weight < (!spansCells ? 40 : isFilledTable(worth) ? FILLED : TABLE)
}

/** Lines of a form, and the letters such a line has at most on average. */
const LINES = 4
const SHORT_LINE = 48

/** Several short lines few of which are sentences: the labels and values of a form or table that came without its cells. */
const isOfLines = (text: string, { paragraphs }: Omit<Worth, 'kind'>): boolean => {
  if (paragraphs < LINES) return false
  const lines = text.split(/[\n\t]/).filter(line => line.trim() !== '')
  const sentences = lines.filter(line => /[。！？；.!?;]["'”’)\]]*\s*$/.test(line)).length
  return lines.length >= LINES && text.length < SHORT_LINE * lines.length && sentences * 3 < lines.length
}

/** Weight of what stands behind labels from which it is a copy, however it is set. */
const LABELLED = 120
const LABEL = /^\s*[（(【]?[\p{L} ]{2,24}[】)）]?[:：]/u

/** Whether most sentences or lines of a text are the labels of a form with their answers: `Alarm: satisfactory. Doors: closed.` */
const isLabelled = (text: string): boolean => {
  const answers = text.split(/[\n\t。；;]|\.\s/).filter(line => line.trim() !== '')
  const labelled = answers.filter(answer => LABEL.test(answer)).length
  return labelled >= 3 && labelled * 3 >= answers.length * 2
}

/** Longest line of a contents list, in characters. */
const LINE = 400
const CONTENTS_LINE = /(?:\t|\.{3,}|…{2,}|·{3,})\s{0,4}\d{1,4}$/

/** A line of a contents list: a heading with the page it stands on. */
const isContentsLine = (layout: Layout, place: TokenRange): boolean => {
  const { start, end } = layout.block(layout.blockOf(place.from)).span
  return end - start < 2 * LINE && sideText(layout, place).length < LINE && CONTENTS_LINE.test(layout.text({ start, end }, place.from))
}

const CAPTION =
  /^[\s*_#>[(]{0,4}(?:Table|Figure|Fig\.|Chart|Box|Exhibit|Appendix|Appendixes|Annex|图|表|附图|附表|附录|附件)\s{0,2}[\dIVX一二三四五六七八九十]/i

/** Captions and their lines in a contents list. */
const isCaption = (layout: Layout, { places }: Cluster): boolean =>
  places.every(place => {
    const text = sideText(layout, place)
    return text.length < 300 && layout.blockOf(place.to - 1) - layout.blockOf(place.from) < 2 && CAPTION.test(text)
  })

/** Lines of a list that all say nearly the same: most pairs of tokens stand in it several times. */
const isList = ({ stream: { ids } }: Layout, { from, to }: TokenRange): boolean => {
  if (to - from < 40) return false
  const pairs = new Set<number>()
  const last = Math.min(to, from + 4000) - 1
  for (let at = from; at < last; at++) pairs.add(Math.imul(ids[at]!, 0x9e3779b1) ^ ids[at + 1]!)
  return pairs.size < 0.55 * (last - from)
}

/** Five things or more named one after the other: `车站、码头、机场、影剧院、宾馆`. */
const NAMED_IN_A_ROW = /(?:[\p{Script=Han}\p{L}\d“”（）]{1,12}、){4,60}[\p{Script=Han}\p{L}\d“”（）]{1,12}/gu
/** Longest text of which such a list is told as names. */
const LISTED = 120

/** Share of names and titles: capitalised words among the longer words of a Latin text, or the text within 《》 or in a list. */
const namesShare = (text: string): number => {
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]{3,}/gu) ?? []
  const capitalised = words.filter(word => /^\p{Lu}/u.test(word)).length
  const titled = (text.match(/《[^》]{1,200}》/g) ?? []).reduce((sum, title) => sum + title.length, 0)
  const listed = text.length > LISTED ? [] : (text.match(NAMED_IN_A_ROW) ?? [])
  const inList = listed.reduce((sum, list) => sum + list.length, 0)
  return Math.max(inList / Math.max(1, text.length), words.length >= 6 ? capitalised / words.length : 0, titled / Math.max(1, text.length))
}

const numbersShare = (layout: Layout, { from, to }: TokenRange): number => {
  let numbers = 0
  for (let at = from; at < to; at++) if (layout.stream.kinds[at] === TokenKind.number) numbers++
  return numbers / (to - from)
}

/** How often a number of a table stands in it at most, on average: a column of noughts says nothing. */
const TIMES = 12

const isOfFewNumbers = (text: string): boolean => {
  const numbers = text.match(/\d+/g) ?? []
  return new Set(numbers).size * TIMES < numbers.length
}

/** Share of the tokens in equal runs that lie in k-grams standing no oftener than the cluster's words; short runs count half. */
const rarityOf = (layout: Layout, seeds: Seeds, { passage }: Link, times: number): number => {
  let rare = 0
  let total = 0
  for (const { b, length } of passage.pieces) {
    total += length
    let covered = b
    let known = false
    for (let seed = lowerBound(seeds.positions, b); seed < seeds.count && seeds.positions[seed]! < b + length; seed++) {
      const position = seeds.positions[seed]!
      const stands = seeds.frequency[seeds.groups[seed]!]!
      if (stands < 2) continue
      known = true
      if (stands > times) continue
      const to = Math.min(b + length, position + windowAt(layout, position))
      rare += Math.max(0, to - Math.max(covered, position))
      covered = Math.max(covered, to)
    }
    if (!known) rare += length / 2
  }
  return total === 0 ? 0 : rare / total
}

/** Tokens in the k-gram at a position. */
const windowAt = ({ stream }: Layout, position: number): number => (stream.kinds[position] === TokenKind.character ? 8 : 4)

/** Paragraphs that lie wholly in a range. */
const paragraphsIn = (layout: Layout, { from, to }: TokenRange): number => {
  let count = 0
  for (let block = layout.blockOf(from); block <= layout.blockOf(to - 1); block++) {
    const tokens = layout.tokensOfBlock(block)
    if (tokens.from >= from && tokens.to <= to) count++
  }
  return count
}
