import type { Document } from '../../model/document.js'
import { groupedBy } from '../../model/grouping.js'
import { oneEdit } from '../../text/edits.js'
import { fullNameAt, type Titled, titledOf } from '../../text/names/persons.js'
import type { Slip } from './slip.js'

/** Persons looked at in one document. */
const MOST = 200

/** A person named at least twice, once with the title, with one character wrong, added, dropped or swapped after the same title. */
export const personSlips = (document: Document): readonly Slip[] => {
  const byTitle = groupedBy(titledOf(document), ({ title }) => title)
  return [...byTitle.values()].flatMap(group => (group.length > 1 ? slipsAmong(document, group) : []))
}

/** Slips for the names that stand twice or more. */
const slipsAmong = (document: Document, group: readonly Titled[]): Slip[] => {
  const { text } = document
  const repeated = [...new Set(group.slice(0, MOST * 10).map(({ following }) => following.slice(0, 3)))].slice(0, MOST)
  const names = repeated.filter(
    name => occurs(text, name, 2) && group.some(({ following }) => following.startsWith(name) && fullNameAt(following) === name),
  )
  return names.flatMap(name =>
    group.flatMap(({ start, following }) => {
      const variant = variantAt(name, following)
      if (!variant || names.includes(following.slice(0, 3)) || occurs(text, variant, 2)) return []
      const edit = oneEdit(name, variant)!
      return [{ name, variants: [{ start, end: start + variant.length }], edit, confidence: 0.75 }]
    }),
  )
}

/** What stands where the name should, when it is one edit away and keeps the surname. */
const variantAt = (name: string, following: string): string | undefined => {
  if (following[0] !== name[0] || following.startsWith(name)) return undefined
  if (oneEdit(name, following.slice(0, 3)) && fullNameAt(following)) return following.slice(0, 3)
  if (oneEdit(name, following.slice(0, 4)) && following[3] === name[2]) return following.slice(0, 4)
  return following.slice(0, 2) === name[0]! + name[2]! ? following.slice(0, 2) : undefined
}

const occurs = (text: string, name: string, times: number): boolean => {
  let at = -1
  for (let count = 0; count < times; count++) {
    at = text.indexOf(name, at + 1)
    if (at < 0) return false
  }
  return true
}
