import type { ErrorCode, ErrorData } from '../model/errors.js'
import type { Finding, MessageData } from '../model/finding.js'
import type { Problem, UiLanguage } from '../model/review.js'
import type { RuleId } from '../model/rule.js'
import { en } from './en/index.js'
import { quoting } from './quotation.js'
import type { RuleText } from './table.js'
import { zh } from './zh/index.js'

const TABLES = { zh, en }

/** The sentence of a finding, with its actual words and figures; quotation marks of the words become those of a quotation within one. */
export const findingMessage = ({ messageId, data }: Pick<Finding, 'messageId' | 'data'>, ui: UiLanguage): string =>
  quoting(own => sentence(TABLES[ui].findings, messageId, own), data)

/** The sentence of a problem. */
export const problemMessage = (problem: Problem, ui: UiLanguage): string =>
  sentence(TABLES[ui].problems, problem.code, { ...problem.data, ...(problem.pages && { pages: problem.pages.join(', ') }) })

/** The sentence of a refusal: what happened and what to do. */
export const errorMessage = (code: ErrorCode, data: ErrorData, ui: UiLanguage): string => sentence(TABLES[ui].problems, code, data)

/** What a rule is called, means, leaves alone. */
export const ruleText = (rule: RuleId, ui: UiLanguage): RuleText => TABLES[ui].rules[rule]

/** A word or sentence of the pages and the command line. A key without entry is shown as it is, which a test forbids. */
export const uiText = (key: string, ui: UiLanguage, data: MessageData = {}): string => sentence(TABLES[ui].ui, key, data)

/** Whether the table of a language has a sentence for a finding's messageId. */
export const hasMessage = (messageId: string, ui: UiLanguage): boolean => Object.hasOwn(TABLES[ui].findings, messageId)

const sentence = (table: Readonly<Record<string, string | ((data: MessageData) => string)>>, key: string, data: MessageData): string => {
  const template = Object.hasOwn(table, key) ? table[key] : undefined
  if (template === undefined) return key
  return typeof template === 'string' ? template : template(data)
}
