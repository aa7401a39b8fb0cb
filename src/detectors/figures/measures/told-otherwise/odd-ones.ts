import { addTo, groupedBy } from '../../../../model/grouping.js'
import { regexp } from '../../../../text/regexp.js'
import { tellingDigits } from '../../../../text/slips.js'
import type { Group } from '../groups.js'
import { intervalOf, relate } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'
import { isVetoed, SURE } from '../vetoes/vetoes.js'

/** How often one value must be told under a name before another, told once, is the odd one. */
const FEWEST_AGREEING = 2
/** Fewer digits differ in one by chance. */
const FEWEST_DIGITS = 3
/** Evidence in log-odds over what is asked for, for each time the value is told. */
const SURPLUS_EACH = 0.7
const MOST_SURPLUS = 2.5

/**
 * A value told once under a name that everywhere else has another, one slip of the pen away: 装备+21.6% again and again, and 装备+23.6%. The words between the
 * last mark and the figure are its name, and the same everywhere.
 */
export const oddOnes = (mentions: readonly Mention[]): Group[] => {
  const ofNames = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const name = nameOf(mention)
    if (name) addTo(ofNames, `${mention.document} ${isShare(mention)} ${name}`, mention)
  }
  return [...ofNames.values()].flatMap(ofName => (ofName.length > FEWEST_AGREEING ? (oddOf(ofName) ?? []) : []))
}

/** Of an amount the unit may be left out where its name tells it: GDP 15112.32亿元, GDP 15112.32亿. */
const isShare = ({ figure: { kind } }: Mention): boolean => kind === 'percentage' || kind === 'points'

const areOfOneUnit = (mentions: readonly Mention[]): boolean =>
  new Set(mentions.flatMap(({ figure }) => figure.canonicalUnit ?? [])).size <= 1

const oddOf = (ofName: readonly Mention[]): Group | undefined => {
  const byValue = [...groupedBy(ofName, ({ figure }) => figure.value!).values()].sort((a, b) => b.length - a.length)
  const [usual, odd, ...others] = byValue
  const [a, b] = [usual![0]!, odd?.[0]]
  if (!b || others.length > 0 || odd!.length > 1 || !areOfOneUnit(ofName) || usual!.length < FEWEST_AGREEING) return undefined
  const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)]
  const relation = x && y && relate(x, y, false)
  if (relation?.kind !== 'conflict' || (relation.cause !== 'digit-changed' && relation.cause !== 'digits-swapped')) return undefined
  if (usual!.some(mention => isVetoed(mention, b, SURE))) return undefined
  const surplus = Math.min(MOST_SURPLUS, SURPLUS_EACH * usual!.length)
  return {
    mentions: [...usual!, b].sort((one, other) => one.figure.start - other.figure.start),
    disagreements: [{ a, b, relation, surplus }],
  }
}

/** A name of Chinese, or letters that stand for one (GDP), right before its figure, from the last mark on. */
const NAME = /(?:^|[^\p{L}\p{N}])([\p{Script=Han}A-Za-z]*\p{Script=Han}[\p{Script=Han}A-Za-z]+|[A-Z]{3,6}) ?[+＋-]?$/u
/** When, where and how what is named came to its value. */
const AROUND =
  /^(?:全[年市县区省州]|[我本][市县区省州]|其中|今年|目前|现有|截至|全部|实现|完成)+|(?:达到?|为|是|约|共计?|总计|合计|完成|实现|有)+$/g
/** Words that name nothing by themselves. */
const NAMELESS = regexp('u')`
  ^(?:同比|环比|[比较][上去]年(?:同期)?|名义|实际|增长|增加|上升|上涨|提高|下降|减少|降低|下滑|回落|增幅|降幅|增速|其中|合计|共计|总计|累计|平均|人均|约|为|达到?|实现|完成|新增|占比|比重|比例|占
      |全年|今年|去年|本年|上年|目前|截至|现有|共有|共|有|总|和|及|与|或|的|了|已|均|各|每|至|到|由|从|以上|以下|不低于|不超过|不少于|超过|金额|数量|总额|余额|人数|年末|期末|年初|期初|本期|上期|第)*$
`

const nameOf = ({ sides, figure, around }: Mention): string | undefined => {
  if (figure.value === undefined || figure.qualifier !== 'exact' || tellingDigits(figure.value) < FEWEST_DIGITS) return undefined
  if (!HAN.test(around)) return undefined
  const name = NAME.exec(sides[0])?.[1]?.replace(AROUND, '')
  return name === undefined || name.length < 2 || NAMELESS.test(name) ? undefined : name
}

const HAN = /\p{Script=Han}/u
