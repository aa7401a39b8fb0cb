import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Review, ReviewOptions } from '../../model/review.js'
import { VERSION } from '../../review/version.js'
import { UsageError } from '../outcome.js'
import { makeFolder } from '../output/folders.js'

/** Reviews done before, by what they were made of. What cannot be read back is done again. */
export interface Memory {
  get(key: string): Review | undefined
  put(key: string, review: Review): void
  /** The run has ended whole. */
  done(): void
}

/** What a review is made of: the bytes, what was asked, and the version of the tool. */
export const keyOf = (bytes: Uint8Array, options: ReviewOptions): string => {
  const rules = Object.entries(options.rules ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const asked = JSON.stringify([VERSION, options.language, options.minConfidence, rules, options.exactScript ?? false])
  return createHash('sha256').update(asked).update('\0').update(bytes).digest('hex')
}

/** A folder with a file for each review (`--cache`). It holds the texts of the documents. */
export const cacheIn = (folder: string): Memory => {
  makeFolder(folder)
  const pathOf = (key: string): string => join(folder, `${key}.json`)
  return {
    get: key => read(pathOf(key)),
    put: (key, review) => {
      const path = pathOf(key)
      writeFileSync(`${path}.${process.pid}`, JSON.stringify(review))
      renameSync(`${path}.${process.pid}`, path)
    },
    done: () => {},
  }
}

const read = (path: string): Review | undefined => {
  try {
    return asReview(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

const asReview = (value: Review): Review | undefined => (value.schema === 1 && value.tool.version === VERSION ? value : undefined)

/** A file that gets a line for each review as it is done (`--resume`): a run that was cut short takes up where it stopped. Removed at the end. */
export const journalAt = (path: string): Memory => {
  const known = new Map<string, Review>()
  for (const line of linesOf(path)) {
    const entry = entryOf(line)
    if (entry) known.set(entry.key, entry.review)
  }
  return {
    get: key => known.get(key),
    put: (key, review) => {
      known.delete(key)
      appendFileSync(path, `${JSON.stringify({ key, review })}\n`)
    },
    done: () => rmSync(path, { force: true }),
  }
}

/** Lines of a journal that is there; one that cannot be written is wrong use. A last line without its end was cut short. */
const linesOf = (path: string): string[] => {
  try {
    appendFileSync(path, '')
    const text = readFileSync(path, 'utf8')
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.length < text.length) writeFileSync(path, whole)
    return whole.split('\n')
  } catch (cause) {
    throw UsageError.cannotWrite(path, cause)
  }
}

const entryOf = (line: string): { readonly key: string; readonly review: Review } | undefined => {
  try {
    const entry = JSON.parse(line) as { readonly key: string; readonly review: Review }
    return asReview(entry.review) && entry
  } catch {
    return undefined
  }
}
