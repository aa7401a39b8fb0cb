// Takes out of `dist` what no source is left of: a file that was moved or removed would else go on being tested and shipped.
// Runs before the compiler, over the project this lies in or the folder named. Chunks are the bundler's own (bundle.mjs).
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const chunks = join(dist, 'src/chunks')

const made = ['src', 'test'].flatMap(folder => {
  const below = join(dist, folder)
  return existsSync(below) ? readdirSync(below, { recursive: true, withFileTypes: true }) : []
})
for (const entry of made) {
  const path = join(entry.parentPath, entry.name)
  const [, stem] = /^(.*?)(?:\.d\.ts|\.js|\.js\.map)$/.exec(relative(dist, path)) ?? []
  if (entry.isFile() && stem && entry.parentPath !== chunks && !existsSync(join(root, `${stem}.ts`))) rmSync(path)
}
