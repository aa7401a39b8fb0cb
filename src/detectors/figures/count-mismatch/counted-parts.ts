import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { ANY_CLASSIFIER, countingSentences } from './counting.js'
import { type Counted, moved } from './listed.js'

const FEW = '[二三四五六七八九十两兩]{1,3}|[2-9]|[1-4]\\d'
const SOME = '(?:[一二三四五六七八九十两兩]{1,3}|\\d{1,2})'
const PART = `${SOME}${ANY_CLASSIFIER}[\\p{Script=Han}]{1,8}?`
const AREA = `[一二三四五六七八九十两]{1,2}(?:县|区|市|镇|乡|街道|街|村|社区|省|州|旗|国|校|院|馆|站|园|港|厂|场|矿|库|口岸|办|局|所|中心|基地|公司)`
const NUMBER = `(?:${ENGLISH_COUNTS}|\\d{1,2})`
/** One word for which of the things are meant; of men and women their sum is made. */
const KIND = `${NUMBER} (?!men|women)[a-z-]+[a-rt-z]`
const NAME = "[A-Za-z][\\w'’-]*(?: (?!and |or |of )[\\w'’-]+){0,2}"

/** A number of things and the parts that make them up, each with a number of its own; `each` is one part. */
interface Shape {
  readonly needs: RegExp
  readonly row: RegExp
  readonly part: RegExp
}

const SHAPES: readonly Shape[] = [
  // 5家单位（2所学校、2家医院、2个中心）: counted by other words than the whole
  {
    needs: /[（(：:]/,
    row: regexp('gu')`
      (?<![第\d.十百千万])(?<declared>(?<count>${FEW})(?<own>${ANY_CLASSIFIER})[\p{Script=Han}]{0,6})[（(：:]
        (?<list>(?!(?:${SOME}\k<own>[\p{Script=Han}]{1,8}[、和及]?)+[）)。；;])${PART}(?:、${PART}){1,9}(?:[和及]${PART})?)(?=[）)。；;]|$)
    `,
    part: new RegExp(`(?<=^|[、和及])${PART}(?=[、和及]|$)`, 'gu'),
  },
  // 委员会由九名委员组成，主任1名、副主任3名、委员6名
  {
    needs: /组成[，：]/,
    row: regexp('gu')`
      由(?<declared>(?<count>[二三四五六七八九十]{1,3})(?<own>名|人|位)[\p{Script=Han}]{0,6})组成[，：](?:其中)?
        (?<list>[\p{Script=Han}]{2,8}${SOME}\k<own>(?:、[\p{Script=Han}]{2,8}${SOME}\k<own>){1,9})(?=[，。；]|$)
    `,
    part: new RegExp(`${SOME}(?:名|人|位)`, 'g'),
  },
  // 三县两区，共6个
  {
    needs: /[共合总]计?/,
    row: regexp('gu')`
      (?<list>(?<![\p{Script=Han}\d])(?:[\p{Script=Han}]{0,6}?)(?:${AREA}[、]?){2,5})[，,（(]?(?:涉及|覆盖)?(?:共计|合计|总计|共有|共)
        (?<declared>(?<count>${FEW})个(?:县市区|县区|镇街|乡镇|单位|部门|地区|点|片区)?)(?=[，。；）),;]|$)
    `,
    part: new RegExp(AREA, 'gu'),
  },
  // six works: two Turners, a Constable and a Cotman
  {
    needs: /[:(] ?(?:an?|one|two|three|four|five|six|\d)/i,
    row: regexp('gi')`
      (?<![\w.,-])(?<declared>(?<count>${NUMBER})(?: [a-z-]+){1,3})(?: ?: | \()
        (?<list>(?=[^.;)]*\ban? )(?:an?|${NUMBER}) ${NAME}(?:, (?:an?|${NUMBER}) ${NAME}){0,8}(?:,? and (?:an?|${NUMBER}) ${NAME}))(?=[.;)]|$)
    `,
    part: new RegExp(`(?<=^|, |and )(?:an?|${NUMBER}) ${NAME}`, 'gi'),
  },
  // seven directors, three executive and five non-executive
  {
    needs: /, (?:one|two|three|four|five|six|seven|eight|\d{1,2}) [a-z-]+(?:,| and)/,
    row: regexp('gi')`
      (?<![\w.,-])(?<declared>(?<count>${NUMBER})(?: [a-z-]+){0,2} [a-z-]+(?:s|men|people|staff)), 
        (?<list>${KIND}(?:, ${KIND}){0,4}(?:,? and ${KIND}(?: [a-z]+)?))(?=[.;)]|$)
    `,
    part: new RegExp(`(?<=^|, |and )${NUMBER} [a-z-]+`, 'gi'),
  },
]
const OPEN = /等|其他|other/

/** Things counted whole and part by part. */
export const countedParts = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) =>
    SHAPES.flatMap(({ needs, row, part }) =>
      needs.test(text)
        ? matchesOf(row, text)
            .flatMap(match => summed(match, part))
            .map(found => moved(found, start))
        : [],
    ),
  )

const MOST_OFF = 3

const summed = (match: RegExpExecArray, part: RegExp): Counted[] => {
  const { list, count, declared } = match.groups!
  const whole = ordinalOf(count!)
  const from = match.index + match[0].indexOf(list!)
  const parts = matchesOf(part, list!)
  const items = parts.map(({ 0: { length }, index }) => ({ start: from + index, end: from + index + length }))
  const amounts = parts.map(([written]) => amountIn(written))
  if (whole === undefined || OPEN.test(list!) || items.length < 2 || amounts.some(amount => amount === undefined)) return []
  const sum = amounts.reduce<number>((total, amount) => total + amount!, 0)
  if (Math.abs(sum - whole) > MOST_OFF || amounts.every(amount => amount === 1)) return []
  const at = match.index + match[0].indexOf(declared!)
  const place: Span = { start: at, end: at + declared!.length }
  return [{ declared: { ...place, count: whole }, items, least: sum, most: sum, kind: 'parted', confidence: 0.8 }]
}

/** The number a part begins with. */
const amountIn = (part: string): number | undefined => {
  const [written] = /^(?:[a-z]+|\d{1,2}|[一二三四五六七八九十两]{1,3})/i.exec(part) ?? []
  return written === undefined ? undefined : /^an?$/i.test(written) ? 1 : ordinalOf(written)
}
