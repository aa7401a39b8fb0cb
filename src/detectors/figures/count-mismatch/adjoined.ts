import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { regexp } from '../../../text/regexp.js'
import { BETWEEN, COUNT, counted } from './chinese-row.js'
import { ANY_CLASSIFIER } from './counting.js'
import type { Counted } from './listed.js'
import { partsOf } from './parts.js'

/** 九个社区：东风、建设…; 公园5个（滨江园、翠湖园…）; 委员（4人）：…: whatever is counted, its list follows at once, behind a colon or in brackets. */
const LISTED = regexp('gu')`
  ${COUNT}(?:${ANY_CLASSIFIER}|人|佳|强|优|省|市|县|区|镇|乡|村|街道|国|州|旗
    |校)[”"]?[\p{Script=Han}]{0,10}[”"]?(?:[）)]?[：:](?<list>[^：:。；;，,（(]{4,200})(?=[。；;]|$|[，,][^、。；;]*(?:[。；;]|$))
    |[（(](?<inside>[^：:。；;（()）]{4,200})[）)])
`
/** What a name says of itself in brackets: A标段（桥梁）. */
const BRACKETED = /（[^（）]{1,20}）|\([^()]{1,20}\)/g

/** A text with its asides hidden, of the same length. */
export const withoutAsides = (text: string): string => text.replace(BRACKETED, inner => '囗'.repeat(inner.length))

/** Rows of names that follow their number at once. */
export const adjoined = (written: string): Counted[] => {
  const text = withoutAsides(written)
  const bracketed =
    written === text
      ? []
      : matchesOf(LISTED, written).filter(({ groups, index }) => groups!.inside !== undefined || /[（(]/.test(written[index - 1] ?? ''))
  return [...matchesOf(LISTED, text), ...bracketed].flatMap(match => {
    const list = match.groups!.list ?? match.groups!.inside!
    const from = match.index + match[0].lastIndexOf(list)
    const [items, finest] = [/、/g, BETWEEN].map(mark => partsOf(list, from, mark)) as [Span[], Span[]]
    const words = finest.map(({ start, end }) => written.slice(start, end))
    if (!areNames(words) || !/、/.test(list) || (finest.length < 3 && !words.every(word => BODY.test(word)))) return []
    return counted({
      match,
      list,
      items: finest,
      least: match.groups!.inside === undefined ? finest.length : items.length,
      confidence: 0.75,
    })
  })
}

/** Names of things: short, none with an amount of its own, not all of them words for kinds. */
const areNames = (words: readonly string[]): boolean =>
  words.every(word => word.replace(BRACKETED, '').length >= 2 && word.replace(BRACKETED, '').length <= 14 && !NO_NAME.test(word)) &&
  (words.every(word => !AMOUNT.test(word)) || areOfOneShape(words)) &&
  !words.some(word => /[级类型]$/.test(word)) &&
  !words.every(word => KIND.test(word))

const NO_NAME =
  /[占各是已将均都]|为(?!民)|^(?:[一二三四五六七八九](?![中小院])|其中|含|包括|包含|不含|以|按|如|每|约|较|同比|原|见|即|详见|截至|至|或)/
const AMOUNT = new RegExp(`\\d(?:[\\d.,]*)(?:${ANY_CLASSIFIER}|人|次|万|亿|元|%|％|分|公里|平方米|亩|吨|岁|天|年|月|日|时)`)
const KIND = /^(?:街道|园区|农场|基地|平台|单位|部门|企业|社区|乡镇|中心|组织|机构|学校|医院|个人|团体)$/
/** A body, a place or an office by its whole name. */
const BODY =
  /^\p{Script=Han}{2,14}(?:局|委|办|厅|部|处|室|院|所|校|馆|站|中心|公司|集团|大学|学校|银行|镇|乡|街道|村|社区|县|区|市|协会|学院|系|长|主任|书记|主席|经理|教授|队员|代表)$/u

/** 7时至9时、11时至13时: nothing but their figures tells one from the other. */
const areOfOneShape = (items: readonly string[]): boolean => new Set(items.map(item => item.replace(/\d+/g, '0'))).size === 1
