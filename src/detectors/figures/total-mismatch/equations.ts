/** One of several figures as the sum of others; all are places, counted from the first. */
export interface Sides {
  readonly total: number
  readonly parts: readonly number[]
}

/** With how many there are like it to try: of so many one may come near by chance. */
export interface Equation extends Sides {
  readonly tried: number
}

/** Parts of a sum. */
const LONGEST = 8
/** Of so many figures any two are tried. */
const FEW = 6
/** By the number of figures, as they are first asked for. */
const EQUATIONS: (readonly Equation[])[] = []

/** Every one of so many figures as the sum of several right behind or before it; among few also of any two. */
export const equationsOf = (count: number): readonly Equation[] => {
  if (EQUATIONS[count]) return EQUATIONS[count]
  const runs = runsOf(count)
  const all = count > FEW ? runs : [...runs, ...pairsApart(count)]
  EQUATIONS[count] = all.map((sides, at) => ({ ...sides, tried: at < runs.length ? runs.length : all.length }))
  return EQUATIONS[count]
}

/** By the number of figures, as they are first asked for. */
const ADDENDS: (readonly (readonly number[])[])[] = []

/** Any of so many figures that may be added up: several in a row, and any two. */
export const addendsOf = (count: number): readonly (readonly number[])[] =>
  (ADDENDS[count] ??= [
    ...rowsOf(count),
    ...placesOf(count).flatMap(at =>
      placesOf(count)
        .slice(at + 2)
        .map(other => [at, other]),
    ),
  ])

/** Several in a row of so many figures. */
const rowsOf = (count: number): number[][] =>
  placesOf(count).flatMap(from =>
    placesOf(Math.min(LONGEST, count - from) + 1)
      .slice(2)
      .map(length => placesOf(length).map(at => from + at)),
  )

/** Every one of so many figures as the sum of several right behind or right before it. */
const runsOf = (count: number): Sides[] =>
  rowsOf(count).flatMap(parts =>
    [parts[0]! - 1, parts.at(-1)! + 1].flatMap(total => (total >= 0 && total < count ? [{ total, parts }] : [])),
  )

const pairsApart = (count: number): Sides[] =>
  placesOf(count).flatMap(total =>
    placesOf(count).flatMap(one =>
      placesOf(count).flatMap(other => {
        const isRun = other === one + 1 && (total === one - 1 || total === other + 1)
        return one < other && total !== one && total !== other && !isRun ? [{ total, parts: [one, other] }] : []
      }),
    ),
  )

/** 0, 1, 2 … below a count. */
const placesOf = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
