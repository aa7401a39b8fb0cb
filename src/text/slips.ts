/** A slip of the pen that makes one number of another. */
export type DigitSlip = 'changed' | 'swapped'

/** How two numbers written with as many digits differ: in one digit, or by two neighbours swapped; undefined for anything more. */
export const digitSlip = (a: string, b: string): DigitSlip | undefined => {
  if (a.length !== b.length || a === b) return undefined
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first, second] = differing
  if (differing.length === 1) return 'changed'
  const swapped = differing.length === 2 && second! === first! + 1 && a[first!] === b[second!] && a[second!] === b[first!]
  return swapped ? 'swapped' : undefined
}

/** Digits that tell a number from others, without point, sign and zeros at its end. */
export const tellingDigits = (written: string): number => written.replace(/[.-]|0+$/g, '').length
