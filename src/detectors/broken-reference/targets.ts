import type { Document } from '../../model/document.js'
import { once } from '../../text/once.js'
import { captionsOf } from '../../text/outline/captions.js'
import { type Label, labelsOf } from '../../text/outline/numbering.js'
import type { TargetKind } from '../../text/outline/references.js'

/** What of one kind a document has. */
export interface Targets {
  readonly numbers: ReadonlySet<string>
  /** The last of them, for the message. */
  readonly highest: string
  /** Whether a number that is not there could be meant for this document: not one of a law with hundreds of sections. */
  plausible(number: string): boolean
}

/** Fewer articles, chapters, sections than this are no numbering a reference could rely on. */
const FEWEST: Readonly<Partial<Record<TargetKind, number>>> = { article: 3, chapter: 2, section: 2, part: 2, citation: 2, paragraph: 5 }

/** References to `4.2` need this many numbers of that form. */
const FEWEST_DOTTED = 2
/** When more numbers than this are missing before the last, captions or headings were lost in reading the file. */
const MOST_LOST = 2

/** Numbered parts of a document by kind. */
export const targetsOf = once((document: Document): ReadonlyMap<TargetKind, Targets> => {
  const numbers = new Map<TargetKind, Set<string>>()
  const add = (kind: TargetKind, number: string): void => {
    const set = numbers.get(kind)
    if (set) set.add(number)
    else numbers.set(kind, new Set([number]))
  }
  for (const { kind, number } of captionsOf(document)) add(kind, number)
  for (const label of labelsOf(document))
    for (const [kind, number] of [...partsOf(label), ...paragraphsOf(document, label)]) add(kind, number)
  for (const number of sourcesOf(document)) add('citation', number)
  return new Map([...numbers].filter(([kind, set]) => set.size >= (FEWEST[kind] ?? 1)).map(([kind, set]) => [kind, targets(set)]))
})

const targets = (numbers: ReadonlySet<string>): Targets => {
  const whole = [...numbers].filter(number => /^\d+$/.test(number)).map(Number)
  const highest = whole.reduce((most, value) => Math.max(most, value), 0)
  const dotted = [...numbers].filter(number => /^\d+[.-]/.test(number)).length
  const lost = highest - whole.length
  const lastOfChapter = new Map<string, number>()
  for (const number of numbers) lastOfChapter.set(chapterOf(number), Math.max(lastOfChapter.get(chapterOf(number)) ?? 0, lastOf(number)))
  return {
    numbers,
    highest: highest > 0 ? String(highest) : ([...numbers].at(-1) ?? ''),
    plausible: number => {
      if (/^\d+[.-]/.test(number)) {
        const last = lastOfChapter.get(chapterOf(number))
        if (last !== undefined && last > lastOf(number)) return false // of its chapter, and lost in reading, when one behind it is there
        return dotted >= FEWEST_DOTTED || last !== undefined
      }
      if (!/^\d+$/.test(number)) return true
      return Number(number) > highest ? Number(number) <= highest * 2 + 10 : lost <= MOST_LOST
    },
  }
}

/** What stands before the last part of a number: `3` of `3-1`; the number itself when it has one part. */
const chapterOf = (number: string): string => number.replace(/[.-]\d+$/, '')

/** What stands behind it: `1` of `3-1`. */
const lastOf = (number: string): number => Number(/\d+$/.exec(number)?.[0] ?? 0)

/** What a label is a target for: `一、` is a part as well as an item; `2.1` is a section, and so is its `2`. */
const partsOf = ({ style, number, parent }: Label): (readonly [TargetKind, string])[] => {
  if (style === 'decimal')
    return [
      ['section', `${parent}.${number}`],
      ['section', parent],
    ]
  if (style === 'chapter' || style === 'article') return [[style, String(number)]]
  if (style === 'section') return [['section', String(number)]]
  if (style === 'part' || style === 'han') return [['part', String(number)]]
  if (style === 'arabic')
    return [
      ['part', String(number)],
      ['section', String(number)],
    ]
  return []
}

/** A paragraph that has a number of its own, as those of an inquiry or a board paper have; a heading with one is a section. */
const paragraphsOf = ({ blocks }: Document, { block, style, number, parent }: Label): (readonly [TargetKind, string])[] => {
  const { start, end } = blocks[block]!
  if (end - start < LONG) return []
  return style === 'arabic' ? [['paragraph', String(number)]] : style === 'decimal' ? [['paragraph', `${parent}.${number}`]] : []
}

/** Characters of a paragraph that is no heading. */
const LONG = 80

/** Numbers of a list of sources: paragraphs and notes that begin with `[3]`. */
const sourcesOf = ({ text, blocks }: Document): string[] =>
  blocks.flatMap(({ start, end }) => /^\[(\d{1,3})\]/.exec(text.slice(start, Math.min(end, start + 6)))?.[1] ?? [])
