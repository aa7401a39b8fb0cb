import { simplifiedForms } from './scripts.js'

/** What a UTF-16 code unit is to the tokeniser. */
export const CharacterClass = {
  /** Space, punctuation, symbols: between tokens. */
  gap: 0,
  /** A token by itself: Han, kana, scripts written without spaces, and the signs that belong to figures (% ‰ $ ¥ €). */
  single: 1,
  /** Part of a word. */
  letter: 2,
  digit: 3,
  /** Combining mark, soft hyphen, joiner: left out, but ends no word. */
  mark: 4,
  surrogate: 5,
} as const

/** Class and folded form of every code unit of the basic plane. */
export interface CharacterTable {
  readonly classes: Uint8Array
  /** Lower case, half width, base letter without accent, compatibility ideographs unified; itself otherwise. */
  readonly folded: Uint16Array
  /** The same, and the simplified form of traditional Chinese characters. */
  readonly unified: Uint16Array
}

const RANGES_OF_SINGLES: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0e3a],
  [0x0e40, 0x0edf],
  [0x1000, 0x109f],
  [0x1780, 0x17d3],
  [0x3005, 0x3007],
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
]

const SIGNS = '%‰％$＄¥￥€£°℃'
/** Ways of writing one sign; the first stands for all. */
const SAME_SIGNS = ['%％', '$＄', '¥￥', '零〇']

let table: CharacterTable | undefined

/** The table, made when first asked for (about ten milliseconds). */
export const characterTable = (): CharacterTable => {
  table ??= build()
  return table
}

const build = (): CharacterTable => {
  const classes = new Uint8Array(0x10000)
  const folded = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  for (const [first, last] of RANGES_OF_SINGLES) classes.fill(CharacterClass.single, first, last + 1)
  classes.fill(CharacterClass.letter, 0xac00, 0xd7a4)
  classes.fill(CharacterClass.surrogate, 0xd800, 0xe000)
  for (let code = 0x21; code < 0x10000; code++) {
    if (classes[code] === 0 && !(code >= 0xe000 && code < 0xf900)) classify(code, classes, folded)
  }
  for (let code = 0xf900; code < 0xfb00; code++) fold(code, 'NFKC', classes, folded)
  for (const sign of SIGNS) classes[sign.charCodeAt(0)] = CharacterClass.single
  for (const [first, ...others] of SAME_SIGNS) for (const other of others) folded[other.charCodeAt(0)] = first!.charCodeAt(0)
  const forms = simplifiedForms()
  return { classes, folded, unified: folded.map(code => forms[code]!) }
}

const classify = (code: number, classes: Uint8Array, folded: Uint16Array): void => {
  const character = String.fromCharCode(code)
  if (/[\p{L}\p{N}]/u.test(character)) fold(code, code >= 0xff66 && code <= 0xff9f ? 'NFKC' : 'NFKD', classes, folded)
  else if (/[\p{M}\p{Cf}]/u.test(character)) classes[code] = CharacterClass.mark
}

/** Takes the first character of the decomposition, in lower case, and its class. */
const fold = (code: number, form: 'NFKC' | 'NFKD', classes: Uint8Array, folded: Uint16Array): void => {
  const base = String.fromCharCode(code).normalize(form)
  const lower = base.toLowerCase().charCodeAt(0)
  folded[code] = lower
  if (classes[lower] === CharacterClass.single) classes[code] = CharacterClass.single
  else classes[code] = /\p{N}/u.test(base.charAt(0)) ? CharacterClass.digit : CharacterClass.letter
}
