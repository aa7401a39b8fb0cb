import type { FastifyRequest } from 'fastify'
import { answers } from '../description.js'
import { stateJson, summaryJson, viewOf } from '../representation.js'
import { ListQuery, ReviewParams, ViewQuery } from '../requests.js'
import { ReviewList, ReviewResource } from '../schemas.js'
import type { App, Service } from '../service.js'
import { sendReview } from './show.js'

/** Reviews that are kept: list, read, cancel, erase. */
export const reviewRoutes = (app: App, service: Service): void => {
  const { workspace } = service

  const list = { summary: 'Reviews, newest first', querystring: ListQuery, response: answers(200, ReviewList, [400]) }
  app.get('/v1/reviews', { schema: list }, async (request, reply) => {
    const { limit, cursor, q } = request.query
    const { ui } = viewOf(request)
    const page = await workspace.list({ limit, ...(cursor !== undefined && { cursor }), ...(q && { search: q }) })
    const reviews = page.reviews.map(state => ({ ...stateJson(state, ui), ...summaryJson(state) }))
    if (page.next) reply.header('link', `<${nextAddress(request, page.next)}>; rel="next"`)
    return reply.header('cache-control', 'private, no-cache').send({ reviews, ...(page.next && { next: page.next }) })
  })

  const read = {
    summary: 'A review, as JSON or as the annotated view',
    params: ReviewParams,
    querystring: ViewQuery,
    response: answers(200, ReviewResource, [400, 404, 406], 'html'),
  }
  app.get('/v1/reviews/:id', { schema: read }, async (request, reply) =>
    sendReview(service, await workspace.get(request.params.id), request, reply),
  )

  const erase = { summary: 'Erase a review with its files', params: ReviewParams, response: answers(204, undefined, [404]) }
  app.delete('/v1/reviews/:id', { schema: erase }, async (request, reply) => {
    await workspace.remove(request.params.id)
    return reply.code(204).send()
  })

  const cancel = { summary: 'Stop the work on a review', params: ReviewParams, response: answers(200, ReviewResource, [404, 409]) }
  app.post('/v1/reviews/:id/cancel', { schema: cancel }, async (request, reply) =>
    sendReview(service, await workspace.cancel(request.params.id), request, reply),
  )
}

/** The list's own address with the mark of the next page. */
const nextAddress = (request: FastifyRequest, cursor: string): string => {
  const address = new URL(request.url, 'http://localhost')
  address.searchParams.set('cursor', cursor)
  return address.pathname + address.search
}
