import { ruleText, uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'
import { isRuleId, RULE_IDS, RULES, type RuleId } from '../../model/rule.js'
import { EXIT, type ExitCode, UsageError } from '../outcome.js'
import { type StandardOutput, standardOutput } from '../output/standard-output.js'

/** `doubletake explain [RULE]`: what a rule means, an example, what it leaves alone, how to switch it off; all rules without a name. */
export const explain = async (
  rule: string | undefined,
  { ui }: { readonly ui: UiLanguage },
  stdout: StandardOutput = standardOutput(),
): Promise<ExitCode> => {
  if (rule === undefined) await stdout.write(RULE_IDS.map(id => listing(id, ui)).join(''))
  else if (isRuleId(rule)) await stdout.write(page(rule, ui))
  else throw new UsageError('bad-rule', { text: rule })
  return EXIT.clean
}

const listing = (rule: RuleId, ui: UiLanguage): string =>
  `${rule.padEnd(20)} ${uiText(`cli.level.${RULES[rule].level}`, ui).padEnd(ui === 'en' ? 8 : 5)} ${ruleText(rule, ui).title}\n`

const page = (rule: RuleId, ui: UiLanguage): string => {
  const { title, meaning, example, silent } = ruleText(rule, ui)
  const part = (key: string, text: string): string => `${uiText(`cli.explain.${key}`, ui)}\n  ${text}\n\n`
  return [
    `${rule} · ${title} · ${uiText(`cli.level.${RULES[rule].level}`, ui)}\n\n`,
    part('meaning', meaning),
    part('example', example),
    part('silent', silent),
    part('off', `doubletake check --rule ${rule}=off …`).trimEnd(),
    '\n',
  ].join('')
}
