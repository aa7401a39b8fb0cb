import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { once } from '../../../text/once.js'

/** A repeat shorter than this does not explain a declared length. */
const LEAST = 100

/** Every copy but the first of passages that stand more than once, in order and without overlap. */
export const excessCopies = once((document: Document): readonly Span[] => {
  const first = new Map<string, number>()
  const runs: { start: number; end: number; shift: number; last: number }[] = []
  document.blocks.forEach((block, index) => {
    const text = document.text.slice(block.start, block.end)
    const origin = first.get(text)
    const run = runs.at(-1)
    if (origin === undefined) first.set(text, index)
    else if (run && run.last === index - 1 && run.shift === index - origin) {
      run.end = block.end
      run.last = index
    } else runs.push({ start: block.start, end: block.end, shift: index - origin, last: index })
  })
  return runs.filter(({ start, end }) => end - start >= LEAST).map(({ start, end }) => ({ start, end }))
})
