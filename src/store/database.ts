import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { DoubletakeError } from '../model/errors.js'
import { Connection, connected } from './connection.js'
import { migrate } from './migrations.js'
import type { Tables } from './tables.js'

/** The database of a folder that keeps uploads is gone or empty: to begin anew would erase them. */
class DatabaseLost extends Error {
  readonly code = 'database-lost'
}

/** Opens the database of a data folder and brings its tables to what this version needs. One without tables is begun only where nothing is kept yet. */
export const openDatabase = async (folder: string, keepsAny: () => Promise<boolean>): Promise<Kysely<Tables>> => {
  const connection = new Connection(join(folder, 'doubletake.sqlite'))
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  try {
    if ((await database.introspection.getTables()).length === 0 && (await keepsAny())) throw new DatabaseLost()
    await migrate(database)
    return database
  } catch (error) {
    await database.destroy()
    throw error
  }
}

/**
 * Takes a data folder for this process, so that two services never work on one; `SQLITE_BUSY` when another has it. The lock is one of the
 * operating system on a database of its own: it ends with the process, however that ends. The function returned lets go of it.
 */
export const lockFolder = (folder: string): (() => void) => {
  const connection = connected(join(folder, 'lock.sqlite'))
  try {
    connection.exec('begin exclusive')
  } catch (error) {
    connection.close()
    throw error
  }
  return () => {
    connection.exec('rollback')
    connection.close()
  }
}

/** The refusal an error of the database or of the disk amounts to; others are passed on as they are. */
export const coded = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // SQLite undoes a transaction by itself when the disk is full; kysely then finds none to undo, and says only that.
  const undone = code === 'SQLITE_ERROR' && /no transaction is active/.test((error as Error).message)
  if (undone || /^SQLITE_FULL|^ENOSPC|^EDQUOT/.test(code)) return new DoubletakeError('no-space', {}, { cause: error })
  // Text and packed results are read back as they were written, or the pages they stood on are not what they were.
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR)|^EIO$|^Z_/.test(code) || error instanceof SyntaxError)
    return new DoubletakeError('damaged', {}, { cause: error })
  if (/^SQLITE_(BUSY|LOCKED)|^EMFILE|^ENFILE/.test(code)) return new DoubletakeError('busy', {}, { cause: error })
  return error
}
