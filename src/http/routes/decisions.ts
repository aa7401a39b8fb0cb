import type { FastifyReply, FastifyRequest } from 'fastify'
import { reviewJson } from '../../exporters/json.js'
import { DoubletakeError } from '../../model/errors.js'
import { answers } from '../description.js'
import { describe, type Reviewed, requireReviewed, seenVersion, tagOf, viewOf } from '../representation.js'
import { DecisionBody, DecisionsBody, decisionOf, FindingParams, ReviewParams, ViewQuery } from '../requests.js'
import { DecisionsResult, Finding } from '../schemas.js'
import type { App, Service } from '../service.js'

/**
 * What people say of findings. A change names in If-Match the version of the review its author saw; it is refused only when one of these very
 * findings was decided after that, so that two people at work on one review get in each other's way only where they must.
 */
export const decisionRoutes = (app: App, { workspace }: Service): void => {
  const read = { summary: 'A finding', params: FindingParams, querystring: ViewQuery, response: answers(200, Finding, [404, 409]) }
  app.get('/v1/reviews/:id/findings/:finding', { schema: read }, async (request, reply) =>
    sendFinding(await requireReviewed(workspace, request.params.id), request.params.finding, request, reply),
  )

  const decide = {
    summary: 'Decide on a finding',
    params: FindingParams,
    querystring: ViewQuery,
    body: DecisionBody,
    response: answers(200, Finding, [400, 404, 409, 412, 428]),
  }
  app.patch('/v1/reviews/:id/findings/:finding', { schema: decide }, async (request, reply) => {
    const { id, finding } = request.params
    await workspace.decide(id, [finding], decisionOf(request.body), seenVersion(request))
    return sendFinding(await requireReviewed(workspace, id), finding, request, reply)
  })

  const decideAll = {
    summary: 'One decision on several findings, all or none',
    params: ReviewParams,
    querystring: ViewQuery,
    body: DecisionsBody,
    response: answers(200, DecisionsResult, [400, 404, 409, 412, 428]),
  }
  app.patch('/v1/reviews/:id/findings', { schema: decideAll }, async (request, reply) => {
    const { findings } = request.body
    const decision = decisionOf(request.body)
    const state = await workspace.decide(request.params.id, findings, decision, seenVersion(request))
    const view = viewOf(request)
    return describe(reply, tagOf(state, 'json', view), view).send({ version: state.version, findings, decision })
  })
}

const sendFinding = (reviewed: Reviewed, id: string, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const finding = reviewed.review.findings.find(found => found.id === id)
  if (!finding) throw new DoubletakeError('not-found')
  const view = viewOf(request)
  const { decisions, state, review } = reviewed
  const { findings } = reviewJson({ ...review, findings: [finding] }, { ...view, decisions })
  return describe(reply, tagOf(state, 'json', view), view).send(findings[0])
}
