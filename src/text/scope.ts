import type { Scope } from '../model/figure.js'
import type { Span } from '../model/span.js'
import type { DateMention } from './dates.js'
import { lastYear, periodKey, type ReportYear } from './periods.js'
import { regexp, source } from './regexp.js'
import { beginsWithVerb } from './verbs.js'

/** What is known of a stretch of text before a figure is looked at: its times in order. */
export interface Setting {
  readonly text: string
  /** The sentence the figure stands in. */
  readonly sentence: Span
  readonly clause: Span
  /** The nearest time before the figure, the nearest behind it, and the last before the sentence. */
  readonly before: DateMention | undefined
  readonly behind: DateMention | undefined
  readonly earlier: DateMention | undefined
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  /** The time those headings name, if any does. */
  readonly headingTime: string | undefined
  /** Year the report is of, when known. */
  readonly year: ReportYear | undefined
  /** The section is about what is to come. */
  readonly planned: boolean
}

const PLAN = regexp('i')`
  计划(?=[投建完到在用于新总引安改修开组举培招采购扩设])
  |拟(?![定])
  |将(?=[在于要新达实举力争到会]|投(?:资|入|产|用|运))
  |建议(?=[到将把在于新增提设])
  |预计(?!全年|年[末底]|今年)
  |(?<![达合于超及到过出])预期|预案|目标|力争|确保|争取
  |规划(?:建设|投资|到)
  |下一?步|打算|明年|今后
  |(?:今年|全年)(?:要|再)
  |不低于|控制在
  |\b
    (?:will|would|plans? to|planned|expects?|expected|targets?|targeted|budget(?:ed)?|forecasts?|projected|projects? to|aims?|aiming
      |ambitions?|goals?|intends?|wants? to|wish(?:es)? to|hopes? to|seeks? to|pledged? to|proposed?|guidelines?|benchmarks?)\b
`
const PLAN_HEADING = regexp('i')`
  目标|任务|安排
  |(?<!决策|战略)部署
  |重点工作|打算|计划|展望|下一步
  |承诺(?!书)(?!.*(?:兑现|履行))|愿景|蓝图
  |今年(?:的)?工作
  |主要预期|思路
  |(?:工作|有关|几点)要求
  |outlook|plans?\b|forecast|targets?|next steps|goals?
`
const CUMULATIVE = /累计|以来|迄今|总计达|\bcumulative|\bsince\b|\bto date\b/i
const CHANGE = regexp('i')`
  (?:增长|增加|减少|下降|提高|提升|上升|回落|降低|增[幅速]|[降涨跌升]幅|扩大|缩小|新增|净增|高于|低于|比上年|较上年|同比|环比)
    (?![值点极额型面]|贡献|政策|[^，,。；;0-9]{0,3}[到至]$)[^，,。；;0-9]{0,4}$
  |新增[^，,。；;、0-9]{0,16}$
  |\b
    (?:increase[sd]?|increasing|rose|risen|rise|grew|grow[ns]?|growth|declin\w+|decrease[sd]?|fell|fallen|drop(?:ped)?|(?<!-
        |\b(?:ma[dk]es?|making|set|to[ok]{2}|taken?|follow(?:s|ed)|pick(?:s|ed)|sign(?:s|ed)|brought|put|gave|given|buil[dt]|came|turn(?:s
            |ed)|open(?:s|ed)|drew|drawn|summ?(?:s|ed)|end(?:s|ed)|used|wound|clean(?:s|ed)|back(?:s|ed)|call(?:s|ed)|held|kept|step(?:s
            |ped)) )up|down|gain(?:ed)?|(?<!\b(?:was|were|be|been) )lost|higher|lower)\s(?!to\s)(?:\w+\s){0,2}$
`
const PLACE = regexp('g')`
  (?:(?<!高于|低于|超过|好于|优于|[居列占])(?:全[国省市县州区镇乡村]|全街道)(?!各|第|前|排|平均|领先|首)|我国|我省|我市|我县)
  |(?:^|[、，,；;。：:\s在对由和与及])
    ((?:(?![的了在和与及以为办依组加优已把将对由从全各该本每我])[一-鿿]){2,3}(?:省|市|县|(?<![社小园景地灾库牧学山])区|(?<!城)镇))
`
/** Every place holds one of these. */
const PLACE_SIGN = /[全我省市县区镇]/
const LEVEL = /(?:国家|省部|省|市|县处|县|区|镇|乡|村|厅局|部|州|厅|处|街道|社区)级/g
/** Words by which a figure is one of many figures together, as a pattern. */
export const AGGREGATES = source`
  每[月日天年人户亩](?:平均|均)
  |平均每[月日天年人户亩]|平均月(?!份)|[月日]平均|平均|人均|户均|亩均|年均|日均|月均|最高|最低|最大|最多
  |\b(?:average|median|mean|per(?! cent)|maximum|minimum|highest|lowest)\b
`
const AGGREGATE = new RegExp(AGGREGATES, 'gi')
/** Every such word holds one of these. */
const AGGREGATE_SIGN = /[均最]|average|median|mean|per|imum|est/i

