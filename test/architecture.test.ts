import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAX_FILE_LINES = 300
const MAX_FUNCTION_LINES = 40
const PURE = ['model', 'text', 'detectors', 'review', 'render', 'exporters', 'messages']
const WITHOUT_DISK = [...PURE, 'formats']

/** A source file with its path from `src`, such as `text/once.ts`. */
interface Source {
  readonly path: string
  readonly folder: string
  readonly text: string
  readonly tree: ts.SourceFile
}

const sourcesBelow = (root: string): readonly Source[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => {
      const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
      const text = readFileSync(join(root, path), 'utf8')
      const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
      return { path, folder: path.includes('/') ? path.slice(0, path.indexOf('/')) : path, text, tree }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))

const sources = sourcesBelow(join(ROOT, 'src'))

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, child => walk(child, visit))
}

const lineOf = ({ tree }: Source, node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1

/** An import, export-from or dynamic import of a file. */
interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

const importsOf = (source: Source): Import[] => {
  const found: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, typeOnly, line: lineOf(source, node) })
  }
  walk(source.tree, node => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true)
  })
  return found
}

/** What a folder may import: folders, files (`detectors/index.ts`) and folders whose types alone are open (`model (types)`). */
const tableOfReadme = (): ReadonlyMap<string, readonly string[]> => {
  const rows = readFileSync(join(ROOT, 'src/README.md'), 'utf8')
    .split('\n')
    .filter(line => /^\| `/.test(line))
  const entries = rows.flatMap(row => {
    const [names = '', , allowed = ''] = row.split('|').slice(1)
    if (allowed.trim() === '') return []
    const may = allowed.split(',').map(word => word.trim().replace('the detector list', 'detectors/index.ts'))
    return [...names.matchAll(/`([^`]+)`/g)].map(name => [name[1]!, may.filter(word => word !== 'nothing')] as const)
  })
  return new Map(entries)
}

/** The folder, or file of `src` itself, a relative import leads to; undefined for packages. */
const targetOf = (source: Source, { specifier }: Import): string | undefined =>
  specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(source.path), specifier)).replace(/\.js$/, '.ts') : undefined

const allowedBy = (may: readonly string[], target: string, typeOnly: boolean): boolean =>
  may.some(word => {
    if (word.endsWith(' (types)')) return typeOnly && target.startsWith(`${word.slice(0, -' (types)'.length)}/`)
    return word.endsWith('.ts') ? target === word : target.startsWith(`${word}/`)
  })

t.test('every import is one the table of src/README.md allows', async t => {
  const table = tableOfReadme()
  const broken = sources.flatMap(source => {
    const may = table.get(source.folder)
    if (!may) return [`${source.path}: ${source.folder} has no row in the table of src/README.md`]
    return importsOf(source).flatMap(imported => {
      const target = targetOf(source, imported)
      if (target === undefined || target.startsWith(`${source.folder}/`)) return []
      const fine = allowedBy(may, target, imported.typeOnly)
      return fine
        ? []
        : [`src/${source.path}:${imported.line} imports ${target}; ${source.folder} may import ${may.join(', ') || 'nothing'}`]
    })
  })
  t.same(broken, [])
})

t.test('the table of src/README.md allows nothing that nobody does', async t => {
  const done = sources.flatMap(source =>
    importsOf(source).map(imported => ({ from: source.folder, target: targetOf(source, imported) ?? '', typeOnly: imported.typeOnly })),
  )
  const idle = [...tableOfReadme()].flatMap(([folder, may]) =>
    may
      .filter(word => !done.some(({ from, target, typeOnly }) => from === folder && allowedBy([word], target, typeOnly)))
      .map(word => `${folder}: ${word}`),
  )
  t.same(idle, [])
})

t.test('pure folders know no node: module but node:crypto; formats touch no disk', async t => {
  const DISK = /^(node:)?(fs|net|http|https|http2|child_process|worker_threads|dgram|cluster)(\/|$)/
  const broken = sources.flatMap(source =>
    importsOf(source).flatMap(({ specifier, typeOnly, line }) => {
      const impure = PURE.includes(source.folder) && specifier.startsWith('node:') && specifier !== 'node:crypto'
      const disk = WITHOUT_DISK.includes(source.folder) && DISK.test(specifier)
      return !typeOnly && (impure || disk) ? [`src/${source.path}:${line} imports ${specifier}; ${source.folder} is pure`] : []
    }),
  )
  t.same(broken, [])
})

/** Names that reach the clock, the environment, the network or the console. */
const OUTSIDE = ['process', 'console', 'fetch', 'performance', 'setTimeout', 'setInterval', 'setImmediate']
const OUTSIDE_MEMBERS = ['Date.now', 'Math.random']

