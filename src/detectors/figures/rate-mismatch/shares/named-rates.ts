import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { type Candidate, candidatesIn } from '../claims/candidates.js'
import { figuresIn, pattern, ROUGHLY, type Skeleton } from '../wordings/skeleton.js'
import { lastClause, undoneOf } from './doings.js'
import type { Part } from './parts.js'

/** 脱落18例，脱落率7.5% · 落实率为91.2%，落实人数5910人: the part is named like its rate. */
const RATE = pattern(
  `(?<name>[\\p{Script=Han}]{2,12}?|(?<!\\p{Script=Han})[^其该所约较\\P{Script=Han}])(?:率|比例|占比)(?:[（(]?按(?<by>[\\p{Script=Han}]{1,2}?)数?(?:计算?|算|统计)?[）)]?)?(?:约|仅)?(?:为|达到?|是)?(?<stated>⟨P⟩)`,
)
/** A profit less what will not come again, a rate of several together, and the like: another value than the one of the plain name. */
const ADJUSTED = /扣非|扣除|调整|综合/
/** What `RATE` does not do without. */
const NAMES_RATE = /率|比例|占比/
/** How words for doings begin: deliver, delivery, delivered. */
const DOINGS =
  'deliver|collect|complet|attend|recover|respon|compli|occup|reten|conver|approv|resol|clear|repa|recycl|enrol|vaccin|implement|utili|graduat|particip|return|detect|reject'
/** Delivery stood at 82%, a collection rate of 96%: what was done gives its name to the rate. */
const DOING_EN = pattern(
  source`
  \b(?<name>${DOINGS})[a-z]*(?: rate)?(?: therefore| thus| now)? (?:was|is|of|stood at|stands at|reached|came to|ran at) ${ROUGHLY}(?<stated>⟨P⟩)
    (?! (?:higher|lower|more|less|of))
`,
  'dgiu',
)

type Found = Omit<Part, 'sentence'>

/** The parts of a sentence that have a rate beside them of their own name: 脱落18例，脱落率7.5%. */
export const namedLikeTheirRate = (own: Skeleton): Found[] => [...byName(own), ...byDoing(own)]

/** The name of the rate alone tells what it is of. */
export const BY_NAME = { whole: '', named: true, negated: false, among: -1, pointing: false, found: false }

/** Rates that go by the name of what was done, beside it. */
const byName = (own: Skeleton): Found[] =>
  (NAMES_RATE.test(own.text) ? matchesOf(RATE, own.text) : []).flatMap(match => {
    const { stated } = figuresIn(own, match)
    const name = match.groups!.name!
    const value = stated && !ADJUSTED.test(name) && namesake(own, match)
    if (!value) return []
    return [
      {
        value: value.figure,
        stated,
        at: value.at,
        ...BY_NAME,
        negated: !OF_UNDONE.test(name) && isUndone(value.before, name.slice(-2)),
        ...doingOf(match, name, value.before),
        ...attendedOf(name),
        ...undoneOf(name),
      },
    ]
  })

/** What the attendance at something is called. */
const ATTENDED = /出庭|应诉|到庭|出席|到会|参会|出勤|到课|到岗/

/** Whether a rate is of those at which somebody had to be, by its name. */
export const attendedOf = (name: string): { attended?: true } => (ATTENDED.test(name) ? { attended: true } : {})

/** … and in English by the doing itself. */
const byDoing = (own: Skeleton): Found[] =>
  (own.text.includes(' ') ? matchesOf(DOING_EN, own.text) : []).flatMap(match => {
    const { stated } = figuresIn(own, match)
    const value = stated && doneIn(own, match)
    return value ? [{ value: value.figure, stated, at: value.at, ...BY_NAME }] : []
  })

/** 独立董事3名，独立董事占比: who they are, no doing. */
const A_SHARE = /(?:占比|比例).{0,4}$/

/** 重点人群签约12.6万人，重点人群签约率, 重点人群12.6万人，重点人群签约率: the last word of a rate's name, where it stands right before the part, or what it adds to the name of the part. */
export const doingOf = ([said]: RegExpExecArray, rate: string | undefined, label: string | undefined): Pick<Part, 'doing'> => {
  if (A_SHARE.test(said)) return {}
  const kind = label?.replace(/^.*其中/, '') ?? ''
  if (kind.length > 1 && rate !== kind && rate?.startsWith(kind)) return { doing: rate.slice(kind.length) }
  const doing = rate?.slice(-2)
  return doing && label?.endsWith(doing) ? { doing } : {}
}

