import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { once } from './once.js'
import { regexp } from './regexp.js'

/** A sentence with the block it stands in; trimmed of white space, holding its end mark and the closing quotes and brackets after it. */
export interface Sentence extends Span {
  /** Index into `document.blocks`. */
  readonly block: number
}

/** What may stand behind an end mark: quotes and brackets that close, and marks of notes, `.[5]`, `.¹²`. */
const BEHIND = String.raw`(?:["'”’)\]）】」』》]|\[\d{1,3}\]|[⁰¹²³⁴-⁹])*`
const END = new RegExp(String.raw`[。！？!?…]+|(?<!\.)\.+(?=$|${BEHIND}(?:\s|$))`, 'g')
const CLOSERS = new RegExp(BEHIND, 'y')
const OPENER_OF_NEXT = /^\s+["'“‘([（]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u
const ABBREVIATION = regexp()`
  (?:^|[\s(“"'])
    (?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Vol|vs|cf|al|e\.g|i\.e|etc|Fig|Figs|Eq|Sec|Art|Ch|pp?|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug
      |Sept?|Oct|Nov|Dec|approx|ca|U\.S|U\.K|U\.N|a\.m|p\.m)$
`

/** Sentences of every block that is not furniture, in order. Near-linear; never looks across a block's border. */
export const sentencesOf = once((document: Document): readonly Sentence[] =>
  document.blocks.flatMap((block, index) =>
    block.kind === 'furniture' ? [] : splitSentences(document.text, block).map(({ start, end }) => ({ start, end, block: index })),
  ),
)

/** What has more characters than this and no end is no sentence but a list or a table, and is looked at in parts. */
const LONGEST = 4000
/** The last place a part of it may end: behind a semicolon, else a comma that is in no number, else a space. */
const BORDERS = [/^.*[；;]/su, /^.*(?:[，、。]|,(?!\d))/su, /^.*\s/su]

/** Splits one stretch of a text into sentences; offsets count into `text`. A sentence without end is cut, so that nothing looks across it for long. */
export const splitSentences = (text: string, { start, end }: Span): Span[] => {
  const piece = text.slice(start, end)
  const sentences: Span[] = []
  let from = 0
  END.lastIndex = 0
  for (let match = END.exec(piece); match; match = END.exec(piece)) {
    CLOSERS.lastIndex = match.index + match[0].length
    const to = CLOSERS.lastIndex + (CLOSERS.exec(piece)?.[0].length ?? 0)
    if (!endsSentence(piece, match.index, match[0], to)) continue
    push(sentences, text, start + from, start + to)
    from = to
    END.lastIndex = to
  }
  push(sentences, text, start + from, end)
  return sentences
}

const endsSentence = (piece: string, at: number, mark: string, after: number): boolean => {
  if (/[。！？]/.test(mark)) return true
  if (mark.startsWith('…')) return after >= piece.length || /\s/.test(piece[after]!)
  if (mark === '.' && ABBREVIATION.test(piece.slice(Math.max(0, at - 8), at))) return after >= piece.length
  return after >= piece.length || /\p{Script=Han}/u.test(piece[at - 1] ?? '') || OPENER_OF_NEXT.test(piece.slice(after, after + 8))
}

const push = (into: Span[], text: string, start: number, end: number): void => {
  let from = start
  while (end - from > LONGEST) {
    const to = from + borderIn(text.slice(from, from + LONGEST))
    pushTrimmed(into, text, from, to)
    from = to
  }
  pushTrimmed(into, text, from, end)
}

/** Where the beginning of a sentence that is too long is cut off. */
const borderIn = (beginning: string): number => {
  const half = beginning.slice(LONGEST / 2)
  for (const border of BORDERS) {
    const found = border.exec(half)
    if (found) return LONGEST / 2 + found[0].length
  }
  return /[\uD800-\uDBFF]$/.test(beginning) ? beginning.length - 1 : beginning.length
}

const pushTrimmed = (into: Span[], text: string, start: number, end: number): void => {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  if (end > start) into.push({ start, end })
}

const SENTENCE_END = /[。！？；!?;\n]|\.(?=\s|$)/
/** Characters a sentence has at most, for this. */
const LONGEST_BETWEEN = 400

/** Whether two stretches stand in one sentence, or part of one up to a semicolon; what it names twice is two things, as `Stephen Marsh and Steven Marsh`. */
export const areInOneSentence = (text: string, a: Span, b: Span): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return second.start - first.end < LONGEST_BETWEEN && !SENTENCE_END.test(text.slice(first.end, second.start))
}

/** Whether a sentence ends between two stretches; a semicolon ends none, and none is so long as `areInOneSentence` looks. */
export const areSentencesApart = (text: string, a: Span, b: Span): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return second.start - first.end >= LONGEST_BETWEEN || /[。！？!?\n]|\.\s/.test(text.slice(first.end, second.start))
}
