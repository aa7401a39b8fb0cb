import type { Group } from './groups.js'
import type { Mention } from './mention.js'
import { intervalOf, relate } from './values.js'

const FORMAL = /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]/
/** Characters between an amount in digits and the same in 大写: `120万元（大写：人民币壹佰贰拾万元整）`. */
const APART = 14
/** An amount written twice side by side is the same amount by its very form. */
const SURPLUS = 3

/** Amounts given in digits and in 大写 beside each other that say different sums. */
export const formalGroups = (mentions: readonly Mention[]): Group[] =>
  mentions.flatMap((b, index) => {
    const a = mentions[index - 1]
    if (!a || !besideEachOther(a, b)) return []
    const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)]
    if (!x || !y) return []
    const relation = relate(x, y, false)
    return relation.kind === 'agree' ? [] : [{ mentions: [a, b], disagreements: [{ a, b, relation, surplus: SURPLUS }] }]
  })

const besideEachOther = (a: Mention, b: Mention): boolean =>
  a.document === b.document &&
  a.sentence.start === b.sentence.start &&
  b.figure.start - a.figure.end <= APART &&
  a.figure.kind === 'money' &&
  b.figure.kind === 'money' &&
  FORMAL.test(a.figure.raw) !== FORMAL.test(b.figure.raw)
