import type { HelpConfiguration, Option } from 'commander'
import { uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'

/** The headings of a help page as commander knows them, and the word for each. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'cli.title.usage',
  'Arguments:': 'cli.title.arguments',
  'Options:': 'cli.title.options',
  'Commands:': 'cli.title.commands',
}

/** How help pages are written in a language: headings and defaults too, which commander would leave in English. */
export const helpIn = (ui: UiLanguage): HelpConfiguration => ({
  styleTitle: title => (TITLES[title] ? uiText(TITLES[title], ui) : title),
  optionDescription: option => option.description + usual(option, ui),
})

/** What holds when an option is not given; nothing for switches, which are off. */
const usual = ({ required, defaultValue, defaultValueDescription }: Option, ui: UiLanguage): string =>
  required && defaultValue !== undefined ? uiText('cli.default', ui, { value: defaultValueDescription ?? String(defaultValue) }) : ''
