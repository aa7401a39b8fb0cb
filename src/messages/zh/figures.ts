import type { Sentences } from '../table.js'

/** Sentences of findings about figures, counts, dates. */
export const figures: Sentences = {}
