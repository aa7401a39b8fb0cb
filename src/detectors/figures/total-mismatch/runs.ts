import { regexp } from '../../../text/regexp.js'
import { beginsWithVerb } from '../../../text/verbs.js'
import { isBeforeBracket, isBracketed, isInBracketOf, isNested } from './bracketed.js'
import { ANOTHER_TIME, TOTAL_BEFORE_EN } from './cues.js'
import type { Summed, Term } from './terms.js'

/** What stands between two terms of a sentence. */
export const textBetween = ({ text, sentence }: Summed, a: Term, b: Term): string =>
  text.slice(a.figure.end - sentence.start, b.figure.start - sentence.start)

/** Terms from `index` on that stand side by side in one unit; ends at another unit, another cue, or the bracket that holds them. */
export const run = (own: Summed, index: number): Term[] => {
  const { terms } = own
  const first = terms[index]!
  const inBrackets = isBracketed(own, first)
  const parts = [first]
  for (let next = index + 1; next < terms.length; next++) {
    const term = terms[next]!
    const between = textBetween(own, terms[next - 1]!, term)
    const outside = inBrackets ? between : between.replace(/[（(][^（()）]*$/, '')
    const resumed = INNER.test(outside) ? afterInner(own, parts, next) : -1
    if (resumed > 0) {
      next = resumed - 1
      continue
    }
    if (ANOTHER_SUM.test(outside) || TOTAL_BEFORE_EN.test(between)) break
    if (!inBrackets && /^[^（(]*[）)]/.test(between) && /[（(]/.test(first.before)) break
    if (next === index + 1 && TOLD_APART.test(between)) break
    if (AMONG_PART.test(between) || WHERE_PART_IS.test(between)) continue
    if (parts.length >= 2 && isSharedAlone(own, parts, term)) break
    if (isAmong(own, term) && !isAmong(own, first)) break
    if ((OTHERWISE.test(between) && !NEXT_NAME.test(between)) || ANOTHER_TIME.test(between) || OTHER_QUALITY.test(between)) break
    if (/[;；]/.test(between) && (isOtherWhole(own, parts, next) || isUnlabelled(between, first) || isAnotherDoing(between, first))) break
    if (
      term.change ||
      (inBrackets ? !isBracketed(own, term) : isNested(between) || isInBracketOf(own, first, term)) ||
      isMeasured(term, first, between)
    )
      continue
    if (isBare(term) && first.figure.kind === 'money' && !SIDE_BY_SIDE.test(between)) continue
    if (isBare(first) && term.figure.kind === 'money' && OF_COUNTED.test(between)) continue
    if (isBare(first) && term.figure.kind === 'money' && !SIDE_BY_SIDE.test(between)) break
    if (term.unit !== first.unit && !(first.unit === '' || term.unit === '')) {
      if (isDetermining(own, term, terms[next + 1], first.unit)) continue
      break
    }
    parts.push(term)
  }
  return parts
}

/** Behind it begin other parts, a total or another sentence. */
const ANOTHER_SUM = regexp('i')`
  其中|of (?:which|whom|these|those)|合计|共计|总计|总共|(?<![公中])共(?!同|有|青|产|建|享|治|和)|(?:^|[，,；;])以上|[。！？]
`

/** A part that has parts of its own: 公车费3518万元，其中购置费746万元、运行费2772万元；接待费1256万元. */
const INNER = /^[，,](?:其中)[^。；;]*$/

/** Where a list of 其中 goes on behind the parts of one of its parts: past the next semicolon, if it has any. */
const afterInner = (own: Summed, [first]: readonly Term[], inner: number): number => {
  if (!first!.before.includes('其中')) return -1
  const behind = own.terms.findIndex((term, at) => at > inner && /[。；;！？]|其中/.test(textBetween(own, own.terms[at - 1]!, term)))
  const opens = behind > 0 && /^[^其。]*[；;](?!其中)[^；;其]*$/.test(textBetween(own, own.terms[behind - 1]!, own.terms[behind]!))
  return opens && !isWholeItself(own, behind) && own.terms[behind]!.unit === first!.unit ? behind : -1
}

/** `three were serious, two of them in the storms`: one of those before. */
const isAmong = ({ text, sentence }: Summed, { figure }: Term): boolean =>
  /^ of (?:them|these|those)\b/.test(text.slice(figure.end - sentence.start, figure.end - sentence.start + 12))

/** `188 were excluded: 71 because of …`: what stands behind the colon is told of the first. */
const TOLD_APART = /^[^,;，；、:：]{1,40}[:：]\s?(?:an? |the )?$/

/** "26, of which 7 succeeded; in the first round there were 19, of which 3 succeeded": what has parts of its own begins another sum. */
export const isWholeItself = (own: Summed, index: number): boolean => {
  const next = own.terms[index + 1]
  const { end } = own.terms[index]!.figure
  if (/^[\p{Script=Han}]{0,8}中[，,]/u.test(own.text.slice(end - own.sentence.start, end - own.sentence.start + 12))) return true
  return next !== undefined && /^[^（()]*(?:其中|\bof (?:which|whom|these|them)\b)/.test(textBetween(own, own.terms[index]!, next))
}

/** What stands at an index has parts of its own, behind which the list does not go on. */
const isOtherWhole = (own: Summed, parts: readonly Term[], index: number): boolean =>
  isWholeItself(own, index) && afterInner(own, parts, index + 1) < 0

/** 争取资金5.73亿元，其中中央资金3.92亿元；落实专项债2.46亿元: behind the semicolon stands another doing, before it none. */
const isAnotherDoing = (between: string, { before }: Term): boolean => {
  const [label, other] = [/其中(?<label>\p{Script=Han}+)$/u.exec(before), /[;；](?<label>\p{Script=Han}+)$/u.exec(between)]
  return label !== null && other !== null && beginsWithVerb(other.groups!.label!) && !beginsWithVerb(label.groups!.label!)
}

/** 优良18个；4个单位工程合格: behind a semicolon, what has its name behind the number is no part beside one that has it before. */
const isUnlabelled = (between: string, first: Term): boolean => /[;；]\s*$/.test(between) && /[\p{Script=Han}]{2}$/u.test(first.before)

/** 专任教师1120人，具有博士学位的占63%，教授186人: a share of another quality ends the list. */
const OTHER_QUALITY = /[，,；;][\p{Script=Han}]{2,14}的占\s?\d/u

/** 执行董事4名、非执行董事2名、独立董事3名，女性董事2名，占22.2%: one of which alone a share is told is of another division, unless it is the rest. */
const isSharedAlone = ({ text, sentence }: Summed, parts: readonly Term[], term: Term): boolean => {
  const isShared = ({ figure }: Term): boolean =>
    /^[，,（(]?约?占(?:比)?(?:[^，。；]{0,8}的)?\d/.test(text.slice(figure.end - sentence.start, figure.end - sentence.start + 16))
  return isShared(term) && !/其他|其余|其它/.test(term.before) && !parts.some(isShared)
}

/** What follows is no part of the list. */
const OTHERWISE =
  /顺差|逆差|结余|盈余|另有|另外|此外|还有|同时|除此|并(?!购|列|网|轨)|目标(?!人)|(?<![列纳]入)计划(?![内外生])|预计|力争|争取|\b(?:plus|another|in addition|also|while|besides|goal|target|aims?|plans? to|hopes? to)\b/i

/** 男生10,264人中及格8,512人: of the part right before. */
const AMONG_PART = /^中[\p{Script=Han}]{1,6}$/u

/** `51,200 are living in 134 centres`, `48 girls at six schools`: how many places that part is in. */
const WHERE_PART_IS =
  /^(?: (?!(?:and|or|but|plus|with)\b)[a-z'-]+){1,5} (?:in|at|across|over|throughout) (?:the |about |some |nearly |over )?$/

/** 、雨露计划与务工补助690万元: nothing but the name of the next part. */
const NEXT_NAME = /^、[^，,；;。]*$/

/** 其余10家景区107.4万人次: the number of places says which part the next figure is. */
const isDetermining = (own: Summed, term: Term, next: Term | undefined, unit: string): boolean =>
  next !== undefined && next.unit === unit && /^[\p{Script=Han}]{1,8}$/u.test(textBetween(own, term, next))

/** 241 to the drug at 20 mg and 239 to placebo: a mass or a length among bare numbers tells more of a part, unless they share its unit or its scale. */
const isMeasured = ({ figure, unit }: Term, first: Term, between: string): boolean =>
  first.unit === '' &&
  unit !== '' &&
  figure.dimension !== undefined &&
  figure.dimension !== 'count' &&
  figure.kind !== 'money' &&
  !(SIDE_BY_SIDE.test(between) || (SCALED.test(figure.raw) && SCALED.test(first.figure.raw)))

const SCALED = /illion|thousand|bn$/i

/** £917,400 for replacing 26 piles, £385,000 for lost fees: a bare number among sums of money tells more of a part. */
const isBare = ({ unit, figure }: Term): boolean => unit === '' && figure.kind !== 'money'

/** `31 new lettings adding £4.2 million of rent, 25 renewals on £3.3 million`: what the things just counted are worth. */
const OF_COUNTED =
  /^(?: [a-z-]+){1,4} (?:adding|worth|on|with|for|of|at|totalling|totaling|costing|raising|generating|securing) (?:about |some )?$/

/** Whether parts are of one unit and the total of it too; a bare number is of any. */
export const joinable = (total: Term, parts: readonly Term[]): boolean => {
  const units = new Set(parts.map(({ unit }) => unit).filter(unit => unit !== ''))
  return units.size === 0 || (units.size === 1 && (units.has(total.unit) || total.unit === ''))
}

const SIDE_BY_SIDE = /^\s?(?:、|和|与|及|,|and|, and)\s?$/

/** 四条线合计7.22亿人次: the number of parts, right before their sum. */
const SAYS_HOW_MANY = /^[\p{Script=Han}]{0,6}(?:合计|共计|总计|总共)[\p{Script=Han}]{0,4}$/u

/**
 * The parts that lead up to a total behind them, from the first of its sentence or clause on: 甲30人、乙20人，共50人. Those outside brackets where
 * there are both; the total of a bracket takes those inside.
 */
export const runBack = (own: Summed, index: number): Term[] => {
  const { terms } = own
  const total = terms[index]!
  const parts: Term[] = []
  for (let at = index - 1; at >= 0; at--) {
    const term = terms[at]!
    const between = textBetween(own, term, terms[at + 1]!)
    if (term.change || (/^[^（(]*[）)]/.test(between) && !isBracketed(own, term))) continue
    if (at === index - 1 && SAYS_HOW_MANY.test(between)) continue
    const unmarked = term.unit === '' && (SIDE_BY_SIDE.test(between) || parts.every(({ unit }) => unit === ''))
    if ((term.unit !== total.unit && total.unit !== '' && !unmarked) || isBeforeBracket(own, term, parts[0], total)) break
    parts.unshift(term)
    if (/[。；;]|其中|合计|共计|总计/.test(term.before) || between.length > 60) break
  }
  const plainly = parts.filter(part => !isBracketed(own, part))
  const bracketed = parts.filter(part => isBracketed(own, part))
  if (plainly.length < 2 && bracketed.length > 1) return bracketed
  return plainly.length > 0 ? plainly : parts
}
