import type { Mention } from './mention.js'
import type { Relation } from './values.js'

/** Two mentions of one measure that cannot both be right. */
export interface Disagreement {
  readonly a: Mention
  readonly b: Mention
  readonly relation: Relation
  /** Evidence in log-odds over what is asked for; the higher the surer. */
  readonly surplus: number
}
