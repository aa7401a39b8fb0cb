import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { draftOfTimes } from './times-draft.js'

/** A report's own date stands alone in a short line at its head or foot: 2023年12月20日, （2023年12月20日在…会议上）. */
const OWN_LINE = 40
const HEAD = 6
const FOOT = 4
/** … or ends one of its first lines: "Report to the Court, Thursday 12 June 2025", "Issued 6 October 2025". */
const TITLE = 4
const ISSUED =
  /^[^.。；;]{0,80}(?:[,，] |\b(?:issued|dated?|published|delivered|presented)(?: [^.;]{0,30}\bon| on)?:? )(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$/i
/** … or ends one of its last: "Signed on behalf of the Board on 14 February 2025". */
const SIGNED =
  /^(?:(?:[Ss]igned|[Aa]pproved|[Aa]uthori[sz]ed|[Aa]dopted|[Dd]ated|[Ii]ssued|[Pp]ublished)\b[^.;]{0,80}|[A-Z][A-Za-z ]{2,50}, )$/
const SIGNED_LINE = 120
/** … or is called so in a line of its head: 时间：2024年4月12日, "held on Thursday 16 May 2024". */
const CALLED = /(?:时间|日期|会期|发布|印发)[：:]?\s*$|\b(?:held|dated?|issued|published|meeting)\b[^.;]{0,40}$/i

/** The day a document was written or read out, the latest where its lines give several; undefined when none does. */
export const ownDate = (document: Document, dates: readonly PlacedDate[]): PlacedDate | undefined =>
  dates
    .filter(date => date.kind === 'date' && isDay(date.from) && isOwnLine(document, date))
    .reduce<PlacedDate | undefined>((a, b) => (a && compareDates(a.from, b.from) >= 0 ? a : b), undefined)

/** The day a document's head says it is of: of its meeting, its issue. */
export const calledDate = (document: Document, dates: readonly PlacedDate[]): PlacedDate | undefined =>
  dates.find(date => date.kind === 'date' && isDay(date.from) && isCalled(document, date))

/** The last day of the period a report's head says it is of, which it is written after. */
export const periodEnd = ({ blocks, text }: Document, dates: readonly PlacedDate[]): PlacedDate | undefined =>
  dates.find(
    ({ kind, from, block, start }) =>
      kind === 'date' && block < HEAD && isDay(from) && ENDED.test(text.slice(Math.max(blocks[block]!.start, start - OWN_LINE), start)),
  )

const ENDED = /\b(?:year|period|quarter|months) (?:ended|to) (?:on )?$/i

/** The year `今年` and "this year" mean: of the document's own date, or of the day its head says it is of. */
export const ownYear = (document: Document, dates: readonly PlacedDate[]): number | undefined =>
  (ownDate(document, dates) ?? calledDate(document, dates))?.from.y

/** The year a text speaks from: its own, else the latest that its title names, which it may be written one year after. */
export const spokenYear = (document: Document, dates: readonly PlacedDate[]): number | undefined =>
  ownYear(document, dates) ?? titleYear(document)

/** The later of the years that the first lines name, when they are no further apart than a report and the plan behind it. */
const titleYear = ({ blocks, text }: Document): number | undefined => {
  const titles = blocks
    .slice(0, TITLES)
    .filter(
      ({ start, end, cell }) =>
        end - start <= (/[一-鿿]/.test(text.slice(start, end)) ? OWN_LINE : LONGEST_TITLE) &&
        !cell &&
        !/[。；.;]$/.test(text.slice(start, end)),
    )
  const years = titles.flatMap(({ start, end }) => text.slice(start, end).match(YEAR) ?? []).map(Number)
  return years.length > 0 && Math.max(...years) - Math.min(...years) <= 1 ? Math.max(...years) : undefined
}

const TITLES = 3
/** An English title takes more letters. */
const LONGEST_TITLE = 80
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

const isOwnLine = ({ blocks, text }: Document, date: PlacedDate): boolean => {
  const block = blocks[date.block]!
  const atEdge = date.block < HEAD || date.block >= blocks.length - FOOT
  const before = text.slice(block.start, date.start)
  if (date.block < TITLE && !block.cell && ISSUED.test(before) && date.end === block.end) return true
  if (date.block >= blocks.length - FOOT && !block.cell && SIGNED.test(before) && block.end - block.start <= SIGNED_LINE) return true
  return atEdge && !block.cell && block.end - block.start <= OWN_LINE && /^(?:[A-Z][a-z]{2,5}day,? )?[\s（(—–-]*$/.test(before)
}

const isCalled = ({ blocks, text }: Document, date: PlacedDate): boolean => {
  const block = blocks[date.block]!
  const before = text.slice(Math.max(block.start, date.start - 80), date.start)
  return date.block < HEAD && !block.cell && (before === '' || CALLED.test(before))
}

/** A date that cannot be right in a text written on its own day. */
export const againstOwnDate = (document: Document, date: PlacedDate, own: PlacedDate, variant: 'cutoff' | 'deadline' | 'foretold'): Draft =>
  draftOfTimes(document, variant, 0.75, { date, own })
