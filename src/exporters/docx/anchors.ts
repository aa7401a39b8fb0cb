import type { Block } from '../../model/document.js'
import type { PartParagraph, TextPiece } from './paragraphs.js'

/** A place in the XML of a part: in the text of a piece, or at the beginning or end of a paragraph that has none. */
export interface Anchor {
  readonly at: number
  readonly piece?: TextPiece
}

/** Both ends of what a comment speaks of. */
export interface Anchors {
  readonly start: Anchor
  readonly end: Anchor
}

/** A character of a paragraph that is no white space, and where it stands in the XML. */
interface Character {
  readonly unit: string
  readonly from: number
  readonly to: number
  readonly piece: TextPiece
}

/** A paragraph's words without white space. */
interface Solid {
  readonly characters: readonly Character[]
  readonly text: string
}

/** Most characters of a list label, which stand in the document's text but not in the file. */
const LONGEST_LABEL = 16
/** How far around the paragraph named by its index its words are looked for. */
const NEARBY = 50

/**
 * Finds the words of blocks in the paragraphs of a part. White space and list labels, which reading may add or drop, are passed over; a
 * paragraph is only taken when it holds the words of the block.
 */
export class Anchoring {
  readonly #known = new Map<PartParagraph, Solid>()

  constructor(
    private readonly xml: string,
    private readonly paragraphs: readonly PartParagraph[],
  ) {}

  /** The place of the stretch [start, end) of a block's words; undefined when the block's words are not where they should be. */
  of(block: Block, words: string, start: number, end: number): Anchors | undefined {
    const solid = solidOf(words)
    for (const paragraph of this.#near(block.place?.paragraph ?? 0)) {
      const { characters, text } = this.#solid(paragraph)
      const { at, label } = position(text, solid)
      if (at < 0) continue
      if (paragraph.outer) return wholeOf(paragraph.outer)
      const first = at + Math.max(0, solidOf(words.slice(0, start)).length - label)
      const last = at + Math.max(1, solidOf(words.slice(0, end)).length - label) - 1
      const from = characters[Math.min(first, characters.length - 1)]
      const to = characters[Math.min(Math.max(first, last), characters.length - 1)]
      return from && to ? { start: { at: from.from, piece: from.piece }, end: { at: to.to, piece: to.piece } } : wholeOf(paragraph)
    }
    return undefined
  }

  /** The whole of a paragraph by its index, of the one around it when it stands in a text box. */
  whole(index: number): Anchors | undefined {
    const paragraph = this.paragraphs[Math.min(index, this.paragraphs.length - 1)]
    return paragraph && wholeOf(paragraph.outer ?? paragraph)
  }

  *#near(index: number): Generator<PartParagraph> {
    for (let distance = 0; distance <= NEARBY; distance++)
      for (const at of distance === 0 ? [index] : [index + distance, index - distance]) {
        const paragraph = this.paragraphs[at]
        if (paragraph) yield paragraph
      }
  }

  #solid(paragraph: PartParagraph): Solid {
    let known = this.#known.get(paragraph)
    if (!known) {
      const characters = paragraph.pieces.flatMap(piece => charactersOf(this.xml, piece))
      known = { characters, text: characters.map(({ unit }) => unit).join('') }
      this.#known.set(paragraph, known)
    }
    return known
  }
}

const wholeOf = ({ from, to }: PartParagraph): Anchors => ({ start: { at: from }, end: { at: to } })

const solidOf = (text: string): string => text.replace(/\s/g, '')

/** Where a block's words begin in a paragraph's, and how much of them is a label that is not there. */
const position = (whole: string, words: string): { readonly at: number; readonly label: number } => {
  for (let label = 0; label <= Math.min(LONGEST_LABEL, words.length - 1); label++) {
    const at = whole.indexOf(words.slice(label))
    if (at >= 0) return { at, label }
  }
  return { at: -1, label: 0 }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const charactersOf = (xml: string, piece: TextPiece): Character[] => {
  const found: Character[] = []
  for (const match of xml.slice(piece.from, piece.to).matchAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));|[^&]/gi)) {
    const [source, hex, decimal, name] = match
    const from = piece.from + match.index
    for (const unit of decoded(source, hex, decimal, name).split(''))
      if (/\S/.test(unit)) found.push({ unit, from, to: from + source.length, piece })
  }
  return found
}

const decoded = (source: string, hex?: string, decimal?: string, name?: string): string => {
  if (name) return NAMED[name] ?? source
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : -1
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : source
}
