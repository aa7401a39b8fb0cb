import { answers } from '../description.js'
import { batchJson, viewOf } from '../representation.js'
import { ReviewParams, ViewQuery } from '../requests.js'
import { Batch } from '../schemas.js'
import type { App, Service } from '../service.js'

/** Files that were sent together. */
export const batchRoutes = (app: App, { workspace }: Service): void => {
  const batch = { summary: 'The reviews of a batch', params: ReviewParams, querystring: ViewQuery, response: answers(200, Batch, [404]) }
  app.get('/v1/batches/:id', { schema: batch }, async (request, reply) => {
    const { id } = request.params
    reply.header('cache-control', 'private, no-cache')
    return batchJson(id, await workspace.batch(id), viewOf(request))
  })
}
