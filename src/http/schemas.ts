import { z } from 'zod'
import { ERRORS, type ErrorCode } from '../model/errors.js'
import { DISMISSAL_REASONS, LEVELS } from '../model/finding.js'
import { RULE_IDS } from '../model/rule.js'
import { REVIEW_STATUSES } from '../workspace/index.js'

/** What the service answers with, as schemas: the JSON Schema of the API description is made of them, and tests hold every answer to them. */

const offset = z.int().min(0)
const span = { start: offset, end: offset }
const Span = z
  .object(span)
  .meta({ id: 'Span', description: 'Half-open stretch of a text, in UTF-16 code units unless code points were asked for.' })

const Place = z
  .object({ page: z.int().min(1), part: z.string(), paragraph: z.int().min(0) })
  .partial()
  .meta({ id: 'Place', description: 'Where something stands in the file, as far as its format knows.' })

const Cell = z.object({
  table: z.int().min(0),
  row: z.int().min(0),
  column: z.int().min(0),
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
  header: z.boolean(),
})

const Block = z
  .object({
    kind: z.enum(['heading', 'paragraph', 'list-item', 'table-cell', 'note', 'furniture']),
    ...span,
    level: z.int().min(1).optional(),
    place: Place.optional(),
    cell: Cell.optional(),
    hidden: z.boolean().optional(),
  })
  .meta({ id: 'Block' })

const Document = z
  .object({
    id: z.string().meta({ description: 'SHA-256 of the bytes, in hex.' }),
    name: z.string(),
    format: z.enum(['txt', 'docx', 'pdf']),
    language: z.enum(['zh', 'en', 'mixed', 'other']),
    text: z.string().meta({ description: 'The whole extracted text; every offset counts into it.' }),
    blocks: z.array(Block),
    statistics: z.object({ characters: z.int().min(0), words: z.int().min(0), paragraphs: z.int().min(0) }),
    reading: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: 'Document' })

const Location = z
  .object({
    document: z.string(),
    ...span,
    quote: z.string().meta({ description: 'Exactly the text between start and end.' }),
    role: z.enum(['copy', 'mention', 'total', 'part', 'declared', 'item']),
    place: Place.optional(),
  })
  .meta({ id: 'Location' })

const Pair = z
  .object({
    a: z.int().min(0),
    b: z.int().min(0),
    spanA: Span,
    spanB: Span,
    changes: z.array(z.tuple([z.enum(['=', '-', '+']), z.string()])).optional(),
  })
  .meta({ id: 'Pair', description: 'Two aligned pieces of a repeat, and how one becomes the other.' })

const Figure = z
  .object({
    document: z.string(),
    ...span,
    raw: z.string(),
    value: z.string().optional(),
    lo: z.string().optional(),
    hi: z.string().optional(),
    loOpen: z.boolean().optional(),
    hiOpen: z.boolean().optional(),
    unit: z.string().optional(),
    subject: z.string().optional(),
    scope: z.record(z.string(), z.string()).optional(),
    sentence: Span.optional(),
  })
  .meta({ id: 'Figure', description: 'A figure as evidence; decimals are strings.' })

const Evidence = z
  .object({
    similarity: z.number().min(0).max(1),
    pairs: z.array(Pair),
    figures: z.array(Figure),
    arithmetic: z.string(),
    causes: z.array(z.string()),
    related: z.array(z.string()),
  })
  .partial()
  .meta({ id: 'Evidence' })

/** What a person said of a finding. */
export const Decision = z
  .object({
    state: z.enum(['open', 'confirmed', 'dismissed']),
    reason: z.enum(DISMISSAL_REASONS).optional(),
    note: z.string().max(4000).optional(),
  })
  .meta({ id: 'Decision' })

/** A finding with its sentence and decision. */
export const Finding = z
  .object({
    id: z.string(),
    label: z.string(),
    rule: z.enum(RULE_IDS),
    level: z.enum(LEVELS),
    confidence: z.number().min(0).max(1),
    messageId: z.string(),
    message: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    locations: z.array(Location).min(1),
    evidence: Evidence,
    decision: Decision,
  })
  .meta({ id: 'Finding' })

