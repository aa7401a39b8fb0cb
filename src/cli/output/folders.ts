import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../outcome.js'

/** Makes a folder that is to be written to, and those above it that are missing. Throws `UsageError` where it cannot be. */
export const makeFolder = (folder: string): void => {
  try {
    made(folder)
  } catch (cause) {
    throw UsageError.cannotWrite(folder, cause)
  }
}

/** Step by step: Node's `recursive` never ends where the system refuses a new folder as if the one above were missing (`/proc`). */
const made = (folder: string): void => {
  const above = dirname(folder)
  if (above !== folder && !existsSync(above)) made(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
  }
}
