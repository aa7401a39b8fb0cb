import type { Figure } from '../../../../model/figure.js'
import { NEAR, resemblance } from '../likeness/likeness.js'
import { intervalOf, relate } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'

/**
 * Tells mentions, by their numbers, of two records: passages that give the same measures, of which hardly one has the same value, speak of two things (a
 * paragraph for each fund, a sentence for each firm). Where one passage restates the other most of its values agree; values that look like one
 * miswritten tell nothing either way.
 */
export const recordsOf = (mentions: readonly Mention[]): ((one: number, other: number) => boolean) => {
  const blocks = new Passages(mentions, (a, b) => a.document === b.document && a.block === b.block)
  const sentences = new Passages(mentions, (a, b) => a.document === b.document && a.sentence.start === b.sentence.start)
  return (one, other) => {
    const passages = blocks.areOne(one, other) ? sentences : blocks
    return !passages.areOne(one, other) && areRecords(passages.of(one), passages.of(other))
  }
}

/** The figures a passage gives for each measure by its name, those of one value once. */
type Passage = Map<string, Map<string, Figure>>

/** A passage of more measures is a list or a whole report. */
const MOST = 40
const FEWEST = 2

/** The passages mentions stand in, which follow each other in the order of the text; what one gives is gathered when it is asked for. */
class Passages {
  /** For each mention the first of its passage. */
  private readonly firsts: readonly number[]
  private readonly gathered = new Map<number, Passage>()

  constructor(
    private readonly mentions: readonly Mention[],
    areTogether: (a: Mention, b: Mention) => boolean,
  ) {
    let first = 0
    this.firsts = mentions.map((mention, index) => {
      if (!areTogether(mentions[first]!, mention)) first = index
      return first
    })
  }

  areOne(one: number, other: number): boolean {
    return this.firsts[one] === this.firsts[other]
  }

  of(mention: number): Passage {
    const first = this.firsts[mention]!
    const known = this.gathered.get(first)
    if (known) return known
    const passage: Passage = new Map()
    for (let index = first; this.firsts[index] === first; index++) this.add(passage, this.mentions[index]!)
    this.gathered.set(first, passage)
    return passage
  }

  private add(passage: Passage, mention: Mention): void {
    const name = nameOf(mention)
    if (!name || passage.size >= MOST) return
    passage.set(name, (passage.get(name) ?? new Map()).set(`${mention.figure.lo}~${mention.figure.hi}`, mention.figure))
  }
}

const nameOf = ({ measure, head, figure }: Mention): string => {
  const name = head.join(' ')
  return name.length < 2 ? '' : `${measure} ${figure.scope.aspect ?? ''} ${figure.scope.modality ?? ''} ${name}`
}

/** A name with more values is a kind of thing. */
const FEW = 3

/** Whether a value one passage gives looks like a value of the other with a slip in it. */
const looksMiswritten = (values: ReadonlyMap<string, Figure>, others: ReadonlyMap<string, Figure>): boolean =>
  values.size <= FEW && others.size <= FEW && [...values.values()].some(one => [...others.values()].some(other => isSlip(one, other)))

const isSlip = (a: Figure, b: Figure): boolean => {
  const [one, other] = [intervalOf(a), intervalOf(b)]
  const relation = one && other && relate(one, other, false)
  return relation !== undefined && relation.kind !== 'drift' && resemblance(relation) >= NEAR
}

const areRecords = (one: Passage, other: Passage): boolean => {
  let agreeing = 0
  let differing = 0
  for (const [name, values] of one) {
    const others = other.get(name)
    if (!others) continue
    if ([...values.keys()].some(value => others.has(value))) agreeing++
    else if (!looksMiswritten(values, others)) differing++
  }
  return differing >= FEWEST && agreeing * 2 <= differing
}
