// Bundles the scripts of the pages: into public/ for the service, and with the style sheet into src/render/assets.ts for pages of one file.
// Runs before the compiler; both results are made anew each time and are not kept in the repository.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = path => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const bundle = async name => {
  const { outputFiles } = await build({
    entryPoints: [at(`src/page/${name}.ts`)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
  })
  return outputFiles[0].text
}
// A script inside a page must not close its own element.
const inside = text => text.replace(/<(?=[/!])/g, '\\x3c')

const view = inside(await bundle('view'))
const style = readFileSync(at('public/doubletake.css'), 'utf8')
writeFileSync(at('public/view.js'), view)
writeFileSync(at('public/page.js'), await bundle('upload'))
const made = `// Made by src/page/build.mjs.

/** Style of a page of one file. */
export const STYLE_SHEET: string = ${JSON.stringify(style)}
/** Script of a page of one file. */
export const VIEW_SCRIPT: string = ${JSON.stringify(view)}
`
let kept = ''
try {
  kept = readFileSync(at('src/render/assets.ts'), 'utf8')
} catch {}
if (kept !== made) writeFileSync(at('src/render/assets.ts'), made)
