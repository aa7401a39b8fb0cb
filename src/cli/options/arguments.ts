import type { Level } from '../../model/finding.js'
import { isRuleId, type RuleId } from '../../model/rule.js'
import { UsageError } from '../outcome.js'

/** Milliseconds of `60s`, `500ms`, `2m`, or of a plain number of seconds. */
export const milliseconds = (text: string): number => {
  const match = /^(\d{1,7}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(text)
  const factor = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match?.[2] ?? 's']!
  const value = match ? Math.round(Number(match[1]) * factor) : 0
  if (value <= 0) throw new UsageError('bad-duration', { text })
  return Math.min(value, 2 ** 31 - 1)
}

/** Bytes of `50MB`, `512k`, `1GiB`, or of a plain number of bytes; MB and MiB are both 1,048,576, as file sizes are usually meant. */
export const byteCount = (text: string): number => {
  const match = /^(\d{1,9}(?:\.\d{1,3})?)(?:([kmg])(?:i?b)?|b)?$/i.exec(text)
  const factor = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[match?.[2]?.toLowerCase() ?? ''] ?? 1
  const value = match ? Math.floor(Number(match[1]) * factor) : 0
  if (value <= 0) throw new UsageError('bad-size', { text })
  return value
}

/** A number from 0 to 1. */
export const confidence = (text: string): number => {
  const value = /^(0|1|[01]?\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= 0 && value <= 1)) throw new UsageError('bad-confidence', { text })
  return value
}

/** A whole number from 1 to 64. */
export const jobCount = (text: string): number => {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (value < 1 || value > 64) throw new UsageError('bad-jobs', { text })
  return value
}

/** A port from 0 (any free one) to 65535. */
export const portNumber = (text: string): number => {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (value < 0 || value > 65_535) throw new UsageError('bad-port', { text })
  return value
}

/** A number of days from 1 to 36500. */
export const dayCount = (text: string): number => {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (value < 1 || value > 36_500) throw new UsageError('bad-days', { text })
  return value
}

/** One of the words given. */
export const oneOf =
  <Word extends string>(option: string, words: readonly Word[]) =>
  (text: string): Word => {
    const word = words.find(word => word === text)
    if (word === undefined) throw new UsageError('bad-choice', { option, text, words })
    return word
  }

/** What is asked for each rule. */
export type RuleLevels = Partial<Record<RuleId, Level | 'off'>>

const ruleLevel = oneOf('--rule', ['off', 'note', 'warning', 'error'])

/** Adds `ID=off|note|warning|error` to what was asked before; the last word counts. */
export const ruleSetting = (text: string, before: RuleLevels = {}): RuleLevels => {
  const at = text.indexOf('=')
  const rule = text.slice(0, Math.max(at, 0))
  if (!isRuleId(rule)) throw new UsageError('bad-rule', { text: at < 0 ? text : rule })
  return { ...before, [rule]: ruleLevel(text.slice(at + 1)) }
}
