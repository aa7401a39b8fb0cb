import type { FastifyRequest } from 'fastify'
import type { UiLanguage } from '../model/review.js'

/** A weighted choice of an Accept or Accept-Language header. */
interface Choice {
  readonly name: string
  readonly weight: number
}

/** Language of an answer: `?ui=`, else the first of Accept-Language that we speak, else English, as on the command line. */
export const languageOf = (request: FastifyRequest): UiLanguage => {
  // An address that cannot be read has no query.
  const { ui } = (request.query ?? {}) as { readonly ui?: unknown }
  if (ui === 'zh' || ui === 'en') return ui
  const spoken = choices(request.headers['accept-language'])
    .map(({ name }) => name.split('-')[0])
    .find(name => name === 'zh' || name === 'en')
  return spoken ?? 'en'
}

/**
 * The media type that suits an Accept header best; of equals the first offered. Undefined when none is acceptable. No header accepts everything.
 */
export const acceptable = <Type extends string>(header: string | undefined, offered: readonly Type[]): Type | undefined => {
  const wanted = choices(header)
  if (wanted.length === 0) return offered[0]
  const weighted = offered.map(type => ({ type, weight: weightOf(type, wanted) }))
  const best = weighted.reduce((a, b) => (b.weight > a.weight ? b : a))
  return best.weight > 0 ? best.type : undefined
}

/** Weight of the most specific range a type falls in. */
const weightOf = (type: string, wanted: readonly Choice[]): number => {
  const ranges = [type, `${type.split('/')[0]}/*`, '*/*']
  for (const range of ranges) {
    const found = wanted.find(({ name }) => name === range)
    if (found) return found.weight
  }
  return 0
}

/** The choices of a header, best first; those of weight 0 last. Bounded: what follows the first hundred is ignored. */
const choices = (header: string | undefined): Choice[] =>
  (header ?? '')
    .split(',', 100)
    .map(choice)
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.weight - a.weight)

const choice = (text: string): Choice => {
  const [name = '', ...parameters] = text.split(';').map(part => part.trim().toLowerCase())
  const quality = parameters.find(parameter => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { name, weight: Number.isFinite(weight) ? Math.min(Math.max(weight, 0), 1) : 0 }
}

/** Whether a client would rather have a page than JSON of the media type given. */
export const prefersPage = ({ headers }: FastifyRequest, json = 'application/json'): boolean =>
  acceptable(headers.accept, [json, 'text/html']) === 'text/html'

/** Whether a browser is loading a page (a link, or a form sent), not a program fetching HTML: the one follows redirects, the other wants its answer. */
export const isNavigation = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-mode'] === 'navigate' || headers['upgrade-insecure-requests'] === '1'

/** What a Prefer header (RFC 7240) asks of an upload: not to wait, or how many seconds. */
export const preference = (header: string | string[] | undefined): { readonly async: boolean; readonly wait?: number } => {
  const asked = [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map(part => part.trim().toLowerCase())
  const wait = asked.map(part => /^wait\s*=\s*"?(\d{1,6})"?$/.exec(part)?.[1]).find(seconds => seconds !== undefined)
  return { async: asked.includes('respond-async'), ...(wait !== undefined && { wait: Number(wait) }) }
}
