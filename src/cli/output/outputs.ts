import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import {
  added,
  type Exporter,
  type ExportOptions,
  NOTHING,
  type PackageExporter,
  type ReviewWriter,
  type Summary,
} from '../../exporters/exporter.js'
import { errorMessage, uiText } from '../../messages/index.js'
import { DoubletakeError } from '../../model/errors.js'
import type { Review } from '../../model/review.js'
import type { Workers } from '../../workers/workers.js'
import { UsageError } from '../outcome.js'
import type { Part } from '../runs/parts.js'
import { makeFolder } from './folders.js'
import type { StandardOutput } from './standard-output.js'
import { isFolder, isPackage, type Target } from './targets.js'

/** Where one format of a run's results goes. */
export interface Output {
  /** Writes a part. Gives the number of documents whose file was refused, each said on standard error. */
  part(part: Part): Promise<number> | number
  close(summary: Summary): Promise<void> | void
  /** Takes back what was not finished. */
  abandon(): void
}

/** Opens a target. Throws `UsageError` when it cannot be written, before any work is done. */
export const openOutput = (
  { exporter, path }: Target,
  options: ExportOptions,
  stdout: StandardOutput,
  several: boolean,
  workers: Pick<Workers, 'write'>,
): Output => {
  if (isPackage(exporter)) return packageOutput(exporter, path, options, several, workers)
  const asFolder = path !== undefined && (isFolder(path) || (exporter.single && several && extname(path) === ''))
  if (asFolder) return folderOutput(exporter, path, options)
  if (exporter.single && several) throw new UsageError('needs-folder', { format: exporter.id })
  const writer = exporter.open(options)
  return path === undefined ? streamOutput(writer, stdout) : fileOutput(writer, path)
}

const streamOutput = (writer: ReviewWriter, stdout: StandardOutput): Output => ({
  part: async ({ review }) => {
    await stdout.write(writer.part(review))
    return 0
  },
  close: summary => stdout.write(writer.close(summary)),
  abandon: () => {},
})

/** A file that appears under its name when it is whole; a device or pipe is written to directly. */
const fileOutput = (writer: ReviewWriter, path: string): Output => {
  const direct = existsSync(path) && !statSync(path).isFile()
  const partial = direct ? path : `${path}.partial`
  const file = opened(partial, path)
  return {
    part: ({ review }) => {
      writeAll(file, path, writer.part(review))
      return 0
    },
    close: summary => {
      writeAll(file, path, writer.close(summary))
      closeSync(file)
      if (!direct) renameSync(partial, path)
    },
    abandon: () => {
      if (!direct) rmSync(partial, { force: true })
    },
  }
}

const opened = (path: string, asked: string): number => {
  try {
    return openSync(path, 'w')
  } catch (cause) {
    throw UsageError.cannotWrite(asked, cause)
  }
}

const writeAll = (file: number, path: string, text: string): void => {
  const bytes = Buffer.from(text)
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
  } catch (cause) {
    throw UsageError.cannotWrite(path, cause)
  }
}

/** A file of bytes for each document it can be made of, in a folder, or the only one under its path: that one must be of its format. */
const packageOutput = (
  exporter: PackageExporter,
  path: string | undefined,
  options: ExportOptions,
  several: boolean,
  workers: Pick<Workers, 'write'>,
): Output => {
  if (path === undefined) throw new UsageError('needs-path', { format: exporter.id })
  const folder = isFolder(path) || (several && extname(path) === '')
  if (several && !folder) throw new UsageError('needs-folder', { format: exporter.id })
  if (folder) makeFolder(path)
  const name = fileNames(exporter.ending)
  return {
    part: async ({ review, originals }) => {
      let refused = 0
      const refuse = (document: string, reason: string): void => {
        process.stderr.write(`${document} (${exporter.id}): ${reason}\n`)
        refused++
      }
      for (const single of singly(review)) {
        const { id, format, name: document } = single.documents[0]!
        const original = exporter.from ? originals?.get(id) : new Uint8Array()
        if (!original || (exporter.from && exporter.from !== format)) {
          if (!folder) refuse(document, uiText('cli.other-format', options.ui, { format: exporter.from ?? format }))
          continue
        }
        const target = folder ? join(path, name(document)) : path
        try {
          writeWhole(target, await workers.write(exporter.id, single, options, original))
        } catch (error) {
          if (!(error instanceof DoubletakeError)) throw error
          refuse(document, errorMessage(error.code, error.data, options.ui))
        }
      }
      return refused
    },
    close: () => {},
    abandon: () => {},
  }
}

/** Writes a file that appears under its name when it is whole. */
const writeWhole = (path: string, bytes: Uint8Array): void => {
  writeFileSync(`${path}.partial`, bytes)
  renameSync(`${path}.partial`, path)
}

/** One file a document, named after it. */
const folderOutput = (exporter: Exporter, folder: string, options: ExportOptions): Output => {
  makeFolder(folder)
  const name = fileNames(exporter.extension)
  let current: Output | undefined
  return {
    part: ({ review }) => {
      for (const single of singly(review)) {
        current = fileOutput(exporter.open(options), join(folder, name(single.documents[0]!.name)))
        current.part({ review: single })
        current.close(added(NOTHING, single))
      }
      return 0
    },
    close: () => {},
    abandon: () => current?.abandon(),
  }
}

/** A review cut into one for each of its documents, that one first; findings it shares with others keep their other documents. */
const singly = (review: Review): Review[] =>
  review.documents.map(document => {
    const findings = review.findings.filter(({ locations }) => locations.some(location => location.document === document.id))
    const named = new Set(findings.flatMap(({ locations }) => locations.map(location => location.document)))
    const others = review.documents.filter(({ id }) => id !== document.id && named.has(id))
    const problems = review.problems.filter(problem => problem.document === document.id)
    return { ...review, documents: [document, ...others], findings, problems }
  })

/** File names made of documents' own, a number added where two are alike. */
const fileNames = (ending: string): ((name: string) => string) => {
  const used = new Set<string>()
  return name => {
    const base = basename(name) || 'document'
    let file = `${base}.${ending}`
    for (let ordinal = 2; used.has(file); ordinal++) file = `${base}-${ordinal}.${ending}`
    used.add(file)
    return file
  }
}
