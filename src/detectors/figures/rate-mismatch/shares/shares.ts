import type { Candidate } from '../claims/candidates.js'
import { type Ends, endsOf, middleOf, wholesOf } from '../claims/screen.js'
import { restOf } from '../wordings/fractions.js'
import type { Part } from './parts.js'

/** A part with what is asked of it for every figure that may be its whole. */
export interface Share extends Part {
  /** The words that name the whole, without those that name any. */
  readonly name: string
  readonly size: number
  /** What it may be a share of, and a little more on either side. */
  readonly wholes: Ends
  readonly from: number
  readonly to: number
  /** A hundredth of what it is a share of, as floats tell, and how far off that may be, as a share of it. */
  readonly hundredth: number
  readonly spare: number
}

/** A figure that may be the whole of a part, with its size and what it may stand for as floats tell. */
export interface Whole extends Candidate {
  readonly size: number
  readonly ends: Ends
  readonly from: number
  readonly to: number
}

/** A candidate with what it may stand for, a little widened: floats are for passing over, not for judging. */
export const wholeOf = (candidate: Candidate): Whole => {
  const ends = endsOf(candidate.figure)
  return { ...candidate, size: middleOf(candidate.figure), ends, ...widened(ends) }
}

const widened = ([lo, hi]: Ends): { from: number; to: number } => ({
  from: lo - SLACK * (1 + Math.abs(lo)),
  to: hi + SLACK * (1 + Math.abs(hi)),
})

/** More than `meet` allows for. */
const SLACK = 1e-5

/** What whole a part must be of for the share stated of it; of `all but 5%` the share is the rest. */
export const shareOf = (part: Part): Share => {
  const share = part.negated ? restOf(part.stated) : part.stated
  const wholes = wholesOf(part.value, share)
  return {
    ...part,
    size: middleOf(part.value),
    name: part.whole
      .replace(BEHIND_NAME, '')
      .replace(GENERIC, '')
      .replace(/^已|数$/g, '')
      .trim(),
    wholes,
    ...widened(wholes),
    hundredth: middleOf(part.value) / Number(share.value),
    spare: Math.min(MOST_SPARE, Number(share.step) / Number(share.value)),
  }
}

const MOST_SPARE = 0.02

/** `78.7% of net revenues from`, with what it was before: no part of the name. */
const BEHIND_NAME = /\s(?:(?:from|compared|up|down|than|against|versus)\b.*|to|in|for|by|at|with|on|and|or)$/i

/** Words that name no whole of their own. */
export const GENERIC =
  /总人数|总数|总量|总额|全部|全体|人数|数量|总|其中|其|的|全[市县区省国校院镇乡州]|\b(?:the|total|all|its|number|of|overall)\b/gi
