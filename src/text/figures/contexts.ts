import type { Document } from '../../model/document.js'
import type { Figure, Subject } from '../../model/figure.js'
import type { Span } from '../../model/span.js'
import { type Surroundings, surroundingsOf } from '../clauses.js'
import { readDates } from '../dates/dates.js'
import { periodKey, type ReportYear, readPeriods } from '../dates/periods.js'
import { reportYearOf } from '../dates/report-year.js'
import { once } from '../once.js'
import { headingsOf } from '../outline/headings.js'
import { gluedFigures } from '../outline/numbering.js'
import { splitSentences } from '../sentences.js'
import { type Heads, headsOfCells } from '../tables/heads.js'
import { titlesOfTables } from '../tables/titles.js'
import { isInUnit, readUnderHeads } from '../tables/under-heads.js'
import { completed } from './figure-in-hand.js'
import { leadInsOf } from './lead-ins.js'
import { isPlanned, planningOf } from './plans.js'
import { figuresIn } from './quantities.js'
import { respectiveNames } from './respective.js'
import { isOnlyChange, resumedSubject } from './resumed-subjects.js'
import { scopeOf } from './scope.js'
import { phraseIn, subjectOf } from './subjects.js'
import { timesOfFigures } from './times-near.js'

/** A figure with its subject and scope, and the words it stands among. All offsets count into the document's text. */
export interface FigureContext extends Surroundings {
  readonly figure: Figure
  readonly sentence: Span
  /** The heads of the cell it stands in; the name it is given 分别 is such a head. */
  readonly heads: Heads | undefined
  /** Index into `document.blocks`; 0 where there is no document. */
  readonly block: number
}

/** A figure in its place. A long table has them by the hundred thousand, so that the words around are kept as numbers and made spans when asked for. */
class PlacedFigure implements FigureContext {
  private readonly leftFrom: number
  private readonly rightFrom: number
  private readonly rightTo: number
  private readonly clauseFrom: number
  private readonly clauseTo: number

  constructor(
    readonly figure: Figure,
    readonly sentence: Span,
    readonly block: number,
    around: Surroundings,
    readonly heads: Heads | undefined,
  ) {
    const { left, right, clause } = around
    this.leftFrom = left.start
    this.rightFrom = right.start
    this.rightTo = right.end
    this.clauseFrom = clause.start
    this.clauseTo = clause.end
  }

  get left(): Span {
    return { start: this.leftFrom, end: this.figure.start }
  }

  get right(): Span {
    return { start: this.rightFrom, end: this.rightTo }
  }

  get clause(): Span {
    return { start: this.clauseFrom, end: this.clauseTo }
  }
}

/** What is known of a stretch before it is read. */
export interface Known {
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  readonly year: ReportYear | undefined
  readonly block: number
  /** The time the innermost heading names, if any does. */
  readonly headingTime: string | undefined
  /** The section is about what is to come; it stays so for the sections after it until one looks back. */
  readonly planned: boolean
  /** Under a head with a unit even what looks like a month is a number: 2012.8 of 亿元. */
  readonly isNumber?: boolean
}

/** Figures of one stretch (a line or a block) with subject and scope. */
export const contextsIn = (text: string, stretch: Span, known: Known): FigureContext[] => {
  const piece = text.slice(stretch.start, stretch.end)
  const dates = known.isNumber ? NO_DATES : readDates(piece)
  const figures = figuresIn(piece, stretch.start, dates)
  if (figures.length === 0) return []
  const sentences = sentencesOf(text, stretch)
  const measuring = figures.filter(({ kind }) => MEASURING.has(kind))
  const times = timesOfFigures(text, stretch, sentences, measuring, readPeriods(piece, dates))
  const resumed = subjectsResumed(text)
  const respective = piece.includes('分别') ? respectively(text, sentences, measuring) : NO_NAMES
  let at = 0
  return figures.map((figure, index) => {
    while (at < sentences.length - 1 && sentences[at]!.end <= figure.start) at++
    const sentence = sentences[at]!
    const around = surroundingsOf(
      text,
      figure,
      sentence,
      within(sentence, lastBefore(text, figures, index)),
      within(sentence, firstBehind(text, figures, index)),
    )
    if (!MEASURING.has(figure.kind)) return new PlacedFigure(figure, sentence, known.block, around, undefined)
    const name = respective.get(figure)
    const own = name === undefined ? subjectOf(text, figure, around) : phraseIn(name)
    const subject = resumed(figure, sentence, own)
    const scope = scopeOf({ text, sentence, clause: around.clause, ...known, ...times(figure, sentence) }, figure)
    const heads = name === undefined ? undefined : { row: name, column: '' }
    return new PlacedFigure(completed(figure, subject, scope), sentence, known.block, around, heads)
  })
}

const NO_DATES: ReturnType<typeof readDates> = []
const NO_NAMES: ReadonlyMap<Figure, string> = new Map()

/** What the figures of some sentences are told of that give several things theirs 分别. */
const respectively = (text: string, sentences: readonly Span[], measuring: readonly Figure[]): ReadonlyMap<Figure, string> => {
  let next = 0
  return new Map(
    sentences.flatMap(sentence => {
      while (next < measuring.length && measuring[next]!.start < sentence.start) next++
      const first = next
      while (next < measuring.length && measuring[next]!.end <= sentence.end) next++
      return [...respectiveNames(text, sentence, measuring.slice(first, next))]
    }),
  )
}

/** A stretch of one sentence, as most cells are, is that sentence itself. */
const sentencesOf = (text: string, stretch: Span): readonly Span[] => {
  const sentences = splitSentences(text, stretch)
  const [only] = sentences
  return sentences.length === 1 && only!.start === stretch.start && only!.end === stretch.end ? [stretch] : sentences
}

