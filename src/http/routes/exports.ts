import { z } from 'zod'
import { type Exporter, type ExportOptions, exported, type PackageExporter } from '../../exporters/exporter.js'
import { EXPORTERS, PACKAGE_EXPORTERS } from '../../exporters/index.js'
import { DoubletakeError } from '../../model/errors.js'
import type { Workspace } from '../../workspace/index.js'
import { answers } from '../description.js'
import { attachment, baseName } from '../download.js'
import { type Reviewed, requireReviewed, viewOf } from '../representation.js'
import { ReviewParams, ViewQuery } from '../requests.js'
import type { App, Service } from '../service.js'

const ExportParams = ReviewParams.extend({ form: z.string().max(20) })

/** A review as a file to keep. */
export const exportRoutes = (app: App, { workspace }: Service): void => {
  const schema = {
    summary: 'A review as a file',
    params: ExportParams,
    querystring: ViewQuery,
    response: answers(200, z.string(), [404, 409, 422]),
  }
  app.get('/v1/reviews/:id/exports/:form', { schema }, async (request, reply) => {
    const exporter = exporterNamed(request.params.form)
    const reviewed = await requireReviewed(workspace, request.params.id)
    const { state, review, decisions } = reviewed
    const options = { ...viewOf(request), decisions }
    const bytes =
      'open' in exporter ? Buffer.from(exported(exporter, review, options), 'utf8') : await packaged(exporter, reviewed, options, workspace)
    const ending = 'open' in exporter ? `doubletake.${exporter.extension}` : exporter.ending
    const name = `${baseName(state.uploads[0]?.name ?? state.id)}.${ending}`
    return reply
      .header('content-disposition', attachment(name))
      .header('cache-control', 'private, no-cache')
      .type('open' in exporter ? `${exporter.mediaType}; charset=utf-8` : exporter.mediaType)
      .send(bytes)
  })
}

const ALL: readonly (Exporter | PackageExporter)[] = [...EXPORTERS, ...PACKAGE_EXPORTERS]

const exporterNamed = (form: string): Exporter | PackageExporter => {
  const exporter = ALL.find(({ id }) => id === form)
  if (!exporter) throw new DoubletakeError('not-found', { reason: 'no-export', form, forms: ALL.map(({ id }) => id).join(', ') })
  return exporter
}

/** A file of bytes, made of the first document it can be made of, from the upload with the same bytes. */
const packaged = async (
  exporter: PackageExporter,
  { state, review }: Reviewed,
  options: ExportOptions,
  workspace: Workspace,
): Promise<Buffer> => {
  const { from } = exporter
  const document = review.documents.find(({ format }) => !from || format === from)
  if (!document) throw new DoubletakeError('not-found', { reason: 'other-format', format: from ?? '' })
  const position = state.uploads.findIndex(({ sha256 }) => sha256 === document.id)
  if (from && position < 0) throw new DoubletakeError('not-found')
  const original = from ? await workspace.upload(state.id, position) : new Uint8Array()
  const documents = [document, ...review.documents.filter(other => other !== document)]
  const bytes = await workspace.write(exporter.id, { ...review, documents }, options, original)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
