import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, from the compiled tests. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The folder beside the repository with real reports and texts; absent on most machines. */
export const SHARED = join(ROOT, '../shared')

/** A file with its name and bytes. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files of a folder with one of the extensions, by name; none when it is absent. */
export const filesOf = (folder: string, extensions: readonly string[]): NamedBytes[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => extensions.some(extension => name.endsWith(extension)))
        .sort()
        .map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
    : []
