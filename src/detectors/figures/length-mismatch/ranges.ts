import type { Block, Document } from '../../../model/document.js'
import { contains, type Span } from '../../../model/span.js'
import { addLengths, type Lengths, lengthsIn, NO_LENGTH } from '../../../text/lengths.js'

/** What of a text a declared length may be meant to count. */
export type RangeName = 'whole' | 'without-declaration' | 'body' | 'body-without-foot'

/** A stretch with its length, and its length with every copy but the first of what is repeated taken out. */
export interface Range {
  readonly name: RangeName
  readonly lengths: Lengths
  readonly single: Lengths
}

/** Lines below the title such as source, author, date; lines at the foot such as signature, editor. */
const MARGIN_LINES = 5
const MARGIN_LINE = 60

/**
 * The stretches a declared length can mean: everything; everything but the line that declares it; what follows title and declaration;
 * that without the signature and source lines at either end. `stretch` bounds them; `excess` are the later copies of what is repeated.
 */
export const rangesOf = (document: Document, declaration: number, stretch: readonly [number, number], excess: readonly Span[]): Range[] => {
  const blocks = document.blocks.slice(stretch[0], stretch[1])
  const own = declaration - stretch[0]
  const counted = blocks.map(block => (block.kind === 'furniture' ? NO_LENGTH : lengthsIn(document.text, block)))
  const surplus = blocks.map(block => (block.kind === 'furniture' ? NO_LENGTH : surplusIn(document.text, block, excess)))
  const sum = (name: RangeName, from: number, to: number, skip = -1): Range => {
    const without = (_: Lengths, index: number) => index + from !== skip
    const lengths = counted
      .slice(from, to)
      .filter(without)
      .reduce((a, b) => addLengths(a, b), NO_LENGTH)
    const extra = surplus
      .slice(from, to)
      .filter(without)
      .reduce((a, b) => addLengths(a, b), NO_LENGTH)
    return { name, lengths, single: addLengths(lengths, extra, -1) }
  }
  const last = blocks.length
  const atFoot = own > last / 2
  const from = atFoot ? titleLines(document.text, blocks) : own + 1
  const to = atFoot ? own : last
  const ranges = [sum('whole', 0, last), sum('without-declaration', 0, last, own), sum('body', from, to)]
  for (let start = from; start <= from + leading(document.text, blocks, from); start++)
    for (let end = to; end >= to - trailing(document.text, blocks, to) && end > start; end--)
      if (start !== from || end !== to) ranges.push(sum('body-without-foot', start, end))
  return ranges
}

/** Length of what stands in a block and in a later copy. */
const surplusIn = (text: string, block: Block, excess: readonly Span[]): Lengths =>
  excess
    .filter(copy => copy.start < block.end && block.start < copy.end)
    .map(copy => (contains(copy, block) ? block : { start: Math.max(copy.start, block.start), end: Math.min(copy.end, block.end) }))
    .reduce((sum, piece) => addLengths(sum, lengthsIn(text, piece)), NO_LENGTH)

const isMargin = (text: string, block: Block | undefined): boolean =>
  block !== undefined && block.end - block.start <= MARGIN_LINE && !/[。！？.!?][”"』」]?$/.test(text.slice(block.start, block.end))

const titleLines = (text: string, blocks: readonly Block[]): number => (isMargin(text, blocks[0]) ? 1 : 0)

const leading = (text: string, blocks: readonly Block[], from: number): number => {
  let lines = 0
  while (lines < MARGIN_LINES && isMargin(text, blocks[from + lines])) lines++
  return lines
}

const trailing = (text: string, blocks: readonly Block[], to: number): number => {
  let lines = 0
  while (lines < MARGIN_LINES && isMargin(text, blocks[to - 1 - lines])) lines++
  return lines
}
