import { z } from 'zod'
import { DoubletakeError } from '../../model/errors.js'
import { answers } from '../description.js'
import type { Metrics } from '../metrics.js'
import type { App, Service } from '../service.js'

const Health = z.object({ status: z.literal('ok') })

/** Whether the process lives, whether it can work, and how it fares. No limits, no document text. */
export const healthRoutes = (app: App, service: Service, metrics: Metrics): void => {
  const { workspace } = service
  const config = { rateLimit: false } as const
  app.get('/livez', { config, schema: { summary: 'The process answers', response: answers(200, Health, []) } }, async () => ({
    status: 'ok',
  }))

  app.get('/readyz', { config, schema: { summary: 'The service can take work', response: answers(200, Health, []) } }, async () => {
    await workspace.check().catch(cause => {
      throw new DoubletakeError('busy', {}, { cause })
    })
    return { status: 'ok' }
  })

  app.get('/metrics', { config, schema: { summary: 'Counters, in the text format of Prometheus' } as object }, async (_, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text(service)),
  )
}
