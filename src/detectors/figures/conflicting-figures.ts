import type { Draft } from '../../model/finding.js'
import type { Group } from './measures/groups.js'
import { confidenceOf, surest, tellingOf } from './measures/telling.js'

/** The same quantity of the same subject in the same scope, with values that cannot both be true. */
export const conflictingFigures = (group: Group): Draft | undefined => {
  const { relation, surplus } = surest(group)
  const confidence = confidenceOf(surplus)
  const cause = relation.kind === 'conflict' ? relation.cause : relation.kind === 'slip' ? 'unit-factor' : undefined
  return tellingOf(group, {
    rule: 'conflicting-figures',
    variant: cause === 'digits-swapped' ? 'swapped' : 'values',
    level: confidence >= 0.8 ? 'error' : 'warning',
    confidence,
    causes: cause ? [cause] : [],
  })
}
