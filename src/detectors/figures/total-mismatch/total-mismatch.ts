import { withinDocument } from '../within.js'
import { wrongLists } from './lists.js'
import { wrongSums } from './prose.js'
import { wrongShares } from './shares.js'
import { openWholes } from './structures.js'
import { wrongTables } from './tables.js'

/** Totals that their parts do not make, in tables and in prose. */
export const totalMismatch = withinDocument('total-mismatch', document => [
  ...wrongTables(document),
  ...wrongSums(document),
  ...wrongLists(document),
  ...wrongShares(document),
  ...openWholes(document),
])
