import type { Draft } from '../../model/finding.js'
import type { Group } from './measures/groups.js'
import { confidenceOf, surest, tellingOf } from './measures/telling.js'

/** Equal numbers with different claims of precision: `100万条` and `100多万条`, `近5000` and `5000余`. */
export const approximationDrift = (group: Group): Draft | undefined => {
  const { relation, surplus } = surest(group)
  if (relation.kind !== 'drift') return undefined
  return tellingOf(group, {
    rule: 'approximation-drift',
    variant: 'precision',
    level: 'warning',
    confidence: confidenceOf(surplus),
    causes: ['rounding'],
  })
}
