import { findingMessage } from '../../src/messages/index.js'
import type { Detector } from '../../src/model/detector.js'
import type { Document } from '../../src/model/document.js'
import type { Finding } from '../../src/model/finding.js'
import { reviewWith } from '../../src/review/review.js'

/** Findings of one detector in one document, from confidence 0 up. */
export const findingsIn = <Extract>(detector: Detector<Extract>, document: Document): readonly Finding[] => {
  const { findings, problems } = reviewWith([detector as Detector], [document], { minConfidence: 0 })
  if (problems.some(({ code }) => code === 'detector-failed')) throw new Error('the detector failed')
  return findings
}

/** Findings at warning or above and confidence 0.5 or more. */
export const loudIn = <Extract>(detector: Detector<Extract>, document: Document): readonly Finding[] =>
  findingsIn(detector, document).filter(({ level, confidence }) => level !== 'note' && confidence >= 0.5)

/** Quotes of a finding's places. */
export const quotesOf = (finding: Finding | undefined): string[] => finding?.locations.map(({ quote }) => quote) ?? []

/** Both sentences of a finding. */
export const saidOf = (finding: Finding): { zh: string; en: string } => ({
  zh: findingMessage(finding, 'zh'),
  en: findingMessage(finding, 'en'),
})
