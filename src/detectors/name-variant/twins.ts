import type { Document } from '../../model/document.js'
import { groupedBy } from '../../model/grouping.js'
import { oneEdit, pairsOneDropped } from '../../text/edits.js'
import { wholeNamesOf } from '../../text/names.js'
import { isDistinction, isLawful, type Slip } from './slip.js'

/** `台` and `总台`, `局` and `总局`: one body under two ranks; other words with and without `总` are two things. */
const HEAD_OFFICE = /^总(?:台|局|社|行|公司|医院|院|部)$/
const PREFIX = 2

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
