import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { addTo } from '../../../model/grouping.js'
import { plain } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { COMPARED } from './cues.js'
import { run } from './runs.js'
import { slipBetween } from './slips.js'
import { isClosed } from './sums.js'
import { sumDraft } from './telling.js'
import { addedUp, type Summed, type Term } from './terms.js'

/** Parts of a list that is held against what is told in another paragraph. */
const FEWEST_PARTS = 4
/** Pairs of a list that tells two things of each of its parts. */
const FEWEST_PAIRS = 3
/** Figures of one name, or of one value, that are looked at. */
const MOST_TOLD = 20
/** Likely, no more: the whole stands far from its parts. */
const CONFIDENCE = 0.75

/**
 * Lists that leave nothing out, of wholes told in another paragraph, which they miss by one slip of the pen: `造成214人死亡`, and far below `超速导致死亡13人，…，
 * 其他原因导致死亡74人`; `事故1,032起，死亡214人`, and `国省道事故312起，死亡88人；…` whose accidents come to 1,032. Chinese names, before or behind the figures.
 */
export const farSums = (document: Document, sentences: readonly Summed[]): Draft[] => {
  let told: Told | undefined
  const toldIn = (): Told => (told ??= toldOf(sentences))
  return sentences.flatMap(own => {
    if (document.blocks[own.sentence.block]!.kind === 'table-cell' || own.figures.length < FEWEST_PARTS) return []
    return closedList(document, own, toldIn) ?? byTurns(document, own, toldIn) ?? []
  })
}

/** What the figures of a document count, by unit and name, and by unit and value. */
interface Told {
  readonly byName: ReadonlyMap<string, readonly Placed[]>
  readonly byValue: ReadonlyMap<string, readonly Placed[]>
}

interface Placed {
  readonly own: Summed
  readonly term: Term
}

const toldOf = (sentences: readonly Summed[]): Told => {
  const [byName, byValue] = [new Map<string, Placed[]>(), new Map<string, Placed[]>()]
  for (const own of sentences)
    for (const term of own.terms) {
      if (term.change || term.value === undefined || COMPARED.test(term.before)) continue
      addTo(byValue, `${term.unit} ${plain(term.value)}`, { own, term })
      for (const name of namesOf(own, term)) addTo(byName, `${term.unit} ${name}`, { own, term })
    }
  return { byName, byValue }
}

const NAME_BEFORE = /(\p{Script=Han}{2})(?:了|为|达|约|共)?$/u

const nameOf = ({ before }: Term): string | undefined => NAME_BEFORE.exec(before)?.[1]

/** Two characters before a figure and two behind it: `死亡214人`, `214人死亡`. */
const namesOf = ({ text, sentence }: Summed, term: Term): string[] => {
  const behind = /^\p{Script=Han}{2}/u.exec(text.slice(term.figure.end - sentence.start, term.figure.end - sentence.start + 2))?.[0]
  return [nameOf(term), behind].flatMap(name => name ?? [])
}

/** A list of one name that ends with all the others. */
const closedList = (document: Document, own: Summed, toldIn: () => Told): Draft[] | undefined => {
  if (!/其他|其它|其余/.test(own.text) || own.terms.length < FEWEST_PARTS) return undefined
  const parts = run(own, 0)
  const name = nameOf(parts[0]!)
  if (parts.length < FEWEST_PARTS || !name || !isClosed(parts) || parts.some(part => part.change || !part.value || nameOf(part) !== name))
    return undefined
  return missed(document, parts, elsewhere(toldIn().byName.get(`${parts[0]!.unit} ${name}`) ?? [], own))
}

/** The first of them that another sentence tells. */
const elsewhere = (told: readonly Placed[], own: Summed): Placed[] => {
  const others: Placed[] = []
  for (const placed of told) {
    if (others.length === MOST_TOLD) break
    if (placed.own !== own) others.push(placed)
  }
  return others
}

/** A list that tells two things of each part, one of which comes to what is told beside a whole of the other. */
const byTurns = (document: Document, { text, terms, sentence }: Summed, toldIn: () => Told): Draft[] | undefined => {
  const units = terms.slice(0, 2).map(({ unit }) => unit)
  if (terms.length < 2 * FEWEST_PAIRS || terms.length % 2 === 1 || units[0] === units[1]) return undefined
  if (!terms.every((term, at) => term.unit === units[at % 2] && !term.change && term.value !== undefined)) return undefined
  if (/其中/.test(text)) return undefined
  const turns = [0, 1].map(turn => terms.filter((_, at) => at % 2 === turn))
  return turns.flatMap((right, turn) => {
    const wrong = turns[1 - turn]!
    const beside = (toldIn().byValue.get(`${units[turn]} ${plain(addedUp(right))}`) ?? [])
      .slice(0, MOST_TOLD)
      .filter(({ own }) => own.sentence !== sentence)
    const wholes = beside.flatMap(({ own }) =>
      own.terms.flatMap(term => (term.unit === units[1 - turn] && !term.change && !COMPARED.test(term.before) ? [{ own, term }] : [])),
    )
    return missed(document, wrong, wholes)
  })
}

/** The one whole that parts miss by a slip; none where they make any. */
const missed = (document: Document, parts: readonly Term[], wholes: readonly Placed[]): Draft[] => {
  const extent = sumOf(parts.map(part => part.extent))
  if (wholes.length === 0 || wholes.some(({ term }) => meets(extent, term.extent))) return []
  const sum = addedUp(parts)
  const near = wholes.flatMap(({ term }) => {
    const slip = slipBetween(sum, term, parts, false)
    return slip === undefined ? [] : [{ term, slip }]
  })
  const [first] = near
  if (!first || near.some(({ term }) => plain(term.value!) !== plain(first.term.value!))) return []
  return [sumDraft(document, { total: first.term, reading: parts, sum }, 'warning', CONFIDENCE, first.slip)]
}
