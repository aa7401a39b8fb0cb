import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { ENGLISH_STOPS } from '../../../../text/verbs.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { rootOf } from '../mentions/words.js'

/** Evidence of each word two frames have in common, in log-odds. */
const EACH_WORD = 0.35
/** The most evidence of all of them. */
export const MOST_OF_FRAMES = 2
/** Words of content looked at on either side. */
const WIDTH = 12
/** Fewer words in common are no frame. */
const FEWEST = 2
/** Taken off where both sentences speak of something named before: seldom of the same. */
const OTHER_REFERENT = 1
/** Taken off where each sentence goes on with words of its own. */
const OTHER_WORDS = 0.6

/** A word of content beside a figure. */
interface Word {
  readonly root: string
  /** A mark, a number or a word that opens a clause stands between it and the figure's side of it. */
  readonly opens: boolean
  /** A clause begins with it that tells which of its kind are meant: `trials that had a placebo arm`. */
  readonly restricts: boolean
}

/** The words of content right before and right behind a figure of an English sentence, the nearest first. */
interface Frame {
  readonly before: readonly Word[]
  readonly behind: readonly Word[]
  readonly pointsBack: boolean
}

/**
 * Evidence of the words right round two figures of English: `three complaints about the heating had been received` and `the two complaints about
 * the heating that had been received` are the same statement, though a noun of two words says little by itself. Zero for Chinese, for tables and
 * for neighbours, which may be the lines of a list; below zero where each sentence goes on with words the other lacks: `wind … grew to 13%` and
 * `solar … grew to 14%`.
 */
export const frameScore = (a: Mention, b: Mention): number => {
  if (a.document === b.document && Math.abs(a.block - b.block) === 1) return 0
  const [one, other] = [frameOf(a), frameOf(b)]
  if (!one || !other) return 0
  const before = runOf(one.before, other.before)
  const behind = runOf(one.behind, other.behind)
  if (before + behind < FEWEST) return 0
  if (one.pointsBack && other.pointsBack) return -OTHER_REFERENT
  const parted = partWays(one.before, other.before, before) || partWays(one.behind, other.behind, behind)
  if (parted) return -OTHER_WORDS
  return one.pointsBack || other.pointsBack ? 0 : Math.min(MOST_OF_FRAMES, EACH_WORD * (before + behind))
}

/** How many words at the beginning of both lists are the same. */
const runOf = (a: readonly Word[], b: readonly Word[]): number => {
  let at = 0
  while (at < a.length && a[at]!.root === b[at]?.root) at++
  return at
}

/** Whether both go on in the same clause with words the other lacks. */
const partWays = (a: readonly Word[], b: readonly Word[], from: number): boolean => {
  const [next, other] = [a[from], b[from]]
  if (!next || !other || ((next.opens || other.opens) && !(next.restricts && other.restricts))) return false
  const [mine, yours] = [a, b].map(words => words.slice(from).map(({ root }) => root)) as [string[], string[]]
  return mine.some(word => !yours.includes(word)) && yours.some(word => !mine.includes(word))
}

/** `participants using this resource`: what the words are about stands in the sentence before; `this year` is said of time. */
const POINTING = regexp('i')`
  \b
    (?:(?:this|these|such) (?!(?:year|quarter|month|week|season|term|report|period|time|survey|audit|review|inspection|area
          |country)s?\b)[a-z]|(?:its?|their|they|them|he|she|his|her)\b)
`

/** A word of content, a number, a mark. */
const TOKEN = /[A-Za-z][A-Za-z'’]*|[0-9][0-9,.]*|[,.;:()–—]/g
/** Words a clause opens with. */
const OPENERS: ReadonlySet<string> = new Set(
  'and but or while which who whom whose that when where after before because although though as since until if whether up down will would was were is are has have had compared against'.split(
    ' ',
  ),
)

const frameOf = once(({ figure, sentence, around, table }: Mention): Frame | undefined => {
  if (table !== undefined || /[一-鿿]/.test(around)) return undefined
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  const before = around.slice(0, at).match(TOKEN) ?? []
  const behind = around.slice(at + figure.raw.length).match(TOKEN) ?? []
  return { before: contentOf(before.reverse(), BORDERS), behind: contentOf(behind, OPENERS), pointsBack: POINTING.test(around) }
})

/** What ends the words before a figure; behind it a comma may stand within a noun: `private, stand-alone plans`. */
const BORDERS: ReadonlySet<string> = new Set(', that which who whom whose when where because although though if whether'.split(' '))

const RELATIVE = /^(?:that|who|which)$/

/** The words of content among tokens, up to a semicolon or colon; numbers, marks and the openers part clauses. */
const contentOf = (tokens: readonly string[], openers: ReadonlySet<string>): readonly Word[] => {
  const words: Word[] = []
  let opens = false
  let restricts = false
  for (const token of tokens) {
    const lower = token.toLowerCase()
    if (token === ';' || token === ':') break
    if (!/^[a-z,]/.test(lower) || openers.has(lower)) {
      restricts = RELATIVE.test(lower) || (restricts && lower !== ',')
      opens = true
    } else if (token !== ',' && !ENGLISH_STOPS.has(lower)) {
      words.push({ root: rootOf(token), opens, restricts })
      opens = restricts = false
    }
    if (words.length === WIDTH) break
  }
  return words
}
