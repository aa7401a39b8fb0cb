import type { Span } from '../../model/span.js'
import { lastYear, periodKey } from '../dates/periods.js'
import { regexp } from '../regexp.js'
import { isVerb } from '../verbs.js'
import { isPresupposed } from './presupposed.js'
import type { Setting } from './setting.js'

const PLAN = regexp('i')`
  计划(?=[投建完到在用于新总引安改修开组举培招采购扩设])
  |(?<![虚模比草])拟(?![定])
  |将(?=[在于要新达实举力争到会]|投(?:资|入|产|用|运))
  |建议(?=[到将把在于新增提设])
  |预计(?!全年|年[末底]|今年)
  |(?<![达合于超及到过出])预期|预案|(?<!(?:以|围绕|聚焦|锚定|对照|紧扣|瞄准|完成)[^，。；]{0,20})目标|力争|确保|争取
  |规划(?:建设|投资|到)
  |下一?步|打算|明年|今后|(?:工作|任务)(?:要点|安排|思路)[是为：:]
  |(?:今年|全年)(?:要|再)
  |不低于|(?:[把要须应将]|严格|努力|力争)[^，。；]{0,16}控制在
  |\b
    (?:will|would|plans? to|planned|expects?|expected|targets?|targeted|budget(?:ed)?|forecasts?|projected|projects? to|aims?|aiming
      |ambitions?|goals?|intends?|wants? to|wish(?:es)? to|hopes? to|seeks? to|pledged? to|propos(?:e[sd]?|ing)|guidelines?|benchmarks?)\b
`
const PLAN_HEADING = regexp('i')`
  目标|安排
  |任务(?!完成|由来|来源|概况|情况|书|[和及与]规模)(?<!(?:工程|位置[及和与])任务)
  |(?<!决策|战略)部署
  |(?:[0-9一二三四五六七八九〇]年|半年|下步|下一步|今后|抓好|做好)[^，。]{0,8}重点工作|打算|计划|展望|下一步
  |承诺(?!书)(?!.*(?:兑现|履行))|愿景|蓝图
  |今年(?:的)?工作|工作要点
  |主要预期|思路
  |(?:工作|有关|几点)要求
  |outlook|plans?\b|forecast|targets?|next steps|goals?
`

/** Headings that look back, whatever else they say. */
const REVIEW_HEADING =
  /回顾|总结|完成情况|落实情况|执行情况|成就|成效|review|results|achievements|performance|progress|outcomes|outturn|monitoring|evaluation|where we (?:are|stand)|summary of the|highlights|key figures|at a glance|balance sheet|income statement|cash flows?|财务报表|会计数据|统计表|数据一览|绩效摘要/i

/** What closes a report or is attached to it begins anew. */
const ANEW = /^(?:附|annex\b|appendix\b|结束?语|小结|结论|后记)/i

/** Whether a section under these headings is about what is to come; the innermost heading that says anything decides. */
export const isPlanned = (headings: readonly string[]): boolean | undefined => {
  const telling = headings.findLast(isTelling)
  if (telling === undefined) return ANEW.test(headings.at(-1) ?? '') ? false : undefined
  return !REVIEW_HEADING.test(telling)
}

/**
 * Whether each section in turn, by the headings it stands under, is about what is to come: one that does not say goes on with what the sections before
 * it under the same outer headings said.
 */
export const planningOf = (): ((headings: readonly string[]) => boolean) => {
  let planned = false
  let outer: readonly string[] = []
  let last: readonly string[] | undefined
  return headings => {
    if (headings === last) return planned
    last = headings
    const own = isPlanned(headings)
    if (own === undefined) planned &&= headings.length > 0 && outer.every((title, rank) => headings[rank] === title)
    else {
      planned = own
      outer = headings.slice(0, Math.max(0, headings.findLastIndex(isTelling)))
    }
    return planned
  }
}

const isTelling = (title: string): boolean => PLAN_HEADING.test(title) || REVIEW_HEADING.test(title)

/** Whether a figure in a section of plans is told as what was so. */
export const isKnownFact = (setting: Setting, figure: Span): boolean =>
  setting.planned && (isKnown(setting, figure) || isOfFact(setting, figure) || isOfPast(setting))

/** Whether a figure is told as what is to come: by its own words, or by its section unless it is a known fact there. */
export const isToldAsPlan = (setting: Setting, figure: Span, isFact: boolean): boolean =>
  (isOfPlan(setting, figure) ||
    WILL_BE.test(setting.text.slice(figure.end, figure.end + 60)) ||
    isToCome(setting, figure) ||
    isAdvised(setting, figure) ||
    (opensAsPlan(setting, figure) && !isKnown(setting, figure)) ||
    (setting.planned && !isFact && !looksBack(setting))) &&
  !isOfFact(setting, figure)

