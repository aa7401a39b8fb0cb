import { exact } from '../decimals.js'
import { type Unit, unitNamed } from './units.js'

/** Signs and codes that stand before an amount and are units of the table as well. */
const KNOWN: Readonly<Record<string, string>> = {
  $: '美元',
  US$: '美元',
  'U.S.$': '美元',
  USD: '美元',
  HK$: '港元',
  HKD: '港元',
  A$: '澳元',
  AU$: '澳元',
  AUD: '澳元',
  C$: '加元',
  CA$: '加元',
  CAD: '加元',
  '¥': '元',
  '￥': '元',
  RMB: '元',
  'RMB¥': '元',
  CNY: '元',
  人民币: '元',
  '€': '欧元',
  EUR: '欧元',
  '£': '英镑',
  GBP: '英镑',
  JPY: '日元',
}

/** Codes (ISO 4217) and signs of the others, by their code. */
const OTHERS =
  'CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD UAH RUB TRY ILS AED SAR QAR KWD BHD OMR JOD EGP MAD TND ZAR NAD BWP KES TZS UGX RWF ETB NGN GHS XOF XAF ZMW MZN MWK MUR INR PKR BDT LKR ' +
  'NPR MMK THB VND IDR MYR PHP SGD BND KHR LAK KRW TWD MOP MNT KZT UZS GEL AMD AZN NZD FJD PGK BRL ARS CLP COP PEN UYU BOB PYG MXN GTQ HNL CRC DOP JMD TTD BBD'
const SIGNS: Readonly<Record<string, string>> = {
  S$: 'SGD',
  NZ$: 'NZD',
  NT$: 'TWD',
  R$: 'BRL',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₦': 'NGN',
}

const UNITS = new Map<string, Unit>(Object.entries(KNOWN).map(([sign, name]) => [sign, unitNamed(name)]))
for (const [sign, code] of [...OTHERS.split(' ').map(code => [code, code] as const), ...Object.entries(SIGNS)])
  UNITS.set(sign, { written: code, canonical: code, dimension: `money:${code}`, factor: exact(1) })

/** No sign is longer, the blanks in it and behind it included. */
const LONGEST = 6
const BEFORE = /(?:(?:HK|AU?|CA?|US|S|NZ|NT|R|(?:U\.S\.\s?))?\$|[¥￥€£₹₩₽₺₦]|RMB\s?¥|人民币|(?<![A-Za-z])[A-Z]{3})\s?$/

/** What signs and codes end with; a look at it passes over nearly all numbers. */
const ENDS: ReadonlySet<string> = new Set('$¥￥€£₹₩₽₺₦币ABCDEFGHIJKLMNOPQRSTUVWXYZ')

const mayEndSign = (text: string, offset: number): boolean => {
  const last = text[offset - 1] ?? ''
  return ENDS.has(last) || (/\s/.test(last) && ENDS.has(text[offset - 2] ?? ''))
}

/** The currency whose sign or code stands right before an offset, and where it begins; `NOK 240 million`, `US$5`. */
export const currencyBefore = (
  text: string,
  offset: number,
  floor: number,
): { readonly unit: Unit; readonly start: number } | undefined => {
  if (!mayEndSign(text, offset)) return undefined
  const match = BEFORE.exec(text.slice(Math.max(floor, offset - LONGEST), offset))
  const unit = match && UNITS.get(match[0].replace(/\s/g, ''))
  return unit ? { unit, start: offset - match[0].length } : undefined
}
