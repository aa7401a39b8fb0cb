import type { Block, Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import { wordsOf } from '../../text/words.js'
import { draftAt } from '../alone.js'
import { type Definition, definitionsOf, isOneName } from './definitions.js'

/** Places shown of one note. */
const SHOWN = 20
/** Definitions looked at in one document. */
const MOST = 500

/** What is odd about the abbreviations a document defines; each habit is one note. */
export const looseAbbreviations = (document: Document): readonly Draft[] => {
  const definitions = definitionsOf(document).slice(0, MOST)
  return [...twoNames(document, definitions), ...twoAbbreviations(document, definitions), ...usedEarly(document, definitions)]
}

/** One abbreviation for different full names. */
const twoNames = (document: Document, definitions: readonly Definition[]): Draft[] => {
  const clashes = clashesAmong(
    definitions,
    ({ short }) => short,
    (one, other) => !isOneName(one.full, other.full) && [one, other].some(spellsOut),
  )
  const [first] = clashes
  if (!first) return []
  const [one, other] = first
  const data = { short: one.short, one: one.full, other: other.full, count: clashes.length }
  return [noteAt(document, clashes.flat(), 'abbreviation', data)]
}

/** Some word of the name begins like its abbreviation; `Dee Rowntree (LD)` is of that party. */
const spellsOut = ({ full, short }: Definition): boolean =>
  HAN.test(full) || HAN.test(short) || full.split(/[\s-]+/).some(word => word[0]?.toUpperCase() === short[0])

/** Different abbreviations for one full name, of which none is part of the other. */
const twoAbbreviations = (document: Document, definitions: readonly Definition[]): Draft[] => {
  const clashes = clashesAmong(
    definitions,
    ({ full }) => (HAN.test(full) ? full.slice(-SUREST) : full.toLowerCase()),
    (one, other) => one.short !== other.short && isWholeName(one.full, other.full) && [one, other].some(isUncut),
  )
  const [first] = clashes
  if (!first) return []
  const [one, other] = first
  const full = one.full.length < other.full.length ? one.full : other.full
  return [noteAt(document, clashes.flat(), 'two-abbreviations', { full, one: one.short, other: other.short, count: clashes.length })]
}

const HAN = /\p{Script=Han}/u
/** A Chinese name that ends in as many characters as another is taken for the same. */
const SUREST = 6

/** One name is the other, or the other with words of the sentence before it. */
const isWholeName = (a: string, b: string): boolean => Math.min(a.length, b.length) >= SUREST && (a.endsWith(b) || b.endsWith(a))

/** The name is not cut: a Chinese one, or one whose initials are its abbreviation. */
const isUncut = ({ full, short }: Definition): boolean => HAN.test(full) || full.replace(/[^A-Z]/g, '') === short

/** Pairs of the first definition with a key and a later one that does not agree with it. */
const clashesAmong = (
  definitions: readonly Definition[],
  keyOf: (definition: Definition) => string,
  disagree: (one: Definition, other: Definition) => boolean,
): (readonly [Definition, Definition])[] => {
  const first = new Map<string, Definition>()
  return definitions.flatMap(definition => {
    const key = keyOf(definition)
    const known = first.get(key)
    if (!known) first.set(key, definition)
    return known && disagree(known, definition) ? [[known, definition] as const] : []
  })
}

/** Abbreviations that stand in a sentence before the place that defines them. */
const usedEarly = (document: Document, definitions: readonly Definition[]): Draft[] => {
  const first = new Map([...definitions].reverse().map(definition => [definition.short, definition]))
  const early = [...first.values()].flatMap(definition => {
    const span = isTelling(definition.short) ? useBefore(document, definition) : undefined
    return span ? [{ definition, span }] : []
  })
  const [one] = early
  if (!one) return []
  const spans = early.flatMap(({ definition, span }) => [span, definition])
  return [noteAt(document, spans, 'early-abbreviation', { short: one.definition.short, full: one.definition.full, count: early.length })]
}

/** Three letters, or three characters that are no word of the language: `甲方`, `公司`, `办法` are said of others too. */
const isTelling = (short: string): boolean => short.length >= 3 && !(HAN.test(short) && wordsOf(short).length === 1)

/** A sentence, and not the line of a title or of a list of abbreviations. */
const SENTENCE = /[。；]|[.;:](?:\s|$)/
/** The title of a table or figure, or what describes one. */
const CAPTION = /^\W{0,4}(?:Table|Figure|Chart|Box)\b/
/** Places of one abbreviation looked at. */
const MOST_USES = 50

/** The first use in a sentence before the definition, in a paragraph that does not give the full name as well. */
const useBefore = ({ text, blocks }: Document, { short, full, start: limit }: Definition): Span | undefined => {
  let at = text.indexOf(short)
  for (let uses = 0; uses < MOST_USES && at >= 0 && at < limit; uses++, at = text.indexOf(short, at + short.length)) {
    const end = at + short.length
    const block = isWhole(text, at, end) ? blockAt(blocks, at) : undefined
    if (block?.kind !== 'paragraph' && block?.kind !== 'list-item') continue
    const piece = text.slice(block.start, Math.min(block.end, limit))
    if (SENTENCE.test(piece) && !CAPTION.test(piece) && !piece.includes(full.slice(-SUREST))) return { start: at, end }
  }
  return undefined
}

/** Not part of a longer word or name, nor in brackets of its own, which may define it. */
const isWhole = (text: string, start: number, end: number): boolean =>
  HAN.test(text[start]!)
    ? !/[\p{Script=Han}\w《“]/u.test(text[start - 1] ?? '')
    : !/[\w.&/([-]/.test(text[start - 1] ?? '') && !/[\w&/-]/.test(text[end] ?? '')

/** The block a place is in. */
const blockAt = (blocks: readonly Block[], at: number): Block | undefined => {
  const block = blocks[firstEndingAfter(blocks, at)]
  return block && block.start <= at ? block : undefined
}

const noteAt = (document: Document, spans: readonly Span[], variant: string, data: Readonly<Record<string, string | number>>): Draft => {
  const places = [...new Map(spans.map(span => [span.start, span])).values()].slice(0, SHOWN)
  return draftAt(document, 'name-variant', places, { variant, level: 'note', confidence: 0.7, role: 'mention', data })
}
