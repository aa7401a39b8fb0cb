import { reviewHtml } from '../render/index.js'
import type { Exporter } from './exporter.js'

/** The annotated view as one self-contained page: opens from a disk, prints, fetches nothing. */
export const html: Exporter = {
  id: 'html',
  mediaType: 'text/html',
  extension: 'html',
  single: true,
  open: options => ({ part: review => reviewHtml(review, options), close: () => '' }),
}
