import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { regexp } from '../../text/regexp.js'
import { draftAt } from '../alone.js'

/** Words that never stand twice in a row in English; `that that`, `had had`, `is is` may. */
const ENGLISH = regexp('gi')`
  \b
    (the|an?|of|to|and|for|with|from|by|at|or|as|this|these|those|our|their|its|was|were|are|be|been|has|have|will|would|shall|must|should
      |could|also|such|each|which|we|they|it|into|than|between|not)\s+\1\b
`
/** Two-character words that are never doubled for emphasis. */
const CHINESE = regexp('gu')`
  (进行|我们|他们|以及|并且|通过|关于|根据|按照|为了|因为|所以|但是|由于|对于|其中|加强|推进|推动|完善|实现|促进|提高|提升|积极|全面
      |进一步|不断|持续|深入|建立|健全|开展|落实)\1
`
/** `目的的`, `有的的确` and the like are right. */
const DE = /(?<![目标有众似端])的的(?![确士哥])/gu
const MARKS = /[，、；：。]{2,}|(?<![.,])(?:,,|;;)(?![.,;])|(?<=\p{L}),\.(?=\s)/gu
/** Cheap to look for, and in every match of marks. */
const MARKS_HINT = /[，、；：。]{2}|,[,.]|;;/
const HAN = /\p{Script=Han}/u
/** More doubled marks, or words, than this are a habit or no prose: one note. */
const FEW_MARKS = 3
const MANY_WORDS = 10
/** Marks shown for one habit. */
const SHOWN = 20

/** Words and punctuation marks set twice: words and a few marks are findings each, many marks are one note. */
export const doubles = (document: Document): readonly Draft[] => {
  if (document.language === 'other') return []
  const words: Span[] = []
  const marks: Span[] = []
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.kind === 'table-cell' || block.hidden) continue
    const piece = document.text.slice(block.start, block.end)
    const add = (to: Span[], { index, 0: match }: RegExpExecArray): void =>
      void to.push({ start: block.start + index, end: block.start + index + match.length })
    for (const expression of expressionsFor(piece)) for (const match of matchesOf(expression, piece)) if (meant(match)) add(words, match)
    if (!MARKS_HINT.test(piece)) continue
    for (const match of matchesOf(MARKS, piece)) if (!/^。{3,}$/.test(match[0])) add(marks, match)
  }
  return [...told(document, words, 'word', MANY_WORDS), ...told(document, marks, 'mark', FEW_MARKS)]
}

const expressionsFor = (piece: string): readonly RegExp[] => {
  if (!HAN.test(piece)) return [ENGLISH]
  return [...(hasDoubled(piece, 2) || hasDoubled(piece, 3) ? [CHINESE] : []), ...(piece.includes('的的') ? [DE] : [])]
}

/** Whether so many characters stand twice in a row somewhere: without that the words need not be looked for. */
const hasDoubled = (piece: string, length: number): boolean => {
  let equal = 0
  for (let at = 0; at + length < piece.length; at++) {
    equal = piece.charCodeAt(at) === piece.charCodeAt(at + length) ? equal + 1 : 0
    if (equal === length) return true
  }
  return false
}

/** A few are findings each; many are one note, with the first places. */
const told = (document: Document, spans: readonly Span[], what: 'word' | 'mark', most: number): Draft[] => {
  if (spans.length > most) {
    const data = { count: spans.length, shown: Math.min(spans.length, SHOWN) }
    return [
      draftAt(document, 'unfinished-text', spans.slice(0, SHOWN), { variant: `doubled-${what}s`, level: 'note', confidence: 0.8, data }),
    ]
  }
  return spans.map(span => {
    const data = { quote: document.text.slice(span.start, span.end) }
    return draftAt(document, 'unfinished-text', [span], { variant: `doubled-${what}`, level: 'warning', confidence: 0.8, data })
  })
}

/** A capital on the second word alone begins a name or a letter: `vitamin A a day`, `plan A a year`. */
const meant = (match: RegExpExecArray): boolean => {
  const [first, second] = match[0].split(/\s+/)
  return second === undefined || first === second || (first !== 'A' && second === second.toLowerCase())
}
