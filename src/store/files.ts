import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DoubletakeError } from '../model/errors.js'
import type { StagedUpload, Upload } from './store.js'

/**
 * Uploads as files of the data folder: `incoming/` holds what belongs to no review yet and is emptied at every start, `uploads/<review>/<n>`
 * what is kept. A file is written through to the disk before it is named, so a name never stands for half a file. `changing/<review>` stands
 * while the files of a review and its row come or go together: files without a row are cleared away only where it stands. All others are
 * those of a database that was exchanged for an older one, and are left alone.
 */
export class UploadFiles {
  readonly #incoming: string
  readonly #kept: string
  readonly #changing: string

  constructor(folder: string) {
    this.#incoming = join(folder, 'incoming')
    this.#kept = join(folder, 'uploads')
    this.#changing = join(folder, 'changing')
  }

  /**
   * Makes the folders, and clears away what a crash left: staged files, and folders of reviews that were never kept or not wholly removed.
   * Answers how many folders of reviews nobody knows were left alone.
   */
  async open(reviews: ReadonlySet<string>): Promise<number> {
    await rm(this.#incoming, { recursive: true, force: true })
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 })
    await mkdir(this.#kept, { recursive: true, mode: 0o700 })
    await mkdir(this.#changing, { recursive: true, mode: 0o700 })
    const changing = await readdir(this.#changing)
    for (const name of changing) if (!reviews.has(name)) await this.erase(name)
    for (const name of changing) await this.settled(name)
    return (await readdir(this.#kept)).filter(name => !reviews.has(name)).length
  }

  /** Whether a review has ever left uploads here that were not removed. */
  async keepsAny(): Promise<boolean> {
    const names = await readdir(this.#kept).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))
    return names.length > 0
  }

  /** Writes a stream to a new file. One that passes the limit is read to its end unwritten, so that the refusal can say its size. */
  async stage(name: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedUpload> {
    const token = randomUUID()
    const path = join(this.#incoming, token)
    const file = await open(path, 'wx', 0o600)
    try {
      const written = await copy(source, file, limit)
      await file.sync()
      return { name, token, ...written }
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
  }

  async discard({ token }: StagedUpload): Promise<void> {
    await rm(join(this.#incoming, token), { force: true })
  }

  /** Says that the files of a review and its row are about to come or go; what a crash leaves of them is cleared away until they are `settled`. */
  async change(review: string): Promise<void> {
    await (await open(join(this.#changing, review), 'w', 0o600)).close()
    await syncFolder(this.#changing)
  }

  async settled(review: string): Promise<void> {
    await rm(join(this.#changing, review), { force: true })
  }

  /** Moves staged files to their review, in order; all of them, or none. */
  async keep(review: string, uploads: readonly StagedUpload[]): Promise<void> {
    const folder = join(this.#kept, review)
    try {
      await mkdir(folder, { mode: 0o700 })
      for (const [index, { token }] of uploads.entries()) await rename(join(this.#incoming, token), join(folder, String(index)))
      await syncFolder(folder)
      await syncFolder(this.#kept)
    } catch (error) {
      await this.erase(review)
      throw error
    }
  }

  read(review: string, index: number): Promise<Uint8Array> {
    return readFile(join(this.#kept, review, String(index)))
  }

  async erase(review: string): Promise<void> {
    await rm(join(this.#kept, review), { recursive: true, force: true })
  }
}

const copy = async (source: AsyncIterable<Uint8Array>, file: FileHandle, limit: number): Promise<Omit<Upload, 'name'>> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > limit) continue
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  if (size > limit) throw new DoubletakeError('too-large', { limit, actual: size })
  return { size, sha256: hash.digest('hex') }
}

/** A rename is durable only when the folder that holds the name is. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
