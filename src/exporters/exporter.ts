import type { FormatId } from '../model/document.js'
import { ERRORS } from '../model/errors.js'
import type { Decision, Level } from '../model/finding.js'
import type { Problem, Review, UiLanguage } from '../model/review.js'

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
  /** For `text` alone: escape sequences of a terminal. Default false. */
  readonly colour?: boolean
  /** For `text` alone: list every note instead of one line for each kind. Default false. */
  readonly notes?: boolean
}

/** What a run came to, said at its end. */
export interface Summary {
  /** Documents that were reviewed. */
  readonly documents: number
  /** Documents that could not be reviewed. */
  readonly unread: number
  /** Files of folders that are of no kind Doubletake reads. */
  readonly skipped: number
  /** Findings by level. */
  readonly findings: Readonly<Record<Level, number>>
  /** Findings left out because the baseline knows them. */
  readonly known: number
}

/** Writes one file part by part, so that a run of many documents need not be held in memory. */
export interface ReviewWriter {
  /** The text of the next part: the review of one document, or of all when they were compared with each other. */
  part(review: Review): string
  /** The text that closes the file. Without it the file was cut short. */
  close(summary: Summary): string
}

/** Turns reviews into one file. */
export interface Exporter {
  /** Name on the command line and in the service's addresses. */
  readonly id: string
  readonly mediaType: string
  /** Of the file's name, without the dot. */
  readonly extension: string
  /** A file holds one document; several need a folder. Its parts show `documents[0]`. */
  readonly single?: true
  /** Starts a file. Same parts and options, same text. */
  open(options: ExportOptions): ReviewWriter
}

/** Turns the review of `documents[0]` into a file of bytes: its own file with notes in the margin, or a list to hand on. */
export interface PackageExporter {
  /** Name on the command line and in the service's addresses. */
  readonly id: string
  readonly mediaType: string
  /** What its files are called behind the name of the document, such as `doubletake.docx`: no two exporters alike, so that all may go to one folder. */
  readonly ending: string
  /** The kind of file it writes into, which must be given as it was uploaded; absent when it needs none. */
  readonly from?: FormatId
  /** The file. Same review, options and original, same bytes. Asynchronous because reading a PDF is. */
  write(review: Review, options: ExportOptions, original: Uint8Array): Promise<Uint8Array>
}

/** A whole review as the text of one file. */
export const exported = (exporter: Exporter, review: Review, options: ExportOptions): string => {
  const writer = exporter.open(options)
  return writer.part(review) + writer.close(added(NOTHING, review))
}

/** The summary of no documents. */
export const NOTHING: Summary = { documents: 0, unread: 0, skipped: 0, findings: { error: 0, warning: 0, note: 0 }, known: 0 }

/** A summary with one more part. */
export const added = (summary: Summary, review: Review): Summary => {
  const findings = { ...summary.findings }
  for (const { level } of review.findings) findings[level]++
  return {
    ...summary,
    documents: summary.documents + review.documents.length,
    unread: summary.unread + review.problems.filter(isRefusal).length,
    findings,
  }
}

/** Whether a problem says that its document could not be reviewed, or not to the end; the others are remarks about how it was read. */
export const isRefusal = ({ code }: Problem): boolean => Object.hasOwn(ERRORS, code) || code === 'detector-failed' || code === 'unreadable'
