import type { Figure } from '../../../../model/figure.js'
import type { Mention } from './mention.js'

/** People said without a counting word: `3.6万贫困人口`. */
const PEOPLE = /(?:人口|人员|群众|居民|农民|职工|学生|教师|患者|党员|劳动力|用户|会员|志愿者|者)$/

/** What a noun that ends so is counted in, where no counting word stands: `观影人次4,872万`. */
const COUNTED_IN = /(?:(人)(?:数|口)|(户)数|(人次|次)数?)$/

/** Firms are counted as 家 and as 户. */
const FIRMS = /(?:企业|公司|主体|单位|商户|工商户)数?$/

/** What a figure is compared only with its like in: a dimension, or a way of counting. */
export const measureOf = ({ dimension, canonicalUnit, unit, kind, subject, raw }: Figure): string => {
  if (kind === 'ratio') return /^\d/.test(raw) ? 'to one' : 'percentage'
  if (dimension === undefined) return bareMeasureOf(subject?.head ?? '')
  if (dimension === 'multiple' && isOften(unit, raw)) return 'count'
  if (dimension.startsWith('money')) return 'money'
  if (dimension === 'time') return `time ${canonicalUnit}`
  if (dimension !== 'count') return dimension
  const isCounted =
    kind === 'quantity' && /^(?:人|人次|户|次)$/.test(canonicalUnit ?? '') && !(canonicalUnit === '户' && FIRMS.test(subject?.head ?? ''))
  return isCounted && !/^[a-z]/i.test(unit ?? '') ? `count ${canonicalUnit}` : 'count'
}

/** The way of counting that a noun without a counting word tells. */
const bareMeasureOf = (head: string): string => {
  if (PEOPLE.test(head)) return 'count 人'
  const unit = COUNTED_IN.exec(head)?.slice(1).find(Boolean)
  return unit === undefined || FIRMS.test(head) ? 'count' : `count ${unit}`
}

/** Ways of counting that a number may stand for without its word: `264.3万观众`. */
const OF_PEOPLE = /^count (?:人|人次|户)$/

/** A number of Chinese without a counting word is counted as others of its noun are: `茶农27.3万人` and `23.7万茶农`. */
export const countedAsOthers = (mentions: readonly Mention[]): Mention[] => {
  const ofNouns = new Map<string, string>()
  for (const { measure, head } of mentions) if (OF_PEOPLE.test(measure) && head.length > 1) ofNouns.set(nounOf(head), measure)
  return mentions.map(mention => {
    const measure = isBare(mention) ? ofNouns.get(nounOf(mention.head)) : undefined
    return measure === undefined ? mention : { ...mention, measure }
  })
}

const nounOf = (head: readonly string[]): string => head.slice(-2).join('')

const isBare = ({ figure: { dimension, kind }, head, table }: Mention): boolean =>
  table === undefined && dimension === undefined && kind === 'quantity' && head.length > 1 && head[0]!.charCodeAt(0) > 0x2e80

/** `gave advice 36,700 times`: what was done so often is counted; nothing is so many times another. */
const isOften = (unit: string | undefined, raw: string): boolean => unit === 'times' && /^\d{1,3}(?:,\d{3})+ |^\d{3,} /.test(raw)
