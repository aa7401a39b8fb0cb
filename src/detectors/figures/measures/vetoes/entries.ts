import type { Document } from '../../../../model/document.js'
import { matchesOf } from '../../../../text/matches.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'

/** One entry of a directory or list of sites: whose it is, and the labels of its fields. */
export interface Entry {
  readonly name: string
  /** Its name without numbers and codes, when it is numbered: `Route #` of `Route 17:` and `Route X7:`. */
  readonly series?: string
  readonly fields: ReadonlySet<string>
}

/** Fields an entry has at least, and two entries have in common. */
const FEWEST = 3
/** Most characters of a block looked at. */
const REACH = 2000
const NAME = /^\s*(?:\d{1,3}[.)、]\s*)?([^.:：;；,，。\n]{2,60})[.:：,，。]/
/** `Attendance: 92.4%`, `注册资本：8000万元`: a label at the beginning of a sentence or clause. */
const FIELD = /(?<=[.;,。；，、)）\]]\s?|^)\s*((?:[A-Z][A-Za-z'’ -]{2,48}|[\p{Script=Han}]{2,12}))[:：](?=\s?[^\s:：])/gmu

/** The blocks of a document that are entries, by their index. */
export const entriesOf = once((document: Document): ReadonlyMap<number, Entry> => {
  const entries = new Map<number, Entry>()
  for (const [index, { start, end, kind }] of document.blocks.entries()) {
    if (kind === 'table-cell' || kind === 'furniture' || end - start < 40) continue
    const text = document.text.slice(start, Math.min(end, start + REACH))
    const series = seriesOf(text)
    if (series) entries.set(index, { ...series, fields: new Set() })
    if (!/[:：].*[:：]/.test(text)) continue
    const name = NAME.exec(text)?.[1]
    const fields = new Set(matchesOf(FIELD, text).map(([, label]) => label!.trim()))
    if (name && fields.size >= FEWEST) entries.set(index, { name: name.trim(), ...series, fields })
  }
  return entries
})

const NUMBERED = regexp()`
  ^\s*(?:\d{1,3}[.)、]\s*)?
    ([^.:：;；，,。\n]{0,30}(?:\b[A-Z]{0,2}-?\d{1,4}[A-Z]?|[一二三四五六七八九十\d]{1,3}(?:号|期|标段|片区|车间|楼|路|线
          |[^.:：;；，,。\n]{0,4}))[^.:：;；，,。\n]{0,12})[:：]
`

const seriesOf = (text: string): { name: string; series: string } | undefined => {
  const name = NUMBERED.exec(text)?.[1]?.trim()
  return name === undefined ? undefined : { name, series: name.replace(/\b[A-Z]{0,2}-?\d{1,4}[A-Z]?|[一二三四五六七八九十\d]{1,3}/g, '#') }
}

/** Whether two entries have the same fields and other names: `Westacre School. Attendance: …` beside `Fairmile School. Attendance: …`. */
export const areSiblings = (a: Entry | undefined, b: Entry | undefined): boolean => {
  if (!a || !b || a.name === b.name) return false
  if (a.series !== undefined && a.series === b.series) return true
  let common = 0
  for (const field of a.fields) if (b.fields.has(field)) common++
  return common >= FEWEST
}
