import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { locate } from '../within.js'

/** Five-year plans from the sixth (1981–1985) on follow each other without a gap. */
const SIXTH = { plan: 6, from: 1981 }
const LENGTH = 5
const LAST_PLAN = 20
/** 2025年是“十四五”规划的收官之年: which year of the plan a year is said to be. */
const YEAR_OF_PLAN = regexp('g')`
  (?<year>(?:19|20)\d{2})年(?:既|也|又|正)?是(?:我[国省市县区])?(?:实施|推进|落实|执行)?[“"]?(?<plan>[六七八九]|十[一二三四五六七八九]?|二十)五[”"]?(?:规划|时期|计划|发展规划)?
    (?:实施|建设)?的?(?:第(?<nth>[一二三四五])年|(?<first>开局之年|开局年|起步之年|首年)|(?<last>收官之年|收官年|最后一年|末年|决胜之年))
`

/** Years of a five-year plan that are others than said: 2025年是“十四五”的第三年. */
export const wrongPlanYears = (document: Document): Draft[] =>
  document.blocks.flatMap(({ kind, start, end }) => {
    const text = document.text.slice(start, end)
    return kind === 'furniture' || !/五[”"]?.{0,12}年/.test(text)
      ? []
      : matchesOf(YEAR_OF_PLAN, text).flatMap(match => judge(document, match, start))
  })

const judge = (document: Document, { 0: quote, index, groups }: RegExpExecArray, by: number): Draft[] => {
  const plan = ordinalOf(groups!.plan!)
  if (plan === undefined || plan < SIXTH.plan || plan > LAST_PLAN) return []
  const from = SIXTH.from + (plan - SIXTH.plan) * LENGTH
  const nth = groups!.first ? 1 : groups!.last ? LENGTH : ordinalOf(groups!.nth!)!
  const counted = Number(groups!.year) - from + 1
  if (counted === nth) return []
  return [
    {
      rule: 'date-mismatch',
      level: 'warning',
      confidence: 0.9,
      messageId: 'date-mismatch.plan-year',
      data: { quote, plan: `${groups!.plan}五`, from, to: from + LENGTH - 1 },
      locations: [locate(document, { start: by + index, end: by + index + quote.length }, 'mention')],
      evidence: { arithmetic: `${groups!.year} − ${from} + 1 = ${counted} ≠ ${nth}` },
    },
  ]
}
