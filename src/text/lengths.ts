import type { Span } from '../model/span.js'

/**
 * The usual ways of counting how long a text is:
 * `word` Word's 字数 as print desks use it: each East Asian character and each mark 1, each run of letters and digits 1, white space 0;
 * `word-runs` Word's own rule: each East Asian character 1, each run of anything else between white space 1;
 * `characters` every character but white space; `characters-and-spaces` with spaces, without line ends;
 * `han` Han characters alone; `han-and-runs` with runs of letters and digits, without marks;
 * `words` what stands between white space and holds a letter or digit; `words-split` the same with hyphens, dashes and slashes parting words.
 */
export const CONVENTIONS = [
  'word',
  'word-runs',
  'characters',
  'characters-and-spaces',
  'han',
  'han-and-runs',
  'words',
  'words-split',
] as const

/** Name of a counting convention. */
export type Convention = (typeof CONVENTIONS)[number]

/** The length of one stretch of text by every convention. */
export type Lengths = Readonly<Record<Convention, number>>

/** Nothing, by every convention. */
export const NO_LENGTH: Lengths = Object.fromEntries(CONVENTIONS.map(convention => [convention, 0])) as Record<Convention, number>

/** Sum or difference of two lengths, convention by convention. */
export const addLengths = (a: Lengths, b: Lengths, sign: 1 | -1 = 1): Lengths =>
  Object.fromEntries(CONVENTIONS.map(convention => [convention, a[convention] + sign * b[convention]])) as Record<Convention, number>

const SPACE = 0
const HAN = 1
const WIDE = 2
const WIDE_MARK = 3
const WORD = 4
const JOINER = 5
const MARK = 6

/** Counts one stretch of a text in a single pass. Runs are cut at its ends. */
export const lengthsIn = (text: string, { start, end }: Span): Lengths => {
  const total = { ...NO_LENGTH } as Record<Convention, number>
  let before = SPACE
  let inRun = false
  let inWord = false
  let inPlainWord = false
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at)!
    const kind = kindOf(code)
    at += code > 0xffff ? 2 : 1
    if (kind !== SPACE) total.characters++
    if (code !== 0x0a && code !== 0x0d) total['characters-and-spaces']++
    const wide = kind === HAN || kind === WIDE || kind === WIDE_MARK
    if (kind === HAN || kind === WIDE) total.han++
    if (wide) total['word-runs']++
    else if (kind !== SPACE && !inRun) total['word-runs']++
    inRun = kind !== SPACE && !wide
    const runs = kind === WORD || (code === 0x2e && before === WORD)
    if (kind !== SPACE && !(runs && before === WORD)) total.word++
    if (kind === HAN || kind === WIDE || (kind === WORD && before !== WORD)) total['han-and-runs']++
    if (kind === WORD && !inWord) total.words++
    inWord = kind !== SPACE && (inWord || kind === WORD) && !wide
    if (kind === WORD && !inPlainWord) total['words-split']++
    inPlainWord = kind !== SPACE && kind !== JOINER && (inPlainWord || kind === WORD) && !wide
    before = runs ? WORD : kind
  }
  return total
}

const kindOf = (code: number): number => {
  if (code < 0x80) return ASCII[code]!
  if (code >= 0x4e00 && code <= 0x9fff) return HAN
  if (code >= 0x3000 && code <= 0x33ff) return wideKind(code)
  if (code >= 0xff00 && code <= 0xffee) return fullwidthKind(code)
  if (code === 0x2013 || code === 0x2010 || code === 0x2011) return JOINER
  if (code === 0x2014) return WIDE_MARK
  if (code === 0x2026 || (code >= 0x2018 && code <= 0x201f)) return WIDE_MARK
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0xfeff) return SPACE
  if ((code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff)) return HAN
  if (code >= 0xac00 && code <= 0xd7a3) return WIDE
  if (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) return WORD
  return MARK
}

const wideKind = (code: number): number => {
  if (code === 0x3000) return SPACE
  if (code === 0x3005 || code === 0x3007) return HAN
  return code >= 0x3041 && code <= 0x31ff ? WIDE : WIDE_MARK
}

/** Full-width digits and letters are wide characters to Word, each counted. */
const fullwidthKind = (code: number): number => {
  const narrow = code - 0xfee0
  return (narrow >= 0x30 && narrow <= 0x39) || (narrow >= 0x41 && narrow <= 0x5a) || (narrow >= 0x61 && narrow <= 0x7a) ? WIDE : WIDE_MARK
}

const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code <= 0x20 || code === 0x7f) return SPACE
  const letter = String.fromCharCode(code)
  if (/[A-Za-z0-9]/.test(letter)) return WORD
  return letter === '-' || letter === '/' ? JOINER : MARK
})
