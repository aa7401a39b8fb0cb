import { join } from 'node:path'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { DoubletakeError } from '../model/errors.js'
import { migrate } from './migrations.js'
import type { Tables } from './tables.js'

/**
 * Opens the database of a data folder. Write-ahead log with a sync at every commit: what was committed survives `kill -9` and a power cut.
 */
export const openDatabase = async (folder: string): Promise<Kysely<Tables>> => {
  const connection = new Database(join(folder, 'doubletake.sqlite'))
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection as unknown as SqliteDatabase }) })
  try {
    for (const pragma of PRAGMAS) connection.pragma(pragma)
    await migrate(database)
    return database
  } catch (error) {
    await database.destroy()
    throw error
  }
}

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 2000',
  // A removed review is overwritten, not only unlinked.
  'secure_delete = ON',
]

/**
 * Takes a data folder for this process, so that two services never work on one; `SQLITE_BUSY` when another has it. The lock is one of the
 * operating system on a database of its own: it ends with the process, however that ends. The function returned lets go of it.
 */
export const lockFolder = (folder: string): (() => void) => {
  const connection = new Database(join(folder, 'lock.sqlite'))
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
  if (/^SQLITE_(BUSY|LOCKED)|^EMFILE|^ENFILE/.test(code)) return new DoubletakeError('busy', {}, { cause: error })
  return error
}
