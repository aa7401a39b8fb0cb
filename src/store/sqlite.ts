import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { DoubletakeError, type ErrorCode } from '../model/errors.js'
import type { Decision } from '../model/finding.js'
import type { Review } from '../model/review.js'
import { cursorAt, positionOf } from './cursor.js'
import { coded, lockFolder, openDatabase } from './database.js'
import { UploadFiles } from './files.js'
import { makeFolder } from './folders.js'
import { Reserve } from './reserve.js'
import { decisionOf, decisionRow, packed, reviewOf, unpacked, uploadOf } from './rows.js'
import { decidedAfter, insert, raise } from './statements.js'
import type * as kept from './store.js'
import { type ReviewStatus, UNFINISHED } from './store.js'
import type { ReviewRow, Tables } from './tables.js'

/** Opens the store of a data folder, made when missing. One process at a time: a second one is told `busy`; uploads without their database are left alone. */
export const openStore = async (folder: string): Promise<kept.Store> => {
  makeFolder(folder)
  const unlock = attempt(() => lockFolder(folder))
  try {
    const files = new UploadFiles(folder)
    const database = await openDatabase(folder, () => files.keepsAny())
    const reviews = await database.selectFrom('reviews').select('id').execute()
    const strays = await files.open(new Set(reviews.map(({ id }) => id)))
    const reserve = new Reserve(join(folder, 'reserve'))
    await reserve.hold()
    return guarded(new SqliteStore(database, files, strays, reserve, unlock))
  } catch (error) {
    unlock()
    throw coded(error)
  }
}

const attempt = <Result>(action: () => Result): Result => {
  try {
    return action()
  } catch (error) {
    throw coded(error)
  }
}

/** The store with every error of the database or the disk turned into its refusal. One that has met damage does not pass its check again. */
const guarded = (store: SqliteStore): kept.Store => {
  let damage: unknown
  return new Proxy(store, {
    get: (target, name) => {
      const method = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...given: unknown[]) => {
        try {
          if (name === 'check' && damage) throw damage
          return await method.apply(target, given)
        } catch (error) {
          const refusal = coded(error)
          if (isRefusal(refusal, 'damaged')) damage = refusal
          throw refusal
        }
      }
    },
  })
}

const isRefusal = (error: unknown, code: ErrorCode): boolean => error instanceof DoubletakeError && error.code === code

class SqliteStore implements kept.Store {
  constructor(
    private readonly database: Kysely<Tables>,
    private readonly files: UploadFiles,
    readonly strays: number,
    private readonly reserve: Reserve,
    private readonly unlock: () => void,
  ) {}

