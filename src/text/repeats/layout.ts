import type { Block, Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { isLatinLetter } from '../openings.js'
import { type TokenStream, tokenAt } from '../tokens.js'

/** How strong a border is that stands before a token. */
export const Border = { none: 0, clause: 1, sentence: 2, block: 3 } as const

/** What a tokens' surroundings are: the blocks and punctuation between the tokens of one or several documents. */
export class Layout {
  /** Whether words begin at tokens, as far as asked. */
  readonly wordBorders = new Map<number, boolean>()
  private readonly bases: number[] = []
  /** Strengths of borders already read, plus 1. */
  private readonly borders: Uint8Array
  private readonly blocks: { readonly block: Block; readonly base: number }[] = []

  constructor(
    readonly documents: readonly Document[],
    readonly stream: TokenStream,
  ) {
    this.borders = new Uint8Array(stream.count)
    let base = 0
    for (const { text, blocks } of documents) {
      this.bases.push(base)
      for (const block of blocks) if (block.kind !== 'furniture') this.blocks.push({ block, base })
      base += text.length
    }
  }

  /** The document a token stands in, by index, and where the document begins in the stream's offsets. */
  documentOf(token: number): { readonly index: number; readonly base: number } {
    const offset = this.stream.starts[token]!
    let low = 0
    let high = this.bases.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.bases[middle]! > offset) high = middle - 1
      else low = middle
    }
    return { index: low, base: this.bases[low]! }
  }

  /** Index of the checked block a token stands in, counted through all documents. */
  blockOf(token: number): number {
    const offset = this.stream.starts[token]!
    let low = 0
    let high = this.blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const { block, base } = this.blocks[middle]!
      if (base + block.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** A block by that index, with its span in the stream's offsets. */
  block(index: number): { readonly block: Block; readonly span: Span } {
    const { block, base } = this.blocks[index]!
    return { block, span: { start: base + block.start, end: base + block.end } }
  }

  /** Whether there is a block by an index. */
  hasBlock(index: number): boolean {
    return index >= 0 && index < this.blocks.length
  }

  /** First token of a block and the token after its last. */
  tokensOfBlock(index: number): { readonly from: number; readonly to: number } {
    const { span } = this.block(index)
    return { from: tokenAt(this.stream, span.start), to: tokenAt(this.stream, span.end) }
  }

  /** What stands between the token before and this one, within its document. */
  gapBefore(token: number): string {
    if (token <= 0 || token >= this.stream.count) return '\n'
    const { starts, lengths } = this.stream
    const { index, base } = this.documentOf(token)
    const from = Math.max(base, starts[token - 1]! + lengths[token - 1]!)
    return this.documents[index]!.text.slice(Math.min(from, starts[token]!) - base, Math.min(starts[token]!, from + 64) - base)
  }

  /** Strength of the border before a token; remembered, because copies that overlap ask for it again and again. */
  borderBefore(token: number): number {
    if (token <= 0 || token >= this.stream.count) return Border.block
    const known = this.borders[token]!
    if (known > 0) return known - 1
    const border = this.readBorder(token)
    this.borders[token] = border + 1
    return border
  }

  private readBorder(token: number): number {
    if (this.blockOf(token) !== this.blockOf(token - 1)) return Border.block
    const gap = this.gapBefore(token)
    if (/[。！？!?…；;\n]/.test(gap)) return Border.sentence
    if (/\.["'”’)\]]*\s|\.$/.test(gap) && !this.isAbbreviated(token, gap)) return Border.sentence
    return /[，,：:]|[—–-]{2}| [—–-] |—/.test(gap) ? Border.clause : Border.none
  }

  /** `2:15 p.m. on Monday`, `U.S.`, `gov.uk`: a full stop no sentence begins behind. */
  private isAbbreviated(token: number, gap: string): boolean {
    const { starts, lengths } = this.stream
    const { index, base } = this.documentOf(token)
    const next = this.documents[index]!.text.charCodeAt(starts[token]! - base)
    return isLatinLetter(next) && (next > 'Z'.charCodeAt(0) || (gap === '.' && lengths[token - 1] === 1))
  }

  /** Text of a span given in the stream's offsets; the span must lie in one document. */
  text({ start, end }: Span, token: number): string {
    const { index, base } = this.documentOf(token)
    return this.documents[index]!.text.slice(start - base, end - base)
  }
}
