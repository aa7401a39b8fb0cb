import { uiText } from '../messages/index.js'
import type { Document } from '../model/document.js'
import type { Decision, Finding, MessageData, Role } from '../model/finding.js'
import type { Review, UiLanguage } from '../model/review.js'
import { RULES, type RuleFamily } from '../model/rule.js'
import { firstEndingAfter } from '../model/span.js'

/** What people said of findings, by finding id. */
export type Decisions = Readonly<Record<string, Decision>>

/** A review as it is shown: in one language, with the decisions made on it. */
export interface View {
  readonly ui: UiLanguage
  readonly review: Review
  readonly decisions: Decisions
  /** A word or sentence of the interface. */
  readonly t: (key: string, data?: MessageData) => string
}

/** Sets up what every part of a page is given. */
export const viewOf = (review: Review, ui: UiLanguage, decisions: Decisions = {}): View => ({
  ui,
  review,
  decisions,
  t: (key, data) => uiText(key, ui, data),
})

/** Families in the order they are shown in. */
export const FAMILIES: readonly RuleFamily[] = ['exact', 'near', 'conflict', 'note']

/** The signs of the four families; the shape tells them apart without colour. */
export const GLYPHS: Readonly<Record<RuleFamily, string>> = { exact: '≡', near: '≈', conflict: '≠', note: '¶' }

/** How a finding is drawn: notes are drawn as notes, whatever their rule. */
export const familyOf = ({ rule, level }: Finding): RuleFamily => (level === 'note' ? 'note' : RULES[rule].family)

/** The decision on a finding; `open` when nobody has decided. */
export const decisionOn = ({ decisions }: View, { id }: Finding): Decision => decisions[id] ?? { state: 'open' }

/** Whether a place is one of several that make up what is stated elsewhere. */
export const isPart = (role: Role): boolean => role === 'part' || role === 'item'

/** Whether a finding holds places against each other: what arcs and the overview show. Sums and declared counts do not. */
export const joinsPlaces = ({ locations, level }: Finding): boolean =>
  level !== 'note' && locations.length > 1 && locations.every(({ role }) => role === 'copy' || role === 'mention')

/** Whether somebody has decided. */
export const isDecided = (view: View, finding: Finding): boolean => decisionOn(view, finding).state !== 'open'

/** Classes of everything that belongs to a finding. */
export const classesOf = (view: View, finding: Finding): string =>
  isDecided(view, finding) ? `${familyOf(finding)} done` : familyOf(finding)

/** Sign and label, such as `≡A`; a tick once decided. */
export const signOf = (view: View, finding: Finding): string => (isDecided(view, finding) ? '✓' : GLYPHS[familyOf(finding)]) + finding.label

/** Anchor of a finding's card. */
export const cardAnchor = ({ label }: Finding): string => `f-${label}`
/** Anchor of a finding's comparison. */
export const comparisonAnchor = ({ label }: Finding): string => `c-${label}`
/** Anchor of one of a finding's places in the text. */
export const placeAnchor = ({ label }: Finding, index: number): string => `m-${label}-${index + 1}`

/** The document of a location. */
export const documentOf = ({ review }: View, id: string): Document | undefined => review.documents.find(document => document.id === id)

/** Index of the block that holds an offset, or of the next one. */
export const blockIndexAt = ({ blocks }: Document, offset: number): number => firstEndingAfter(blocks, offset)
