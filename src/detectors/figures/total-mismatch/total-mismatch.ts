import { withinDocument } from '../within.js'
import { wrongLists } from './lists.js'
import { openWholes } from './open-wholes.js'
import { wrongSums } from './prose.js'
import { wrongSectors } from './sectors.js'
import { wrongTables } from './tables/tables.js'
import { wrongToldWholes } from './tables/told-wholes.js'

/** Totals that their parts do not make, in tables and in prose. */
export const totalMismatch = withinDocument('total-mismatch', document => [
  ...wrongTables(document),
  ...wrongToldWholes(document),
  ...wrongSums(document),
  ...wrongLists(document),
  ...wrongSectors(document),
  ...openWholes(document),
])
