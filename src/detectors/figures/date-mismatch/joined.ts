import type { Span } from '../../../model/span.js'
import { exists, type PlacedDate } from '../../../text/calendar.js'
import { type DateParts, WEEKDAY_NAMES } from '../../../text/date-forms.js'

/** From one date to another, with the words that join them; `dates` are their own spans, one for a stretch written as one. */
export interface Stretch extends Span {
  readonly from: DateParts
  readonly to: DateParts
  readonly dates: readonly Span[]
  /** Joined by no more than "to", which also compares: the second need not be the later. */
  readonly loose: boolean
}

/** Words beside two dates that make one the start of what the other ends. */
interface Joint {
  /** What stands right before the first date, between the two, and right after the second; absent where anything may. */
  readonly before?: RegExp
  readonly between: RegExp
  readonly after?: RegExp
  readonly loose?: boolean
}

const WEEKDAY_EN = `(?:${WEEKDAY_NAMES},? )?`
const STARTS_EN =
  'beg[ai]ns?|begun|starts?|started|starting|opens?|opened|opening|launched|commenc(?:es?|ed|ing)|broke ground|runs?|ran|signed'
const ENDS_EN =
  'ends?|ended|ending|clos(?:es?|ed|ing)|finish(?:es|ed|ing)?|complet(?:es|ed)|conclud(?:es|ed)|reports?|reported|expir(?:es|ed|ing)|terminat(?:es|ed)'
