import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { regexp } from '../../../../text/regexp.js'
import { type Ends, endsOf } from '../claims/screen.js'
import { pattern, type Skeleton } from '../wordings/skeleton.js'

/** Words right before a figure that tell of the time before: 上年为, "from", "(2022: ". */
const EARLIER = regexp('i')`
  (?:上年|去年|上期|上届|上月|上季度?|上年度|上一年度?|上学[期年]|前年|往年|同期|(?:年初|期初)(?!预算|计划|目标|任务|安排)|此前|原来
      |改造前)(?!末?(?:旧存|结[转余存]|余|留存|积存|滚存|未结|遗留|转[入来]))[^，,。；;：:\ue000-\ue003]{0,12}$
  |(?:由|从|自(?![发用有营筹然动主治身行来建产驾助]))[^，,。；;：:\ue000-\ue003]{0,20}$
  |(?<![占率对同环])(?:比|较)[^，,。；;：:\ue000-\ue003]{0,24}$
  |\bfrom\b(?:(?! (?:was|were|is|are|came|rose|fell|grew|stood|reached|totall?ed)\b)[^,.;:()\ue000-\ue003]){0,30}(?: \()?$
  |\b(?:compared (?:with|to)|versus|vs\.?|against|than|previous(?:ly)?|last|prior|earlier|ago|having been|formerly|originally)\b[^,.;:()\ue000-\ue003]{0,30}(?: \()?$
  |\b(?:below|above|under|over|on) (?:the|an?|its|our) [^,.;:()\ue000-\ue003]{0,30}(?:figure|level|total|number|value|average|rate|result|budget|target|plan|ceiling|limit|threshold|standard|estimate|forecast|quota|allocation)s? of $
  |\(\ue004(?: [a-z]+)?:? $
  |[（(](?:上年同?期?|去年同?期?|同期|\ue004(?:同期)?)[：:]\s?$
  |\bwhen (?:it|they|there) (?:was|were|stood at|came to) $
  |\b(?:before|earlier|ago|last year|previous year|\ue004), when (?:it|they|we|there) (?:had|[a-z]+ed) $
  |\bon (?:the )?$
`
/** … or right behind it: "in 2022", "a year earlier", "(2022)"; a date must be held against a later one. */
const EARLIER_AFTER = regexp('i')`
  ^(?: [a-z-]+){0,3} (?:\ue000 (?:ago|earlier|before)|a year (?:earlier|ago|before)
    |the (?:previous|prior|preceding) (?:year|quarter|month|season)|(?:in )?the year before|last year|previously)\b
`
const DATED_BEFORE = /\ue004(?:年?[末底初]|同期|全年)?[^，,。；;：:\ue000-\ue003]{0,12}$/
const DATED_AFTER = /^(?: [a-z-]+){0,3} (?:in|for|at|on) (?:[a-z]+ )?\ue004/i
/** `97.9% (97.4% in 2023/24)`: what it was at a time that only a bracket names. */
const ASIDE = pattern('⟨QP⟩(?: [a-z-]+){0,3} \\([$£€]?$', 'iu')
const DATED_ASIDE = pattern('^(?: [a-z-]+){0,3} (?:in|for|at|on) ⟨D⟩\\)', 'iu')
/** What was planned or allowed, which spending is held against. */
const PLANNED =
  /(?:预算|概算|计划|控制价|核定|批复)[^，,。；;：:\ue000-\ue003]{0,8}$|\b(?:budget(?:ed)?|estimated?|approved|allowed|allocation|planned)\b[^,.;:()\ue000-\ue003]{0,24}$/i
const PLANNED_AFTER = /^(?: [a-z-]+){0,2} (?:budgeted|approved|allowed|allocated|planned|budget)\b/i
/** Words right before a figure that something came to. */
export const NEW_VALUE =
  /[增加升高长降减少低落展扩涨跌变整达缩短](?:到|至|为)$|(?<!\b(?:compared|relative|similar|close|next) )\bto (?:about |some |a total of )?$/i
const LED_ON = pattern('^[^，,。；;‹QPTM›]{0,16}(?:[到至为]|\\bto (?:about |some )?)⟨QP⟩', 'u')
const RANKED = /排名|位次|名次|第$/

/** A figure by the time it tells of. */
export interface Place {
  readonly figure: Figure
  /** What it may stand for, by floats. */
  readonly ends: Ends
  readonly own: Skeleton
  readonly at: number
  /** It tells of the time before. */
  readonly earlier: boolean
  /** It tells what was planned. */
  readonly planned: boolean
  /** Its own clause goes on to what came of it: 由上年的91%提高到94%. */
  readonly spent: boolean
}

const MEASURES = pattern('⟨QP⟩', 'gu')

/** The amounts and percentages of a sentence that are none of the changes it has `told`. */
export const placesIn = (own: Skeleton, told: ReadonlySet<Figure>): Place[] =>
  matchesOf(MEASURES, own.text).flatMap(({ index: at }) => {
    const figure = own.figures.get(at)
    if (!figure || told.has(figure) || figure.value === undefined) return []
    const left = own.text.slice(Math.max(0, at - 40), at)
    if (RANKED.test(left.slice(-6))) return []
    const right = own.text.slice(at + 1, at + 40)
    const isEarlier =
      EARLIER.test(left) ||
      EARLIER_AFTER.test(right) ||
      isOfEarlierYear(own, left, right, at) ||
      (ASIDE.test(left) && DATED_ASIDE.test(right))
    const earlier = isEarlier && !NEW_VALUE.test(left) && !isOfLastYear(own, left)
    const planned = PLANNED.test(left) || PLANNED_AFTER.test(right)
    return [{ figure, ends: endsOf(figure), own, at, earlier, planned, spent: earlier && LED_ON.test(own.text.slice(at + 1, at + 40)) }]
  })

/** `Last year we cared for 1,240 people, 124 more than in the previous year`: of the year that is told, which is held against the one before. */
const isOfLastYear = ({ text }: Skeleton, left: string): boolean =>
  /^\s*Last year\b/.test(left) && text.startsWith(left) && THE_YEAR_BEFORE.test(text)

const THE_YEAR_BEFORE = /\b(?:previous|preceding|prior) (?:year|season|period)\b|\bthe year before\b/

/** A figure of a year before another that its part of the sentence names: 2014年1,121件；2013年1,102件，审结972件，比2012年上升2% holds 2013 against 2012. */
const isOfEarlierYear = (own: Skeleton, left: string, right: string, at: number): boolean => {
  const after = DATED_AFTER.exec(right)
  const before = after ? null : DATED_BEFORE.exec(left)
  const sign = before ? at - left.length + before.index : after ? at + after[0].length : -1
  const year = yearOf(own.figures.get(sign))
  if (year === undefined) return false
  return [...own.figures].some(
    ([place, figure]) => (yearOf(figure) ?? 0) > year && !/[；;]/.test(own.text.slice(Math.min(at, place), Math.max(at, place))),
  )
}

/** The year a date names; undefined of any other figure. */
export const yearOf = (figure: Figure | undefined): number | undefined => {
  const year = figure?.kind === 'date' ? /(?:19|20)\d{2}/.exec(figure.raw)?.[0] : undefined
  return year === undefined ? undefined : Number(year)
}
