import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { openApi } from './description.js'
import { refuse, refuseConnection } from './errors.js'
import { Methods } from './methods.js'
import { Metrics } from './metrics.js'
import { aboutRoutes } from './routes/about.js'
import { batchRoutes } from './routes/batches.js'
import { comparisonRoutes } from './routes/comparison.js'
import { decisionRoutes } from './routes/decisions.js'
import { eventRoutes } from './routes/events.js'
import { exportRoutes } from './routes/exports.js'
import { healthRoutes } from './routes/health.js'
import { originalRoutes } from './routes/originals.js'
import { pageRoutes } from './routes/pages.js'
import { reviewRoutes } from './routes/reviews.js'
import { uploadRoutes } from './routes/uploads.js'
import { secure } from './security.js'
import type { App, Service } from './service.js'

/** How long a client may take to send a request, in milliseconds. */
const REQUEST_TIMEOUT = 300_000

/** The HTTP application over a workspace: no socket yet, so that tests can inject requests. */
export const createApp = async (service: Service): Promise<App> => {
  const app = fastify({
    requestTimeout: REQUEST_TIMEOUT,
    genReqId: () => crypto.randomUUID(),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>() as App
  app.setValidatorCompiler(validatorCompiler)
  // Answers are plain data made to the schemas, which tests hold them to; checking each again would double the work on large reviews.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  app.setErrorHandler(async (error, request, reply) => {
    await refuse(error, request, reply)
    if (reply.statusCode === 500 || reply.statusCode === 507) service.report(error, request.id)
  })
  const methods = new Methods()
  methods.watch(app)
  app.setNotFoundHandler((request, reply) => refuse(methods.refusal(request), request, reply))
  await secure(app, service)
  await app.register(multipart)
  await app.register(swagger, openApi)
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: false })
  await app.register(async scope => routes(scope as App, service))
  return app
}

const routes = async (app: App, service: Service): Promise<void> => {
  const metrics = new Metrics()
  metrics.watch(app)
  await pageRoutes(app, service)
  app.get('/openapi.json', { schema: { hide: true } as object }, async () => app.swagger())
  aboutRoutes(app, service)
  healthRoutes(app, service, metrics)
  reviewRoutes(app, service)
  batchRoutes(app, service)
  decisionRoutes(app, service)
  comparisonRoutes(app, service)
  eventRoutes(app, service)
  exportRoutes(app, service)
  originalRoutes(app, service)
  await app.register(async scope => uploadRoutes(scope as App, service))
}
