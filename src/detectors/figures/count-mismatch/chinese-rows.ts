import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { adjoined, withoutAsides } from './adjoined.js'
import { BETWEEN, COUNT, counted, OPEN } from './chinese-row.js'
import { countingSentences } from './counting.js'
import { type Counted, moved, namedInARow } from './listed.js'
import { partsOf } from './parts.js'

const CLASSIFIER = '(?:大类|大|个|種|种|项|類|类|部|本|首|篇|册|场|家|所|座|处|支|条|款|件)'
/** 四种手册：《甲》《乙》; 三个讲座：“甲”“乙”和“丙”: titles in marks, with or without commas between. */
const TITLED = regexp('gu')`
  ${COUNT}${CLASSIFIER}[\p{Script=Han}]{0,10}[：:，,（(]?(?:分别是|分别为|即)?(?=《|“)
    (?<list>(?:(?:《[^《》]{1,40}》|“[^“”]{1,30}”)(?:、|，|以及|[和与及])?){2,20})(?=[。；;）)]|$)
`
/** 四大事业部：装备事业部、环保事业部…; 五个片区：东关片区520套…: each name holds the word that is counted. */
const ENDED = new RegExp(
  `${COUNT}${CLASSIFIER}(?<noun>[\\p{Script=Han}]{2,6})[”"」]?[：:，,（(](?:分别是|分别为|即|是)?(?<list>[^：:。；;，,）)]{4,200})(?=[。；;，,）)]|$)`,
  'gu',
)
/** 暴雨过程四次，分别出现在6月28日、7月12日…. */
const APART = new RegExp(
  `${COUNT}(?:次|场|个|家|处|座|起|批|轮|届|期|组|份|项|台|名|节|趟|班)[\\p{Script=Han}]{0,4}[，,]分别(?:出现|发生|位于|设|分布|举行|召开|举办|建)?(?:在|于|是|为)(?<list>[^：:。；;，,（(]{4,120})(?=[。；;，,]|$)`,
  'gu',
)
/** “六个一”：一场讲座、一次展览…. */
const ONES = new RegExp(`${COUNT}个一[”"]?[\\p{Script=Han}]{0,6}[：:](?<list>一[^：:。；;，,]{2,200})(?=[。；;]|$)`, 'gu')
const PARTS = '组|阶段|批次|批|步|期|轮|部分|分队|梯队|片区|标段|课题|篇章|章|节|编|卷|篇|场|层次|层|档|等级|类|环节|板块|单元|季度|方面'
/** 三个检查组：第一组…，第二组…，第三组…: parts called by their number. */
const BY_NUMBER = new RegExp(
  `${COUNT}(?:个|支|大)?[\\p{Script=Han}]{0,8}?(?<noun>${PARTS})[\\p{Script=Han}]{0,6}[：:，,。](?=[^：:。]{0,20}?第一\\k<noun>)`,
  'gu',
)
/** “四个一”活动：编一本…、拍一部…: each names one; “三难”：产权难厘清、资金难筹措…: each holds the word in marks. */
const ONE_EACH = new RegExp(`${COUNT}个一[”"」][\\p{Script=Han}]{0,6}[：:，,即]{1,2}(?<list>[^：:。；;]{4,200})(?=[。；;]|$)`, 'gu')
const ECHOED = new RegExp(
  `[“"「]${COUNT}(?:个)?(?<echo>[\\p{Script=Han}]{1,2})[”"」](?:[\\p{Script=Han}]{0,4}[：:]|[\\p{Script=Han}]{0,2}[，,]?即)(?<list>[^：:。；;]{4,200})(?=[。；;]|$)`,
  'gu',
)
/** 两条路径，一条是…，一条是…. */
const ONE_BY_ONE = regexp('gu')`
  ${COUNT}(?<each>种|条|类|个|项|派|方|批|位|名|家|支|组)[\p{Script=Han}]{1,10}[：:，,。]
    (?=一\k<each>[\p{Script=Han}]{0,6}(?:是|为|叫|在|主张|认为))(?<list>[^。]{6,300})
`
/** 共六章四十二条，包括总则、…和附则: a list with the first or the last of them is whole. */
const CHAPTERS = new RegExp(
  `(?:共|分为|分|设)${COUNT}(?:章|编|部分)[^。；;，,]{0,10}[，,（(](?:包括|即|为|分别为|依次为|分别是)(?<list>[^：:。；;，,（(）)]{6,200})(?=[。；;，,）)]|$)`,
  'gu',
)
/** “两部制”水价，即基本水价和计量水价. */
const TIERED = new RegExp(
  `[“"]?${COUNT}(?:部|档|级|段|步|轨|元|层|线)制[”"]?[\\p{Script=Han}]{0,6}(?:[，,]?即|[：:（(]|[，,]?分别为)(?<list>[^：:。；;，,（(）)\\d]{4,80})(?=[。；;，,）)]|$)`,
  'gu',
)
/** 一年分三次支付：1月、4月、7月…; 近三年（2024年、2025年）. */
const DATED = regexp('g')`
  ${COUNT}(?:年|个年度|个月|次|批|期|场|轮|天|日)[\u4e00-\u9fff]{0,6}?(?:[：:（(]|[，,]?(?:即|分别是|分别为))
    (?<list>\d{1,4}[年月](?:\d{1,2}日)?(?:至\d{1,2}日)?(?:[、和及](?:\d{1,4}[年月](?:\d{1,2}日)?|\d{1,2}日)(?:至\d{1,2}日)?){1,12})(?=[）)。；;，]|各|$)
`
/** “甲贷”“乙贷”三款产品; 《甲》《乙》四项制度; 《甲》《乙》《丙》等两部: titles in marks with their number behind, behind 等 no less than they are. */
const TITLED_BEFORE = new RegExp(
  `(?<list>(?:《[^《》]{1,40}》、?){2,20}|(?:“[^“”]{1,30}”、?){2,20})(?<more>等)?${COUNT}(?:项|款|部|种|类|篇|首|本|张|份|家)[\\p{Script=Han}]{2}`,
  'gu',
)
/** “保供水、防水患、治水污”三条主线: one pair of marks around all of them. */
const QUOTED_BEFORE = new RegExp(
  `“(?<list>[\\p{Script=Han}]{2,8}(?:[、，][\\p{Script=Han}]{2,8}){2,11})”(?:的|这)?${COUNT}(?:项|个|条|大|方面|类|种|点|重)[\\p{Script=Han}]{2}`,
  'gu',
)
/** 甲、乙、丙，以上四类服务…. */
const RECALLED = new RegExp(
  `(?<=^|[。；：，,])(?<list>[^。；：，,（）()\\d]{4,160})[，,。](?:以上|上述)${COUNT}(?:类|项|种|个|方面|点|家|位|名|部分)`,
  'gu',
)
/** Rows of names of one shape with their number before them. */
export const namedRows = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) =>
    /[一-鿿]/.test(text) ? inChinese(text).map(counted => moved(counted, start)) : [],
  )

