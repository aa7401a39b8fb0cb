import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'
import { byteCount, confidence, jobCount, milliseconds, type RuleLevels, ruleSetting } from '../options/arguments.js'
import type { CheckSettings } from '../options/check-settings.js'
import { choice, failOnOption } from '../options/choices.js'
import type { Ended } from '../program.js'

/** What commander hands over: options by their long names. */
interface Given {
  readonly format: readonly string[]
  readonly output?: string
  readonly failOn: CheckSettings['failOn']
  readonly minConfidence: number
  readonly rule?: RuleLevels
  readonly ui: UiLanguage
  readonly lang: CheckSettings['language']
  readonly offsets: CheckSettings['offsets']
  readonly across?: true
  readonly exactScript?: true
  readonly jobs: number
  readonly timeout: number
  readonly maxFileSize: number
  readonly progress: CheckSettings['progress']
  readonly quiet?: true
  readonly verbose?: true
  readonly stdinName: string
  readonly filesFrom?: string
  readonly config?: string
  readonly baseline?: string
  readonly updateBaseline?: true
  readonly cache?: string | false
  readonly resume?: string
}

const settingsOf = (paths: readonly string[], given: Given): CheckSettings => {
  const { format, rule = {}, lang, timeout, maxFileSize, config: _, ...same } = given
  const { across = false, exactScript = false, quiet = false, verbose = false, updateBaseline = false } = given
  const flags = { across, exactScript, quiet, verbose, updateBaseline }
  return { ...same, ...flags, paths, formats: format, rules: rule, language: lang, timeoutMs: timeout, maxBytes: maxFileSize }
}

/** Adds `check` with all its options. */
export const addCheck = (program: Command, ui: UiLanguage, ended: Ended): void => {
  const command = program
    .command('check')
    .description(uiText('cli.help.check', ui))
    .argument('[paths...]', uiText('cli.argument.paths', ui))
  for (const option of options(ui)) command.addOption(option)
  command.action(async (paths: readonly string[], given: Given) => {
    const { check } = await import('./check.js')
    ended(await check(settingsOf(paths, given)))
  })
}

const repeated = (text: string, before: readonly string[]): readonly string[] => [...before, text]

const options = (ui: UiLanguage): Option[] => {
  const say = (key: string): string => uiText(`cli.option.${key}`, ui)
  return [
    new Option('-f, --format <format>', say('format')).argParser(repeated).default([], 'text'),
    new Option('-o, --output <path>', say('output')),
    failOnOption(ui),
    new Option('--min-confidence <number>', say('min-confidence')).argParser(confidence).default(0.5),
    new Option('--rule <id=level>', say('rule')).argParser(ruleSetting),
    new Option('--across', say('across')),
    new Option('--exact-script', say('exact-script')),
    choice('--lang <language>', 'lang', ['auto', 'zh', 'en'], 'auto', ui),
    choice('--ui <language>', 'ui', ['zh', 'en'], ui, ui),
    choice('--offsets <unit>', 'offsets', ['utf16', 'codepoint'], 'utf16', ui),
    new Option('-j, --jobs <number>', say('jobs')).argParser(jobCount).default(Math.min(availableParallelism(), 8)),
    new Option('--timeout <time>', say('timeout')).argParser(milliseconds).default(60_000, '60s'),
    new Option('--max-file-size <size>', say('max-file-size')).argParser(byteCount).default(50 * 2 ** 20, '50MB'),
    new Option('--files-from <file>', say('files-from')),
    new Option('--config <file>', say('config')),
    new Option('--baseline <file>', say('baseline')),
    new Option('--update-baseline', say('update-baseline')),
    new Option('--cache <folder>', say('cache')),
    new Option('--no-cache', say('no-cache')),
    new Option('--resume <file>', say('resume')),
    new Option('--stdin-name <name>', say('stdin-name')).default('stdin'),
    choice('--progress <style>', 'progress', ['auto', 'bar', 'plain', 'none'], 'auto', ui),
    new Option('-q, --quiet', say('quiet')),
    new Option('-v, --verbose', say('verbose')),
  ]
}
