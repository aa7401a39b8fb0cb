import { uiText } from '../messages/index.js'
import type { MessageData } from '../model/finding.js'
import type { UiLanguage } from '../model/review.js'

/** What the command line ends with; documented, and relied on by scripts. */
export const EXIT = {
  clean: 0,
  findings: 1,
  usage: 2,
  /** Some documents could not be reviewed, or not be written into; wins over `findings`. */
  incomplete: 3,
  internal: 4,
  interrupted: 130,
  terminated: 143,
} as const

/** Code a command ends with. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Wrong use, found before any work was done. Its sentence stands in the message tables under `cli.` and the key. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(
    readonly key: string,
    readonly data: MessageData = {},
  ) {
    super(`${key} ${JSON.stringify(data)}`)
  }

  /** A path that cannot be written, with what the system says of it (`EACCES`). */
  static cannotWrite(path: string, cause: unknown): UsageError {
    return new UsageError('cannot-write', { path, reason: reasonOf(cause) })
  }

  /** A path that cannot be read, with what the system says of it (`ENOENT`). */
  static cannotRead(path: string, cause: unknown): UsageError {
    return new UsageError('cannot-read', { path, reason: reasonOf(cause) })
  }

  /** What is wrong, for people. */
  sentence(ui: UiLanguage): string {
    return uiText(`cli.${this.key}`, ui, this.data)
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'error')
