import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { addTo } from '../../../model/grouping.js'
import { compareDates, exists, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { WEEKDAY_NAMES } from '../../../text/dates/forms.js'
import { once } from '../../../text/once.js'
import { regexp } from '../../../text/regexp.js'
import { eventDraft } from './events.js'
import { draftOfTimes } from './times-draft.js'

/** What a document appoints a day for once: the end of bidding, a record date, a survey. */
const APPOINTMENT_HAN = regexp('u')`
  (?:投标|递交|提交|报名|响应|申报|征集|征求意见|答疑|质疑|缴纳|到账|申请|预约|登记|选课|缴费)[\p{Script=Han}]{0,4}截止(?:时间|日期)
  |开标(?:时间|日期)
  |评标(?:时间|日期)
  |(?:文件|标书)(?:获取|发售|领取|购买)(?:时间|期限)
  |公示(?:期|期限|时间)
  |股权登记日
  |除(?:权除)?息日
  |(?:红利|股利|股息)发放日
  |(?:评估|审计|统计|核算|交割)基准日
  |(?:会议|召开|举办|举行|活动|考试|面试|笔试|调查|调研|开学|报到|颁奖)时间
  |(?:计划|合同)?(?:开工|竣工|完工|交货|交付)(?:日期|时间)
  |(?:合同|协议)?(?:签订|签署|生效)(?:日期|时间)
`
const LABEL_HAN = new RegExp(`([\\p{Script=Han}]{0,10}?)(${APPOINTMENT_HAN.source})(?:[：:\\s]{0,3}|定?为|是|定于|另行)$`, 'u')
const LABEL_EN = regexp('i')`
  \b
    ((?:[a-z-]+ ){0,2}?(?:closing date|deadline|record date|payment date|ex-dividend date|effective date|commencement date|completion date
        |expiry date|consultation period|fieldwork|data collection|survey period)(?: for (?:[a-z]+ ){0,3}?[a-z]+)?)
    (?: (?:is|was|will be|ran|runs|took place|has been set|was carried out|were carried out|falls))*:?
    (?: (?:on|for|from|between|of|to be))?\s(?:[A-Z][a-z]+day,? )?$
`
/** Words before a label that say no more than that it is this one. */
const OWN = /^(?:的|本次|本|该|此次|项目|工程|招标|采购|公司|和|及|与|其中|则|即)*$/u
/** The same label is filled in for several things. */
const SEVERAL = /标段|包件|第[一二三四五六七八九十\d]+[包批场]|分包|批次|场次|\blots? \d|\brounds? \d|\bphase \d/i
const WINDOW = 80

/** Whether a text is of several lots, rounds or batches. */
const isOfSeveral = once((document: Document): boolean => SEVERAL.test(document.text))

/** One day appointed under one name with two dates that cannot both be right. Names given more than two dates are those of a list. */
export const wrongAppointments = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  if (isOfSeveral(document)) return []
  const byName = new Map<string, Appointed[]>()
  for (const [index, date] of dates.entries()) {
    const name = date.from.m !== undefined && exists(date.from) ? nameOf(document, date) : undefined
    if (name !== undefined) addTo(byName, name, { date, end: endOf(document, date, dates[index + 1]) })
  }
  return [...byName].flatMap(([name, mentions]) => {
    const others = distinctIn(mentions)
    const [first, other] = others
    if (!first || !other || others.length > 2 || isRecord(document, first.date, other.date)) return []
    const isEnd = compareDates(first.date.from, other.date.from) === 0
    return [
      isEnd
        ? eventDraft(document, first.end ?? first.date, other.end ?? other.date, name)
        : eventDraft(document, first.date, other.date, name),
    ]
  })
}

/** A day, or the first of a stretch of days with the last. */
interface Appointed {
  readonly date: PlacedDate
  readonly end: PlacedDate | undefined
}

/** The last day of `from 4 October 2022 to 17 February 2023`. */
const endOf = ({ text }: Document, date: PlacedDate, next: PlacedDate | undefined): PlacedDate | undefined =>
  next?.block === date.block && /^(?: (?:to|and|until|through) |[至到]|起至|\s?[—–~～-]+\s?)$/.test(text.slice(date.end, next.start))
    ? next
    : undefined

/** The name right before a date, on its line or in the cell before it. */
const nameOf = ({ blocks, text }: Document, { block, start }: PlacedDate): string | undefined => {
  const own = blocks[block]!
  const cell = own.kind === 'table-cell' && start === own.start ? blocks[block - 1] : undefined
  const before =
    cell?.kind === 'table-cell'
      ? text.slice(Math.max(cell.start, cell.end - WINDOW), cell.end)
      : text.slice(Math.max(own.start, start - WINDOW), start)
  const han = LABEL_HAN.exec(before)
  if (han) return OWN.test(han[1]!.replace(/^.*[的了以于在至从自请按]/u, '')) ? han[2]! : undefined
  return LABEL_EN.exec(before)?.[1]
    ?.toLowerCase()
    .replace(/^(?:the|our|a|an|and|new) /, '')
}

