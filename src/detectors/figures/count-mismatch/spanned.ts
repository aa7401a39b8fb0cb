import type { Document } from '../../../model/document.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { COUNT_EN, COUNT_HAN, countingSentences } from './counting.js'
import { type Counted, moved } from './listed.js'

const TO_EN = '(?: to | through |[–-])'
const END = '(?:\\d{1,3}|[A-Z])'
const LABEL_EN =
  '(?:parts?|chapters?|sections?|articles?|appendices|annexes|schedules?|questions?|items?|wards?|zones?|lots?|units?|modules?)'
const UNIT_HAN =
  '(?:章|节|条|项|款|号楼|号|标段|包|期|组|区|单元|栋|幢|卷|册|题|批|部分|跨|段|层|排|列|井|孔|门|台|站|村民小组|小组|轮|站|场|课|讲|回|集)'
const NUMBER_HAN = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})'

/** Parts from one number or letter to another, with how many that is beside them. */
const SPANNED: readonly RegExp[] = [
  // Parts A to E (six parts); five chapters (Chapters 2 to 5)
  new RegExp(`\\b(?<row>${LABEL_EN} (?<from>${END})${TO_EN}(?<to>${END})) ?\\((?:all |in all )?(?<amount>${COUNT_EN} [a-z]+s)\\)`, 'dgi'),
  new RegExp(`\\b(?<row>(?<label>[a-z]{3,}s) (?<from>\\d{1,2})${TO_EN}(?<to>\\d{1,2})) ?\\((?<amount>${COUNT_EN} \\k<label>)\\)`, 'dgi'),
  new RegExp(
    `\\b(?<!\\b(?:of|least|about|than) )(?<amount>${COUNT_EN} [a-z]+s?) \\((?<row>${LABEL_EN} (?<from>${END})${TO_EN}(?:${LABEL_EN} )?(?<to>${END}))\\)`,
    'dgi',
  ),
  // seven recommendations (R1 to R8)
  new RegExp(
    `\\b(?<!\\b(?:of|least|about|than) )(?<amount>${COUNT_EN} [a-z]+s) \\((?<row>(?<code>[A-Z]{1,3})-?(?<from>\\d{1,2})${TO_EN}\\k<code>-?(?<to>\\d{1,2}))\\)`,
    'dg',
  ),
  // 第一章至第五章共六章; 1—5号楼共6栋; 附件1至4（共五个）
  regexp('dgu')`
    (?<row>第?(?<from>${NUMBER_HAN})${UNIT_HAN}?(?:至|到|—|～|~|-|–)第?(?<to>${NUMBER_HAN})(?<unit>${UNIT_HAN}))
      [，,（(]?(?:一共|总共|共计|合计|共有|共)(?<amount>${COUNT_HAN}(?:\k<unit>|个|栋|幢))(?!(?!的)\p{Script=Han})
  `,
  regexp('dgu')`
    (?<row>(?:附件|附表|附图|表|图)(?<from>\d{1,2})(?:至|到|—|～|~|-|–)(?:附件|附表|附图|表|图)?(?<to>\d{1,2}))
      [，,（(]?共(?<amount>${COUNT_HAN}(?:个|份|张|幅))(?!\p{Script=Han})
  `,
]
const CLUE = /\(|共/

/** Stretches of numbered parts against the number of them beside: "Parts A to E (six parts)", 第一章至第五章，共六章. */
export const spannedParts = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) =>
    CLUE.test(text) ? SPANNED.flatMap(pattern => matchesOf(pattern, text).flatMap(counted)).map(found => moved(found, start)) : [],
  )

const MOST_OFF = 2

const counted = ({ groups, indices }: RegExpExecArray): Counted[] => {
  const [first, last, count] = [numberOf(groups!.from!), numberOf(groups!.to!), ordinalOf(groups!.count!)]
  if (first === undefined || last === undefined || count === undefined || last <= first) return []
  const parts = last - first + 1
  if (Math.abs(parts - count) > MOST_OFF) return []
  const [row, amount] = [indices!.groups!.row!, indices!.groups!.amount!]
  const declared = { count, start: amount[0], end: amount[1] }
  return [{ declared, items: [{ start: row[0], end: row[1] }], least: parts, most: parts, kind: 'spanned', confidence: 0.85 }]
}

const numberOf = (written: string): number | undefined =>
  /^[A-Z]$/i.test(written) ? written.toUpperCase().charCodeAt(0) - 64 : ordinalOf(written)
