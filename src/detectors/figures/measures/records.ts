import type { Figure } from '../../../model/figure.js'
import { once } from '../../../text/once.js'
import { NEAR, resemblance } from './likeness.js'
import type { Mention } from './mention.js'
import { intervalOf, relate } from './values.js'

/**
 * Tells mentions of two records: passages that give the same measures, of which hardly one has the same value, speak of two things (a
 * paragraph for each fund, a sentence for each firm). Where one passage restates the other most of its values agree; values that look like one
 * miswritten tell nothing either way.
 */
export const recordsOf = (mentions: readonly Mention[]): ((a: Mention, b: Mention) => boolean) => {
  const blocks = passagesBy(mentions, ({ document, block }) => `${document} ${block}`)
  const sentences = passagesBy(mentions, ({ document, sentence }) => `${document} ${sentence.start}`)
  return (a, b) => {
    const passages = a.document === b.document && a.block === b.block ? sentences : blocks
    const [one, other] = [passages.get(a), passages.get(b)]
    return one !== undefined && other !== undefined && one !== other && areRecords(one, other)
  }
}

/** The figures a passage gives for each measure by its name, those of one value once. */
type Passage = Map<string, Map<string, Figure>>

/** A passage of more measures is a list or a whole report. */
const MOST = 40
const FEWEST = 2

const passagesBy = (mentions: readonly Mention[], keyOf: (mention: Mention) => string): ReadonlyMap<Mention, Passage> => {
  const known = new Map<string, Passage>()
  const passages = new Map<Mention, Passage>()
  for (const mention of mentions) {
    const name = nameOf(mention)
    const key = keyOf(mention)
    const passage: Passage = known.get(key) ?? new Map()
    known.set(key, passage)
    passages.set(mention, passage)
    if (name && passage.size < MOST)
      passage.set(name, (passage.get(name) ?? new Map()).set(`${mention.figure.lo}~${mention.figure.hi}`, mention.figure))
  }
  return passages
}

const nameOf = once(({ measure, head, figure }: Mention): string => {
  const name = head.join(' ')
  return name.length < 2 ? '' : `${measure} ${figure.scope.aspect ?? ''} ${figure.scope.modality ?? ''} ${name}`
})

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
