import type { FigureKind } from '../../model/figure.js'
import type { Numeral } from '../numerals/numeral.js'
import { isLatinLetter } from '../openings.js'
import { regexp, source } from '../regexp.js'
import type { Unit } from '../units/units.js'

/** A numeral as far as it has been read, for telling what it is used for. */
export interface Reading {
  readonly text: string
  /** Borders of the block it stands in. */
  readonly floor: number
  readonly ceiling: number
  readonly numeral: Numeral
  /** Where numeral, unit and qualifiers begin and end. */
  readonly start: number
  readonly end: number
  readonly unit: Unit | undefined
  /** A currency sign stands before it. */
  readonly currency: boolean
}

const OF_DIMENSION: Readonly<Record<string, FigureKind>> = {
  percentage: 'percentage',
  points: 'points',
  multiple: 'multiple',
  time: 'duration',
  age: 'age',
}

/** What a numeral is used for: its kind, or `undefined` when it is no numeral of its own (`统一`, `万家`). */
export const kindOf = (reading: Reading): FigureKind | undefined => {
  const { numeral, unit } = reading
  if (numeral.endless) return 'identifier'
  if (numeral.script === 'arabic') return identifierKind(reading) ?? placedKind(reading) ?? valueKind(reading)
  if (numeral.script === 'english') return englishWordKind(reading) ?? valueKind(reading)
  if (isWordOfNumber(reading)) return undefined
  return idiomKind(reading) ?? placedKind(reading) ?? (hanStands(reading) ? valueKind(reading) : unit ? 'idiom' : undefined)
}

const valueKind = ({ numeral, unit, currency }: Reading): FigureKind => {
  if (unit?.written === '番') return 'multiple'
  if (numeral.share) return numeral.share === 'ratio' ? 'ratio' : 'percentage'
  if (currency || unit?.dimension.startsWith('money')) return 'money'
  return (unit && OF_DIMENSION[unit.dimension]) ?? 'quantity'
}

