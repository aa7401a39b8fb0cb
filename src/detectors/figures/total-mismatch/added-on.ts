import { minus, plain } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { differsBySlip } from '../../../text/slips.js'
import { COMPARED } from './cues.js'
import { addedUp, earlierBeside, type Summed, type Term } from './terms.js'

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
  if (!told || (!comesOut && !here.includes(told) && isFar(own, earlier, told) && !missesBySlip([told, ...parts], total))) return undefined
  return [told, ...parts]
}

/** Whether a figure stands in the paragraph before. */
const isFar = ({ sentence }: Summed, earlier: readonly Summed[], told: Term): boolean =>
  earlier.some(each => each.sentence.block !== sentence.block && each.terms.includes(told))

const missesBySlip = (parts: readonly Term[], { value }: Term): boolean =>
  value !== undefined && parts.every(part => part.value) && differsBySlip(Math.abs(Number(plain(minus(addedUp(parts), value)))))

/** A paragraph that opens so is added to what the one before tells. */
const OPENS_ADDING = /^\s*(?:加上|另加|再加|加)(?:上级|上年|调入|地方|债[务券]|动用|转移|政府|返还|税收返还|一般|专项|中央|省级|市级)/
/** Blocks between two paragraphs with an empty line, at most. */
const NEXT = 2
/** Sentences of the paragraph before that are looked at. */
const OF_PARAGRAPH = 16

/** The sentences before one to which it may add, nearest last: of its paragraph, and of the one before where it opens with what is added. */
export const addedTo = (sentences: readonly Summed[], index: number, most: number): readonly Summed[] => {
  const own = sentences[index]!
  if (!OPENS_ADDING.test(own.text)) return earlierBeside(sentences, index, most)
  return sentences.slice(Math.max(0, index - OF_PARAGRAPH), index).filter(({ sentence }) => own.sentence.block - sentence.block <= NEXT)
}
