import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { UiLanguage } from '../../model/review.js'
import { isFinal, type ReviewEvent, type ReviewState, type Workspace } from '../../workspace/index.js'
import { answers } from '../description.js'
import { languageOf } from '../negotiation.js'
import { eventOf, stateJson, summaryJson } from '../representation.js'
import { ReviewParams, ViewQuery } from '../requests.js'
import type { App, Service } from '../service.js'

/** Between signs of life, so that no proxy takes the stream for dead. */
const HEARTBEAT_MS = 15_000

const EventQuery = ViewQuery.extend({
  follow: z.literal('decisions').optional().meta({ description: 'Go on after the end of the review, telling decisions.' }),
})

/**
 * What happens to a review, as server-sent events: `progress` until it has ended, then `done` or `failed`; `decision` and `removed`. Every event
 * tells the whole state, so a client that comes back (Last-Event-ID) is told once how things stand and has missed nothing.
 */
export const eventRoutes = (app: App, { workspace }: Service): void => {
  const schema = {
    summary: 'Progress and decisions as server-sent events',
    params: ReviewParams,
    querystring: EventQuery,
    response: { ...answers(200, undefined, [404]), 204: z.undefined().describe('Nothing more will happen: do not come back.') },
  }
  app.get('/v1/reviews/:id/events', { schema }, async (request, reply) => {
    const state = await workspace.get(request.params.id)
    const follow = request.query.follow !== undefined
    const known = request.headers['last-event-id'] === eventOf(state)
    if (known && isFinal(state.status) && !follow) return reply.code(204).send()
    const stream = new EventStream(workspace, state, languageOf(request), follow)
    endWith(request, stream)
    if (!known) stream.tell({ type: 'changed', review: state })
    return reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no').type('text/event-stream').send(stream)
  })
}

const endWith = ({ raw }: FastifyRequest, stream: Readable): void => {
  raw.socket.once('close', () => stream.destroy())
}

/** The events of one review for one client. What a client is too slow to take is dropped but for the latest, which tells all. */
class EventStream extends Readable {
  readonly #leave: () => void
  readonly #heartbeat: NodeJS.Timeout
  #waiting: string | undefined = 'retry: 2000\n\n'
  #full = false

  constructor(
    workspace: Workspace,
    state: ReviewState,
    private readonly ui: UiLanguage,
    private readonly follow: boolean,
  ) {
    super()
    const end = (): void => void this.push(null)
    const unwatch = workspace.watch(state.id, event => this.tell(event))
    workspace.closing.addEventListener('abort', end)
    this.#heartbeat = setInterval(() => this.#full || this.push(': \n\n'), HEARTBEAT_MS).unref()
    this.#leave = () => {
      unwatch()
      workspace.closing.removeEventListener('abort', end)
      clearInterval(this.#heartbeat)
    }
  }

  tell(event: ReviewEvent): void {
    if (this.readableEnded || this.destroyed) return
    const { text, last } = this.#written(event)
    if (this.#full && !last) this.#waiting = text
    else this.#full = !this.push((this.#taken() ?? '') + text)
    if (last) this.push(null)
  }

  override _read(): void {
    this.#full = false
    const waiting = this.#taken()
    if (waiting !== undefined) this.#full = !this.push(waiting)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#leave()
    done(error)
  }

  #taken(): string | undefined {
    const waiting = this.#waiting
    this.#waiting = undefined
    return waiting
  }

  #written(event: ReviewEvent): { readonly text: string; readonly last: boolean } {
    if (event.type === 'removed') return { text: written('removed', '', { id: event.id }), last: true }
    const { review } = event
    const state = { ...stateJson(review, this.ui), ...summaryJson(review) }
    if (event.type === 'decided')
      return { text: written('decision', eventOf(review), { ...state, findings: event.findings, decision: event.decision }), last: false }
    return { text: written(nameOf(review), eventOf(review), state), last: isFinal(review.status) && !this.follow }
  }
}

const nameOf = ({ status }: ReviewState): string => {
  if (!isFinal(status)) return 'progress'
  return status === 'done' || status === 'partial' ? 'done' : 'failed'
}

/** One event of a stream; JSON holds no line break. */
const written = (name: string, id: string, data: object): string => `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`