const Problem = z
  .object({
    document: z.string().meta({ description: 'Id of the document, or its name when it could not be read.' }),
    code: z.string(),
    message: z.string(),
    pages: z.array(z.int().min(1)).optional(),
    data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Problem' })

const review = {
  schema: z.literal(1),
  tool: z.object({ name: z.literal('doubletake'), version: z.string() }),
  documents: z.array(Document),
  findings: z.array(Finding),
  problems: z.array(Problem),
}

/** A review as every door gives it. */
export const Review = z.object(review).meta({ id: 'Review' })

const errorCodes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]
const facts = z.record(z.string(), z.union([z.string(), z.number()]))

const state = {
  id: z.string(),
  version: z.int().min(1).meta({ description: 'Grows with every change of the review; ETags begin with it.' }),
  status: z.enum(REVIEW_STATUSES),
  progress: z.object({ done: z.int().min(0), total: z.int().min(0) }).meta({ description: 'Files read, of all files.' }),
  createdAt: z.iso.datetime(),
  previous: z.string().optional().meta({ description: 'The review this one revises.' }),
  uploads: z.array(z.object({ name: z.string(), size: z.int().min(0), sha256: z.string() })),
  error: z.object({ code: z.enum(errorCodes), message: z.string(), data: facts.optional() }).optional(),
  links: z.record(z.string(), z.string()),
}

/** A review over HTTP: its state, and as soon as it has ended what was found. */
export const ReviewResource = z.object({ ...state, ...z.object(review).partial().shape }).meta({ id: 'ReviewResource' })

const summary = z.object({
  findings: z.object({ error: z.int().min(0), warning: z.int().min(0), note: z.int().min(0) }),
  problems: z.int().min(0),
  characters: z.int().min(0),
  decided: z.int().min(0).meta({ description: 'Findings somebody has confirmed or dismissed.' }),
})

/** A page of the list, newest first. */
export const ReviewList = z
  .object({ reviews: z.array(z.object({ ...state, summary: summary.optional() })), next: z.string().optional() })
  .meta({ id: 'ReviewList' })

/** What became of one decision on several findings. */
export const DecisionsResult = z
  .object({ version: z.int().min(1), findings: z.array(z.string()), decision: Decision })
  .meta({ id: 'DecisionsResult' })

const successor = z.object({ before: Finding, after: Finding })

/** What a corrected draft did to the findings of the one before. */
export const Comparison = z
  .object({
    previous: z.string(),
    review: z.string(),
    resolved: z.array(Finding).meta({ description: 'Of the earlier draft, no longer found.' }),
    remaining: z.array(successor).meta({ description: 'Found in both, saying the same.' }),
    changed: z.array(successor).meta({ description: 'The same matter, now in other words or figures.' }),
    new: z.array(Finding).meta({ description: 'Of the corrected draft alone.' }),
    unread: z.array(Finding).meta({ description: 'Of documents that could not be read this time.' }),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Comparison' })

/** Files that were sent together, each a review of its own. */
export const Batch = z
  .object({
    id: z.string(),
    status: z.enum(['working', 'done']),
    reviews: z.array(z.object({ ...state, summary: summary.optional() })),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Batch' })

/** A refusal (RFC 9457). */
export const ProblemDetails = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(errorCodes),
    detail: z.string(),
    instance: z.string(),
    limit: z.number().optional(),
    actual: z.number().optional(),
    errors: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
  })
  .meta({ id: 'ProblemDetails' })

/** A rule with its meaning. */
export const Rule = z
  .object({
    id: z.enum(RULE_IDS),
    family: z.enum(['exact', 'near', 'conflict', 'note']),
    level: z.enum(LEVELS),
    title: z.string(),
    meaning: z.string(),
    example: z.string(),
    silent: z.string(),
  })
  .meta({ id: 'Rule' })

/** What this service is and takes. */
export const Info = z
  .object({
    name: z.literal('doubletake'),
    version: z.string(),
    formats: z.array(z.string()),
    exports: z.array(z.string()),
    languages: z.array(z.string()),
    limits: z.object({ fileBytes: z.int(), requestBytes: z.int(), files: z.int() }),
  })
  .meta({ id: 'Info' })
