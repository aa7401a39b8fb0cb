import { once } from '../../../text/once.js'
import { ENGLISH_STOPS } from '../../../text/verbs.js'
import { type Mention, REACH, rootOf } from './mention.js'

/** Evidence of each word of content two frames have in common, and the most of it. */
const EACH_WORD = 0.35
export const MOST_OF_FRAMES = 2
/** Taken off where both sentences speak of something named before: seldom of the same. */
const OTHER_REFERENT = 1
/** Words looked at on either side. */
const WIDTH = 20
/** Fewer words of content in common are no frame. */
const FEWEST = 2

/** The words right before and right behind a figure of an English sentence, the nearest first; `#` stands for another number. */
interface Frame {
  readonly before: readonly string[]
  readonly behind: readonly string[]
  readonly pointsBack: boolean
}

/**
 * Evidence of the words right round two figures of English: `three complaints about the heating had been received` and `no complaints about the
 * heating had been received` are the same statement, though a noun of two words says little by itself. Zero for Chinese, for tables and for neighbours, which may be the lines of a list, and
 * where on one side of the figures each sentence goes on with words the other lacks: `wind … grew to 13%` and `solar … grew to 14%`.
 */
export const frameScore = (a: Mention, b: Mention): number => {
  if (a.document === b.document && Math.abs(a.block - b.block) === 1) return 0
  const [one, other] = [frameOf(a), frameOf(b)]
  if (!one || !other) return 0
  const before = runOf(one.before, other.before)
  const behind = runOf(one.behind, other.behind)
  const content = contentIn(one.before.slice(0, before)).length + contentIn(one.behind.slice(0, behind)).length
  if (content < FEWEST) return 0
  const goesOn =
    partsWays(one.before.slice(before), other.before.slice(before)) || partsWays(one.behind.slice(behind), other.behind.slice(behind))
  if (one.pointsBack && other.pointsBack) return -OTHER_REFERENT
  return goesOn || one.pointsBack || other.pointsBack ? 0 : Math.min(MOST_OF_FRAMES, EACH_WORD * content)
}

/** How many words at the beginning of both lists are the same. */
const runOf = (a: readonly string[], b: readonly string[]): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

const contentIn = (words: readonly string[]): readonly string[] => words.filter(word => word !== '#' && !ENGLISH_STOPS.has(word))

/** Whether what is left of both sentences has words the other lacks. */
const partsWays = (a: readonly string[], b: readonly string[]): boolean => {
  const [mine, yours] = [contentIn(a), contentIn(b)]
  return mine.some(word => !yours.includes(word)) && yours.some(word => !mine.includes(word))
}

/** `participants using this resource`: what the words are about stands in the sentence before; `this year` is said of time. */
const POINTING =
  /\b(?:(?:this|these|such) (?!(?:year|quarter|month|week|season|term|report|period|time|survey|audit|review|inspection|area|country)s?\b)[a-z]|(?:its?|their|they|them|he|she|his|her)\b)/i

const WORD = /[A-Za-z][A-Za-z'’]*|[0-9][0-9,.]*/g

const frameOf = once(({ figure, sentence, around, table }: Mention): Frame | undefined => {
  if (table !== undefined || /[一-鿿]/.test(around)) return undefined
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  const before = wordsOf(around.slice(Math.max(0, at - REACH), at))
  const behind = wordsOf(around.slice(at + figure.raw.length))
  return { before: before.slice(-WIDTH).reverse(), behind: behind.slice(0, WIDTH), pointsBack: POINTING.test(around) }
})

const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map(word => {
    const lower = word.toLowerCase()
    return /[0-9]/.test(word) ? '#' : ENGLISH_STOPS.has(lower) ? lower : rootOf(word)
  })