/** Each pattern is tried only where a mark or word stands that it cannot do without. */
const inChinese = (text: string): Counted[] => {
  const colon = /[：:]/.test(text)
  return [
    ...(/[《“]/.test(text) ? [...titled(text), ...titledBefore(text), ...quotedBefore(text)] : []),
    ...(colon || /[，,（(]/.test(text) ? ended(text) : []),
    ...(text.includes('分别') ? apart(text) : []),
    ...(colon && text.includes('个一') ? ones(text) : []),
    ...(colon || /[（(]/.test(text) ? adjoined(text) : []),
    ...(/总则|附则/.test(text) ? chapters(text) : []),
    ...(text.includes('制') ? tiers(text) : []),
    ...(text.includes('第一') ? byNumber(text) : []),
    ...(/[”"」]/.test(text) ? echoed(text) : []),
    ...(text.includes('一') ? oneByOne(text) : []),
    ...(/[（：:即为是]\d/.test(text) ? dated(text) : []),
    ...(/以上|上述/.test(text) ? recalled(text) : []),
  ]
}

const echoed = (text: string): Counted[] => [
  ...matchesOf(ONE_EACH, text).flatMap(match => {
    const all = parts(match, ITEMS)
    const other = all.findIndex(({ start, end }) => !/一\p{Script=Han}/u.test(text.slice(start, end)))
    return other >= 0 && other < 2 ? [] : counted({ match, items: other < 0 ? all : all.slice(0, other), confidence: 0.8 })
  }),
  ...matchesOf(ECHOED, text).flatMap(match => {
    const items = parts(match, ITEMS)
    const every = items.every(({ start, end }) => text.slice(start, end).includes(match.groups!.echo!))
    return every ? counted({ match, items: items, confidence: 0.8 }) : []
  }),
]

/** Commas and the marks of a row. */
const ITEMS = /[、，,]/g

const oneByOne = (text: string): Counted[] =>
  matchesOf(ONE_BY_ONE, text).flatMap(match => {
    const { list, each } = match.groups!
    const from = listStart(match)
    const items = matchesOf(new RegExp(`(?<=^|[，,；;])[而另]?一${each}(?:则)?[^，,；;]*`, 'g'), list!).map(item =>
      spanAt(from + item.index, item[0]),
    )
    return counted({ match, items: items, confidence: 0.8 })
  })

const titledBefore = (text: string): Counted[] =>
  matchesOf(TITLED_BEFORE, text).flatMap(match => {
    const items = matchesOf(/《[^《》]*》|“[^“”]*”/g, match.groups!.list!).map(item => spanAt(listStart(match) + item.index, item[0]))
    const count = ordinalOf(match.groups!.count!)
    const isLess = match.groups!.more === undefined || (count ?? 0) < items.length
    return count === undefined || count === items.length || !isLess ? [] : behind(match, items, count)
  })

const quotedBefore = (text: string): Counted[] =>
  matchesOf(QUOTED_BEFORE, text).flatMap(match => {
    const count = ordinalOf(match.groups!.count!)
    return count === undefined || OPEN.test(match.groups!.list!) ? [] : behind(match, parts(match, ITEMS), count)
  })

const dated = (text: string): Counted[] =>
  matchesOf(DATED, text).flatMap(match => counted({ match, items: parts(match, BETWEEN), confidence: 0.8 }))

/** What leads to the list that is recalled, and the paragraph's own number. */
const LEADING = /^(?:.*(?:包括|包含|涵盖|分为|主要有|具体为)|[一二三四五六七八九十]{1,2}、)/

const recalled = (text: string): Counted[] =>
  matchesOf(RECALLED, text).flatMap(match => {
    const skip = LEADING.exec(match.groups!.list!)?.[0].length ?? 0
    const own = listStart(match) + skip
    const [items, finest] = [parts(match, /、/g), parts(match, BETWEEN)].map(all =>
      all.filter(({ end }) => end > own).map(({ start, end }) => ({ start: Math.max(start, own), end })),
    ) as [Span[], Span[]]
    const count = ordinalOf(match.groups!.count!)
    const fits = count !== undefined && count >= items.length && count <= finest.length
    return items.length >= 3 && !OPEN.test(match.groups!.list!) && !fits ? behind(match, items, count!) : []
  })

/** A number that stands behind its list, off by one. */
const behind = (match: RegExpExecArray, items: readonly Span[], count: number): Counted[] => {
  const start = match.index + match[0].lastIndexOf(match.groups!.count!)
  const off = Math.abs(count - items.length)
  return off > 1 ? [] : [namedInARow({ count, start, end: match.index + match[0].length }, items, 0.75)]
}

const titled = (text: string): Counted[] =>
  matchesOf(TITLED, text).flatMap(match => {
    const items = matchesOf(/《[^《》]*》|“[^“”]*”/g, match.groups!.list!).map(item => spanAt(listStart(match) + item.index, item[0]))
    return OPEN.test(text.slice(match.index, listStart(match))) && !/等[二三四五六七八九十两\d]{1,2}/.test(text)
      ? []
      : counted({ match, items: items, confidence: 0.85 })
  })

/** In a row behind a colon what brackets say is an aside; a row in brackets is read as it is. */
const ended = (written: string): Counted[] => [
  ...endedIn(withoutAsides(written)),
  ...(/[（(][^）)]*、/.test(written) ? endedIn(written).filter(({ declared }) => /[（(]/.test(written[declared.end] ?? '')) : []),
]

const endedIn = (text: string): Counted[] =>
  matchesOf(ENDED, text).flatMap(match => {
    const items = parts(match, BETWEEN)
    const noun = match.groups!.noun!.slice(-2)
    const last = noun.at(-1)!
    const named = items.filter(({ start, end }) => {
      const item = text.slice(start, end)
      return item.includes(noun) || (item.length >= 3 && item.endsWith(last))
    })
    return items.length >= 2 && named.length === items.length ? counted({ match, items: items, confidence: 0.85 }) : []
  })

const apart = (text: string): Counted[] =>
  matchesOf(APART, text).flatMap(match => {
    const items = parts(match, BETWEEN)
    const words = items.map(({ start, end }) => text.slice(start, end))
    const shaped =
      words.every(word => /[日月](?!.*[两二三四五六七八九十])\p{Script=Han}{0,3}$/u.test(word)) ||
      words.every(word => !/\d/.test(word) && word.length >= 2 && word.length <= 14)
    return shaped ? counted({ match, items: items, confidence: 0.8 }) : []
  })

const ones = (text: string): Counted[] =>
  matchesOf(ONES, text).flatMap(match => {
    const items = parts(match, /、|以及|和(?=一)/g)
    return items.every(({ start }) => text[start] === '一') ? counted({ match, items: items, confidence: 0.85 }) : []
  })

/** Chapters from 总则 on or up to 附则; a conjunction parts two when 附则 is one of them, and may else stand inside a name. */
const chapters = (text: string): Counted[] =>
  matchesOf(CHAPTERS, text).flatMap(match => {
    const { list } = match.groups!
    if (!/^总则|附则/.test(list!)) return []
    const items = parts(match, /、|(?<=附则)[和及与]|[和及与](?=附则)/g)
    const most = /附则/.test(list!) ? items.length : parts(match, BETWEEN).length
    return counted({ match, items: items, confidence: 0.8 }).map(row => ({ ...row, most }))
  })

const tiers = (text: string): Counted[] =>
  matchesOf(TIERED, text).flatMap(match => counted({ match, items: parts(match, BETWEEN), confidence: 0.8 }))

/** The parts called by their number from the first on, as far as the numbers go on without a gap. */
const byNumber = (text: string): Counted[] =>
  matchesOf(BY_NUMBER, text).flatMap(match => {
    const from = match.index + match[0].length
    const items: Span[] = []
    for (const { 0: item, 1: number, index } of matchesOf(NTH_PART, text.slice(from, from + NUMBERED_REACH)))
      if (item.endsWith(match.groups!.noun!) && ordinalOf(number!) === items.length + 1) items.push(spanAt(from + index, item))
    const count = ordinalOf(match.groups!.count!)
    if (count === undefined || items.length < 2 || Math.abs(count - items.length) > 2) return []
    const declared = { count, start: match.index, end: from - 1 }
    return [{ declared, items, least: items.length, most: items.length, kind: 'named', confidence: 0.85 }]
  })

const NUMBERED_REACH = 600
const NTH_PART = new RegExp(`第([一二三四五六七八九十]{1,3})(${PARTS})`, 'g')

const listStart = (match: RegExpExecArray): number => match.index + match[0].lastIndexOf(match.groups!.list!)

const spanAt = (start: number, { length }: string): Span => ({ start, end: start + length })

const parts = (match: RegExpExecArray, mark: RegExp): Span[] =>
  partsOf(match.groups!.list!, listStart(match), mark).filter(({ start, end }) => end > start)
