import { UsageError } from '../outcome.js'

/** Whether a path as typed is a pattern: has `*`, `?`, `[…]` or `{a,b}`. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path)

/** The folder part of a pattern before its first wildcard, `.` when there is none: where the search begins. */
export const globBase = (pattern: string): string => {
  const fixed: string[] = []
  const segments = pattern.split('/')
  for (const segment of segments.slice(0, -1)) {
    if (isGlob(segment)) break
    fixed.push(segment)
  }
  const base = fixed.join('/')
  return base || (pattern.startsWith('/') ? '/' : '.')
}

/**
 * A pattern as an expression over whole paths: `*` and `?` within a name, `**` over folders, `[abc]`, `[!abc]`, `{a,b}`. Wildcards do not
 * match a leading dot. Linear to match: no group is repeated inside another.
 */
export const globExpression = (pattern: string): RegExp => {
  const normal = pattern.replace(/^\.\//, '')
  let source = ''
  let depth = 0
  for (let at = 0; at < normal.length; ) {
    const piece = pieceAt(normal, at, depth)
    source += piece.source
    depth += piece.deeper ?? 0
    at += piece.length
  }
  return compiled(`^${source}${')'.repeat(depth)}$`, pattern)
}

/** What one piece of a pattern becomes, how much of it that is, and whether it opens or closes a choice. */
interface Piece {
  readonly source: string
  readonly length: number
  readonly deeper?: 1 | -1
}

const pieceAt = (pattern: string, at: number, depth: number): Piece => {
  const character = pattern[at]!
  const startsName = at === 0 || pattern[at - 1] === '/'
  const visible = startsName ? '(?!\\.)' : ''
  if (startsName && pattern.startsWith('**/', at)) return { source: '(?:[^./][^/]*/)*', length: 3 }
  if (startsName && pattern.startsWith('**', at)) return { source: '(?:[^./][^/]*/)*[^./][^/]*', length: 2 }
  if (character === '*') return { source: `${visible}[^/]*`, length: 1 }
  if (character === '?') return { source: `${visible}[^/]`, length: 1 }
  if (character === '{') return { source: '(?:', length: 1, deeper: 1 }
  if (character === '}' && depth > 0) return { source: ')', length: 1, deeper: -1 }
  if (character === ',' && depth > 0) return { source: '|', length: 1 }
  const end = character === '[' ? classEnd(pattern, at) : -1
  if (end > 0) return { source: classSource(pattern.slice(at + 1, end)), length: end + 1 - at }
  return { source: character.replace(/[\\^$.|+()[\]{}*?]/, '\\$&'), length: 1 }
}

const compiled = (source: string, pattern: string): RegExp => {
  try {
    return new RegExp(source, 'u')
  } catch {
    throw new UsageError('bad-pattern', { text: pattern })
  }
}

/** Where the class that opens here closes; -1 when it does not. A `]` right after the opening is one of its characters. */
const classEnd = (pattern: string, open: number): number => pattern.indexOf(']', open + 2)

const classSource = (inside: string): string => {
  const negated = inside.startsWith('!') || inside.startsWith('^')
  const characters = (negated ? inside.slice(1) : inside).replace(/[\\\]^[]/g, '\\$&')
  return `[${negated ? '^/' : ''}${characters}]`
}