/** Signs of a change right before its figure. */
const CHANGE_SIGNS = '↑↓▲▼△▽+＋'

/** `每月平均` and `平均每月` are `月均`. */
export const aggregateNamed = (words: string): string => {
  const each = /(?<=每|^平均)[月日天年人户亩]|^[月日](?=平均)/.exec(words)?.[0]
  return each === undefined ? words.toLowerCase() : `${each === '天' ? '日' : each}均`
}

/** Headings that look back, whatever else they say. */
const REVIEW_HEADING = /回顾|总结|完成情况|落实情况|执行情况|成就|成效|review|results|achievements/i

/** What is attached to a report begins anew. */
const ANNEX = /^附/

/** Whether a section under these headings is about what is to come; the innermost heading that says anything decides. */
export const isPlanned = (headings: readonly string[]): boolean | undefined => {
  const telling = headings.findLast(title => PLAN_HEADING.test(title) || REVIEW_HEADING.test(title))
  if (telling === undefined) return ANNEX.test(headings.at(-1) ?? '') ? false : undefined
  return !REVIEW_HEADING.test(telling)
}

/** The scope of figures of which nothing is told, as in most cells of tables. */
const ANYWHERE: Scope = {}

/** When, where, at which level, planned or done: read from the clause, else the sentence, else the paragraph and its heading. */
export const scopeOf = (setting: Setting, figure: Span): Scope => {
  const { text, sentence, clause, headings } = setting
  const heading = headings.at(-1)
  const before = text.slice(Math.max(sentence.start, figure.start - 160), figure.start)
  const own = text.slice(clause.start, clause.end)
  const known = setting.planned && (isKnown(setting, figure) || isOfFact(setting, figure) || isOfPast(setting))
  const planned =
    (isOfPlan(setting, figure) ||
      isToCome(setting, figure) ||
      (opensAsPlan(setting, figure) && !isKnown(setting, figure)) ||
      (setting.planned && !known && !looksBack(setting))) &&
    !isOfFact(setting, figure)
  const time = isBasis(setting, figure) ? undefined : timeOf(known ? { ...setting, headingTime: undefined } : setting, figure)
  const place = lastPlace(sinceItem(before))
  const level = own.includes('级') ? levelOf(text, clause, figure)?.replace(/(?<=厅)局|县(?=处)/, '') : undefined
  const aspect =
    CHANGE_SIGNS.includes(before.at(-1) ?? ' ') || CHANGE.test(before.slice(-24))
      ? 'change'
      : CUMULATIVE.test(own)
        ? 'cumulative'
        : undefined
  const aggregate = AGGREGATE_SIGN.test(own) ? [...own.matchAll(AGGREGATE)].map(match => aggregateNamed(match[0])).join(' ') : ''
  if (!time && !place && !level && !aggregate && !planned && !aspect && !heading) return ANYWHERE
  return {
    ...(time && { time }),
    ...(place && { place }),
    ...(level && { level }),
    ...(aggregate && { population: aggregate }),
    ...(planned && { modality: 'plan' as const }),
    ...(aspect && { aspect }),
    ...(heading && { section: heading }),
  }
}

