import { z } from 'zod'
import { type Decision as GivenDecision, LEVELS } from '../model/finding.js'
import type { ReviewOptions } from '../model/review.js'
import { isRuleId, RULE_IDS, type RuleId } from '../model/rule.js'
import { Decision } from './schemas.js'

/** What the service is asked with. */

/** The review an address names. */
export const ReviewParams = z.object({ id: z.string().max(100) })

/** The finding an address names. */
export const FindingParams = ReviewParams.extend({ finding: z.string().max(100) })

/** How an answer is wanted; the language can also be asked for by Accept-Language. */
export const ViewQuery = z.object({
  ui: z.enum(['zh', 'en']).optional().meta({ description: 'Language of messages and pages.' }),
  offsets: z.enum(['utf16', 'codepoint']).optional().meta({ description: 'What offsets count.' }),
})

const flag = z.union([
  z.boolean(),
  z.enum(['true', '1', 'on', 'yes', '']).transform(() => true),
  z.enum(['false', '0', 'off', 'no']).transform(() => false),
])
const ruleLevel = z.enum([...LEVELS, 'off'])
const ruleLevels = z.partialRecord(z.enum(RULE_IDS), ruleLevel)

/** `ID=LEVEL`, as on the command line; several may be given. */
const ruleSettings = z
  .union([z.string(), z.array(z.string())])
  .transform(given => [given].flat().map(setting => setting.split('=') as [string, string]))
  .refine(settings => settings.every(([id, level]) => isRuleId(id) && ruleLevel.safeParse(level).success), 'ID=error|warning|note|off')
  .transform(settings => Object.fromEntries(settings) as Partial<Record<RuleId, z.infer<typeof ruleLevel>>>)

/** What a review is asked for: JSON properties, form fields or query parameters. */
const options = {
  across: flag.optional().meta({ description: 'Also compare the documents with each other.' }),
  exactScript: flag.optional().meta({
    description: 'Hold traditional and simplified Chinese characters to differ when looking for repeated text.',
  }),
  language: z.enum(['auto', 'zh', 'en']).optional().meta({ description: 'Take every document to be in this language.' }),
  minConfidence: z.coerce.number().min(0).max(1).optional().meta({ description: 'Leave out findings less sure than this. Default 0.5.' }),
  rules: z
    .union([ruleLevels, z.string().transform(parsed).pipe(ruleLevels)])
    .optional()
    .meta({ description: 'Level of rules by id, or off; as a form field its JSON.' }),
  rule: ruleSettings.optional().meta({ description: 'ID=error|warning|note|off, several times.' }),
}

function parsed(json: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(json)
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
}

/** Options of a review as fields of a form. */
export const OptionFields = z.object(options)

/** Query of an upload: how the answer is wanted, the options, and a name. */
export const UploadQuery = ViewQuery.extend(options).extend({
  name: z.string().max(500).optional().meta({ description: 'Name of a file that is the body, or of a text that has none.' }),
})

/** A text given as JSON. */
export const TextBody = OptionFields.extend({ text: z.string(), name: z.string().max(500).optional() }).meta({ id: 'TextBody' })

/** The options of a review from the fields that give them. */
export const reviewOptions = ({
  across,
  exactScript,
  language,
  minConfidence,
  rules,
  rule,
}: z.infer<typeof OptionFields>): ReviewOptions => ({
  ...(across !== undefined && { across }),
  ...(exactScript !== undefined && { exactScript }),
  ...(language !== undefined && { language }),
  ...(minConfidence !== undefined && { minConfidence }),
  ...((rules || rule) && { rules: { ...rules, ...rule } as NonNullable<ReviewOptions['rules']> }),
})

/** Query of the list. */
export const ListQuery = ViewQuery.extend({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
  q: z.string().max(200).optional().meta({ description: 'Only reviews with a file whose name holds this.' }),
})

/** A decision on one finding. */
export const DecisionBody = z.object({ decision: Decision }).meta({ id: 'DecisionBody' })

/** One decision on several findings. */
export const DecisionsBody = DecisionBody.extend({ findings: z.array(z.string().max(100)).min(1).max(10_000) }).meta({
  id: 'DecisionsBody',
})

/** The decision a body brings: a reason belongs to a dismissal alone, an empty note to none. */
export const decisionOf = ({ decision: { state, reason, note } }: z.infer<typeof DecisionBody>): GivenDecision => ({
  state,
  ...(state === 'dismissed' && reason && { reason }),
  ...(note && { note }),
})
