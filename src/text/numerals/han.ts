import { type Exact, exact, plus, shifted } from '../decimals.js'
import { arabicAt } from './arabic.js'
import { HAN_POWERS, multiplierAt, type Numeral, trailingZeros } from './numeral.js'

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇○Ｏ', '一壹弌', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((written, digit) =>
    [...written].map(char => [char, digit]),
  ),
)
const FORMAL = /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億]/
const RUN = /[零〇○一二两兩三四五六七八九十百千万亿兆几幾数數廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億]{1,40}/y
const SHARE_BASE = /[^\S\n]?分之/y
const POINT = /点([零〇一二三四五六七八九]{1,20})(?![分刻十百])/y
const TENTHS = /成([一二三四五六七八九半]?)(?![为立功果员都本绩熟长人份分交就型年])/y
const OVER_WITHIN = /[多余餘来](?=[万亿萬億])/y

/** What a run of numeral characters says; `spelled` reads digit by digit (`二〇二四`), `bare` is a multiplier alone (`百`, `千万`). */
interface Run {
  readonly low: bigint
  readonly high: bigint
  readonly last: number
  readonly several: boolean
  readonly spelled: boolean
  readonly bare: boolean
}

/** A numeral in Chinese characters, with how it was written. */
export interface HanNumeral extends Numeral {
  readonly spelled: boolean
  readonly bare: boolean
}

/** Reads a numeral in Chinese characters (`两千三百`, `十几`, `三成五`, `百分之三十`, `壹佰贰拾`) that begins at an offset. */
export const hanAt = (text: string, offset: number): HanNumeral | undefined => {
  if (text[offset] === '半') return HALF_OF.test(text.slice(offset + 1, offset + 4)) ? { ...half(offset, 1) } : undefined
  RUN.lastIndex = offset
  const written = RUN.exec(text)?.[0]
  if (written === undefined) return undefined
  if (written === '一' && text[offset + 1] === '半') return { share: 'ratio', ...half(offset, 2) }
  const run = readRun(written)
  if (!run) return undefined
  const end = offset + written.length
  return shareAt(text, offset, end, run) ?? tenthsAt(text, offset, end, run) ?? wholeAt(text, offset, end, written, run)
}

/** What `半` is half of. */
const HALF_OF = /^(?:年|天|个月|小时|个小时)(?!夜|路|价|决|期|载|数)/

/** `一半`, and the `半` of `半年`. */
const half = (start: number, length: number): HanNumeral => ({
  start,
  end: start + length,
  script: 'han',
  value: exact(5, -1),
  last: -1,
  lowest: -1,
  spelled: false,
  bare: false,
})

const wholeAt = (text: string, start: number, end: number, written: string, run: Run): HanNumeral => {
  const decimal = decimalAt(text, start, end, run)
  if (decimal) return decimal
  const script = FORMAL.test(written) ? 'formal' : 'han'
  OVER_WITHIN.lastIndex = end
  const over = !run.several && OVER_WITHIN.test(text) ? multiplierAt(text, end + 1) : undefined
  if (!over || over.power === 0) return { ...of(start, end, exact(run.low), exact(run.high), run), script }
  return { claim: 'over', ...of(start, over.end, exact(run.low, over.power), exact(run.low, over.power), run, over.power), script }
}

const decimalAt = (text: string, start: number, end: number, run: Run): HanNumeral | undefined => {
  if (run.several || run.low !== run.high) return undefined
  POINT.lastIndex = end
  const places = POINT.exec(text)?.[1]
  if (places === undefined) return undefined
  const digits = [...places].map(char => DIGITS[char]).join('')
  const value = plus(exact(run.low), exact(BigInt(digits), -digits.length))
  const scale = multiplierAt(text, end + 1 + places.length)
  return of(start, scale.end, shifted(value, scale.power), shifted(value, scale.power), { ...run, last: scale.power - digits.length })
}

