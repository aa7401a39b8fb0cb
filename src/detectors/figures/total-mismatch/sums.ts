import { plain } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { areAddedOn, withBase } from './added-on.js'
import { isBracketed } from './bracketed.js'
import {
  ANOTHER_TIME,
  COMPARED,
  cueBetween,
  isCalledTotal,
  OVER_ALL_EN,
  TOTAL_AFTER_EN,
  TOTAL_BEFORE_EN,
  TOTAL_BEFORE_HAN,
} from './cues.js'
import { isWholeItself, joinable, run, runBack, textBetween } from './runs.js'
import type { Summed, Term } from './terms.js'

/**
 * How a sentence joins a total and its parts. `whole`: the parts are all there is; `some`: 其中, "of which"; `open`: 包括, "including";
 * `before`: parts, then their sum; `split`: a whole given before is told again by another division (按性质分); `list`: nothing says so but that
 * a slip of the pen in one of them would make it so.
 */
export type Cue = 'whole' | 'some' | 'open' | 'before' | 'split' | 'list'

/** A total with its parts, as a sentence gives them. */
export interface Sum {
  readonly total: Term
  /** Further figures that may be the total, when the words leave it open. */
  readonly others?: readonly Term[]
  readonly parts: readonly Term[]
  readonly cue: Cue
  /** A strong cue leaves no doubt that a sum is meant: 合计, "a total of". */
  readonly strong: boolean
  /** The same parts by another measure make their whole: there are no others, however far off this one is. */
  readonly told?: boolean
}

/** "Of the 68 staff, 51 …", "Of 1,400 cases, 490 …": the figure is the whole. */
const AMONG_EN = /\bof (?:the|these|those|its|their|our|all)\s(?:the )?(?:total )?$|^\s*of $/i

/** `Of these 14 had been achieved`: a predicate behind the figure makes it a part of these. */
const PREDICATE = /^ (?:had|have|has|were|was|are|is|did|do|could|will|would)\b/
const OF_THESE = /\bof (?:these|those) $/i

const isAmong = (own: Summed, term: Term): boolean =>
  AMONG_EN.test(term.before) && !(OF_THESE.test(term.before) && isJust(own, term, PREDICATE))

/** How parts of a whole stand side by side: "6 in the active arm and 8 in the placebo arm", "winning 23, drawing 9 and losing 6". */
const BESIDE = /^(?: (?!of\b)[a-z-]+)? (in|from|for|at|on|by|to|under|with|going to|of them|of these|of whom)\b/i

/** 14 patients, 6 in the active arm and 8 in the placebo arm: parts without a cue, all of one shape. */
export const parted = (own: Summed): Sum[] =>
  own.terms.flatMap((total, index) => {
    const first = own.terms[index + 1]
    if (total.change || !first || first.change || !WHOLE_THEN.test(textBetween(own, total, first)) || AMONG_EN.test(total.before)) return []
    if (!own.terms.some((part, at) => at > index + 1 && isLastOfList(part))) return []
    const parts = run(own, index + 1)
    if (parts.length < 2 || !isLastOfList(parts.at(-1)!) || !joinable(total, parts)) return []
    if (!IN_TOTAL.test(textBetween(own, total, first)) && !isOneShape(own, parts)) return []
    if (shapeOf(own, total) !== undefined && shapeOf(own, total) === shapeOf(own, first)) return []
    return [{ total, parts, cue: 'whole' as const, strong: false }]
  })

const isLastOfList = ({ before }: Term): boolean => /\band [^,]*$/.test(before)

/** 128 in total, 96 minor and 32 major. */
const IN_TOTAL = /^ (?:in (?:all|total)|altogether), $/
const WHOLE_THEN = /^(?: [a-z][a-z-]*){0,4}, (?:with |(?!includ)[a-z]+ing )?$/

const shapeOf = ({ text, sentence }: Summed, { figure }: Term): string | undefined =>
  BESIDE.exec(text.slice(figure.end - sentence.start, figure.end - sentence.start + 40))?.[1]

/** 84 lodged, 21 allowed, 57 dismissed and 6 withdrawn: what came in, and what became of it. */
const RECEIVED = /^(?: [a-z-]+)? (?:lodged|received|submitted|registered|entered|made|heard|tested|examined|inspected|referred|opened)\b/
const DEALT_WITH = /^ (?:(?:was|were) )?[a-z]+(?:ed|wn|en|ld|ing)\b/

