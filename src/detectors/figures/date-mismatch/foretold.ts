import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, exists, type PlacedDate } from '../../../text/dates/calendar.js'
import { type DateParts, WEEKDAY_NAMES } from '../../../text/dates/forms.js'
import { isPlanned } from '../../../text/figures/plans.js'
import { headingsOf } from '../../../text/outline/headings.js'
import { regexp } from '../../../text/regexp.js'
import { againstOwnDate, calledDate, ownDate, periodEnd } from './own-date.js'

/** What is still to come on a day: 下次会议时间：…, 将于…召开, "Next meeting: …", "will be held on …". */
const TO_COME_HAN =
  /(?:下次|下一次|下届)[^，。；：]{0,12}(?:时间|日期)?(?:[：:]|定?于|为|是|在)\s?$|(?:将|定|拟|计划|预计)(?:于|在)$|(?:力争|确保|争取|计划|预计)[到在于]$/
const TO_COME_EN = regexp('i')`
  \b(?:next (?:meeting|session|hearing|review|report|update|inspection|edition|conference)\b[^.;\d]{0,40}?
    |will (?:next )?(?:be (?:held|opened|published|launched|completed|presented|submitted|introduced)|take place|meet|open|close|start|begin|end)
      (?: [a-z]+){0,5}?
    |(?:expects?|plans?|intends?|aims?|hopes?|undertakes?|promises?) to [^.;\d]{1,60}?
    |(?:is|are) (?:due|scheduled|planned|expected|set)(?: [a-z]+){0,5}?)
  (?::| on| by| for| from| is| is on)? (?:${WEEKDAY_NAMES},? )?$
`
/** "By the end of June 2023 we will have consulted": what follows is to come. */
const COMING_EN = /^,? (?:we|the [a-z]+(?: [a-z]+)?|it|they|[A-Z]\w+) (?:will|shall|plans?|intends?|expects?|aims?)\b/
const LED_EN = /(?:^|[.;] )(?:In|On|By|From|Before|During|At|By the end of|At the end of|In early|In late|From early|From late) $/
/** 于2024年6月底前完成可研报批, under a heading of what is to come. */
const DUE_HAN =
  /^(?:上旬|中旬|下旬|[底末])?(?:之|以)?前[，,]?(?!已|就)[^。；;，,]{0,20}(?:完成|建成|开工|启动|投用|投产|竣工|通车|实现|出台|报送|开放|搬迁|交付|到位|落实)/
/** Plans of another time are history. */
const PAST = /\b(?:was|were|had|been|did|said|would|announced|originally)\b|已|曾|原|当时|时任|”|"/
const REACH = 90

/** Something told as still to come on a day before that of the text itself. */
export const wrongForetold = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const planned = pastOfPlan(document, dates)
  return [
    ...planned,
    ...beforeOwnDate(document, dates).filter(({ locations }) => planned.every(one => one.locations[0]!.start !== locations[0]!.start)),
  ]
}

/** 2024年12月底前全面建成 under 三、2025年打算: of a year before that of the plan. */
const pastOfPlan = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const years = new Map(
    dates.flatMap(date => (document.blocks[date.block]!.kind === 'heading' ? [[headingOf(document, date.block), date] as const] : [])),
  )
  if (years.size === 0) return []
  const headings = headingsOf(document)
  return dates.flatMap(date => {
    const own = headings[date.block]!.map(heading => years.get(heading.trim())).findLast(year => year !== undefined)
    if (!own || own.block === date.block || !isMonth(date.from) || !exists(date.from) || date.from.y! >= (own.from.y ?? 0)) return []
    return isPlanned(headings[date.block]!) === true && isToBeDone(document, date) ? [againstOwnDate(document, date, own, 'foretold')] : []
  })
}

const headingOf = ({ blocks, text }: Document, block: number): string => text.slice(blocks[block]!.start, blocks[block]!.end).trim()

const isToBeDone = ({ blocks, text }: Document, { block, start, end }: PlacedDate): boolean => {
  const own = blocks[block]!
  const [before] = text
    .slice(own.start, start)
    .split(/[。；;]/)
    .slice(-1)
  const [clause] = text.slice(end, Math.min(own.end, end + REACH)).split(/[。；;，,]/)
  return DONE_HAN.test(clause!) && !/[了过已曾]/.test(`${before}${clause}`) && !PAST.test(before!)
}

const DONE_HAN =
  /^(?:上旬|中旬|下旬|[底末]|年底)?(?:之|以)?前?[\p{Script=Han}]{0,8}(?:完成|建成|开工|启动|投用|投产|竣工|通车|实现|出台|开放|搬迁|交付|到位|落实|开馆|运营)/u

/** A day to come before that of the text itself. */
const beforeOwnDate = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const own = ownDate(document, dates) ?? calledDate(document, dates) ?? periodEnd(document, dates)
  if (!own) return []
  return dates.flatMap(date => {
    const early =
      date.kind === 'date' && isMonth(date.from) && exists(date.from) && date.block !== own.block && compareDates(date.from, own.from) < 0
    return early && (isToCome(document, date) || isDue(document, date)) ? [againstOwnDate(document, date, own, 'foretold')] : []
  })
}

const isMonth = ({ y, m }: DateParts): boolean => y !== undefined && m !== undefined

const isToCome = ({ blocks, text }: Document, date: PlacedDate): boolean => {
  const block = blocks[date.block]!
  const before = text.slice(Math.max(block.start, date.start - REACH), date.start)
  const clause = before.split(/[。；;]|\. /).at(-1)!
  return !PAST.test(clause) && (TO_COME_HAN.test(clause) || TO_COME_EN.test(clause))
}

/** What stands behind a date says that it is to come. */
const isDue = (document: Document, { block, start, end }: PlacedDate): boolean => {
  const { blocks, text } = document
  const own = blocks[block]!
  const before = text.slice(Math.max(own.start, start - REACH), start)
  const after = text.slice(end, Math.min(own.end, end + REACH))
  if (COMING_EN.test(after)) return LED_EN.test(before)
  if (!DUE_HAN.test(after) || PAST.test(before.split(/[。；;]/).at(-1)!) || /[了过]/.test(after.split(/[。；;，,]/)[0]!)) return false
  return isPlanned(headingsOf(document)[block]!) === true
}
