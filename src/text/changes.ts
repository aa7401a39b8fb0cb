import type { Figure } from '../model/figure.js'
import type { Change } from '../model/finding.js'
import type { Span } from '../model/span.js'
import { simplified } from './characters/scripts.js'
import { bareFigures } from './figures/figures.js'
import { splitSentences } from './sentences.js'
import { shortestEdits } from './shortest-edits.js'

/** What an atom of a comparison is. */
export type AtomKind = 'figure' | 'word' | 'mark'

/** A readable unit of text: a figure with its unit, a word, or a mark; white space goes with the atom before it. */
export interface Atom extends Span {
  readonly kind: AtomKind
  /** As the text compared has it, without white space. */
  readonly text: string
  /** What a figure says; its offsets count into the same text. */
  readonly figure?: Figure
}

/** One step between two atom sequences: kept on both sides, or replaced (either side may be empty). */
export interface Step {
  readonly same: boolean
  readonly a: readonly Atom[]
  readonly b: readonly Atom[]
}

/** Texts longer than this are not compared step by step. */
const LONGEST = 20_000

const SEGMENTERS = { zh: new Intl.Segmenter('zh', { granularity: 'word' }), en: new Intl.Segmenter('en', { granularity: 'word' }) }

/** Cuts a text into atoms: sentences, in them figures with their units, the rest by dictionary. Offsets count into the text. */
const atomsOf = (text: string, cuts: Cuts): Atom[] => {
  const figures = bareFigures(text)
  const atoms: Atom[] = []
  let next = 0
  for (const sentence of splitSentences(text, { start: 0, end: text.length })) {
    let from = sentence.start
    for (; next < figures.length && figures[next]!.start < sentence.end; next++) {
      const figure = figures[next]!
      const { start, end } = figure
      if (start < from) continue
      segment(text, from, start, cuts, atoms)
      const word = text.slice(start, end)
      atoms.push(
        isNoteMark(text, start, end) ? { kind: 'mark', start, end, text: word } : { kind: 'figure', start, end, text: word, figure },
      )
      from = end
    }
    segment(text, from, sentence.end, cuts, atoms)
  }
  return atoms
}

/** A bare number in square brackets is the mark of a note. */
const isNoteMark = (text: string, start: number, end: number): boolean => text[start - 1] === '[' && text[end] === ']'

const segment = (text: string, start: number, end: number, cuts: Cuts, into: Atom[]): void => {
  if (start >= end) return
  const piece = text.slice(start, end)
  const known = cuts.get(piece) ?? cut(piece)
  cuts.set(piece, known)
  for (const { word, index, kind } of known) into.push({ kind, start: start + index, end: start + index + word.length, text: word })
}

/** What the dictionary makes of pieces of text, so that a piece two texts have in common is cut once. */
type Cuts = Map<string, readonly Cut[]>

interface Cut {
  readonly word: string
  readonly index: number
  readonly kind: AtomKind
}

const cut = (piece: string): Cut[] => {
  const segmenter = /\p{Script=Han}/u.test(piece) ? SEGMENTERS.zh : SEGMENTERS.en
  const found: Cut[] = []
  for (const { segment: word, index, isWordLike } of segmenter.segment(piece))
    if (word.trim()) found.push({ word, index, kind: isWordLike ? 'word' : 'mark' })
  return found
}

/**
 * Compares the texts of copies, pair by pair. What it has read or compared once it remembers, because the copies of one original are all held
 * against it, and each pair is asked for both what differs and how to show it. Keep one for a repeat and no longer. Unless `exactScript`, texts are
 * read in simplified characters, and the words of atoms are written in them; their offsets count into either.
 */
export class Comparison {
  private readonly atoms = new Map<string, readonly Atom[]>()
  private readonly cuts: Cuts = new Map()
  private readonly steps = new Map<string, Map<string, readonly Step[] | undefined>>()

  constructor(private readonly exactScript: boolean) {}

  /** How one text becomes the other, in atoms; undefined when they are too long or too unlike. */
  stepsBetween(a: string, b: string): readonly Step[] | undefined {
    if (Math.max(a.length, b.length) > LONGEST) return undefined
    const known = this.steps.get(a)
    if (known?.has(b)) return known.get(b)
    const [one, other] = this.exactScript ? [a, b] : [simplified(a), simplified(b)]
    const left = this.atomsIn(one)
    const steps = one === other ? [{ same: true, a: left, b: left }] : aligned(left, this.atomsIn(other))
    if (known) known.set(b, steps)
    else this.steps.set(a, new Map([[b, steps]]))
    return steps
  }

  /** How one text becomes the other, as evidence: empty when they read the same, undefined when too unlike to show step by step. */
  changesBetween(a: string, b: string): Change[] | undefined {
    if (a === b) return []
    const steps = this.stepsBetween(a, b)
    return steps && changesIn(steps, a, b)
  }

  private atomsIn(text: string): readonly Atom[] {
    const atoms = this.atoms.get(text) ?? atomsOf(text, this.cuts)
    this.atoms.set(text, atoms)
    return atoms
  }
}

/** The steps from one sequence of atoms to another; undefined when they are too unlike. */
const aligned = (left: readonly Atom[], right: readonly Atom[]): Step[] | undefined => {
  let [atA, atB] = [0, 0]
  return shortestEdits(...numbered(left, right))?.map(({ same, a, b }) => {
    const step = { same, a: left.slice(atA, atA + a), b: right.slice(atB, atB + b) }
    ;[atA, atB] = [atA + a, atB + b]
    return step
  })
}

/** Two sequences of atoms as numbers, the same for the same words, counted from 0. */
const numbered = (left: readonly Atom[], right: readonly Atom[]): readonly [number[], number[]] => {
  const numbers = new Map<string, number>()
  const numberOf = ({ text }: Atom): number => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  return [left.map(numberOf), right.map(numberOf)]
}

const changesIn = (steps: readonly Step[], a: string, b: string): Change[] => {
  const changes: Change[] = []
  let atA = 0
  let atB = 0
  steps.forEach((step, index) => {
    const last = index === steps.length - 1
    const endA = last ? a.length : (step.a.at(-1)?.end ?? atA)
    const endB = last ? b.length : (step.b.at(-1)?.end ?? atB)
    if (step.same) changes.push(['=', b.slice(atB, endB)])
    else {
      if (endA > atA) changes.push(['-', a.slice(atA, endA)])
      if (endB > atB) changes.push(['+', b.slice(atB, endB)])
    }
    atA = endA
    atB = endB
  })
  return changes.every(([kind]) => kind === '=') ? [] : changes
}
