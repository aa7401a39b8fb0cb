import type { Place, Repeat } from '../../text/copies.js'

/** Characters between two passages that stand right after one another, a heading or a lead-in between them at most. */
const BESIDE = 160
/** Characters between places that are apart. */
const APART = 1500
/** Passages in a row, each from another place, that were put together on purpose. */
const FEWEST = 4

/** A place of a repeat. */
interface Passage {
  readonly place: Place
  readonly repeat: Repeat
}

/**
 * The repeats of one document that make up a list of what it says elsewhere: one after another in one place, each said again far from the others, such as
 * key recommendations before the chapters that give them. Nothing is pasted so by mistake.
 */
export const gatheredAmong = (repeats: readonly Repeat[]): ReadonlySet<Repeat> => {
  const passages = repeats.flatMap(repeat => repeat.places.map(place => ({ place, repeat }))).sort((a, b) => a.place.start - b.place.start)
  const gathered = new Set<Repeat>()
  for (const row of rowsOf(passages)) if (comeFromApart(row)) for (const { repeat } of row) gathered.add(repeat)
  return gathered
}

/** Passages that follow each other, none of them twice. */
const rowsOf = (passages: readonly Passage[]): Passage[][] => {
  const rows: Passage[][] = []
  let known = new Set<Repeat>()
  for (const passage of passages) {
    const row = rows.at(-1)
    const isNext = row !== undefined && passage.place.start - row.at(-1)!.place.end <= BESIDE && !known.has(passage.repeat)
    if (isNext) row.push(passage)
    else {
      rows.push([passage])
      known = new Set()
    }
    known.add(passage.repeat)
  }
  return rows
}

/** Whether enough passages of a row stand again, each far from where the others do. */
const comeFromApart = (row: readonly Passage[]): boolean => {
  if (row.length < FEWEST) return false
  const [from, to] = [row[0]!.place.start, row.at(-1)!.place.end]
  const elsewhere = row
    .flatMap(({ repeat: { places } }) => places.find(({ start, end }) => end < from || start > to) ?? [])
    .sort((a, b) => a.start - b.start)
  const apart = elsewhere.filter(({ start }, at) => at === 0 || start - elsewhere[at - 1]!.end >= APART)
  return apart.length >= FEWEST
}
