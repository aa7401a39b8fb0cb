import type { Place } from './document.js'
import type { RuleId } from './rule.js'
import type { Span } from './span.js'

/** `error` must be looked at before publication, `warning` should be looked at, `note` is collapsed by default. */
export type Level = 'error' | 'warning' | 'note'

/** Levels from the most to the least urgent. */
export const LEVELS: readonly Level[] = ['error', 'warning', 'note']

/** What a place is for its finding. */
export type Role = 'copy' | 'mention' | 'total' | 'part' | 'declared' | 'item'

/** A place as a detector names it; the quote is cut from the text when the review is arranged. */
export interface DraftLocation extends Span {
  /** Id of the document the offsets count into. */
  readonly document: string
  readonly role: Role
}

/** A place a finding points at; `quote === text.slice(start, end)`, always. */
export interface Location extends DraftLocation {
  readonly quote: string
  readonly place?: Place
}

/** One step from copy a to copy b: kept, only in a, only in b. */
export type Change = readonly ['=' | '-' | '+', string]

/** Two aligned pieces of a repeat, and how one becomes the other. */
export interface Pair {
  /** Index into `locations` of the copy each side stands in. */
  readonly a: number
  readonly b: number
  /** The stretch of each copy, offsets into its document. */
  readonly spanA: Span
  readonly spanB: Span
  /** Empty when both sides read the same; absent when the sides were too unlike to show step by step. */
  readonly changes?: readonly Change[]
}

/** A figure as evidence. Values are decimal strings; an absent end is open to infinity. */
export interface FigureEvidence extends Span {
  readonly document: string
  readonly raw: string
  readonly value?: string
  readonly lo?: string
  readonly hi?: string
  readonly loOpen?: boolean
  readonly hiOpen?: boolean
  readonly unit?: string
  readonly subject?: string
  readonly scope?: Readonly<Record<string, string>>
  /** The sentence the figure stands in. */
  readonly sentence?: Span
}

/**
 * What may have brought a finding about; the message tables have a word for each. `digits`: a slip of the pen of any kind; `digits-moved`: the same
 * digits in another order and size; `unit`: per cent for points, or points for per cent.
 */
export const CAUSES = [
  'direction',
  'digits',
  'digits-swapped',
  'digits-moved',
  'digit-changed',
  'digit-lost',
  'unit-factor',
  'unit',
  'rounding',
  'one-copy-edited',
  'repeated-block',
] as const

/** Code of a likely cause. */
export type Cause = (typeof CAUSES)[number]

/** What a finding rests on; each rule fills in what it has. */
export interface Evidence {
  /** Likeness of the copies, 0..1. */
  readonly similarity?: number
  readonly pairs?: readonly Pair[]
  readonly figures?: readonly FigureEvidence[]
  /** The calculation in one line, such as `2.8 + 3.1 = 5.9 ≠ 6.9`. */
  readonly arithmetic?: string
  /** Likely causes, best first. */
  readonly causes?: readonly Cause[]
  /** Index keys of other findings this one lives in or explains; turned into ids when the review is arranged. */
  readonly related?: readonly string[]
}

/** Words and figures a message is made of. */
export type MessageData = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A finding as a detector makes it: no id, label, message or quote yet. */
export interface Draft {
  readonly rule: RuleId
  readonly level: Level
  /** How sure, 0..1: of findings at 0.9 nine in ten are right. */
  readonly confidence: number
  /** Key into the message tables, `rule.variant`. */
  readonly messageId: string
  readonly data: MessageData
  /** Peers in any order, at least one; sorted when arranged. `pairs` count into this order and are renumbered. */
  readonly locations: readonly DraftLocation[]
  readonly evidence?: Evidence
  /** A key other drafts of the run may name in `related`. */
  readonly key?: string
}

/** What a person said of a finding. */
export interface Decision {
  readonly state: 'open' | 'confirmed' | 'dismissed'
  readonly reason?: DismissalReason
  readonly note?: string
}

/** Why a finding is no issue. */
export type DismissalReason = (typeof DISMISSAL_REASONS)[number]
/** The reasons, in the order they are offered. */
export const DISMISSAL_REASONS = ['intentional', 'summary', 'quotation', 'formula', 'scope', 'rounding', 'wrong'] as const

/** Something worth an editor's look. Computed from the documents alone; decisions are kept elsewhere and joined when shown. */
export interface Finding {
  /** Made of what is said, with an ordinal for twins; not of where it stands. */
  readonly id: string
  /** Short name in this review: A, B … Z, AA for repeats, N1 for what disagrees, S1 for the rest. */
  readonly label: string
  readonly rule: RuleId
  readonly level: Level
  readonly confidence: number
  readonly messageId: string
  readonly data: MessageData
  readonly locations: readonly Location[]
  readonly evidence: Evidence
}
