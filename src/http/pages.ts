import type { FastifyReply } from 'fastify'
import { EXPORTERS, PACKAGE_EXPORTERS } from '../exporters/index.js'
import type { Review } from '../model/review.js'
import { problemPage, progressPage, reviewHtml, reviewPage } from '../render/index.js'
import { isFinal, type ReviewState } from '../workspace/index.js'
import { addressOf, type Reviewed, type View } from './representation.js'

/** Exports the page offers, best first; those for programs are left to programs. */
const OFFERED = ['html', 'docx', 'pdf', 'list', 'csv', 'json', 'sarif']

const exportsOf = ({ documents }: Review): string[] => {
  const possible = [...EXPORTERS, ...PACKAGE_EXPORTERS.filter(({ from }) => !from || documents.some(({ format }) => format === from))]
  return OFFERED.filter(id => possible.some(exporter => exporter.id === id))
}

/** Seconds after which a browser without script asks again for a review that is not done. */
const ASK_AGAIN = 2

/** A review as a page of the service: the annotated view, how far it is, or why there is nothing to see. */
export const pageOf = (state: ReviewState, reviewed: Reviewed | undefined, { ui }: View, reply: FastifyReply): string => {
  const address = addressOf(state.id)
  if (!isFinal(state.status)) {
    reply.header('refresh', String(ASK_AGAIN))
    return progressPage({ ui, name: nameOf(state), status: state.status, address })
  }
  if (!reviewed || state.status === 'failed')
    return problemPage({ ui, code: state.error?.code ?? 'internal', data: state.error?.data ?? {} })
  const { review, decisions } = reviewed
  const { version, createdAt, previous } = state
  return reviewPage({
    review,
    ui,
    decisions,
    address,
    version,
    createdAt,
    exports: exportsOf(review),
    ...(previous && { previous: addressOf(previous) }),
  })
}

/** A review as one file that needs no service: what a program gets that asks for HTML when it uploads. */
export const fileOf = ({ review, decisions }: Reviewed, { ui }: View): string => reviewHtml(review, { ui, decisions })

/** What a review is called in lists: its first file, and how many there are besides. */
export const nameOf = ({ uploads }: ReviewState): string => {
  const [first, ...others] = uploads
  return (first?.name ?? '') + (others.length > 0 ? ` +${others.length}` : '')
}
