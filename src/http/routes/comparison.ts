import { reviewJson } from '../../exporters/json.js'
import { DoubletakeError } from '../../model/errors.js'
import type { Finding } from '../../model/finding.js'
import { draftsPage } from '../../render/index.js'
import { type Comparison as Compared, compareReviews } from '../../workspace/index.js'
import { answers } from '../description.js'
import { addressOf, describe, isFresh, type Reviewed, requireReviewed, tagOf, type View, viewOf } from '../representation.js'
import { ReviewParams, ViewQuery } from '../requests.js'
import { Comparison } from '../schemas.js'
import type { App, Service } from '../service.js'
import { formOf } from './show.js'

/** What a corrected draft did to the findings of the draft before it, as JSON or as a page. */
export const comparisonRoutes = (app: App, { workspace }: Service): void => {
  const schema = {
    summary: 'The review against the draft it revises: resolved, remaining, changed, new, unread',
    params: ReviewParams,
    querystring: ViewQuery,
    response: answers(200, Comparison, [404, 406, 409], 'html'),
  }
  app.get('/v1/reviews/:id/comparison', { schema }, async (request, reply) => {
    const after = await requireReviewed(workspace, request.params.id)
    if (after.state.previous === undefined) throw new DoubletakeError('not-found', { reason: 'no-earlier-draft' })
    const before = await requireReviewed(workspace, after.state.previous)
    const form = formOf(request)
    const view = viewOf(request)
    const tag = tagOf(after.state, `${form.split('/')[1]}-${before.state.version}`, view)
    describe(reply, tag, view)
    if (isFresh(request, tag)) return reply.code(304).send()
    const compared = compareReviews(before.review, after.review)
    if (form === 'application/json') return reply.type(form).send(comparisonJson(before, after, compared, view))
    const page = draftsPage({ ui: view.ui, before: draftOf(before), after: draftOf(after), outcome: compared })
    return reply.type('text/html; charset=utf-8').send(page)
  })
}

const draftOf = ({ review, decisions, state: { id, createdAt } }: Reviewed): Parameters<typeof draftsPage>[0]['before'] => ({
  review,
  decisions,
  address: addressOf(id),
  createdAt,
})

const comparisonJson = (before: Reviewed, after: Reviewed, compared: Compared, view: View): object => {
  const [earlier, later] = [written(before, view), written(after, view)]
  const both = (pairs: Compared['changed']): object[] => pairs.map(pair => ({ before: earlier(pair.before), after: later(pair.after) }))
  return {
    previous: before.state.id,
    review: after.state.id,
    resolved: compared.resolved.map(earlier),
    remaining: both(compared.remaining),
    changed: both(compared.changed),
    new: compared.new.map(later),
    unread: compared.unread.map(earlier),
    links: { previous: addressOf(before.state.id), review: addressOf(after.state.id) },
  }
}

/** Gives the findings of one review as JSON. */
const written = ({ review, decisions }: Reviewed, view: View): ((finding: Finding) => object | undefined) => {
  const byId = new Map(reviewJson(review, { ...view, decisions }).findings.map(finding => [finding.id, finding]))
  return ({ id }) => byId.get(id)
}
