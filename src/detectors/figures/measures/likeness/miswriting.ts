import type { Cause } from './values.js'

/** What was changed in a row of digits to make another of equal length, when it is one digit, the places of two, or a digit left out. */
export const causeOf = (left: string, right: string): Cause | undefined => {
  if (left[0] === '0' || right[0] === '0') return isShortened(left, right) ? 'digit-lost' : undefined
  const first = differenceFrom(left, right, 0)
  if (first === left.length) return undefined
  const second = differenceFrom(left, right, first + 1)
  if (second === left.length) return 'digit-changed'
  const areTwo = differenceFrom(left, right, second + 1) === left.length
  return areTwo && left[first] === right[second] && left[second] === right[first] ? 'digits-swapped' : undefined
}

/** The first place from one on where two numbers of equal length differ; their length when there is none. */
const differenceFrom = (left: string, right: string, from: number): number => {
  let at = from
  while (at < left.length && left[at] === right[at]) at++
  return at
}

/** One is the other with a digit left out. */
export const isShortened = (left: string, right: string): boolean => {
  if (left.length === right.length && left[0] !== '0' && right[0] !== '0') return false
  const [long, short] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')].sort((a, b) => b.length - a.length) as [string, string]
  if (long.length !== short.length + 1 || short.length < 2) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1)
}
