import type { Detector } from '../../model/detector.js'
import type { Document } from '../../model/document.js'
import type { Draft, DraftLocation, Role } from '../../model/finding.js'
import type { RuleId } from '../../model/rule.js'
import type { Span } from '../../model/span.js'

/** A detector whose one rule is a question to each document alone: its drafts are its extract. */
export const withinDocument = (rule: RuleId, check: (document: Document) => readonly Draft[]): Detector<readonly Draft[]> => ({
  name: rule,
  rules: [rule],
  extract: document => check(document),
  compare: extracts => extracts.flatMap(({ extract }) => extract),
})

/** A place of a document in its role. */
export const locate = (document: Document, { start, end }: Span, role: Role): DraftLocation => ({ document: document.id, start, end, role })
