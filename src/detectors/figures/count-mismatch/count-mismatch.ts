import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { locate, withinDocument } from '../within.js'
import { calledParts } from './called.js'
import { namedRows } from './chinese-rows.js'
import { namedSeries } from './chinese-series.js'
import { countedParts } from './counted-parts.js'
import { likeRows } from './english-rows.js'
import { englishSeries } from './english-series.js'
import { headedLists } from './headed.js'
import { labelledSiblings } from './labelled.js'
import { type Counted, markedLists } from './listed.js'
import { pairedLists } from './paired.js'
import { attendance, namedPersons } from './people.js'
import { recalledLines } from './recalled.js'
import { spannedParts } from './spanned.js'
import { declaredStructure } from './structure.js'
import { tabledRows } from './tabled.js'
import { toldEach } from './told-each.js'
import { toldInOrder } from './told-in-order.js'

/** Items named in the message. */
const SHOWN = 20

/** The number of things announced against the things listed: marked one by one, named in a row, or carrying one label. */
export const countMismatch = withinDocument('count-mismatch', document => {
  const counted = [
    ...markedLists(document),
    ...namedSeries(document),
    ...englishSeries(document),
    ...namedRows(document),
    ...namedPersons(document),
    ...attendance(document),
    ...labelledSiblings(document),
    ...pairedLists(document),
    ...calledParts(document),
    ...headedLists(document),
    ...declaredStructure(document),
    ...tabledRows(document),
    ...likeRows(document),
    ...spannedParts(document),
    ...toldEach(document),
    ...toldInOrder(document),
    ...recalledLines(document),
    ...countedParts(document),
  ]
  const settled = new Cover(counted.filter(fits).map(({ declared }) => declared))
  const wrong = counted.filter(list => !fits(list) && !settled.touches(list.declared))
  const told = new Cover([])
  return wrong.flatMap(list => {
    const again = told.touches(list.declared)
    told.add(list.declared)
    return again ? [] : [draft(document, list)]
  })
})

/** What some short spans cover, offset by offset: asked as often as there are announcements, where comparing each with each would be quadratic. */
class Cover {
  private readonly offsets = new Set<number>()

  constructor(spans: readonly Span[]) {
    for (const span of spans) this.add(span)
  }

  add({ start, end }: Span): void {
    for (let at = start; at < end; at++) this.offsets.add(at)
  }

  /** Whether one of the spans overlaps this one. */
  touches({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.offsets.has(at)) return true
    return false
  }
}

const fits = ({ declared, least, most }: Counted): boolean => least <= declared.count && declared.count <= most

const draft = (document: Document, { declared, least, most, kind, confidence, ...listed }: Counted): Draft => {
  const items = declared.count > most ? (listed.finest ?? listed.items) : listed.items
  const found = declared.count > most ? most : least
  return {
    rule: 'count-mismatch',
    level: 'warning',
    confidence,
    messageId: `count-mismatch.${kind}`,
    data: {
      declared: declared.count,
      announcement: document.text.slice(declared.start, declared.end),
      found,
      items: items.slice(0, SHOWN).map(({ start, end }) => document.text.slice(start, end).trim()),
    },
    locations: [locate(document, declared, 'declared'), ...items.map(item => locate(document, item, 'item'))],
    evidence: { arithmetic: `${found} ≠ ${declared.count}` },
  }
}
