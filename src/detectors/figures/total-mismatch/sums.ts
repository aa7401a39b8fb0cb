import { plain } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { isBracketed, isInBracketOf, isNested } from './bracketed.js'
import type { Summed, Term } from './terms.js'

/**
 * How a sentence joins a total and its parts. `whole`: the parts are all there is; `some`: 其中, "of which"; `open`: 包括, "including";
 * `before`: parts, then their sum; `split`: a whole given before is told again by another division (按性质分).
 */
export type Cue = 'whole' | 'some' | 'open' | 'before' | 'split'

/** A total with its parts, as a sentence gives them. */
export interface Sum {
  readonly total: Term
  /** Further figures that may be the total, when the words leave it open. */
  readonly others?: readonly Term[]
  readonly parts: readonly Term[]
  readonly cue: Cue
  /** A strong cue leaves no doubt that a sum is meant: 合计, "a total of". */
  readonly strong: boolean
}

/** Any word that may join a total and parts. */
export const ANY_CUE =
  /自筹|自有|配套|自付|贷款|其中|分别|依次|中[，,]|[按从依分][^，。；]{1,14}(?:分|看)|合计|共计|总计|总共|一共|共|包括|包含|涵盖|实到|实际|组成|构成|总[数额量长里面规产人户重装]|满分|未|剩余|尚余|余下|请假|弃权|结余|[：:（(]|of which|of these|of whom|of them|of the|total|in all|altogether|including|combined|consisting|comprising|composed|made up|comprised|divided|split|assigned|allocated|randomi[sz]ed|\binclud|\bremaining\b|\brest\b|\bof (?:our|the|its|their|these) \d|\d[^,.;]{0,30}, (?:with |[a-z]+ing )?[$€£]?\d|男[^，。；]{0,6}\d[^。；]{0,8}女|城镇[^，。；]{0,6}\d[^。；]{0,8}[农乡]村|\bwomen\b|\bfemales?\b|\bgirls\b|\bchildren\b|part[- ]time|first half|\bout of\b/i
const AFTER_HAN = /(其中|^(?:资金|问题|款项)?(?:之)?中[，,])|(?:分别|依次|具体)(?:为|是|有)|(?:由)/
const TOTAL_BEFORE_HAN =
  /(合计|共计|总计|总共|一共|总数[为达]?|总额[为达]?|总量[为达]?|三项合计|两项合计|合起来|满分)|(?<![公中])共|总(?:长|长度|里程|面积|规模|产量|人口|户数|重量|装机)(?:容量)?(?:达到?|为|增至)$/
const OPEN = /包括|包含|涵盖|,? including |\binclud(?:es?|ed)\b/
const AFTER_EN =
  /\b(of (?:which|these|whom|them|those))\b|\b(?:consisting of|compris(?:es?|ing|ed(?: of)?)|composed of|made up of|broken down (?:as|into|by)|(?:divided|split|assigned|allocated|randomi[sz]ed) (?:among|between|into|to))\b/i
const TOTAL_BEFORE_EN =
  /\b(?:(?:for )?a (?:grand |combined |overall )?total of|total(?:l?ing|l?ed)?|in all|together(?: (?:making|worth|gave|giving|with a total of))?|altogether|combined|adding up to|sum of)\s*[:,]?\s*(?:of )?(?:about )?$/i
const TOTAL_AFTER_EN = /^(?: [a-z]+){0,4},? (?:in (?:total|all)|altogether|combined)\b/i
/** What stands between two terms of a sentence. */
export const textBetween = ({ text, sentence }: Summed, a: Term, b: Term): string =>
  text.slice(a.figure.end - sentence.start, b.figure.start - sentence.start)

/** "Of the 68 staff, 51 …", "Of 1,400 cases, 490 …": the figure is the whole. */
const AMONG_EN = /\bof (?:the|these|those|its|their|our|all)\s(?:the )?(?:total )?$|^\s*of $/i
/** How parts of a whole stand side by side: "6 in the active arm and 8 in the placebo arm", "winning 23, drawing 9 and losing 6". */
const BESIDE = /^(?: (?!of\b)[a-z-]+)? (in|from|for|at|on|by|to|under|with|going to|of them|of these|of whom)\b/i

/** 14 patients, 6 in the active arm and 8 in the placebo arm: parts without a cue, all of one shape. */
export const parted = (own: Summed): Sum[] =>
  own.terms.flatMap((total, index) => {
    const first = own.terms[index + 1]
    if (total.change || !first || first.change || !WHOLE_THEN.test(textBetween(own, total, first)) || AMONG_EN.test(total.before)) return []
    const parts = run(own, index + 1)
    if (parts.length < 2 || !/\band [^,]*$/.test(parts.at(-1)!.before) || !joinable(total, parts) || !isOneShape(own, parts)) return []
    if (shapeOf(own, total) !== undefined && shapeOf(own, total) === shapeOf(own, first)) return []
    return [{ total, parts, cue: 'whole' as const, strong: false }]
  })

const WHOLE_THEN = /^(?: [a-z][a-z-]*){0,4}, (?:with |(?!includ)[a-z]+ing )?$/

const shapeOf = ({ text, sentence }: Summed, { figure }: Term): string | undefined =>
  BESIDE.exec(text.slice(figure.end - sentence.start, figure.end - sentence.start + 40))?.[1]

const isOneShape = (own: Summed, parts: readonly Term[]): boolean => {
  if (parts.every(({ before }) => /\b[a-z]+ing $/.test(before))) return true
  const [first, ...others] = parts.map(part => shapeOf(own, part))
  const list = parts.slice(1).every(({ before }) => /(?:,|\band) $/.test(before))
  return first !== undefined && ((/^of /.test(first) && list) || others.every(other => other === first))
}

/** A total, a cue, then its parts. */
export const totalsFirst = (own: Summed): Sum[] => {
  const { terms } = own
  return terms.flatMap((term, index) => {
    const previous = terms.slice(0, index).findLast(({ change, before }) => !change && !COMPARED.test(before))
    if (!previous || term.change) return []
    const between = textBetween(own, previous, term)
    if (/[;；]/.test(between) && isWholeItself(own, index)) return []
    if (COUNTED_AMONG.test(between)) return amongThem(own, terms.indexOf(previous))
    const cue =
      cueBetween(between) ??
      (/^[，,][^，。；：:]{1,8}$/.test(between) &&
      /(?<!公)共|总计|合计/.test(previous.before.slice(-14)) &&
      !/加上|另加/.test(between) &&
      run(own, index).length >= 3
        ? 'open'
        : undefined) ??
      (AMONG_EN.test(previous.before) && /^[ a-z]{0,30}, $/.test(between) && !PLANNED.test(between) ? 'some' : undefined)
    if (!cue || between.length > (cue === 'colon' ? 60 : 90)) return []
    const parts = run(own, index)
    if (/由[^，。；]{0,16}$/.test(between) && !isComposed(own, parts)) return []
    if (cue === 'colon' && (CODE.test(between) || isBracketed(own, previous))) return []
    if (cue === 'colon' && /主要|重点|mainly|notably/.test(between) && !isClosed(parts)) return []
    const total =
      cue === 'colon' ? (countedTotal(own, previous, parts) ?? previous) : cue === 'some' ? wholeOf(own, previous, parts) : previous
    return parts.length > 0 && joinable(total, parts)
      ? [{ total, parts, cue: cue === 'colon' ? 'whole' : cue, strong: cue !== 'colon' || isCalledTotal(total) }]
      : []
  })
}

/** Signs of formulas and of programs, in which colons and brackets mean something else. */
const CODE = /[=<>"*/+△⊕÷×\\]/

/** 42 students, 19 of whom were women and 23 men: the figure before "of whom" is a part already. */
const COUNTED_AMONG = /^(?: [a-z]+)? of (?:whom|which|them|these|those)\b/i

const amongThem = (own: Summed, first: number): Sum[] => {
  const total = own.terms[first - 1]
  const [part, next] = own.terms.slice(first)
  const parts = part && next && !ANOTHER_TIME.test(textBetween(own, part, next)) ? [part, ...run(own, first + 1)] : []
  if (!total || total.change || parts.length < 2 || !/^[^.;:]{1,60}, $/.test(textBetween(own, total, parts[0]!))) return []
  return joinable(total, parts) ? [{ total, parts, cue: 'some', strong: true }] : []
}

/** 机构146家，床位21,900张，其中公办…家: the last figure before the cue that is in the unit of the parts. */
const wholeOf = ({ terms }: Summed, previous: Term, parts: readonly Term[]): Term =>
  joinable(previous, parts)
    ? previous
    : (terms
        .slice(0, terms.indexOf(previous))
        .findLast(term => !term.change && term.unit === parts[0]!.unit && !COMPARED.test(term.before)) ?? previous)

/** "A total of 95 staff work in the three offices: 40 in …": a number right before the colon counts the parts, and the total stands before it. */
const countedTotal = ({ terms }: Summed, count: Term, parts: readonly Term[]): Term | undefined => {
  const total = terms[terms.indexOf(count) - 1]
  const counts = count.value !== undefined && parts.length >= 2 && plain(count.value) === String(parts.length)
  if (!counts || !total || total.change) return undefined
  const unit = parts[0]!.unit
  return isCalledTotal(total) || (unit !== '' && unit === total.unit && unit !== count.unit) ? total : undefined
}

/** 由甲3人、乙4人组成. */
const isComposed = ({ text, sentence }: Summed, parts: readonly Term[]): boolean => {
  const end = parts.at(-1)!.figure.end - sentence.start
  return /^[^，。；]{0,8}(?:组成|构成)/.test(text.slice(end, end + 16))
}

/** A list that ends with all the others leaves nothing out. */
export const isClosed = (parts: readonly Term[]): boolean =>
  parts.length >= 2 && /其他|其它|其余|\b(?:all|the) (?:others?|rest|remaining|remainder)\b/i.test(parts.at(-1)!.before)

const isCalledTotal = ({ before }: Term): boolean => TOTAL_BEFORE_HAN.test(before.slice(-14)) || TOTAL_BEFORE_EN.test(before.slice(-40))

/** A bracket that opens and closes between a total and its parts says something of the total. */
const CLOSED = /[（(][^（()）]{0,80}[)）]/g

const cueBetween = (written: string): 'some' | 'open' | 'whole' | 'colon' | undefined => {
  const between = written.replace(CLOSED, '')
  const found = AFTER_HAN.exec(between) ?? AFTER_EN.exec(between)
  if (found?.[1] !== undefined) return 'some'
  if (found) return 'whole'
  if (OPEN.test(between)) return 'open'
  return /^(?:[，,]?[^，。；,;]{0,16}|[ a-z0-9-]{0,48})[：:][^：:]{0,24}$|^[^，。；,;：:]{0,12}[（(][^）)]{0,24}$/.test(between)
    ? 'colon'
    : undefined
}

/** Terms from `index` on that stand side by side in one unit; ends at another unit, another cue, or the bracket that holds them. */
export const run = (own: Summed, index: number): Term[] => {
  const { terms } = own
  const first = terms[index]!
  const inBrackets = isBracketed(own, first)
  const parts = [first]
  for (let next = index + 1; next < terms.length; next++) {
    const term = terms[next]!
    const between = textBetween(own, terms[next - 1]!, term)
    if (
      /其中|of which|of whom|合计|共计|总计|总共|(?<![公中])共(?!同|有|青|产|建|享|治|和)|(?:^|[，,；;])以上|[。！？]/i.test(between) ||
      TOTAL_BEFORE_EN.test(between)
    )
      break
    if (!inBrackets && /^[^（(]*[）)]/.test(between) && /[（(]/.test(first.before)) break
    if (OTHERWISE.test(between) || ANOTHER_TIME.test(between) || OTHER_QUALITY.test(between)) break
    if (/[;；]/.test(between) && (isWholeItself(own, next) || isUnlabelled(between, first))) break
    if (
      term.change ||
      (inBrackets ? !isBracketed(own, term) : isNested(between) || isInBracketOf(own, first, term)) ||
      isMeasured(term, first, between)
    )
      continue
    if (isBare(term) && first.figure.kind === 'money' && !SIDE_BY_SIDE.test(between)) continue
    if (term.unit !== first.unit && !(first.unit === '' || term.unit === '')) {
      if (isDetermining(own, term, terms[next + 1], first.unit)) continue
      break
    }
    parts.push(term)
  }
  return parts
}

/** "26, of which 7 succeeded; in the first round there were 19, of which 3 succeeded": what has parts of its own begins another sum. */
const isWholeItself = (own: Summed, index: number): boolean => {
  const next = own.terms[index + 1]
  const { end } = own.terms[index]!.figure
  if (/^[\p{Script=Han}]{0,8}中[，,]/u.test(own.text.slice(end - own.sentence.start, end - own.sentence.start + 12))) return true
  return next !== undefined && /^[^（()]*(?:其中|\bof (?:which|whom|these|them)\b)/.test(textBetween(own, own.terms[index]!, next))
}

/** 优良18个；4个单位工程合格: behind a semicolon, what has its name behind the number is no part beside one that has it before. */
const isUnlabelled = (between: string, first: Term): boolean => /[;；]\s*$/.test(between) && /[\p{Script=Han}]{2}$/u.test(first.before)

/** A plan is no whole: more may be done. */
const PLANNED = /\b(?:planned|targeted|budgeted|scheduled|promised|forecast|expected|required)\b/

/** 专任教师1120人，具有博士学位的占63%，教授186人: a share of another quality ends the list. */
const OTHER_QUALITY = /[，,；;][\p{Script=Han}]{2,14}的占\s?\d/u

/** What follows is no part of the list. */
const OTHERWISE =
  /顺差|逆差|结余|盈余|另有|另外|此外|还有|同时|除此|并(?!购|列|网|轨)|目标(?!人)|(?<![列纳]入)计划(?![内外生])|预计|力争|争取|\b(?:plus|another|in addition|also|while|besides|goal|target|aims?|plans? to|hopes? to)\b/i

/** A clause about another year: "38 with injury; in 2023 there were 455". */
const ANOTHER_TIME =
  /[；;，,](?:而|较|比|同比)?(?:上年|去年|前年|上年同期|[12]\d{3}年)(?!度)|[;,] (?:(?:and|but|while|whereas) )?(?:(?:in|during|for) [12]\d{3}|(?:in )?the (?:previous|prior|preceding) (?:year|period)|(?:the )?(?:last year|year before))\b/i

/** 其余10家景区107.4万人次: the number of places says which part the next figure is. */
const isDetermining = (own: Summed, term: Term, next: Term | undefined, unit: string): boolean =>
  next !== undefined && next.unit === unit && /^[\p{Script=Han}]{1,8}$/u.test(textBetween(own, term, next))

/** 241 to the drug at 20 mg and 239 to placebo: a mass or a length among bare numbers tells more of a part, unless the numbers share its unit. */
const isMeasured = ({ figure, unit }: Term, first: Term, between: string): boolean =>
  first.unit === '' &&
  unit !== '' &&
  figure.dimension !== undefined &&
  figure.dimension !== 'count' &&
  figure.kind !== 'money' &&
  !SIDE_BY_SIDE.test(between)

/** £917,400 for replacing 26 piles, £385,000 for lost fees: a bare number among sums of money tells more of a part. */
const isBare = ({ unit, figure }: Term): boolean => unit === '' && figure.kind !== 'money'

const joinable = (total: Term, parts: readonly Term[]): boolean => {
  const units = new Set(parts.map(({ unit }) => unit).filter(unit => unit !== ''))
  return units.size === 0 || (units.size === 1 && (units.has(total.unit) || total.unit === ''))
}

/** Parts, then the total they make. */
export const partsFirst = (own: Summed): Sum[] =>
  own.terms.flatMap((term, index) => {
    if (index < 2 || term.change) return []
    const clause = term.before.slice(Math.max(0, term.before.search(/[，,；;：:（(][^，,；;：:（(]*$/)))
    const han = TOTAL_BEFORE_HAN.exec(clause.slice(-14))
    const after = own.text.slice(term.figure.end - own.sentence.start, term.figure.end - own.sentence.start + 40)
    if (!han && !TOTAL_BEFORE_EN.test(term.before.slice(-40)) && !TOTAL_AFTER_EN.test(after)) return []
    if ((han && /其中/.test(clause)) || ANOTHER_TIME.test(term.before)) return []
    const parts = withBase(own, runBack(own, index))
    if (isOfEarlier(own, parts) || (han && (isMixed(term, parts) || CONVERTED.test(clause)))) return []
    const strong = han === null || han[1] !== undefined
    return parts.length >= 2 && joinable(term, parts) ? [{ total: term, parts, cue: 'before', strong }] : []
  })

/** 折合教师总数1370人（外聘教师按0.5折算）. */
const CONVERTED = /折[合算]|换算/

/** 收入42.18亿元，增长3.8%；加上补助56.73亿元、结转6.85亿元，收入总计…: what the others are added to stands before them. */
const withBase = ({ terms }: Summed, parts: readonly Term[]): Term[] => {
  const first = parts[0]
  if (!first || !/(?:加上|另加|再加|连同)[^，。；]{0,14}$/.test(first.before)) return [...parts]
  const base = terms.slice(0, terms.indexOf(first)).findLast(({ change, unit }) => !change && unit === first.unit)
  return base ? [base, ...parts] : [...parts]
}

/** 专家组31人评审，总分926（满分1000）: under a total without a unit, numbers with one and numbers without are no list. */
const isMixed = (total: Term, parts: readonly Term[]): boolean =>
  total.unit === '' && parts.length === 2 && parts.some(({ unit }) => unit === '') && parts.some(({ unit }) => unit !== '')

/** The parts already make a whole that stands before them: 总量126万，其中门诊110万、急诊16万；老院区总量…. */
const isOfEarlier = ({ terms }: Summed, parts: readonly Term[]): boolean => {
  if (parts.length < 2) return false
  const sum = sumOf(parts.map(({ extent }) => extent))
  return terms
    .slice(0, terms.indexOf(parts[0]!))
    .some(({ change, unit, extent }) => !change && unit === parts[0]!.unit && meets(sum, extent))
}

const SIDE_BY_SIDE = /^\s?(?:、|和|与|及|,|and|, and)\s?$/

const runBack = (own: Summed, index: number): Term[] => {
  const { terms } = own
  const total = terms[index]!
  const parts: Term[] = []
  for (let at = index - 1; at >= 0; at--) {
    const term = terms[at]!
    const between = textBetween(own, term, terms[at + 1]!)
    if (term.change || (/^[^（(]*[）)]/.test(between) && !isBracketed(own, term))) continue
    const unmarked = term.unit === '' && (SIDE_BY_SIDE.test(between) || parts.every(({ unit }) => unit === ''))
    if (term.unit !== total.unit && total.unit !== '' && !unmarked) break
    parts.unshift(term)
    if (/[。；;]|其中|合计|共计|总计/.test(term.before) || between.length > 60) break
  }
  const plainly = parts.filter(part => !isBracketed(own, part))
  const bracketed = parts.filter(part => isBracketed(own, part))
  if (plainly.length < 2 && bracketed.length > 1) return bracketed
  return plainly.length > 0 ? plainly : parts
}

/** What was there before joins in: neither is the difference of two figures what is left, nor what is left a part. */
export const CARRIED = /结转|期初|年初(?:结余|余额|资金)|上年(?:末)?余|滚存|opening|brought forward|carried|reserves/i

/** What a total is held against is not the total: "compared with 7,655 in the year before", 上年同期为820件. */
export const COMPARED =
  /\b(?:compared (?:with|to)|against|versus|up from|down from)\s(?:[a-z]+\s){0,3}$|(?:上年|去年|同期|上期)[^，。；]{0,6}$/i
