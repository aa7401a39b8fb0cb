import { type Exact, plus, shifted } from '../decimals.js'
import { multiplierAt, type Numeral, trailingZeros } from './numeral.js'

/** Digits with grouping commas and a decimal point, half or full width. Grouping is bounded; a longer chain is a list. */
const DIGITS =
  /[0-9０-９]{1,3}(?:[,，\u2009\u202f][0-9０-９]{3}){1,20}(?![0-9０-９])(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?/y
const ENGLISH_SCALE =
  /(?:(?:[ \u00a0]?\n|[ \u00a0-])?(hundred|thousand|million|billion|trillion)|[ \u00a0]?(bn|mn|tn|mln|bln)|(k))(?![\p{L}\p{N}])/iuy
const SCALE_POWERS: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  mln: 6,
  billion: 9,
  bn: 9,
  bln: 9,
  trillion: 12,
  tn: 12,
}
const POWER_OF_TEN = /(?:\s?[×x*]\s?10)?\^([0-9]{1,4})(?![0-9])/y
const IN_THE_MIDDLE = /[多余餘来](?=[十百千万亿萬億])/y
const NEXT_PART = /零?[0-9]+(?:\.[0-9]+)?(?=[百千万亿])/y

/** More digits than this are a code, whatever they look like. */
const MOST_DIGITS = 1000

/** Reads a numeral in Arabic digits, with its Chinese or English multiplier, that begins at an offset. */
export const arabicAt = (text: string, offset: number): Numeral | undefined => {
  DIGITS.lastIndex = offset
  const digits = DIGITS.exec(text)?.[0]
  if (digits === undefined) return undefined
  const end = offset + digits.length
  if (text[offset - 1] === '.' && !/[.．]/.test(digits) && !/[0-9A-Za-z一-鿿]/.test(text[offset - 2] ?? ''))
    return pointed(digits, offset, end)
  if (digits.length > MOST_DIGITS) return endless(offset, end)
  const bare = readDigits(digits)
  return raised(text, offset, end, bare) ?? scaled(text, offset, end, bare)
}

/** `.5`: the figure begins at its point. */
const pointed = (digits: string, offset: number, end: number): Numeral =>
  of(offset - 1, end, { coefficient: BigInt(narrowed(digits)), exponent: -digits.length })

const endless = (start: number, end: number): Numeral => ({
  start,
  end,
  script: 'arabic',
  value: { coefficient: 0n, exponent: 0 },
  last: 0,
  lowest: 0,
  endless: true,
})

/** `10^400` and `1.2×10^5`: exact, as far as powers somebody writes go. */
const raised = (text: string, start: number, end: number, bare: Exact): Numeral | undefined => {
  const code = text.charCodeAt(end)
  if (code !== 94 && code !== 215 && code !== 120 && code !== 42 && code !== 32) return undefined
  POWER_OF_TEN.lastIndex = end
  const match = POWER_OF_TEN.exec(text)
  if (!match) return undefined
  const power = Number(match[1])
  const stop = end + match[0].length
  if (power > MOST_DIGITS) return endless(start, stop)
  if (match[0].startsWith('^') && (bare.coefficient.toString().length - 1) * power > MOST_DIGITS) return endless(start, stop)
  if (match[0].startsWith('^')) return of(start, stop, { coefficient: bare.coefficient ** BigInt(power), exponent: bare.exponent * power })
  return of(start, stop, shifted(bare, power))
}

const scaled = (text: string, start: number, end: number, bare: Exact): Numeral => {
  const code = text.charCodeAt(end)
  if (code > 0x3000) return scaledInHan(text, start, end, bare)
  if (/[$£€¥]/.test(text[start - 1] ?? '')) {
    const short = /^[mb](?![A-Za-z0-9])/i.exec(text.slice(end, end + 2))?.[0]
    if (short) return of(start, end + 1, shifted(bare, /m/i.test(short) ? 6 : 9))
  }
  const behind = code === 41 && LOSS.test(text.slice(Math.max(0, start - 2), start)) ? end + 1 : end
  ENGLISH_SCALE.lastIndex = behind
  const scale = isScaleLead(text.charCodeAt(behind)) ? ENGLISH_SCALE.exec(text) : null
  if (!scale) return of(start, end, bare)
  return of(start, behind + scale[0].length, shifted(bare, SCALE_POWERS[(scale[1] ?? scale[2] ?? scale[3]!).toLowerCase()]!))
}

/** `$(9.4) million`: the scale of an amount less than nought, as accounts write it, stands behind its bracket. */
const LOSS = /[$£€¥]\($/

/** A blank, a hyphen, or one of the letters a scale begins with. */
const isScaleLead = (code: number): boolean => code === 32 || code === 10 || code === 160 || code === 45 || (code > 64 && code < 123)

const scaledInHan = (text: string, start: number, end: number, bare: Exact): Numeral => {
  IN_THE_MIDDLE.lastIndex = end
  const over = IN_THE_MIDDLE.test(text)
  const { power, end: stop } = multiplierAt(text, over ? end + 1 : end)
  if (stop === end || (over && stop === end + 1)) return of(start, end, bare)
  const value = shifted(bare, power)
  if (over) return { claim: 'over', ...of(start, stop, value) }
  return withNextPart(text, start, stop, value, power)
}

/** `5亿3000万`, `1万2千`: the next part of lesser magnitude belongs to the same numeral. */
const withNextPart = (text: string, start: number, end: number, value: Exact, power: number): Numeral => {
  NEXT_PART.lastIndex = end
  const part = NEXT_PART.exec(text)?.[0]
  if (part === undefined || part.length > 8) return of(start, end, value)
  const next = multiplierAt(text, end + part.length)
  if (next.power === 0 || next.power >= power) return of(start, end, value)
  return of(start, next.end, plus(value, shifted(readDigits(part.replace('零', '')), next.power)))
}

const of = (start: number, end: number, value: Exact): Numeral => ({
  start,
  end,
  script: 'arabic',
  value,
  last: value.exponent,
  lowest: value.exponent + trailingZeros(value.coefficient),
})

/** Digits as `BigInt` reads them. */
const PLAIN = /^[0-9.]+$/

const readDigits = (written: string): Exact => {
  const digits = PLAIN.test(written) ? written : narrowed(written)
  const point = digits.indexOf('.')
  if (point < 0) return { coefficient: BigInt(digits), exponent: 0 }
  return { coefficient: BigInt(digits.slice(0, point) + digits.slice(point + 1)), exponent: point + 1 - digits.length }
}

const narrowed = (written: string): string =>
  written
    .replace(/[,，\u2009\u202f]/g, '')
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace('．', '.')
