import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import type { Convention } from '../../../text/lengths.js'
import { locate, withinDocument } from '../within.js'
import { type DeclaredLength, declaredLengths } from './declarations.js'
import { excessCopies } from './excess.js'
import { brokenLimits } from './limits.js'
import { type Range, rangesOf } from './ranges.js'

/** Deviation from the declared number that still counts as a fit: counters differ in small things; a rounded number may be a tenth off. */
const EXACT = 0.01
const APPROXIMATE = 0.15
/** Deviation from the nearest count beyond which no way of counting can explain it. */
const HOPELESS = 0.05
const CONVENTIONS_OF: Readonly<Record<DeclaredLength['unit'], readonly Convention[]>> = {
  zi: ['word', 'word-runs', 'characters', 'characters-and-spaces', 'han-and-runs', 'han'],
  words: ['words', 'words-split', 'word-runs'],
  characters: ['characters', 'characters-and-spaces'],
}

/** One way of counting one stretch. */
interface Count {
  readonly convention: Convention
  readonly range: Range
  readonly value: number
  readonly single: boolean
  readonly deviation: number
}

/**
 * A length the text declares for itself against the text: every usual way of counting over every stretch that may be meant. Silent when
 * any fits; when one copy of a repeated passage makes it fit, the other copies are named as the excess. Limits set for a part likewise.
 */
export const lengthMismatch = withinDocument('length-mismatch', document => {
  const declared = declaredLengths(document)
  const claimed = declared.flatMap((claim, index) => {
    const stretch = [declared.length > 1 ? claim.block : 0, declared[index + 1]?.block ?? document.blocks.length] as const
    return judge(document, claim, stretch, declared.length === 1)
  })
  return [...claimed, ...brokenLimits(document)]
})

const judge = (document: Document, claim: DeclaredLength, stretch: readonly [number, number], alone: boolean): Draft[] => {
  const allowed = claim.approximate ? APPROXIMATE : EXACT
  const counts = countsOf(claim, rangesOf(document, claim.block, stretch, []), false)
  const whole = best(counts)
  if (!whole || whole.deviation <= allowed) return []
  const explained = excessCopies(document).flatMap(excess => {
    const single = best(countsOf(claim, rangesOf(document, claim.block, stretch, excess), true))
    return single && single.deviation <= allowed ? [{ single, excess }] : []
  })
  const nearest = explained.reduce<(typeof explained)[0] | undefined>(
    (a, b) => (a && a.single.deviation <= b.single.deviation ? a : b),
    undefined,
  )
  if (nearest) return [copiesDraft(document, claim, nearest.single, nearest.excess)]
  return alone ? unexplained(document, claim, counts, whole) : []
}

const countsOf = (claim: DeclaredLength, ranges: readonly Range[], single: boolean): Count[] =>
  ranges.flatMap(range =>
    CONVENTIONS_OF[claim.unit].map(convention => {
      const value = (single ? range.single : range.lengths)[convention]
      return { convention, range, value, single, deviation: Math.abs(value - claim.value) / claim.value }
    }),
  )

/** The nearest count; of equally near ones the first, conventions and ranges being listed from the most usual. */
const best = (counts: readonly Count[]): Count | undefined =>
  counts.reduce<Count | undefined>((near, count) => (near && near.deviation <= count.deviation ? near : count), undefined)

const copiesDraft = (document: Document, claim: DeclaredLength, count: Count, excess: readonly Span[]): Draft => ({
  rule: 'length-mismatch',
  level: 'warning',
  confidence: count.value === claim.value ? 0.95 : 0.85,
  messageId: 'length-mismatch.copies',
  data: {
    declared: claim.value,
    counted: count.value,
    exact: count.value === claim.value,
    convention: count.convention,
    range: count.range.name,
    whole: count.range.lengths[count.convention],
    excess: count.range.lengths[count.convention] - count.value,
    copies: excess.length,
  },
  locations: [locate(document, claim, 'declared'), ...excess.map(copy => locate(document, copy, 'copy'))],
  evidence: {
    arithmetic: `${count.range.lengths[count.convention]} − ${count.range.lengths[count.convention] - count.value} = ${count.value}${count.value === claim.value ? '' : ` ≈ ${claim.value}`}`,
    causes: ['repeated-block'],
  },
})

/** Nothing fits: a warning when the number lies outside everything that can be counted, else a note. */
const unexplained = (document: Document, claim: DeclaredLength, counts: readonly Count[], near: Count): Draft[] => {
  const values = counts.map(({ value }) => value)
  const outside = claim.value > Math.max(...values) || claim.value < Math.min(...values)
  const loud = outside && near.deviation > (claim.approximate ? 2 * APPROXIMATE : HOPELESS)
  if (!loud && claim.approximate) return []
  return [
    {
      rule: 'length-mismatch',
      level: loud ? 'warning' : 'note',
      confidence: loud ? 0.85 : 0.5,
      messageId: claim.value > near.value ? 'length-mismatch.short' : 'length-mismatch.long',
      data: {
        declared: claim.value,
        nearest: near.value,
        convention: near.convention,
        range: near.range.name,
        difference: Math.abs(claim.value - near.value),
      },
      locations: [locate(document, claim, 'declared')],
      evidence: { arithmetic: `${near.value} ≠ ${claim.value}` },
    },
  ]
}
