import type { Figure } from '../../../../model/figure.js'
import { compareExact, parseExact, plus, ZERO } from '../../../../text/decimals.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'
import { matchesOf } from '../../../../text/matches.js'

/** `跌倒者中男性100名、女性162名`: what opens with the whole goes on with its parts. */
const PART =
  /其中|^[^，。；：、0-9]{1,12}[^其集当年期途，。；：、0-9]中(?=，|[一-鿿]{1,4}[0-9])|\bof (?:which|these|whom)\b|\bincluding\b/gi

/**
 * Whether a figure is told as part of what went before: `其中，中央财政赤字1.12万亿元`. One of another kind than both the whole and its first part
 * goes on with the sentence: `茶园8.6万亩，其中可采摘6.9万亩，产值11.2亿元`; so does what stands behind parts
 * that make the whole: `机构23家，其中公办9家、民办14家，入住率60%`. A share may be of the part.
 */
export const isPartOfWhole = (text: string, from: number, contexts: readonly FigureContext[], index: number): boolean => {
  const { figure, sentence } = contexts[index]!
  const before = text.slice(from, figure.start)
  const cue = matchesOf(PART, before).at(-1)
  if (!cue) return false
  const at = from + cue.index
  let first = index
  while (first > 0 && contexts[first - 1]!.figure.start > at) first--
  if (first !== index && /^其中[^：:]*；/.test(text.slice(at, figure.start))) return isOfUnit(figure, contexts[first]!.figure)
  const wholes = contexts.slice(Math.max(0, first - FIGURES_BACK), first).filter(whole => whole.sentence.start === sentence.start)
  if (makeWhole(wholes, contexts.slice(first, index))) return false
  if (first === index || isShare(figure) || isLike(figure, contexts[first]!.figure)) return true
  return wholes.length === 0 || wholes.some(whole => isLike(figure, whole.figure))
}

/** Figures before the cue that may be the whole. */
const FIGURES_BACK = 6

/** Whether parts told so far, two or more from the first on, come to the last figure before the cue that is counted as they are. */
const makeWhole = (wholes: readonly FigureContext[], parts: readonly FigureContext[]): boolean => {
  const part = parts[0]?.figure
  const whole = part && wholes.findLast(({ figure }) => isOfUnit(figure, part))?.figure
  if (whole?.value === undefined) return false
  let sum = ZERO
  for (const { figure } of parts.slice(0, MOST_PARTS)) {
    if (figure.value === undefined || !isOfUnit(figure, part!)) return false
    sum = plus(sum, parseExact(figure.value))
    if (figure !== part && compareExact(sum, parseExact(whole.value)) === 0) return true
  }
  return false
}

/** No list of parts is longer in prose. */
const MOST_PARTS = 20

const isShare = ({ kind }: Figure): boolean => kind === 'percentage' || kind === 'ratio' || kind === 'points'

/** Past a semicolon the parts go on only with more of what the first was counted in: `其中公办12家；民办15家`. */
const isOfUnit = (a: Figure, b: Figure): boolean => !isShare(a) && isLike(a, b) && a.canonicalUnit === b.canonicalUnit

const isLike = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.dimension === b.dimension
