import type { Document } from '../../model/document.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import type { Atom, Comparison, Step } from '../../text/changes.js'
import { behindLabel } from '../../text/outline/numbering.js'
import type { ParagraphPair } from '../../text/paragraph-pairs.js'
import { splitSentences } from '../../text/sentences.js'
import { differingFigures } from './figure-differences.js'

/** A sentence of side a, the steps that touch it, and where it lies in both documents. */
export interface SentencePair {
  readonly steps: readonly Step[]
  readonly shiftA: number
  readonly shiftB: number
  readonly spanA: Span
  readonly spanB: Span
  /** Figures that say different values, paired. */
  readonly differing: readonly (readonly [Atom, Atom])[]
}

/** Cuts a pair of paragraphs into the sentences of side a, each with how it becomes the sentence of side b that has its words; one without any has no pair. */
export const sentencePairs = (a: Document, b: Document, whole: ParagraphPair, comparison: Comparison): SentencePair[] => {
  const pair = { a: withoutLabel(a, whole.a), b: withoutLabel(b, whole.b) }
  const steps = comparison.stepsBetween(a.text.slice(pair.a.start, pair.a.end), b.text.slice(pair.b.start, pair.b.end)) ?? []
  const sentencesB = splitSentences(b.text, pair.b)
  const found: SentencePair[] = []
  let index = 0
  for (const sentence of splitSentences(a.text, pair.a)) {
    const end = sentence.end - pair.a.start
    const own: Step[] = []
    for (; index < steps.length; index++) {
      const step = steps[index]!
      if (step.a.length === 0 && own.length > 0 && isOfNext(step, own, sentencesB, pair.b.start)) break
      const inside = step.a.filter(atom => atom.start < end && atom.end > sentence.start - pair.a.start)
      if (step.a.length > 0 && inside.length === 0) break
      own.push(step.a.length === inside.length ? step : cutStep(step, inside))
      if (step.a.at(-1) && step.a.at(-1)!.end > end) break
    }
    const spanB = sentenceOf(own, sentencesB, pair.b.start)
    while (spanB && isBefore(own[0]!, spanB, pair.b.start)) own.shift()
    const differing = own.filter(step => !step.same).flatMap(differingFigures)
    if (spanB) found.push({ steps: own, shiftA: pair.a.start, shiftB: pair.b.start, spanA: sentence, spanB, differing })
  }
  return found
}

/** The number of a paragraph, however deep. */
const DEEP = /^\d{1,3}(?:\.\d{1,3}){3,8}\.?\s+/

/** A stretch without the number of the paragraph it opens. */
const withoutLabel = ({ text, blocks }: Document, { start, end }: Span): Span => {
  const block = blocks[firstEndingAfter(blocks, start)]
  const opens = block && block.start >= start - 1 && block.start < end
  const from = opens
    ? Math.max(behindLabel(text, block), start + (DEEP.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0))
    : start
  return { start: Math.min(Math.max(start, from), end), end }
}

/** The sentence of side b that has the first words of some steps, those both sides have if there are any. */
const sentenceOf = (steps: readonly Step[], sentences: readonly Span[], shift: number): Span | undefined => {
  const first = (steps.find(({ same }) => same) ?? steps.find(({ b }) => b.length > 0))?.b[0]
  return first && sentences.find(({ start, end }) => start <= first.start + shift && first.start + shift < end)
}

/** Whether a step is words of side b alone that stand before a sentence: one put in before the copy. */
const isBefore = ({ a, b }: Step, sentence: Span, shift: number): boolean =>
  a.length === 0 && b.length > 0 && b.at(-1)!.end + shift <= sentence.start

/** Whether words that side b alone has begin its next sentence. */
const isOfNext = ({ b }: Step, own: readonly Step[], sentences: readonly Span[], shift: number): boolean => {
  const before = own.findLast(step => step.b.length > 0)?.b.at(-1)
  const next = before && sentences[firstEndingAfter(sentences, before.start + shift)]
  return next !== undefined && b[0]!.start + shift >= next.end
}

/** The part of a kept step that lies in a sentence; a replaced step is taken whole. */
const cutStep = (step: Step, inside: readonly Atom[]): Step => {
  if (!step.same) return step
  const from = step.a.indexOf(inside[0]!)
  return { same: true, a: inside, b: step.b.slice(from, from + inside.length) }
}
