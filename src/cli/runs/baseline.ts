import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { normalize } from 'node:path'
import type { Review } from '../../model/review.js'
import { UsageError } from '../outcome.js'

/** The file: for each document by name the ids of the findings that are known. */
interface BaselineFile {
  readonly schema: 1
  readonly documents: Readonly<Record<string, readonly string[]>>
}

/**
 * Findings somebody has accepted: they are counted, not reported, and do not make a run fail. An id is made of all a finding says, so a
 * changed figure or a third copy is a new finding.
 */
export class Baseline {
  readonly #known: ReadonlyMap<string, ReadonlySet<string>>
  readonly #now = new Map<string, readonly string[]>()

  constructor(private readonly documents: BaselineFile['documents']) {
    this.#known = new Map(Object.entries(documents).map(([name, ids]) => [name, new Set(ids)]))
  }

  /** Reads a baseline. One that is not there is empty when it is to be updated, else wrong use. */
  static read(path: string, mayBeMissing: boolean): Baseline {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (cause) {
      if (mayBeMissing) return new Baseline({})
      throw UsageError.cannotRead(path, cause)
    }
    const file = parsed(text)
    if (!file) throw new UsageError('bad-baseline', { path })
    return new Baseline(file.documents)
  }

  /** The review without what is known, and how much that was. A finding over several documents is known under the first of them. */
  without(review: Review): { readonly review: Review; readonly known: number } {
    const names = new Map(review.documents.map(({ id, name }) => [id, normalize(name)]))
    for (const [id, name] of names)
      this.#now.set(
        name,
        review.findings.filter(({ locations }) => locations[0]!.document === id).map(({ id }) => id),
      )
    const findings = review.findings.filter(({ id, locations }) => !this.#known.get(names.get(locations[0]!.document)!)?.has(id))
    return { review: { ...review, findings }, known: review.findings.length - findings.length }
  }

  /** Writes what this run found. What is known of documents it did not read stays: they are not resolved. */
  write(path: string): void {
    const entries = [...Object.entries(this.documents).filter(([name]) => !this.#now.has(name)), ...this.#now]
    const sorted = entries.filter(([, ids]) => ids.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
    const file: BaselineFile = { schema: 1, documents: Object.fromEntries(sorted.map(([name, ids]) => [name, [...ids].sort()])) }
    try {
      writeFileSync(`${path}.partial`, `${JSON.stringify(file, undefined, 2)}\n`)
      renameSync(`${path}.partial`, path)
    } catch (cause) {
      throw UsageError.cannotWrite(path, cause)
    }
  }
}

const parsed = (text: string): BaselineFile | undefined => {
  try {
    const file = JSON.parse(text) as BaselineFile
    const lists = Object.values(file.documents)
    return file.schema === 1 && lists.every(ids => Array.isArray(ids)) ? file : undefined
  } catch {
    return undefined
  }
}
