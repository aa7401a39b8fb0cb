import type { Figure } from '../../model/figure.js'
import { bareFigures } from '../figures/figures.js'
import { digitSlip } from '../slips.js'
import { TokenKind, type TokenRange } from '../tokens.js'
import { spanOfRange } from './borders.js'
import type { Cluster, Link } from './clusters.js'
import type { Layout } from './layout.js'
import { weightOfRange } from './passages.js'

/** The text of a range of tokens. */
export const sideText = (layout: Layout, range: TokenRange): string => layout.text(spanOfRange(layout, range), range.from)

/** Places a pattern has at least. */
const PATTERN_PLACES = 4
/** Likeness from which half of the quantities are enough. */
const CLOSE = 0.88

/** Links looked at to see a pattern. */
const PATTERN_LINKS = 16

/** Many places most of which state another figure each, however long they are: a form filled in again and again. */
export const isPattern = (layout: Layout, { places, links }: Cluster): boolean => {
  if (places.length < PATTERN_PLACES) return false
  const looked = links.slice(0, PATTERN_LINKS)
  const other = looked.filter(link => {
    const { same, fewest } = comparedQuantities(layout, link)
    return same < fewest
  })
  return other.length * 2 > looked.length
}

/** Weight of the words to each quantity from which two passages that differ in quantities alone are no pattern. */
const WORDY = 24

/** Sentences of one pattern, not copies: of two quantities or more, most differ, while words beside them differ as well or are few. */
export const isTemplate = (layout: Layout, { places }: Cluster, link: Link): boolean => {
  const { same, fewest } = comparedQuantities(layout, link)
  if (fewest === 0 || link.similarity > 0.97 || differInSlips(layout, link)) return false
  if (places.length === 2) {
    const isOfWords = link.passage.matched >= WORDY * fewest && otherWords(layout, link) === 0
    if (isOfWords || holdsRun(layout, link) || isReworded(link, same, fewest)) return false
  }
  if (places.length >= PATTERN_PLACES) return same < fewest
  return fewest >= 2 && same <= fewest / 2 && (same < fewest / 2 || link.similarity < CLOSE) && link.passage.pieces.length > 2
}

/** Likeness and weight of a passage with a figure changed here and there, and the share of figures it keeps. */
const REWORDED = 0.9
const SOME_WEIGHT = 60
const KEPT = 1 / 3

const isReworded = ({ similarity, passage }: Link, same: number, figures: number): boolean =>
  similarity >= REWORDED && passage.matched >= SOME_WEIGHT && same >= KEPT * figures

/** Weight of a run of equal words too long to stand between two blanks of a form. */
const RUN = 56

const holdsRun = ({ stream }: Layout, { passage }: Link): boolean =>
  passage.pieces.some(({ b, length }) => weightOfRange(stream, { from: b, to: b + length }) >= RUN)

/** Words and Han characters of both sides that are not equal, numbers left out. */
const otherWords = ({ stream: { kinds } }: Layout, { passage: { whole, pieces } }: Link): number => {
  const wordsIn = ({ from, to }: TokenRange): number => {
    let words = 0
    for (let at = from; at < to; at++) if (kinds[at] !== TokenKind.number) words++
    return words
  }
  const equal = pieces.reduce((sum, { b, length }) => sum + wordsIn({ from: b, to: b + length }), 0)
  return wordsIn(whole.a) + wordsIn(whole.b) - 2 * equal
}

/** Figures, or names, from which a passage is a form filled in, and the share of them that may be the same on both sides. */
const FILLED_IN = 4
const FILLED_ALIKE = 0.5
/** So many figures that are others are no slips where one passage follows the other; and how many tokens may stand between them. */
const OTHERS = 3
const BESIDE = 40

/** Weight of the words to each figure from which what differs in figures alone is prose, such as last year's paragraph beside this year's. */
const SAID = 13