/** "we plan to drill 95 wells, repair 150 and train 200": what is planned goes on from verb to verb. */
const PLANNED_DOINGS =
  /\b(?:plan|aim|intend|expect|hope|propose)s? to [a-z]+ [^.;:]{1,60}(?:,|,? and) (?!(?:was|were|has|had|have|is|are|but|while|which|who)\b)[a-z]+ (?:[a-z]+ ){0,3}$/i

/** "its targets of growth of 5% a year, a margin of 16% and a return of 18%": what a plan is of goes on until something is told. */
const PLANNED_THINGS = regexp('i')`
  \b
    (?:targets?|goals?|objectives?|ambitions?|forecasts?|guidance) (?:of|are|is|for|include) (?:(?!\b(?:was|were|had|did|is|are|has|have
          |stood|rose|fell|made|came|met|compared|against|while|but|and we)\b|[a-z]{3,}ed\b)[^.;:]){1,120}$
`

/** `到2030年…达到30%`, `by 2030` in a report of 2026: what is so far ahead is planned. A report may be written a year after the one it is of. */
const isToCome = ({ text, sentence, year }: Setting, figure: Span): boolean => {
  if (year === undefined) return false
  const until = UNTIL.exec(text.slice(Math.max(sentence.start, figure.start - 160), figure.start))
  return until !== null && Number(until[1] ?? until[2]) > year.year + 1
}

const UNTIL = /(?:到|至)(20\d{2})年|\bby (?:the end of )?(20\d{2})\b/i

/** A word of planning before the figure in its clause. */
const isOfPlan = ({ text, sentence, clause }: Setting, figure: Span): boolean =>
  PLAN.test(text.slice(Math.max(clause.start, figure.start - 80), figure.end)) ||
  PLANNED_DOINGS.test(text.slice(Math.max(sentence.start, figure.start - 160), figure.start)) ||
  PLANNED_THINGS.test(text.slice(Math.max(sentence.start, figure.start - 160), figure.start))

/** A word of planning where a Chinese sentence opens, or before the figure in it: `预期目标是：…`. */
const opensAsPlan = ({ text, sentence }: Setting, figure: Span): boolean => {
  const whole = text.slice(sentence.start, Math.min(figure.start, sentence.start + 60))
  if (!/[一-鿿]/.test(whole)) return false
  const before = text.slice(Math.max(sentence.start, figure.start - 80), figure.start)
  const item = ITEM.exec(before)?.index ?? 0
  const opening = item > 0 ? beforeItems(whole) : whole
  return PLAN.test(opening) || PLAN.test(before.slice(item))
}

/** `一是…；二是…`: an item tells of itself what those before it do not. */
const ITEM = /(?<=；)(?:另?[一二三四五六七八九十]是|其[一二三四五六])(?!.*；)/

/** What stands before the first of such items is said of all. */
const beforeItems = (opening: string): string => {
  const first = opening.search(/一是|其一/)
  return first < 0 ? opening : opening.slice(0, first)
}

/** `上半年受理的267件信访事项`, `162名网格员全部轮训`: what is spoken of as known in a section of plans. */
const isKnown = ({ text, clause }: Setting, { start, end }: Span): boolean =>
  /[一-鿿]{3}的$/.test(text.slice(Math.max(clause.start, start - 8), start)) ||
  /^[一-鿿]{1,10}(?:全部|逐一|逐[件个户项]|[均都])/.test(text.slice(end, Math.min(clause.end, end + 16))) ||
  WITH.test(text.slice(Math.max(clause.start, start - 80), start))