/** The nearest figure beside a rate whose own words begin or end with those of the rate. */
const namesake = (own: Skeleton, rate: RegExpExecArray): Candidate | undefined => {
  const stem = rate.groups!.name!.slice(-2)
  const near = candidatesIn(own, 0)
    .filter(
      ({ at, before, figure }) =>
        Math.abs(at - rate.index) < 40 &&
        isOfThing(rate, before) &&
        isCountedBy(rate, figure) &&
        !(NOT_YET.test(before) && !NOT_YET.test(rate.groups!.name!)) &&
        !(at > rate.index && /[；;]/.test(own.text.slice(rate.index, at))) &&
        !(at < rate.index && own.text.slice(at, rate.index).includes(`${stem}率`)),
    )
    .sort((a, b) => Math.abs(a.at - rate.index) - Math.abs(b.at - rate.index))
  const named =
    near.find(({ before }) => isCalledWholly(before, rate.groups!.name!)) ??
    near.find(({ before }) => before.slice(-8).includes(stem)) ??
    near.find(({ before }) => before.slice(-4).includes(stem[0]!)) ??
    near.find(({ before }) => rate.groups!.name!.length === 4 && before.endsWith(`${rate.groups!.name!.slice(0, 2)}的`)) ??
    near.find(({ at }) => OF_ANYTHING.test(rate.groups!.name!) && at < rate.index && /^[，,（(]?$/.test(own.text.slice(at + 1, rate.index)))
  return named && FROM.test(named.before) ? near.find(({ at, before }) => at > named.at && UNTIL.test(before)) : named
}

/** 集中供养418人，分散供养1224人，集中供养率; 完成整改28个，基本完成2个，整改完成率: all of the name stands before the part, in whatever order its words. */
const isCalledWholly = (before: string, name: string): boolean =>
  name.length > 2 && (before.endsWith(name) || (name.length === 4 && before.endsWith(`${name.slice(2)}${name.slice(0, 2)}`)))

/** 按户计算, （按人数）: told of those counted so. */
const isCountedBy = ({ groups }: RegExpExecArray, { unit = '' }: Figure): boolean =>
  groups!.by === undefined || groups!.by === unit || !COUNTERS.test(groups!.by)

const COUNTERS = /^[户人件个家项次条起份]$/

/** 其中教育支出7亿元；民生支出占比80%: a share is of the thing it names, not of another with the same last word. */
const isOfThing = ([said, name]: RegExpExecArray, before: string): boolean => {
  const kind = A_SHARE.test(said) ? name!.slice(0, -2) : ''
  return kind === '' || [...kind].some(character => before.includes(character))
}

/** 已整改77个，正在整改7个，整改率91.7%: what is yet to be done is not what the rate is of. */
const NOT_YET = /(?:正在|尚未|还未|仍未|未|待|拟)\p{Script=Han}{2,4}$/u
/** Rates whose name says nothing of what they are of: the amount right before them. */
const OF_ANYTHING = /^(?:\p{Script=Han}{2})?(?:覆盖|普及|达标|到位)$/u
/** 治理村由187个增加到232个，治理率55.8%: a rate is of what there is after a change. */
const FROM = /[由从自][^，。；]{0,4}$/
const UNTIL = /[到至为]$/

/** The one figure before an English rate that is told with the same doing: £19.1m was delivered … delivery stood at 82%. */
const doneIn = (own: Skeleton, { index, groups }: RegExpExecArray): { figure: Figure; at: number } | undefined => {
  const doing = groups!.name!.toLowerCase()
  const isOf = (words: RegExp, text: string): boolean => words.exec(text)?.[1]?.toLowerCase() === doing
  const told = candidatesIn(own, 0).filter(({ at, before, after }) => at < index && (isOf(DONE_AFTER, after) || isOf(DONE_BEFORE, before)))
  return told.length === 1 ? told[0] : undefined
}

const DONE_AFTER = new RegExp(`^(?:(?: [a-z-]+){0,3} (?:was|were|been|are|is))? (${DOINGS})`, 'i')
const DONE_BEFORE = new RegExp(`(${DOINGS})[a-z]* $`, 'i')

/** 不合格186批次: the words `before` a figure end with what was not done, but for a few more of the clause. */
const isUndone = (before: string, doing: string): boolean => {
  const clause = lastClause(before)
  const at = clause.lastIndexOf(doing)
  return at > 0 && /[不未非]/.test(clause[at - 1]!) && clause.length - at - doing.length <= FEW
}

const FEW = 4
/** 不合格率: the rate itself is of what was not. */
const OF_UNDONE = /[不未非][^不未非]{2}$/
