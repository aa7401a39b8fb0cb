import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { SURNAMES } from '../../../text/names/surnames.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { hanAnnouncements } from './announcements.js'
import { ANY_CLASSIFIER, countingSentences } from './counting.js'
import { type Counted, moved, namedInARow } from './listed.js'
import { partsOf } from './parts.js'

const NUMBERED = regexp('g')`
  ([二三四五六七八九十两兩]{1,3}|[2-9]|1\d|20)
    (个|個|项|項|大|种|種|类|類|级|級|地|省|市|县|縣|国|國|方面|部分|环节|阶段|层面|层级|板块|模块|方|大类|部门|部門|者|位|名|家|条|條)
    (?![多余餘月])
`
const BOUNDARY = new Uint8Array(0x10000)
for (const mark of '，。；：！？,;:!?\n') BOUNDARY[mark.charCodeAt(0)] = 1
const FINE = /、(?:以及|[和与與及或])?|以及|[和与與及或暨]/g
const OPEN = /等|之一|其他|其它|……|…|有关|相关/
const MASKED = /《[^》]*》|“[^”]*”|（[^）]*）|\([^)]*\)|「[^」]*」|"[^"]*"|〈[^〉]*〉/g
/** Rungs of government: 国家、省、市3个部门 says whose, not which. */
const LEVEL = /^.?(?:国家|全国|中央|国际|国内|部|省|自治区|市|州|地|县|區|区|旗|乡|镇|村|街道|级|內|内|外|上下|东|西|南|北)$/
/** Doings before a number are done to that many things: 制定、修改、废止4项法规. */
const DOING = regexp()`
  (?:制定|修改|修订|废止|新建|改建|扩建|改扩建|改造|新增|听取|审议|开展|组织|实施|完成|办理|督办|交办|建成|获得|引进|培育|打造|出台|印发
      |发布|受理|审结|查处|整改|召开|举办|检查|调研|视察|走访|提出|形成|作出|通过|批准|审查|创建|评选|表彰|收集|解决|落实|推进|建立|成立
      |签订|签约|启动|开工|竣工|投产|申报|入选|命名|认定|编制|编印|撰写|清理|取消|下放|承接|规范|优化|提升|升级|构建|健全|完善|推出|选派
      |选举|任命|任免|接待|化解|排查|联系|覆盖|承办|协办|主办|参加|参与|邀请|带领|率领|抽调|配备|配齐|选聘|聘请|征求|征集|修建|维修|更新
      |提供|涉及|包括|共有|荣获|分为|下辖|拥有)$
`
const LONGEST = 18
const LIST_REACH = 160

/** Lists named in a row with their number before or after: 甲、乙和丙三项制度; 三项制度：甲、乙、丙. */
export const namedSeries = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) => {
    const found = [
      ...(text.includes('、') ? namedBefore(text) : []),
      ...(document.language === 'en' ? [] : namedAfter(text)),
      ...(text.includes('个') ? echoedSeries(text) : []),
      ...(/分别|即|依次/.test(text) ? enumeratedSeries(text) : []),
    ]
    return found.map(counted => moved(counted, start))
  })

/** Hides what stands in quotation marks and brackets, so that its marks part nothing. */
const masked = (text: string): string => text.replace(MASKED, inner => '囗'.repeat(inner.length))

const namedBefore = (text: string): Counted[] => {
  const plain = masked(text)
  const found: Counted[] = []
  for (const match of matchesOf(NUMBERED, plain)) {
    const count = ordinalOf(match[1]!)
    const start = clauseStart(plain, match.index)
    const from = listFrom(plain, start, match.index)
    const isOpen = plain[match.index - 1] === '等'
    const list = plain.slice(from, isOpen ? match.index - 1 : match.index)
    if (OF_THEM.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 8))) continue
    if (count === undefined || count < 2 || !mayBeNames(list)) continue
    const items = partsOf(list, from, /、/g)
    if (!isPlainList(plain, items, match[2]!)) continue
    const end = match.index + match[0].length
    const declared = { count, start: match.index, end: end + (NOUN.exec(plain.slice(end, end + 6))?.[0].length ?? 0) }
    const finest = partsOf(list, from, FINE)
    const most = finest.length
    if (isOpen ? !isOver(plain, match, items.length - count) : !isNearMiss(text, declared, match, items.length, most)) continue
    found.push({ declared, items, finest, least: items.length, most, kind: 'named', confidence: match[2] === '大' ? 0.85 : 0.75 })
  }
  return found
}

