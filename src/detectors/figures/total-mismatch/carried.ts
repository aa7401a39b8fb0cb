import { compareExact, plain } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import { exceeds, meets, sumOf } from '../../../text/rounding.js'
import { tellingDigits } from '../../../text/slips.js'
import { isExhaustive } from './classes.js'
import { COMPARED } from './cues.js'
import { run, textBetween } from './runs.js'
import { isClosed, type Sum } from './sums.js'
import { addedUp, earlierBeside, type Summed, type Term } from './terms.js'

/** A sentence that tells the parts of what a sentence before it gave as a whole. */
const PARTS_OF = /^\s*(?:其中|Of (?:(?:these|them|those|which|this|that)\b|(?:the|our|all) (?:[a-z-]+ ){0,2}[a-z]+, (?=[$£€\d])))/i
/** 专业技术人员中，医生…、护士…: parts of what was named before. */
const AMONG = /^\s*(?:在|上述|这些|全部)?(?<name>[\p{Script=Han}]{2,14}?)(?:当)?中[，,]/u
/** 按性质分，… · 分产业看，…: the whole told again by another division. */
const DIVIDED =
  /^\s*(?:(?:按照?|依|从)[^，。；：]{1,14}(?:分|划分|来看|看|来分|统计)|分[^，。；：]{1,10}看)(?:[，,：:]|(?=[^，。；]{1,10}\d))/
/** "Civil filings made up 5,070, criminal filings 2,535 and …"; "Cancellations were due to …": the whole told out in English. */
const TOLD_OUT = regexp('i')`
  ^(?!.*\b(?:rose|fell|grew|increased|decreased|average|per|each)\b).*\b
    (?:made up|accounted for|were due to|were caused by|consisted of|comprised|fell into) .*(?:,|\)).* and (?:[^,]|,\d)*[.;]?$
`
/** Sentences looked back through for the whole. */
const BACK = 4
const FEWEST_DIVIDED = 3

/** Sums whose whole stands in a sentence before: `其中，…`, `按性质分，…`, `专业技术人员中，…`, "Of these, …". */
export const carriedSums = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!own.terms[0] || own.terms[0].change) return []
  return [...dividedAgain(sentences, index), ...dividedInTurn(own), ...ofBefore(sentences, index)]
}

/** … in a sentence that tells of parts from its beginning on. */
const ofBefore = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (PARTS_OF.test(own.text)) return partsOfBefore(own, sentences, index)
  const name = AMONG.exec(own.text)?.groups?.name
  if (name) return partsOfNamed(own, name, before(sentences, index), blockBefore(sentences, index))
  if (DIVIDED.test(own.text) || TOLD_OUT.test(own.text)) return divided(own, wholesBefore(sentences, index))
  return [
    ...(/、/.test(own.text) ? [...givenInTurn(own, sentences[index - 1]), ...toldOut(own, sentences[index - 1])] : []),
    ...listed(own, before(sentences, index)),
    ...closed(own, before(sentences, index)),
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

const THE_REST = /\b[Tt]he (?:remaining|other) $/

/** Digits of a number that few others come near by chance. */
const LONG = 4
const LAST_JOINED = /,? and (?:[^,;]|,\d)*[.;]?$|[、，](?:以及|及)?[^、，。；]*(?:和|及|以及)?[^、，。；]*[。；]$/

/** Sentences of the same block right before one, the nearest first. */
const before = (sentences: readonly Summed[], index: number): Summed[] => earlierBeside(sentences, index, BACK).reverse()

/** Sentences of the block right before that of one. */
const blockBefore = (sentences: readonly Summed[], index: number): Summed[] => {
  const { block } = sentences[index]!.sentence
  return sentences
    .slice(Math.max(0, index - BLOCK_BACK), index)
    .filter(({ sentence }) => sentence.block < block && block - sentence.block <= 2)
}
const BLOCK_BACK = 8

/** Sentences that may tell the whole of a division: those before it in its block, or, where it opens the block, those of the block before. */
const wholesBefore = (sentences: readonly Summed[], index: number): Summed[] => {
  const own = before(sentences, index)
  return own.length > 0 ? own : blockBefore(sentences, index).slice(-BACK).reverse()
}

/** Figures of a unit that may be a whole; one of a year named for comparison only when there is no other. */
const wholesIn = ({ terms, text, sentence }: Pick<Summed, 'terms' | 'text' | 'sentence'>, unit: string): Term[] => {
  const all = terms.filter(term => !term.change && term.unit === unit && term.value !== undefined && !COMPARED.test(term.before))
  const ownYear = all.filter(
    ({ figure }, index) => index === 0 || !/(?:19|20)\d{2}年[^，。；]{0,8}$/.test(text.slice(0, figure.start - sentence.start)),
  )
  return ownYear.length > 0 ? ownYear : all
}

/** "Of the people seen, …", "Of the 68 staff, …": what the whole counts. */
const OF_THINGS = /^\s*Of (?:the|these|those|our|all) (?:[\d,]+ )?(?<thing>[a-z]{4,})/

/** The whole is the last figure of the unit in the nearest sentence that has one, or of the things the sentence names. */
const partsOfBefore = (own: Summed, sentences: readonly Summed[], index: number): Sum[] => {
  const { unit } = own.terms[0]!
  const thing = OF_THINGS.exec(own.text)?.groups?.thing
  const source = before(sentences, index).find(sentence => wholesOf(sentence, thing)?.length || wholesIn(sentence, unit).length)
  if (!source) return []
  const wholes = wholesOf(source, thing) ?? wholesIn(source, unit)
  const [total, ...others] = [...wholes].reverse()
  const counted = unit === '' ? source.terms.filter(term => isCounted(term) && !wholes.includes(term)) : []
  return [{ total: total!, others: [...others, ...counted], parts: run(own, 0), cue: 'some', strong: wholes.length === 1 }]
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

/**
 * The whole is any figure of the unit before that is greater than each part: one the parts make, or else the nearest to what they make. What
 * another division gave (分港区看，…。分货类看，…) are parts as well.
 */
const divided = (own: Summed, earlier: readonly Summed[]): Sum[] => {
  const wholes = earlier.filter(({ text }) => !DIVIDED.test(text)).map(sentence => (unit: string) => wholesIn(sentence, unit))
  return dividing(run(own, 0), wholes, LARGEST.test(own.text))
}

/**
 * 员工4,386人，其中生产人员3,058人…；按学历分，本科936人…: divided again behind a semicolon of the sentence that tells the whole, or of the first
 * division of one told before.
 */
const dividedAgain = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!/[；;](?:按|依|从|分)/.test(own.text)) return []
  const ofOwn = DIVIDED.test(own.text) ? -1 : own.terms.findIndex(({ before }) => /[；;]/.test(before))
  const whole = { text: own.text, sentence: own.sentence, terms: own.terms.slice(0, ofOwn) }
  const source = ofOwn < 0 ? before(sentences, index).filter(({ text }) => !DIVIDED.test(text)) : [whole]
  return own.terms.flatMap((term, at) => {
    const clause = /[；;]([^；;]*)$/.exec(term.before)?.[1]
    if (at === 0 || clause === undefined || !DIVIDED.test(`${clause}0`)) return []
    const wholesOfUnit = source.map(told => (unit: string) => wholesIn(told, unit).slice(0, 1))
    return dividing(run(own, at), wholesOfUnit, false)
  })
}

