import type { Document } from '../../model/document.js'
import { type TokenStream, tokenStream } from '../tokens.js'
import { collinearChains } from './chains.js'
import { Layout } from './layout.js'
import { maximalMatches } from './matches.js'
import { completedPassages, mergedPassages } from './merging.js'
import { Origins } from './origins.js'
import { parted } from './parting.js'
import { alignedPassages, type Passage } from './passages.js'
import { repeatedSeeds, type Seeds } from './seeds.js'
import { reassembled } from './shuffles.js'

/** All repeated passages of some documents, raw: before borders, worth and clusters. */
export interface RawRepeats {
  readonly layout: Layout
  readonly seeds: Seeds
  readonly passages: readonly Passage[]
}

/** Seeds to merged chains over a stream. */
export const repeatedPassages = (stream: TokenStream): { readonly seeds: Seeds; readonly passages: Passage[] } => {
  const seeds = repeatedSeeds(stream)
  const matches = maximalMatches(stream, seeds)
  const chains = collinearChains(matches)
  const origins = new Origins(stream.count)
  const aligned = alignedPassages(stream, seeds, matches, chains, origins)
  const merged = reassembled(stream, weightiest(stream, parted(stream, mergedPassages(stream, aligned), aligned)))
  return { seeds, passages: mergedPassages(stream, completedPassages(stream, matches, merged, origins), 'near') }
}

/** Passages looked at closely in a short stream; a long one has at most one for every so many tokens, many times what long texts have. */
const MANY = 10_000
const TOKENS_PER_PASSAGE = 100

/** The passages with the most equal tokens, where there are too many to look at: what falls away are short formulae. */
const weightiest = (stream: TokenStream, passages: Passage[]): Passage[] => {
  const most = Math.max(MANY, stream.count / TOKENS_PER_PASSAGE)
  return passages.length <= most ? passages : [...passages].sort((x, y) => y.matched - x.matched).slice(0, most)
}

/** The engine over documents: tokens, seeds, matches, chains, alignment, merging. */
export const rawRepeats = (documents: readonly Document[], exactScript: boolean): RawRepeats => {
  const stream = tokenStream(documents, exactScript)
  return { layout: new Layout(documents, stream), ...repeatedPassages(stream) }
}
