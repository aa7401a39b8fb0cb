import type { Sentences } from '../table.js'

/** Sentences of findings about names, codes, numbering, references and unfinished text. */
export const loose: Sentences = {}
