import { Help, type HelpConfiguration, type Option } from 'commander'
import { uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'

/** The headings of a help page as commander knows them, and the word for each. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'cli.title.usage',
  'Arguments:': 'cli.title.arguments',
  'Options:': 'cli.title.options',
  'Commands:': 'cli.title.commands',
}

/** How help pages are written in a language: headings, defaults and the words for what a line takes too, which commander would leave in English. */
export const helpIn = (ui: UiLanguage): HelpConfiguration => {
  const plain = new Help()
  const inWords = (line: string): string =>
    line.replace('[options]', uiText('cli.usage.options', ui)).replace('[command]', uiText('cli.usage.command', ui))
  return {
    styleTitle: title => (TITLES[title] ? uiText(TITLES[title], ui) : title),
    optionDescription: option => option.description + usual(option, ui),
    commandUsage: command => inWords(plain.commandUsage(command)),
    subcommandTerm: command => inWords(plain.subcommandTerm(command)),
    formatHelp: (command, helper) => plain.formatHelp(command, helper).replace(AFTER_WIDE_COLON, ''),
  }
}

/** The colon of a Chinese heading is wide enough to go without a space. */
const AFTER_WIDE_COLON = /(?<=：) (?=doubletake)/

/** What holds when an option is not given; nothing for switches, which are off. */
const usual = ({ required, defaultValue, defaultValueDescription }: Option, ui: UiLanguage): string =>
  required && defaultValue !== undefined ? uiText('cli.default', ui, { value: defaultValueDescription ?? String(defaultValue) }) : ''