/** `With a cost to income ratio of 53.8% we are …`: what a sentence of English builds on. */
const WITH = /^\s*With (?!(?:effect|a view|the aim|regard|respect)\b)[^,;.]*$/

/** A sentence that tells what was so, whatever section it stands in. */
const looksBack = ({ text, sentence }: Setting): boolean =>
  /综上|[本此]次(?:审计|检查|调查|督查|评估|事故|活动)|查出|突出问题|多达|仍有|尚有|倒数|落后|短板|低于[^，。；]{0,6}平均|\b(?:was|were|had|did|paid|took|made|spent|gave|held|stood|[a-z]{3,}ed)\b/.test(
    text.slice(sentence.start, Math.min(sentence.end, sentence.start + 240)),
  )

/** `四、2026年工作打算⏎2025年接待游客468万人次，…`: a year before the one that is planned. */
const isOfPast = ({ before, sentence, year, headingTime }: Setting): boolean => {
  if (!before || before.start < sentence.start) return false
  const own = lastYear(periodKey(before, year))
  const planned = lastYear(headingTime) ?? year?.year
  return own !== undefined && planned !== undefined && own < planned
}

const FACT_BEFORE = regexp('i')`
  (?:已(?:经)?|实际|针对|现有|已有|依托|去年|上年|目前)[^，。；]{0,14}$
  |[（(](?:[去上前]年|20\d\d年|[上下]半年|[一二三四上]季度|上[月期]|目前|现)[^，。；（）()]{0,6}$
  |\b
    (?:having|has been|have been|had been|already|was|were|stood|came|reached|rose|fell|totall?ed|numbered|averaged|amounted|which is
      |which are)\b[^,.;]{0,60}$
  |\b(?:the|these|those|our|its|all)\s$
`
const FACT_BEHIND = /^(?: [a-z-]+){0,3} (?:was|were|had been|have been|has been)\b/i

/** `由1.8天提高到2天`: where something is to come from. */
const FROM = /[由从][^，。；]{0,8}$/
const TO = /^[^，。；、\d]{0,3}(?:提高|提升|增加|增长|增|扩大|上升|升|降低|下降|降|减少|压减|减|缩短|缩小)(?:到|至|为)/

/** What a plan builds on is a fact: `在已建成8200亩高标准农田的基础上`, `having handled 1.2 million boxes`. */
const isOfFact = ({ text, clause }: Setting, { start, end }: Span): boolean =>
  FACT_BEFORE.test(text.slice(Math.max(clause.start, start - 80), start)) ||
  BASIS.test(text.slice(end, end + 24)) ||
  (FROM.test(text.slice(Math.max(clause.start, start - 10), start)) && TO.test(text.slice(end, end + 12))) ||
  FACT_BEHIND.test(text.slice(end, end + 24))

/** `2024年，我们将在下降8.6%的基础上再降5%`: what a plan builds on is of no time the plan names. */
const isBasis = (setting: Setting, { end }: Span): boolean =>
  BASIS.test(setting.text.slice(end, end + 24)) && (setting.planned || /将|再/.test(setting.text.slice(setting.sentence.start, end)))

const BASIS = /^(?:[^，。；]{0,20}(?:基础上|的成[果绩效])|为基数)/

