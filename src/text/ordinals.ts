import { source } from './regexp.js'
/** Small whole numbers as they stand in list markers, announced counts and anniversaries (三, 十二, 一百二十, ４, four, third): 1 to 999. No reader of figures. */
export const ordinalOf = (written: string): number | undefined => {
  const word = written.normalize('NFKC').toLowerCase().replace(' ', '-')
  const known = WORDS.get(word)
  if (known !== undefined) return known
  if (/^\d{1,3}$/.test(word)) return Number(word) || undefined
  const match = HAN.exec(word)
  if (!match || word === '') return undefined
  const [, hundreds, tens, ten, ones] = match
  if (hundreds === undefined && ten === undefined && ones === undefined) return undefined
  return digitOf(hundreds) * 100 + (ten ? (tens ? digitOf(tens) : 1) * 10 : 0) + digitOf(ones)
}

const HAN = /^(?:([一二三四五六七八九两兩])百零?)?(?:([一二三四五六七八九两兩])?(十))?([一二三四五六七八九两兩])?$/

/** A Roman numeral up to xx, for markers such as (iv). */
export const romanOf = (written: string): number | undefined => {
  const index = ROMAN.indexOf(written.toLowerCase())
  return index < 0 ? undefined : index + 1
}

const HAN_DIGITS = '零一二三四五六七八九十'

/** A number from 0 to 99 in Chinese characters: 4 is 四, 14 is 十四. */
export const hanFor = (number: number): string => {
  if (number <= 10) return HAN_DIGITS[number]!
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? HAN_DIGITS[tens] : ''}十${number % 10 > 0 ? HAN_DIGITS[number % 10] : ''}`
}

/** The Roman numeral of a number up to 20, in small letters; beyond, its digits. */
export const romanFor = (number: number): string => ROMAN[number - 1] ?? String(number)

/** Numbers one to twenty in English, as alternatives of a regular expression. */
export const ENGLISH_COUNTS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'

/** Numbers one to ninety-nine in English, as alternatives of a regular expression; the longer before the shorter. */
export const ENGLISH_NUMBERS = source`
  (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?
  |fourteen|sixteen|seventeen|eighteen|nineteen|${ENGLISH_COUNTS}
`

const ENGLISH_ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
const ROMAN = 'i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx'.split('|')
const COUNTS = ENGLISH_COUNTS.split('|')
const ORDINALS = [...ENGLISH_ORDINALS.split('|'), ...COUNTS.slice(12, 19).map(word => `${word}th`), 'twentieth']
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|')
const WORDS = new Map<string, number>([
  ...COUNTS.map((word, index) => [word, index + 1] as const),
  ...TENS.flatMap((ten, index) =>
    ['', ...COUNTS.slice(0, 9)].map((word, one) => [word ? `${ten}-${word}` : ten, (index + 2) * 10 + one] as const),
  ),
  ...TENS.flatMap((ten, index) =>
    [`${ten.slice(0, -1)}ieth`, ...ORDINALS.slice(0, 9).map(word => `${ten}-${word}`)].map(
      (word, one) => [word, (index + 2) * 10 + one] as const,
    ),
  ),
  ...ORDINALS.flatMap((word, index) => [[word, index + 1] as const, [`${word}ly`, index + 1] as const]),
])

const digitOf = (han: string | undefined): number =>
  han === undefined ? 0 : han === '两' || han === '兩' ? 2 : '一二三四五六七八九'.indexOf(han) + 1
