import { type Exact, exact } from '../decimals.js'
import { matchesOf } from '../matches.js'
import { regexp, source } from '../regexp.js'
import { type Numeral, trailingZeros } from './numeral.js'

const ONES = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }
const PARTS: Readonly<Record<string, bigint>> = {
  half: 2n,
  halves: 2n,
  third: 3n,
  quarter: 4n,
  fourth: 4n,
  fifth: 5n,
  sixth: 6n,
  seventh: 7n,
  eighth: 8n,
  ninth: 9n,
  tenth: 10n,
}

const VALUES = new Map<string, number>([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.flatMap((word, tens) => (word ? [[word, tens * 10] as const] : [])),
])
const WORD = `(?:${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')}|dozens?|hundreds?|thousands?|millions?|billions?|trillions?)`
const PHRASE = regexp('iy')`
  (?:(?:an?|several|a few|tens of|hundreds of|thousands of)\s(?=dozen|hundred|thousand|million|billion|trillion))?${WORD}
    (?:(?:-|\s(?:and\s)?|,\s)${WORD}(?![A-Za-z])){0,12}(?![A-Za-z])
`
const FRACTION = regexp('iy')`
  (one|two|three|four|five|six|seven|eight|nine|an?)[-\s]
    (half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?![A-Za-z])
    (?=\s(?:of|as|the|more|less|fewer|higher|lower|above|below)\b|[^\S\n]*[,.;)]|-)
`
/** `two thirds were treated`: a share whatever follows; quarters and halves may be of a year. */
const PLURAL_FRACTION =
  /(two|three|four|five|six|seven|eight|nine)[-\s](thirds|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)(?![A-Za-z])/iy
/** `three in four`, `nine out of ten patients`, `one household in five`: some of so many. */
const SOME_OF = regexp('iy')`
  (one|two|three|four|five|six|seven|eight|nine)(?:\s[a-z]+)?\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s
    (two|three|four|five|six|seven|eight|nine|ten|twenty)
    (?![A-Za-z-]|\s(?:years?|months?|weeks?|days?|hours?|minutes?|cases|areas|sites|places)\b)
`

/** Words a numeral in English can begin with, for the scan that looks for candidates: the first words alone, and the pattern of all that must follow. */
export const ENGLISH_LEADS = {
  words: ['half', 'tens', 'a', 'an', 'several', ...VALUES.keys(), 'dozen', 'hundred', 'thousand', 'million', 'billion'],
  pattern: source`
    (?:half(?=\sof\b)|tens\sof\s(?:thousand|million|billion)s?|a\sfew\s(?:dozen|hundred|thousand|million)
      |an?\s(?:half|third|quarter|dozen|hundred|thousand|million|billion|trillion)|several\s(?:dozen|hundred|thousand|million|billion)
      |${[...VALUES.keys()].join('|')}|(?:dozen|hundred|thousand|million|billion)s?)
  `,
}

/** Reads a numeral in English words (`three hundred and twenty`, `a dozen`, `two-thirds`, `dozens`) that begins at an offset. */
export const englishAt = (text: string, offset: number): Numeral | undefined => fractionAt(text, offset) ?? wordsAt(text, offset)

const HALF = /half(?=\sof\b)/iy

const fractionAt = (text: string, offset: number): Numeral | undefined => {
  HALF.lastIndex = offset
  if (HALF.test(text))
    return { start: offset, end: offset + 4, script: 'english', value: exact(5, -1), last: -1, lowest: -1, share: 'ratio' }
  const match = matchAt(FRACTION, text, offset) ?? matchAt(PLURAL_FRACTION, text, offset)
  if (match) return shareAt(match, PARTS[match[2]!.toLowerCase().replace(/s$/, '')] ?? 2n)
  const some = matchAt(SOME_OF, text, offset)
  if (!some) return undefined
  const whole = VALUES.get(some[2]!.toLowerCase())!
  return VALUES.get(some[1]!.toLowerCase())! < whole ? shareAt(some, BigInt(whole)) : undefined
}

