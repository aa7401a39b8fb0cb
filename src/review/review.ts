import { DETECTORS } from '../detectors/index.js'
import type { CheckOptions, Detector } from '../model/detector.js'
import type { Document } from '../model/document.js'
import type { Draft } from '../model/finding.js'
import type { Problem, Review, ReviewOptions } from '../model/review.js'
import { arrange, wantedDrafts } from './arrange.js'
import { bounded } from './bounded.js'
import { VERSION } from './version.js'

/** The default of `minConfidence`. */
const MIN_CONFIDENCE = 0.5

/** Reviews documents with every detector whose rules are not all off. The order the documents come in changes nothing but their own order. */
export const review = (documents: readonly Document[], options: ReviewOptions = {}): Review => reviewWith(DETECTORS, documents, options)

/** `review` with the detectors given: for tests, and for measuring one alone. */
export const reviewWith = (detectors: readonly Detector[], documents: readonly Document[], options: ReviewOptions = {}): Review => {
  const read = documents.map(document => spokenIn(document, options.language))
  const sorted = distinct(read).sort((a, b) => (a.id < b.id ? -1 : 1))
  const asked = { across: options.across ?? false, exactScript: options.exactScript ?? false }
  const drafts: Draft[] = []
  const problems: Problem[] = []
  for (const detector of detectors.filter(detector => isOn(detector, options))) {
    try {
      const found = detect(detector, sorted, asked)
      for (const draft of found.drafts) drafts.push(draft)
      problems.push(...found.problems)
    } catch {
      for (const document of sorted) problems.push({ document: document.id, code: 'detector-failed', data: { detector: detector.name } })
    }
  }
  for (const document of read) if (document.language === 'other') problems.push({ document: document.id, code: 'language-not-covered' })
  const wanted = { rules: options.rules ?? {}, minConfidence: options.minConfidence ?? MIN_CONFIDENCE }
  const few = bounded(wantedDrafts(drafts, wanted), read)
  return {
    schema: 1,
    tool: { name: 'doubletake', version: VERSION },
    documents: read,
    findings: arrange(read, few.drafts, wanted),
    problems: [...problems, ...few.problems],
  }
}

/** Runs both steps of a detector; without `across` each document is compared with itself alone. */
const detect = (detector: Detector, documents: readonly Document[], options: CheckOptions): Detected => {
  const extracts = documents.map(document => ({ document, extract: detector.extract(document, options) }))
  const compared = options.across ? [extracts] : extracts.map(extract => [extract])
  return {
    drafts: compared.flatMap(together => detector.compare(together, options)),
    problems: compared.flatMap(together => detector.problems?.(together) ?? []),
  }
}

/** What a detector says of some documents, and what it left out. */
interface Detected {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

const isOn = (detector: Detector, options: ReviewOptions): boolean => detector.rules.some(rule => options.rules?.[rule] !== 'off')

/** The same bytes given twice are one document: a file is not a copy of itself. */
const distinct = (documents: readonly Document[]): Document[] => [...new Map(documents.map(document => [document.id, document])).values()]

const spokenIn = (document: Document, language: ReviewOptions['language']): Document =>
  language && language !== 'auto' && language !== document.language ? { ...document, language } : document
