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
const documentJson = (document: Document): Document => ({ ...document, blocks: document.blocks.map(blockJson) })

/** A finding with its sentence and decision. */
export const findingJson = (finding: Finding, { ui, decisions }: ExportOptions): FindingJson => {
  const { id, label, rule, level, confidence, messageId, data, locations, evidence } = finding
  const message = findingMessage(finding, ui)
  const decision = decisions && Object.hasOwn(decisions, id) ? decisions[id]! : OPEN
  return { id, label, rule, level, confidence, messageId, message, data, locations, evidence, decision }
}

/** A problem with its sentence. */
const problemJson = (problem: Problem, { ui }: ExportOptions): ProblemJson => ({ ...problem, message: problemMessage(problem, ui) })

const blockJson = (block: Block): Block => {
  if (!block.place?.lines) return block
  const { lines: _, ...place } = block.place
  return { ...block, place }
}

/**
 * One JSON object in the order of the contract, with a line for each document, finding and problem. Documents are written as they come;
 * findings and problems are kept until the end.
 */
export const json: Exporter = {
  id: 'json',
  mediaType: 'application/json',
  extension: 'json',
  open: options => {
    const findings: string[] = []
    const problems: string[] = []
    let documents = 0
    let begun = false
    const opening = (tool: Review['tool']): string => `{"schema":1,"tool":${JSON.stringify(tool)},"documents":[`
    return {
      part: review => {
        const part = reviewJson(review, options)
        for (const finding of part.findings) findings.push(JSON.stringify(finding))
        for (const problem of part.problems) problems.push(JSON.stringify(problem))
        const head = begun ? '' : opening(part.tool)
        begun = true
        return head + part.documents.map(document => `${documents++ > 0 ? ',' : ''}\n${JSON.stringify(document)}`).join('')
      },
      close: () => `],"findings":[${lines(findings)}],"problems":[${lines(problems)}]}\n`,
    }
  },
}

const lines = (items: readonly string[]): string => items.map(item => `\n${item}`).join(',')
