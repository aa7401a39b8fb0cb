import type { Document, FormatId } from '../model/document.js'
import type { Problem } from '../model/review.js'

/** What came out of a file: its document, and what its reader should know (pages without text, tracked changes…). */
export interface Parsed {
  readonly document: Document
  readonly problems: readonly Problem[]
}

/**
 * Turns bytes of one kind of file into a document. Takes bytes and touches no disk. Throws `DoubletakeError` with `encrypted`, `corrupt`,
 * `no-text-layer`, `archive-bomb`, `too-large`, `too-complex` or `empty`.
 */
export interface Format {
  readonly id: FormatId
  /** Whether the bytes, not the name, are of this kind. */
  recognises(bytes: Uint8Array): boolean
  parse(name: string, bytes: Uint8Array): Promise<Parsed>
}
