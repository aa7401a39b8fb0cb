import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Tables } from './tables.js'

/** Brings the tables of a data folder, new or old, to what this version needs. Each step runs once, in the order of the names. */
export const migrate = async (database: Kysely<Tables>): Promise<void> => {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

const MIGRATIONS: Record<string, Migration> = {
  '001-reviews': {
    up: async database => {
      await sql`create table reviews (
        sequence integer primary key autoincrement,
        id text not null unique,
        created_at text not null,
        status text not null,
        version integer not null,
        attempts integer not null,
        options text not null,
        previous text references reviews (id) on delete set null,
        idempotency_key text unique,
        fingerprint text,
        error text,
        summary text
      )`.execute(database)
      await sql`create index reviews_by_status on reviews (status)`.execute(database)
      await sql`create index reviews_by_previous on reviews (previous)`.execute(database)
      await sql`create table uploads (
        review text not null references reviews (id) on delete cascade,
        position integer not null,
        name text not null,
        size integer not null,
        sha256 text not null,
        primary key (review, position)
      )`.execute(database)
      await sql`create table results (
        review text primary key references reviews (id) on delete cascade,
        body blob not null
      )`.execute(database)
      await sql`create table decisions (
        review text not null references reviews (id) on delete cascade,
        finding text not null,
        state text not null,
        reason text,
        note text,
        version integer not null,
        primary key (review, finding)
      )`.execute(database)
    },
  },
  '002-batches': {
    up: async database => {
      await sql`alter table reviews add column batch text`.execute(database)
      await sql`create index reviews_by_batch on reviews (batch)`.execute(database)
    },
  },
}
