import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { templateBlanks } from '../../text/templates.js'
import { alone, draftAt } from '../alone.js'
import { loneBrackets } from './brackets.js'
import { continuations } from './continuations.js'
import { doubles } from './doubles.js'
import { cutOffParagraphs } from './endings.js'
import { truncatedFigures } from './figures.js'
import { placeholders } from './placeholders.js'

/** Text that is not finished: figures without their unit, sentences without their end, placeholders, marks without partner, parts without their whole. */
export const unfinishedText = alone('unfinished-text', document => {
  const drafts = joinedCopies(document, withoutEchoes(PARTS.flatMap(part => part(document))))
  const blanks = templateBlanks(document)
  return blanks.length > 0 ? asTemplate(document, drafts, blanks) : drafts
})

/** Blanks shown for a template. */
const SHOWN = 40
/** What a template has by its nature: places to fill in, options in brackets, lines that stop before them. */
const BY_NATURE =
  /^unfinished-text\.(?:placeholder|blank|empty-marks|blank-number|cut-off|many-cut-off|un\w+|crossed-brackets|many-unbalanced)$/

/** A template or form is told once, quietly; what it has by its nature is not told again. */
const asTemplate = (document: Document, drafts: readonly Draft[], blanks: readonly Span[]): Draft[] => [
  draftAt(document, 'unfinished-text', blanks.slice(0, SHOWN), {
    variant: 'template',
    level: 'note',
    confidence: 0.8,
    data: { count: blanks.length, shown: Math.min(blanks.length, SHOWN) },
  }),
  ...drafts.filter(({ messageId }) => !BY_NATURE.test(messageId)),
]

const PARTS: readonly ((document: Document) => readonly Draft[])[] = [
  truncatedFigures,
  placeholders,
  cutOffParagraphs,
  loneBrackets,
  continuations,
  doubles,
]

/** A paragraph that stops in a truncated figure or a placeholder is said once: the earlier part has the better word for it. */
const withoutEchoes = (drafts: readonly Draft[]): Draft[] => {
  const endsTaken = new Set<number>()
  return drafts.filter(draft => {
    const end = draft.locations.at(-1)!.end
    if (draft.messageId === 'unfinished-text.cut-off' && endsTaken.has(end)) return false
    endsTaken.add(end)
    return true
  })
}

/** Characters on both sides by which a place is known for a copy of another. */
const SURROUNDINGS = 40

/** A passage that stands several times carries what is unfinished in it along: that is told once, with all its places. */
const joinedCopies = (document: Document, drafts: readonly Draft[]): Draft[] => {
  const groups = groupedBy(drafts, ({ messageId, locations: [first, ...others] }) =>
    others.length > 0 ? `${messageId} ${first!.start}` : `${messageId} ${surroundings(document.text, first!)}`,
  )
  return [...groups.values()].map(([first, ...copies]) =>
    copies.length === 0 ? first! : { ...first!, locations: [first!, ...copies].flatMap(({ locations }) => locations) },
  )
}

const surroundings = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(0, start - SURROUNDINGS), Math.min(text.length, end + SURROUNDINGS))
