import { uiText } from '../messages/index.js'
import type { Document } from '../model/document.js'
import type { Decision, Finding, Location, MessageData, Role } from '../model/finding.js'
import type { Review, UiLanguage } from '../model/review.js'
import { RULES, type RuleFamily } from '../model/rule.js'
import { firstEndingAfter, type Span } from '../model/span.js'

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

/** Where a location stands, in words: page and paragraphs, and the file when there are several. */
export const placeName = (view: View, location: Pick<Location, 'document' | 'start' | 'end' | 'place'>): string => {
  const document = documentOf(view, location.document)
  const parts: string[] = []
  if (document && view.review.documents.length > 1) parts.push(document.name)
  if (location.place?.page !== undefined) parts.push(view.t('place.page', { page: location.place.page }))
  if (document) parts.push(view.t('place.paragraph', { paragraph: paragraphsOf(document, location) }))
  return parts.join(view.t('place.separator'))
}

/** Numbers of the paragraphs a span covers, such as `4` or `4–14`. */
const paragraphsOf = (document: Document, { start, end }: Span): string => {
  const [first, last] = [paragraphNumber(document, start), paragraphNumber(document, Math.max(start, end - 1))]
  return last > first ? `${first}–${last}` : String(first)
}

/** The document of a location. */
export const documentOf = ({ review }: View, id: string): Document | undefined => review.documents.find(document => document.id === id)

/** Number of the paragraph an offset stands in, from 1, furniture not counted. */
const paragraphNumber = (document: Document, offset: number): number => {
  const numbers = numbersOf(document)
  const index = blockIndexAt(document, offset)
  return numbers[Math.min(index, numbers.length - 1)] ?? 1
}

const known = new WeakMap<Document, Int32Array>()

const numbersOf = (document: Document): Int32Array => {
  let numbers = known.get(document)
  if (!numbers) {
    numbers = new Int32Array(document.blocks.length)
    let count = 0
    document.blocks.forEach((block, index) => {
      if (block.kind !== 'furniture') count++
      numbers![index] = count
    })
    known.set(document, numbers)
  }
  return numbers
}

/** Index of the block that holds an offset, or of the next one. */
export const blockIndexAt = ({ blocks }: Document, offset: number): number => firstEndingAfter(blocks, offset)

/** A number with thousands separators; decimals stay as they are. */
export const grouped = (decimal: string | number): string => {
  const [whole = '', fraction] = String(decimal).split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}
