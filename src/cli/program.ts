import { Command, CommanderError } from 'commander'
import { uiText } from '../messages/index.js'
import type { UiLanguage } from '../model/review.js'
import { VERSION } from '../review/version.js'
import { addCheck } from './commands/check-options.js'
import { addCompare, addExplain, addFigures, addServe } from './commands/options.js'
import { withConfig } from './options/config.js'
import { helpIn } from './options/help.js'
import { uiLanguage } from './options/ui-language.js'
import { EXIT, type ExitCode, UsageError } from './outcome.js'

/** Runs the command line and gives the code to end with. Whatever goes wrong is said on standard error. */
export const main = async (argv: readonly string[]): Promise<ExitCode> => {
  const ui = uiLanguage(argv, process.env)
  let code: ExitCode = EXIT.clean
  const program = programOf(ui, ended => {
    code = ended
  })
  try {
    await program.parseAsync(withConfig(asCommand(program, argv)), { from: 'user' })
    return code
  } catch (error) {
    return failure(error, ui, argv)
  }
}

/** Takes the code a command ended with. */
export type Ended = (code: ExitCode) => void

const programOf = (ui: UiLanguage, ended: Ended): Command => {
  const program = new Command('doubletake')
    .description(uiText('cli.help', ui))
    .version(VERSION, '-V, --version', uiText('cli.option.version', ui))
    .helpOption('-h, --help', uiText('cli.option.help', ui))
    .helpCommand('help [command]', uiText('cli.option.help', ui))
    .configureHelp(helpIn(ui))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
  for (const add of [addCheck, addCompare, addFigures, addExplain, addServe]) add(program, ui, ended)
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}

/** `help nope` is refused as `nope` is: commander would show the general help without a word why. */
const asCommand = ({ commands }: Command, argv: readonly string[]): readonly string[] => {
  const [help, name] = argv
  const isUnknown =
    help === 'help' && name !== undefined && !/^(?:-|help$)/.test(name) && commands.every(command => command.name() !== name)
  return isUnknown ? [name] : argv
}

/** Says what went wrong. Only the unforeseen shows where in the program it happened. */
const failure = (error: unknown, ui: UiLanguage, argv: readonly string[]): ExitCode => {
  if (error instanceof CommanderError) return asked(error, ui, argv)
  if (error instanceof UsageError) return refuse(error.sentence(ui), ui)
  process.stderr.write(`doubletake: ${uiText('cli.internal', ui)}\n${error instanceof Error ? error.stack : String(error)}\n`)
  return EXIT.internal
}

/** Help and version were asked for; everything else the parser throws is wrong use. */
const asked = (error: CommanderError, ui: UiLanguage, argv: readonly string[]): ExitCode => {
  if (error.exitCode === 0) return EXIT.clean
  if (error.code === 'commander.help') return EXIT.usage
  const name = /'([^'=]*)/.exec(error.message)?.[1] ?? ''
  if (error.code === 'commander.unknownOption' && argv[0]?.startsWith('-')) return refuse(uiText('cli.command-first', ui, { name }), ui)
  const suggestion = /Did you mean (\S+?)\?/.exec(error.message)?.[1] ?? ''
  return refuse(uiText(`cli.${error.code}`, ui, { name, suggestion }), ui)
}

const refuse = (sentence: string, ui: UiLanguage): ExitCode => {
  process.stderr.write(`doubletake: ${sentence}\n${uiText('cli.see-help', ui)}\n`)
  return EXIT.usage
}
