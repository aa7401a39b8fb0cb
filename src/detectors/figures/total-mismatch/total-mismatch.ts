import { withinDocument } from '../within.js'
import { wrongTables } from './tables.js'

/** Totals that their parts do not make, in tables and in prose. */
export const totalMismatch = withinDocument('total-mismatch', document => [...wrongTables(document)])
