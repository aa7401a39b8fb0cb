import type { Sentences } from '../table.js'

/** Words of the pages and the command line. */
export const ui: Sentences = {}
