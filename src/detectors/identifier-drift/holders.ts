import type { Document } from '../../model/document.js'
import type { Identifier } from '../../text/identifiers.js'
import { regexp } from '../../text/regexp.js'

/** Most characters of a line looked at on either side of a code. */
const REACH = 120
/** Letters a name or title has at least. */
const FEWEST = 2

/** Words that announce a number and name nobody. */
const ANNOUNCING = regexp('gi')`
  (?:联系|咨询|监督|举报|服务|投诉|办公|固定|值班|传真|移动)*(?:电话|热线|号码|手机号?|传真|方式)
  |\b(?:tel(?:ephone)?|phone|mobile|fax|call|ring|contact|enquiries|number|no)\b\.?
  |[\d\s:：,，;；、.()（）+-]+
`

/** 可拨打…, "call us on …": what stands before a number that is to be called names who calls. */
const CALLED = /(?:拨打|致电|来电|拨|联系|咨询)[：:\s]*$|\b(?:on|at|call|ring|phone|dial)\s*$/i

/** Whether two codes said once or in entries of their own belong to different holders: each line names another body, or another thing. */
export const haveOtherHolders = (document: Document, one: readonly Identifier[], other: readonly Identifier[]): boolean =>
  areSiblings(document, one, other) ||
  areOther(
    one.flatMap(mention => holderOf(document, mention)),
    other.flatMap(mention => holderOf(document, mention)),
  ) ||
  areOther(
    one.flatMap(mention => titleOf(document, mention)),
    other.flatMap(mention => titleOf(document, mention)),
  )

/** 投诉电话：8826177；失物招领：8826171; "960 771; press enquiries 960 777": two codes said once each, side by side, the other behind its own label. */
const areSiblings = ({ text }: Document, one: readonly Identifier[], other: readonly Identifier[]): boolean => {
  if (one.length > 1 || other.length > 1) return false
  const [first, second] = one[0]!.start < other[0]!.start ? [one[0]!, other[0]!] : [other[0]!, one[0]!]
  return SIBLING.test(text.slice(first.end, Math.min(second.start, first.end + REACH)))
}

const SIBLING = /^(?:\s?[（(][^（()）]{1,24}[）)])?(?:[；;，,、\s|（()）]{1,4}[\p{L} ]{2,24}[：:]|[；;，,] ?[\p{L} ]{2,24}[，,]?)\s?$/u

/** Every name on one side is another than those of the other side, and neither holds the other. */
const areOther = (mine: readonly string[], yours: readonly string[]): boolean =>
  mine.length > 0 && yours.length > 0 && mine.every(name => yours.every(other => !name.includes(other) && !other.includes(name)))

/** What stands before an offset on its line. */
const lineBefore = (text: string, at: number): string => {
  const near = text.slice(Math.max(0, at - REACH), at)
  return near.slice(near.lastIndexOf('\n') + 1)
}

/** Whose number it is, as a line of contacts says before it: `招标代理机构：…公司 联系人：吴女士 电话：`; within a line its own `Box office: `. */
const holderOf = ({ text }: Document, { start, kind }: Identifier): string[] => {
  if (kind === 'citizen-number') return personOf(lineBefore(text, start))
  if (kind !== 'phone') return []
  const line = lineBefore(text, start)
  const entry = line.split(/[。！？!?]|[.] (?=[A-Z])/).at(-1)!
  if ((entry !== line && !/^[^,，:：]{2,40}[:：]\s*$/.test(entry)) || CALLED.test(entry)) return []
  const name = entry.replace(ANNOUNCING, '')
  return name.length >= FEWEST ? [name] : []
}

/** `李四，身份证号：`: who is told by the number. */
const personOf = (before: string): string[] => {
  const name = /(\p{Script=Han}{2,8})[，,（(、\s]*(?:公民)?身份(?:证件?)?号码?[：:为是]?\s*$/u.exec(before)?.[1]
  return name ? [name] : []
}

/** What an entry that opens with its code is about: `51. 24/01178/FUL - Land west of Mill Lane`. */
const titleOf = ({ text }: Document, { start, end }: Identifier): string[] => {
  const before = lineBefore(text, start)
  if (
    !/^(?:[(（]?[\d一二三四五六七八九十]{1,4}[.、)）]?\s*|[-•*●]\s*)?(?:application|planning application|item|ref(?:erence)?|no)?[.:]?\s*$/i.test(
      before,
    )
  )
    return []
  const title = /^[^\n]*/
    .exec(text.slice(end, end + REACH))![0]
    .replace(/^[\s\-–—:：,，.、|]+/, '')
    .toLowerCase()
  return title.length >= FEWEST * 4 ? [title] : []
}