const isJust = ({ text, sentence }: Summed, { figure }: Term, words: RegExp): boolean =>
  words.test(text.slice(figure.end - sentence.start, figure.end - sentence.start + 40))

/** 54 at home and 32 on tour. */
const PLACED = /^(?:in|at|on)$/i

const isOneShape = (own: Summed, parts: readonly Term[]): boolean => {
  if (parts.every(({ before }) => /\b[a-z]+ing $/.test(before))) return true
  if (own.terms.some(total => isJust(own, total, RECEIVED) && parts.every(part => isJust(own, part, DEALT_WITH)))) return true
  const [first, ...others] = parts.map(part => shapeOf(own, part))
  if (parts.length === 2 && [first, ...others].every(shape => PLACED.test(shape ?? ''))) return true
  const list = parts.slice(1).every(({ before }) => /(?:,|\band) $/.test(before))
  return first !== undefined && ((/^of /.test(first) && list) || others.every(other => other === first))
}

/** A total, a cue, then its parts. */
export const totalsFirst = (own: Summed): Sum[] => {
  const { terms } = own
  return terms.flatMap((term, index) => {
    const previous = terms.slice(0, index).findLast(({ change, before }) => !change && !COMPARED.test(before) && !A_MEAN.test(before))
    if (!previous || term.change) return []
    const between = textBetween(own, previous, term)
    if (/[;；]/.test(between) && isWholeItself(own, index)) return []
    if (/(?:上年|去年|上期|前年|同期)[^，。；]{0,8}分别/.test(between)) return []
    if (COUNTED_AMONG.test(between)) return amongThem(own, terms.indexOf(previous))
    const cue =
      cueBetween(between) ??
      (/^[，,][^，。；：:]{1,8}$/.test(between) &&
      /(?<!公)共|总计|合计/.test(previous.before.slice(-14)) &&
      !/加上|另加/.test(between) &&
      run(own, index).length >= 3
        ? 'open'
        : undefined) ??
      (isAmong(own, previous) && /^[ a-z]{0,60}, $/.test(between) && !PLANNED.test(between) ? 'some' : undefined)
    if (!cue || between.length > (cue === 'colon' ? 60 : 90)) return []
    if (cue === 'whole' && isBracketed(own, previous)) return []
    const parts = untilNested(WHO.test(between) ? untilSubjectResumes(run(own, index)) : run(own, index))
    if (/由[^，。；]{0,16}$/.test(between) && !isComposed(own, parts)) return []
    if (
      cue === 'colon' &&
      (CODE.test(between.replace(OVER_TWO_YEARS, '')) || isBracketed(own, previous) || (isBracketed(own, term) && ALONE.test(between)))
    )
      return []
    if (cue === 'colon' && /主要|重点|mainly|notably/.test(between) && !isClosed(parts)) return []
    const total =
      cue === 'colon'
        ? (countedTotal(own, previous, parts) ?? previous)
        : cue === 'some' || isBareBefore(previous, parts) || !joinable(previous, parts)
          ? wholeOf(own, previous, parts)
          : previous
    return parts.length > 0 && joinable(total, parts)
      ? [{ total, parts, cue: cue === 'colon' ? 'whole' : cue, strong: cue !== 'colon' || isCalledTotal(total) }]
      : []
  })
}

/** "412 teachers, of whom 268 replied, and interviewed 34 heads": what the subject of the sentence did besides is of no part. */
const untilSubjectResumes = (parts: readonly Term[]): Term[] => {
  const resumed = parts.findIndex(({ before }, index) => index > 0 && RESUMES.test(before))
  return parts.slice(0, resumed < 0 ? undefined : resumed)
}

/** `$28 million, of which $21.3 million was booked, including $11.3 million for …`: what a part includes is none beside it. */
const untilNested = (parts: readonly Term[]): Term[] => {
  const nested = parts.findIndex(({ before }, index) => index > 0 && NESTED.test(before))
  return parts.slice(0, nested < 0 ? undefined : nested)
}

const NESTED = /, including (?:an? )?(?:[$£€])?$|[，,](?:其中|包括)[^，。；]{0,12}$/

