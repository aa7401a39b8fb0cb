import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { DoubletakeError } from '../model/errors.js'
import { requireKey } from './keys.js'
import type { App, Service } from './service.js'

/** Everything from our own address, nothing inline, nothing framed. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

/** Guards every route: hosts, origins, keys, headers and the number of requests. */
export const secure = async (app: App, { limits, hosts, keys = [] }: Service): Promise<void> => {
  app.addHook('onRequest', async request => {
    refuseForeignHost(request, hosts)
    refuseForeignOrigin(request)
  })
  requireKey(app, keys)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Plain HTTP on the own machine is the rule; behind TLS its proxy says so.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: ({ ip, headers }) => isLoopback(ip) && headers['x-forwarded-for'] === undefined,
    addHeaders: { 'retry-after': false },
    errorResponseBuilder: (_, { ttl }) => new DoubletakeError('too-many-requests', { retryAfter: Math.ceil(ttl / 1000) }),
  })
}

const isLoopback = (ip: string): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(ip)

/** A page elsewhere can point its own name at this machine (DNS rebinding); the name it was asked by gives it away. */
const refuseForeignHost = ({ headers }: FastifyRequest, hosts: Service['hosts']): void => {
  if (hosts && !hosts.includes(hostName(headers.host))) throw new DoubletakeError('forbidden')
}

/** A page elsewhere may send forms here; only requests without an origin (programs) or from our own pages may change anything. */
const refuseForeignOrigin = ({ method, headers }: FastifyRequest): void => {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
  const { origin, host } = headers
  if (headers['sec-fetch-site'] === 'cross-site') throw new DoubletakeError('forbidden')
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host) throw new DoubletakeError('forbidden')
}

/** The name in a Host header, without the port. */
const hostName = (host = ''): string => host.replace(/:\d+$/, '').toLowerCase()
