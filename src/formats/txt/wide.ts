import { FREQUENT } from './frequent.js'

/** An order of the bytes of UTF-16 and how sure it is, 0..1. */
export interface WideReading {
  readonly encoding: 'utf-16le' | 'utf-16be'
  readonly confidence: number
}

/** So much of a file is looked at, in bytes. */
const REACH = 65_536
/** Least score of a reading, and least lead over the other. */
const LEAST_SCORE = 0.45
const LEAST_LEAD = 0.15

/** UTF-16 without a byte order mark: the order whose reading looks like text. Undefined when neither does. */
export const wideReading = (bytes: Uint8Array): WideReading | undefined => {
  if (bytes.length < 4) return undefined
  const [little, big] = [scoreOf(bytes, 0, 1), scoreOf(bytes, 1, 0)]
  const [best, lead] = [Math.max(little, big), Math.abs(little - big)]
  if (best < LEAST_SCORE || lead < LEAST_LEAD) return undefined
  const confidence = Math.round(Math.min(0.95, 0.4 + best / 2 + lead / 2) * 100) / 100
  return { encoding: little > big ? 'utf-16le' : 'utf-16be', confidence }
}

/** How much the code units are those of a text, at most 1; `low` and `high` say where in a pair of bytes each stands. */
const scoreOf = (bytes: Uint8Array, low: 0 | 1, high: 0 | 1): number => {
  const units = Math.min(bytes.length, REACH) >> 1
  let sum = 0
  for (let unit = 0; unit < units; unit++) sum += worth(bytes[2 * unit + low]! | (bytes[2 * unit + high]! << 8))
  return sum / units
}

/** What one code unit says: ASCII, frequent Han, kana and usual marks speak for the reading, controls and what no text is full of against it. */
const worth = (unit: number): number => {
  if (unit < 0x20) return unit === 0x0a || unit === 0x0d || unit === 0x09 ? 1 : -3
  if (unit < 0x7f) return 1
  if (unit >= 0x4e00 && unit <= 0x9fff) return FREQUENT.has(String.fromCharCode(unit)) ? 1 : 0.4
  if (isUsual(unit)) return 0.9
  return unit >= 0x3400 && unit <= 0x4dbf ? 0 : -1
}

/** Letters of Latin and Cyrillic, marks of Western and Chinese text, kana, full-width forms. */
const isUsual = (unit: number): boolean =>
  (unit >= 0xa0 && unit <= 0x17f) ||
  (unit >= 0x410 && unit <= 0x451) ||
  (unit >= 0x2010 && unit <= 0x2026) ||
  (unit >= 0x3000 && unit <= 0x3011) ||
  (unit >= 0x3041 && unit <= 0x30ff) ||
  (unit >= 0xff01 && unit <= 0xff5e)