const WHO = /\bof (?:whom|which) $/
const RESUMES = /, and (?:also |then )?[a-z]+(?:ed|ade|eld|aid|ent|ook|ave) (?:(?:about|some|another|a further) )?$/

/** 接报警情7,936起，日均1,587起，其中…; 平均租金每月18.6元，其中…: what comes to a day or a head, a mean and a price are no wholes. */
export const A_MEAN =
  /(?:[日天月年周季旬人户班次亩]均|平均|均价|单价)(?:约|为|达到?|有)?$|(?:平均|人均|户均|亩均|均价|单价)[^，,。；;：:]{0,16}$/u

/** 三年来共投入9,860万元，2021年2,980万元，2022年3,640万元，2023年上半年2,340万元: a whole of several years told year by year. */
export const yearly = (own: Summed): Sum[] =>
  own.terms.flatMap((total, index) => {
    const before = own.text.slice(0, total.figure.start - own.sentence.start)
    if (total.change || !OVER_YEARS.test(before.slice(-YEARS_REACH))) return []
    const end = own.terms.findIndex((term, at) => at > index && !isOfYear(textBetween(own, own.terms[at - 1]!, term), term, total))
    const parts = own.terms.slice(index + 1, end < 0 ? undefined : end)
    return parts.length >= 2 ? [{ total, parts, cue: 'split' as const, strong: true }] : []
  })

const OVER_YEARS = /(?:[两二三四五六]年|期间|以来)[^。；;]{0,20}(?:(?<!公)共|累计|合计|总计|总[额量])[^，,。；;]{0,8}$/
const YEARS_REACH = 40
const OF_YEAR =
  /^[，,、；;：:]?(?:其中)?[，,：:]?(?:19|20)\d{2}年(?:度|全年|[上下]半年|前[一二三四五六七八九十\d]+个?[月季]度?)?[^，,。；;\d]{0,6}$/

const isOfYear = (between: string, term: Term, total: Term): boolean => !term.change && term.unit === total.unit && OF_YEAR.test(between)

