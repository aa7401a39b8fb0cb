import type { Block, Document } from '../../model/document.js'
import type { Figure } from '../../model/figure.js'
import { groupedBy } from '../../model/grouping.js'
import { sentenceFiguresOf } from '../figures/sentence-figures.js'
import { once } from '../once.js'

/**
 * A list whose items give figures of the same kinds in the same order, and so can be read as a table: `· 升学 642人，占14.2%`. Each row holds the figures
 * of one item.
 */
export interface ListRows {
  readonly rows: readonly (readonly Figure[])[]
  /** The figures told right before the list, the nearest last. */
  readonly lead: readonly Figure[]
  /** Figures of items that are no rows. */
  readonly others: readonly Figure[]
  /** Indices of the first and last block of the list. */
  readonly first: number
  readonly last: number
  /** Every item is a row, so that nothing the list tells is left out. */
  readonly complete: boolean
  /** The amounts that all items open with, each a row, where the items are not alike but in these. */
  readonly opening: readonly (readonly Figure[])[] | undefined
}

const FEWEST = 3
const MOST = 60
const LONGEST_ITEM = 240
const MOST_FIGURES = 6
/** Blocks before a list that may tell what it divides: a line that announces it, and the paragraph before that. */
const LEAD_BLOCKS = 2
const LEAD_FIGURES = 8
const MEASURED: ReadonlySet<string> = new Set(['quantity', 'money', 'percentage', 'points', 'multiple'])

/** What a column of sums, or of which shares are taken, holds. */
export const isAmount = ({ kind }: Figure): boolean => kind === 'quantity' || kind === 'money'

/** The lists of a document that can be read as tables; near-linear. */
export const listRowsOf = once((document: Document): readonly ListRows[] =>
  runsOf(document.blocks).flatMap(([first, last]) => rowsOf(document, first, last) ?? []),
)

/** First and last index of the runs of items of one depth. */
const runsOf = (blocks: readonly Block[]): [number, number][] => {
  const runs: [number, number][] = []
  blocks.forEach(({ kind, level }, index) => {
    if (kind !== 'list-item') return
    const run = runs.at(-1)
    if (run && run[1] === index - 1 && blocks[run[1]]!.level === level) run[1] = index
    else runs.push([index, index])
  })
  return runs.filter(([first, last]) => last - first + 1 >= FEWEST && last - first < MOST)
}

const figuresByBlock = once((document: Document): ReadonlyMap<number, readonly Figure[]> => {
  const sentences = groupedBy(sentenceFiguresOf(document), ({ sentence }) => sentence.block)
  return new Map(
    [...sentences].map(([block, of]) => [
      block,
      of.flatMap(({ figures }) => figures).filter(({ kind, value }) => MEASURED.has(kind) && value !== undefined),
    ]),
  )
})

const rowsOf = (document: Document, first: number, last: number): ListRows | undefined => {
  const figures = figuresByBlock(document)
  const items = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const told = items.flatMap(block => {
    const own = figures.get(block) ?? []
    const { start, end } = document.blocks[block]!
    return own.length > 0 && own.length <= MOST_FIGURES && end - start <= LONGEST_ITEM ? [own] : []
  })
  const alike = [...groupedBy(told, signatureOf).values()].reduce<readonly (readonly Figure[])[]>(
    (a, b) => (b.length > a.length ? b : a),
    [],
  )
  const opening = alike.length < items.length ? openingFigures(document, items, figures) : undefined
  if (!opening && alike.length < FEWEST) return undefined
  const lead = Array.from({ length: LEAD_BLOCKS }, (_, index) => first - LEAD_BLOCKS + index).flatMap(block => figures.get(block) ?? [])
  const isAlike = alike.length >= FEWEST
  const others = isAlike ? told.filter(row => !alike.includes(row)).flat() : []
  return {
    rows: isAlike ? alike : opening!,
    opening,
    others,
    lead: lead.slice(-LEAD_FIGURES),
    first,
    last,
    complete: alike.length === items.length,
  }
}

/** Amounts of one unit that the items open with, whatever else they tell: `(a) £29.0 million for the wind farm (48 MW)`. */
const openingFigures = (
  { text, blocks }: Document,
  items: readonly number[],
  figures: ReadonlyMap<number, readonly Figure[]>,
): readonly (readonly Figure[])[] | undefined => {
  const firsts = items.flatMap(block => {
    const first = figures.get(block)?.[0]
    return first && isAmount(first) && MARK.test(text.slice(blocks[block]!.start, first.start)) ? [[first]] : []
  })
  return firsts.length === items.length && new Set(firsts.map(signatureOf)).size === 1 ? firsts : undefined
}

/** What an item opens with before its first word. */
const MARK = /^\s*(?:[-·•*●▪–—]|[(（]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)、）])?\s*$/

const signatureOf = (figures: readonly Figure[]): string =>
  figures.map(({ kind, unit, canonicalUnit, dimension }) => `${kind} ${(dimension === 'count' ? canonicalUnit : unit) ?? ''}`).join('|')
