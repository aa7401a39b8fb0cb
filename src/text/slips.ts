/** A slip of the pen that makes one number of another. */
export type DigitSlip = 'changed' | 'swapped'

/** How two numbers written with as many digits differ: in one digit, or by two swapped that are neighbours or have one between them; undefined for anything more. */
export const digitSlip = (a: string, b: string): DigitSlip | undefined => {
  if (a.length !== b.length || a === b) return undefined
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first, second] = differing
  if (differing.length === 1) return 'changed'
  const swapped = differing.length === 2 && second! <= first! + 2 && a[first!] === b[second!] && a[second!] === b[first!]
  return swapped ? 'swapped' : undefined
}

/** Digits that tell a number from others, without point, sign and zeros at its end. */
export const tellingDigits = (written: string): number => written.replace(/[.-]|0+$/g, '').length

/**
 * Whether two numbers that lie so far apart, nought or more, differ as they do when one digit of either, or of what was added up to it, is another or
 * two neighbours changed places. Numbers that are the same do not.
 */
export const differsBySlip = (off: number): boolean => {
  if (off === 0) return false
  const digits = off / 10 ** (Math.floor(Math.log10(off) + NOISE) - 1)
  const whole = Math.round(digits)
  return Math.abs(digits - whole) < 1e-6 && (whole % 10 === 0 || whole % 9 === 0)
}

/** The same, or as they do when two digits with one between them changed places: for looking no further at numbers that cannot. */
export const mayDifferBySlip = (off: number): boolean => {
  if (off === 0 || differsBySlip(off)) return off !== 0
  const three = off / 10 ** (Math.floor(Math.log10(off) + NOISE) - 2)
  return Math.abs(three - Math.round(three)) < 1e-6 && Math.round(three) % 99 === 0
}

/** What floats may be off by, as a share. */
const NOISE = 1e-9

/** A number as written, with each one of its digits changed and each two neighbours swapped. */
export const misprintsOf = (written: string): string[] =>
  [...written].flatMap((digit, at) => {
    if (!/\d/.test(digit)) return []
    const [before, after, next] = [written.slice(0, at), written.slice(at + 1), written[at + 1] ?? '']
    const changed = [...'0123456789'].flatMap(other => (other === digit ? [] : [`${before}${other}${after}`]))
    return /\d/.test(next) && next !== digit ? [...changed, `${before}${next}${digit}${written.slice(at + 2)}`] : changed
  })