const matchAt = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** The share a match says: its first group of so many parts. */
const shareAt = (match: RegExpExecArray, parts: bigint): Numeral => {
  const count = VALUES.get(match[1]!.toLowerCase()) ?? 1
  const scaled = BigInt(count) * 1_000_000n
  const even = scaled % parts === 0n
  const value = exact(scaled / parts, -6)
  return {
    start: match.index,
    end: match.index + match[0].length,
    script: 'english',
    value,
    ...(!even && { upper: exact(scaled / parts + 1n, -6) }),
    last: -6,
    lowest: -6,
    share: 'ratio',
  }
}

const wordsAt = (text: string, offset: number): Numeral | undefined => {
  PHRASE.lastIndex = offset
  const phrase = PHRASE.exec(text)?.[0]
  if (phrase === undefined) return undefined
  const all = matchesOf(/[A-Za-z]+/g, phrase)
  const words = all.map(match => match[0].toLowerCase())
  const { value, used } = sumOf(words)
  if (used === 0) return undefined
  const last = all[used - 1]!
  const end = offset + last.index + last[0].length
  return { start: offset, end, script: 'english', ...value }
}

/** A numeral while its words are added up: `section` is below the next scale, `room` what may still be added to it. */
interface Sum {
  total: bigint
  section: bigint
  room: bigint
  vague: boolean
  /** `tens of thousands`. */
  tens: boolean
}

/** How far the words make one numeral: `two three` is two of them. */
const sumOf = (words: readonly string[]): { value: Pick<Numeral, 'value' | 'upper' | 'claim' | 'last' | 'lowest'>; used: number } => {
  const sum: Sum = { total: 0n, section: 0n, room: 1000n, vague: false, tens: false }
  let used = 0
  for (const [index, word] of words.entries()) {
    if (CONNECTIVES.has(word)) {
      if (word === 'several' || word === 'few' || word === 'tens') sum.vague = true
      if (word === 'tens') sum.tens = true
      continue
    }
    if (!added(sum, word)) break
    used = index + 1
  }
  return { value: described(exact(sum.total + sum.section), sum), used }
}

const CONNECTIVES = new Set(['a', 'an', 'and', 'of', 'several', 'few', 'tens'])

/** Adds one word to the sum; false when it cannot belong to the same numeral. */
const added = (sum: Sum, word: string): boolean => {
  const value = VALUES.get(word)
  if (value !== undefined) {
    if (BigInt(value) >= sum.room) return false
    sum.section += BigInt(value)
    sum.room = value >= 20 ? 10n : 0n
    return true
  }
  const plural = word.endsWith('s') && sum.section === 0n && sum.total === 0n
  if (plural) sum.vague = true
  const name = word.replace(/s$/, '')
  if (name === 'dozen' || name === 'hundred') {
    sum.section = (sum.section || 1n) * (name === 'dozen' ? 12n : 100n)
    sum.room = name === 'dozen' ? 0n : 100n
    return true
  }
  const worth = 10n ** BigInt(SCALES[name]!)
  if (sum.section === 0n) sum.total = (sum.total || 1n) * worth
  else sum.total += sum.section * worth
  sum.section = 0n
  sum.room = 1000n
  return true
}

/** `hundreds` and `several hundred` are two to ten of them, `tens of thousands` two to ten times ten. */
const described = (value: Exact, { vague, tens }: Sum): Pick<Numeral, 'value' | 'upper' | 'claim' | 'last' | 'lowest'> => {
  const zeros = trailingZeros(value.coefficient)
  if (!vague) return { value, last: value.coefficient < 100n ? 0 : zeros, lowest: zeros }
  const each = value.coefficient * (tens ? 10n : 1n)
  return { value: exact(each * 2n), upper: exact(each * 10n), claim: 'several', last: zeros, lowest: zeros }
}
