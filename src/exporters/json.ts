import { findingMessage, problemMessage } from '../messages/index.js'
import type { Block, Document } from '../model/document.js'
import type { Decision, Finding } from '../model/finding.js'
import type { Problem, Review } from '../model/review.js'
import type { Exporter, ExportOptions } from './exporter.js'
import { inCodePoints } from './offsets.js'

/** A finding as other programs get it: with its sentence and what a person said of it. */
export interface FindingJson extends Finding {
  readonly message: string
  readonly decision: Decision
}

/** A problem with its sentence. */
export interface ProblemJson extends Problem {
  readonly message: string
}

/** The object of the contract: what other programs may rely on. */
export interface ReviewJson {
  readonly schema: 1
  readonly tool: Review['tool']
  readonly documents: readonly Document[]
  readonly findings: readonly FindingJson[]
  readonly problems: readonly ProblemJson[]
}

const OPEN: Decision = { state: 'open' }

/**
 * A review as the plain object of the contract: messages in the language asked for, decisions joined, offsets in the number system asked
 * for. The boxes of a page's lines are left out; they serve the highlights alone.
 */
export const reviewJson = (review: Review, options: ExportOptions): ReviewJson => {
  const { schema, tool, documents, findings, problems } = options.offsets === 'codepoint' ? inCodePoints(review) : review
  return {
    schema,
    tool,
    documents: documents.map(documentJson),
    findings: findings.map(finding => findingJson(finding, options)),
    problems: problems.map(problem => problemJson(problem, options)),
  }
}

/** A document without the boxes of its lines. */
export const documentJson = (document: Document): Document => ({ ...document, blocks: document.blocks.map(blockJson) })

/** A finding with its sentence and decision. */
export const findingJson = (finding: Finding, { ui, decisions }: ExportOptions): FindingJson => {
  const { id, label, rule, level, confidence, messageId, data, locations, evidence } = finding
  const message = findingMessage(finding, ui)
  const decision = decisions && Object.hasOwn(decisions, id) ? decisions[id]! : OPEN
  return { id, label, rule, level, confidence, messageId, message, data, locations, evidence, decision }
}

/** A problem with its sentence. */
export const problemJson = (problem: Problem, { ui }: ExportOptions): ProblemJson => ({ ...problem, message: problemMessage(problem, ui) })

const blockJson = (block: Block): Block => {
  if (!block.place?.lines) return block
  const { lines: _, ...place } = block.place
  return { ...block, place }
}

/** The whole review as one JSON text, indented. */
export const json: Exporter = {
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  write: (review, options) => `${JSON.stringify(reviewJson(review, options), undefined, 2)}\n`,
}
