import { isInBracketOf } from './bracketed.js'
import type { Sum } from './sums.js'
import { earlierBeside, type Summed, type Term } from './terms.js'

/** 上述四类案件共计82,950件: how many were told before, and that they are added up. */
const RESUMED = /(?:上述|以上|前述|这)(?<count>[两二三四五六七八九])[\p{Script=Han}]{1,6}?(?:合计|共计|总计|共)[\p{Script=Han}]{0,6}$/u
const COUNTS = '〇一二三四五六七八九'
const BACK = 12

/** Totals of what the sentences before tell one by one: the first figure of each in the unit of the total. */
export const resumed = (sentences: readonly Summed[], index: number): Sum[] =>
  sentences[index]!.terms.flatMap((total): Sum[] => {
    const { text, sentence } = sentences[index]!
    const written = RESUMED.exec(text.slice(0, total.figure.start - sentence.start))?.groups?.count
    if (!written || total.change) return []
    const count = written === '两' ? 2 : COUNTS.indexOf(written)
    const parts = firstsBefore(sentences, index, total).slice(-count)
    return parts.length === count ? [{ total, parts, cue: 'before', strong: true }] : []
  })

const firstsBefore = (sentences: readonly Summed[], index: number, total: Term): Term[] =>
  earlierBeside(sentences, index, BACK).flatMap(
    ({ terms }) => terms.find(({ unit, change, value }) => unit === total.unit && !change && value !== undefined) ?? [],
  )

/** `Together they came to 41,730 tonnes`: what the sentence right before told. */
const TOGETHER =
  /^(?:Together|Combined|Taken together|In (?:total|all|aggregate)),?(?: (?:they|these|those|both|the (?<count>two|three|four|five)))?(?: [a-z]+){0,2} (?:came to|amount(?:ed)? to|made|make(?: up)?|total(?:l?ed|s)?|stood at|were|was|accounted for|represent(?:ed)?) $/
const FEWEST = 2

/** Totals of English of what the sentence right before tells, and of all it tells in the unit of the total outside brackets. */
export const together = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  const [total] = own.terms
  const said = total && !total.change ? TOGETHER.exec(own.text.slice(0, total.figure.start - own.sentence.start)) : null
  const [before] = said ? earlierBeside(sentences, index, 1) : []
  if (!total || !said || !before) return []
  const parts = before.terms.filter(
    (part, at) => !before.terms.slice(0, at).some(other => isInBracketOf(before, other, part)) && part.unit === total.unit,
  )
  const count = COUNTED.indexOf(said.groups?.count ?? '')
  const areAll =
    parts.length >= FEWEST && (count < 0 || parts.length === count) && parts.every(part => !part.change && part.value !== undefined)
  return areAll ? [{ total, parts, cue: 'before', strong: true }] : []
}

/** `In total our control room dealt with 589,100 calls`: what the last sentences told each a part of, by the noun of the total. */
export const inTotal = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  const [total] = own.terms
  if (!total || total.change || !IN_TOTAL.test(own.text.slice(0, total.figure.start - own.sentence.start))) return []
  const noun = nounBehind(own, total)
  const parts =
    noun === undefined ? [] : earlierBeside(sentences, index, BEFORE).flatMap(each => each.terms.find(isOf(each, noun, total)) ?? [])
  return parts.length >= FEWEST ? [{ total, parts, cue: 'before', strong: false }] : []
}

const IN_TOTAL = /^(?:In (?:total|all)|Altogether|Overall),? [^\d]{0,60}$/
const BEFORE = 3

const isOf =
  (own: Summed, noun: string, { unit }: Term) =>
  (part: Term): boolean =>
    !part.change && part.unit === unit && part.value !== undefined && nounBehind(own, part) === noun

/** The last of the nouns right behind a figure: `emergency calls`. */
const nounBehind = ({ text, sentence }: Summed, { figure }: Term): string | undefined =>
  /^ (?:[a-z-]+ ){0,2}?([a-z]{4,}s)(?=[,.;]| (?:in|from|to|for|at|during|and|were|was|of)\b|$)/.exec(
    text.slice(figure.end - sentence.start, figure.end - sentence.start + 50),
  )?.[1]

const COUNTED = ['-', '-', 'two', 'three', 'four', 'five']
