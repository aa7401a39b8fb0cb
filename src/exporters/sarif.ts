import { findingMessage, problemMessage, ruleText } from '../messages/index.js'
import type { Document } from '../model/document.js'
import type { Finding, Location } from '../model/finding.js'
import type { Problem, Review } from '../model/review.js'
import { RULE_IDS, RULES } from '../model/rule.js'
import { type Exporter, type ExportOptions, isRefusal } from './exporter.js'
import { codePointOffset, type LinePosition, linePositions } from './offsets.js'

/** SARIF 2.1.0, for code hosts and review tools that show results beside the file. Columns and offsets count code points, as it declares. */
export const sarif: Exporter = {
  id: 'sarif',
  mediaType: 'application/sarif+json',
  extension: 'sarif',
  open: options => {
    const results: object[] = []
    const notifications: object[] = []
    let version = ''
    return {
      part: review => {
        version = review.tool.version
        const places = new Map(review.documents.map(document => [document.id, placesOf(document)]))
        for (const finding of review.findings) results.push(resultOf(finding, places, options))
        for (const problem of review.problems) notifications.push(notificationOf(problem, review, options))
        return ''
      },
      close: () => `${JSON.stringify(log(version, results, notifications, options), undefined, 2)}\n`,
    }
  },
}

const log = (version: string, results: readonly object[], notifications: readonly object[], { ui }: ExportOptions) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'doubletake',
          version,
          rules: RULE_IDS.map(id => {
            const { title, meaning, silent } = ruleText(id, ui)
            return {
              id,
              name: title,
              shortDescription: { text: title },
              fullDescription: { text: meaning },
              help: { text: silent },
              defaultConfiguration: { level: RULES[id].level },
            }
          }),
        },
      },
      columnKind: 'unicodeCodePoints',
      language: ui === 'zh' ? 'zh-CN' : 'en',
      invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
      results,
    },
  ],
})

/** How places of one document are written. */
interface Places {
  readonly name: string
  readonly position: (offset: number) => LinePosition
  readonly codePoint: (offset: number) => number
}

const placesOf = (document: Document): Places => ({
  name: document.name,
  position: linePositions(document),
  codePoint: codePointOffset(document.text),
})

const resultOf = (finding: Finding, places: ReadonlyMap<string, Places>, { ui, decisions }: ExportOptions) => {
  const [first, ...others] = finding.locations
  const decision = decisions?.[finding.id]
  return {
    ruleId: finding.rule,
    ruleIndex: RULE_IDS.indexOf(finding.rule),
    level: finding.level,
    rank: Math.round(finding.confidence * 100),
    message: { text: findingMessage(finding, ui) },
    locations: [locationOf(first!, places)],
    relatedLocations: others.map((location, index) => ({ id: index + 1, ...locationOf(location, places) })),
    partialFingerprints: { 'doubletake/v1': finding.id },
    ...(decision?.state === 'dismissed' && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: [decision.reason, decision.note].filter(Boolean).join(': ') }],
    }),
    properties: { label: finding.label, confidence: finding.confidence },
  }
}

const locationOf = ({ document, start, end, quote }: Location, places: ReadonlyMap<string, Places>) => {
  const { name, position, codePoint } = places.get(document)!
  const from = position(start)
  const to = position(end)
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(name) },
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: codePoint(start),
        charLength: codePoint(end) - codePoint(start),
        snippet: { text: quote },
      },
    },
  }
}

/** A name as a relative reference: parts between slashes encoded, so that no colon is taken for a scheme. */
const uriOf = (name: string): string => name.replace(/\\/g, '/').split('/').map(encoded).join('/')

/** Half a surrogate pair cannot be encoded. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const encoded = (part: string): string => encodeURIComponent(part.replace(LONE, '\ufffd'))

const notificationOf = (problem: Problem, { documents }: Review, { ui }: ExportOptions) => ({
  level: isRefusal(problem) ? 'error' : 'note',
  descriptor: { id: problem.code },
  message: { text: problemMessage(problem, ui) },
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: uriOf(documents.find(({ id }) => id === problem.document)?.name ?? problem.document) } },
    },
  ],
})
