import type { Offsets } from '../../exporters/exporter.js'
import type { Level } from '../../model/finding.js'
import type { ReviewOptions, UiLanguage } from '../../model/review.js'
import type { RuleLevels } from './arguments.js'

/** What `doubletake check` was asked for, every default filled in. */
export interface CheckSettings {
  /** Paths, folders, patterns, `-`. */
  readonly paths: readonly string[]
  /** As typed: `FORMAT` or `FORMAT=PATH`. */
  readonly formats: readonly string[]
  readonly output?: string
  /** The lowest level that makes the run fail. */
  readonly failOn: Level | 'never'
  readonly minConfidence: number
  readonly rules: RuleLevels
  readonly ui: UiLanguage
  readonly language: 'auto' | 'zh' | 'en'
  readonly offsets: Offsets
  readonly across: boolean
  readonly exactScript: boolean
  readonly jobs: number
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly progress: 'auto' | 'bar' | 'plain' | 'none'
  readonly quiet: boolean
  readonly verbose: boolean
  readonly stdinName: string
  /** A file of paths, one a line (or ended by NUL), or `-`. */
  readonly filesFrom?: string
  /** File of findings that are known, and whether it is to be written anew. */
  readonly baseline?: string
  readonly updateBaseline: boolean
  /** Folder of reviews done before. */
  readonly cache?: string | false
  /** Journal of this run, so that it can be taken up when it is cut short. */
  readonly resume?: string
  /** An output writes into the files themselves, so that they are kept at hand with their reviews. */
  readonly keepsOriginals?: boolean
}

/** The part of the settings a review is made with. */
export const reviewOptionsOf = ({ rules, minConfidence, language, across, exactScript }: CheckSettings): ReviewOptions => ({
  rules,
  minConfidence,
  language,
  across,
  exactScript,
})
