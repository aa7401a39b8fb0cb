import type { Relation } from './likeness/values.js'
import type { Mention } from './mentions/mention.js'

/** Two mentions of one measure that cannot both be right. */
export interface Disagreement {
  readonly a: Mention
  readonly b: Mention
  readonly relation: Relation
  /** Evidence in log-odds over what is asked for; the higher the surer. */
  readonly surplus: number
}
