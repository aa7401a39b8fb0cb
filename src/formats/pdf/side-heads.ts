import { type Row, rowOf } from './rows.js'
import { tableOf } from './ruled.js'
import type { Run, Segment } from './segments.js'

/** Rows of a page in reading order: stretches of text, and the heads that stand beside them in the margin, each before the line it stands at. */
export type Stretches = readonly (readonly Row[])[]

/** Ems from the margin to the text that leaves room for heads, and between a head and the text. */
const MARGIN = 6
const GAP = 0.9
/** Lines of text a page with such heads has at least, and the share of its lines that heads stand at most at. */
const LEAST_LINES = 8
const MOST_HEADS = 0.4
/** Characters of a line of a head at most. */
const LONGEST = 60
/** Ems from one line of a head to the next. */
const LEADING = 1.7

/** The rows of a page parted where larger heads stand in the margin beside its text, whose lines they would break; undefined when there are none. */
export const partedBySideHeads = (rows: readonly Row[]): Stretches | undefined => {
  const body = textOf(rows)
  if (!body) return undefined
  const { edge, size } = body
  const heads: Row[] = []
  const text: Row[] = []
  for (const row of rows) {
    const { left, right } = sidesOf(row, edge)
    if (left.length > 0) heads.push(rowOf(row, left))
    if (left.length === 0) text.push(row)
    else if (right.length > 0) text.push(rowOf(row, right))
  }
  if (heads.length === 0 || heads.length > MOST_HEADS * rows.length || !heads.every(head => isHeadLine(head, size))) return undefined
  return woven(text, groupsOf(heads))
}

/** Where most lines of a page begin, when they are running text set far in from the margin, and how large they are. */
const textOf = (rows: readonly Row[]): { readonly edge: number; readonly size: number } | undefined => {
  const starts = new Map<number, Segment[]>()
  for (const segment of rows.flatMap(({ segments }) => segments)) {
    const key = Math.round(segment.x0 / 2)
    starts.set(key, [...(starts.get(key) ?? []), segment])
  }
  const [most] = [...starts.values()].sort((a, b) => b.length - a.length)
  if (!most || most.length < LEAST_LINES || most.length * 2 < rows.length) return undefined
  const edge = Math.min(...most.map(({ x0 }) => x0))
  const from = Math.min(...rows.map(({ segments }) => segments[0]!.x0))
  const end = Math.max(...most.map(({ x1 }) => x1))
  const full = most.filter(({ text, x1 }) => x1 - edge > 0.55 * (end - edge) && /\p{L}{2}.*\s\p{L}{2}/u.test(text)).length
  const size = most.map(segment => segment.size).sort((a, b) => a - b)[most.length >> 1]!
  return edge - from >= MARGIN * size && full * 3 >= most.length * 2 ? { edge, size } : undefined
}

/** What of a row stands wholly left of the text, and the rest; a table, and what reaches over the edge, is no head. */
const sidesOf = (row: Row, edge: number): { readonly left: readonly Run[]; readonly right: readonly Run[] } => {
  const runs = row.segments.flatMap(({ runs }) => runs)
  const left = tableOf(row) ? [] : runs.filter(({ x1 }) => x1 <= edge - GAP * row.size)
  const right = runs.filter(run => !left.includes(run))
  return right.some(({ x0 }) => x0 < edge - 1) ? { left: [], right: runs } : { left, right }
}

/** How much larger a head is than the text; what is as large may be the first column of a table. */
const LARGER = 1.05

const isHeadLine = ({ segments: [first, ...others] }: Row, size: number): boolean =>
  others.length === 0 && first!.size >= LARGER * size && first!.text.length <= LONGEST && /\p{L}{2}/u.test(first!.text)

/** Lines right under one another are one head. */
const groupsOf = (heads: readonly Row[]): Row[][] => {
  const groups: Row[][] = []
  for (const row of heads) {
    const before = groups.at(-1)?.at(-1)
    if (before && row.y - before.y <= LEADING * row.size) groups.at(-1)!.push(row)
    else groups.push([row])
  }
  return groups
}

/** Text and heads in reading order. */
const woven = (text: readonly Row[], heads: readonly (readonly Row[])[]): Row[][] => {
  const stretches: Row[][] = []
  let from = 0
  for (const head of heads) {
    const at = text.findIndex(({ y }, index) => index >= from && y >= head[0]!.y - 0.5 * head[0]!.size)
    const to = at < 0 ? text.length : at
    stretches.push(text.slice(from, to), [...head])
    from = to
  }
  return [...stretches, text.slice(from)].filter(({ length }) => length > 0)
}
