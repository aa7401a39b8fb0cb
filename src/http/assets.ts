import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { App } from './service.js'

/** The folder of what the browser gets: style sheet, icon, scripts. From here as from the chunks of a program (src/bundle.mjs), which lie as deep. */
const PUBLIC = fileURLToPath(new URL('../../../public/', import.meta.url))

/** What the pages ask for besides themselves. */
export const assets = async (app: App): Promise<void> =>
  void (await app.register(fastifyStatic, { root: PUBLIC, prefix: '/assets/', index: false, maxAge: 0, decorateReply: false }))
