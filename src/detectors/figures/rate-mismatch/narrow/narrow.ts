import type { Document } from '../../../../model/document.js'
import type { Claim } from '../claims/claims.js'
import { isShareElsewhere } from '../claims/elsewhere.js'
import { awayOf, fits, isWrongWay, misprintOf } from '../claims/judge.js'
import type { Skeleton } from '../wordings/skeleton.js'
import { differenceReadings, growthReadings, pointsReadings } from './changes.js'
import { type Derivation, type Derived, derivedIn } from './derived.js'
import { meanReadings } from './means.js'
import { givenIn, type Readings, type View } from './readings.js'
import { shareReadings } from './shares.js'

/** Sentences looked back through, and the figures of them, or of the sentence itself, that are tried. */
const BACK = 3
const MOST = 24

/**
 * Figures that miss narrowly what their words say they follow from: of all that the figures around could make of it, one comes out but for a digit,
 * and none comes out.
 */
export const narrowMisses = (
  document: Document,
  paragraph: readonly Skeleton[],
  before: readonly Skeleton[],
  settled: ReadonlySet<number>,
): Claim[] =>
  paragraph.flatMap((own, index) => {
    const derived = derivedIn(own)
    const open = derived.filter(({ figure }) => !settled.has(figure.start))
    if (open.length === 0 || own.figures.size > MOST) return []
    const earlier = [...before, ...paragraph.slice(Math.max(0, index - BACK), index)].slice(-BACK)
    const view = { own, derived, here: givenIn(own), earlier: earlier.flatMap(givenIn).slice(-MOST) }
    return open.flatMap(each => missOf(document, each, view))
  })

const READINGS: Readonly<Record<Derivation, (derived: Derived, view: View) => Readings>> = {
  share: shareReadings,
  growth: growthReadings,
  points: pointsReadings,
  difference: differenceReadings,
  mean: meanReadings,
}

const missOf = (document: Document, derived: Derived, view: View): Claim[] => {
  const { meant, possible } = READINGS[derived.how](derived, view)
  const near = meant.filter(claim => isNarrow(claim))
  const [claim, ...others] = near
  if (!claim || others.length > 0 || [...meant, ...possible()].some(fits)) return []
  return claim.kind === 'share' && isShareElsewhere(document, claim) ? [] : [{ ...claim, confidence: 0.7 }]
}

/** It comes out but for one digit, and is not far off. */
const isNarrow = (claim: Claim): boolean =>
  misprintOf(claim) !== undefined && (awayOf(claim) ?? 1) <= FARTHEST[claim.kind]! && !isWrongWay(claim)

const FARTHEST: Partial<Record<Claim['kind'], number>> = { share: 0.3, growth: 0.35, increment: 0.35, difference: 0.6, each: 0.3 }
