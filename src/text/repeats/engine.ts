import type { Document } from '../../model/document.js'
import { type TokenStream, tokenStream } from '../tokens.js'
import { collinearChains } from './chains.js'
import { Layout } from './layout.js'
import { maximalMatches } from './matches.js'
import { completedPassages, mergedPassages } from './merging.js'
import { alignedPassages, type Passage } from './passages.js'
import { repeatedSeeds, type Seeds } from './seeds.js'

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
  const merged = mergedPassages(stream, alignedPassages(stream, seeds, matches, chains))
  return { seeds, passages: mergedPassages(stream, completedPassages(stream, matches, merged)) }
}

/** The engine over documents: tokens, seeds, matches, chains, alignment, merging. */
export const rawRepeats = (documents: readonly Document[]): RawRepeats => {
  const stream = tokenStream(documents)
  return { layout: new Layout(documents, stream), ...repeatedPassages(stream) }
}
