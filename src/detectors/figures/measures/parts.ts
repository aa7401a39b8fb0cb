import type { Figure } from '../../../model/figure.js'
import type { FigureContext } from '../../../text/contexts.js'
import { matchesOf } from '../../../text/matches.js'

/** `跌倒者中男性100名、女性162名`: what opens with the whole goes on with its parts. */
const PART =
  /其中|^[^，。；：、0-9]{1,12}[^其集当年期途，。；：、0-9]中(?=，|[一-鿿]{1,4}[0-9])|\bof (?:which|these|whom)\b|\bincluding\b/gi

/**
 * Whether a figure is told as part of what went before: `其中，中央财政赤字1.12万亿元`. One of another kind than both the whole and its first part
 * goes on with the sentence: `茶园8.6万亩，其中可采摘6.9万亩，产值11.2亿元`. A share may be of the part.
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
  if (first === index || isShare(figure) || isLike(figure, contexts[first]!.figure)) return true
  const wholes = contexts.slice(Math.max(0, first - FIGURES_BACK), first).filter(whole => whole.sentence.start === sentence.start)
  return wholes.length === 0 || wholes.some(whole => isLike(figure, whole.figure))
}

/** Figures before the cue that may be the whole. */
const FIGURES_BACK = 6

const isShare = ({ kind }: Figure): boolean => kind === 'percentage' || kind === 'ratio' || kind === 'points'

/** Past a semicolon the parts go on only with more of what the first was counted in: `其中公办12家；民办15家`. */
const isOfUnit = (a: Figure, b: Figure): boolean => !isShare(a) && isLike(a, b) && a.canonicalUnit === b.canonicalUnit

const isLike = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.dimension === b.dimension
