import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Decisions, Offsets } from '../exporters/exporter.js'
import { type ReviewJson, reviewJson } from '../exporters/json.js'
import { errorMessage } from '../messages/index.js'
import { DoubletakeError } from '../model/errors.js'
import type { Review, UiLanguage } from '../model/review.js'
import { isFinal, type ReviewState, VERSION, type Workspace } from '../workspace/index.js'
import { languageOf } from './negotiation.js'

/** How a review is wanted. */
export interface View {
  readonly ui: UiLanguage
  readonly offsets: Offsets
}

/** A finished review with the decisions on it. */
export interface Reviewed {
  readonly state: ReviewState
  readonly review: Review
  readonly decisions: Decisions
}

/** How a request wants reviews to be given. */
export const viewOf = (request: FastifyRequest): View => {
  const { offsets } = request.query as { readonly offsets?: unknown }
  return { ui: languageOf(request), offsets: offsets === 'codepoint' ? 'codepoint' : 'utf16' }
}

/** What was found and decided; undefined as long as there is nothing to show. */
export const reviewedOf = async (workspace: Workspace, state: ReviewState): Promise<Reviewed | undefined> => {
  if (!isFinal(state.status)) return undefined
  const review = await workspace.result(state.id)
  return review && { state, review, decisions: plainDecisions(await workspace.decisions(state.id)) }
}

/** The same, for what can only be made of a finished review: `conflict` otherwise. */
export const requireReviewed = async (workspace: Workspace, id: string): Promise<Reviewed> => {
  const reviewed = await reviewedOf(workspace, await workspace.get(id))
  if (!reviewed) throw new DoubletakeError('conflict', { reason: 'no-result' })
  return reviewed
}

const plainDecisions = (decisions: Awaited<ReturnType<Workspace['decisions']>>): Decisions =>
  Object.fromEntries([...decisions].map(([finding, { version: _, ...decision }]) => [finding, decision]))

/** A review as its state and, once it has ended, the object of the contract. */
export const resourceJson = (state: ReviewState, reviewed: Reviewed | undefined, { ui, offsets }: View): object => ({
  ...stateJson(state, ui),
  ...(reviewed && (reviewJson(reviewed.review, { ui, offsets, decisions: reviewed.decisions }) satisfies ReviewJson)),
})

/** A review without what was found. */
export const stateJson = (state: ReviewState, ui: UiLanguage): object => {
  const { id, version, status, progress, createdAt, previous, uploads, error } = state
  return {
    id,
    version,
    status,
    progress,
    createdAt,
    ...(previous !== undefined && { previous }),
    uploads,
    ...(error && { error: { code: error.code, message: errorMessage(error.code, error.data, ui), data: error.data } }),
    links: linksOf(state),
  }
}

/** What lists show of a finished review. */
export const summaryJson = ({ summary, decided }: ReviewState): object => (summary ? { summary: { ...summary, decided } } : {})

/** A batch: whether all its reviews have ended, and each of them. */
export const batchJson = (id: string, reviews: readonly ReviewState[], { ui }: View): object => ({
  id,
  status: reviews.every(({ status }) => isFinal(status)) ? 'done' : 'working',
  reviews: reviews.map(review => ({ ...stateJson(review, ui), ...summaryJson(review) })),
  links: { self: batchAddress(id) },
})

/** Address of a batch. */
export const batchAddress = (id: string): string => `/v1/batches/${encodeURIComponent(id)}`

/** Name of the state a review is in, for streams of events: another state has another one. */
export const eventOf = ({ version, progress }: ReviewState): string => `${version}-${progress.done}`

/** Address of a review. */
export const addressOf = (id: string): string => `/v1/reviews/${encodeURIComponent(id)}`

const linksOf = ({ id, previous }: ReviewState): Record<string, string> => {
  const self = addressOf(id)
  return {
    self,
    events: `${self}/events`,
    html: `${self}/exports/html`,
    json: `${self}/exports/json`,
    revisions: `${self}/revisions`,
    ...(previous !== undefined && { previous: addressOf(previous), comparison: `${self}/comparison` }),
  }
}

/**
 * Tag of one form of a review as it stands: another version, form or language has another tag. It begins with the version, which is all that
 * `If-Match` looks at.
 */
export const tagOf = (state: ReviewState, form: string, { ui, offsets }: View): string =>
  `"${eventOf(state)}-${form}-${ui}-${offsets}-${VERSION}"`

/**
 * The version named by If-Match: `undefined` for `*`. Throws `precondition-required` without the header and `precondition-failed` when it
 * names none of ours.
 */
export const seenVersion = (request: FastifyRequest): number | undefined => {
  const header = request.headers['if-match']?.trim()
  if (!header) throw new DoubletakeError('precondition-required')
  if (header === '*') return undefined
  const version = /^(?:W\/)?"(\d{1,15})(?:-[^"]*)?"$/.exec(header)?.[1]
  if (version === undefined) throw new DoubletakeError('precondition-failed')
  return Number(version)
}

/** Whether the client holds this form already. */
export const isFresh = (request: FastifyRequest, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some(held => held.trim().replace(/^W\//, '') === tag || held.trim() === '*')

/** Headers of every answer that shows a review: private, checked again each time, one for each form and language. */
export const describe = (reply: FastifyReply, tag: string, { ui }: View): FastifyReply =>
  reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Accept, Accept-Language')
    .header('content-language', ui)
