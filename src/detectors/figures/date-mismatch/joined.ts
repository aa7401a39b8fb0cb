import type { Span } from '../../../model/span.js'
import { exists, type PlacedDate } from '../../../text/dates/calendar.js'
import { type DateParts, WEEKDAY_NAMES } from '../../../text/dates/forms.js'
import { source } from '../../../text/regexp.js'

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
/** What something begins with: work, terms, stays, cases, sales, lives at school. */
const BEGINS_HAN = source`
  (?:进场|开工|动工|开建|开始|启动|立项|签订|签署|签字|开业|入职|成立|招标|开馆|施工|入院|入组|开幕|开庭|开班|开课|报到|开放|开通|开售|发售|起租|起算
    |进场|生效|产生|当选|任命|聘任|采样|送检|立案|受理|公告|批准|考入|入学|入伍|接到|收到|发行|起始)
`
/** What the same things end with. */
export const ENDS_HAN = source`
  (?:完成|退场|撤场|竣工|完工|结束|建成|终止|到期|离职|通车|投产|验收|闭幕|撤销|注销|出院|出组|结业|毕业|退伍|形成|印发|出台|定稿|报批|移交
    |届满|期满|交付|交货|停工|停产|停用|停业|关闭|闭馆|截止|截至|失效|卸任|停售|派出|赶到|到达|核查|回复|办结|反馈|作出|结案|判决|检测|开标|给药|用药
    |随机|手术)
`
/** 工期18个月，: how long it is, told between its beginning and its end. */
const LASTING_HAN = '(?:[\\p{Script=Han}]{0,6}(?:期限?为?|历时|为期)[一二三四五六七八九十两\\d]{1,3}个?(?:日历)?[年月天日][，,])?'
const STARTS_EN = source`
  (?:beg[ai]ns?|begun|starts?|started|starting|opens?|opened|opening|launched|commenc(?:es?|ed|ing)|broke ground|runs?|ran|signed|issued|let|leased
    |appointed|elected|engaged|hired|joined|submitted|received|taken|collected|sampled|lodged|filed|raised|admitted|referred|ordered|requested
    |dispatched|posted|sent|tabled|applied|arrested|charged|entered|enrolled|founded|made|granted)
`
const ENDS_EN = source`
  (?:ends?|ended|ending|open|clos(?:es?|ed|ing)|finish(?:es|ed|ing)?|complet(?:es?|ed)|conclud(?:es?|ed)|reports?|reported|expires?|expired|expiring
    |terminat(?:es?|ed)|retires?|retired|stands? down|steps? down|leaves?|left|graduated|analysed|analyzed|returned|approved|paid|answered|resolved
    |discharged|delivered|decided|settled|acknowledged|processed|refunded|replied to|dealt with|signed off|convicted|sentenced|acquitted|released|laps(?:es?|ed)
    |(?:comes?|came) into force|takes? effect)
`
/** Words that carry a verb on to the same subject. */
const CARRIED = source`
  (?:(?:and|but|then|it|they|which|who|will|would|should|is|are|was|were|be|been|had|has|due|expected|planned|scheduled|to|only|not|finally|eventually
    |duly) )*
`
const LASTS_EN =
  '(?:(?:(?:is |are |was |were )?valid|runs?|ran|running|lasts?|lasted|continues?|continued|takes?|took|extends?)(?: for)?|for)'
