import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DoubletakeError } from '../model/errors.js'
import type { App } from './service.js'

/** Addresses anybody may ask: whether the service lives tells nothing of what it keeps. */
const OPEN = ['/livez', '/readyz']

/**
 * Lets in only who knows one of the keys: `Authorization: Bearer KEY`, or as the password of Basic authentication with any name, which
 * browsers ask their users for. Without keys everybody is let in.
 */
export const requireKey = (app: App, keys: readonly string[]): void => {
  if (keys.length === 0) return
  const known = keys.map(digest)
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.includes(request.url)) return
    const given = keyOf(request)
    if (given !== undefined && known.some(key => timingSafeEqual(key, digest(given)))) return
    reply.header('www-authenticate', 'Basic realm="Doubletake", charset="UTF-8"')
    throw new DoubletakeError('unauthorized')
  })
}

/** Keys are compared by their digests, which are of one length. */
const digest = (key: string): Buffer => createHash('sha256').update(key).digest()

const keyOf = ({ headers: { authorization = '' } }: FastifyRequest): string | undefined => {
  const [scheme = '', credentials = ''] = authorization.split(' ', 2)
  if (/^bearer$/i.test(scheme)) return credentials
  if (!/^basic$/i.test(scheme)) return undefined
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  return text.slice(text.indexOf(':') + 1)
}
