import type { SqliteDatabase, SqliteStatement } from 'kysely'
import Database from 'libsql'

const PRAGMAS = [
  'journal_mode = WAL',
  // Synced at every commit: what was committed survives `kill -9` and a power cut.
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 500',
  // A removed review is overwritten, not only unlinked.
  'secure_delete = ON',
]

/**
 * A connection to a database file that replaces itself after an error. The driver does not reset a statement that failed (a lock, a full
 * disk): it stays in progress until it is collected, and as long as it does no transaction of its connection can be committed.
 */
export class Connection implements SqliteDatabase {
  #database: Database.Database
  #failed = false

  constructor(private readonly path: string) {
    this.#database = opened(path)
  }

  prepare(sql: string): SqliteStatement {
    if (this.#failed && !this.#database.inTransaction) this.#replace()
    const statement = this.#guarded(() => this.#database.prepare(sql))
    return {
      reader: statement.reader,
      all: given => this.#guarded(() => statement.all([...given])),
      run: given => this.#guarded(() => statement.run([...given])) as ReturnType<SqliteStatement['run']>,
      iterate: given => statement.iterate([...given]) as IterableIterator<unknown>,
    }
  }

  close(): void {
    this.#database.close()
  }

  #guarded<Result>(action: () => Result): Result {
    try {
      return action()
    } catch (error) {
      this.#failed = true
      throw error
    }
  }

  #replace(): void {
    this.#database.close()
    this.#database = opened(this.path)
    this.#failed = false
  }
}

/** Opens a database file; what the driver throws without a code when it cannot is `SQLITE_CANTOPEN`. */
export const connected = (path: string): Database.Database => {
  try {
    return new Database(path)
  } catch (error) {
    throw error instanceof Error && !(error as NodeJS.ErrnoException).code ? Object.assign(error, { code: 'SQLITE_CANTOPEN' }) : error
  }
}

const opened = (path: string): Database.Database => {
  const database = connected(path)
  try {
    for (const pragma of PRAGMAS) database.pragma(pragma)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