const LASTS_EN = 'runs?|ran|continues?|lasts?|extends?'
const JOINTS: readonly Joint[] = [
  { before: /(?:自|从|由|于)\s?$/, between: /^(?:起|一直|持续|延续|开始|起始|启动|开幕|正式启动|开赛|开展)?[，,]?(?:至|到|直至)$/ },
  {
    before: /(?:自|从|由|期限[为：:]?|有效期[为：:]?|工期[为：:]?)\s*$/,
    between: /^\s?(?:起|起始|开始)?[，,]?(?:施行|执行|实施|生效)?(?:[，,]有效期)?(?:—|–|-|至|到|～)\s?$/,
  },
  {
    between:
      /^\s?(?:正式)?(?:进场|开工|动工|开始|启动|立项|签订|开业|入职|成立|招标|开馆|施工|入院|入组|开幕|开庭|开班|报到)(?:建设|施工)?[^。；;\d]{0,12}$/,
    after:
      /^\s?(?:全面|正式|顺利|如期|主体)?(?:完成|退场|撤场|竣工|完工|结束|建成|终止|到期|离职|通车|投产|验收|闭幕|撤销|注销|出院|出组|结业|形成|印发|出台|定稿|报批|移交)/,
  },
  // 5月28日接到报告，5月29日派出人员
  {
    between: /^\s?(?:接到|收到)[^。；;\d]{2,24}$/,
    after: /^\s?(?:即|便|就|已)?(?:派出|赶到|到达|启动|开展|核查|立案|回复|办结|反馈|作出)/,
  },
  // 计划开工日期2025年2月10日，计划竣工日期2025年7月10日
  {
    before: /(?:开工|起始|开始|进场|生效|起租)(?:日期|时间|日)?[为是：:]?\s?$/,
    between: /^[，,；;、\s]{0,3}(?:计划|实际|合同|约定|预计)?(?:竣工|完工|结束|终止|退场|失效|到期)(?:日期|时间|日)?[为是：:]?\s?$/,
  },
  // 2025年3月10日开工，工期18个月，计划2026年9月9日完工; 2022年2月产生，任期五年，将于2027年2月届满
  {
    between:
      /^[^。；;\d]{0,24}[，,]\p{Script=Han}{0,4}期限?为?[一二三四五六七八九十两\d]{1,3}个?(?:日历)?[年月天日][，,](?:计划|预计|拟|将)?于?$/u,
    after: /^(?:届满|到期|期满|完工|竣工|建成|结束|终止|交付|通车|完成)/,
  },
  {
    before: new RegExp(`\\b(?:appointed|elected|engaged|hired|let|leased) (?:on|in) ${WEEKDAY_EN}$`, 'i'),
    between:
      /^,? for [a-z0-9 -]{3,20},? [^.;\d]{0,40}?\b(?:end|ends|ended|expires?|expired|completes?|completed)\b[^.;\d]{0,24} (?:on|in) $/i,
  },
  // elected in January 2022, will retire in January 2026
  {
    before: new RegExp(`\\b(?:appointed|elected|engaged|hired|joined) (?:[a-z]+ ){0,4}(?:on|in) ${WEEKDAY_EN}$`, 'i'),
    between: new RegExp(
      `^,? (?:and )?(?:will |is due to |was due to )?(?:retires?|stands? down|steps? down|ends?|leaves?|expires?|completes?)(?: [a-z]+){0,4} (?:on|in) ${WEEKDAY_EN}$`,
      'i',
    ),
  },
  // 2024年11月18日发行债券，期限10年，到期日为2034年11月17日; opens on 14 June and runs for six weeks, until 25 July
  {
    between:
      /^[^。；;\d]{0,24}[，,]\p{Script=Han}{0,4}期限?为?[一二三四五六七八九十两\d]{1,3}个?[年月天日][，,](?:有效期)?(?:至|到|到期日?[为是：:]|止于)$/u,
  },
  {
    between: new RegExp(
      `^,? (?:and |then )?(?:it |they |which )?(?:will )?(?:runs?|ran|lasts?|lasted|continues?) (?:for )?[a-z0-9 -]{3,20},? (?:until|to|through|(?:and )?(?:ending|ends|expires|expiring|closes|closing) on) ${WEEKDAY_EN}$`,
      'i',
    ),
  },
  // Works started on 3 June 2024 and took ten weeks, finishing on 4 November 2024
  {
    between: new RegExp(
      `^,? (?:and |but |then |which )*(?:(?:will|should|would|is expected to|was to|planned to|expected to|due to) )?(?:takes?|took|lasts?|lasted|runs? for|ran for|continue[sd]? for) (?:just |only |some |about |over )?[a-z0-9 -]{3,20},? (?:and )?(?:(?:was|were|is|are|will be) )?(?:due to (?:open|finish|close|end|be completed)|finishing|ending|closing|completed|finished|concluded|closed|ended|until|to)(?: [a-z]+)? (?:(?:on|in|by) )?${WEEKDAY_EN}$`,
      'i',
    ),
  },
  // enrolled its first patient on 14 October 2024 and its last on 2 September 2025
  {
    before: new RegExp(`\\b(?:the|its|our|their|her|his) first(?: [a-z]+){1,3} (?:on|in) ${WEEKDAY_EN}$`, 'i'),
    between: new RegExp(`^,? (?:and|but) (?:the|its|our|their|her|his) last(?: [a-z]+){0,3} (?:on|in) ${WEEKDAY_EN}$`, 'i'),
  },
  // One claim, submitted on 3 June 2024, was approved on 28 May 2024
  {
    before: new RegExp(
      `\\b(?:submitted|received|taken|collected|sampled|lodged|filed|raised|reported|admitted|referred|ordered|requested|dispatched|posted|sent|tabled|applied|arrested|charged) (?:[a-z]+ ){0,3}(?:on|in) ${WEEKDAY_EN}$`,
      'i',
    ),
    between: new RegExp(
      `^,? (?:and |but |it |they )*(?:(?:was|were|is|had been|has been) )?(?:only |not |finally |eventually |then )?(?:reported|analysed|analyzed|returned|approved|paid|answered|resolved|discharged|delivered|decided|settled|acknowledged|processed|refunded|replied to|dealt with|signed off|convicted|sentenced|acquitted|released)(?: [a-z]+){0,2} (?:on|in|until) ${WEEKDAY_EN}$`,
      'i',
    ),
  },
  // 10月10日（周五）至12日; 7月12日20时至13日8时
  { between: /^\s?(?:\d{1,2}[时:：](?:\d{1,2}分?)?)?\s?(?:至|到|—|–|-|～|~)\s?$/ },
  { between: /^\s?(?:签订|签署|起租|起算)[，,][^。；;\d]{0,14}(?:至|到)$/ },
  { between: /^\s?(?:签订|签署|签字)[^。；;\d]{0,8}(?:交货|竣工|完工|交付|到期|履约)(?:期限?|日期|时间)?(?:为|是|至|截至|：)?$/ },
  {
    between: /^\s?(?:签订|签署|签字|采样|送检|立案|受理|入院|公告|批准)[^。；;\d]{0,16}$/,
    after:
      /^\s?(?:即|便|就|已|才|方)?(?:进行|开始|完成|作出|出具)?(?:首次|第一次)?(?:给药|用药|随机|入组|手术|施工|开工|交货|竣工|检测|结案|判决|办结|出院|开标)/,
  },
  {
    before: new RegExp(`(?:\\b(?:from|between|runs?|valid|period|during) |[(:]\\s*)${WEEKDAY_EN}$`, 'i'),
    between: new RegExp(`^,? ?(?:to|until|through|till|and|—|–|-) ?${WEEKDAY_EN}$`, 'i'),
  },
  {
    before: new RegExp(`\\b(?:${STARTS_EN})(?: [a-z]+){0,3} (?:in|on) ${WEEKDAY_EN}$`, 'i'),
    between: new RegExp(
      `^,? (?:and |but |then ){0,2}(?:it |they )?(?:(?:was|were|is|are|will|had|been|be|finally|duly) ){0,3}(?:(?:${ENDS_EN})(?: [a-z]+){0,3} (?:in|on)|(?:${LASTS_EN}) (?:until|to|through)) ${WEEKDAY_EN}$`,
      'i',
    ),
  },
  { between: new RegExp(`^ (?:to|until|through) ${WEEKDAY_EN}$`, 'i'), loose: true },
]
const WEEKDAY_HAN = /^\s?[（(](?:星期|周)[一二三四五六日天][）)]/
const REACH = 60
const LEAD = 48

