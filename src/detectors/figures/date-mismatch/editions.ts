import type { Block, Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { addTo } from '../../../model/grouping.js'
import { firstEndingAfter, type Span } from '../../../model/span.js'
import { compareDates, exists, type PlacedDate } from '../../../text/dates/calendar.js'
import type { DateParts } from '../../../text/dates/forms.js'
import { matchesOf } from '../../../text/matches.js'
import { once, recalling } from '../../../text/once.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp, source } from '../../../text/regexp.js'
import { sentencesOf } from '../../../text/sentences.js'
import { locate } from '../within.js'

/** One of a series of meetings, festivals, rounds, with the day or year it was of. */
interface Edition extends Span {
  readonly number: number
  /** Whose series it is and of what; empty where the text only says 第九届. */
  readonly series: string
  readonly unit: string
  readonly when: DateParts
}

/** 市政府第42次常务会议, 第九届运动会: whose, which and what. A number within a year (2024年第二次) begins anew with the next. */
const EDITION_HAN = regexp('gu')`
  (?<body>[\p{Script=Han}“”]{0,24}?)(?<!年|年度|[今本]年|第)(?:第(?<number>[一二三四五六七八九十百]{1,5}|\d{1,3})|(?<first>首))(?<unit>届|次|轮|批)
    (?<noun>[\p{Script=Han}]{0,12}?(?:会议?|节|赛|展览?|论坛|大赛|普查|年会|周)(?![\p{Script=Han}]{0,2}(?:第|上|期间))|)
`
/** What leads to a name: 召开了县政府. */
const LEADING = /^.*(?:召开|举行|举办|主持|参加|出席|审议|[在于为是的了将和至日])/u
const EVENT_EN = source`
  festival|conference|meeting|edition|congress|symposium|show|fair|games|tournament|summit|survey|census|championships?|race|regatta|forum
    |convention|AGM|lecture|carnival|biennale|exhibition|marathon|parade
`
const EDITION_EN = regexp('gi')`
  \b(?<number>\d{1,3}(?=(?:st|nd|rd|th) )|[a-z]+(?:-[a-z]+)?)(?:st|nd|rd
    |th)?(?: (?<noun>(?:[A-Za-z-]+ ){0,3}?(?:${EVENT_EN})\b)(?<body> of (?:the )?[A-Z][\w'’-]*(?: (?:of |the )?[A-Z][\w'’-]*){0,4})?
    |(?=,? (?:was )?(?:held )?in \d{4}))
`
const HINT = /[届次轮批]|\d(?:st|nd|rd|th) |\b(?:annual|meeting|festival|conference|first)\b/
/** What is done years before an edition, and what stops a series. */
const AHEAD = /筹备|申办|申报|报名|编制|启动|计划|规划|拟|任期|当选|\b(?:prepar|bid|plan|appoint|elect|proposed)/i
const INTERRUPTED =
  /停办|中断|暂停|因故|疫情|推迟|延期|\b(?:cancel|postpon|pandemic|covid|not held|interrupt|suspend|no (?:festival|conference) in)/i
const EVERY: readonly (readonly [RegExp, number])[] = [
  [/(?:每年|一年)(?:一[届次度]|(?:举办|举行|召开)一[届次])|\b(?:held )?every year\b|\beach year\b|\bannual(?:ly)?\b/i, 1],
  [/(?:每|隔)?[两二]年(?:一[届次]|(?:举办|举行|召开)一[届次])|\bbiennial|\bevery (?:two|other|second) years?\b/i, 2],
]
/** 自2016年创办: the year of the first. */
const FOUNDED = /(?:自|于)?(?<year>(?:19|20)\d{2})年(?:创办|创立|首办|首次举办|举办首届)|(?:创办|创立|始办|首办)于(?<in>(?:19|20)\d{2})年/g
const NOW = /今年|本届|\bthis(?: year)?\b/i
const NEAR = 30

/** Editions whose days run against their numbers, and yearly ones whose years do: the fifth of 2019 where the tenth is of 2025. */
export const wrongEditions = (document: Document, dates: readonly PlacedDate[], year: number | undefined): Draft[] => {
  const bySeries = new Map<string, Edition[]>()
  const all = sentencesOf(document).flatMap(sentence => editionsIn(document, sentence, dates, year))
  const namesEnding = namesByEnd(all)
  for (const edition of all) addTo(bySeries, seriesOf(edition, namesEnding), edition)
  return [...bySeries.values()].flatMap(editions => {
    const series = [...editions].sort((a, b) => a.number - b.number)
    const every = periodOf(document, series)
    return series
      .slice(1)
      .flatMap((edition, index) => judge(document, series[index]!, edition, every))
      .slice(0, 1)
  })
}

/** A bare 第九届, a 第九次主任会议 of nobody, are of the one series that its document names in full. */
const seriesOf = ({ unit, series }: Edition, namesEnding: ReadonlyMap<string, ReadonlySet<string>>): string => {
  const [name, other] = namesEnding.get(`${unit} ${series}`) ?? []
  return `${unit} ${other === undefined ? (name ?? series) : series}`
}

/** The longer names of series by what they end with, told apart by their units: one or two of them, which are as good as many. */
const namesByEnd = (all: readonly Edition[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>()
  for (const { unit, series } of new Map(all.map(each => [`${each.unit} ${each.series}`, each])).values())
    for (let at = 1; at <= series.length; at++) {
      const end = `${unit} ${series.slice(at)}`
      const known = names.get(end) ?? new Set()
      if (known.size < 2) names.set(end, known.add(series))
    }
  return names
}

const editionsIn = ({ text: all }: Document, { start, end }: Span, dates: readonly PlacedDate[], year: number | undefined): Edition[] => {
  const text = all.slice(start, end)
  if (text.length > LONGEST || !HINT.test(text) || AHEAD.test(text)) return []
  const first = firstEndingAfter(dates, start)
  const own = dates.slice(first, first + MOST).filter(date => date.end <= end && date.kind !== 'time' && exists(date.from))
  const founded = EVERY.some(([words]) => words.test(text))
    ? matchesOf(FOUNDED, text).map(({ 0: { length }, index, groups }) => ({
        number: 1,
        unit: '届',
        series: '',
        when: { y: Number(groups!.year ?? groups!.in) },
        start: start + index,
        end: start + index + length,
      }))
    : []
  const editions = matchesOf(/[一-鿿]/.test(text) ? EDITION_HAN : EDITION_EN, text).flatMap(match => named(match, start))
  const told = editions.flatMap((edition, index) => {
    const between = { start: editions[index - 1]?.end ?? start, end: editions[index + 1]?.start ?? end }
    const when = whenOf(
      all,
      edition,
      own.filter(date => date.start >= between.start && date.end <= between.end),
    )
    if (when) return [{ ...edition, when }]
    const isNow = year !== undefined && NOW.test(all.slice(Math.max(start, edition.start - NEAR), edition.start))
    return isNow ? [{ ...edition, when: { y: year } }] : []
  })
  return [...founded, ...told]
}

const LONGEST = 400
const MOST = 12

const named = ({ 0: all, index, groups }: RegExpExecArray, by: number): Omit<Edition, 'when'>[] => {
  const { body, number, first, unit, noun } = groups!
  const ordinal = first ? 1 : ordinalOf(number!)
  if (ordinal === undefined || (unit === undefined && !/(?:st|nd|rd|th)\b/i.test(all.split(' ')[0]!))) return []
  const lead = unit === undefined ? 0 : body!.length
  const series =
    unit === undefined ? `${body ?? ''} ${noun ?? ''}`.trim().replace(/annual |biennial /i, '') : `${body!.replace(LEADING, '')}${noun!}`
  return [{ number: ordinal, unit: unit ?? 'th', series, start: by + index + lead, end: by + index + all.length }]
}

/** The date that leads to an edition in its clause, else the next behind it, else the last before it, among those no other edition parts from it. */
const whenOf = (text: string, { start, end }: Span, dates: readonly PlacedDate[]): DateParts | undefined => {
  const before = dates.findLast(date => date.end <= start && start - date.end <= NEAR)
  const after = dates.find(date => date.start >= end && date.start - end <= NEAR)
  const leads = before && !/[，,；;]/.test(text.slice(before.end, start))
  return (leads ? before : (after ?? before))?.from
}

/** How many years lie between two editions, when the text says so and tells of none left out. */
const periodOf = (document: Document, series: readonly Edition[]): number | undefined => {
  if (series.length < 2 || isInterrupted(document)) return undefined
  const { blocks } = document
  const own = new Set(series.map(({ start }) => blocks[firstEndingAfter(blocks, start)]!))
  const periods = new Set([...own].map(periodIn(document)))
  return EVERY.find(([, years]) => periods.has(years))?.[1]
}

const isInterrupted = once(({ text }: Document) => INTERRUPTED.test(text))

/** How often a paragraph says that something is held; remembered for each, for many series may be told of in it. */
const periodIn = once(({ text }: Document) =>
  recalling(({ start, end }: Block) => EVERY.find(([words]) => words.test(text.slice(start, end)))?.[1]),
)

const judge = (document: Document, one: Edition, other: Edition, every: number | undefined): Draft[] => {
  const [before, after] = [one.when, other.when]
  const isOfYears = before.y !== undefined && after.y !== undefined
  const years = isOfYears ? after.y! - before.y! : 0
  const isSure = one.unit !== '次' || years === 0 || one.number > YEARLY
  if (one.number < other.number && isSure && (isOfYears || before.y === after.y) && compareDates(before, after) > 0)
    return [draft(document, one, other, 'edition-order')]
  const count = other.number - one.number
  if (every === undefined || !isOfYears || years === count * every || (count === 0 && one.unit === '次')) return []
  return [draft(document, one, other, 'edition', { every, years, count })]
}

/** Meetings may be numbered anew each year, up to so many. */
const YEARLY = 12

const draft = (document: Document, one: Edition, other: Edition, variant: string, told: Record<string, number> = {}): Draft => {
  const [first, second] = [one, other].map(({ start, end }) => document.text.slice(start, end)) as [string, string]
  const [from, to] = [one, other].map(({ when }) => [when.y, when.m, when.d].filter(part => part !== undefined).join('-')) as [
    string,
    string,
  ]
  return {
    rule: 'date-mismatch',
    level: 'warning',
    confidence: 0.75,
    messageId: `date-mismatch.${variant}`,
    data: { first, second, from, to, ...told },
    locations: [locate(document, one, 'mention'), locate(document, other, 'mention')],
    ...(told.every && { evidence: { arithmetic: `${told.years} ≠ ${told.count} × ${told.every}` } }),
  }
}
