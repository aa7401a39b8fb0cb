import type { RuleId } from '../../src/model/rule.js'

/** The rules that hold figures against each other. */
export const NUMERIC_RULES: readonly RuleId[] = [
  'conflicting-figures',
  'approximation-drift',
  'unit-slip',
  'total-mismatch',
  'rate-mismatch',
  'count-mismatch',
  'length-mismatch',
  'date-mismatch',
]
