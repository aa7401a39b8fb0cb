import type { FastifyReply, FastifyRequest } from 'fastify'
import { DoubletakeError } from '../../model/errors.js'
import type { ReviewState } from '../../workspace/index.js'
import { acceptable } from '../negotiation.js'
import { fileOf, pageOf } from '../pages.js'
import { describe, isFresh, resourceJson, reviewedOf, tagOf, viewOf } from '../representation.js'
import type { Service } from '../service.js'

const FORMS = ['application/json', 'text/html'] as const

/** The form a client accepts a review in; `not-acceptable` when it is none of ours. */
export const formOf = (request: FastifyRequest): (typeof FORMS)[number] => {
  const form = acceptable(request.headers.accept, FORMS)
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
  const reviewed = await reviewedOf(workspace, state)
  if (form === 'application/json') return reply.type(form).send(resourceJson(state, reviewed, view))
  // Who uploads with a program and wants HTML keeps it as a file; a page of the service would come without its style.
  const text = request.method === 'POST' && reviewed ? fileOf(reviewed, view) : pageOf(state, reviewed, view, reply)
  return reply.type('text/html; charset=utf-8').send(text)
}
