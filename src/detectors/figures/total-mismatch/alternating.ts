import { meets, sumOf } from '../../../text/rounding.js'
import { COMPARED } from './cues.js'
import { textBetween } from './runs.js'
import type { Sum } from './sums.js'
import type { Summed, Term } from './terms.js'

/** 项目120个，年度投资360亿元，其中续建72个、220亿元，新建48个、140亿元: parts of two wholes by turns, a sum for each. */
export const alternating = (own: Summed): Sum[] => {
  const { terms } = own
  const first = terms.findIndex((term, index) => index >= 2 && /其中/.test(term.before))
  if (first < 0) return []
  const [one, other] = [terms[first], terms[first + 1]]
  if (!one || !other || one.unit === other.unit) return []
  const parts: Term[] = []
  for (let index = first; index < terms.length; index++) {
    const term = terms[index]!
    if (term.change || term.unit !== [one, other][(index - first) % 2]!.unit) break
    if (index > first && /[。；;]|其中|合计|共计/.test(textBetween(own, terms[index - 1]!, term))) break
    parts.push(term)
  }
  if (parts.length < 4 || parts.length % 2 === 1) return []
  return asTwins(
    [one.unit, other.unit].flatMap(unit => {
      const total = terms.slice(0, first).findLast(term => !term.change && term.unit === unit && !COMPARED.test(term.before))
      return total ? [{ total, parts: parts.filter(part => part.unit === unit), cue: 'some' as const, strong: true }] : []
    }),
  )
}

/** 9个集体、22名个人，其中市级6个、17名，省级2个、5名: where the parts make one of the wholes, they leave nothing out of the other. */
const asTwins = (sums: readonly Sum[]): Sum[] => {
  const isMade = sums.some(({ total, parts }) => meets(sumOf(parts.map(({ extent }) => extent)), total.extent))
  return sums.map(sum => (isMade && sums.length === 2 ? { ...sum, cue: 'whole' } : sum))
}

/**
 * 共受理86,420件，审执结82,950件。其中市中院受理9,860件，结案9,520件；基层法院受理76,560件，结案73,430件: parts of two wholes in one unit, told apart
 * by the words before them.
 */
export const alternatingByName = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!/其中/.test(own.text)) return []
  const start = Math.max(
    0,
    own.terms.findIndex(({ before }) => /其中/.test(before)),
  )
  const parts = own.terms.slice(start)
  const names = parts.slice(0, 2).map(nameOf)
  const isByTurns =
    parts.length >= 4 &&
    parts.length % 2 === 0 &&
    names[0] !== names[1] &&
    parts.every((part, at) => part.unit === parts[0]!.unit && !part.change && part.value !== undefined && nameOf(part) === names[at % 2])
  if (!isByTurns || names.some(name => name === undefined)) return []
  const previous = sentences[index - 1]
  const wholes = [...(previous?.sentence.block === own.sentence.block ? previous.terms : []), ...own.terms.slice(0, start)].filter(
    ({ unit, change, before }) => unit === parts[0]!.unit && !change && !COMPARED.test(before),
  )
  return asTwins(
    names.flatMap((name, turn) => {
      const total = wholes.filter(whole => isNamed(whole, name!)).at(-1)
      return total ? [{ total, parts: parts.filter((_, at) => at % 2 === turn), cue: 'some' as const, strong: true }] : []
    }),
  )
}

/** The last two characters before a figure. */
const nameOf = ({ before }: Term): string | undefined => /(\p{Script=Han}{2})(?:了|为|达|约|共)?$/u.exec(before)?.[1]

/** 受理案件 … 受理; 审执结 … 结案: the name stands before the figure of the whole, or that ends with one of its characters. */
const isNamed = ({ before }: Term, name: string): boolean => before.slice(-8).includes(name) || name.includes(before.at(-1) ?? ' ')
