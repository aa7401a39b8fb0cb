import type { Scope } from '../../../model/figure.js'
import type { Cause, Draft, FigureEvidence, Level } from '../../../model/finding.js'
import type { RuleId } from '../../../model/rule.js'
import type { Disagreement } from './disagreement.js'
import type { Group } from './groups.js'
import { withDirection } from './mentions/directions.js'
import type { Mention } from './mentions/mention.js'

/** What a rule makes of a group. */
export interface Telling {
  readonly rule: RuleId
  readonly variant: string
  readonly level: Level
  readonly confidence: number
  readonly causes: readonly Cause[]
  readonly data?: Readonly<Record<string, string | number>>
}

/** The surest disagreement of a group. */
export const surest = ({ disagreements }: Group): Disagreement =>
  disagreements.reduce((best, each) => (each.surplus > best.surplus ? each : best))

/** How sure a surplus of evidence makes: of findings at 0.9 nine in ten are right. */
export const confidenceOf = (surplus: number): number => Math.round(Math.min(0.97, 0.62 + 0.11 * surplus) * 100) / 100

/** One finding for the measure: every mention is a place, with its sentence and scope as evidence. */
export const tellingOf = (group: Group, telling: Telling): Draft => {
  const { a, b } = surest(group)
  const [first, second] = a.figure.start <= b.figure.start || a.document !== b.document ? [a, b] : [b, a]
  const sayOf = first.figure.raw === second.figure.raw ? withDirection : rawOf
  return {
    rule: telling.rule,
    level: telling.level,
    confidence: telling.confidence,
    messageId: `${telling.rule}.${telling.variant}`,
    data: { subject: first.name || second.name, first: sayOf(first), second: sayOf(second), ...telling.data },
    locations: group.mentions.map(({ document, figure }) => ({ document, start: figure.start, end: figure.end, role: 'mention' as const })),
    evidence: { figures: group.mentions.map(evidenceOf), causes: telling.causes },
  }
}

const rawOf = ({ figure }: Mention): string => figure.raw

const toldOf = (scope: Scope): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(scope).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

/** A figure as evidence: how it was read, with its sentence. */
export const evidenceOf = ({
  document,
  figure,
  sentence,
  name,
}: Pick<Mention, 'document' | 'figure' | 'sentence' | 'name'>): FigureEvidence => ({
  document,
  start: figure.start,
  end: figure.end,
  raw: figure.raw,
  ...(figure.value !== undefined && { value: figure.value }),
  ...(figure.lo !== undefined && { lo: figure.lo }),
  ...(figure.hi !== undefined && { hi: figure.hi }),
  loOpen: figure.loOpen,
  hiOpen: figure.hiOpen,
  ...(figure.unit !== undefined && { unit: figure.unit }),
  ...(name !== '' && { subject: name }),
  scope: toldOf(figure.scope),
  sentence: { start: sentence.start, end: sentence.end },
})