/** Weight and likeness of neighbours that are items of one list when a figure of theirs differs. */
const ITEM = 60
const NEARLY_SAME = 0.9

/** Two short passages side by side that differ in a figure and in words: items of a list, the cases of a rule. */
export const areItems = (layout: Layout, link: Link, weight: number): boolean => {
  const { a, b } = link.passage.whole
  if (weight >= ITEM || link.similarity >= NEARLY_SAME || b.from - a.to >= BESIDE) return false
  const { same, fewest } = comparedQuantities(layout, link)
  return same < fewest && otherWords(layout, link) > 0
}

/** A form filled in twice, however long: most of its figures, or some of them and most names, are others, and words beside them are too. */
export const isForm = (layout: Layout, link: Link): boolean => {
  if (link.similarity >= CLOSE || holdsRun(layout, link)) return false
  const { same, fewest } = comparedQuantities(layout, link)
  if (same === fewest) return false
  const isFilledIn = (compared: Compared) => compared.fewest >= FILLED_IN && compared.same <= compared.fewest * FILLED_ALIKE
  if (isFilledIn(comparedBy(layout, link, namesIn))) return true
  const weight = link.passage.matched
  if (weight >= WORDY * fewest || (weight >= SAID * fewest && otherWords(layout, link) === 0)) return false
  const { a, b } = link.passage.whole
  return (fewest - same >= OTHERS && b.from - a.to < BESIDE) || isFilledIn({ same, fewest })
}

/** Whether all quantities that differ are slips of the pen for each other. */
const differInSlips = (layout: Layout, { passage: { whole } }: Link): boolean => {
  const digits = ({ raw }: Figure): string => raw.replace(/\D/g, '') || raw
  const [a, b] = [whole.a, whole.b].map(range => countedIn(sideText(layout, range).slice(0, READ)).map(digits))
  return a!.length === b!.length && a!.every((value, at) => value === b![at] || isSlip(value, b![at]!))
}

/** Digits a number has at least for one that is another to be a slip; two that change places are one in any. */
const SLIP_DIGITS = 3

const isSlip = (a: string, b: string): boolean => {
  const slip = digitSlip(a, b)
  return slip === 'swapped' || (slip === 'changed' && a.length >= SLIP_DIGITS)
}

/** How many quantities both sides of a link state alike, and how many the side with fewer states at all. */
export const comparedQuantities = (layout: Layout, link: Link): Compared => comparedBy(layout, link, quantitiesIn)

/** How many particulars two texts have in common, and how many the one with fewer has. */
interface Compared {
  readonly same: number
  readonly fewest: number
}

/** Characters of a side that are read. */
const READ = 2000

const comparedBy = (layout: Layout, { passage }: Link, particularsIn: (text: string) => string[]): Compared => {
  const a = particularsIn(sideText(layout, passage.whole.a).slice(0, READ))
  const b = particularsIn(sideText(layout, passage.whole.b).slice(0, READ))
  const fewest = Math.min(a.length, b.length)
  let same = 0
  for (const quantity of a) {
    const at = b.indexOf(quantity)
    if (at < 0) continue
    b.splice(at, 1)
    same++
  }
  return { same, fewest }
}

const NOT_COUNTED = new Set(['date', 'ordinal', 'idiom', 'slogan', 'level', 'session'])

/** The values counted or measured in a text; dates, ordinals and vague figures tell nothing of a pattern. */
const quantitiesIn = (text: string): string[] => countedIn(text).map(({ value, lo, hi, raw }) => value ?? lo ?? hi ?? raw)

const countedIn = (text: string): Figure[] =>
  bareFigures(text).filter(({ kind, qualifier }) => !NOT_COUNTED.has(kind) && qualifier !== 'several')

/** The names in a Latin text, each once: words with a capital that do not begin a sentence. */
const namesIn = (text: string): string[] => [...new Set(text.match(/(?<=[\p{L}\d,;)] )\p{Lu}[\p{L}'’-]+/gu))]
