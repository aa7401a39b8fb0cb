/** A stretch of a text: half-open [start, end) in UTF-16 code units, 0 ≤ start ≤ end ≤ text.length. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one code unit; spans that only touch do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies wholly inside `outer` (equal spans contain each other). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Order of reading: by start, then the longer first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** Index of the first of some spans, ordered and not overlapping, that ends after an offset; their number when none does. Binary search. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  firstOf(spans.length, index => spans[index]!.end > offset)

/** The first index below `count` for which something holds that then holds for all after it; `count` when for none. Binary search. */
export const firstOf = (count: number, holds: (index: number) => boolean): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
