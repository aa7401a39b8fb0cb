import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ERRORS } from '../model/errors.js'
import { DISMISSAL_REASONS } from '../model/finding.js'
import { VERSION } from '../workspace/index.js'
import { UploadQuery } from './requests.js'
import { ProblemDetails } from './schemas.js'

/** Statuses every route may answer with besides its own. */
const ALWAYS = [401, 403, 429, 500, 503]

/** The answers of a route for the API description: the good one, and the refusals by status. */
export const answers = (
  good: number,
  schema: z.ZodType | undefined,
  refusals: readonly number[],
  also?: 'html',
): Record<string, unknown> => {
  const html = also === 'html' && { 'text/html': { schema: z.string() } }
  const content = schema ? { 'application/json': { schema }, ...html } : undefined
  const refused = [...refusals, ...ALWAYS].map(status => [status, { description: codesOf(status), content: PROBLEM }] as const)
  return { [good]: content ? { description: 'Success', content } : z.undefined().describe('Success'), ...Object.fromEntries(refused) }
}

const PROBLEM = { 'application/problem+json': { schema: ProblemDetails } }

/** The codes a status may come with. */
const codesOf = (status: number): string =>
  Object.entries(ERRORS)
    .filter(([, error]) => error.status === status)
    .map(([code]) => code)
    .join(', ')

/** Fields of an upload form, by hand: forms are read as they stream in, not validated as one object. */
const FORM = {
  type: 'object',
  properties: {
    file: { type: 'array', items: { type: 'string', format: 'binary' }, description: 'One or more .txt, .docx or .pdf files.' },
    text: { type: 'string', description: 'Text pasted instead of a file.' },
    name: { type: 'string', description: 'Name of the pasted text.' },
    across: { type: 'boolean' },
    exactScript: {
      type: 'boolean',
      description: 'Hold traditional and simplified Chinese characters to differ when looking for repeated text.',
    },
    language: { type: 'string', enum: ['auto', 'zh', 'en'] },
    minConfidence: { type: 'number', minimum: 0, maximum: 1 },
    rules: { type: 'string', description: 'JSON: rule id to error, warning, note or off.' },
    rule: { type: 'array', items: { type: 'string' }, description: 'ID=error|warning|note|off' },
  },
}

const UPLOAD = {
  required: true,
  content: {
    'multipart/form-data': { schema: FORM },
    'application/json': { schema: { $ref: '#/components/schemas/TextBodyInput' } },
    'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
    'text/plain': { schema: { type: 'string' } },
  },
}

/** Routes that take an upload. */
const UPLOADS = ['/v1/reviews', '/v1/batches', '/v1/reviews/{id}/revisions']

const header = (name: string, description: string): object => ({
  in: 'header',
  name,
  required: false,
  schema: { type: 'string' },
  description,
})
const UPLOAD_HEADERS = [
  header('Idempotency-Key', 'Your name for this request: sent again with the same content it is answered with the same review.'),
  header('Prefer', 'respond-async: answer 202 at once; wait=N: answer 202 after N seconds.'),
]

/** What the address of an upload may ask for. */
const uploadQuery = (): object[] =>
  Object.entries(z.toJSONSchema(UploadQuery, { io: 'input' }).properties ?? {}).map(([name, property]) => {
    const { description, ...schema } = property as { readonly description?: string }
    return { in: 'query', name, required: false, schema, ...(description && { description }) }
  })

/** How the API description is made: OpenAPI 3.1 from the zod schemas of the routes. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Doubletake',
      version: VERSION,
      description: `Finds repeated passages, figures that contradict each other and unfinished text in reports. Reasons of a dismissal: ${DISMISSAL_REASONS.join(', ')}.`,
    },
  },
  transform: jsonSchemaTransform as NonNullable<FastifyDynamicSwaggerOptions['transform']>,
  transformObject: given => needed(withUploads(open(jsonSchemaTransformObject(given as never)))),
}

type OpenApi = ReturnType<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>

const withUploads = (description: OpenApi): OpenApi => {
  const paths = (description as { paths?: Record<string, { post?: { requestBody?: object; parameters?: object[] } }> }).paths ?? {}
  for (const path of UPLOADS) {
    const post = paths[path]?.post
    if (!post) continue
    post.requestBody = UPLOAD
    post.parameters = [...(post.parameters ?? []), ...uploadQuery(), ...UPLOAD_HEADERS]
  }
  return description
}

interface Components {
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

/** The description without the schemas nothing refers to. */
const needed = (description: OpenApi): OpenApi => {
  const { components, ...rest } = description as OpenApi & Components
  const kept = new Map<string, unknown>()
  const keep = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (kept.has(name!)) continue
      kept.set(name!, components.schemas[name!])
      keep(components.schemas[name!])
    }
  }
  keep(rest)
  return { ...rest, components: { ...components, schemas: Object.fromEntries([...kept].sort()) } } as OpenApi
}

/** The contract grows by additions: no schema forbids properties it does not know. */
const open = <Node>(node: Node): Node => {
  if (Array.isArray(node)) return node.map(open) as Node
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(([key, value]) => !(key === 'additionalProperties' && value === false))
  return Object.fromEntries(entries.map(([key, value]) => [key, open(value)])) as Node
}
