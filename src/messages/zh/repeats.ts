import type { Sentences } from '../table.js'

/** Sentences of findings about repeated text. */
export const repeats: Sentences = {}
