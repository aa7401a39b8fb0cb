import { regexp } from '../../../text/regexp.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { COMPARED } from './cues.js'
import type { Summed, Term } from './terms.js'

/** 收入100万元。加上级补助30万元、上年结转5万元，收入总计135万元: its parts are added to something told before. */
const ADDED_ON = regexp('u')`
  (?:加上|另加|再加|连同|(?:^|[，,；;])\s*加(?![工快强大入速密固装盟热气油班倍深重之减分权宽急盖征]))[^，。；]{0,20}$
`
/** A sentence that tells the parts, the kinds or the rate of what was told before it, not another whole. */
const OF_DETAILS = /^\s*(?:其中|主要|按|分|与|比|同比|较)/

/** Whether the first of some parts is said to be added to something. */
export const areAddedOn = ([first]: readonly Term[]): boolean => first !== undefined && ADDED_ON.test(first.before)

/**
 * Parts that are added to something, with it: the figure of their sentence or of those before that makes the total, or else what was told last in
 * their own sentence, or first in the nearest sentence before that is of no details. `undefined` when there is none.
 */
export const withBase = (own: Summed, earlier: readonly Summed[], parts: readonly Term[], total: Term): readonly Term[] | undefined => {
  const isBase = ({ change, unit, before, value }: Term): boolean =>
    !change && value !== undefined && unit === parts[0]!.unit && !COMPARED.test(before)
  const here = own.terms.slice(0, own.terms.indexOf(parts[0]!)).filter(isBase)
  const before = earlier.map(sentence => sentence.terms.filter(isBase))
  const comesOut = [...here, ...before.flat()].find(base => meets(sumOf([base, ...parts].map(({ extent }) => extent)), total.extent))
  const told = comesOut ?? here.at(-1) ?? before.findLast((terms, at) => terms.length > 0 && !OF_DETAILS.test(earlier[at]!.text))?.[0]
  return told && [told, ...parts]
}