/** Gives figures that are asked for in order the subject of the one before them in their sentence where they only go on with that. */
const subjectsResumed = (text: string): ((figure: Figure, sentence: Span, own: Subject | undefined) => Subject | undefined) => {
  let last: { readonly sentence: Span; readonly subject: Subject } | undefined
  return (figure, sentence, own) => {
    const subject = resumedSubject(text, figure, sentence, own, last?.sentence === sentence ? last.subject : undefined)
    const isWhole = figure.kind === 'percentage' && (subject?.span?.start ?? 0) >= figure.end // 7.2% of sales
    if (subject?.head && figure.kind !== 'duration' && !isOnlyChange(subject) && !isWhole) last = { sentence, subject }
    return subject
  }
}

/** Kinds that measure something. */
const MEASURING: ReadonlySet<string> = new Set(['quantity', 'money', 'percentage', 'points', 'multiple', 'ratio', 'duration', 'age'])

/** The figure before; in English a date or a span of time cuts no words off: `Revenue for the 26 weeks to 1 July rose to £5m`. */
const lastBefore = (text: string, figures: readonly Figure[], index: number): Figure | undefined => {
  let at = index - 1
  while (at >= 0 && index - at <= 3 && isLatinTime(text, figures[at]!)) at--
  return figures[at]
}

/** The figure behind, or the one behind that where what is said of the first goes on through it: `4.6% were more than three months in arrears`. */
const firstBehind = (text: string, figures: readonly Figure[], index: number): Figure | undefined => {
  const next = figures[index + 1]
  const goesOn = next && isLatinTime(text, next) && CARRIES.test(text.slice(figures[index]!.end, next.start))
  return goesOn ? figures[index + 2] : next
}

const CARRIES = /^[^,;:()]{0,60} (?:is|are|was|were|has|have|had)(?: not)?(?: been)? $/

const isLatinTime = (text: string, { kind, start, end }: Figure): boolean =>
  (kind === 'date' || kind === 'duration') && !/[一-鿿]/.test(text.slice(start, end + 2))

const within = (sentence: Span, figure: Figure | undefined): Figure | undefined =>
  figure && figure.start >= sentence.start && figure.end <= sentence.end ? figure : undefined

const LIKE_A_MONTH = /^\s*(?:19|20)\d{2}\.\d{1,2}\s*$/

/** Figures with their contexts of every block that is not furniture, in order. */
export const contextsOf = once((document: Document): readonly FigureContext[] => {
  const year = reportYearOf(document)
  const headings = headingsOf(document)
  const leads = leadInsOf(document)
  const titles = titlesOfTables(document)
  const cells = headsOfCells(document)
  const glued = gluedFigures(document)
  const headingTime = timeOfHeadings(year)
  const underHeads = readUnderHeads(year)
  const isPlanning = planningOf()
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'furniture') return []
    const planned = isPlanning(headings[index]!)
    const lead = leads.get(index)
    const title = block.cell && titles.get(block.cell.table)
    const heads = cells.get(index)
    const stretch = { start: glued.get(index) ?? block.start, end: block.end }
    const contexts = contextsIn(document.text, stretch, {
      headings: headings[index]!,
      headingTime: (lead === undefined ? undefined : timeIn(lead, year)) ?? headingTime(headings[index]!),
      year,
      block: index,
      planned: (title === undefined ? undefined : isPlanned([title])) ?? (planned || (lead !== undefined && isPlanned([lead]) === true)),
      isNumber: heads !== undefined && LIKE_A_MONTH.test(document.text.slice(block.start, block.end)) && isInUnit(heads),
    })
    return heads ? contexts.map(context => inCell(context, block, heads, underHeads)) : contexts
  })
})

/** A figure that fills its cell is what the heads of the cell say; one among words speaks for itself. */
const inCell = (context: FigureContext, cell: Span, heads: Heads, underHeads: (figure: Figure, heads: Heads) => Figure): FigureContext => {
  const { figure, sentence, block } = context
  const fills = MEASURING.has(figure.kind) && figure.end - figure.start + 2 >= cell.end - cell.start
  return new PlacedFigure(fills ? underHeads(figure, heads) : figure, sentence, block, context, heads)
}

/** The time the innermost heading that names one names; worked out once for each path. */
const timeOfHeadings = (year: ReportYear | undefined): ((titles: readonly string[]) => string | undefined) => {
  const known = new Map<readonly string[], string | undefined>()
  return titles => {
    if (!known.has(titles))
      known.set(
        titles,
        titles.map(title => timeIn(title, year)).findLast(key => key !== undefined),
      )
    return known.get(titles)
  }
}

/** `“十四五”规划纲要`, `“十四五”中期评估`: the name of a plan. */
const OF_PLAN = /^[“"]?[一二三]?十?[一二三四五六七八九]?五[”"]?(?:[一-鿿]{0,2}规划|[一-鿿]{0,2}纲要|中期|评估)/

/** The time a title names; one that names two (`2023年工作总结和2024年工作安排`) leaves it to the text, but for one that the first is only held against. */
const timeIn = (whole: string, year: ReportYear | undefined): string | undefined => {
  const [title] = whole.split(/ (?:compared (?:to|with)|versus|vs\.?)(?: |$)/i) as [string]
  const times = readPeriods(title).filter(({ start, end }) => !OF_PLAN.test(title.slice(start, end + 5)))
  const [key, other] = new Set(times.flatMap(time => periodKey(time, year) ?? []))
  return other === undefined ? key : undefined
}
