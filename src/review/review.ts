import { DETECTORS } from '../detectors/index.js'
import type { CheckOptions, Detector } from '../model/detector.js'
import type { Document } from '../model/document.js'
import type { Draft } from '../model/finding.js'
import type { Problem, Review, ReviewOptions } from '../model/review.js'
import { type ArrangeOptions, arrange, wantedDrafts } from './arrange.js'
import { bounded } from './bounded.js'
import { VERSION } from './version.js'

/** The default of `minConfidence`. */
const MIN_CONFIDENCE = 0.5

/** Reviews documents with every detector whose rules are not all off. The order the documents come in changes nothing but their own order. */
export const review = (documents: readonly Document[], options: ReviewOptions = {}): Review => reviewWith(DETECTORS, documents, options)

/** `review` with the detectors given: for tests, and for measuring one alone. */
export const reviewWith = (detectors: readonly Detector[], documents: readonly Document[], options: ReviewOptions = {}): Review =>
  reviewOf(documents, options, [...detected(detectors, documents, options)])

/** What one detector found, as much as anybody reads, and what it left out. Plain data. */
export interface Detected {
  /** Name of the detector. */
  readonly detector: string
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

/** Reviews documents detector by detector, the heaviest last, so that what is found is known before all is done. */
export function* detected(detectors: readonly Detector[], documents: readonly Document[], options: ReviewOptions): Generator<Detected> {
  const read = documents.map(document => spokenIn(document, options.language))
  const sorted = distinct(read).sort((a, b) => (a.id < b.id ? -1 : 1))
  const asked = { across: options.across ?? false, exactScript: options.exactScript ?? false }
  for (const detector of detectors.filter(detector => isOn(detector, options)).reverse()) {
    const { drafts, problems } = attempted(detector, sorted, asked)
    const few = bounded(wantedDrafts(drafts, wantedOf(options)), read)
    yield { detector: detector.name, drafts: few.drafts, problems: [...problems, ...few.problems] }
  }
}

/** The review that some detectors make up. */
export const reviewOf = (documents: readonly Document[], options: ReviewOptions, found: readonly Detected[]): Review => {
  const read = documents.map(document => spokenIn(document, options.language))
  const problems: Problem[] = [...found].reverse().flatMap(each => each.problems)
  for (const document of read) if (document.language === 'other') problems.push({ document: document.id, code: 'language-not-covered' })
  return {
    schema: 1,
    tool: { name: 'doubletake', version: VERSION },
    documents: read,
    findings: arrange(
      read,
      found.flatMap(({ drafts }) => drafts),
      wantedOf(options),
    ),
    problems,
  }
}

const wantedOf = ({ rules, minConfidence }: ReviewOptions): ArrangeOptions => ({
  rules: rules ?? {},
  minConfidence: minConfidence ?? MIN_CONFIDENCE,
})

/** Runs both steps of a detector; one that throws is a problem of every document. */
const attempted = (detector: Detector, documents: readonly Document[], options: CheckOptions): Omit<Detected, 'detector'> => {
  try {
    return detect(detector, documents, options)
  } catch {
    const problems = documents.map(({ id }) => ({ document: id, code: 'detector-failed' as const, data: { detector: detector.name } }))
    return { drafts: [], problems }
  }
}

/** Runs both steps of a detector; without `across` each document is compared with itself alone. */
const detect = (detector: Detector, documents: readonly Document[], options: CheckOptions): Omit<Detected, 'detector'> => {
  const extracts = documents.map(document => ({ document, extract: detector.extract(document, options) }))
  const compared = options.across ? [extracts] : extracts.map(extract => [extract])
  return {
    drafts: compared.flatMap(together => detector.compare(together, options)),
    problems: compared.flatMap(together => detector.problems?.(together) ?? []),
  }
}

const isOn = (detector: Detector, options: ReviewOptions): boolean => detector.rules.some(rule => options.rules?.[rule] !== 'off')

/** The same bytes given twice are one document: a file is not a copy of itself. */
const distinct = (documents: readonly Document[]): Document[] => [...new Map(documents.map(document => [document.id, document])).values()]

const spokenIn = (document: Document, language: ReviewOptions['language']): Document =>
  language && language !== 'auto' && language !== document.language ? { ...document, language } : document
