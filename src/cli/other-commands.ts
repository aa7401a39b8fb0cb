import { type Command, Option } from 'commander'
import { uiText } from '../messages/index.js'
import type { UiLanguage } from '../model/review.js'
import { oneOf, portNumber } from './arguments.js'
import type { Ended } from './program.js'

const uiOption = (ui: UiLanguage): Option =>
  new Option('--ui <language>', `${uiText('cli.option.ui', ui)} (zh, en)`).argParser(oneOf('--ui', ['zh', 'en'])).default(ui)

/** Adds `explain`. */
export const addExplain = (program: Command, ui: UiLanguage, ended: Ended): void => {
  program
    .command('explain')
    .description(uiText('cli.help.explain', ui))
    .argument('[rule]', uiText('cli.argument.rule', ui))
    .addOption(uiOption(ui))
    .action(async (rule: string | undefined, options: { readonly ui: UiLanguage }) => {
      const { explain } = await import('./explain.js')
      ended(await explain(rule, options))
    })
}

/** Adds `serve`. */
export const addServe = (program: Command, ui: UiLanguage, ended: Ended): void => {
  program
    .command('serve')
    .description(uiText('cli.help.serve', ui))
    .addOption(new Option('--host <address>', uiText('cli.option.host', ui)).default('127.0.0.1'))
    .addOption(new Option('--port <number>', uiText('cli.option.port', ui)).argParser(portNumber).default(3000))
    .addOption(new Option('--data <folder>', uiText('cli.option.data', ui)).default('data'))
    .addOption(uiOption(ui))
    .action(async () => {
      ended(0)
    })
}
