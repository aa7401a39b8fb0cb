import type { Document } from './document.js'
import type { ProblemCode } from './errors.js'
import type { Finding, Level } from './finding.js'
import type { RuleId } from './rule.js'

/** Language of messages and pages. */
export type UiLanguage = 'zh' | 'en'

/** What a review is asked for. Everything has a default: all rules at their own level, confidence from 0.5. */
export interface ReviewOptions {
  readonly across?: boolean
  /** Hold traditional and simplified Chinese characters to differ, so that what comes again in the other script is no copy, or an edited one. Default false. */
  readonly exactScript?: boolean
  /** Take every document to be in this language; `auto` lets each speak for itself. */
  readonly language?: 'auto' | 'zh' | 'en'
  /** A rule's level, or `off`. */
  readonly rules?: Readonly<Partial<Record<RuleId, Level | 'off'>>>
  /** Findings less sure than this are left out, 0..1. Default 0.5. */
  readonly minConfidence?: number
}

/** What could not be checked, or what a person should know about how a document was read. A value, never thrown. */
export interface Problem {
  /** Id of the document, or its name when it could not be read. */
  readonly document: string
  readonly code: ProblemCode
  /** Pages concerned, from 1. */
  readonly pages?: readonly number[]
  /** Facts for the message; never text of the document. */
  readonly data?: Readonly<Record<string, string | number>>
}

/** The arranged findings of one run and what could not be checked. Plain data: same input, same bytes. */
export interface Review {
  readonly schema: 1
  readonly tool: { readonly name: 'doubletake'; readonly version: string }
  readonly documents: readonly Document[]
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}
