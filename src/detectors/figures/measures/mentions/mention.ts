import type { Block, Document } from '../../../../model/document.js'
import type { Figure, Subject } from '../../../../model/figure.js'
import type { Span } from '../../../../model/span.js'
import { reportYearOf } from '../../../../text/dates/report-year.js'
import { contextsOf, type FigureContext } from '../../../../text/figures/contexts.js'
import { isPresupposed } from '../../../../text/figures/presupposed.js'
import { RESUMES } from '../../../../text/figures/scope.js'
import { once, recalling } from '../../../../text/once.js'
import { namesOf } from '../../../../text/tables/under-heads.js'
import { isCount } from '../../../../text/units/units.js'
import { tellingVerb, verbAtEnd } from '../../../../text/verbs.js'
import { isRecalled } from '../told-otherwise/recalled.js'
import { branchOf, settingOf } from '../vetoes/block-openings.js'
import { type Entry, entriesOf } from '../vetoes/entries.js'
import { ownerOf } from '../vetoes/owners.js'
import { isPartOfWhole } from '../vetoes/parts.js'
import { standingOf } from '../vetoes/recaps.js'
import { COMPARED, perOf, statesFact } from './facts.js'
import { countedAsOthers, measureOf } from './measure.js'
import { REACH, sidesOf } from './sides.js'
import { isBracketed, unsigned } from './signs.js'
import { goesOn, headOf, headTokens, lastMeasured, nameOf } from './subject-words.js'
import { stretchOf } from './times.js'
import { topicBefore } from './topics.js'
import { contentOf } from './words.js'

/** A figure that may be compared, with the words it is recognised by. Plain data. */
export interface Mention {
  readonly document: string
  readonly figure: Figure
  readonly block: number
  /** The entry of a directory or list its block is. */
  readonly entry: Entry | undefined
  /** The table it stands in. */
  readonly table: number | undefined
  /** Its row of that table. */
  readonly row: number | undefined
  /** What that row is called; empty where it has no name. */
  readonly rowName: string | undefined
  /** Its column of that table. */
  readonly column: number | undefined
  readonly sentence: Span
  /** What is compared only with its like: a dimension, or a way of counting. */
  readonly measure: string
  /** Years that passed between its own time and that of the report, when both are known. */
  readonly age: number | undefined
  /** The place it is told of: its own, else the one the document mostly speaks of. */
  readonly place: string | undefined
  /** The thing measured, as tokens in order: characters of Chinese, stems of English. */
  readonly head: readonly string[]
  /** The thing measured as the text writes it; empty when nothing names it. */
  readonly name: string
  /** A verb the thing measured ends with, which may as well stand before it: `小区改造` and `改造小区`. */
  readonly tail: string | undefined
  readonly verb: string | undefined
  /** Spoken of as known: `the 64 centres`, `上述12个街道`. */
  readonly definite: boolean
  /** Spoken of as known, by a number that was told before. */
  readonly recalled: boolean
  /** Told as part of what went before: `其中，中央财政赤字1.12万亿元`. */
  readonly part: boolean
  /** It stands in a title. */
  readonly title: boolean
  /** It says again what others say: in a title, a summary, a foreword, before the first numbered section. */
  readonly recap: boolean
  /** What something came from, at no time of its own: `由7.8天缩短至7.5天`. What it is only to come from is what it is. */
  readonly leftBehind: boolean
  /** Its block begins in the middle of a sentence, so that what it is about may be lost. */
  readonly broken: boolean
  /** What a rate is for each of: `年` of `80万吨/年`. */
  readonly per: string | undefined
  /** The amount a rate is told of right behind it. */
  readonly owner: Figure | undefined
  /** Content of the clause: pairs of Chinese characters, stems of English words; with the clause before where it says little by itself. */
  readonly own: readonly string[]
  /** Content of the clause alone, in order. */
  readonly clause: readonly string[]
  /** The figures next to it in its sentence, each with the end of its subject: who restates one often restates the other. */
  readonly beside: readonly string[]
  /** How its sentence opens, up to the first comma or figure. */
  readonly topic: string
  /** The sentence round the figure, as far as it is looked at. */
  readonly around: string
  /** The words of its clause on either side, as they are written. */
  readonly sides: readonly [string, string]
  /** What its block says right before that sentence. */
  readonly preceding: string
  /** What its block says right behind that sentence. */
  readonly following: string
  /** The phrase its block opens with, of what all of it is told: `For the dental market`; empty without one. */
  readonly setting: string
  /** The branch of what is reported on that its block of prose opens with. */
  readonly branch: string | undefined
}

export { REACH } from './sides.js'

/** How far before its sentence a block is looked at. */
const PRECEDING = 160
const SCANTY = 4