/** `the £25.8 million that the restoration will cost`. */
const WILL_BE = /^ (?:[a-z]+ )?(?:that|which) (?:[a-z'’-]+ ){0,4}(?:will|would) /

/** "we plan to drill 95 wells, repair 150 and train 200": what is planned goes on from verb to verb. */
const PLANNED_DOINGS =
  /\b(?:(?:plan|aim|intend|expect|hope|propose)s? to|will) [a-z]+ (?:[^.;:]|\.\d){1,140}(?:,|,? and) (?!(?:was|were|has|had|have|is|are|but|while|which|who)\b)[a-z]+ (?:[a-z]+ ){0,5}$/i

/** "its targets of growth of 5% a year, a margin of 16% and a return of 18%": what a plan is of goes on until something is told. */
const PLANNED_THINGS = regexp('i')`
  \b
    (?:targets?|goals?|objectives?|ambitions?|forecasts?|guidance|outlooks?) (?:of|are|is|for|include) (?:(?!\b(?:was|were|had|did|is|are|has|have
          |stood|rose|fell|made|came|met|compared|against|while|but|and we)\b|[a-z]{3,}ed\b)[^.;:]){1,120}$
  |\b(?:forecast|guidance|outlook) (?:of|is|at) $
`

/** `到2030年…达到30%`, `by 2030` in a report of 2026: what is so far ahead is planned. A report may be written a year after the one it is of. */
const isToCome = ({ text, sentence, year }: Setting, figure: Span): boolean => {
  if (year === undefined) return false
  const until = UNTIL.exec(text.slice(Math.max(sentence.start, figure.start - 160), figure.start))
  return until !== null && Number(until[1] ?? until[2]) > year.year + 1
}

const UNTIL = /(?:到|至)(20\d{2})年|\bby (?:the end of )?(20\d{2})\b/i

/** `四是把满意度从73.6%提高到85%`, in a section of advice: where something is to come to. */
const isAdvised = ({ text, clause, headings }: Setting, { start }: Span): boolean =>
  COME_TO.test(text.slice(Math.max(clause.start, start - 10), start)) && ADVICE.test(headings.at(-1) ?? '')

const COME_TO = /(?:提高|提升|增加|增长|扩大|上升|降低|下降|减少|压减|缩短|缩小)[至到为](?:不低于|不少于)?$/
const ADVICE = /建议|对策|(?:整改|改进|下一步|下步)[^，。]{0,4}措施/

/** `Objective 4: reduce the gap from 18.6 points to 10`, `Raise attendance to 93.5%`: what is to be done, by the verb an English sentence opens with. */
const TO_BE_DONE = regexp('i')`
  ^\s*(?:[-•–*]\s*|\(?[a-z\d.]{1,4}[.)]\s*|(?:objective|target|aim|goal|priority|action|milestone|commitment)\s[\w.]{1,5}\s?[:.–-]\s*)*(?:to\s)?
    (?:achieve|boost|bring|build|close|complete|cut|decrease|deliver|double|expand|grow|halve|improve|increase|keep|limit|lower|maintain
      |narrow|open|raise|reach|recruit|reduce|restore|train|treble|triple)\s(?!in\b|of\b|to\b|by\b|was\b|rates?\b)
`

/** A word of planning before the figure in its clause. */
const isOfPlan = ({ text, sentence, clause }: Setting, figure: Span): boolean =>
  TO_BE_DONE.test(text.slice(sentence.start, Math.min(figure.start, sentence.start + 60))) ||
  PLAN.test(text.slice(Math.max(clause.start, figure.start - 80), figure.end)) ||
  PLANNED_DOINGS.test(text.slice(Math.max(sentence.start, figure.start - 160), figure.start)) ||
  PLANNED_THINGS.test(text.slice(Math.max(sentence.start, figure.start - 160), figure.start))

/** A word of planning where a Chinese sentence opens, or before the figure in it: `预期目标是：…`. */
const opensAsPlan = ({ text, sentence }: Setting, figure: Span): boolean => {
  const whole = text.slice(sentence.start, Math.min(figure.start, sentence.start + 60))
  if (!/[一-鿿]/.test(whole)) return false
  const before = text.slice(Math.max(sentence.start, figure.start - 80), figure.start)
  const item = (IN_FACT.exec(before) ?? ITEM.exec(before))?.index ?? 0
  const opening = IN_FACT.test(before) ? '' : item > 0 ? beforeItems(whole) : whole
  return PLAN.test(opening) || PLAN.test(before.slice(item))
}

/** `计划改造160条，实际改造157条，总长43公里`: from there on the sentence tells what was done. */
const IN_FACT = /实际(?!上)(?!.*实际)/

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
  (text[start - 1] === '的' && isVerb(text.slice(start - 3, start - 1))) ||
  isDone(text.slice(end, Math.min(clause.end, end + 12))) ||
  /^[一-鿿]{1,10}(?:全部|逐一|逐[件个户项]|[均都])/.test(text.slice(end, Math.min(clause.end, end + 16))) ||
  WITH.test(text.slice(Math.max(clause.start, start - 80), start))

/** `1.63万亩盘活的土地`: a verb by itself before the noun tells what was done to it. */
const isDone = (behind: string): boolean => isVerb(/^[新已刚]?([一-鿿]{2})的[一-鿿]/.exec(behind)?.[1] ?? '')

/** `With a cost to income ratio of 53.8% we are …`: what a sentence of English builds on. */
const WITH = /^\s*With (?!(?:effect|a view|the aim|regard|respect)\b)[^,;.]*$/

/** What is summed up or found wanting, and English verbs of the past. */
const TELLS_WHAT_WAS = regexp()`
  综上|[本此]次(?:审计|检查|调查|督查|评估|事故|活动)|查出|突出问题|主要问题|问题[是有]|虽有|偏[少低小弱慢]|仍[小低少弱]|多达|仍有|尚有|倒数|落后|短板|低于[^，。；]{0,6}平均
  |\b(?:was|were|had|did|paid|took|made|spent|gave|held|stood|won|brought|rose|fell|grew|came|sold|bought|built|left|lost|saw|ran|led|drew
    |sent|went|got|kept|[a-z]{3,}ed)\b
`

/** A sentence that tells what was so, whatever section it stands in. */
const looksBack = ({ text, sentence }: Setting): boolean =>
  TELLS_WHAT_WAS.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 240)))

