// Bundles the two programs, the command line and the child that reviews, over what the compiler made of their files: several hundred modules
// opened one by one take longer than a short document's review. The library and the tests go on using the modules themselves.
// Runs after the compiler. What several programs share, and what is loaded only when asked for, are chunks one folder below `dist/src`.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url))

rmSync(at('dist/src/chunks'), { recursive: true, force: true })
await build({
  entryPoints: [at('src/cli.ts'), at('src/workers/child.ts')],
  outbase: at('src'),
  outdir: at('dist/src'),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  target: 'node20',
  charset: 'utf8',
  sourcemap: true,
})
