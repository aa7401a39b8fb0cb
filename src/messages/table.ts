import type { ProblemCode } from '../model/errors.js'
import type { MessageData } from '../model/finding.js'
import type { RuleId } from '../model/rule.js'

/** A sentence, or how one is made of its data. */
export type Template = string | ((data: MessageData) => string)

/** Sentences by key. */
export type Sentences = Readonly<Record<string, Template>>

/** What people are told about a rule. */
export interface RuleText {
  /** Two to six words. */
  readonly title: string
  /** What it finds, in a sentence or two. */
  readonly meaning: string
  /** A short invented example. */
  readonly example: string
  /** What it leaves alone. */
  readonly silent: string
}

/** Everything said in one language. */
export interface MessageTable {
  readonly findings: Sentences
  readonly problems: Readonly<Record<ProblemCode, Template>>
  readonly rules: Readonly<Record<RuleId, RuleText>>
  readonly ui: Sentences
}
