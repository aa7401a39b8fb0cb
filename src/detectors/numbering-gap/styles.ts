import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { once } from '../../text/once.js'
import { type Label, labelsOf } from '../../text/outline/numbering.js'
import { sequencesOf } from '../../text/outline/sequences.js'
import { draftAt } from '../alone.js'

/** A number that goes on a list in another style: `一、二、3、四、`. */
export interface StyleJump {
  readonly before: Label
  readonly label: Label
  /** The label after it goes on in the first style; without one the jump is less sure. */
  readonly after: Label | undefined
}

/** Items of a list that are written in another style than the two before them, and are in no list of their own. */
export const styleJumpsOf = once((document: Document): readonly StyleJump[] => {
  const lone = new Set(sequencesOf(document).flatMap(sequence => (sequence.length === 1 ? [sequence[0]!.start] : [])))
  const labels = labelsOf(document)
  return labels.flatMap((label, index) => {
    const [first, before, next] = [labels[index - 2], labels[index - 1], labels[index + 1]]
    if (!first || !before || !lone.has(label.start) || label.style === before.style) return []
    if (label.style === 'decimal' || !goesOn(first, before) || before.number + 1 !== label.number) return []
    if (TORN.test(document.text.slice(Math.max(0, label.start - 4), label.start))) return []
    const resumes = next?.style === before.style && next.parent === before.parent && next.number === label.number + 1
    return [{ before, label, after: resumes ? next : undefined }]
  })
})

/** The bracket of a number at the end of the line before it. */
const TORN = /[（(]\s*$/

const goesOn = (one: Label, other: Label): boolean =>
  one.style === other.style && one.parent === other.parent && one.number + 1 === other.number

/** Style jumps as findings: a warning where the list goes on in its own style after them. */
export const brokenStyles = (document: Document): readonly Draft[] =>
  styleJumpsOf(document).map(({ before, label, after }) => {
    const [quote, usual] = [label, before].map(({ start, end }) => document.text.slice(start, end).trim()) as [string, string]
    const level = after ? 'warning' : 'note'
    const data = { label: quote, before: usual }
    return draftAt(document, 'numbering-gap', [before, label], { variant: 'style', level, confidence: 0.7, data })
  })
