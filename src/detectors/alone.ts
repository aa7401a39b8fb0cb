import type { Detector } from '../model/detector.js'
import type { Document } from '../model/document.js'
import type { Draft, Level, MessageData, Role } from '../model/finding.js'
import type { RuleId } from '../model/rule.js'
import type { Span } from '../model/span.js'

/** A detector whose findings rest on one document alone: all its work is in `find`, which can be cached; comparing adds nothing. */
export const alone = (rule: RuleId, find: (document: Document) => readonly Draft[]): Detector<readonly Draft[]> => ({
  name: rule,
  rules: [rule],
  extract: find,
  compare: extracts => extracts.flatMap(({ extract }) => extract),
})

/** What a draft says beside its places. */
export interface Saying {
  /** Part of the message id after the rule. */
  readonly variant: string
  readonly level: Level
  readonly confidence: number
  readonly data?: MessageData
  /** Default `item`. */
  readonly role?: Role
}

/** A draft of one document's rule at the given places. */
export const draftAt = (
  document: Document,
  rule: RuleId,
  spans: readonly Span[],
  { variant, data = {}, role = 'item', ...rest }: Saying,
): Draft => ({
  rule,
  ...rest,
  messageId: `${rule}.${variant}`,
  data,
  locations: spans.map(({ start, end }) => ({ document: document.id, start, end, role })),
})
