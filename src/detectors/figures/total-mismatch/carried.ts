import { compareExact, plain } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import { exceeds } from '../../../text/rounding.js'
import { tellingDigits } from '../../../text/slips.js'
import { divided, dividedAgain, dividedInTurn, isDivided } from './divisions.js'
import { blockBefore, sentencesBefore, wholesIn } from './earlier-wholes.js'
import { inParallel } from './parallels.js'
import { run } from './runs.js'
import { isClosed, type Sum } from './sums.js'
import { addedUp, type Summed, type Term } from './terms.js'

/** A sentence that tells the parts of what a sentence before it gave as a whole. */
const PARTS_OF = /^\s*(?:其中|Of (?:(?:these|them|those|which|this|that)\b|(?:the|our|all) (?:[a-z-]+ ){0,2}[a-z]+, (?=[$£€\d])))/i
/** 专业技术人员中，医生…、护士…: parts of what was named before. */
const AMONG = /^\s*(?:在|上述|这些|全部)?(?<name>[\p{Script=Han}]{2,14}?)(?:当)?中[，,]/u
/** "Civil filings made up 5,070, criminal filings 2,535 and …"; "Cancellations were due to …": the whole told out in English. */
const TOLD_OUT = regexp('i')`
  ^(?!.*\b(?:rose|fell|grew|increased|decreased|average|per|each)\b).*\b
    (?:made up|accounted for|were due to|were caused by|consisted of|comprised|fell into) .*(?:,|\)).* and (?:[^,]|,\d)*[.;]?$
`
const FEWEST_DIVIDED = 3

/** Sums whose whole stands in a sentence before: `其中，…`, `按性质分，…`, `专业技术人员中，…`, "Of these, …". */
export const carriedSums = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!own.terms[0] || own.terms[0].change) return []
  return [
    ...dividedAgain(sentences, index),
    ...dividedInTurn(own),
    ...ofBefore(sentences, index),
    ...funds(own, sentencesBefore(sentences, index)),
  ]
}

/** … in a sentence that tells of parts from its beginning on. */
const ofBefore = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (PARTS_OF.test(own.text)) return partsOfBefore(own, sentences, index)
  const name = AMONG.exec(own.text)?.groups?.name
  if (name) return partsOfNamed(own, name, sentencesBefore(sentences, index), blockBefore(sentences, index))
  if (isDivided(own) || TOLD_OUT.test(own.text)) return divided(sentences, index)
  return [
    ...(/、/.test(own.text) ? [...givenInTurn(own, sentences[index - 1]), ...toldOut(own, sentences[index - 1])] : []),
    ...listed(own, sentencesBefore(sentences, index)),
    ...closed(own, sentencesBefore(sentences, index)),
  ]
}

/** 处分1194人，…。处分县处级39人、乡科级186人…、其他人员718人: the same doing, told of each to the last. */
const toldOut = (own: Summed, previous: Summed | undefined): Sum[] => {
  const doing = DOING.exec(own.text)?.[0]
  if (!doing || previous?.sentence.block !== own.sentence.block) return []
  const parts = run(own, 0)
  const total = wholesIn(previous, parts[0]!.unit).find(({ before }) => before.endsWith(doing))
  const isWhole = total !== undefined && parts.every(part => !exceeds(part.extent, total.extent))
  return isWhole && parts.length >= FEWEST_DIVIDED && isClosed(parts) ? [{ total, parts, cue: 'split', strong: true }] : []
}

const DOING = /^[\p{Script=Han}]{2}/u

/**
 * Staff pay was £148,900, printing £101,500, hire £47,400 and the count £50,600, of costs told before: no word says so, so that only more than the
 * whole, by a slip of the pen in a long number, is told.
 */
const listed = (own: Summed, earlier: readonly Summed[]): Sum[] => {
  if (!LAST_JOINED.test(own.text)) return []
  const parts = run(own, 0)
  if (parts.length < FEWEST_DIVIDED || parts.length < own.terms.length || parts.some(({ value }) => value === undefined)) return []
  const sum = addedUp(parts)
  const [total, ...others] = earlier
    .flatMap(sentence => wholesIn(sentence, parts[0]!.unit))
    .filter(({ value, figure }) => value && compareExact(sum, value) >= 0 && tellingDigits(plain(value)) >= LONG && figure.unit !== '年')
  return total ? [{ total, others, parts, cue: 'list', strong: true }] : []
}

/** "Most were about damp (171), heating (148) and noise (122); the remaining 145 were about other matters", of those told before: nothing is left out. */
const closed = (own: Summed, earlier: readonly Summed[]): Sum[] => {
  const { terms } = own
  const isAlike = terms.every(({ unit, change, value }) => unit === terms[0]!.unit && !change && value !== undefined)
  if (terms.length < FEWEST_DIVIDED || !isAlike || !THE_REST.test(terms.at(-1)!.before)) return []
  const [total, ...others] = earlier.flatMap(sentence => wholesIn(sentence, terms[0]!.unit))
  return total ? [{ total, others, parts: terms, cue: 'split', strong: true }] : []
}

/** 总投资8,642.50万元，…。资金来源为中央投资3,450.00万元和市级资金5,192.50万元: where all of it comes from. */
const funds = (own: Summed, earlier: readonly Summed[]): Sum[] => {
  const parts = SOURCES.test(own.text) ? run(own, 0) : []
  const total = earlier.flatMap(sentence => wholesIn(sentence, own.terms[0]!.unit)).find(({ before }) => FUNDED.test(before))
  return total && parts.length >= 2 && !/其他|等/.test(own.text) ? [{ total, parts, cue: 'split', strong: true }] : []
}