/** 甲、乙、丙、丁等三家 names more than there are: by one or two, or it is counted in another way, and by kinds it always may be. */
const isOver = (text: string, { 0: counted, index }: RegExpExecArray, over: number): boolean =>
  over >= 1 && over <= 2 && !/[类類级級]/.test(text.slice(index, index + counted.length + 1))

/** What is counted, when nothing else follows. */
const NOUN = /^\p{Script=Han}{1,4}(?=[，。；、：])/u

/** 三项工作中的两项: some of more. */
const OF_THEM = /^[\p{Script=Han}]{0,4}?(?:中的|之中|当中|里的)/u

/** Names in a row before a number that is not the end of another; only the first may hold a number of its own. */
const mayBeNames = (list: string): boolean =>
  list.includes('、') && !/、[\s\S]*[二三四五六七八九十两]/.test(list) && !OPEN.test(list) && !/[第\d.零〇十百千万亿近约超]$/.test(list)

/** Where a list that ends at a number begins: behind the paragraph's own number, and behind 三大产业和, which has a number of its own. */
const listFrom = (text: string, start: number, end: number): number => {
  const from = start + (start === 0 ? (OWN_NUMBER.exec(text)?.[0].length ?? 0) : 0)
  const list = text.slice(from, end)
  return from + (JOINED.test(list) ? (OTHER_LIST.exec(list)?.[0].length ?? 0) : 0)
}
/** What joins two lists. */
const JOINED = /[和与及]/
const OTHER_LIST = /^.*、.*[二三四五六七八九十两](?:大|个|项|类|种|家)[\p{Script=Han}]{2,6}?(?:和|与|及|以及)(?=.*、)/u

/** 三、青少年三大计划: the paragraph's own number is no name. */
const OWN_NUMBER = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})、/

const clauseStart = (text: string, before: number): number => {
  for (let at = before - 1; at >= 0 && before - at <= LIST_REACH; at--) if (BOUNDARY[text.charCodeAt(at)] === 1) return at + 1
  return Math.max(0, before - LIST_REACH)
}

/** Short names, the last of which is neither a doing nor a rung of government. */
const isPlainList = (text: string, items: readonly Span[], unit: string): boolean => {
  const names = items.map(({ start, end }) => text.slice(start, end))
  const tail = names
    .at(-1)!
    .split(/以及|[和与與及或]/)
    .at(-1)!
  if (
    tail === '' ||
    DOING.test(tail) ||
    names.some(name => /\d[\p{Script=Han}]?$/u.test(name)) ||
    names.slice(1).some(name => name.length > LONGEST || name === '')
  )
    return false
  if (!/[级級]/.test(unit) && names.slice(1).every(name => LEVEL.test(name))) return false
  if (/[的了在为是对]$/.test(tail)) return false
  return true
}

/**
 * Names before a number are its list when there are about as many: exactly, one more or less, two of many. A number in digits counts
 * things done more often than names in a row; it must be followed by the name of what one lists. Rungs are counted by 级.
 */
const isNearMiss = (
  text: string,
  declared: Span & { count: number },
  [, digits, classifier]: RegExpExecArray,
  least: number,
  most: number,
): boolean => {
  const off = declared.count > most ? declared.count - most : least - declared.count
  if (off <= 0) return true
  if (off > 2 || (off === 2 && most < 4)) return false
  if (
    (/[级級]/.test(classifier!) && !areLevels(text, declared)) ||
    (/\d/.test(digits!) && (least < 3 || hanAnnouncements(text.slice(declared.start, declared.end + 14)).length === 0))
  )
    return false
  if (/[位名]/.test(classifier!)) return least >= 3 && itemsIn(text, declared).every(isPerson)
  return !/[家条條]/.test(classifier!) || most >= 3
}

