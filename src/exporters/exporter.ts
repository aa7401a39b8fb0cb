import type { Decision } from '../model/finding.js'
import type { Review, UiLanguage } from '../model/review.js'

/** Number system of the offsets an export gives: UTF-16 code units, or Unicode code points for Python, Java's `codePointAt`, Rust. */
export type Offsets = 'utf16' | 'codepoint'

/** What people said of findings, by finding id. A finding without a decision is open. */
export type Decisions = Readonly<Record<string, Decision>>

/** What every exporter may be told. */
export interface ExportOptions {
  /** Language of messages, headings and words. */
  readonly ui: UiLanguage
  /** Default `utf16`. */
  readonly offsets?: Offsets
  readonly decisions?: Decisions
}

/** Turns a whole review into one file. */
export interface Exporter {
  /** Name on the command line and in the service's addresses. */
  readonly id: string
  readonly mediaType: string
  /** Of the file's name, without the dot. */
  readonly extension: string
  /** The file's text. Same review and options, same text. */
  write(review: Review, options: ExportOptions): string
}