/** `四、2026年工作打算⏎2025年接待游客468万人次，…`: a year before the one that is planned. */
const isOfPast = ({ before, sentence, year, headingTime }: Setting): boolean => {
  if (!before || before.start < sentence.start) return false
  const own = lastYear(periodKey(before, year))
  const planned = lastYear(headingTime) ?? year?.year
  return own !== undefined && planned !== undefined && own < planned
}

const FACT_BEFORE = regexp('i')`
  (?:已(?:经)?|实际|针对|现有|已有|依托|[用管]好|巩固(?=.)|去年|上年|目前)[^，。；]{0,14}$
  |(?:利用|鉴于|考虑到|[本此]次)[^，。；]{0,14}$
  |[比较]20\d\d年的$
  |[（(](?:[去上前]年|20\d\d年|[上下]半年|[一二三四上]季度|上[月期]|目前|现)[^，。；（）()]{0,6}$
  |\b
    (?:having|has been|have been|had been|already|was|were|stood|came|reached|rose|fell|totall?ed|numbered|averaged|amounted|which is
      |which are|(?:compared (?:with|to)|(?:up|down) from)(?! (?:an? |the |our )?(?:[a-z]+ )?(?:targets?|budget|plan|forecast|goal|ambition|estimate)))\b[^,.;]{0,60}$
`
const FACT_BEHIND = /^(?: [a-z-]+){0,3} (?:was|were|had been|have been|has been)\b/i

/** `在手订单16.9亿元为下半年经营提供了保障`: what something has come of is there. */
const DONE_BEHIND = /^为[^，。；将]{1,16}[\u4e00-\u9fff]了(?!解)/

/** `由1.8天提高到2天`: where something is to come from. */
const FROM = /[由从][^，。；]{0,8}$/
const TO = /^[^，。；、\d]{0,3}(?:提高|提升|增加|增长|增|扩大|上升|升|降低|下降|降|减少|压减|减|缩短|缩小)(?:到|至|为)/

/** What a plan builds on is a fact: `在已建成8200亩高标准农田的基础上`, `having handled 1.2 million boxes`. */
const isOfFact = (setting: Setting, figure: Span): boolean => {
  const { text, clause } = setting
  const { start, end } = figure
  return (
    FACT_BEFORE.test(text.slice(Math.max(clause.start, start - 80), start)) ||
    (isPresupposed(text, start) && !WILL_BE.test(text.slice(end, end + 60))) ||
    BASIS.test(text.slice(end, end + 24)) ||
    isStart(setting, figure) ||
    FACT_BEHIND.test(text.slice(end, end + 24)) ||
    DONE_BEHIND.test(text.slice(end, end + 24))
  )
}

/** `2024年，我们将在下降8.6%的基础上再降5%`, `面积由34.8万亩扩大到42万亩`: what a plan builds on is of no time the plan names. */
export const isBasis = (setting: Setting, figure: Span): boolean =>
  (BASIS.test(setting.text.slice(figure.end, figure.end + 24)) || isStart(setting, figure)) &&
  (setting.planned || /将|再/.test(setting.text.slice(setting.sentence.start, figure.end)))

const isStart = ({ text, clause }: Setting, { start, end }: Span): boolean =>
  FROM.test(text.slice(Math.max(clause.start, start - 10), start)) && TO.test(text.slice(end, end + 12))

const BASIS = /^(?:[^，。；]{0,20}(?:基础上|的(?:成[果绩效]|经验))|为基数)/
