/** Small whole numbers as they stand in list markers and announced counts (三, 十二, ４, four, third, iv, ③): 1 to 99. No reader of figures. */
export const ordinalOf = (written: string): number | undefined => {
  const word = written.normalize('NFKC').toLowerCase()
  const known = WORDS.get(word)
  if (known !== undefined) return known
  if (/^\d{1,2}$/.test(word)) return Number(word) || undefined
  const match = /^([一二三四五六七八九两兩]?)(十)?([一二三四五六七八九]?)$/.exec(word)
  if (!match || word === '') return undefined
  const [, tens = '', ten, ones = ''] = match
  if (ten === undefined) return tens !== '' && ones === '' ? digitOf(tens) : undefined
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones))
}

/** A Roman numeral up to xx, for markers such as (iv). */
export const romanOf = (written: string): number | undefined => {
  const index = ROMAN.indexOf(written.toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** The Roman numeral of a number up to 20, in small letters; beyond, its digits. */
export const romanFor = (number: number): string => ROMAN[number - 1] ?? String(number)

/** Numbers one to twenty in English, as alternatives of a regular expression. */
export const ENGLISH_COUNTS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'

const ENGLISH_ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
const ROMAN = 'i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx'.split('|')
const WORDS = new Map<string, number>([
  ...ENGLISH_COUNTS.split('|').map((word, index) => [word, index + 1] as const),
  ...ENGLISH_ORDINALS.split('|').flatMap((word, index) => [[word, index + 1] as const, [`${word}ly`, index + 1] as const]),
])

const digitOf = (han: string): number => (han === '两' || han === '兩' ? 2 : '一二三四五六七八九'.indexOf(han) + 1)