/** Stretches of time that the dates of one sentence tell: written as one, or joined by words. */
export const stretchesIn = (text: string, all: readonly PlacedDate[]): Stretch[] => {
  const dates = all.filter(({ kind }) => kind !== 'time')
  return dates.flatMap((date, index) => {
    const years = accountsFrom(text, date, dates[index + 1], dates[index - 1])
    if (years) return years
    if (date.kind === 'period')
      return date.to && !date.part ? [{ start: date.start, end: date.end, from: date.from, to: date.to, dates: [date], loose: false }] : []
    const last = dates[index + 1]
    const joint = last && jointOf(text, date, last)
    return joint
      ? [{ start: date.start, end: last.end, from: date.from, to: last.from, dates: [date, last], loose: joint.loose === true }]
      : []
  })
}

/** 2026/27 to 2028/29: from the start of the first year of account to the end of the last, whole years in whatever month they begin. */
const accountsFrom = (text: string, date: PlacedDate, next?: PlacedDate, before?: PlacedDate): Stretch[] | undefined => {
  if (isContinued(text, before, date)) return []
  if (!next || !isContinued(text, date, next)) return undefined
  const [from, to] = [
    { ...date.from, m: 4 },
    { ...next.to, m: 3 },
  ]
  return [{ start: date.start, end: next.end, from, to, dates: [date, next], loose: false }]
}

const isContinued = (text: string, first: PlacedDate | undefined, last: PlacedDate): boolean =>
  first !== undefined &&
  [first, last].every(({ start, end }) => YEAR_OF_ACCOUNT.test(text.slice(start, end))) &&
  /^ (?:to|until|through) $|^\s?[–—至到]\s?$/.test(text.slice(first.end, last.start))

const YEAR_OF_ACCOUNT = /^\d{4}[/–-]\d{2}$/

/** The words that make the first date the start of what the second ends. */
const jointOf = (text: string, first: PlacedDate, last: PlacedDate): Joint | undefined => {
  if (first.kind !== 'date' || last.kind !== 'date' || first.block !== last.block || last.start - first.end > REACH) return undefined
  if (!exists(first.from) || !exists(last.from)) return undefined
  const [before, between, after] = [
    text.slice(Math.max(0, first.start - LEAD), first.start),
    text.slice(first.end, last.start).replace(WEEKDAY_HAN, ''),
    text.slice(last.end, last.end + 12),
  ]
  if (/[。；;]|\.\s/.test(between)) return undefined
  return JOINTS.find(joint => (joint.before?.test(before) ?? true) && joint.between.test(between) && (joint.after?.test(after) ?? true))
}