/** The dates that contradict all those before them, the first included. */
const distinctIn = (mentions: readonly Appointed[]): Appointed[] => {
  const distinct: Appointed[] = []
  for (const mention of mentions) if (distinct.every(known => differs(known, mention))) distinct.push(mention)
  return distinct
}

const differs = (a: Appointed, b: Appointed): boolean => {
  const [endA, endB] = [a.date.to ?? a.end?.from, b.date.to ?? b.end?.from]
  return compareDates(a.date.from, b.date.from) !== 0 || (endA !== undefined && endB !== undefined && compareDates(endA, endB) !== 0)
}

/** Entries of one form follow each other: the line before each begins with the same words. */
const isRecord = ({ blocks, text }: Document, a: PlacedDate, b: PlacedDate): boolean => {
  if (a.block === b.block) return false
  const [before, after] = [a, b].map(
    ({ block }) => /^[^：:\d]{2,12}[：:]/.exec(text.slice(blocks[block - 1]?.start ?? 0, blocks[block - 1]?.end ?? 0))?.[0],
  )
  return before !== undefined && before === after
}

/** The steps of a tender, an enrolment, a contract, in the order they come; a label says which one a day is of. */
const STEPS: readonly RegExp[] = [
  /公告(?:发布)?(?:时间|日期)|发布(?:时间|日期)/u,
  /(?:文件|标书)(?:获取|发售|领取|购买)(?:时间|期限)/u,
  /(?:投标|递交|提交|响应|报名|申报)[\p{Script=Han}]{0,4}截止(?:时间|日期)|截止时间/u,
  /(?:开标|评标|磋商|谈判|评审|考试|面试)(?:时间|日期)/u,
]
/** The same of an English procedure. */
const STEPS_EN: readonly RegExp[] = [
  /\b(?:[Aa]dvertised|(?:[Ii]nvitation|[Vv]acanc(?:y|ies)|[Tt]ender|[Cc]all|[Nn]otice)s?\b[^.;]{0,30}(?:published|issued|opened|opens)) on $/,
  regexp()`
    \b(?:[Cc]losing date|[Dd]eadline)(?: for (?:[a-z]+ ){0,3}[a-z]+)?(?::| is| was| will be| fell on) (?:on )?$
    |\b(?:applications|entries|bids|tenders|nominations) (?:close|closed|must be in|were due) (?:on|by) $
  `,
  /\b(?:[Ii]nterviews?|[Ss]hortlisting|[Aa]ssessments?|[Aa]uditions?|[Jj]udging|(?:tenders?|bids)(?: will be| were) opened)\b[^.;]{0,30} on $/,
]
const STEP = new RegExp(`(?:${STEPS.map(({ source }) => source).join('|')})[：:为是]?\\s?$`, 'u')

/** A step of a procedure on a day before that of an earlier step: bids closed before they were called for. */
export const wrongSteps = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const several = isOfSeveral(document)
  let last: { readonly step: number; readonly date: PlacedDate } | undefined
  return dates.flatMap(date => {
    const start = document.blocks[date.block]!.start
    const step = isDay(date.from) ? stepBefore(document.text.slice(Math.max(start, date.start - WINDOW), date.start)) : -1
    if (step < 0) return []
    const before = last
    last = { step, date }
    if (!before || step === before.step || (several && before.date.block !== date.block)) return []
    const [first, other] = step > before.step ? [before.date, date] : [date, before.date]
    const isTold = step > before.step || before.date.block === date.block
    return isTold && compareDates(first.from, other.from) > 0 ? [outOfOrder(document, first, other)] : []
  })
}

/** Which step the words before a day say it is of; -1 for none. */
const stepBefore = (before: string): number => {
  const label = STEP.exec(before)?.[0]
  if (label !== undefined) return STEPS.findLastIndex(pattern => pattern.test(label))
  const plain = before.replace(WEEKDAY, '')
  return /[a-z:] $/.test(plain) ? STEPS_EN.findLastIndex(pattern => pattern.test(plain)) : -1
}

const WEEKDAY = new RegExp(`${WEEKDAY_NAMES},? $`)

/** Two steps of which the later is told with the earlier day. */
export const outOfOrder = (document: Document, first: PlacedDate, other: PlacedDate): Draft =>
  draftOfTimes(document, 'order', 0.8, { first, other })
