import type { FastifyReply, FastifyRequest } from 'fastify'
import { DoubletakeError, ERRORS } from '../../model/errors.js'
import { isFinal, type ReviewState } from '../../workspace/index.js'
import { answers } from '../description.js'
import { batchOf, idempotencyOf } from '../fingerprint.js'
import { takeIn } from '../intake.js'
import { isNavigation, languageOf, preference, prefersPage } from '../negotiation.js'
import { addressOf, batchAddress, batchJson, viewOf } from '../representation.js'
import { ReviewParams } from '../requests.js'
import { Batch, ReviewResource } from '../schemas.js'
import type { App, Service } from '../service.js'
import { formOf, sendReview } from './show.js'

/** Refusals an upload may meet. */
const REFUSALS = [400, 406, 409, 413, 415, 422, 507]

const DESCRIPTION = `Files as a form, one file as the body (named by ?name= or Content-Disposition), or a text as JSON.
Answered with the review as JSON; as one self-contained page when only HTML is accepted; browsers that send a form are led on (303) to the view.
Files that cannot be read are problems of the review; when none can be read the request is refused with the code of the first, and nothing is kept.`

/** Uploads: a new review, and the corrected draft of one. Their bodies are streams but for JSON. */
export const uploadRoutes = (app: App, service: Service): void => {
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('*', (_, payload, done) => done(null, payload))

  const schema = {
    summary: 'Review files or a text',
    description: DESCRIPTION,
    response: { ...answers(201, ReviewResource, REFUSALS, 'html'), ...answers(202, ReviewResource, []) },
  }
  app.post('/v1/reviews', { schema, bodyLimit: service.limits.requestBytes }, (request, reply) => upload(service, request, reply))

  const batch = { summary: 'Review many files, each by itself', response: answers(202, Batch, REFUSALS) }
  app.post('/v1/batches', { schema: batch, bodyLimit: service.limits.requestBytes }, (request, reply) =>
    uploadBatch(service, request, reply),
  )

  const revision = { ...schema, summary: 'Review the corrected draft; decisions carry over', params: ReviewParams }
  app.post('/v1/reviews/:id/revisions', { schema: revision, bodyLimit: service.limits.requestBytes }, async (request, reply) => {
    const previous = await service.workspace.get(request.params.id)
    return upload(service, request, reply, previous.id)
  })
}

/** Keeps a review of each file and answers at once. */
const uploadBatch = async ({ workspace, limits }: Service, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  workspace.assertRoom()
  const intake = await takeIn(request, workspace, limits)
  if (intake.uploads.length === 0) throw new DoubletakeError('malformed', { reason: 'no-file' })
  const { id, reviews } = batchOf(request, intake)
  const states = await workspace.submitBatch(id, reviews)
  return reply
    .code(202)
    .header('location', batchAddress(id))
    .send(batchJson(id, states, viewOf(request)))
}

/** Keeps the upload, waits for its review as long as the client wants to, and answers with it. */
const upload = async (service: Service, request: FastifyRequest, reply: FastifyReply, previous?: string): Promise<FastifyReply> => {
  const { workspace, limits } = service
  formOf(request)
  workspace.assertRoom()
  const intake = await takeIn(request, workspace, limits)
  const { review } = await workspace.submit({
    ...intake,
    ...(previous !== undefined && { previous }),
    ...idempotencyOf(request, intake, previous),
  })
  reply.header('location', addressOf(review.id))
  if (isForm(request)) return reply.redirect(addressOf(review.id) + chosenLanguage(request), 303)
  return answer(service, await patiently(service, review, request, reply), request, reply)
}

/** A form sent by a browser goes on to the view; a program that wants HTML, such as curl, gets the view itself. */
const isForm = (request: FastifyRequest): boolean => isNavigation(request) && prefersPage(request)

/** The language a form's page was read in, for the page that follows. */
const chosenLanguage = (request: FastifyRequest): string => ('ui' in (request.query as object) ? `?ui=${languageOf(request)}` : '')

/** The review when it has ended or the client's patience has: `Prefer: respond-async` waits not at all, `wait=N` N seconds. */
const patiently = async (
  { workspace, limits }: Service,
  review: ReviewState,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ReviewState> => {
  const prefer = preference(request.headers.prefer)
  if (prefer.async && prefer.wait === undefined) {
    reply.header('preference-applied', 'respond-async')
    return review
  }
  const seconds = Math.min(prefer.wait ?? limits.waitSeconds, limits.maxWaitSeconds)
  if (prefer.wait !== undefined) reply.header('preference-applied', `wait=${seconds}`)
  const gone = new AbortController()
  request.raw.once('close', () => request.raw.destroyed && gone.abort())
  return workspace.settled(review.id, seconds * 1000, gone.signal)
}

/**
 * Files none of which could be reviewed are refused with the reason of the first, and not kept: who sent them is told why. When the failure is
 * ours they stay.
 */
const answer = async (service: Service, state: ReviewState, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  if (state.status === 'failed') {
    const error = new DoubletakeError(state.error?.code ?? 'internal', state.error?.data)
    if (ERRORS[error.code].status < 500) await service.workspace.remove(state.id)
    throw error
  }
  return sendReview(service, state, request, reply.code(isFinal(state.status) ? 201 : 202))
}
