import { z } from 'zod'
import { DoubletakeError } from '../../model/errors.js'
import { answers } from '../description.js'
import { attachment } from '../download.js'
import { ReviewParams } from '../requests.js'
import type { App, Service } from '../service.js'

const OriginalParams = ReviewParams.extend({ position: z.coerce.number().int().min(0).max(10_000) })

/** The files of a review, as they were uploaded. */
export const originalRoutes = (app: App, { workspace }: Service): void => {
  const schema = { summary: 'An uploaded file, as it came', params: OriginalParams, response: answers(200, z.string(), [400, 404]) }
  app.get('/v1/reviews/:id/uploads/:position', { schema }, async (request, reply) => {
    const { id, position } = request.params
    const { uploads } = await workspace.get(id)
    const upload = uploads[position]
    if (!upload) throw new DoubletakeError('not-found')
    const bytes = await workspace.upload(id, position)
    return reply
      .header('content-disposition', attachment(upload.name))
      .header('cache-control', 'private, no-cache')
      .type('application/octet-stream')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  })
}