/** `三分之二`, `百分之35`, `万分之三`. */
const shareAt = (text: string, start: number, end: number, base: Run): HanNumeral | undefined => {
  SHARE_BASE.lastIndex = end
  const link = SHARE_BASE.exec(text)?.[0]
  if (link === undefined || base.low <= 1n) return undefined
  const from = end + link.length
  const part = arabicAt(text, from) ?? plainAt(text, from)
  if (!part || part.endless) return undefined
  const percent = { 100: 0, 1000: -1, 10000: -2 }[Number(base.low)]
  const shared = { start, spelled: false, bare: false, script: 'han' } as const
  if (percent === undefined) return { share: 'ratio', ...part, ...shared, ...ratio(part.value, base.low) }
  return {
    share: 'percent',
    ...part,
    ...shared,
    value: shifted(part.value, percent),
    ...(part.upper && { upper: shifted(part.upper, percent) }),
    last: part.last + percent,
    lowest: part.lowest + percent,
  }
}

const plainAt = (text: string, offset: number): HanNumeral | undefined => {
  RUN.lastIndex = offset
  const written = RUN.exec(text)?.[0]
  const run = written === undefined ? undefined : readRun(written)
  return run && wholeAt(text, offset, offset + written!.length, written!, run)
}

/** A quotient to six places; when it does not come out even, the interval of one unit of the sixth. */
const ratio = ({ coefficient, exponent }: Exact, base: bigint): Pick<Numeral, 'value' | 'upper' | 'last' | 'lowest'> => {
  const scaled = coefficient * 10n ** BigInt(Math.max(0, 6 + exponent))
  const quotient = scaled / base
  const even = quotient * base === scaled
  return { value: exact(quotient, -6), ...(!even && { upper: exact(quotient + 1n, -6) }), last: -6, lowest: -6 }
}

/** `三成`, `三成五`: tenths, said as percent. */
const tenthsAt = (text: string, start: number, end: number, run: Run): HanNumeral | undefined => {
  if (end - start > 2 || run.spelled || run.low === 0n || run.high > 10n) return undefined
  TENTHS.lastIndex = end
  const match = TENTHS.exec(text)
  if (!match) return undefined
  const rest = match[1] === '' ? 0n : match[1] === '半' ? 5n : BigInt(DIGITS[match[1]!]!)
  const value = exact(run.low * 10n + rest)
  const upper = run.high === run.low ? value : exact(run.high * 10n)
  const last = match[1] === '' ? 1 : 0
  return { share: 'percent', ...of(start, end + match[0].length, value, upper, { ...run, last }) }
}

const of = (start: number, end: number, value: Exact, upper: Exact, run: Run, power = 0): HanNumeral => ({
  start,
  end,
  script: 'han',
  value,
  ...(run.low !== run.high && { upper }),
  last: run.last + power,
  lowest: Math.max(run.last + power, value.exponent + trailingZeros(value.coefficient)),
  ...(run.several && { claim: 'several' as const }),
  spelled: run.spelled,
  bare: run.bare,
})

const SINGLE = new Map<string, Run>(
  Object.entries(DIGITS).map(([char, digit]) => [
    char,
    { low: BigInt(digit), high: BigInt(digit), last: 0, several: false, spelled: false, bare: false },
  ]),
)

const readRun = (written: string): Run | undefined => {
  if (written.length === 1) {
    const single = SINGLE.get(written)
    if (single) return single
  }
  return new RunReader().read(written) ?? spelledOut(written)
}

const spelledOut = (written: string): Run | undefined => {
  let digits = ''
  for (const char of written) {
    const digit = DIGITS[char]
    if (digit === undefined) return undefined
    digits += digit
  }
  const value = BigInt(digits)
  return { low: value, high: value, last: 0, several: false, spelled: true, bare: false }
}

/** Reads positional numerals: lower and upper value side by side, so that `七八十` and `几百` come out as intervals. */
class RunReader {
  private total = [0n, 0n] as [bigint, bigint]
  private section = [0n, 0n] as [bigint, bigint]
  private pending: [bigint, bigint] | undefined
  private several = false
  private paired = false
  private last = 0
  private power = 0
  private zero = false
  private digits = 0

