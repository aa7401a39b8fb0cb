import { z } from 'zod'
import { EXPORTERS, PACKAGE_EXPORTERS } from '../../exporters/index.js'
import { ruleText } from '../../messages/index.js'
import { RULE_IDS, RULES } from '../../model/rule.js'
import { rulesPage } from '../../render/index.js'
import { VERSION } from '../../workspace/index.js'
import { answers } from '../description.js'
import { languageOf, prefersPage } from '../negotiation.js'
import { ViewQuery } from '../requests.js'
import { Info, Review, Rule } from '../schemas.js'
import type { App, Service } from '../service.js'

/** What the service is and what it checks. */
export const aboutRoutes = (app: App, { limits }: Service): void => {
  const rules = {
    summary: 'The rules and what they mean',
    querystring: ViewQuery,
    response: answers(200, z.object({ rules: z.array(Rule) }), [], 'html'),
  }
  app.get('/v1/rules', { schema: rules }, async (request, reply) => {
    const ui = languageOf(request)
    reply.header('content-language', ui).header('vary', 'Accept, Accept-Language')
    if (prefersPage(request)) return reply.type('text/html; charset=utf-8').send(rulesPage({ ui }))
    return { rules: RULE_IDS.map(id => ({ id, ...RULES[id], ...ruleText(id, ui) })) }
  })

  app.get('/v1/info', { schema: { summary: 'Version, limits, formats', response: answers(200, Info, []) } }, async () => ({
    name: 'doubletake',
    version: VERSION,
    formats: ['txt', 'docx', 'pdf'],
    exports: [...EXPORTERS, ...PACKAGE_EXPORTERS].map(({ id }) => id),
    languages: ['zh', 'en'],
    limits: { fileBytes: limits.fileBytes, requestBytes: limits.requestBytes, files: limits.files },
  }))

  const schema = { summary: 'JSON Schema of a review', response: answers(200, z.record(z.string(), z.unknown()), []) }
  app.get('/v1/schema', { schema }, async (_, reply) => reply.type('application/schema+json').send(reviewSchema))
}

/** JSON Schema of the object every door gives; additions to it are to be expected, so nothing unknown is forbidden. */
const reviewSchema = z.toJSONSchema(Review, { io: 'input' })
