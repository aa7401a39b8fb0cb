import type { Level } from './finding.js'

/** The marks of the annotated view: how a rule's findings are drawn. */
export type RuleFamily = 'exact' | 'near' | 'conflict' | 'note'

/** Every rule there is; a rule's id is also its test, its anchor in the docs and its CSS hook. */
export const RULES = {
  'repeated-block': { family: 'exact', level: 'error' },
  'near-duplicate': { family: 'near', level: 'warning' },
  'repeated-sentence': { family: 'exact', level: 'warning' },
  'copy-disagrees': { family: 'conflict', level: 'error' },
  'shared-passage': { family: 'near', level: 'warning' },
  'conflicting-figures': { family: 'conflict', level: 'error' },
  'approximation-drift': { family: 'conflict', level: 'warning' },
  'total-mismatch': { family: 'conflict', level: 'error' },
  'rate-mismatch': { family: 'conflict', level: 'error' },
  'count-mismatch': { family: 'conflict', level: 'warning' },
  'length-mismatch': { family: 'conflict', level: 'warning' },
  'date-mismatch': { family: 'conflict', level: 'error' },
  'identifier-drift': { family: 'conflict', level: 'error' },
  'name-variant': { family: 'conflict', level: 'warning' },
  'unit-slip': { family: 'conflict', level: 'error' },
  'unfinished-text': { family: 'note', level: 'warning' },
  'numbering-gap': { family: 'note', level: 'warning' },
  'broken-reference': { family: 'note', level: 'warning' },
  'missing-separator': { family: 'note', level: 'note' },
  residue: { family: 'note', level: 'note' },
  'style-variant': { family: 'note', level: 'note' },
} as const satisfies Record<string, { family: RuleFamily; level: Level }>

/** Name of a rule. */
export type RuleId = keyof typeof RULES

/** Rule ids in the order they are listed everywhere. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[]

/** Whether a string names a rule. */
export const isRuleId = (value: string): value is RuleId => Object.hasOwn(RULES, value)
