import type { Block, Document } from '../../model/document.js'
import { groupedBy } from '../../model/grouping.js'
import { contains, firstOf, type Span } from '../../model/span.js'
import type { Repeat } from '../../text/copies.js'
import { once } from '../../text/once.js'
import type { Worth } from '../../text/repeats/worth.js'
import { TokenKind, tokensOfText, weightOf } from '../../text/tokens.js'
import type { Ranked } from './restatements.js'

/** Weight (Han characters, or twice the words) from which a paragraph that stands twice in a row is told. */
const TOLD = 14
/** Length in characters from which it is an error. */
const LONG = 200
const SENTENCE_END = /[。！？；.!?;]["'”’」』）)\]*_]{0,3}$/
/** What is to be filled in or ticked stands in a form, where lines are alike. */
const FILLED_IN = /_{2,}|＿{2,}|[□☐☑✓√]|\.{4,}|…{2,}|\t/

/**
 * Raises what holds a paragraph twice in a row, word for word, to a warning, and adds the paragraphs of which nothing else was told: whatever
 * they are, notes and set phrases too, nobody means to say them twice at once. Rows of tables, headings, forms and signatures are left alone.
 */
export const withTwins = (document: Document, ranked: readonly Ranked[]): Ranked[] => {
  const twins = twinsOf(document)
  if (twins.length === 0) return [...ranked]
  const left = new Set(twins)
  const kept = ranked.flatMap(each => {
    const held = heldBy(twins, each.repeat)
    const isQuiet = each.rank.level === 'note' && each.rank.rule !== 'repeated-block'
    if (held.length === 0 || (isQuiet && each.repeat.places.length < STANDING)) return isSaidBy(held, each.repeat) ? [] : [each]
    for (const twin of held) left.delete(twin)
    if (isQuiet) return [each]
    return each.rank.level === 'note' ? [{ ...each, rank: { ...each.rank, level: 'warning' as const } }] : [each]
  })
  return [...kept, ...[...left].map(rankedTwin)].sort((x, y) => x.repeat.places[0]!.start - y.repeat.places[0]!.start)
}

/** Whether a repeat holds a paragraph twice in a row. */
export const holdsTwins = (document: Document, repeat: Repeat): boolean => heldBy(twinsOf(document), repeat).length > 0

/** The twins each of which lies in a place of its own of a repeat. */
const heldBy = (twins: readonly Repeat[], { places }: Repeat): Repeat[] =>
  places.slice(0, MOST_PLACES).flatMap(({ start, end }, at) => {
    const first = firstOf(twins.length, index => twins[index]!.places[0]!.start >= start)
    const next = places[at + 1]
    const held: Repeat[] = []
    for (let index = first; index < twins.length && twins[index]!.places[0]!.end <= end; index++)
      if (next && contains(next, twins[index]!.places[1]!)) held.push(twins[index]!)
    return held
  })

/** Places from which a set phrase is a line that belongs to each, side by side or not. */
const STANDING = 5
/** Places of a repeat looked at for twins. */
const MOST_PLACES = 500

/** Whether some twins are all that a repeat is. */
const isSaidBy = (twins: readonly Repeat[], { places }: Repeat): boolean =>
  twins.length > 0 && twins.reduce((sum, twin) => sum + twin.places.length, 0) === places.length

const rankedTwin = (repeat: Repeat): Ranked => ({
  repeat,
  rank: {
    rule: 'repeated-block',
    variant: 'paragraph',
    level: repeat.places[0]!.end - repeat.places[0]!.start >= LONG ? 'error' : 'warning',
    confidence: 0.95,
  },
})

/** Paragraphs that stand several times in a row, word for word but for space. One that does so here and there is a line of a form. */
const twinsOf = once((document: Document): readonly Repeat[] => {
  const blocks = document.blocks.filter(({ kind }) => kind !== 'furniture')
  const found: Repeat[] = []
  for (let at = 1; at < blocks.length; at++) {
    const first = at - 1
    while (at < blocks.length && areTwins(document, blocks[first]!, blocks[at]!)) at++
    const beside = [blocks[first - 1], blocks[at]]
    if (at - first > 1 && !beside.some(block => block && opensAlike(document, block, blocks[first]!)))
      found.push(...repeatOf(document, blocks.slice(first, at)))
  }
  const said = groupedBy(found, ({ places: [first] }) => plain(document.text.slice(first!.start, first!.end)))
  return [...said.values()].flatMap(group => (group.length === 1 && !isRefrain(document, group[0]!) ? group : []))
})

/** A short line that stands somewhere else as well is the refrain of a song or poem. */
const isRefrain = (document: Document, { places }: Repeat): boolean => {
  const { start, end } = places[0]!
  return end - start <= REFRAIN && shortLinesOf(document).get(plain(document.text.slice(start, end)))! > places.length
}

const REFRAIN = 40

/** How often each short line stands in a document. */
const shortLinesOf = once(({ blocks, text }: Document): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { start, end } of blocks) {
    if (end - start >= REFRAIN + 8) continue
    const said = plain(text.slice(start, end))
    times.set(said, (times.get(said) ?? 0) + 1)
  }
  return times
})

/** Characters two lines of a form or a list of answers begin with alike. */
const OPENING = { zh: 8, other: 16 }

const opensAlike = ({ text, language }: Document, a: Span, b: Span): boolean => {
  const opening = (span: Span): string =>
    text.slice(span.start, Math.min(span.end, span.start + OPENING[language === 'zh' ? 'zh' : 'other']))
  return opening(a) === opening(b)
}

const areTwins = ({ text }: Document, a: Span, b: Span): boolean =>
  Math.abs(b.end - b.start - (a.end - a.start)) < 8 && plain(text.slice(a.start, a.end)) === plain(text.slice(b.start, b.end))

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The repeat twins are; nothing when they are no prose. */
const repeatOf = ({ text }: Document, blocks: readonly Block[]): Repeat[] => {
  const [{ kind, start, end }] = blocks as [Block]
  const said = text.slice(start, end)
  if (kind === 'table-cell' || kind === 'heading' || !SENTENCE_END.test(said) || FILLED_IN.test(said)) return []
  const weight = weightIn(said)
  if (weight < TOLD) return []
  const places = blocks.map(({ start, end }) => ({ document: 0, start, end }))
  const alignments = places.slice(1).map((place, at) => ({ a: at, b: at + 1, similarity: 1, pieces: [{ a: places[at]!, b: place }] }))
  return [{ places, alignments, worth: { ...TWIN, weight }, exactScript: false }]
}

const weightIn = (text: string): number => {
  const { kinds, count } = tokensOfText(text)
  let weight = 0
  for (let at = 0; at < count; at++) if (kinds[at] !== TokenKind.barrier) weight += weightOf(kinds[at]!)
  return weight
}

const TWIN: Worth = {
  kind: 'identical',
  weight: TOLD,
  similarity: 1,
  rarity: 1,
  formulaic: 0,
  paragraphs: 1,
  borders: 'sentence',
  isWhole: true,
  isPasted: true,
  role: 'text',
  sameFigures: 0,
  figures: 0,
}
