import { source } from './regexp.js'

/** How far back from a figure the bracket it stands in is looked for. */
const REACH = 120

const YEAR = '(?:19|20)\\d{2}'
const PERIOD = `(?:(?:FY|H[12]|Q[1-4]|[A-Z][a-z]+|\\d{1,2})[ -]?){0,3}${YEAR}(?:[/–-]\\d{2,4})?(?:年[^（()：:；;，,]{0,8})?`
const OTHER_EN = source`
  (?:the |a )?
    (?:(?:prior|previous|last|preceding|same) (?:year|period|quarter|month|season)|(?:year|quarter|month) (?:before|earlier|ago)|target
      |plan|budget|forecast|threshold|ceiling|baseline|national(?: average)?|average|mean|median|range|previously(?: reported)?|restated
      |(?:January|February|March|April|May|June|July|August|September|October|November|December))
`
const OTHER_HAN =
  '(?:上年|去年|前年|同期|上期|上月|上季|往年|目标|计划|预算|全国|全省|全市|全区|全县|平均|国家标准|标准|基线|限值|要求)[^（()：:；;，,]{0,6}'
/** `（上年同期1,207万元）`: another time needs no colon. */
const BEFORE_HAN = '(?:(?:上年|去年|前年)(?:同期|同月|末|底)?|同期|上期|上季度?)[^（()：:；;，,\\d]{0,4}(?=\\d)'
/** A bracket that sets another time, or a yardstick, beside the figure before it: `(2023: 97,500; 2019: 168,700)`, `（上年：118万）`, `（上年为118万）`. */
const ASIDE = new RegExp(
  `^[（(]\\s*(?:${BEFORE_HAN}|(?:${PERIOD}|${OTHER_EN}|[^（()：:；;，,]{0,6}${OTHER_HAN})(?: \\([a-z ]+\\))?(?:\\s(?:average|mean|peak|restated|target|figure))?\\s?(?:[：:]|分?别?为))`,
)
/** An item after the first of such a bracket. */
const ITEM = new RegExp(`[;；,，]\\s*(?:${PERIOD}|${OTHER_EN})\\s?[：:]`, 'g')
/** So many items are a list of years that may be added up. */
const LIST = 3

/** Where the bracket opens that is still open at the end of a text; -1 when none is. */
export const openBracketIn = (text: string): number => {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'))
  return open > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）')) ? open : -1
}

/** Whether an offset lies in a bracket that tells what the figure before it was at another time, elsewhere, or should be. */
export const isInAside = (text: string, at: number, floor: number): boolean => {
  const from = Math.max(floor, at - REACH)
  const open = openBracketIn(text.slice(from, at))
  if (open < 0) return false
  const bracket = text.slice(from + open, from + open + 2 * REACH)
  if (!ASIDE.test(bracket)) return false
  const close = bracket.search(/[)）]/)
  const inside = close < 0 ? bracket : bracket.slice(0, close)
  return 1 + (inside.match(ITEM)?.length ?? 0) < LIST
}
