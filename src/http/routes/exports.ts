import { z } from 'zod'
import { exported } from '../../exporters/exporter.js'
import { EXPORTERS } from '../../exporters/index.js'
import { DoubletakeError } from '../../model/errors.js'
import { answers } from '../description.js'
import { attachment, baseName } from '../download.js'
import { requireReviewed, viewOf } from '../representation.js'
import { ReviewParams, ViewQuery } from '../requests.js'
import type { App, Service } from '../service.js'

const ExportParams = ReviewParams.extend({ form: z.string().max(20) })

/** A review as a file to keep. */
export const exportRoutes = (app: App, { workspace }: Service): void => {
  const schema = {
    summary: 'A review as a file',
    params: ExportParams,
    querystring: ViewQuery,
    response: answers(200, z.string(), [404, 409]),
  }
  app.get('/v1/reviews/:id/exports/:form', { schema }, async (request, reply) => {
    const exporter = EXPORTERS.find(({ id }) => id === request.params.form)
    if (!exporter) throw new DoubletakeError('not-found')
    const { review, decisions, state } = await requireReviewed(workspace, request.params.id)
    const text = exported(exporter, review, { ...viewOf(request), decisions })
    const name = `${baseName(state.uploads[0]?.name ?? state.id)}.doubletake.${exporter.extension}`
    return reply
      .header('content-disposition', attachment(name))
      .header('cache-control', 'private, no-cache')
      .type(`${exporter.mediaType}; charset=utf-8`)
      .send(Buffer.from(text, 'utf8'))
  })
}
