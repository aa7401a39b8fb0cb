import { readFileSync } from 'node:fs'
import { UsageError } from '../outcome.js'

/**
 * Puts the options of `--config FILE` before those that were typed, so that what is typed wins. The file is JSON with the options' long
 * names as keys: `{ "fail-on": "warning", "rule": { "residue": "off" }, "format": ["json=review.json"], "across": true }`.
 */
export const withConfig = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  const at = options.lastIndexOf('--config')
  const path = at >= 0 ? options[at + 1] : options.findLast(word => word.startsWith('--config='))?.slice('--config='.length)
  if (argv[0] !== 'check' || path === undefined) return argv
  return ['check', ...argumentsOf(readConfig(path), path), ...argv.slice(1)]
}

const readConfig = (path: string): unknown => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw UsageError.cannotRead(path, cause)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError('bad-config', { path })
  }
}

const argumentsOf = (config: unknown, path: string): string[] => {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) throw new UsageError('bad-config', { path })
  return Object.entries(config).flatMap(([name, value]) => optionOf(`--${name}`, value, path))
}

const optionOf = (option: string, value: unknown, path: string): string[] => {
  if (value === true) return [option]
  if (value === false) return []
  if (typeof value === 'string' || typeof value === 'number') return [`${option}=${value}`]
  if (Array.isArray(value)) return value.flatMap(item => optionOf(option, item, path))
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, item]) => `${option}=${key}=${String(item)}`)
  throw new UsageError('bad-config', { path })
}
