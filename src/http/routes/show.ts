import type { FastifyReply, FastifyRequest } from 'fastify'
import { DoubletakeError } from '../../model/errors.js'
import type { ReviewState } from '../../workspace/index.js'
import { acceptable } from '../negotiation.js'
import { describe, isFresh, resourceJson, reviewedOf, tagOf, viewOf } from '../representation.js'
import type { Service } from '../service.js'

/** The form a client accepts a review in; `not-acceptable` when it is none of ours. */
export const formOf = (request: FastifyRequest): 'application/json' => {
  const form = acceptable(request.headers.accept, ['application/json'])
  if (!form) throw new DoubletakeError('not-acceptable')
  return form
}

/** Answers with a review in the form the client accepts; 304 when it holds that already. */
export const sendReview = async (
  { workspace }: Service,
  state: ReviewState,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const view = viewOf(request)
  const form = formOf(request)
  const tag = tagOf(state, form.split('/')[1]!, view)
  describe(reply, tag, view)
  if (request.method === 'GET' && isFresh(request, tag)) return reply.code(304).send()
  return reply.type('application/json').send(resourceJson(state, await reviewedOf(workspace, state), view))
}
