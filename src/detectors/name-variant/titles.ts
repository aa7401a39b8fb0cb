import type { Document } from '../../model/document.js'
import { addTo, groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { oneEdit, pairsOneDropped } from '../../text/edits.js'
import { hanTitlesIn, wholeNamesOf } from '../../text/names/names.js'
import { isLawful, type Slip } from './slip.js'
import { areToldApart } from './told-apart.js'

/** A shorter title may differ by a character and be another's. */
const SHORTEST = 8
/** Documents and names looked at in one document. */
const MOST = 4_000

/** Two titles in 《》 of which one lacks a character of the other, the rarer told as the slip: `招标投标法` and `招投标法`. */
export const shortenedTitles = ({ text }: Document): readonly Slip[] => {
  const spans = groupedBy(hanTitlesIn(text, SHORTEST, MOST), ({ start, end }) => text.slice(start, end))
  return pairsOneDropped([...spans.keys()]).flatMap(([shorter, longer]) => {
    if (!longer.endsWith(shorter.slice(-1))) return []
    const [name, variant] = spans.get(shorter)!.length > spans.get(longer)!.length ? [shorter, longer] : [longer, shorter]
    const edit = oneEdit(name, variant)!
    return isLawful(edit) || edit.at < 2 ? [] : [{ name, variants: spans.get(variant)!, edit, confidence: 0.7 }]
  })
}

const PLAN = /(?:计划|方案|规划)$/

/** Two titles in 《》 that are the same but for what kind of plan they call it, the rarer told as the slip: `三年行动计划` and `三年行动方案`. */
export const renamedPlans = ({ text }: Document): readonly Slip[] => {
  const plans = hanTitlesIn(text, SHORTEST, MOST).filter(({ start, end }) => PLAN.test(text.slice(start, end)))
  return [...groupedBy(plans, ({ start, end }) => text.slice(start, end - 2)).values()].flatMap(group => {
    const [usual, odd, more] = [...groupedBy(group, ({ start, end }) => text.slice(start, end))].sort((a, b) => b[1].length - a[1].length)
    if (!usual || !odd || more || odd[1].length > 1 || areToldApart(text, usual[1][0]!, odd[1][0]!)) return []
    return [
      {
        name: usual[0],
        variants: odd[1],
        edit: { kind: 'replaced' as const, at: usual[0].length - 2, from: usual[0].slice(-2), to: odd[0].slice(-2) },
        confidence: 0.6,
      },
    ]
  })
}

/** Two full names of bodies with the same characters in another order: two words of the name have changed places. */
export const turnedNames = (document: Document): readonly Slip[] => {
  const { text } = document
  const byCharacters = new Map<string, Span[]>()
  for (const span of wholeNamesOf(document).slice(0, MOST)) addTo(byCharacters, [...text.slice(span.start, span.end)].sort().join(''), span)
  return [...byCharacters.values()].flatMap(group => {
    const spans = [...groupedBy(group, ({ start, end }) => text.slice(start, end))].sort((a, b) => b[1].length - a[1].length)
    const [usual, odd, more] = spans
    if (!usual || !odd || more) return []
    const [name, [first]] = usual as [string, [Span]]
    const [variant, variants] = odd as [string, [Span]]
    const turn = turnOf(name, variant)
    if (!turn || NUMBERED.test(turn.from) || areToldApart(text, first, variants[0])) return []
    return [{ name, variants, edit: { kind: 'swapped' as const, ...turn }, confidence: 0.7 }]
  })
}

const NUMBERED = /[第一二三四五六七八九十\d]/

/** Characters two words may have in common where they meet: `航空航天` and `航天航空`. */
const COMMON = 2
const LONGEST_TURN = 6

/** The one stretch of two words that stand the other way round in the other name. */
const turnOf = (name: string, variant: string): { at: number; from: string; to: string } | undefined => {
  let first = 0
  while (name[first] === variant[first]) first++
  let last = name.length
  while (name[last - 1] === variant[last - 1]) last--
  for (let at = first; at >= Math.max(0, first - COMMON); at--) {
    const [from, to] = [name.slice(at, last), variant.slice(at, last)]
    if (from.length <= LONGEST_TURN && Array.from(from).some((_, cut) => cut > 0 && from.slice(cut) + from.slice(0, cut) === to))
      return { at, from, to }
  }
  return undefined
}
