import { Option } from 'commander'
import { uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'
import { oneOf } from './arguments.js'

/** A word of a fixed list, checked and said in the language of the run. */
export const choice = (flags: string, key: string, words: readonly string[], usual: string, ui: UiLanguage): Option =>
  new Option(flags, uiText(`cli.option.${key}`, ui) + uiText('cli.choices', ui, { words }))
    .argParser(oneOf(flags.split(' ')[0]!, words))
    .default(usual)

/** The level from which findings make a command end with 1. */
export const failOnOption = (ui: UiLanguage): Option =>
  choice('--fail-on <level>', 'fail-on', ['error', 'warning', 'note', 'never'], 'error', ui)
