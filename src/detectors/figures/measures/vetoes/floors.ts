import { source } from '../../../../text/regexp.js'
import type { Group } from '../groups.js'
import { intervalOf } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'

/** What leads to a bound that the amount just told has passed or kept to, and names no other thing: `首次突破10亿元`, `连续五年稳定在28万吨以上`. */
const PASSED = new RegExp(
  source`
  ^(?:已|并|且|也|首次|再次|历史性|历史首次|成功|一举|顺利|连续\p{Script=Han}{0,2}年|继续|持续|稳步|均)*
    (?:地)?(?:(?:突破|超过|跨越|跨过|迈过|站上|迈上|稳定在|保持在)了?)?$
`,
  'u',
)
/** Words that tell a step, not how much there is. */
const STEP = /(?:新增|净增|增加|增长|增收|减少|下降|提高|压减|同比|较上年|比上年|日均|人均|平均|累计)[^，。；]{0,4}$/
/** The words for the bound itself. */
const BOUND = /突破|超过|跨越|跨过|迈过|站上|迈上|(?:稳定|保持)在.*以上/
/** Characters between an amount and its bound. */
const REACH = 24

/** An amount told to have passed a bound that it has not: `收入9.27亿元，首次突破10亿元大关`. */
export const missedFloors = (mentions: readonly Mention[]): Group[] =>
  mentions.flatMap((bound, index) => {
    if (!mayBound(bound)) return []
    const amount = mentions
      .slice(Math.max(0, index - 3), index)
      .findLast(other => other.figure.canonicalUnit === bound.figure.canonicalUnit)
    return amount && isJustBefore(amount, bound) && !STEP.test(amount.sides[0]) && amount.sides[1] === '' ? groupOf(amount, bound) : []
  })

const mayBound = ({ sides: [before, behind], figure, table }: Mention): boolean =>
  table === undefined &&
  figure.qualifier !== 'exact' &&
  PASSED.test(before) &&
  BOUND.test(`${before}${figure.raw}`) &&
  /^(?:大关|台阶|关口|以上)?$/.test(behind)

const isJustBefore = (amount: Mention, bound: Mention): boolean =>
  amount.sentence.start === bound.sentence.start &&
  amount.document === bound.document &&
  amount.measure === bound.measure &&
  amount.figure.qualifier === 'exact' &&
  bound.figure.start - amount.figure.end < REACH

const groupOf = (a: Mention, b: Mention): Group[] => {
  const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)]
  if (!x || !y || x.high >= y.core || x.high * FARTHEST < y.core) return []
  const relation = { kind: 'conflict' as const, cause: undefined, digits: 2, ratio: y.core / x.core }
  return [{ mentions: [a, b], disagreements: [{ a, b, relation, surplus: SURPLUS }] }]
}

/** What lies further beyond is another thing's. */
const FARTHEST = 1.5
/** Enough for a warning. */
const SURPLUS = 1.4