/** A document has no more mentions: a report of five million characters has fewer, and of so many each is held against five others. */
const MOST_MENTIONS = 100_000

/** Figures of a document that are left out because the mentions before them are as many as there may be. */
export const leftOut = (document: Document, mentions: readonly Mention[]): number => {
  if (mentions.length < MOST_MENTIONS) return 0
  const last = mentions.at(-1)!.figure.start
  return contextsOf(document).filter(({ figure }) => figure.start > last && COMPARED.has(figure.kind)).length
}

/** The figures of a document that measure something, with their words; the first of them where there are too many. */
export const mentionsOf = (document: Document): Mention[] => mentionsIn(document, contextsOf(document))

/** The same for figures read already. */
export const mentionsIn = (document: Document, contexts: readonly FigureContext[]): Mention[] => {
  const home = homeOf(contextsOf(document))
  const reading: Reading = { document, text: document.text, contexts, home, words: recalling(contentOf), head: recalling(headTokens) }
  const mentions: Mention[] = []
  for (const [index, context] of contexts.entries()) {
    if (mentions.length === MOST_MENTIONS) break
    if (!statesFact(document, context)) continue
    const mention = mentionOf(reading, index)
    if (mention.own.length > 0) mentions.push(mention)
  }
  return countedAsOthers(mentions)
}

