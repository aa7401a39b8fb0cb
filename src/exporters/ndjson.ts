import type { Exporter } from './exporter.js'
import { reviewJson } from './json.js'

/** One record a line: documents, findings and problems as they come, and a summary last. Without the summary the run was cut short. */
export const ndjson: Exporter = {
  id: 'ndjson',
  mediaType: 'application/x-ndjson',
  extension: 'ndjson',
  open: options => ({
    part: review => {
      const { documents, findings, problems } = reviewJson(review, options)
      return [
        ...documents.map(document => record('document', document)),
        ...findings.map(finding => record('finding', finding)),
        ...problems.map(problem => record('problem', problem)),
      ].join('')
    },
    close: summary => record('summary', summary),
  }),
}

const record = (type: string, value: object): string => `${JSON.stringify({ type, ...value })}\n`
