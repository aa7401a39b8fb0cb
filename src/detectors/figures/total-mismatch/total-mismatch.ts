import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { withinDocument } from '../within.js'
import { wrongLists } from './lists.js'
import { openWholes } from './open-wholes.js'
import { wrongSums } from './prose.js'
import { wrongSectors } from './sectors.js'
import { wrongTables } from './tables/tables.js'
import { wrongToldWholes } from './tables/told-wholes.js'
import { wrongSides } from './tables/two-sides.js'
import { twoShares } from './two-shares.js'

/** Totals that their parts do not make, in tables and in prose. */
export const totalMismatch = withinDocument('total-mismatch', document => [
  ...inTables(document),
  ...wrongToldWholes(document),
  ...wrongSums(document),
  ...wrongLists(document),
  ...wrongSectors(document),
  ...openWholes(document),
  ...twoShares(document),
])

/** Sums of tables; two sides that are not equal only where no sum tells of either. */
const inTables = (document: Document): Draft[] => {
  const sums = wrongTables(document)
  const told = new Set(sums.flatMap(({ locations }) => locations.map(({ start }) => start)))
  return [...sums, ...wrongSides(document).filter(({ locations }) => !locations.some(({ start }) => told.has(start)))]
}