/** The last time named before the figure in its sentence, else one behind it in its clause, else a year of the paragraph before or of the headings. */
const timeOf = (setting: Setting, figure: Span): string | undefined => {
  const { text, sentence, clause, before, behind, earlier, year, headingTime } = setting
  const holds =
    before && before.start >= sentence.start && !isAside(text, before) && !isOfFirst(text, before, figure) && !isLeft(text, before, figure)
  const inSentence = holds ? before : undefined
  const isBehind = behind !== undefined && behind.end <= sentence.end && RIGHT_BEHIND.test(text.slice(figure.end, behind.start))
  const found = isBehind ? behind : (inSentence ?? (behind && behind.end <= clause.end && text[behind.end] !== ':' ? behind : undefined))
  const own = found && periodKey(found, year)
  const inherited = earlier && periodKey(earlier, year)
  const known = inherited && YEAR.test(inherited) ? inherited : headingTime && isOfDay(headingTime) ? undefined : headingTime
  if (own === undefined) return CLOSE_OF_PERIOD.test(text.slice(sentence.start, figure.start)) ? undefined : known
  return own.startsWith('--') && known && YEAR.test(known) && !/^--\d\d-\d\d|\/|5Y|term/.test(own) ? known + own.slice(1) : own
}

/** `2.9% higher in October, after 2.4% in July`: what stands between a figure and the time right behind it. */
const RIGHT_BEHIND = /^ (?:in|during|for) (?:the )?$/

/** `The main, laid in 1931, has broken 14 times`: a year of something told by the way. */
const isAside = (text: string, { start, end }: Span): boolean =>
  text[end] === ',' && /,\s(?:which\s(?:was|were)\s)?[a-z]+\s(?:in|on|since|by)\s$/.test(text.slice(Math.max(0, start - 40), start))

/** `fell from 148 in 2022 to 117`: the time of the first of two figures. */
const isOfFirst = (text: string, { start, end }: DateMention, figure: Span): boolean =>
  figure.start - end < 20 &&
  /^,? to (?:[a-z]+ )?$/.test(text.slice(end, figure.start)) &&
  /\bfrom [^.;]{1,40} (?:in|at|on|during) (?:the )?(?:year )?$/.test(text.slice(Math.max(0, start - 60), start))

/** `由上年的7.8天缩短至7.5天`: where something came to is no longer of the time it came from. */
const isLeft = (text: string, { start, end }: Span, figure: Span): boolean =>
  /[由从]/.test(text[start - 1] ?? '') &&
  /[至到为](?:目前的?|现在的?)?$/.test(text.slice(figure.start - 5, figure.start)) &&
  /^[^，。；]{0,8}\d[^，。；]{0,24}$/.test(text.slice(end, figure.start))

/** `Board meeting of 28 September 2023`: the day of a paper is not that of its figures. */
const isOfDay = (time: string): boolean => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(time)

/** `截至报告期末`: a day, though not which. */
const CLOSE_OF_PERIOD = /^.{0,12}期末/

/** A year, which figures after it are of until another is named; `全年` and `上半年` are parts of it. */
const YEAR = /^(?:~?[0-9]{4}|Y-?[0-9]+)$/

/** The item of a sentence that a semicolon opened, else the whole sentence so far; a later item names its own place or that of the first. */
const sinceItem = (before: string): string => {
  const item = before.lastIndexOf('；')
  if (item < 0 || PLACE_SIGN.test(before.slice(item))) return before.slice(item + 1)
  return before.slice(0, before.indexOf('；'))
}

const lastPlace = (text: string): string | undefined => {
  if (!PLACE_SIGN.test(text)) return undefined
  let last: string | undefined
  for (const match of text.matchAll(PLACE)) if (!match[1] || !beginsWithVerb(match[1])) last = match[1] ?? match[0]
  return last?.replace(/^我/, '全')
}

/** The last level named before a figure in its clause, else one its own noun behind it names: `国家级奖项11项、省级奖项48项`. */
const levelOf = (text: string, clause: Span, figure: Span): string | undefined =>
  lastMatch(text.slice(clause.start, figure.start), LEVEL) ??
  lastMatch(/^[^、，和与及\d]*/.exec(text.slice(figure.end, clause.end))![0], LEVEL)

const lastMatch = (text: string, pattern: RegExp): string | undefined => {
  let last: string | undefined
  for (const match of text.matchAll(pattern)) last = match[0]
  return last
}
