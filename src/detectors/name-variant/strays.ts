import { wordsOf } from '../../text/words.js'

/** Characters at and beside a place that are part of no word of the dictionary: a slip leaves more of them than the right form. */
export const strays = (text: string, at: number, length: number): number => {
  const from = Math.max(0, at - 4)
  let offset = from
  let count = 0
  for (const word of wordsOf(text.slice(from, at + length + 4))) {
    const touches = offset < at + length + 1 && offset + word.length > at - 1
    if (touches && word.length === 1) count++
    offset += word.length
  }
  return count
}