/**
 * 研发人员346人，其中博士9人、硕士87人、本科及以下250人；30岁以下132人，30至40岁158人，40岁以上56人: behind parts that are all there is, parts in the same unit are those
 * of another division.
 */
const dividedInTurn = (own: Summed): Sum[] => {
  const { text, terms } = own
  if (!/[；;]/.test(text) || terms.length <= 2 * FEWEST_DIVIDED) return []
  const isBehind = (at: number): boolean => at > 0 && /[；;]/.test(textBetween(own, terms[at - 1]!, terms[at]!))
  const first = terms.findIndex((_, at) => isBehind(at))
  const total = terms.findIndex((term, at) => at < first && isMadeOf(term, terms.slice(at + 1, first)))
  const { unit } = terms[total] ?? {}
  const next = terms.findIndex((_, at) => at > first && isBehind(at))
  const parts = total < 0 ? [] : terms.slice(first, next < 0 ? undefined : next)
  const isDivision = parts.length >= FEWEST_DIVIDED && parts.every(term => term.unit === unit && !term.change)
  return isDivision ? [{ total: terms[total]!, parts, cue: 'split', strong: true }] : []
}

const isMadeOf = (whole: Term, parts: readonly Term[]): boolean =>
  parts.length >= FEWEST_DIVIDED &&
  parts.every(({ unit, change }) => unit === whole.unit && !change) &&
  meets(sumOf(parts.map(({ extent }) => extent)), whole.extent)

const dividing = (parts: readonly Term[], earlier: readonly ((unit: string) => readonly Term[])[], isOpen: boolean): Sum[] => {
  const labels = parts.map(({ before }) => before).join('')
  const isFew = parts.length < 2 || (parts.length < FEWEST_DIVIDED && !(/\p{Script=Han}/u.test(labels) && isExhaustive(labels)))
  if (isFew || parts.some(({ before }) => / of (?:the|its|our|these|those|all)(?: the)? $/i.test(before))) return []
  const wholes = earlier
    .flatMap(wholesOfUnit => wholesOfUnit(parts[0]!.unit))
    .filter(whole => parts.every(part => !exceeds(part.extent, whole.extent)))
  const cue = isOpen ? 'open' : 'split'
  return wholes.length === 0 ? [] : [{ total: wholes[0]!, others: wholes.slice(1), parts, cue, strong: true }]
}

/** `Machinery accounted for $2,120 million, food for $903 million and textiles for $810 million`: there may be more. */
const LARGEST = /\b(?:accounted for|were due to|were caused by)\b/

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