/** 14,000 members (14,206), 300 clubs (311): what a bracket alone holds is told of the figure before it. */
const ALONE = /^[^:：]*[(（]$/

/** Signs of formulas and of programs, in which colons and brackets mean something else. */
const CODE = /[=<>"*/+△⊕÷×\\]/

/** `in 2023/24:`. */
const OVER_TWO_YEARS = /\b(?:19|20)\d\d\/(?:\d\d){1,2}\b/g

/** 42 students, 19 of whom were women and 23 men: the figure before "of whom" is a part already. */
const COUNTED_AMONG = /^(?: [a-z]+)? of (?:whom|which|them|these|those)\b/i

const amongThem = (own: Summed, first: number): Sum[] => {
  const total = own.terms[first - 1]
  const [part, next] = own.terms.slice(first)
  const parts = part && next && !ANOTHER_TIME.test(textBetween(own, part, next)) ? [part, ...upToNextWhole(own, run(own, first + 1))] : []
  if (!total || total.change || parts.length < 2 || !/^[^.;:]{1,60}, $/.test(textBetween(own, total, parts[0]!))) return []
  return joinable(total, parts) ? [{ total, parts, cue: 'some', strong: true }] : []
}

/** "…, and 27 people, 19 of them for the heat": who have parts of their own are none of those counted before. */
const upToNextWhole = (own: Summed, parts: readonly Term[]): readonly Term[] => {
  const again = parts.findIndex(part => {
    const next = own.terms[own.terms.indexOf(part) + 1]
    return next !== undefined && COUNTED_AMONG.test(own.text.slice(next.figure.end - own.sentence.start))
  })
  return again < 0 ? parts : parts.slice(0, again)
}

/** 机构146家，床位21,900张，其中公办…家: the last figure before the cue that is in the unit of the parts. */
const wholeOf = ({ terms }: Summed, previous: Term, parts: readonly Term[]): Term =>
  joinable(previous, parts) && !isBareBefore(previous, parts) && !(parts.length > 2 && isNumberOf(previous, parts))
    ? previous
    : (terms
        .slice(0, terms.indexOf(previous))
        .findLast(term => !term.change && term.unit === parts[0]!.unit && !COMPARED.test(term.before)) ?? previous)

/** £260 for each of the 84,000 meters, made up of £148 for …: a bare number is no whole of sums of money. */
const isBareBefore = (previous: Term, parts: readonly Term[]): boolean =>
  previous.unit === '' && previous.figure.kind !== 'money' && parts.length > 0 && parts.every(({ figure }) => figure.kind === 'money')

/** 专业53个，涵盖9个学科门类，其中工学17个…: as many as there are parts. */
const isNumberOf = ({ value }: Term, parts: readonly Term[]): boolean => value !== undefined && plain(value) === String(parts.length)

/** "A total of 95 staff work in the three offices: 40 in …": a number right before the colon counts the parts, and the total stands before it. */
const countedTotal = ({ terms }: Summed, count: Term, parts: readonly Term[]): Term | undefined => {
  const total = terms[terms.indexOf(count) - 1]
  const counts = parts.length >= 2 && isNumberOf(count, parts)
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

/** A plan is no whole: more may be done. */
const PLANNED = /\b(?:planned|targeted|budgeted|scheduled|promised|forecast|expected|required)\b/

/** Parts, then the total they make; what they are added to may stand in one of the sentences before (`earlier`). */
export const partsFirst = (own: Summed, earlier: readonly Summed[]): Sum[] =>
  own.terms.flatMap((term, index) => {
    if (index < 2 || term.change) return []
    const clause = term.before.slice(Math.max(0, term.before.search(/[，,；;：:（(][^，,；;：:（(]*$/)))
    const han = TOTAL_BEFORE_HAN.exec(clause.slice(-14))
    const after = own.text.slice(term.figure.end - own.sentence.start, term.figure.end - own.sentence.start + 40)
    const overAll = /[:,] (?:or |making )?$/.test(term.before) ? OVER_ALL_EN.exec(after) : null
    if (!han && !TOTAL_BEFORE_EN.test(term.before.slice(-40)) && !TOTAL_AFTER_EN.test(after) && !overAll) return []
    if ((han && (/其中/.test(clause) || OF_SHARE.test(term.before))) || ANOTHER_TIME.test(term.before)) return []
    const added = runBack(own, index)
    const parts = areAddedOn(added) ? withBase(own, earlier, added, term) : added
    if (!parts || parts.length < 2) return []
    if (overAll?.groups?.count && COUNTS.indexOf(overAll.groups.count.toLowerCase()) !== parts.length) return []
    if (parts.some(({ before }) => /累计(?:达到?|为|有)?$/.test(before))) return []
    if (isOfEarlier(own, added) || (han && (isMixed(term, parts) || CONVERTED.test(clause)))) return []
    const strong = (han === null || han[1] !== undefined) && parts[0]!.figure.start >= own.sentence.start
    return joinable(term, parts) ? [{ total: term, parts, cue: 'before', strong }] : []
  })

const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** 占总数的66.5%（总数412台）: the whole of a share, told behind it. */
const OF_SHARE = /占[^，。；%]*[\d.]*%?[（(][^（()）]*$/

/** 折合教师总数1370人（外聘教师按0.5折算）. */
const CONVERTED = /折[合算]|换算/

/** 专家组31人评审，总分926（满分1000）: under a total without a unit, numbers with one and numbers without are no list. */
const isMixed = (total: Term, parts: readonly Term[]): boolean =>
  total.unit === '' && parts.length === 2 && parts.some(({ unit }) => unit === '') && parts.some(({ unit }) => unit !== '')

/** The parts already make a whole that stands before them, or is the first of them: 总量126万，其中门诊110万、急诊16万；老院区总量…. */
const isOfEarlier = ({ terms }: Summed, parts: readonly Term[]): boolean => {
  if (parts.length < 2) return false
  const [first, ...others] = parts as [Term, ...Term[]]
  if (others.length >= 2 && meets(sumOf(others.map(({ extent }) => extent)), first.extent)) return true
  return madeEarlier(terms.slice(0, terms.indexOf(first)), parts, first.unit)
}

/** Whether the parts come to one of some terms told before, in a unit. */
export const madeEarlier = (terms: readonly Term[], parts: readonly Term[], wanted: string): boolean => {
  const sum = sumOf(parts.map(({ extent }) => extent))
  return terms.some(({ change, unit, extent }) => !change && unit === wanted && meets(sum, extent))
}
