import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import type { Draft } from '../../../../model/finding.js'
import { compareExact, type Exact, exact, isWithin, minus, parseExact, shifted } from '../../../../text/decimals.js'
import { contextsOf, type FigureContext } from '../../../../text/figures/contexts.js'
import { regexp } from '../../../../text/regexp.js'
import { hanUnitAt } from '../../../../text/units/units.js'
import { intervalOf, relate } from '../likeness/values.js'
import { evidenceOf } from '../telling.js'
import { isFormal } from '../vetoes/parties.js'

/** What stands between a number and the same number again: `120万元（大写：`, `thirty (`, `120元，大写：`. */
const AGAIN = regexp('i')`
  ^[元圆]?整?(?:\s?[（(［【[]\s?(?:大写|小写|即|折合|in words|in figures|say)?|[，,、]?\s?(?:大写|小写))(?:金额|人民币)?\s?[：:]?\s?(?:人民币)?$
`
/** Longest such stretch. */
const APART = 14
const CLOSED = /^[元圆]?整?\s?(?:only)?\s?[）)］】\]]/i
/** What is counted, behind the bracket; a numbered source (`in two (3) of them`) has a little word there. */
const COUNTED =
  /^ (?!(?:of|and|or|but|were|was|are|is|had|have|has|in|on|at|to|with|for|from|by|as|than|that|which|who|when|per)\b)[A-Za-z]{3,}/
const DIGIT = /[0-9０-９]/
const CERTAIN = 0.95
const TAKEN: ReadonlySet<string> = new Set(['quantity', 'money', 'percentage', 'points', 'duration', 'age', 'multiple'])

/**
 * Numbers written twice side by side, once in words or 大写 and once in digits, that say two numbers: `三十（20）日`, `five thousand dollars ($50,000)`,
 * `a third of members (46%)`.
 */
export const writtenTwice = (document: Document): readonly Draft[] => {
  const contexts = contextsOf(document)
  return contexts.flatMap((second, index) => {
    const first = contexts[index - 1]
    if (!first) return []
    const isTwo =
      (isAgain(document.text, first, second) && differ(first.figure, second.figure)) ||
      (isShareAgain(document.text, first, second) && areApart(first.figure, second.figure))
    return isTwo ? [draftOf(document, first, second)] : []
  })
}

const isAgain = (text: string, { figure: a, sentence }: FigureContext, { figure: b, sentence: other }: FigureContext): boolean => {
  if (b.start - a.end > APART || b.start === a.end || sentence.start !== other.start || !TAKEN.has(a.kind)) return false
  const between = text.slice(a.end, b.start)
  if (!AGAIN.test(between) || DIGIT.test(a.raw) === DIGIT.test(b.raw)) return false
  const isMoney = a.kind === 'money' && b.kind === 'money'
  if (!/[（(［【[]/.test(between)) return isMoney
  const end = CLOSED.exec(text.slice(b.end, b.end + 8))?.[0].length
  return end !== undefined && (isMoney || areOfOneUnit(text, a, b, b.end + end))
}

/** Both have the unit, or it stands behind the bracket. */
const areOfOneUnit = (text: string, a: Figure, b: Figure, behind: number): boolean =>
  a.unit === undefined && b.unit === undefined
    ? hanUnitAt(text, behind) !== undefined || COUNTED.test(text.slice(behind, behind + 24))
    : a.dimension === b.dimension && a.canonicalUnit === b.canonicalUnit

/** Between a share in words and the same in percent: `of the members (`, `，占`, `, or `; what a rise is a share of is another thing. */
const SHARE_AGAIN = regexp('i')`
  ^(?: (?:of|in) [a-z' -]{1,40}|(?: [a-z'-]+){0,3})?(?: \(|, or )$
  |^(?:的[\p{Script=Han}]{1,8})?(?:[（(](?:占|即|约)?|[，,](?:占|即|达到?)(?:比)?(?:为)?)$
`
const RISE = /increase|growth|rise|fall|decline|drop|change|增|降|减/i
const SHARE_APART = 48

const isShareAgain = (text: string, { figure: a, sentence }: FigureContext, { figure: b, sentence: other }: FigureContext): boolean => {
  if (b.kind !== 'percentage' || b.start - a.end > SHARE_APART || b.start === a.end || sentence.start !== other.start) return false
  if ((a.kind !== 'ratio' && a.kind !== 'percentage') || DIGIT.test(a.raw) || !DIGIT.test(b.raw)) return false
  const between = text.slice(a.end, b.start)
  return SHARE_AGAIN.test(between) && !RISE.test(between) && (!/[（(]/.test(between) || /^[）)]/.test(text.slice(b.end, b.end + 1)))
}

/** So far from what its words say, in hundredths of it and in percent, nobody rounds a share. */
const SHARE_SPARE = 12
const FEWEST_POINTS = exact(4)
/** … and so little on the wrong side of `more than half`. */
const WRONG_SIDE = exact(1)

const areApart = (told: Figure, { value: percent }: Figure): boolean => {
  const [lo, hi] = [percentOf(told, told.value ?? told.lo), percentOf(told, told.value ?? told.hi)]
  if (percent === undefined || !lo) return false
  const below = minus(lo, parseExact(percent))
  if (told.qualifier === 'over' || told.qualifier === 'at-least') return compareExact(below, WRONG_SIDE) > 0
  const isFar = (off: Exact): boolean => compareExact(off, FEWEST_POINTS) > 0 && !isWithin(off, lo, SHARE_SPARE)
  return isFar(below) || (hi !== undefined && isFar(minus(parseExact(percent), hi)))
}

const percentOf = ({ kind }: Figure, end: string | undefined): Exact | undefined =>
  end === undefined ? undefined : shifted(parseExact(end), kind === 'ratio' ? 2 : 0)

/** `two million (2,043,122)`: words for a sum as large as this may be a rounding. */
const ROUND = parseExact('10000')

const differ = (a: Figure, b: Figure): boolean => {
  const [x, y] = [intervalOf(a), intervalOf(b)]
  if (!x || !y || a.qualifier !== 'exact' || b.qualifier !== 'exact') return false
  const mayBeRounded = compareExact(x.interval.core, ROUND) > 0 && !isFormal(a) && !isFormal(b)
  return mayBeRounded ? relate(x, y, false).kind !== 'agree' : compareExact(x.interval.core, y.interval.core) !== 0
}

const draftOf = (document: Document, first: FigureContext, second: FigureContext): Draft => ({
  rule: 'conflicting-figures',
  level: 'error',
  confidence: CERTAIN,
  messageId: 'conflicting-figures.twice',
  data: { first: first.figure.raw, second: second.figure.raw },
  locations: [first, second].map(({ figure: { start, end } }) => ({ document: document.id, start, end, role: 'mention' as const })),
  evidence: {
    figures: [first, second].map(({ figure, sentence }) => evidenceOf({ document: document.id, figure, sentence, name: '' })),
    causes: [],
  },
})
