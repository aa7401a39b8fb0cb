import { PAIRS_ANYWHERE } from '../opposite-names.js'
import type { Term } from './terms.js'

/** Parts that overlap each other: a person may be a woman, a member and young at once. */
export const OVERLAPPING =
  /女|男|党员|民族|青年|博士|硕士|本科|学历|高级|中级|职称|一线|基层(?!医疗|卫生|法院|检察|法庭|组织|诊)|退役|残疾|党外|women|men\b|female|male|minorit|veteran|young|aged|degree/i

/** Classes no one is in two of. */
const EXCLUSIVE = [
  [/男/, /女/, /[男女]/g],
  [/\bmen\b/i, /\bwomen\b/i, /\b(?:wo)?men\b/gi],
  [/\bmale/i, /\bfemale/i, /\b(?:fe)?male/gi],
  [/本科/, /专科|大专|高职/, /(?:本科|专科|大专|高职)(?:学历)?/g],
  [/本科(?!及?以上)/, /研究生|硕士|博士/, /(?:本科(?:生|及以下)?|硕士|博士|研究生)+(?:及以[上下])?(?:学[历位])?/g],
  [/博士/, /硕士/, /(?:博士|硕士)(?:研究生)?(?:学[历位])?/g],
] as const

/** Members of a class that has no others: parts of 其中 so named need be all there is. */
const NO_OTHERS: readonly (readonly [RegExp, RegExp, RegExp?])[] = [
  ...EXCLUSIVE.slice(0, -1),
  ...PAIRS_ANYWHERE,
  [/商品/, /餐饮/],
  [/正高/, /副高/],
  [/集中/, /分散/],
  [/试验组|治疗组|观察组|实验组/, /对照组/],
  [/一季度/, /二季度/],
  [/出口/, /进口/],
  [/已/, /未|尚/],
  [/新建/, /续建|改建/],
  [/\bfull-time/i, /\bpart-time/i],
  [/\burban/i, /\brural/i],
  [/\bpublic/i, /\bprivate/i],
]

/** Whether the labels of some parts name a class and all that is not of it. */
export const isExhaustive = (labels: string): boolean => NO_OTHERS.some(([one, other]) => one.test(labels) && other.test(labels))

/** Whether the labels of some parts name all three sectors of an economy. */
export const areAllSectors = (labels: string): boolean =>
  [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/].every(sector => sector.test(labels))

/** Whether the labels of some parts name classes a person may be in two of; all of a whole are in the class it is `called` by: 党员3826名，其中社区党员…. */
export const overlap = (labels: string, called: string): boolean => {
  const left = EXCLUSIVE.reduce(
    (left, [one, other, all]) => (one.test(labels) && other.test(labels) ? left.replace(all, '') : left),
    labels,
  )
  const name = OVERLAPPING.exec(called)?.[0]
  return OVERLAPPING.test(name ? left.replaceAll(name, '') : left)
}

/** 各项贷款172.8亿元，其中涉农贷款138.3亿元，普惠小微贷款63.5亿元: loans and firms counted by what each of them may be at once. */
export const areOfOtherCriteria = (labels: string): boolean => CRITERIA.filter(criterion => criterion.test(labels)).length > 1

const CRITERIA = [
  /涉农|三农|农户/,
  /小微|普惠/,
  /绿色|清洁/,
  /民营|民企/,
  /科技|高新|专精特新/,
  /制造业/,
  /中长期/,
  /规上|规模以上/,
  /上市/,
]

/** 施工项目214个，其中新开工126个，投产98个: what was begun may be done within the year, so that some are both. */
export const areStages = (labels: string): boolean => STARTED.test(labels) && FINISHED.test(labels)

const STARTED = /开工|新建|启动|动工/
const FINISHED = /投产|竣工|完工|建成|交付|投用/

/** 中央和省级资金5.73亿元，其中中央资金3.92亿元、省级资金1.81亿元: the whole is called by the names of its parts. */
export const namesParts = ({ before }: Term, parts: readonly Term[]): boolean => {
  const name = /[\p{Script=Han}、]{4,24}$/u.exec(before)?.[0] ?? ''
  const names = parts.map(part => /^(?:.*(?:其中|[，,、：:；;和及]))?(\p{Script=Han}{2})\p{Script=Han}{0,8}$/u.exec(part.before)?.[1])
  return (
    parts.length === 2 &&
    names.every(own => own !== undefined && name.includes(own)) &&
    new RegExp(`${names[0]}\\p{Script=Han}{0,2}[、和与及]${names[1]}`, 'u').test(name)
  )
}