  read(written: string): Run | undefined {
    for (let i = 0; i < written.length; i++) if (!this.take(written[i]!, i)) return undefined
    return this.close(written)
  }

  private take(char: string, index: number): boolean {
    const digit = DIGITS[char]
    if (digit !== undefined) return this.takeDigit(digit)
    if (char === '廿' || char === '卅') return this.takeTens(char === '廿' ? 2n : 3n)
    if ('几幾数數'.includes(char)) return this.takeSeveral(char, index)
    return this.takePower(HAN_POWERS[char]!, index)
  }

  private takeDigit(digit: number): boolean {
    this.digits++
    if (digit === 0 && !this.pending) {
      this.zero = true
      return this.power > 0 || this.digits === 1
    }
    if (!this.pending) {
      this.pending = [BigInt(digit), BigInt(digit)]
      return !(this.zero && this.power === 0)
    }
    const [before] = this.pending
    const follows = before + 1n === BigInt(digit) || (before === 3n && digit === 5)
    if (this.paired || this.several || !follows || before === 0n) return false
    this.pending = [before, BigInt(digit)]
    this.paired = true
    return true
  }

  private takeTens(tens: bigint): boolean {
    if (this.pending || this.section[0] > 0n) return false
    this.section = [tens * 10n, tens * 10n]
    this.power = 1
    this.last = 1
    return true
  }

  private takeSeveral(char: string, index: number): boolean {
    if (this.pending || this.several || ('数數'.includes(char) && index > 0)) return false
    this.pending = this.section[0] > 0n ? [1n, 10n] : [2n, 10n]
    this.several = true
    return true
  }

  private takePower(power: number, index: number): boolean {
    if (power >= 4) return this.takeMyriad(power, index)
    if (this.power > 0 && this.power < 4 && power >= this.power) return false
    const [low, high] = this.pending ?? [1n, 1n]
    if (!this.pending && index > 0 && power > 1) return false
    const worth = 10n ** BigInt(power)
    this.section = [this.section[0] + low * worth, this.section[1] + high * worth]
    this.settle(power)
    return true
  }

  private takeMyriad(power: number, index: number): boolean {
    const worth = 10n ** BigInt(power)
    const before: [bigint, bigint] = [this.section[0] + (this.pending?.[0] ?? 0n), this.section[1] + (this.pending?.[1] ?? 0n)]
    if (before[0] === 0n && this.total[0] === 0n && index > 0) return false
    if (before[0] === 0n && this.total[0] === 0n) before.fill(1n)
    const absorbs = power >= 8
    const base: [bigint, bigint] = absorbs ? [this.total[0] + before[0], this.total[1] + before[1]] : before
    this.total = absorbs ? [base[0] * worth, base[1] * worth] : [this.total[0] + base[0] * worth, this.total[1] + base[1] * worth]
    const finer = this.pending || this.power >= 4 ? 0 : this.power
    this.section = [0n, 0n]
    this.settle(power + finer + (this.power >= 4 && absorbs ? this.last : 0), power)
    return true
  }

  private settle(last: number, power = last): void {
    this.pending = undefined
    this.last = last
    this.power = power
    this.zero = false
  }

  private close(written: string): Run | undefined {
    if (this.paired && this.power === 0 && written.length !== 2) return undefined
    let [low, high] = [this.total[0] + this.section[0], this.total[1] + this.section[1]]
    if (this.pending) {
      const short = this.power > 1 && !this.zero && !this.several && !this.paired
      const power = short ? this.power - 1 : 0
      const worth = 10n ** BigInt(power)
      low += this.pending[0] * worth
      high += this.pending[1] * worth
      this.last = power
    }
    const bare = this.digits === 0 && !this.several && !/[十拾廿卅]/.test(written)
    return { low, high, last: this.last, several: this.several, spelled: false, bare }
  }
}