/** "and runs for six weeks": how long it lasts, told between its beginning and its end. */
const LASTING_EN = `(?:,? ${CARRIED}${LASTS_EN} (?:just |only |some |about |over )?[a-z0-9 -]{3,20})?`
const JOINTS: readonly Joint[] = [
  { before: /(?:自|从|由|于)\s?$/, between: /^(?:起|一直|持续|延续|开始|起始|启动|开幕|正式启动|开赛|开展)?[，,]?(?:至|到|直至)$/ },
  {
    before: /(?:自|从|由|期限[为：:]?|有效期[为：:]?|工期[为：:]?)\s*$/,
    between: /^\s?(?:起|起始|开始)?[，,]?(?:施行|执行|实施|生效)?(?:[，,]有效期)?(?:—|–|-|至|到|～)\s?$/,
  },
  // 2025年3月10日开工，工期18个月，计划2026年9月9日完工
  {
    between: new RegExp(
      `^\\s?起?(?:正式|顺利)?${BEGINS_HAN}(?!前|之前|以来)(?:建设|施工)?(?:[^。；;\\d]{0,12}|[^。；;，,\\d]{0,24}[，,]${LASTING_HAN}[^。；;，,\\d]{0,12})$`,
      'u',
    ),
    after: new RegExp(`^\\s?(?:即|便|就|已|才|方)?(?:全面|正式|顺利|如期|主体|进行|开始)?(?:首次|第一次)?${ENDS_HAN}`),
  },
  // 计划开工日期2025年2月10日，计划竣工日期2025年7月10日; 2024年11月18日发行债券，期限10年，到期日为2034年11月17日; 签订合同，交货期为
  {
    before: new RegExp(`${BEGINS_HAN}(?:日期|时间|日)?[为是：:]?\\s?$`),
    between: new RegExp(`^[，,；;、\\s]{0,3}(?:计划|实际|合同|约定|预计)?${ENDS_HAN}(?:日期|时间|期限|期|日)?[为是：:]?\\s?$`),
  },
  {
    between: new RegExp(
      `^\\s?${BEGINS_HAN}[^。；;\\d]{0,14}[，,]?${LASTING_HAN}(?:有效期|履约|租期)?(?:至|到|止于|${ENDS_HAN}(?:日期|时间|期限|期|日)?[为是：:至]{0,2})$`,
      'u',
    ),
  },
  // enrolled its first patient on 14 October 2024 and its last on 2 September 2025
  {
    before: new RegExp(`\\b(?:the|its|our|their|her|his) first(?: [a-z]+){1,3} (?:on|in) ${WEEKDAY_EN}$`, 'i'),
    between: new RegExp(`^,? (?:and|but) (?:the|its|our|their|her|his) last(?: [a-z]+){0,3} (?:on|in) ${WEEKDAY_EN}$`, 'i'),
  },
  // 10月10日（周五）至12日; 7月12日20时至13日8时
  { between: /^\s?(?:\d{1,2}[时:：](?:\d{1,2}分?)?)?\s?(?:至|到|—|–|-|～|~)\s?$/ },
  {
    before: new RegExp(`(?:\\b(?:from|between|runs?|valid|period|during) |[(:]\\s*)${WEEKDAY_EN}$`, 'i'),
    between: new RegExp(`^,? ?(?:to|until|through|till|and|—|–|-) ?${WEEKDAY_EN}$`, 'i'),
  },
  // a term of ten years from 1 January 2020 and expires on 31 December 2029
  {
    before: /\b(?:years?|months?) from $/i,
    between: new RegExp(`^,? (?:and|which) (?:will )?(?:expires?|ends?|terminates?) (?:on )?${WEEKDAY_EN}$`, 'i'),
  },
  // Works started on 3 June 2024 and took ten weeks, finishing on 4 November 2024
  {
    before: new RegExp(`\\b(?:${STARTS_EN}(?: [a-z]+){0,4} (?:in|on)|(?:commencing|starting|beginning)(?: from)?) ${WEEKDAY_EN}$`, 'i'),
    between: new RegExp(
      `^${LASTING_EN},? ${CARRIED}(?:${ENDS_EN}(?: [a-z]+){0,4} (?:in|on|by|until)|(?:${LASTS_EN} )?(?:until|to|through)) ${WEEKDAY_EN}$`,
      'i',
    ),
  },
  { between: new RegExp(`^ (?:to|until|through) ${WEEKDAY_EN}$`, 'i'), loose: true },
]
const WEEKDAY_HAN = /^\s?[（(](?:星期|周)[一二三四五六日天][）)]/
const REACH = 80
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

/** `comparisons between 2025 and 2024`: two times held against each other. */
const COMPARED = /\b(?:comparisons?|compar(?:e|ed|ing)|differences?|changes?|variances?|movements?|increases?|decreases?) between $/i

/** The words that make the first date the start of what the second ends. */
const jointOf = (text: string, first: PlacedDate, last: PlacedDate): Joint | undefined => {
  if (first.kind !== 'date' || last.kind !== 'date' || first.block !== last.block || last.start - first.end > REACH) return undefined
  if (!exists(first.from) || !exists(last.from)) return undefined
  const [before, between, after] = [
    text.slice(Math.max(0, first.start - LEAD), first.start),
    text.slice(first.end, last.start).replace(WEEKDAY_HAN, ''),
    text.slice(last.end, last.end + 12),
  ]
  if (/[。；;]|\.\s/.test(between) || COMPARED.test(before)) return undefined
  return JOINTS.find(joint => (joint.before?.test(before) ?? true) && joint.between.test(between) && (joint.after?.test(after) ?? true))
}