/** An expression that asks the world for something, as it is written; undefined for all others. */
const impurity = (node: ts.Node): string | undefined => {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length ? 'new Date()' : undefined
  if (ts.isPropertyAccessExpression(node) && OUTSIDE_MEMBERS.includes(node.getText())) return node.getText()
  if (!ts.isIdentifier(node) || !OUTSIDE.includes(node.text)) return undefined
  const { parent } = node
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ((ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node)
  return isName ? undefined : node.text
}

t.test('pure folders ask no clock, chance, environment, console or network', async t => {
  const broken: string[] = []
  for (const source of sources.filter(({ folder }) => PURE.includes(folder)))
    walk(source.tree, node => {
      const name = impurity(node)
      if (name) broken.push(`src/${source.path}:${lineOf(source, node)} uses ${name}; ${source.folder} is pure`)
    })
  t.same(broken, [])
})

t.test('only the doors read the environment or end the process', async t => {
  const doors = ['cli', 'cli.ts', 'server.ts']
  const broken: string[] = []
  for (const source of sources.filter(({ folder }) => !doors.includes(folder)))
    walk(source.tree, node => {
      if (!ts.isPropertyAccessExpression(node) || !['process.env', 'process.exit'].includes(node.getText())) return
      const child = source.folder === 'workers' && node.getText() === 'process.exit'
      if (!child) broken.push(`src/${source.path}:${lineOf(source, node)} uses ${node.getText()}`)
    })
  t.same(broken, [])
})

t.test('no file is named for being useful', async t => {
  const broken = sources.filter(({ path }) => /(^|[-_])(utils?|helpers?|common|misc|managers?|impl)([-_.]|$)/i.test(basename(path)))
  t.same(
    broken.map(({ path }) => path),
    [],
  )
})

t.test(`a file has at most ${MAX_FILE_LINES} lines`, async t => {
  const long = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > MAX_FILE_LINES)
  t.same(
    long.map(({ path, lines }) => `src/${path} has ${lines} lines: split it by meaning`),
    [],
  )
})

/** What to call a function in a message: its own name, or that of what it is assigned to. */
const nameOf = (node: ts.SignatureDeclaration): string => {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined)
  return named?.getText() ?? 'a nameless function'
}

t.test(`a function has at most ${MAX_FUNCTION_LINES} lines`, async t => {
  const long: string[] = []
  for (const source of sources)
    walk(source.tree, node => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
      const { line: first } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree))
      const { line: last } = source.tree.getLineAndCharacterOfPosition(node.end)
      const lines = last - first + 1
      if (lines > MAX_FUNCTION_LINES) long.push(`src/${source.path}:${first + 1} ${nameOf(node)} has ${lines} lines: split it`)
    })
  t.same(long, [])
})

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)

t.test('everything exported says what it is', async t => {
  const silent = sources.flatMap(source =>
    source.tree.statements
      .filter(node => isExported(node) && ts.getJSDocCommentsAndTags(node).length === 0)
      .map(node => `src/${source.path}:${lineOf(source, node)} exports what no comment above it explains`),
  )
  t.same(silent, [])
})

/** Names of the values a statement exports; types are exported with what speaks of them. */
const valuesOf = (node: ts.Statement): string[] => {
  if (!isExported(node)) return []
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText())
  return (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name ? [node.name.text] : []
}

/** Names a file takes from others, by import, export-from or `(await import(…)).name`. */
const namesTaken = ({ tree }: Source): string[] => {
  const taken: string[] = []
  walk(tree, node => {
    if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) taken.push((node.propertyName ?? node.name).text)
    else if (ts.isBindingElement(node)) taken.push((node.propertyName ?? node.name).getText())
    else if (ts.isPropertyAccessExpression(node)) taken.push(node.name.text)
  })
  return taken
}

t.test('every value exported is taken by somebody', async t => {
  const taken = new Set([...sources, ...sourcesBelow(join(ROOT, 'test'))].flatMap(namesTaken))
  const dead = sources.flatMap(source =>
    source.tree.statements.flatMap(node =>
      valuesOf(node)
        .filter(name => !taken.has(name))
        .map(name => `src/${source.path}:${lineOf(source, node)} exports ${name}, which nobody imports`),
    ),
  )
  t.same(dead, [])
})

t.test('what a README of src calls by its path is there', async t => {
  const readmes = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(path => basename(path) === 'README.md')
  const missing = readmes.flatMap(readme => {
    const path = join(ROOT, 'src', readme)
    const named = [...readFileSync(path, 'utf8').matchAll(/`((?:\.{1,2}\/)?[a-z][\w-]*(?:\/[\w-]+(?:\.\w+)*)*\/?)`/g)].map(
      ([, name]) => name!,
    )
    const isThere = (name: string): boolean =>
      [dirname(path), join(ROOT, 'src'), join(ROOT, 'src/text'), ROOT].some(folder =>
        ['', '.ts'].some(ending => existsSync(join(folder, `${name}${ending}`))),
      )
    return named.filter(name => name.includes('/') && !isThere(name)).map(name => `src/${readme}: ${name}`)
  })
  t.ok(readmes.length > 0)
  t.same(missing, [])
})
