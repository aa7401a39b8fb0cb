import { z } from 'zod'
import { type PastReview, uploadPage } from '../../render/index.js'
import type { ReviewState } from '../../workspace/index.js'
import { assets } from '../assets.js'
import { languageOf } from '../negotiation.js'
import { nameOf } from '../pages.js'
import { addressOf } from '../representation.js'
import { ViewQuery } from '../requests.js'
import type { App, Service } from '../service.js'

/** Past reviews on one page. */
const PAST = 20

const PageQuery = ViewQuery.extend({ q: z.string().max(200).optional(), cursor: z.string().max(200).optional() })

/** The front door and what its pages need. */
export const pageRoutes = async (app: App, { workspace, limits }: Service): Promise<void> => {
  await assets(app)

  app.get('/', { schema: { querystring: PageQuery, hide: true } as { querystring: typeof PageQuery } }, async (request, reply) => {
    const { q, cursor } = request.query
    const ui = languageOf(request)
    const { reviews, next } = await workspace.list({ limit: PAST, ...(cursor !== undefined && { cursor }), ...(q && { search: q }) })
    const page = { ui, maxFileSize: limits.fileBytes, past: reviews.map(pastOf) }
    const more = next === undefined ? {} : { more: `/?${new URLSearchParams({ ui, cursor: next, ...(q && { q }) })}` }
    reply.header('content-language', ui).header('vary', 'Accept-Language').header('cache-control', 'private, no-cache')
    return reply.type('text/html; charset=utf-8').send(uploadPage({ ...page, ...more, ...(q && { search: q }) }))
  })
}

const pastOf = (state: ReviewState): PastReview => {
  const { id, status, createdAt, summary, decided } = state
  const base = { address: addressOf(id), name: nameOf(state), status, createdAt }
  if (!summary) return base
  const findings = summary.findings.error + summary.findings.warning + summary.findings.note
  return { ...base, characters: summary.characters, findings, open: findings - decided }
}
