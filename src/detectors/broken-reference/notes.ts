import type { Block, Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { regexp } from '../../text/regexp.js'
import { draftAt } from '../alone.js'

/** A way of marking notes. */
interface Form {
  /** The number that opens a note. */
  readonly label: RegExp
  /** The same number in the text. */
  readonly mark: RegExp
  /** The numbers of a mark or label; `[2-4]` has three. */
  readonly numbers: (written: string) => readonly number[]
  /** Whether a mark stands as notes are marked, not as an item of a list, a power or a measure is numbered. */
  readonly isMark: (before: string, after: string) => boolean
  /** Marks without a note are told here; those in square brackets are told as references to sources. */
  readonly tellsDead: boolean
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = (written: string): number => Number([...written].map(digit => RAISED.indexOf(digit)).join(''))
/** Longest range read out of one mark. */
const LONGEST_RANGE = 50

const bracketed = (written: string): number[] =>
  matchesOf(/(\d{1,3})(?:\s?[-–—~]\s?(\d{1,3}))?/g, written).flatMap(([, from, to]) =>
    Array.from({ length: Math.max(1, Math.min(LONGEST_RANGE, Number(to ?? from) - Number(from) + 1)) }, (_, step) => Number(from) + step),
  )

const FORMS: readonly Form[] = [
  {
    label: /^[①-⑳]/,
    mark: /[①-⑳]/g,
    numbers: written => [written.charCodeAt(0) - 0x245f],
    isMark: (before, after) => /[\p{L}\d”’》）)]/u.test(before) && /^(?:[，。；：、！？”）》,.;:!?)\s]|$)/.test(after),
    tellsDead: true,
  },
  {
    label: /^[⁰¹²³⁴-⁹]{1,3}(?![⁺⁻])/,
    mark: /[⁰¹²³⁴-⁹]{1,3}/g,
    numbers: written => [raised(written)],
    isMark: (before, after) =>
      /[\p{L}”’"》）).,;:!?，。；：！？]/u.test(before) && !/[mM米²³]/.test(before) && /^(?:[^\p{L}\d⁺⁻]|\p{Script=Han}|$)/u.test(after),
    tellsDead: true,
  },
  {
    label: /^\[\d{1,3}\]/,
    mark: /\[\d{1,3}(?:\s?[-–—~,，、]\s?\d{1,3}){0,20}\]/g,
    numbers: bracketed,
    isMark: () => true,
    tellsDead: false,
  },
]

interface Numbered extends Span {
  readonly number: number
}

/** What of one form does not pair. */
interface Unpaired extends Numbered {
  readonly variant: 'mark' | 'note'
}

/** Fewer pairs than this are no list of notes. */
const FEWEST = 2
/** More than this that do not pair, and the notes were lost in reading or are sources nobody cites one by one. */
const FEW = 2
const SHOWN = 20

/** Marks without a note, and notes without a mark, where the other marks and notes of the list pair. */
export const unpairedNotes = (document: Document): readonly Draft[] => FORMS.flatMap(form => unpairedOf(document, form))

const unpairedOf = (document: Document, form: Form): Draft[] => {
  const entries = entriesOf(document, form)
  if (new Set(entries.map(({ number }) => number)).size < FEWEST) return []
  const { sure, all } = marksOf(document, form, entries)
  const noted = new Set(entries.map(({ number }) => number))
  const paired = new Set(sure.map(({ number }) => number).filter(number => noted.has(number))).size
  const unpaired = [
    ...(form.tellsDead ? sure.filter(({ number }) => !noted.has(number)).map(mark => ({ ...mark, variant: 'mark' as const })) : []),
    ...entries.filter(({ number }) => !all.has(number)).map(note => ({ ...note, variant: 'note' as const })),
  ]
  if (unpaired.length === 0 || paired < FEWEST || paired < unpaired.length) return []
  return unpaired.length <= FEW ? unpaired.map(one => draftOf(document, [one], 'warning')) : [draftOf(document, unpaired, 'note')]
}

const draftOf = (document: Document, unpaired: readonly Unpaired[], level: 'warning' | 'note'): Draft => {
  const [first] = unpaired as [Unpaired]
  const data = { quote: document.text.slice(first.start, first.end), count: unpaired.length }
  return draftAt(document, 'broken-reference', unpaired.slice(0, SHOWN), {
    variant: `unpaired-${first.variant}`,
    level,
    confidence: 0.7,
    data,
  })
}

/** Every mark outside the notes' own labels: those that stand as notes are marked, and the numbers of all. */
const marksOf = ({ text, blocks }: Document, form: Form, entries: readonly Numbered[]): { sure: Numbered[]; all: Set<number> } => {
  const labels = new Set(entries.map(({ start }) => start))
  const sure: Numbered[] = []
  const all = new Set<number>()
  for (const { start: from, end: to, kind, hidden } of blocks) {
    if (kind === 'furniture' || hidden) continue
    for (const match of matchesOf(form.mark, text.slice(from, to))) {
      const start = from + match.index
      const end = start + match[0].length
      if (labels.has(start)) continue
      const isSure = start > from && form.isMark(text[start - 1]!, text.slice(end, end + 1))
      for (const number of form.numbers(match[0])) {
        all.add(number)
        if (isSure) sure.push({ number, start, end })
      }
    }
  }
  return { sure, all }
}

const HEAD = regexp('i')`
  ^(?:#{1,6}\s*|\*\*)?(?:[一二三四五六七八九十]{1,3}、)?
    (?:注释|注|尾注|脚注|附注|註釋|參考文獻|参考文献|参考资料|notes?|endnotes?|footnotes?|references?|bibliography|works cited)\s?[：:]?
    (?:\*\*)?$
`
const LONGEST_HEAD = 24

/** The notes of a document: blocks its file calls notes, those under a heading that says so, and those the document ends in. */
const entriesOf = ({ text, blocks }: Document, form: Form): Numbered[] => {
  const labelOf = ({ start, end }: Block): Numbered | undefined => {
    const label = form.label.exec(text.slice(start, Math.min(end, start + 6)))?.[0]
    return label ? { number: form.numbers(label)[0]!, start, end: start + label.length } : undefined
  }
  const body = blocks.filter(({ kind, hidden }) => kind !== 'furniture' && kind !== 'table-cell' && !hidden)
  const head = body.findLastIndex(({ start, end }) => end - start <= LONGEST_HEAD && HEAD.test(text.slice(start, end)))
  const tail = body.findLastIndex(block => !labelOf(block)) + 1
  const from = head < 0 ? tail : Math.min(head + 1, tail)
  const found = body.flatMap((block, index) => {
    const label = block.kind === 'note' || index >= from ? labelOf(block) : undefined
    return label ? [{ ...label, isNote: block.kind === 'note' }] : []
  })
  const stop = found.findIndex(({ number, isNote }, index) => index > 0 && !isNote && number <= found[index - 1]!.number)
  return stop < 0 ? found : found.slice(0, stop)
}
