import { readdirSync, type Stats, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { UsageError } from '../outcome.js'
import { globBase, globExpression, isGlob } from './globs.js'

/** A document to review: a file by the path people will read, or standard input. */
export interface Input {
  readonly name: string
  /** Absent for standard input. */
  readonly path?: string
}

/** What the arguments come to. */
export interface Inputs {
  /** In the order of the arguments, folders sorted by name; each file once. */
  readonly inputs: readonly Input[]
  /** Files of folders and patterns that are of no kind Doubletake reads. */
  readonly skipped: number
}

/** Kinds looked for in folders. A file named outright is tried whatever it is called. */
const EXTENSIONS = new Set(['.txt', '.docx', '.pdf'])

/**
 * Turns paths, folders, patterns and `-` into documents. Throws `UsageError` for one that matches nothing, before any work is done: a typing
 * error must not pass for a clean review.
 */
export const inputsOf = (args: readonly string[], stdinName: string): Inputs => {
  const found = new Map<string, Input>()
  let skipped = 0
  for (const arg of args) {
    const { inputs, others } = arg === '-' ? { inputs: [{ name: stdinName }], others: 0 } : matched(arg)
    if (inputs.length === 0) throw new UsageError(others > 0 ? 'nothing-readable' : 'no-match', { path: arg, count: others })
    skipped += others
    for (const input of inputs) {
      const key = input.path === undefined ? '-' : resolve(input.path)
      if (!found.has(key)) found.set(key, input)
    }
  }
  if (found.size === 0) throw new UsageError('no-input')
  return { inputs: [...found.values()], skipped }
}

/** Inputs of one argument and the number of other files passed over. */
interface Matched {
  readonly inputs: readonly Input[]
  readonly others: number
}

/** What a path leads to; nothing where it leads nowhere, as a link to itself does. */
const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const matched = (arg: string): Matched => {
  const stat = statOf(arg)
  if (stat?.isDirectory()) return readable(filesBelow(arg.replace(/(?<=.)\/+$/, '')))
  if (stat) return { inputs: [{ name: arg, path: arg }], others: 0 }
  const base = globBase(arg)
  if (!isGlob(arg) || !statOf(base)?.isDirectory()) return { inputs: [], others: 0 }
  const expression = globExpression(arg)
  return readable(filesBelow(base).filter(path => expression.test(path)))
}

const readable = (paths: readonly string[]): Matched => {
  const inputs = paths.filter(path => EXTENSIONS.has(extname(path).toLowerCase())).map(path => ({ name: path, path }))
  return { inputs, others: paths.length - inputs.length }
}

/** Files below a folder, sorted; hidden ones, `node_modules` and Word's lock files (`~$…`) are passed over, links to folders not followed. */
const filesBelow = (folder: string): string[] => {
  const files: string[] = []
  const walk = (path: string): void => {
    const entries = entriesOf(path).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (/^(\.|~\$)/.test(entry.name) || entry.name === 'node_modules') continue
      const inner = path === '.' ? entry.name : join(path, entry.name)
      if (entry.isDirectory()) walk(inner)
      else if (entry.isFile() || (entry.isSymbolicLink() && statOf(inner)?.isFile())) files.push(inner)
    }
  }
  walk(folder)
  return files
}

const entriesOf = (path: string) => {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    throw new UsageError('no-access', { path })
  }
}
