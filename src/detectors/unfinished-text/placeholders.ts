import type { Block, Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { Occurring } from '../../text/occurring.js'
import { draftAt } from '../alone.js'
import { blanksOf } from './blanks.js'
import type { Around } from './placeholder-doubts.js'
import { KINDS, type Kind } from './placeholder-kinds.js'

/** Placeholders of one kind up to which each is a finding. */
const MANY = 5
/** Places of one such finding. */
const SHOWN = 200
/** Placeholders that were to be replaced by text. */
export const placeholders = (document: Document): readonly Draft[] => {
  if (document.language === 'other') return []
  const kinds = KINDS.map(kind => ({ kind, spans: [] as Span[] }))
  const blanks = blanksOf(document)
  const occurring = new Occurring()
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.hidden) continue
    collect(document, block, kinds, occurring)
  }
  const drafts = kinds.flatMap(({ kind, spans }) => told(document, kind, spans))
  return [...drafts, ...told(document, { variant: 'blank', confidence: 0.7 }, blanks)]
}

const collect = (document: Document, block: Block, kinds: readonly { kind: Kind; spans: Span[] }[], occurring: Occurring): void => {
  const piece = document.text.slice(block.start, block.end)
  const taken: Span[] = []
  occurring.read(piece)
  for (const { kind, spans } of kinds) {
    if ((kind.cues && !occurring.hasAny(kind.cues)) || (kind.hint && !kind.hint.test(piece))) continue
    for (const match of matchesOf(kind.expression, piece)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.length < 100 && taken.some(span => span.start < end && start < span.end)) continue
      if (kind.unless?.(around(document, block, piece, start, end))) continue
      taken.push({ start, end })
      spans.push({ start: block.start + start, end: block.start + end })
    }
  }
}

const around = (document: Document, block: Block, piece: string, start: number, end: number): Around => ({
  document,
  block,
  before: piece.slice(Math.max(0, start - 24), start),
  match: piece.slice(start, end),
  after: piece.slice(end, end + 24),
  alone: /^[\s[［【（(<]*$/.test(piece.slice(0, start).slice(-40)) && /^[\s\]］】）)>.。]*$/.test(piece.slice(end, end + 40)),
})

/** A few placeholders of one kind are findings each, one that stands again in the same words is one; many are one finding with all its places. */
const told = (document: Document, { variant, confidence }: Pick<Kind, 'variant' | 'confidence'>, spans: readonly Span[]): Draft[] => {
  const groups =
    spans.length > MANY ? [spans.slice(0, SHOWN)] : [...groupedBy(spans, ({ start, end }) => document.text.slice(start, end)).values()]
  return groups.map(group =>
    draftAt(document, 'unfinished-text', group, {
      variant,
      level: 'warning',
      confidence,
      data: { quote: document.text.slice(group[0]!.start, group[0]!.end), count: spans.length > MANY ? spans.length : 1 },
    }),
  )
}
