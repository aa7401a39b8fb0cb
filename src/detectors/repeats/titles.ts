import type { Document } from '../../model/document.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import type { Repeat } from '../../text/copies.js'
import { periodKey, readPeriods } from '../../text/dates/periods.js'
import { matchesOf } from '../../text/matches.js'
import { headingsOf } from '../../text/outline/headings.js'
import { ENGLISH_STOPS, ENGLISH_VERBS } from '../../text/verbs.js'

/** Longest line that is a title. */
const LONGEST = 80
const NUMBERING = /^\s*(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])[.、)）]\s*)/
/** What titles of one kind are told apart by: numbers but years, ordinals, single letters. */
const NUMBER = /(?<![\d.])(?!(?:19|20)\d{2}(?!\d))\d+(?:[.-]\d+)*|[一二三四五六七八九十]+(?=[期号段标区层级])|\b[A-Z]\b/g

/** An edited passage of one document that stands under titles which number two things, or tell of two times, or that says the same of two subjects. */
export const areOfOthers = (documents: readonly Document[], repeat: Repeat): boolean =>
  documents.length === 1 &&
  repeat.worth.kind === 'edited' &&
  (haveOtherTitles(documents[0]!, repeat) || areOfOtherTimes(documents[0]!, repeat) || haveOtherSubjects(documents[0]!, repeat))

/** Figures an account of one time has at least, and of which hardly any is that of another time. */
const FIGURES = 3
const SAME_SHARE = 0.25

/** Whether each copy stands under headings of its own time and tells figures of its own: `Fourth quarter⏎Profit rose to $5 million …`, `Full year⏎…`. */
const areOfOtherTimes = (document: Document, { places, worth: { figures, sameFigures } }: Repeat): boolean => {
  if (figures < FIGURES || sameFigures > SAME_SHARE * figures) return false
  const headings = headingsOf(document)
  const times = places.map(({ start }) => timesOf(headings[firstEndingAfter(document.blocks, start)] ?? []))
  return new Set(times).size === places.length
}

/** Likeness from which a sentence with another subject is a copy all the same. */
const COPY = 0.9
/** Words a sentence opens with before its subject, words of that, and words it goes on with in both places. */
const LEAD = 3
const LONGEST_SUBJECT = 6
const SAME_BEHIND = 2

/** Whether sentences of English say much the same of another subject or time each: `We expect sales expenses to grow …`, `We expect G&A expenses to grow …`. */
const haveOtherSubjects = (document: Document, { places, worth: { similarity } }: Repeat): boolean => {
  if (similarity >= COPY) return false
  const openings = places.map(({ start }) => wordsOf(openingOf(document, start)))
  return openings.every((words, at) => at === 0 || areOfOtherSubjects(openings[at - 1]!, words))
}

const areOfOtherSubjects = (one: readonly string[], other: readonly string[]): boolean => {
  const lead = one.findIndex((word, at) => word !== other[at])
  if (lead < 0) return false
  if (TIME.test(one[lead] ?? '') && TIME.test(other[lead] ?? '')) return true
  if (lead > LEAD) return false
  for (let length = 1; length <= LONGEST_SUBJECT; length++) {
    const behind = one.slice(lead + length, lead + length + SAME_BEHIND).join(' ')
    const at = Array.from({ length: LONGEST_SUBJECT }, (_, index) => lead + 1 + index).find(
      from => other.slice(from, from + SAME_BEHIND).join(' ') === behind,
    )
    if (behind.includes(' ') && at !== undefined) return areNames(one.slice(lead, lead + length), other.slice(lead, at))
  }
  return false
}

/** What tells one stretch of time from another, where nothing else is told of both. */
const TIME =
  /^(?:first|second|third|fourth|last|three|six|nine|twelve|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/

const OPENING = 160
/** The first words of the sentence a place stands in. */
const openingOf = ({ text, blocks }: Document, start: number): string => {
  const block = blocks[firstEndingAfter(blocks, start)]!.start
  const before = text.slice(Math.max(block, start - OPENING), start)
  const at = start - before.length + (matchesOf(SENTENCE_END, before).at(-1)?.index ?? -2) + 2
  return text.slice(Math.max(block, at), at + OPENING)
}

const SENTENCE_END = /(?<=[a-z\d)”"]{2})[.!?] (?=[A-Z“"])/g

const wordsOf = (opening: string): readonly string[] => opening.toLowerCase().match(/[a-z][a-z&’'-]*/g) ?? []

/** Of one word for another nobody knows whether it names another subject or says the same of it. */
const WORDS_OF_BOTH = 3

const areNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.length + other.length >= WORDS_OF_BOTH &&
  !one.some(word => other.includes(word) && !ENGLISH_STOPS.has(word)) &&
  [one, other].every(words => words.some(isNoun))

const isNoun = (word: string): boolean => word.length > 1 && !ENGLISH_STOPS.has(word) && !ENGLISH_VERBS.has(word)

const timesOf = (headings: readonly string[]): string =>
  headings.flatMap(heading => readPeriods(heading).map(time => periodKey(time))).join(' ')

/**
 * Whether each copy stands under a title line that is the same but for its number: `Tris buffer, pH 8.0` and `Tris buffer, pH 7.4`, `一期工程` and
 * `二期工程`. What follows is of two things.
 */
const haveOtherTitles = ({ text, blocks }: Document, { places }: Pick<Repeat, 'places'>): boolean => {
  const titles = places.map(place => titleOf(text, blocks, place))
  const [first] = titles
  if (first === undefined || !titles.every(title => title !== undefined && title.words === first.words)) return false
  return new Set(titles.map(title => title!.numbers)).size === places.length
}

/** The title a copy begins with, or that stands right before its block: its numbers, and the words around them. */
const titleOf = (text: string, blocks: readonly Span[], { start, end }: Span): { numbers: string; words: string } | undefined => {
  const index = firstEndingAfter(blocks, start)
  const first = blocks[index]
  if (!first) return undefined
  const title = first.end < end && isTitle(text, first) ? first : blocks[index - 1]
  if (!title || !isTitle(text, title)) return undefined
  const line = text.slice(title.start, title.end).replace(NUMBERING, '')
  const numbers = line.match(NUMBER) ?? []
  return numbers.length === 0 ? undefined : { numbers: numbers.join(' '), words: line.replace(NUMBER, '#') }
}

const isTitle = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST && !/[。；;!?！？.]$/.test(text.slice(start, end).trimEnd())
