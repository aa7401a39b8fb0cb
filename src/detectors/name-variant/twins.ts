import type { Document } from '../../model/document.js'
import { addTo, groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { type Edit, oneEdit, pairsOneDropped } from '../../text/edits.js'
import { matchesOf } from '../../text/matches.js'
import { wholeNamesOf } from '../../text/names/names.js'
import { areInOneSentence } from '../../text/sentences.js'
import { isDistinction, isLawful, type Slip } from './slip.js'

/** `台` and `总台`, `局` and `总局`: one body under two ranks; other words with and without `总` are two things. */
const HEAD_OFFICE = /^总(?:台|局|社|行|公司|医院|院|部)$/
const PREFIX = 2

const LIMITED = /有限(?:责任)?公司/g
/** Characters before the form of a company by which it is known, and mentions looked at. */
const STEM = 6
const MOST_COMPANIES = 5_000
/** A company that changes its form is rightly named in both. */
const CHANGED = /更名|改制|变更|曾用名|原名|前身|原为|改为/

/** One company under two forms, `有限公司` and `有限责任公司`: the rarer one is told. */
export const companyForms = ({ text }: Document): readonly Slip[] => {
  const byStem = new Map<string, Span[]>()
  for (const { index, 0: form } of matchesOf(LIMITED, text).slice(0, MOST_COMPANIES)) {
    const stem = STEM_BEFORE.exec(text.slice(Math.max(0, index - STEM), index))?.[0]
    if (stem) addTo(byStem, stem, { start: index - STEM, end: index + form.length })
  }
  return [...byStem.values()].flatMap(spans => {
    const [usual, odd] = [...groupedBy(spans, ({ start, end }) => text.slice(start, end))].sort((a, b) => b[1].length - a[1].length)
    if (!usual || !odd || areInOneSentence(text, usual[1][0]!, odd[1][0]!)) return []
    if (odd[1].some(({ start, end }) => CHANGED.test(text.slice(Math.max(0, start - 30), end + 30)))) return []
    return [{ name: usual[0], variants: odd[1], edit: oneForm(usual[0].length > odd[0].length), confidence: 0.65 }]
  })
}

const STEM_BEFORE = new RegExp(`\\p{Script=Han}{${STEM}}$`, 'u')

const oneForm = (isShorter: boolean): Edit => ({
  kind: isShorter ? 'dropped' : 'added',
  at: STEM + 2,
  from: isShorter ? '责任' : '',
  to: isShorter ? '' : '责任',
})

/** Two full names of one body, one character apart, each between marks: neither need be the usual form. */
export const twinNames = (document: Document): readonly Slip[] => {
  const { text } = document
  const spans = groupedBy(wholeNamesOf(document), ({ start, end }) => text.slice(start, end))
  return pairsOneDropped([...spans.keys()]).flatMap(([one, other]) => {
    const [name, variant] = spans.get(one)!.length >= spans.get(other)!.length ? [one, other] : [other, one]
    const edit = oneEdit(name, variant)
    if (!edit || edit.at < PREFIX || edit.at >= Math.max(name.length, variant.length) - 1) return []
    if (edit.kind !== 'added' && edit.kind !== 'dropped') return []
    const longer = edit.kind === 'added' ? variant : name
    const headOffice = HEAD_OFFICE.test(longer.slice(edit.at, edit.at + 2)) || HEAD_OFFICE.test(longer.slice(edit.at))
    return headOffice || !(isDistinction(edit) || isLawful(edit)) ? [{ name, variants: spans.get(variant)!, edit, confidence: 0.75 }] : []
  })
}