/** The names of a row before a number, but for the first, which has the words before it. */
const itemsIn = (text: string, { start }: Span): string[] => text.slice(clauseStart(text, start), start).split(FINE).slice(1)

/** 县、乡、村四级, 一级、二级两级; in 省、自治区和地市两级 some are of one level. */
const areLevels = (text: string, declared: Span): boolean =>
  itemsIn(text, declared).every(item => /[级級]$/.test(item)) ||
  text
    .slice(clauseStart(text, declared.start), declared.start)
    .split('、')
    .every((item, index) => (index === 0 ? !/各/.test(item) : LEVEL.test(item)))

/** A surname and one or two characters: 五名医师 may be of three departments named before, five people are named one by one. */
const PERSON = new RegExp(`^${SURNAMES}\\p{Script=Han}{1,2}$`, 'u')
const isPerson = (name: string): boolean => PERSON.test(name)

const OPENER =
  /^[”"」』]?(?:的?(?:工作|内容|任务))?(?:[：:]|之一的?[，,][^，。：:；]{2,18}[：:]|[，,]?(?:即|分别是|分别为|分別是|分別為|也就是)|——|[（(])/

/** “五个坚持”：坚持…，坚持…: every item begins with the word that is counted. */
const ECHOED = /([二三四五六七八九十]{1,2}|[2-9]|1\d)个([\p{Script=Han}]{2,4})[”"」]?(?:[^，,。；;：:]{0,10}[：:]|[，,])?(?=\2)/gu

const echoedSeries = (text: string): Counted[] =>
  matchesOf(ECHOED, text).flatMap(match => {
    const count = ordinalOf(match[1]!)
    const from = match.index + match[0].length
    const list = text
      .slice(from, from + 600)
      .split(/[。！？\n]/)[0]!
      .replace(/[；;，,]\s*$/, '')
    const items = partsOf(list, from, /[；;]/.test(list) ? /[；;]/g : /[，,、]/g)
    if (count === undefined || items.length < 2 || OPEN.test(list) || items.some(({ start }) => !text.startsWith(match[2]!, start)))
      return []
    const declared = { count, start: match.index, end: match.index + match[1]!.length + 1 + match[2]!.length }
    return [namedInARow(declared, items, 0.85)]
  })

/** 四个报告，分别是…: whatever is counted, the list is said to be whole. */
const ENUMERATED = regexp('gu')`
  (?=[二三四五六七八九十两2-9])(?<![第\d十百千万])([二三四五六七八九十两]{1,2}|[2-9])
    (?:${ANY_CLASSIFIER}|名的)[\p{Script=Han}]{0,16}?
    (?:[，,：:](?:[\p{Script=Han}]{0,6}(?:长|人|员|者|名称|地点|地址|单位|所在地))?(?:分别是|分别为|即|依次是|依次为)
      |[，,]?(?:分别|依次)(?:是|为|设在|设于|位于|来自|叫|指|负责))[：:]?(?=[^，,：:；;。]*、)
`

const enumeratedSeries = (text: string): Counted[] =>
  matchesOf(ENUMERATED, text).flatMap(match => {
    const count = ordinalOf(match[1]!)
    const declared = { count: count ?? 0, start: match.index, end: match.index + match[0].search(/[，,：:]|分别|$/) }
    const from = match.index + match[0].length
    const clause = text.slice(0, from) + text.slice(from).split(/[；;]/)[0]!
    const counted = count === undefined ? undefined : hanList(clause, from, '：', declared)
    const list = counted && text.slice(counted.items[0]!.start, counted.items.at(-1)!.end)
    return list && !/\d/.test(list.replace(/(?:19|20)\d{2}年|(?<![\d年])\d{1,2}月(?!\d)/g, '')) ? [counted] : []
  })

const namedAfter = (text: string): Counted[] =>
  hanAnnouncements(text).flatMap(declared => {
    const opener = OPENER.exec(text.slice(declared.end, declared.end + 48))?.[0]
    const counted = opener === undefined ? undefined : hanList(text, declared.end + opener.length, opener, declared)
    return counted ? [counted] : []
  })

/** The end of a list: of its sentence, or of the item of another list that it stands in (…三个方面：甲、乙、丙；三是…). */
const LIST_END =
  /[。！？\n]|——|[；;](?=[二三四五六七八九十]{1,2}[是要、]|第[二三四五六七八九十]|其[二三四五六七]|[（(][二三四五六七八九\d]{1,2}[）)]|[②-⑳])/

const hanList = (text: string, from: number, opener: string, declared: Counted['declared']): Counted | undefined => {
  const plain = masked(text.slice(from, from + 400))
  const stop = plain.search(/[（(]$/.test(opener) ? /[）)。]/ : LIST_END)
  const list = withoutComment((stop < 0 ? plain : plain.slice(0, stop)).replace(/[；;]\s*$/, ''))
  if (list === '' || OPEN.test(list) || /一是|[第其首]一|首先|一要|\d[.)）、]|[①一]、?[^、]{0,2}/.test(list.slice(0, 4))) return undefined
  const mark = /[；;]/.test(list) ? /[；;]/g : /[，,：:]/.test(list) ? undefined : /、/g
  if (!mark) return undefined
  const items = partsOf(list, from, mark)
  const finest = mark.source.includes('、') ? partsOf(list, from, FINE) : items
  const longest = mark.source.includes('、') ? LONGEST : 120
  if (finest.length < 2 || finest.some(({ start, end }) => end - start > longest || end === start)) return undefined
  if (isAmount(text, declared) && items.some(({ start, end }) => COUNTED_ITEM.test(text.slice(start, end)))) return undefined
  const listed = isTwoOfAKind(text, finest) ? finest : items
  return { declared, items: listed, finest, least: listed.length, most: finest.length, kind: 'named', confidence: 0.8 }
}

/** 修路、架桥、引水，全部完成: what is said of all of a list is no part of it. */
const withoutComment = (list: string): string => COMMENTED.exec(list)?.[1] ?? list
const COMMENTED = /^([^，,；;：:]*、[^，,；;：:]*(?:、[^，,；;：:]*|(?=[，,](?:均|都|皆|系|全部|其中|共|合计))))[，,][^、；;：:]*$/

/** 第二次临时股东大会和第三次临时股东大会, 博物馆和文化园: long names that end alike, or both as places and bodies do, are two things, whatever joins them. */
const isTwoOfAKind = (text: string, finest: readonly Span[]): boolean => {
  const [one, other] = finest.slice(-2).map(({ start, end }) => text.slice(start, end))
  if (one === undefined || other === undefined) return false
  const endAlike = one.length > 4 && other.length > 4 && one.slice(-3) === other.slice(-3)
  return endAlike || (NAMED_WHOLE.test(one) && NAMED_WHOLE.test(other))
}

/** 民俗博物馆, not 住房 of 住房和城乡建设局. */
const NAMED_WHOLE =
  /^[\p{Script=Han}]{2,}[馆园院校局厅站厂场所寺湖山河江桥路街村镇乡县市区委部办社店行会库]$|(?:中心|公司|大学|学校|集团)$/u

/** 问题12个：制度类3个、管理类9个: a number behind its noun is divided, not listed. */
const isAmount = (text: string, { start, end }: Span): boolean =>
  /^[\p{Script=Han}\d０-９]{2,4}$/u.test(text.slice(start, end)) && /^[\p{Script=Han}]/u.test(text.slice(Math.max(0, start - 1), start))
const COUNTED_ITEM = /(?<![第\d])(?:\d+(?![\d年月日])|[０-９]|[一二三四五六七八九十两][个项件类大种条次家名处])/