  stage(name: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<kept.StagedUpload> {
    return this.files.stage(name, source, limit)
  }

  discard(upload: kept.StagedUpload): Promise<void> {
    return this.files.discard(upload)
  }

  async create(given: kept.NewReview): Promise<{ review: kept.StoredReview; created: boolean }> {
    const known = await this.known(given)
    if (known) return { review: known, created: false }
    const id = randomUUID()
    await this.files.change(id)
    try {
      await this.files.keep(id, given.uploads)
      await this.database.transaction().execute(transaction => insert(transaction, id, given))
    } catch (error) {
      await this.files.erase(id)
      await this.files.settled(id)
      const first = await this.known(given)
      if (first) return { review: first, created: false }
      throw error
    }
    await this.files.settled(id)
    return { review: await this.get(id), created: true }
  }

  /** The review kept under the same idempotency key. */
  private async known({ idempotency }: kept.NewReview): Promise<kept.StoredReview | undefined> {
    if (!idempotency) return undefined
    const row = await this.database.selectFrom('reviews').selectAll().where('idempotency_key', '=', idempotency.key).executeTakeFirst()
    if (row && row.fingerprint !== idempotency.fingerprint) throw new DoubletakeError('conflict', { reason: 'key-used' })
    return row && (await this.withParts([row]))[0]
  }

  async get(id: string): Promise<kept.StoredReview> {
    const row = await this.database.selectFrom('reviews').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new DoubletakeError('not-found')
    return (await this.withParts([row]))[0]!
  }

  async list({ limit, cursor, search }: kept.ListQuery): Promise<kept.ReviewPage> {
    let query = this.database.selectFrom('reviews').selectAll().orderBy('sequence', 'desc')
    if (cursor !== undefined) query = query.where('sequence', '<', positionOf(cursor))
    if (search) {
      const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
      const named = this.database.selectFrom('uploads').select('review').where(sql<boolean>`name like ${pattern} escape '\\'`)
      query = query.where('id', 'in', named)
    }
    const rows = await query.limit(limit + 1).execute()
    const reviews = await this.withParts(rows.slice(0, limit))
    return { reviews, ...(rows.length > limit && { next: cursorAt(rows[limit - 1]!.sequence) }) }
  }

  async batch(id: string): Promise<readonly kept.StoredReview[]> {
    return this.withParts(await this.database.selectFrom('reviews').selectAll().where('batch', '=', id).orderBy('sequence').execute())
  }

  async unfinished(): Promise<readonly kept.StoredReview[]> {
    const rows = await this.database.selectFrom('reviews').selectAll().where('status', 'in', UNFINISHED).orderBy('sequence').execute()
    return this.withParts(rows)
  }

  async counts(): Promise<Partial<Record<ReviewStatus, number>>> {
    const rows = await this.database
      .selectFrom('reviews')
      .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
      .groupBy('status')
      .execute()
    return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
  }

  private async withParts(rows: readonly ReviewRow[]): Promise<kept.StoredReview[]> {
    if (rows.length === 0) return []
    const ids = rows.map(({ id }) => id)
    const uploads = await this.database.selectFrom('uploads').selectAll().where('review', 'in', ids).orderBy('position').execute()
    const decided = await this.decided(ids)
    const byReview = new Map(ids.map(id => [id, [] as kept.Upload[]]))
    for (const upload of uploads) byReview.get(upload.review)?.push(uploadOf(upload))
    return rows.map(row => reviewOf(row, byReview.get(row.id) ?? [], decided.get(row.id) ?? 0))
  }

  /** How many findings of each review have been decided. */
  private async decided(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database
      .selectFrom('decisions')
      .select(['review', ({ fn }) => fn.countAll<number>().as('count')])
      .where('review', 'in', ids)
      .where('state', '!=', 'open')
      .groupBy('review')
      .execute()
    return new Map(rows.map(({ review, count }) => [review, Number(count)]))
  }

  async upload(id: string, index: number): Promise<Uint8Array> {
    const { uploads } = await this.get(id)
    if (!uploads[index]) throw new DoubletakeError('not-found')
    return this.files.read(id, index).catch(error => {
      // The row of an older database may name files that were removed since.
      throw error.code === 'ENOENT' ? new DoubletakeError('not-found', {}, { cause: error }) : error
    })
  }

  advance(id: string, status: 'queued' | 'reading' | 'checking'): Promise<kept.StoredReview> {
    return this.change(id, { status }, { queued: -1, reading: 1, checking: 0 }[status])
  }

  async finish(id: string, outcome: kept.Outcome): Promise<kept.StoredReview> {
    const body = outcome.result && (await packed(outcome.result))
    await this.database.transaction().execute(async transaction => {
      const version = await raise(transaction, id, {
        status: outcome.status,
        error: outcome.error ? JSON.stringify(outcome.error) : null,
        summary: outcome.summary ? JSON.stringify(outcome.summary) : null,
      })
      if (body) await transaction.replaceInto('results').values({ review: id, body }).execute()
      for (const [finding, decision] of outcome.carried ?? [])
        await transaction
          .replaceInto('decisions')
          .values(decisionRow(id, finding, decision, version))
          .execute()
    })
    return this.get(id)
  }

  async result(id: string): Promise<Review | undefined> {
    const row = await this.database.selectFrom('results').select('body').where('review', '=', id).executeTakeFirst()
    return row && unpacked(row.body)
  }

  async decisions(id: string): Promise<ReadonlyMap<string, kept.StoredDecision>> {
    const rows = await this.database.selectFrom('decisions').selectAll().where('review', '=', id).execute()
    return new Map(rows.map(row => [row.finding, decisionOf(row)]))
  }

  async decide(id: string, findings: readonly string[], decision: Decision, seen?: number): Promise<kept.StoredReview> {
    await this.database.transaction().execute(async transaction => {
      const version = await raise(transaction, id, {})
      if (seen !== undefined && (seen >= version || (await decidedAfter(transaction, id, findings, seen))))
        throw new DoubletakeError('precondition-failed')
      for (const finding of findings)
        await transaction
          .replaceInto('decisions')
          .values(decisionRow(id, finding, decision, version))
          .execute()
    })
    return this.get(id)
  }

  async remove(id: string): Promise<boolean> {
    // Where not even a name finds room, what a crash now would leave of the files stays until somebody removes them.
    await this.files.change(id).catch(() => {})
    const refused = async (error: unknown): Promise<never> => {
      await this.files.settled(id)
      await this.reserve.hold()
      throw error
    }
    const removed = await this.removeRow(id)
      .catch(error => this.removeFromFull(id, error))
      .catch(refused)
    await this.files.erase(id)
    await this.files.settled(id)
    if (removed) await this.cutLog()
    await this.reserve.hold()
    return removed
  }

  /** On a full disk even removing takes room: what is held in reserve, and only where that is too little do the files go first. */
  private async removeFromFull(id: string, error: unknown): Promise<boolean> {
    const orLeave = (error: unknown): void => {
      if (!isRefusal(coded(error), 'no-space')) throw error
    }
    orLeave(error)
    await this.reserve.release()
    return this.removeRow(id).catch(async error => {
      orLeave(error)
      await this.files.erase(id)
      return this.removeRow(id)
    })
  }

  private async removeRow(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.database.deleteFrom('reviews').where('id', '=', id).executeTakeFirst()
    return numDeletedRows > 0n
  }

  /** The log holds what was removed until its pages are written back and it is cut. */
  private async cutLog(): Promise<void> {
    await sql`pragma wal_checkpoint(truncate)`.execute(this.database)
  }

  async olderThan(moment: string): Promise<readonly string[]> {
    const rows = await this.database
      .selectFrom('reviews')
      .select('id')
      .where('created_at', '<', moment)
      .where('status', 'not in', UNFINISHED)
      .execute()
    return rows.map(({ id }) => id)
  }

  async check(): Promise<void> {
    await sql`select 1 from reviews limit 1`.execute(this.database)
  }

  async close(): Promise<void> {
    // Who copies doubletake.sqlite of a service that has ended copies all of it; where the log cannot be cut, it is read at the next start.
    await this.cutLog().catch(() => {})
    await this.database.destroy()
    this.unlock()
  }

  private async change(id: string, values: Partial<ReviewRow>, attempts: number): Promise<kept.StoredReview> {
    await this.database.transaction().execute(transaction => raise(transaction, id, values, attempts))
    return this.get(id)
  }
}
