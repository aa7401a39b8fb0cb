import { overlaps, type Span } from '../../model/span.js'
import type { Edit } from '../../text/edits.js'
import { regexp } from '../../text/regexp.js'

/** A name that stands somewhere in another form. */
export interface Slip {
  /** The form the document keeps to. */
  readonly name: string
  /** Where the other form stands. */
  readonly variants: readonly Span[]
  readonly edit: Edit
  readonly confidence: number
}

/** Characters that tell one body, rank, number, side or time from another: never taken for slips. */
const DISTINGUISHING = regexp()`
  [一二三四五六七八九十百千万零〇两双半首初末次第\d省市县区州盟旗乡镇村街道社组国厅局部委处科站所校级届期年度月日东西南北中上下左右前后内外大小老新旧原现正副总分主各本该其我全甲乙丙丁男女父母子公私有无非不未可再已多少高低长短轻重快慢增减进出入退开关买卖收支]
`
/** Characters names are said with and without. */
const OPTIONAL = /[和与及暨兼的之等地了在对向给从同为于被由将是、·]/
/** Short names of provinces: `川`, `鲁`. */
const PROVINCES = /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新港澳台]{2}$/

/** Whether an edit makes another name rather than a slip: another level, number or side, or one more or less. */
export const isDistinction = ({ kind, from, to }: Edit): boolean =>
  kind === 'replaced' ? DISTINGUISHING.test(from) && DISTINGUISHING.test(to) : kind !== 'swapped' && DISTINGUISHING.test(from + to)

/** Whether an edit is lawful wherever it stands: a number, a particle more or less, the short name of another province. */
export const isLawful = ({ kind, from, to }: Edit): boolean =>
  kind !== 'swapped' &&
  (NUMERAL.test(from + to) ||
    PROVINCES.test(from + to) ||
    (kind === 'replaced' ? OPTIONAL.test(from) && OPTIONAL.test(to) : OPTIONAL.test(from + to)))

const NUMERAL = /[一二三四五六七八九十百千万零〇两双半首末第\d]/

/** A slip found for a name and for a longer name around it is one slip: that of the longer name. */
export const withoutNested = (slips: readonly Slip[]): Slip[] => {
  const taken: Span[] = []
  return [...slips]
    .sort((a, b) => b.name.length - a.name.length || a.variants[0]!.start - b.variants[0]!.start)
    .filter(({ variants }) => {
      if (variants.some(span => taken.some(other => overlaps(other, span)))) return false
      for (const span of variants.slice(0, 100)) taken.push(span)
      return true
    })
}
