import type { Draft } from '../../model/finding.js'
import type { Group } from './measures/groups.js'
import { confidenceOf, surest, tellingOf } from './measures/telling.js'

/** Values of one measure that agree once a power of ten is applied: most likely a unit, a multiplier or a decimal point slipped. */
export const unitSlip = (group: Group): Draft | undefined => {
  const { relation, surplus } = surest(group)
  if (relation.kind !== 'slip' || relation.digits < 2) return undefined
  const confidence = confidenceOf(surplus)
  return tellingOf(group, {
    rule: 'unit-slip',
    variant: relation.power === 0 ? 'unit' : 'factor',
    level: confidence >= 0.75 ? 'error' : 'warning',
    confidence,
    causes: ['unit-factor'],
    data: { factor: `1${'0'.repeat(relation.power)}` },
  })
}
