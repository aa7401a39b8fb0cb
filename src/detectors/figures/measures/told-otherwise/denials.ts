import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { addTo, groupedBy } from '../../../../model/grouping.js'
import { surroundingsOf } from '../../../../text/clauses.js'
import { isComparison, periodKey, type ReportYear, readPeriods } from '../../../../text/dates/periods.js'
import { reportYearOf } from '../../../../text/dates/report-year.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'
import { isPlanned } from '../../../../text/figures/plans.js'
import { subjectOf } from '../../../../text/figures/subjects.js'
import { matchesOf } from '../../../../text/matches.js'
import { headingsOf } from '../../../../text/outline/headings.js'
import { regexp } from '../../../../text/regexp.js'
import { splitSentences } from '../../../../text/sentences.js'
import type { Group } from '../groups.js'
import { conceptOf, conceptsOf, SAYS_NOTHING } from '../mentions/concepts.js'
import { type Mention, mentionsIn } from '../mentions/mention.js'
import { contentOf, rootOf } from '../mentions/words.js'
import { isVetoed } from '../vetoes/vetoes.js'
import { NOUGHT, noneAgainstCounts } from './nought.js'

/** `No complaints were upheld`, `there were no deaths`: not `no longer`, `no fewer than`, `no one`. */
const NO = regexp('g')`
  \b[Nn]o[ ]
    (?!(?:longer|more|less|fewer|later|earlier|sooner|greater|higher|lower|better|worse|one|doubt|matter|such|further|other|new
        |evidence|change|changes|difference|need|reason|way|single)\b)
    (?=[a-z]{3})
  |(?<=[a-z]:[ ])[Nn]one(?=\s*$|[.;])
`
/** What is hoped for, asked or supposed is no fact. */
const HOPED = regexp('i')`
  \b
    (?:will|would|shall|should|must|may|might|can|could|if|unless|ensure|aim|aims|target|goal|expects?|hopes?|to have|to be|where|when
      |whether|previously|until)\b
`
/** `those on no heparin`, `little or no pain`: who they were, not what there was. */
const ATTRIBUTE = /\b(?:on|to|into|than|as|versus|vs\.?|or|by|at|under|receiving|given|taking)\s$/i

/** The statements of an English document that there was none of something, as mentions of nought. */
export const denialsOf = (document: Document): Mention[] => {
  const { text, blocks } = document
  const headings = headingsOf(document)
  return blocks.flatMap((block, index) => {
    if (block.kind === 'furniture' || block.kind === 'table-cell' || isPlanned(headings[index]!)) return []
    const at = text.slice(block.start, block.end)
    if (!/\b[Nn]o(?: [a-z]{3}|ne\b)/.test(at) || /[一-鿿]/.test(at)) return []
    const contexts = deniedIn(document, index)
    return contexts.length === 0 ? [] : mentionsIn(document, contexts)
  })
}

const deniedIn = (document: Document, index: number): FigureContext[] => {
  const { text, blocks } = document
  const block = blocks[index]!
  const section = headingsOf(document)[index]!.at(-1)
  return splitSentences(text, block).flatMap(sentence =>
    matchesOf(NO, text.slice(sentence.start, sentence.end)).flatMap(match => {
      const start = sentence.start + match.index
      const before = text.slice(sentence.start, start)
      if (HOPED.test(before) || ATTRIBUTE.test(before)) return []
      const span = { start, end: start + match[0].trimEnd().length }
      const bare: Figure = { ...span, raw: text.slice(start, span.end), number: span, ...NOUGHT }
      const around = surroundingsOf(text, bare, sentence, undefined, undefined)
      const subject = subjectOf(text, bare, around)
      const time = timeIn(text.slice(sentence.start, sentence.end), reportYearOf(document))
      if (!subject || subject.head === '') return []
      const scope = { ...(time !== undefined && { time }), ...(section !== undefined && { section }) }
      return [{ figure: { ...bare, subject, scope }, sentence, block: index, heads: undefined, ...around }]
    }),
  )
}

/** The last time a sentence names. */
const timeIn = (sentence: string, year: ReportYear | undefined): string | undefined => {
  const last = readPeriods(sentence).findLast(time => !isComparison(sentence, time))
  return last && periodKey(last, year)
}

/** What a document says there was none of, beside a count of it of which no more is said. */
export const deniedGroups = (denials: readonly Mention[], mentions: readonly Mention[]): Group[] => {
  if (denials.length === 0) return []
  const ofNouns = new Map<string, Mention[]>()
  for (const mention of mentions) if (mention.measure === 'count' && mention.head.length > 0) addTo(ofNouns, nounOf(mention), mention)
  const denied = groupedBy(denials, nounOf)
  const countsOf = (none: Mention): readonly Mention[] => {
    const counts = ofNouns.get(nounOf(none)) ?? []
    return isOfKind(denied.get(nounOf(none))!, counts) ? [] : counts
  }
  return noneAgainstCounts(denials, countsOf, isOfSame)
}

/** Values of one noun from which on it names a kind of thing: `No studies were identified` in one section, five in another. */
const MOST_VALUES = 2

/** Whether a noun is denied, or counted, of one thing after another. */
const isOfKind = (denials: readonly Mention[], counts: readonly Mention[]): boolean =>
  denials.length > 1 || new Set(counts.map(({ figure }) => figure.value)).size > MOST_VALUES

const nounOf = ({ document, head }: Mention): string => `${document} ${head.map(conceptOf).sort().join(' ')}`

/** Words by which anything there was is told. */
const TOLD: ReadonlySet<string> = new Set(
  'occur happen suffer experience cause involve arise see saw seen identify service trust company council during'
    .split(' ')
    .map(rootOf)
    .map(conceptOf),
)

const isOfSame = (none: Mention, some: Mention): boolean =>
  none.document === some.document &&
  some.block !== none.block &&
  some.figure.value !== '0' &&
  some.figure.qualifier !== 'under' &&
  !some.part &&
  saysNoMore(none, some) &&
  saysNoMore(some, none) &&
  !isVetoed(none, some, 0)

/** Whether all that one says of the thing, but that there was some, the other says as well. */
const saysNoMore = (a: Mention, b: Mention): boolean => {
  const said = new Set(conceptsOf([...b.own, ...contentOf(b.sides.join(' ')), ...contentOf(b.figure.scope.section ?? '')]))
  return conceptsOf(a.clause).every(concept => said.has(concept) || SAYS_NOTHING.has(concept) || TOLD.has(concept))
}
