/** An exact decimal, coefficient × 10^exponent. Never a float: stated values are compared to the last digit. */
export interface Exact {
  readonly coefficient: bigint
  readonly exponent: number
}

/** Nought. */
export const ZERO: Exact = { coefficient: 0n, exponent: 0 }

/** The decimal `coefficient × 10^exponent`. */
export const exact = (coefficient: bigint | number, exponent = 0): Exact => ({ coefficient: BigInt(coefficient), exponent })

/** Reads a plain decimal such as `-12.50`; throws a SyntaxError on anything else. */
export const parseExact = (text: string): Exact => {
  const point = text.indexOf('.')
  if (point < 0) return { coefficient: BigInt(text), exponent: 0 }
  return { coefficient: BigInt(text.slice(0, point) + text.slice(point + 1)), exponent: point + 1 - text.length }
}

/** `value × 10^power`. */
export const shifted = (value: Exact, power: number): Exact => ({ coefficient: value.coefficient, exponent: value.exponent + power })

/** The value with the other sign. */
export const negated = (value: Exact): Exact => ({ coefficient: -value.coefficient, exponent: value.exponent })

/** The value without its sign. */
export const absolute = (value: Exact): Exact => (value.coefficient < 0n ? negated(value) : value)

/** The sum, exactly. */
export const plus = (a: Exact, b: Exact): Exact => {
  const exponent = Math.min(a.exponent, b.exponent)
  return { coefficient: at(a, exponent) + at(b, exponent), exponent }
}

/** The difference, exactly. */
export const minus = (a: Exact, b: Exact): Exact => plus(a, negated(b))

/** The product, exactly. */
export const times = (a: Exact, b: Exact): Exact => ({ coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent })

/** Negative, zero or positive as `a` is smaller than, equal to or greater than `b`. */
export const compareExact = (a: Exact, b: Exact): number => {
  const exponent = Math.min(a.exponent, b.exponent)
  const left = at(a, exponent)
  const right = at(b, exponent)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether a difference, either way, is no more than so many hundredths of a whole. */
export const isWithin = (difference: Exact, whole: Exact, hundredths: number): boolean =>
  compareExact(times(absolute(difference), exact(100)), times(whole, exact(hundredths))) <= 0

/** Plain digits without exponent, trailing zeros after the point, or a negative zero: `16000`, `0.35`, `-2`. */
export const plain = ({ coefficient, exponent }: Exact): string => {
  if (coefficient === 0n) return '0'
  const negative = coefficient < 0n
  const digits = (negative ? -coefficient : coefficient).toString()
  const text = exponent >= 0 ? digits + '0'.repeat(exponent) : pointed(digits, -exponent)
  return negative ? `-${text}` : text
}

const pointed = (digits: string, places: number): string => {
  const padded = digits.length > places ? digits : '0'.repeat(places - digits.length + 1) + digits
  const whole = padded.slice(0, padded.length - places)
  let end = padded.length
  while (end > whole.length && padded[end - 1] === '0') end--
  return end === whole.length ? whole : `${whole}.${padded.slice(whole.length, end)}`
}

const at = (value: Exact, exponent: number): bigint =>
  value.exponent === exponent ? value.coefficient : value.coefficient * powerOfTen(value.exponent - exponent)

const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))

/** `10 ** exponent` for an exponent of zero or more; the common ones are ready. */
export const powerOfTen = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent)
