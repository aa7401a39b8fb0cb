import type { FastifyRequest } from 'fastify'
import { DoubletakeError } from '../model/errors.js'
import type { App } from './service.js'

/** Tells an address that takes other methods from one that is none of ours. */
export class Methods {
  readonly #byAddress = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>()

  /** Notes every route the application gets from now on. */
  watch(app: App): void {
    app.addHook('onRoute', ({ url, method }) => {
      const known = this.#byAddress.get(url) ?? { pattern: patternOf(url), methods: new Set() }
      for (const name of [method].flat()) known.methods.add(name)
      this.#byAddress.set(url, known)
    })
  }

  /** Methods an address takes; none when there is no such address. */
  of(address: string): string[] {
    const path = address.split('?')[0]!
    return [
      ...new Set([...this.#byAddress.values()].filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods])),
    ].sort()
  }

  /** The refusal of a request no route took: `method-not-allowed` with the methods there are, or `not-found`. */
  refusal({ method, url }: FastifyRequest): DoubletakeError {
    const allowed = this.of(url)
    return allowed.length > 0 && !allowed.includes(method)
      ? new DoubletakeError('method-not-allowed', { allow: allowed.join(', ') })
      : new DoubletakeError('not-found')
  }
}

/** An address with its parameters, such as `/v1/reviews/:id`, as a pattern. */
const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/:[^/]+/g, '[^/]+')
      .replace(/\*/g, '.*')}$`,
  )
