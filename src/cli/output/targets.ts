import { statSync } from 'node:fs'
import { extname } from 'node:path'
import type { Exporter, PackageExporter } from '../../exporters/exporter.js'
import { EXPORTERS, PACKAGE_EXPORTERS } from '../../exporters/index.js'
import { UsageError } from '../outcome.js'

/** A format and where it was asked to go; no path is standard output. */
export interface Target {
  readonly exporter: Exporter | PackageExporter
  readonly path?: string
}

/** What `-f` and `-o` come to. Throws `UsageError` when they contradict each other. */
export const targetsOf = (formats: readonly string[], output: string | undefined): Target[] => {
  const asked = formats.length > 0 ? formats : [formatOfPath(output)]
  const targets = asked.map(format => {
    const at = format.indexOf('=')
    const exporter = exporterNamed(at < 0 ? format : format.slice(0, at))
    const path = at < 0 ? output : format.slice(at + 1)
    return { exporter, ...(path && path !== '-' ? { path } : {}) }
  })
  const paths = targets.map(({ path }) => path ?? '-').filter(path => !isFolder(path))
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) throw new UsageError('same-output', { path: twice })
  return targets
}

const ALL: readonly (Exporter | PackageExporter)[] = [...EXPORTERS, ...PACKAGE_EXPORTERS]

/** Whether an exporter makes a file of bytes for each document. */
export const isPackage = (exporter: Exporter | PackageExporter): exporter is PackageExporter => !('open' in exporter)

const exporterNamed = (id: string): Exporter | PackageExporter => {
  const exporter = ALL.find(exporter => exporter.id === id)
  if (!exporter) throw new UsageError('bad-choice', { option: '--format', text: id, words: ALL.map(({ id }) => id) })
  return exporter
}

const formatOfPath = (path: string | undefined): string => {
  const extension = path === undefined ? '' : extname(path).slice(1)
  return EXPORTERS.find(exporter => exporter.extension === extension)?.id ?? 'text'
}

/** Whether a path is a folder, or is written as one. */
export const isFolder = (path: string): boolean => path.endsWith('/') || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
