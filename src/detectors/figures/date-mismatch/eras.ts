import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { locate } from '../within.js'

/** First years of the eras by which years are still dated beside the common ones. */
const ERAS = new Map(
  Object.entries({
    顺治: 1644,
    康熙: 1662,
    雍正: 1723,
    乾隆: 1736,
    嘉庆: 1796,
    道光: 1821,
    咸丰: 1851,
    同治: 1862,
    光绪: 1875,
    宣统: 1909,
    民国: 1912,
    明治: 1868,
    大正: 1912,
    昭和: 1926,
    平成: 1989,
    令和: 2019,
  }),
)
const ERA_YEAR = `(?<era>${[...ERAS.keys()].join('|')})(?<of>元|\\d{1,2}|[一二三四五六七八九十]{1,3})年`
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const CYCLE_YEAR = `(?<stem>[${STEMS}])(?<branch>[${BRANCHES}])年`
const YEAR = '(?<year>1[6-9]\\d{2}|20\\d{2})年?'
/** One year in two calendars, one of them in brackets. */
const TWICE = regexp('g')`
  (?:${ERA_YEAR}|${CYCLE_YEAR})[（(](?:公元|即|西历)?${YEAR}[^）)]{0,8}[）)]
  |(?<year2>1[6-9]\d{2}|20\d{2})年[（(](?:农历|即)?(?:${ERA_YEAR.replaceAll('?<', '?<x')}|${CYCLE_YEAR.replaceAll('?<', '?<x')})[）)]
`
/** Feasts and seasons that never fall before the first month of the moon year. */
const AFTER_NEW_YEAR = /^[^。，；]{0,8}(?:元宵|清明|端午|夏|七夕|中元|中秋|重阳|秋|国庆|[3-9]月|1[01]月)/

/** A year told by two calendars that does not agree: 民国二十七年（1939年）, 2025年（甲辰年）中秋. */
export const wrongEras = (document: Document): Draft[] =>
  document.blocks.flatMap(block => {
    const text = document.text.slice(block.start, block.end)
    if (block.kind === 'furniture' || !/年[（(]/.test(text) || !/\d{4}/.test(text)) return []
    return matchesOf(TWICE, text).flatMap(match => {
      const groups = match.groups!
      const year = Number(groups.year ?? groups.year2)
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16)
      const meant = (groups.era ?? groups.xera) ? byEra(groups) : byCycle(groups, year, AFTER_NEW_YEAR.test(after))
      const span = { start: block.start + match.index, end: block.start + match.index + match[0].length }
      return meant === undefined || meant === year ? [] : [draft(document, span, meant, year)]
    })
  })

/** The common year of a year of an era; a moon year ends early in the next one. */
const byEra = (groups: Record<string, string | undefined>): number | undefined => {
  const of = groups.of ?? groups.xof
  const count = of === '元' ? 1 : ordinalOf(of!)
  const year = Number(groups.year ?? groups.year2)
  const meant = count && ERAS.get((groups.era ?? groups.xera)!)! + count - 1
  return meant === year - 1 && !/民国|昭和|平成|令和/.test((groups.era ?? groups.xera)!) ? year : meant
}

/** The year near `year` that bears a name of the cycle of sixty; January and February may bear that of the year before. */
const byCycle = (groups: Record<string, string | undefined>, year: number, later: boolean): number | undefined => {
  const [stem, branch] = [STEMS.indexOf((groups.stem ?? groups.xstem)!), BRANCHES.indexOf((groups.branch ?? groups.xbranch)!)]
  if (stem % 2 !== branch % 2) return undefined
  const named = (y: number): boolean => (y + 6) % 10 === stem && (y + 8) % 12 === branch
  if (named(year) || (named(year - 1) && !later)) return year
  for (let off = 0; off < 30; off++) for (const near of [year - off, year + off]) if (named(near)) return near
  return undefined
}

const draft = (document: Document, span: Span, meant: number, year: number): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.85,
  messageId: 'date-mismatch.era',
  data: { quote: document.text.slice(span.start, span.end), meant, year },
  locations: [locate(document, span, 'mention')],
  evidence: { arithmetic: `${meant} ≠ ${year}` },
})
