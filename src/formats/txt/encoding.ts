import { matchesOf } from '../../text/matches.js'
import { FREQUENT } from './frequent.js'
import { wideReading } from './wide.js'

/** A text and how its bytes were read. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** How sure the encoding is, 0..1; a byte order mark or well-formed UTF-8 with characters beyond ASCII is certain. */
  readonly confidence: number
  /** Byte sequences that had no meaning and became U+FFFD. */
  readonly undecodable: number
}

/**
 * Decodes a plain text: byte order mark, then UTF-8, then UTF-16 by its pattern, then the legacy encoding whose reading looks most like text.
 * Bytes that are not the whole file may end in the middle of a character.
 */
export const decode = (bytes: Uint8Array, whole = true): Decoded => {
  const marked = byteOrderMark(bytes)
  if (marked) return read(bytes, marked, 1)
  // No other text holds NULs, and UTF-16 does with the first space or line end; without either it shows other controls.
  const wide = bytes.subarray(0, 65_536).some(byte => byte < 7) ? wideReading(bytes) : undefined
  if (wide) return read(bytes, wide.encoding, wide.confidence)
  const utf8 = tryRead(bytes, 'utf-8', whole)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', confidence: 1, undecodable: 0 }
  const cut = withoutTail(bytes)
  const fine = cut && tryRead(cut, 'utf-8', true)
  if (fine && fine.length < cut.length) return { text: `${fine}\uFFFD`, encoding: 'utf-8', confidence: 1, undecodable: 1 }
  return byLines(bytes) ?? legacy(bytes)
}

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The bytes without a character of UTF-8 at their end that was cut short; undefined when there is none. */
const withoutTail = (bytes: Uint8Array): Uint8Array | undefined => {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at]!
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return at + length > bytes.length ? bytes.subarray(0, at) : undefined
  }
  return undefined
}

/** A text is UTF-8 with other lines in between when this share of its lines beyond ASCII is. */
const MOSTLY = 0.3
const LINE_END = 0x0a

/** Texts pasted together of two encodings, or damaged in places: each line is read as what it is. Undefined when UTF-8 has no good part in it. */
const byLines = (bytes: Uint8Array): Decoded | undefined => {
  const lines: { readonly bytes: Uint8Array; readonly text: string | undefined }[] = []
  let [good, bad] = [0, 0]
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1)
    const text = tryRead(line, 'utf-8', true)
    if (text === undefined) bad++
    else if (text.length < line.length) good++
    lines.push({ bytes: line, text })
    from += line.length
  }
  if (good < MOSTLY * (good + bad)) return undefined
  const texts = lines.map(line => line.text ?? otherLine(line.bytes))
  const text = texts.join('')
  const undecodable = replaced(text)
  return { text, encoding: undecodable < bad ? 'utf-8, gb18030' : 'utf-8', confidence: 0.7, undecodable }
}

/** A line among UTF-8 lines that is none: UTF-8 as far as it goes, and GB18030 from there when that reads like text. */
const otherLine = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes)
  const fine = text.slice(0, text.indexOf('\uFFFD'))
  const from = Buffer.byteLength(fine)
  // The border may lie within a character of three bytes.
  const rests = [0, 1, 2].map(
    skipped => '\uFFFD'.repeat(Math.min(1, skipped)) + new TextDecoder('gb18030').decode(bytes.subarray(from + skipped)),
  )
  const rest = rests.reduce((best, other) => (plausibility(other) > plausibility(best) + 0.1 ? other : best))
  return plausibility(rest) > 0.5 ? fine + rest : text
}

const LEGACY = ['gb18030', 'big5', 'shift_jis', 'windows-1251', 'windows-1252'] as const

/** So much of a text tells its encoding, in bytes. */
const SAMPLE = 512 * 1024

const legacy = (bytes: Uint8Array): Decoded => {
  const sample = bytes.subarray(0, SAMPLE)
  const scored = LEGACY.map(encoding => ({ encoding, score: plausibility(readLegacy(sample, encoding)) })).sort((a, b) => b.score - a.score)
  const best = scored[0]!
  const wide = best.score < UNLIKELY ? wideReading(bytes) : undefined
  if (wide) return read(bytes, wide.encoding, wide.confidence)
  const lead = best.score - scored[1]!.score
  const confidence = Math.max(0.3, Math.min(0.95, Math.min(1, best.score) + lead / 2))
  const text = readLegacy(bytes, best.encoding)
  return { text, encoding: best.encoding, confidence: Math.round(confidence * 100) / 100, undecodable: replaced(text) }
}

/** A legacy reading below this may be no reading at all. */
const UNLIKELY = 0.5

/** windows-1252 by hand: Node 20 reads 80..9F as controls, against the encoding standard. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const readLegacy = (bytes: Uint8Array, encoding: string): string => {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9F]/g, mark => WESTERN[mark.charCodeAt(0) - 0x80]!) : text
}

const NON_ASCII = /[^\x00-\x7F]/gu

/** How much the characters beyond ASCII belong in a text, from 0; in a text nearly half of them count, which makes 1: frequent Han, kana, Chinese marks; in a Western text letters within words. */
const plausibility = (text: string): number => {
  let good = 0
  let bad = 0
  let all = 0
  for (const match of matchesOf(NON_ASCII, text.slice(0, 200_000))) {
    const character = match[0]
    all++
    if (FREQUENT.has(character) || /[，。、；：？！“”《》（）　\u3041-\u3093]/u.test(character)) good++
    else if (/[а-яё]/.test(character)) good += /[а-яёА-ЯЁ]/.test(text.charAt(match.index - 1) + text.charAt(match.index + 1)) ? 1 : 0
    else if (/[\uFFFD\uE000-\uF8FF\u0080-\u009F\uFF61-\uFF9F]/u.test(character)) bad++
    else if (/[\u2018\u2019\u201C\u201D\u2013\u2014\u00A0-\u00FF]/u.test(character)) good += fitsWestern(text, match.index) ? 1 : 0
  }
  return all === 0 ? 0 : Math.max(0, (2.2 * good - 3 * bad) / all)
}

/** A Western character stands among ASCII: its neighbours are ASCII letters, marks or spaces. */
const fitsWestern = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return !(before > 0x7f) && !(after > 0x7f)
}

const replaced = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++
  return count
}

const read = (bytes: Uint8Array, encoding: string, confidence: number): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, confidence, undecodable: replaced(text) }
}

const tryRead = (bytes: Uint8Array, encoding: string, whole: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole })
  } catch {
    return undefined
  }
}
