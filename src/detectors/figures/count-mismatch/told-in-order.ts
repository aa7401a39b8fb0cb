import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { splitSentences } from '../../../text/sentences.js'
import type { Counted } from './listed.js'

/** "The second was wayleaves", "A third is cost", "The last of these": what opens a sentence that tells one of the things announced. */
const OPENING = regexp()`
  ^(?:[Aa]nd )?(?:[Tt]he|A|Our|Its|Their|Her|His) (first|second|third|fourth|fifth|sixth|seventh|last|final|other)\b(?: [a-z]+){0,2}? (?:is
    |was|are|were|concerns?|concerned|relates?|related|has|had|will|would)\b
`
/** … with the number alone: "First, erosion has worsened." */
const BARE = /^(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Final|Last)(?:ly)?,? /
/** … or carries on the sentence of the one before, which may leave its verb out. */
const CARRYING_ON = /^the (second|third|fourth|fifth|sixth|last)\b/
/** The number closes its sentence, or no more than what the things are for. */
const TAIL = regexp()`
  ^(?: (?:emerged?|emerge|stand out|stood out|follow|followed|remain|remained|arose|arise|were (?:found|made|identified|raised|noted)
      |(?:are|were) clear))?(?: (?:for|of|to|in|behind|about|on) [^.;:,]{1,50})?[.:]\s*$
`
const NAMED = /^(?:last|final|other)$/i
const REACH = 20

/** Things announced in one sentence and told in the sentences right behind it: three reasons, "The first was …. The second was …." and no third. */
export const toldInOrder = (document: Document): Counted[] =>
  document.language !== 'en'
    ? []
    : document.blocks.flatMap(block => {
        const text = document.text.slice(block.start, block.end)
        if (block.kind === 'furniture' || block.kind === 'table-cell' || !/\b[Ff]irst\b/.test(text)) return []
        const sentences = splitSentences(document.text, block)
        return sentences.flatMap((sentence, index) => {
          const items = itemsBehind(
            document,
            sentences.slice(index + 1, index + 1 + REACH).flatMap(behind => clausesOf(document, behind)),
          )
          return items.length < 2 ? [] : announcedIn(document, sentence).flatMap(declared => judged(declared, items))
        })
      })

/** A sentence that tells several of them: "The first concerned staffing, the second governance and the third records." */
const clausesOf = ({ text }: Document, { start, end }: Span): Span[] => {
  const cuts = matchesOf(NEXT_CLAUSE, text.slice(start, end)).map(({ 0: { length }, index }) => start + index + length)
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }))
}

const NEXT_CLAUSE = /(?:[,;] (?:and )?| and )(?=the (?:second|third|fourth|fifth|sixth|last)\b)/g

const itemsBehind = ({ text }: Document, sentences: readonly Span[]): Span[] => {
  const items: Span[] = []
  for (const { start, end } of sentences) {
    const [opening, word] = openingOf(text.slice(start, Math.min(end, start + 80))) ?? []
    if (opening === undefined) {
      if (items.length === 0) return []
      continue
    }
    if (!NAMED.test(word!) && ordinalOf(word!) !== items.length + 1) return []
    items.push({ start, end: start + opening.length })
    if (NAMED.test(word!)) break
  }
  return items
}

const openingOf = (clause: string): RegExpExecArray | null => OPENING.exec(clause) ?? BARE.exec(clause) ?? CARRYING_ON.exec(clause)

const announcedIn = ({ text }: Document, { start, end }: Span): Counted['declared'][] => {
  const words = text.slice(start, end)
  return announcementsIn(words)
    .filter(declared => TAIL.test(words.slice(declared.end)))
    .map(({ count, start: from, end: to }) => ({ count, start: start + from, end: start + to }))
}

/** Whatever things are counted, as one by one is told of behind. */
const announcementsIn = (words: string): readonly (Span & { readonly count: number })[] =>
  matchesOf(ANYTHING, words).map(({ 0: written, 1: number, index }) => ({
    count: ordinalOf(number!)!,
    start: index,
    end: index + written.length,
  }))
const ANYTHING = new RegExp(
  `\\b(?<!\\b(?:of the|of these|of our|other|least|about|than|first|last|next|past) )(${ENGLISH_COUNTS}) (?:[a-z-]+ ){0,3}?[a-z]+s\\b`,
  'gi',
)

const judged = (declared: Counted['declared'], items: readonly Span[]): Counted[] =>
  Math.abs(declared.count - items.length) > 1
    ? []
    : [{ declared, items, least: items.length, most: items.length, kind: 'marked', confidence: 0.75 }]
