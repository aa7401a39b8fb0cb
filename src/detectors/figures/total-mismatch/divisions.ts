import { exceeds, meets, sumOf } from '../../../text/rounding.js'
import { isExhaustive } from './classes.js'
import { sentencesBefore, wholesIn } from './earlier-wholes.js'
import { run, textBetween } from './runs.js'
import { isSlipOfPair } from './slips.js'
import type { Sum } from './sums.js'
import { addedUp, type Summed, type Term } from './terms.js'

/** 按性质分，… · 分产业看，…: the whole told again by another division. */
const DIVIDED =
  /^\s*(?:(?:按照?|依|从)[^，。；：]{1,14}(?:分|划分|来看|看|来分|统计)|分[^，。；：]{1,10}看)(?:[，,：:]|(?=[^，。；]{1,10}\d))/
const FEWEST_DIVIDED = 3

/** Whether a sentence begins with what a whole is divided by. */
export const isDivided = ({ text }: Summed): boolean => DIVIDED.test(text)

/**
 * The whole is any figure of the unit and time told before that is greater than each part: one the parts make, or else the nearest to what they make.
 * What another division gave (分港区看，…。分货类看，…) are parts as well. Sentences behind it may tell the same parts of another time.
 */
export const divided = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  const told = toldBefore(sentences, index)
  const parts = run(own, 0)
  return [parts, ...partsAgain(sentences, index, parts)].flatMap(each => dividing(each, wholesOf(told, each[0]!), LARGEST.test(own.text)))
}

/**
 * Sentences that may tell the whole of a division, the nearest first: those before it in its block, or, where that opens with a division, those of the blocks right
 * before it and other divisions.
 */
const toldBefore = (sentences: readonly Summed[], index: number): Summed[] => {
  if (!opensDivided(sentences, index)) return sentencesBefore(sentences, index).filter(told => !isDivided(told))
  let { block } = sentences[index]!.sentence
  const told: Summed[] = []
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST) && told.length < MOST_TOLD; at--) {
    const { sentence } = sentences[at]!
    if (sentence.block < block - BLOCKS_BACK) break
    if (opensDivided(sentences, at)) block = sentence.block
    else told.push(sentences[at]!)
  }
  return told
}

/** Sentences with figures looked back through, those of them that are no division, and blocks before the first division. */
const FARTHEST = 16
const MOST_TOLD = 6
const BLOCKS_BACK = 2

/** Whether the block a sentence stands in begins with a division. */
const opensDivided = (sentences: readonly Summed[], index: number): boolean => {
  let first = index
  while (first > Math.max(0, index - FARTHEST) && sentences[first - 1]!.sentence.block === sentences[index]!.sentence.block) first--
  return isDivided(sentences[first]!)
}

/**
 * What each sentence tells that may be the whole of parts of which this is the first: all of its time if there are any, else those without one. What is itself told
 * as a part (其中) comes last.
 */
const wholesOf = (told: readonly Summed[], { figure, unit }: Term): Term[] => {
  const [parts, wholes] = [true, false].map(isPart => told.filter(({ text }) => /^\s*其中/.test(text) === isPart))
  const all = [...wholes!, ...parts!].flatMap(sentence => wholesIn(sentence, unit))
  const ofTime = all.filter(whole => whole.figure.scope.time === figure.scope.time)
  return ofTime.length > 0 ? ofTime : all.filter(whole => whole.figure.scope.time === undefined || figure.scope.time === undefined)
}

/** The parts of a sentence behind a division that tells the same ones of another time: 按消费类型分，7月份，商品零售…，餐饮收入…。1—7月份，商品零售…，餐饮收入…. */
const partsAgain = (sentences: readonly Summed[], index: number, parts: readonly Term[]): Term[][] =>
  sentences.slice(index + 1, index + 1 + MOST_AGAIN).flatMap(next => {
    if (next.sentence.block !== sentences[index]!.sentence.block || !next.terms[0] || next.terms[0].change) return []
    const again = run(next, 0)
    const isAgain =
      again.length === parts.length &&
      again[0]!.unit === parts[0]!.unit &&
      again[0]!.figure.scope.time !== parts[0]!.figure.scope.time &&
      again.every(({ figure }, at) => figure.subject !== undefined && figure.subject.head === parts[at]!.figure.subject?.head)
    return isAgain ? [again] : []
  })

const MOST_AGAIN = 2

/**
 * 员工4,386人，其中生产人员3,058人…；按学历分，本科936人…: divided again behind a semicolon of the sentence that tells the whole (or a comma: 收入8,583万元，
 * 从征收部门看：税务部门3,866万元，财政部门4,717万元), or of the first division of one told before.
 */
export const dividedAgain = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!/[；;，,](?:按|依|从|分)/.test(own.text)) return []
  const ofOwn = DIVIDED.test(own.text) ? -1 : own.terms.findIndex(({ before }) => /[；;]/.test(before) || isDividedIn(before))
  const whole = { text: own.text, sentence: own.sentence, terms: own.terms.slice(0, ofOwn) }
  const source = ofOwn < 0 ? sentencesBefore(sentences, index).filter(({ text }) => !DIVIDED.test(text)) : [whole]
  return own.terms.flatMap((term, at) => {
    if (at === 0 || !isDividedIn(term.before)) return []
    const parts = run(own, at)
    const wholes = source.flatMap(told => wholesIn(told, parts[0]!.unit).slice(0, 1))
    return dividing(parts, wholes, false)
  })
}

/** Whether the words before a figure begin a division, behind a semicolon or a comma. */
const isDividedIn = (before: string): boolean => {
  const [, clause] = /[；;]([^；;]*)$/.exec(before) ?? /[，,]((?:[按依从]|分)[^，,；;]*[，,：:][^，,；;]*)$/.exec(before) ?? []
  return clause !== undefined && DIVIDED.test(`${clause}0`)
}

/**
 * 研发人员346人，其中博士9人、硕士87人、本科及以下250人；30岁以下132人，30至40岁158人，40岁以上56人: behind parts that are all there is, parts in the same unit are those
 * of another division.
 */
export const dividedInTurn = (own: Summed): Sum[] => {
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

const dividing = (parts: readonly Term[], earlier: readonly Term[], isOpen: boolean): Sum[] => {
  const labels = parts.map(({ before }) => before).join('')
  const isKnown = parts.every(({ value }) => value !== undefined)
  const isPair = (whole: Term): boolean => isKnown && isSlipOfPair(addedUp(parts), whole, parts)
  const isAll = /\p{Script=Han}/u.test(labels) && (isExhaustive(labels) || earlier.some(isPair))
  if (
    parts.length < 2 ||
    (parts.length < FEWEST_DIVIDED && !isAll) ||
    parts.some(({ before }) => / of (?:the|its|our|these|those|all)(?: the)? $/i.test(before))
  )
    return []
  const wholes = earlier.filter(whole => isPair(whole) || parts.every(part => !exceeds(part.extent, whole.extent)))
  const cue = isOpen ? 'open' : 'split'
  return wholes.length === 0 ? [] : [{ total: wholes[0]!, others: wholes.slice(1), parts, cue, strong: true }]
}

/** `Machinery accounted for $2,120 million, food for $903 million and textiles for $810 million`: there may be more. */
const LARGEST = /\b(?:accounted for|were due to|were caused by)\b/
