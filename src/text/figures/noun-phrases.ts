import type { Subject } from '../../model/figure.js'
import type { Span } from '../../model/span.js'
import { IN_TIME } from '../dates/periods.js'
import { matchesOf } from '../matches.js'
import { ENGLISH_STOPS, ENGLISH_VERBS, stem } from '../verbs.js'

/** A word of English, abbreviations with their full stops and compounds with their hyphens among them. */
export const WORD = /(?:[A-Z]\.){2,}|[A-Za-z][A-Za-z'’-]*/g

/** A word and where it stands. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Nouns right behind a figure: up to four words before a preposition, a verb or a mark. */
export const phraseAfter = (text: string, right: Span): Subject | undefined => {
  const piece = text.slice(right.start, Math.min(right.end, right.start + 80))
  const words: { word: string; start: number; end: number }[] = []
  let last = 0
  for (const match of matchesOf(WORD, piece)) {
    if (/[^\s‘’“”'"-]/.test(piece.slice(last, match.index))) break
    const lower = match[0].toLowerCase()
    if (words.length === 0 && /^(?:of|in|the|a|our|its|their|his|her|these|those|all)$/.test(lower)) {
      last = match.index + match[0].length
      continue
    }
    if (lower === 'of' && CONTAINERS.test(words.at(-1)?.word ?? '')) {
      last = match.index + match[0].length
      continue
    }
    if (words.length === 0 && (COMPARED.test(piece.slice(match.index)) || TIME_BEHIND.test(piece.slice(match.index)))) break
    if (ENGLISH_STOPS.has(lower) || ENGLISH_VERBS.has(lower) || (words.length > 0 && PARTICIPLE.test(lower))) break
    words.push({ word: match[0], start: match.index, end: match.index + match[0].length })
    last = match.index + match[0].length
    if (words.length === 4) break
  }
  return words[0] && IN_TIME.test(piece) ? undefined : fromWords(words, right.start)
}

/** `12% fewer than`, `9.2% higher`: by how much it is more, no noun. */
const COMPARED =
  /^(?:fewer|higher|lower|greater|larger|smaller|better|worse|older|younger|longer|shorter|faster|slower|cheaper)(?: than\b|[,.;]|$)/
/** `128 a week ago`, `5,400 a year earlier`, `22% year over year`: when, and not what. */
const TIME_BEHIND =
  /^(?:(?:years?|months?|weeks?|days?|quarters?|decades?) (?:ago|earlier|before|previously|later|on|over|to)\b|(?:year|quarter|month)[- ](?:over|on|to)[- ]|year-ago\b|(?:third|fourth)(?:[,.;]|$| and\b))/i

/** `cases of measles`, `members of staff`: what is counted stands behind `of`. */
const CONTAINERS =
  /^(?:cases|members|pieces|copies|pairs|bottles|boxes|bags|sets|types|kinds|acts|items|units|reports|incidents|instances|forms|counts)$/i

/** What a noun does or has had done to it: `patients developed`, `falls causing harm`; not the nouns in `-ing`. */
const PARTICIPLE =
  /^(?!(?:build|train|hous|plann|meet|engineer|manufactur|market|nurs|park|fund|spend|learn|teach|shipp|bank|draw|read|hear|bear)ings?$)[a-z]{3,}(?:ed|ing)$/

/** The subject that nouns in order name, the last of them its head; offsets are shifted by so many. */
export const fromWords = (words: readonly Word[], shift: number): Subject | undefined => {
  const head = words.at(-1)
  if (!head) return undefined
  return {
    head: stem(head.word),
    modifiers: words.slice(0, -1).map(({ word }) => stem(word)),
    verb: undefined,
    span: { start: shift + words[0]!.start, end: shift + head.end },
  }
}
