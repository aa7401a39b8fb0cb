import { COMMON_SURNAMES } from '../../text/names/surnames.js'
import type { Around } from './placeholder-doubts.js'

/** What stands behind a count, and begins no other word. */
export const MEASURE =
  '(?:万|亿|元|个(?![人别性])|[件项户套台辆吨亩名所座处起间](?![目置理题点])|人(?:次|[，。；、,;])|平方|公[里斤顷]|%|％|per ?cent)'

const ROMAN_HOME =
  /(?:Title|Chapter|Part|Section|Article|Appendix|Annex|Schedule|Volume|Vol\.|Book|Canto|Psalm|Louis|Olympi\w*|Bowl|No\.?)\s$/i

const HAN = /\p{Script=Han}/u
/** Runs of x that stand for something: beside Han text, money, percent, dates; not Roman numerals, sizes, masked names of persons. */
export const standsForNumber = ({ before, match, after, block }: Around): boolean => {
  const left = before.at(-1) ?? ''
  const right = after[0] ?? ''
  if (/^×+$/.test(match)) return match.length >= 2 && !/\d\s*$/.test(before) && !/^\s*\d/.test(after) && !isMasked(before, after)
  if (/[$€£¥#/]/.test(left) || /[%％/]/.test(right) || /^\s?(?:percent|per cent|million|billion)\b/.test(after)) return true
  if (MONTH.test(after)) return true
  if (HAN.test(left) || HAN.test(right)) return !isMasked(before, after) && !/^染色体|^型|^性染色/.test(after)
  if (/[-–(]$/.test(before) && /^[-–)]/.test(after)) return true
  if (/^[xX]{3,}$/.test(match)) return !ROMAN_HOME.test(before) && block.kind !== 'heading' && match !== 'xxx' ? true : match.length > 3
  return match.length > 3
}

const MONTH = /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

const MASKED_PERSON = new RegExp(`(?:[甲乙丙丁]|被告人?|原告|申请人|当事人|证人|犯罪嫌疑人|受害人|被害人|患者|${COMMON_SURNAMES})$`)

const COUNTED = new RegExp(`^(?:公司|单位|年|月|日|市|县|区|省|${MEASURE})`)

/** `王××`, `被告×××`: a person whose name is withheld. */
const isMasked = (before: string, after: string): boolean => MASKED_PERSON.test(before) && !COUNTED.test(after)
