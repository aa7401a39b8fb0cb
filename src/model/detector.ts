import type { Document } from './document.js'
import type { Draft } from './finding.js'
import type { Problem } from './review.js'
import type { RuleId } from './rule.js'

/** What a detector may be told; part of what a review was asked for. */
export interface CheckOptions {
  /** Also compare the documents with each other. */
  readonly across: boolean
  /** Hold traditional and simplified Chinese characters to differ. */
  readonly exactScript?: boolean
}

/** One document with what a detector drew from it. */
export interface Extracted<Extract> {
  readonly document: Document
  readonly extract: Extract
}

/**
 * Turns documents into drafts of findings in two pure steps: `extract` sees one document alone (its result is plain data, so it can be
 * computed in a worker and cached), `compare` sees all extracts of the run, in the order of the documents' ids, and judges them.
 * A detector that throws becomes a problem of the review; the others go on.
 */
export interface Detector<Extract = unknown> {
  /** Name of the family, for problems and benchmarks. */
  readonly name: string
  /** The rules it may report. When all of them are off it is not run. */
  readonly rules: readonly RuleId[]
  extract(document: Document, options: CheckOptions): Extract
  compare(extracts: readonly Extracted<Extract>[], options: CheckOptions): readonly Draft[]
  /** What `compare` leaves out of extracts that hold too much; absent where it never does. */
  problems?(extracts: readonly Extracted<Extract>[]): readonly Problem[]
}
