import type { Scope } from '../../model/figure.js'
import type { Span } from '../../model/span.js'
import type { DateMention } from '../dates/dates.js'
import { LAST_DAYS, lastYear, periodKey } from '../dates/periods.js'
import { matchesOf } from '../matches.js'
import { regexp, source } from '../regexp.js'
import { beginsWithVerb } from '../verbs.js'
import { isBasis, isKnownFact, isToldAsPlan } from './plans.js'
import { isPresupposed } from './presupposed.js'
import { changedBefore } from './resumed-subjects.js'
import type { Setting } from './setting.js'

const CUMULATIVE = /累计|以来|迄今|总计达|\bcumulative|\bsince\b|\bto date\b/i
const CHANGE = regexp('i')`
  (?:增[幅速]|[降涨跌升]幅)(?:达|达到|为|提高到|扩大到|保持在|稳定在|[虽仅只高][有达为])?$
  |(?:增长|增加|减少|下降|提高|提升|上升|上涨|下跌|下滑|回落|回升|攀升|[上下]调|降低|增[幅速]|[降涨跌升]幅|扩大|缩小|新增|净增|(?<!不)[高低]于|比上年|较上年|同比|环比)
    (?![值点极额型面]|贡献|政策|[^，,。；;0-9]{0,3}[到至]$)[^，,。；;0-9]{0,4}$
  |新增[^，,。；;、0-9]{0,16}$
  |(?:增[收产支亏]|减[收产支亏])[达共近约超]?$
  |\b
    (?:increase[sd]?|increasing|rose|risen|rise|grew|grow[ns]?|growth|declin\w+|decrease[sd]?|fell|fallen|drop(?:ped)?|(?<!-
        |\b(?:ma[dk]es?|making|set|to[ok]{2}|taken?|follow(?:s|ed)|pick(?:s|ed)|sign(?:s|ed)|brought|put|gave|given|buil[dt]|came|turn(?:s
            |ed)|open(?:s|ed)|drew|drawn|summ?(?:s|ed)|end(?:s|ed)|used|wound|clean(?:s|ed)|back(?:s|ed)|call(?:s|ed)|held|kept|step(?:s
            |ped)) )up|down|gain(?:ed)?|higher|lower)\s(?:(?!(?:to|from)\s)\w+\s){0,2}$
`
/** `an increase of $18.6 million, or 168.3%`, `down $6.5 million, or 4.5%`: the same change told again. */
const APPOSED = regexp('i')`
  \b(?:increase|decrease|rise|fall|drop|decline|growth|gain|reduction|improvement)\s(?:in\s[a-z\s&-]{3,40}\s)?(?:of|by)\s(?:about\s|approximately\s)?
    [$£€¥]?\d[\d.,]*(?:\s[a-z]+){0,3}(?:,?\s(?:or|and)\s|\s[(])$
  |\b(?<!-)(?:up|down|increased|decreased|rose|fell|grew|declined|dropped)\s(?:by\s)?[$£€¥]?\d[\d.,]*%?(?:\s[a-z]+)?(?:,?\sor\s|\s[(])$
`
/** `The refunds increased gross profit by $2 million, and net income by $1 million`; `benefits to our gross margin and our net margin of 1.2%`. */
const CHANGED_BY = /\b(?:increas|decreas|reduc|rais|lower|boost|improv|lift|cut)[a-z]*\s[^;]*\bby\s[$£€]?\d[^;]*\bby\s$/i
const BENEFIT_OF = /\b(?:benefits?|impacts?|effects?|headwinds?|tailwinds?)\s(?:to|on)\s[^;]*\sof\s(?:[\d.,%]+ and )?$/i
const APPOSED_END = /(?:or|and)\s$|[(]$/
/** `5.3%的增速`, `13.8%的营收增速`; `1.12 million more than in 2023`. */
const CHANGE_BEHIND =
  /^的(?:[一-鿿]{0,6}(?:增[速幅]|[降涨跌升]幅)|(?:同比|年均)?增长)|^(?: (?!of\b)[a-z-]+)? (?:more|fewer|less|higher|lower|greater|larger|smaller) than (?:in|the|at|a|it was|last)\b/
const PLACE = regexp('g')`
  (?:(?<!高于|低于|超过|好于|优于|[居列占])(?:全[国省市县州区镇乡村]|全街道)(?!各|第|前|排|平均|领先|首)|我国|我省|我市|我县|[省市州县区]本?级(?=[一-鿿]{0,2}(?:一般公共预算|财政|政府|国有资本经营|社会?保)))
  |(?:^|[、，,；;。：:\s在对由和与及])
    ((?:(?![的了在和与及以为其办依组加优已把将对由从全各该本每我])[一-鿿]){2,3}(?:省|(?<![超股楼菜夜早房车债汇闹上])市|县|(?<![社小园景地灾库牧学山])区|(?<!城)镇))
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

/** Words that say the same of many figures together. */
const SAME_AGGREGATE: Readonly<Record<string, string>> = {
  maximum: 'highest',
  minimum: 'lowest',
  mean: 'average',
  最大: '最高',
  最多: '最高',
}

/** `每月平均` and `平均每月` are `月均`, the maximum is the highest. */
export const aggregateNamed = (words: string): string => {
  const each = /(?<=每|^平均)[月日天年人户亩]|^[月日](?=平均)/.exec(words)?.[0]
  return each === undefined ? (SAME_AGGREGATE[words.toLowerCase()] ?? words.toLowerCase()) : `${each === '天' ? '日' : each}均`
}

/** The scope of figures of which nothing is told, as in most cells of tables. */
const ANYWHERE: Scope = {
  time: undefined,
  place: undefined,
  level: undefined,
  population: undefined,
  modality: undefined,
  aspect: undefined,
  section: undefined,
}

/** When, where, at which level, planned or done: read from the clause, else the sentence, else the paragraph and its heading. */
export const scopeOf = (setting: Setting, figure: Span): Scope => {
  const { text, sentence, clause, headings } = setting
  const heading = headings.at(-1)
  const before = text.slice(Math.max(sentence.start, figure.start - 160), figure.start)
  const own = text.slice(clause.start, clause.end)
  const isFact = isKnownFact(setting, figure)
  const planned = isToldAsPlan(setting, figure, isFact)
  const time = isBasis(setting, figure) ? undefined : timeOf(isFact ? { ...setting, headingTime: undefined } : setting, figure)
  const place = lastPlace(sinceItem(before))
  const level = own.includes('级') ? levelOf(text, clause, figure)?.replace(/(?<=厅)局|县(?=处)/, '') : undefined
  const aspect =
    CHANGE_SIGNS.includes(before.at(-1) ?? ' ') ||
    CHANGE.test(before.slice(-24)) ||
    (APPOSED_END.test(before.slice(-5)) && APPOSED.test(before.slice(-80))) ||
    (before.endsWith('by ') && CHANGED_BY.test(before)) ||
    (/ of (?:\S+ and )?$/.test(before.slice(-16)) &&
      (BENEFIT_OF.test(before) || changedBefore(text, { start: sentence.start, end: figure.start }) !== undefined)) ||
    CHANGE_BEHIND.test(text.slice(figure.end, figure.end + 36))
      ? 'change'
      : CUMULATIVE.test(own)
        ? 'cumulative'
        : undefined
  const told = RESUMES.test(own) ? text.slice(clauseBefore(text, sentence, clause), clause.end) : own
  const aggregate = AGGREGATE_SIGN.test(told)
    ? matchesOf(AGGREGATE, told)
        .map(([named]) => aggregateNamed(named))
        .join(' ')
    : ''
  if (!time && !place && !level && !aggregate && !planned && !aspect && !heading) return ANYWHERE
  return {
    time: time || undefined,
    place: place || undefined,
    level: level || undefined,
    population: aggregate || undefined,
    modality: planned ? 'plan' : undefined,
    aspect,
    section: heading || undefined,
  }
}

/** `人均收入64855元，比上年增长6.0%`, "the highest rate, at 25.2%": a clause that opens with its change or figure goes on with what the one before it told. */
export const RESUMES =
  /^\s*(?:(?:at |为|达到?)[$£€¥]?\d|同比|环比|[比较](?:[上去前]年|同期|上[期月])|(?:名义|实际)?(?:增长|增加|提高|上升|下降|降低|减少|回落)\d?)/

const LONGEST_BEFORE = 60

const clauseBefore = (text: string, sentence: Span, { start }: Span): number => {
  const floor = Math.max(sentence.start, start - LONGEST_BEFORE)
  return floor + text.slice(floor, Math.max(floor, start - 1)).search(/[^，,。；;：:]*$/)
}

/** The last time named before the figure in its sentence, else one behind it in its clause, else a year of the paragraph before or of the headings. */
const timeOf = (setting: Setting, figure: Span): string | undefined => {
  const { text, sentence, clause, before, behind, earlier, year, headingTime } = setting
  const holds =
    before &&
    before.start >= sentence.start &&
    !isAside(text, before) &&
    !isBracketed(text, before, clause) &&
    !isOfFirst(text, before, figure) &&
    !NOW.test(text.slice(before.end, figure.start)) &&
    !isLeft(text, before, figure)
  const inSentence = holds ? before : undefined
  const isBehind = behind !== undefined && behind.end <= sentence.end && RIGHT_BEHIND.test(text.slice(figure.end, behind.start))
  const found =
    setting.own ??
    (isBehind
      ? inSameStretch(text, figure, behind, inSentence)
      : (inSentence ?? (behind && isOfClause(setting, figure, behind) ? behind : undefined)))
  const said = found && inPartOf(headingTime, found, atItsEnd(text, found, periodKey(found, year)))
  const own = isToCome(said, setting) && isPresupposed(text, figure.start) ? undefined : said
  const inherited = earlier && !isOfToday(text.slice(sentence.start, sentence.end)) ? periodKey(earlier, year) : undefined
  const isOfEarlier = inherited && (YEAR.test(inherited) || PARTS_OF_EARLIER.test(text.slice(sentence.start, sentence.start + 4)))
  const known = isOfEarlier ? inherited : headingTime && isOfDay(headingTime) ? undefined : headingTime
  if (own === undefined) return CLOSE_OF_PERIOD.test(text.slice(sentence.start, figure.start)) ? undefined : known
  return own.startsWith('--') && known && YEAR.test(known) && !/^--\d\d-\d\d|\/|5Y|term/.test(own) ? known + own.slice(1) : own
}

/** A time further on in the clause is of the figure unless it is told of one that this is held against: `rose to 40.2% compared to 37.1% last year`. */
const isOfClause = ({ text, clause }: Setting, figure: Span, { start, end }: Span): boolean =>
  end <= clause.end && text[end] !== ':' && !HELD_AGAINST.test(text.slice(figure.end, start))

const HELD_AGAINST = /\b(?:compared (?:to|with)|from|against|versus|vs\.?|than)\s(?:[a-z]+\s){0,3}[$£€]?\s?\d/

/** `at the end of March` is its last day. */
const atItsEnd = (text: string, { start }: Span, key: string | undefined): string | undefined =>
  key !== undefined && /^(?:\d{4}|-)-\d\d$/.test(key) && text.slice(start - 7, start) === 'end of '
    ? `${key}-${LAST_DAYS[Number(key.slice(-2)) - 1]}`
    : key

/** `Second quarter 2026:⏎• sales rose to $5 million from $4 million last year`: the same part of the year before. */
const inPartOf = (headingTime: string | undefined, { yearOffset, part }: DateMention, key: string | undefined): string | undefined => {
  const parts = yearOffset === -1 && part === undefined ? PART_OF_YEAR.exec(headingTime ?? '') : undefined
  return parts && key !== undefined ? key + parts[0] : key
}

const PART_OF_YEAR = /(?<=^(?:~?\d{4}|-))-[QH]\d(?:-[QH]\d)?$/

/** `2015年成立合作社，如今已有312户`: from there on the sentence tells of today. */
const NOW = /[，。；](?:如今|现如今|现在|眼下)/

/** A time after the report's own: `the city's 178 parks will be inspected in 2025` tells of today how many there are. */
const isToCome = (time: string | undefined, { year }: Setting): boolean => year !== undefined && (lastYear(time) ?? 0) > year.year

/** A sentence of English told in the present, which is no longer of a year told of in the past before it: `In 2021 24% worked at home. Their number is 12% now.` */
const isOfToday = (sentence: string): boolean => PRESENT.test(sentence) && !PAST.test(sentence)

const PRESENT = /\b(?:is|are)\b/
const PAST = /\b(?:was|were|had|did|[a-z]{3,}ed)\b/

/** `2.9% higher in October, after 2.4% in July`, `$1.9 billion (in real terms) in 1979`: what stands between a figure and the time right behind it. */
const RIGHT_BEHIND = regexp('i')`
  ^(?:
      \s\([^()]{1,30}\)
      |,\s(?:including|excluding|inclusive\sof|net\sof|which\sincludes?d?)\b[^;:]{3,80},
      |(?:,?\sor\s[$£€(]{0,2}[\d.,]+\)?(?:%|\s(?:per\s?cent|million|billion|thousand))?)?(?:\s(?:of|per)\s(?:[a-z]+\s){0,3}[a-z]+)?,
    )?\s
    (?:(?:in|during|for|at|as\sof|as\sat)\s(?:the\s)?(?:(?:same|corresponding|comparable|equivalent)\s(?:(?:quarter|period|half|months?)\s)?(?:of\s|in\s)?(?:the\s)?)?|of\s)$
`

/** `$5.1 million for the second quarter of 2026 compared to $4.2 million in the same quarter of 2025`, `in the prior-year period`: the part of the year named before. */
const inSameStretch = (text: string, figure: Span, behind: DateMention, before: DateMention | undefined): DateMention => {
  const isSame =
    SAME.test(text.slice(figure.end, behind.start)) || (behind.yearOffset === -1 && OF_SAME.test(text.slice(behind.end, behind.end + 24)))
  const year = behind.from.y ?? (behind.yearOffset === -1 && before?.from.y !== undefined ? before.from.y - 1 : undefined)
  if (!isSame || year === undefined || before?.from.y === undefined) return behind
  const { start, end } = behind
  const passed = before.to?.y === undefined ? 0 : before.to.y - before.from.y
  return {
    ...before,
    start,
    end,
    from: { ...before.from, y: year - passed },
    ...(before.to && { to: { ...before.to, ...(before.to.y !== undefined && { y: year }) } }),
  }
}

const SAME = /\b(?:same|corresponding|comparable|equivalent)\b/i
const OF_SAME = /^\s(?:comparable\s|same\s)?(?:quarter|period|half|months?)\b/

/** `The main, laid in 1931, has broken 14 times`: a year of something told by the way. */
const isAside = (text: string, { start, end }: Span): boolean =>
  text[end] === ',' && /,\s(?:which\s(?:was|were)\s)?[a-z]+\s(?:in|on|since|by)\s$/.test(text.slice(Math.max(0, start - 40), start))

/** `保存率（2021年度造林）88.6%，…`: what a bracket says is of its own clause. */
const isBracketed = (text: string, { end }: DateMention, clause: Span): boolean =>
  clause.start > end && /^[^（()）]*[)）]/.test(text.slice(end, Math.min(clause.start, end + 24)))

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

/** `一季度，零售额…。其中，餐饮…`: what is part of what was told before is of its time, whatever that is. */
const PARTS_OF_EARLIER = /^\s*其中/

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
  for (const match of matchesOf(PLACE, text)) if (!match[1] || !beginsWithVerb(match[1])) last = match[1] ?? match[0]
  return last?.replace(/^我/, '全')
}

/** The last level named before a figure in its clause, else one its own noun behind it names: `国家级奖项11项、省级奖项48项`. */
const levelOf = (text: string, clause: Span, figure: Span): string | undefined =>
  lastMatch(text.slice(clause.start, figure.start), LEVEL) ??
  lastMatch(/^[^、，和与及\d]*/.exec(text.slice(figure.end, clause.end))![0], LEVEL)

const lastMatch = (text: string, pattern: RegExp): string | undefined => {
  return matchesOf(pattern, text).at(-1)?.[0]
}