const SOURCES = /^\s*(?:项目|工程|建设|所需)?(?:建设)?资金(?:来源)?(?:为|是|包括|由|：|构成为)/
const FUNDED = /(?:总投资|投资总额|概算|总造价|资金总额|总金额)[^，。；]{0,6}$/

const THE_REST = /\b[Tt]he (?:remaining|other) $/

/** Digits of a number that few others come near by chance. */
const LONG = 4
const LAST_JOINED = /,? and (?:[^,;]|,\d)*[.;]?$|[、，](?:以及|及)?[^、，。；]*(?:和|及|以及)?[^、，。；]*[。；]$/

/** "Of the people seen, …", "Of the 68 staff, …": what the whole counts. */
const OF_THINGS = /^\s*Of (?:the|these|those|our|all) (?:[\d,]+ )?(?<thing>[a-z]{4,})/

/** The whole is the last figure of the unit in the nearest sentence that has one, or of the things the sentence names. */
const partsOfBefore = (own: Summed, sentences: readonly Summed[], index: number): Sum[] => {
  const { unit } = own.terms[0]!
  const thing = OF_THINGS.exec(own.text)?.groups?.thing
  const source = sentencesBefore(sentences, index).find(sentence => wholesOf(sentence, thing)?.length || wholesIn(sentence, unit).length)
  if (!source) return []
  const wholes = wholesOf(source, thing) ?? wholesIn(source, unit)
  const [total, ...others] = [...wholes].reverse()
  const counted = unit === '' ? source.terms.filter(term => isCounted(term) && !wholes.includes(term)) : []
  const parts = run(own, 0)
  const each = inParallel(wholes, parts)
  if (each) return each.map(([total, part]) => ({ total, parts: [part], cue: 'some', strong: true }))
  return [{ total: total!, others: [...others, ...counted], parts, cue: 'some', strong: wholes.length === 1 }]
}

/** `2,936 people (2,514 full-time equivalent). Of these, 1,287 …`: parts without a counting word may be of a whole that has one. */
const isCounted = ({ change, unit, figure }: Term): boolean => !change && unit !== '' && figure.dimension === 'count'

/** The figures of a sentence that count things of this name; undefined when none does. */
const wholesOf = ({ terms, text, sentence }: Summed, thing: string | undefined): Term[] | undefined => {
  if (thing === undefined) return undefined
  const counting = terms.filter(({ change, figure }) => {
    const behind = text.slice(figure.number.start - sentence.start, figure.end - sentence.start + 40)
    return !change && new RegExp(`^[\\d,.]+ (?:[a-z-]+ ){0,2}${thing.replace(/s$/, '')}`, 'i').test(behind)
  })
  return counting.length > 0 ? counting : undefined
}

const partsOfNamed = (own: Summed, name: string, earlier: readonly Summed[], blockBefore: readonly Summed[]): Sum[] => {
  const { unit } = own.terms[0]!
  const wholes = (sentences: readonly Summed[]): Term[] => sentences.flatMap(sentence => wholesIn(sentence, unit))
  const total =
    wholes(earlier).findLast(({ before }) => [name, name.slice(0, 2)].some(named => before.trimEnd().endsWith(named))) ??
    wholes([...blockBefore, ...earlier]).findLast(({ before }) => isCalled(before, name) || isDoneTo(before, name))
  const parts = run(own, 0)
  return total && parts.length >= 2 ? [{ total, parts, cue: 'some', strong: true }] : []
}

/** 全年受理各类案件6,325件 … 受理的案件中，: what was done, and to what. */
const isDoneTo = (before: string, name: string): boolean => {
  const [, doing, thing] = DONE_TO.exec(name) ?? []
  return doing !== undefined && before.includes(doing) && before.trimEnd().endsWith(thing!)
}

const DONE_TO = /^(\p{Script=Han}{2})的\p{Script=Han}{0,4}?(\p{Script=Han}{2})$/u

/** 税收收入完成61388万元 … 税收收入中，增值税…: the whole name, and no more than how much there is. */
const isCalled = (before: string, name: string): boolean => {
  const at = name.length < FULL_NAME ? -1 : before.lastIndexOf(name)
  return at >= 0 && /^(?:共|总计?|合计|累计|完成|实现|达到?|为|有)*$/.test(before.slice(at + name.length))
}
const FULL_NAME = 3

/** 在校生共1656人。七、八、九年级分别为568人、551人和537人: the total said to be one in the sentence right before, as many parts as names. */
const givenInTurn = (own: Summed, previous: Summed | undefined): Sum[] => {
  const names = TURNS.exec(own.text.slice(0, own.terms[0]!.figure.start - own.sentence.start))?.[1]
  if (!names || previous?.sentence.block !== own.sentence.block) return []
  const parts = run(own, 0)
  const total = wholesIn(previous, parts[0]!.unit).findLast(term => /共|总|合计/.test(term.before.slice(-10)))
  const isWhole = total !== undefined && parts.every(part => !exceeds(part.extent, total.extent))
  return isWhole && parts.length >= 2 && names.split('、').length + (/[和与及]/.test(names) ? 1 : 0) === parts.length
    ? [{ total, parts, cue: 'split', strong: true }]
    : []
}

const TURNS = /^([^，。；：\d]*、[^，。；：\d]*)[，]?(?:分别|依次)(?:为|有|是|达到?)?$/
