import { type Command, Option } from 'commander'
import { uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'
import { byteCount, dayCount, portNumber } from '../options/arguments.js'
import { choice, failOnOption } from '../options/choices.js'
import type { Ended } from '../program.js'
import type { CompareOptions } from './compare.js'
import type { FiguresOptions } from './figures.js'
import type { ServeOptions } from './serve.js'

const uiOption = (ui: UiLanguage): Option => choice('--ui <language>', 'ui', ['zh', 'en'], ui, ui)

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

const jsonOption = (ui: UiLanguage): Option => new Option('--json', uiText('cli.option.json', ui))

/** Adds `figures`. */
export const addFigures = (program: Command, ui: UiLanguage, ended: Ended): void => {
  program
    .command('figures')
    .description(uiText('cli.help.figures', ui))
    .argument('<file>', uiText('cli.argument.file', ui))
    .addOption(jsonOption(ui))
    .addOption(uiOption(ui))
    .action(async (file: string, options: FiguresOptions) => {
      const { figures } = await import('./figures.js')
      ended(await figures(file, options))
    })
}

/** Adds `compare`. */
export const addCompare = (program: Command, ui: UiLanguage, ended: Ended): void => {
  program
    .command('compare')
    .description(uiText('cli.help.compare', ui))
    .argument('<old>', uiText('cli.argument.old', ui))
    .argument('<new>', uiText('cli.argument.new', ui))
    .addOption(failOnOption(ui))
    .addOption(jsonOption(ui))
    .addOption(uiOption(ui))
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { compare } = await import('./compare.js')
      ended(await compare(before, after, options))
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
    .addOption(new Option('--max-file-size <size>', uiText('cli.option.max-file-size', ui)).argParser(byteCount))
    .addOption(new Option('--keep-days <days>', uiText('cli.option.keep-days', ui)).argParser(dayCount))
    .addOption(uiOption(ui))
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.js')
      ended(await serve(options))
    })
}
