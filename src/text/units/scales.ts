import type { Figure } from '../../model/figure.js'
import { type Exact, parseExact, plain, shifted } from '../decimals.js'
import { once } from '../once.js'

/** The multiplier a numeral is written with: `万` of `131.6万`, ` million` of `$450.0 million`. */
interface Scale {
  readonly word: string
  readonly power: number
}

const SCALED = /^([\d,，.]+)\)?(\s?(?:[十百千]?[万萬亿億]+|thousand|million|billion|trillion|mn|bn|tn|m|k))$/i

/** The multiplier of a figure; none when it is written out, in words, or its digits times a power of ten are not its value. */
export const scaleOf = once(({ raw, start, number, value }: Figure): Scale | undefined => {
  const match = SCALED.exec(raw.slice(number.start - start, number.end - start))
  if (!match || value === undefined) return undefined
  const digits = parseExact(match[1]!.replace(/[,，]/g, ''))
  const worth = parseExact(value)
  const [one, other] = [significant(digits), significant(worth)]
  return one.coefficient === other.coefficient && other.exponent > one.exponent
    ? { word: match[2]!, power: other.exponent - one.exponent }
    : undefined
})

/** Without zeros at the end of the coefficient. */
const significant = ({ coefficient, exponent }: Exact): Exact => {
  let [digits, power] = [coefficient, exponent]
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n
    power++
  }
  return { coefficient: digits, exponent: power }
}

/** A value in the scale of a figure: 128.6万 beside 131.6万人次, 38640 beside 36,840人. */
export const writtenLike = (value: Exact, figure: Figure): string => {
  const scale = scaleOf(figure)
  return scale ? `${plain(shifted(value, -scale.power))}${scale.word}` : plain(value)
}

/** The number of a figure for a line of arithmetic: with its multiplier as written, else in plain digits. */
export const shownNumber = (figure: Figure): string =>
  figure.value === undefined ? figure.raw : writtenLike(parseExact(figure.value), figure)