const LETTER = /[A-Za-z_#№@]/
const JOINT = /[-–./:：*×xX]/

/** `3-5 days`, `20-30个`: two numbers of like length with a unit behind. */
const HYPHEN_RANGE = /^[0-9.,]{1,9}-[0-9.,]{1,9}(?:[一-鿿%％]|[ -](?:percent|[a-z]{3}))/

/** `7 pm`: an hour of the day. */
const CLOCK = /^\d{1,2}[ \u00a0][ap]\.?m\b/i
const ORDINAL_ENDING = /^(?:st|nd|rd|th)(?![A-Za-z])/
const YEAR = /^(?:19|20)[0-9]{2}(?![0-9%]|[,.][0-9])/

/** `同比+5.3%`, `+0.4 percentage points`. */
const isChange = ({ dimension }: Unit): boolean => dimension === 'percentage' || dimension === 'points'

/** Codes: glued to letters, hyphens or further dots, with leading zeros, or long and bare. */
const identifierKind = (reading: Reading): FigureKind | undefined => {
  const { text, numeral, floor, ceiling, unit, currency, start } = reading
  const { start: from, end } = numeral
  const before = from > floor ? text[from - 1]! : ''
  const after = end < ceiling ? text[end]! : ''
  if (
    (before === '+' &&
      !(((unit && isChange(unit)) || /^\d+\.\d+$/.test(text.slice(from, end))) && !/[0-9A-Za-z”]/.test(text[from - 2] ?? ''))) ||
    ((after === '+' || after === '＋') && /[0-9A-Za-z一二三四五六七八九]/.test(text[end + 1] ?? ''))
  )
    return 'slogan'
  if (LETTER.test(before) && !currency && !/[A-Z]{2}$/.test(text.slice(start, from))) return 'identifier'
  if (/[:：∶]/.test(before) && /[0-9]/.test(text[from - 2] ?? '') && start === from) return 'ratio'
  if (JOINT.test(before) && from > 1 && start === from && /[A-Za-z0-9]/.test(text[from - 2]!)) return 'identifier'
  if (isLatinLetter(after.charCodeAt(0)) && ORDINAL_ENDING.test(text.slice(end, end + 3))) return 'ordinal'
  if (after === 'A' && /^A{1,5}级/.test(text.slice(end, end + 6))) return 'level'
  if (!unit && (LETTER.test(after) || CLOCK.test(text.slice(from, end + 5)))) return 'identifier'
  if (after === '-' && HYPHEN_RANGE.test(text.slice(from, from + 32))) return undefined
  if (/[:：∶]/.test(after) && /[0-9]/.test(text[end + 1] ?? '')) return 'ratio'
  if (!unit && reading.end === end && /[-./]/.test(after) && /[A-Za-z0-9]/.test(text[end + 1] ?? '')) return 'identifier'
  if (before === '[' && after === ']') return 'designator'
  if (!unit && (after === '热' || after === '专') && /^[热专]线/.test(text.slice(end, end + 2))) return 'identifier'
  const length = end - from
  if (length >= 4 && !unit && !currency && YEAR.test(text.slice(from, end + 1)) && !/[一-鿿]/.test(before + after)) return 'date'
  if (length > 1 && text[from] === '0' && text[from + 1] !== '.' && text[from + 1] !== '．') return 'identifier'
  return length >= 9 && !unit && !currency && /^[0-9]+$/.test(text.slice(from, end)) ? 'identifier' : undefined
}

const DESIGNATED_HAN = regexp('u')`
  (?:^|[^\p{L}])?
    (?:表|图|附件|附表|附录|专栏|例|注|式|题|版本|编号|账号|帐号|电话|邮编|号码|代码|证号|文号|热线|热线电话|传真|联系电话|型号|批号|卷
      |第)[^\S\n]?[：:]?[^\S\n]?[（(]?$
`
/** What a number names one of, with a capital. */
const NUMBERED_THING = source`
  Tables?|Figs?\.?|Figures?|Sections?|Sec\.|Chapters?|Articles?|Art\.|Parts?|Phases?|Annex(?:es)?|Appendix|Appendices|Nos?\.?
  |Numbers?|Pages?|pp?\.|Steps?|Titles?|Items?|Vol\.?|Volumes?|Schedules?|Forms?|Lines?|Rooms?|Rules?|Levels?|Grades?|Types?|Class
  |Versions?|Goals?|Notes?|Footnotes?|Questions?|Objectives?|Recommendations?|Priority|Tier|Stage|Group|Round|Wave|Cohort|Trial
  |Sample|Scenario|Programme|Example|Plot|Site|Building|Box|Exhibit|Attachment|Enclosure|Paragraphs?|Para\.|Clauses?|Options?|Region
  |District|Zone|Ward|Precinct|Terminal|Gate|Pier|Platform|Runway|Route|Highway|Interstate|Boeing|Airbus|Model|Unit|Block|Lot
  |Release|Public Law|P\.L\.|Pub\. L\.|Stat\.|U\.S\.C\.|C\.F\.R\.|CFR|Circular|Directive|Resolution|Amendment|Chart|Category|Case
  |Docket|Order|Bulletin|Report|Issue|Reg\.|Ref\.?|N[°º]\.?|§|U\.S\.C\. §
`
/** Steps of a scale. */
const STEP_OF_SCALE = source`
  [Ss]tep|[Pp]hase|[Ll]evel|[Gg]rade|[Vv]ersion|[Oo]ption|[Qq]uintile|[Qq]uartile|[Dd]ecile|[Bb]erth|[Bb]and|[Tt]ier|[Ss]cope|[Ss]tage
`
/** Parts of a document and steps of a scale, also without a capital; several of them may be told in a row: `tables 3, 4 and 5`. */
const PARTS_IN_A_ROW = source`
  (?:[Pp]ages?|[Ss]ections?|[Cc]hapters?|[Ff]ootnotes?|[Nn]otes?|[Pp]aragraphs?|[Cc]lauses?|[Tt]ables?|[Ff]igures?|[Aa]ppendix
    |[Aa]ppendices|[Aa]nnex|[Ii]tems?|[Aa]rticles?|[Rr]ules?|[Ll]ines?|[Rr]ecommendations?|(?:${STEP_OF_SCALE})s|[Cc]ategories)
    \s(?:[0-9.]+\s?(?:,|and|or|to|through|–|-)\s?){0,3}
`
const DESIGNATED_ENGLISH = regexp()`
  (?:^|[^A-Za-z])
    (?:(?:${NUMBERED_THING})(?:[^\S\n](?:[0-9A-Z]+,[^\S\n])?)|${PARTS_IN_A_ROW}|(?:${STEP_OF_SCALE}|[Cc]ategory)\s)$
`

/** `17 Church Road`: the number of a house. */
const ADDRESS = regexp('u')`
  ^[A-Za-z]? (?:[A-Z][\p{L}'’]{1,20} ){1,3}
    (?:Roads?|Streets?|Lanes?|Avenue|Close|Drive|Crescent|Terrace|Gardens|Boulevard|Rd|St|Ave|ROAD|STREET|LANE|AVENUE|CLOSE|DRIVE|CRESCENT
      |TERRACE|GARDENS)\b(?! [a-z]+s\b)
`

const CITED = /^ (?:Fed\. Reg|U\.S\.C|C\.F\.R|Stat\.|F\.[23]d|CFR|USC)/

/** Session, ordinal, designator, level, slogan: told by what stands right before and after. */
const placedKind = (reading: Reading): FigureKind | undefined => {
  const { text, numeral, floor, end, unit } = reading
  const { start } = numeral
  const window = text.slice(Math.max(floor, start - 24), start)
  const next = text[numeral.end] ?? ''
  if (!unit && next === ' ' && CITED.test(text.slice(numeral.end, numeral.end + 12))) return 'designator'
  if (!unit && !reading.currency && /^[A-Za-z ]/.test(next) && ADDRESS.test(text.slice(numeral.end, numeral.end + 80))) return 'designator'
  if (numberingAt(reading)) return 'ordinal'
  if (window.includes('第', window.length - 2) && /第[^\S\n]?$/.test(window)) return afterDi(text, numeral.end)
  if (isSession(text, numeral.end)) return 'session'
  if (unit?.written === '届') return 'session'
  if (unit?.written === '季度' && numeral.value.coefficient < 5n && !/(?:连续|[近前后])$/.test(window)) return 'ordinal'
  if (numeral.script !== 'arabic' && next === '大' && !/[量多批]/.test(text[numeral.end + 1] ?? ''))
    return numeral.value.coefficient > 10n ? 'session' : 'declared-count'
  if (unit?.written === '级' || ('星等类级'.includes(next) && LEVEL.test(text.slice(numeral.end, numeral.end + 4)))) return 'level'
  if (unit?.written === '号' || next === '号' || next === '#') return 'identifier'
  if (unit?.written === '个方面' || unit?.written === '方面' || (!unit && next === '大')) return 'declared-count'
  if (!unit && window.endsWith('双')) return 'slogan'
  if (unit?.written === '点') return 'date'
  if (!unit && isDesignator(reading, window)) return 'designator'
  return inTitleOrSlogan(reading, end) ? 'slogan' : undefined
}

const LEVEL = /^(?:星级|等奖|等功|星|等品|等舱|类标准|级)/

/** `第十五次会议`, `十四届`. */
const isSession = (text: string, end: number): boolean =>
  '届次中全大'.includes(text[end] ?? '') && SESSION.test(text.slice(end, end + 10)) && !/[人届]次/.test(text.slice(end, end + 2))

/** What a word of `DESIGNATED_HAN` ends with, and the signs that may stand between it and the number. */
const HAN_ENDS = '表图件录栏例注式题本号话编码线真卷第：:（('

/** `表3`, `Table 2`: the word before the number says that it is a name. The last character of the window passes over nearly all others. */
const isDesignator = (reading: Reading, window: string): boolean => {
  const last = window.at(-1)
  if (last === undefined) return false
  const blank = /\s/.test(last)
  if ((blank || HAN_ENDS.includes(last)) && DESIGNATED_HAN.test(window)) return true
  if ((blank || ',–-'.includes(last) || isLatinLetter(last.charCodeAt(0))) && DESIGNATED_ENGLISH.test(window)) return true
  return last === ' ' && !reading.currency && isNamedAndNumbered(reading, window)
}

/** `DOD Instruction 5000.66,`: a capitalised word, then a number that nothing follows; thousands set apart (`Harbor 5,200`) and millions are of a count. */
const isNamedAndNumbered = ({ text, numeral, ceiling }: Reading, window: string): boolean =>
  /(?:^|[a-z,(] |\*)(?:[A-Z][A-Za-z]+ )+$/.test(window) &&
  !/,\d{3}$|[a-z]$/.test(text.slice(numeral.start, numeral.end)) &&
  (numeral.end >= ceiling || /^(?:[,.;:)]|\s\()/.test(text.slice(numeral.end, numeral.end + 2)))

const SESSION =
  /^(?:届|次(?:全体|会议|全会|代表大会|常委会|常务会|扩大会议|主任会议|党组)|中全会|[次中]?全会|次会议|大报告|大精神|大(?:以来|召开|闭幕|开幕|胜利))/

const afterDi = (text: string, end: number): FigureKind => {
  const next = text.slice(end, end + 12)
  if (/^(?:届|次(?:全体)?(?:会议|全会|代表大会|常委会|常务会)|次全国)/.test(next)) return 'session'
  return /^[^\S\n]?[条章节款项页卷期号篇编部分类]/.test(next) ? 'designator' : 'ordinal'
}

const NUMBERING_AFTER = /^(?:[、.．)）](?![0-9])|[ \u3000][A-Z“"‘_*]|[ \u3000]{1,2}[\p{Script=Han}])/u

const numberingAt = ({ text, numeral, floor, unit }: Reading): boolean => {
  let start = numeral.start
  if (/[（(]/.test(text[start - 1] ?? '') && start - 1 >= floor) start--
  if (start !== floor && !/[\n\r]/.test(text[start - 1] ?? '')) return false
  const small = numeral.value.coefficient < 1000n && numeral.value.exponent >= -2 && numeral.script !== 'english'
  return (
    small &&
    !unit &&
    NUMBERING_AFTER.test(text.slice(numeral.end, numeral.end + 3)) &&
    /\S/.test(text.slice(numeral.end + 1, numeral.end + 3))
  )
}

const OPENING_QUOTE = /[“‘「『《"']/
const QUOTED_BEFORE = /[“‘「『《"'][^“”‘’「」『』《》"'。，,;；]{0,14}$/
const QUOTED_AFTER = /^[^“”‘’「」『』《》"'。，,;；]{0,14}[”’」』》"']/

/** A short quoted name or a title: the number belongs to the name. A measured figure in quotes stays what it is. */
const inTitleOrSlogan = ({ text, numeral, floor, ceiling, unit }: Reading, end: number): boolean => {
  const before = text.slice(Math.max(floor, numeral.start - 16), numeral.start)
  if (!OPENING_QUOTE.test(before)) return false
  const quote = QUOTED_BEFORE.exec(before)?.[0]
  if (quote === undefined || !QUOTED_AFTER.test(text.slice(end, Math.min(ceiling, end + 16)))) return false
  if (quote.startsWith('《')) return true
  if (/^['"]/.test(quote)) return false
  return numeral.script !== 'arabic' || !unit || unit.dimension === 'count'
}

/** `上一年`, `前一个月`, `最近一次`: which, not how many. */
const POINTED_AT = /[上下前后这那首]$|最近$/
const TIME_BESIDE = /^(?:年|届|期|个?月|个?季|学期|财年|轮|周)/
const JOINED_BEFORE = /[带统唯同单专划万不合进逐某每任另又新之归如始]$/
const IDIOM_AFTER = regexp()`
  ^(?:些|系列|批|定|般|起|次性|方面|体|直|致|切|旦|律|度|同|样|边|面|道|线|流|带|年一度|口气|条龙|张网|件事|站式|点|并|级响应|再|经|度|味
      |向|贯|举|心|道道|步|时|代代|代|段时间|下|个个|家人|家亲|番|把手|揽子|窝|手|篇文章|盘棋|本账|股劲|块儿?|对一|户一|企一|村一|事一
      |县一|园一|乡一|校一|品一|业一|案一|地一|人一|码|网|卡)
`

/** `数字化`, `数据`: the word for number, not some of something. */
const isWordOfNumber = ({ text, numeral: { start, end } }: Reading): boolean =>
  end - start === 1 && (text[start] === '数' || text[start] === '數') && '字据據额額量目学學码碼控值位轴'.includes(text[end] ?? ' ')

/** `一` and the other single characters in words that count nothing. */
const idiomKind = ({ text, numeral, floor, unit }: Reading): FigureKind | undefined => {
  const { start, end } = numeral
  if (numeral.share || numeral.claim) return undefined
  const before = start > floor ? text[start - 1]! : ''
  const after = text.slice(end, end + 4)
  if (end - start !== 1)
    return /^(?:万千|千万|百千|十百|万万|一一|三三两两|七七八八)$/.test(text.slice(start, end)) && !unit ? 'idiom' : undefined
  if (text[start] === '一') {
    if (before === '进' && after.startsWith('步')) return 'idiom'
    if (before === '翻') return undefined
    if (POINTED_AT.test(text.slice(Math.max(floor, start - 2), start)) && (unit?.dimension === 'count' || TIME_BESIDE.test(after)))
      return 'idiom'
    if (JOINED_BEFORE.test(before) || IDIOM_AFTER.test(after))
      return /^(?:些|系列|批|起|方面|定|次性)/.test(after) ? 'idiom' : unit ? 'idiom' : undefined
  }
  if (text[start] === '十' && /^[分足全堰]/.test(after) && !/^分(?:钟|之)/.test(after)) return 'idiom'
  return undefined
}

/** `零事故`, `零投诉`: none of what is not wished for. */
const NONE_OF = /^(?:投诉|事故|伤亡|死亡|感染|失误|差错|违规|上访|发案|积压|逾期|缺陷|故障)/

/** A numeral in Chinese characters stands for itself with a unit, a share, a vague claim, or more than one character that says a magnitude. */
const hanStands = ({ text, numeral, unit, start }: Reading): boolean => {
  const { bare } = numeral as Numeral & { bare?: boolean; spelled?: boolean }
  if (numeral.share || numeral.claim === 'over') return true
  if (numeral.script === 'formal') return numeral.end - numeral.start > 1 || unit !== undefined
  if (text[start] === '零' && numeral.end - start === 1) return unit !== undefined || NONE_OF.test(text.slice(numeral.end, numeral.end + 2))
  if ((numeral as { spelled?: boolean }).spelled) return false
  if (bare)
    return start < numeral.start && /[近上超逾过数几达破满]/.test(text.slice(start, numeral.start))
      ? true
      : /[余多]/.test(text[numeral.end] ?? '')
  if (unit) return true
  return numeral.end - numeral.start >= 2 && /[十百千万亿]/.test(text.slice(numeral.start, numeral.end))
}

const englishWordKind = ({ text, numeral, unit, floor }: Reading): FigureKind | undefined => {
  const word = text.slice(numeral.start, numeral.end).toLowerCase()
  const before = text.slice(Math.max(floor, numeral.start - 8), numeral.start)
  if (word === 'one') return unit || /(?:only|exactly|just|than|least|and)\s$/i.test(before) ? undefined : 'idiom'
  if (/(?:phase|part|tier|step|stage|title|chapter|grade|level|day|week|article|option|type|class|section|volume)\s$/i.test(before))
    return 'designator'
  return undefined
}

/** Whether a word right before a number names one thing, so that another number behind is none of it: `142 of category 2, 33 of category 3`, `31 in Lot 1, 70 in Lot 2`. */
export const namesOne = (before: string, behind: string): boolean => /[a-rt-z] $/.test(before) && /^ (?:of|in|for|at|on|to) /.test(behind)
