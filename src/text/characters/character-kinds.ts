/** What a character is to those who count: bits that may stand together. */
export const CharacterKind = {
  /** A Han character, or one of their marks: `々`, `〇`. */
  han: 1,
  kana: 2,
  latin: 4,
  /** A letter of any script; Han characters and kana are letters too. */
  letter: 8,
  number: 16,
  blank: 32,
} as const

const TESTS: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/u, CharacterKind.han],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, CharacterKind.kana],
  [/\p{Script=Latin}/u, CharacterKind.latin],
  [/\p{L}/u, CharacterKind.letter],
  [/\p{N}/u, CharacterKind.number],
  [/\s/u, CharacterKind.blank],
]
/** Stands with the bits of what is known. */
const KNOWN = 128

/** The kinds of the basic plane, each found out when the character is first met: all of them would take longer than to read a report. */
const kinds = new Uint8Array(0x10000)
kinds.fill(KNOWN | CharacterKind.han | CharacterKind.letter, 0x4e00, 0x9fff)

const classified = (point: number): number => {
  const character = String.fromCodePoint(point)
  return TESTS.reduce((found, [test, kind]) => (test.test(character) ? found | kind : found), KNOWN)
}

/** The kinds of the character at an offset of a text; of one beyond the basic plane when its first half stands there, of a lone half none. */
export const characterKindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code >>> 10 === 0x36) return classified(text.codePointAt(at)!)
  if (kinds[code] === 0) kinds[code] = classified(code)
  return kinds[code]!
}

/** Code units of the character at an offset. */
export const widthAt = (text: string, at: number): 1 | 2 =>
  text.charCodeAt(at) >>> 10 === 0x36 && text.charCodeAt(at + 1) >>> 10 === 0x37 ? 2 : 1

/** How many characters of a text are of one of some kinds. */
export const countOfKind = (text: string, kind: number): number => {
  let count = 0
  for (let at = 0; at < text.length; at += widthAt(text, at)) if (characterKindAt(text, at) & kind) count++
  return count
}
