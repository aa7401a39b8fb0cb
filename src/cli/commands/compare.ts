import { findingJson } from '../../exporters/json.js'
import { type Ink, inkOf } from '../../exporters/terminal.js'
import { findingMessage, uiText } from '../../messages/index.js'
import { type Finding, LEVELS, type Level } from '../../model/finding.js'
import type { UiLanguage } from '../../model/review.js'
import { type Comparison, compareReviews, type Successor } from '../../review/comparison.js'
import { reviewFiles } from '../input/documents.js'
import { EXIT, type ExitCode } from '../outcome.js'
import { type StandardOutput, standardOutput } from '../output/standard-output.js'

/** What `compare` may be told. */
export interface CompareOptions {
  readonly ui: UiLanguage
  readonly json?: true
  readonly failOn: Level | 'never'
}

/**
 * `doubletake compare OLD NEW`: what became of the findings of a draft in its revision. Ends with 1 when the new draft still has findings at
 * or above `--fail-on`, with 3 when either cannot be read: what could not be read is not resolved.
 */
export const compare = async (
  before: string,
  after: string,
  options: CompareOptions,
  stdout: StandardOutput = standardOutput(),
): Promise<ExitCode> => {
  const [earlier, later] = await reviewFiles([before, after], options.ui)
  if (!earlier || !later) return EXIT.incomplete
  const comparison = compareReviews(earlier, later)
  const ink = inkOf(process.stdout.isTTY === true && !process.env.NO_COLOR)
  await stdout.write(options.json ? jsonOf(comparison, options.ui) : textOf(comparison, options.ui, ink))
  const counted = options.failOn === 'never' ? [] : LEVELS.slice(0, LEVELS.indexOf(options.failOn) + 1)
  return later.findings.some(({ level }) => counted.includes(level)) ? EXIT.findings : EXIT.clean
}

const jsonOf = ({ resolved, remaining, changed, new: fresh }: Comparison, ui: UiLanguage): string => {
  const one = (finding: Finding) => findingJson(finding, { ui })
  const kept = ({ before, after }: Successor) => ({ before: one(before), after: one(after) })
  const result = { resolved: resolved.map(one), remaining: remaining.map(kept), changed: changed.map(kept), new: fresh.map(one) }
  return `${JSON.stringify(result, undefined, 2)}\n`
}

const textOf = ({ resolved, remaining, changed, new: fresh }: Comparison, ui: UiLanguage, ink: Ink): string => {
  const line = (sign: string, finding: Finding): string => {
    const word = ink.level(finding.level, uiText(`cli.level.${finding.level}`, ui))
    return `  ${sign} ${word}  ${ink.safe(findingMessage(finding, ui))}  ${ink.faint(finding.rule)}\n`
  }
  const group = (key: string, lines: readonly string[]): string =>
    `${ink.strong(uiText(`cli.compare.${key}`, ui, { count: lines.length }))}\n${lines.join('')}\n`
  return [
    group(
      'resolved',
      resolved.map(finding => line(ink.calm('✓'), finding)),
    ),
    group(
      'changed',
      changed.map(({ before, after }) => line('−', before) + line('+', after)),
    ),
    group(
      'remaining',
      remaining.map(({ after }) => line('=', after)),
    ),
    group(
      'new',
      fresh.map(finding => line('!', finding)),
    ),
  ].join('')
}