/** The place a report is about: the one it names most often, if it does so twice. */
const homeOf = once((contexts: readonly FigureContext[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const { figure } of contexts) if (figure.scope.place) counts.set(figure.scope.place, (counts.get(figure.scope.place) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most && most[1] > 1 && most[0].startsWith('全') ? most[0] : undefined
})

const DEFINITE = /(?:这|这些|上述|以上|所有|该|全部|全[院校行局市县区州镇乡村])$/

const isDefinite = (text: string, figure: Figure): boolean =>
  isCount(figure) &&
  (isPresupposed(text, figure.start) ||
    DEFINITE.test(text.slice(Math.max(0, figure.start - 8), figure.start)) ||
    /^[一-鿿]{2,10}(?:全部|均|都(?!市))/.test(text.slice(figure.end, figure.end + 13)))

/** A figure in short: its value, unit and the last characters of its subject; nothing for one that says too little. */
const briefly = (context: FigureContext | undefined, sentence: Span): string[] => {
  if (!context || context.sentence.start !== sentence.start || !COMPARED.has(context.figure.kind)) return []
  const { value, canonicalUnit, subject } = context.figure
  return value !== undefined && subject?.head ? [`${value} ${canonicalUnit ?? ''} ${subject.head.slice(-2)}`] : []
}

/** What mentions are made of: cells of a row have the same heads, lines of a list the same words, and share what is made of those. */
interface Reading {
  readonly document: Document
  readonly text: string
  readonly contexts: readonly FigureContext[]
  readonly home: string | undefined
  readonly words: (said: string) => readonly string[]
  readonly head: (subject: Subject | undefined) => readonly string[]
}

/** What accounts write in brackets is told without its sign. */
const figureOf = (text: string, { heads, figure }: FigureContext): Figure =>
  heads && isBracketed(text, figure) ? unsigned(figure) : figure

const mentionOf = ({ document, text, contexts, home, words, head: headIn }: Reading, index: number): Mention => {
  const [context, previous, next] = [contexts[index]!, lastMeasured(text, contexts, index), contexts[index + 1]]
  const [{ sentence }, figure] = [context, figureOf(text, context)]
  const block = document.blocks[context.block]!
  const heads = context.heads && namesOf(context.heads)
  const sides = heads ? NO_SIDES : sidesOf(text, context)
  const own = words(heads ?? wordsOf(text, context))
  const from = Math.max(sentence.start, figure.start - REACH)
  const head = headOf(figure, goesOn(text, previous, context) ? previous : undefined, headIn)
  return {
    document: document.id,
    figure,
    block: context.block,
    entry: entriesOf(document).get(context.block),
    ...cellOf(context, block),
    sentence,
    measure: measureOf(figure),
    age: ageOf(figure, document),
    place: figure.scope.place ?? home,
    head,
    name: nameOf(text, figure, head, context.heads?.row),
    tail: verbAtEnd(head.join('')),
    verb: tellingVerb(figure.subject?.verb),
    definite: isDefinite(text, figure),
    recalled: !heads && isDefinite(text, figure) && isRecalled(document, figure),
    part: isPartOfWhole(text, from, contexts, index),
    ...standingOf(document, context),
    leftBehind: isLeftBehind(sides, next?.figure),
    broken: !heads && /^[a-z]/.test(text.slice(block.start, block.start + 1)),
    ...standardsOf(text, contexts, index),
    own: eachOnce(heads ? own : withLead(own, text, context, from, words)),
    clause: own,
    beside: heads ? NONE : [...briefly(previous, sentence), ...briefly(next, sentence)],
    topic: heads ?? topicBefore(text, sentence.start, figure.start),
    sides,
    ...(heads ? { around: heads, preceding: '', following: '', setting: '' } : nearTo(text, figure, sentence, block)),
    branch: heads ? undefined : branchOf(document, block),
  }
}

/** What a rate is for each of, and the amount it is told of. */
const standardsOf = (text: string, contexts: readonly FigureContext[], index: number): Pick<Mention, 'per' | 'owner'> => {
  const { figure, heads } = contexts[index]!
  return { per: perOf(text, figure), owner: heads ? undefined : ownerOf(text, contexts, index) }
}

/** What a sentence of prose says as far as it is looked at, what stands right before and behind it and what its block opens with. */
const nearTo = (
  text: string,
  figure: Figure,
  sentence: Span,
  block: Span,
): Pick<Mention, 'around' | 'preceding' | 'following' | 'setting'> => ({
  around: text.slice(Math.max(sentence.start, figure.start - REACH), Math.min(sentence.end, figure.end + REACH)),
  preceding: text.slice(Math.max(block.start, sentence.start - PRECEDING), sentence.start),
  following: text.slice(sentence.end, Math.min(block.end, sentence.end + PRECEDING)),
  setting: settingOf(text, block.start, sentence.end),
})

const NONE: readonly string[] = []
const NO_SIDES = ['', ''] as const

/** Where in a table a figure stands, when its heads are known. */
const cellOf = ({ heads }: FigureContext, { cell }: Block): Pick<Mention, 'table' | 'row' | 'rowName' | 'column'> =>
  heads ? { table: cell?.table, row: cell?.row, rowName: heads.row, column: cell?.column } : OUTSIDE_TABLES

const OUTSIDE_TABLES = { table: undefined, row: undefined, rowName: undefined, column: undefined }

/** The words of the clause of a figure, with those before it where it says little by itself. */
const withLead = (
  own: readonly string[],
  text: string,
  { figure: { end, subject }, left, clause }: FigureContext,
  from: number,
  words: Reading['words'],
): readonly string[] => {
  const isScanty =
    own.length < SCANTY || RESUMES.test(text.slice(left.start, left.end)) || (left.end === left.start && /[一-鿿]/.test(text[end] ?? ''))
  const isRelative = RELATIVE.test(text.slice(left.start, left.start + 8))
  if (isRelative && subject?.span && subject.span.end <= left.start) return [...own, ...words(text.slice(subject.span.start, left.start))]
  return isScanty || isRelative ? [...own, ...words(leadOf(text, { start: from, end: clause.start }, left.start))] : own
}

/** Some words, each once; the same list when none comes again. */
const eachOnce = (words: readonly string[]): readonly string[] => {
  const once = new Set(words)
  return once.size === words.length ? words : [...once]
}

const isLeftBehind = ([before, behind]: readonly [string, string], next: Figure | undefined): boolean =>
  CAME_FROM.test(before) && CAME_TO.test(behind) && next?.scope.modality !== 'plan'

const CAME_FROM = /[由从](?:原来|最初|原先)?的?$/
const CAME_TO = /^[一-鿿]{0,6}[至到为]/

const ageOf = ({ scope: { time, aspect } }: Figure, document: Document): number | undefined => {
  const year = reportYearOf(document)?.year
  const own = time === undefined || year === undefined || aspect === 'cumulative' ? undefined : stretchOf(time).years?.[1]
  return own === undefined ? undefined : year! - own
}

/** Characters before a clause of few words that tell what it is about; English says less in as many. */
const LEAD = { han: 40, latin: 72 }

/** `In the zone, which extended for five kilometres`: what the clause is about stands before it. */
const RELATIVE = /^\s*(?:which|who|where|whose|now)\b/i

/** The words before a clause down to its figure, from a border between words on. */
const leadOf = (text: string, { start, end }: Span, to: number): string => {
  const latin = !/[一-鿿]/.test(text.slice(Math.max(start, end - LEAD.han), to))
  let from = Math.max(start, end - (latin ? LEAD.latin : LEAD.han))
  if (latin && from > start) while (from < to && /[a-z]/i.test(text[from - 1]!)) from++
  return text.slice(from, to)
}

/** Content of the sentence round a mention's figure; few mentions come so close to another that it is asked for. */
export const contentAround = once(({ around }: Mention): readonly string[] => [...new Set(contentOf(around))])

/** Both as one; `审计的86个项目` are 审计项目. */
const wordsOf = (text: string, context: FigureContext): string => {
  const [before, behind] = sidesOf(text, context)
  return before.endsWith('的') ? before.slice(0, -1) + behind : `${before} ${behind}`
}
