import type { Block } from '../model/document.js'
import type { Span } from '../model/span.js'
import { columns, kindsOf, opensBlock, type Shape, shapeOf } from './headings.js'

/** A line that is not blank, trimmed. */
interface Line extends Span {
  readonly text: string
  readonly width: number
  /** Columns of white space before it. */
  readonly indent: number
  /** Blank line or page break before it. */
  readonly apart: boolean
  readonly page: number
}

/**
 * Finds the blocks of a plain text: a block is a line that is not blank, trimmed; where the text is evidently hard-wrapped, the lines of a
 * paragraph together are one block. The text itself is never altered. Form feeds divide pages. Linear.
 */
export const blocksOf = (text: string): Block[] => {
  const lines = linesOf(text)
  const paragraphs = isHardWrapped(lines) ? joined(lines) : lines.map(line => [line])
  const paged = lines.length > 0 && lines[lines.length - 1]!.page > 1
  const shapes = paragraphs.map(paragraph => (paragraph.length === 1 ? shapeOf(paragraph[0]!.text) : longShape(paragraph)))
  const kinds = kindsOf(shapes)
  return paragraphs.map((paragraph, index) => {
    const first = paragraph[0]!
    const span = { start: first.start, end: paragraph[paragraph.length - 1]!.end }
    return { ...span, ...kinds[index]!, ...(paged && { place: { page: first.page } }) }
  })
}

const longShape = (paragraph: readonly Line[]): Shape => {
  const shape = shapeOf(paragraph.map(line => line.text).join(' '))
  return shape.is === 'heading' || shape.is === 'list-item' ? shape : { is: 'prose' }
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let apart = true
  let page = 1
  let from = 0
  while (from <= text.length) {
    const to = nextBreak(text, from)
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed === '') apart = true
    else {
      const indent = raw.length - raw.trimStart().length
      const start = from + indent
      const line = { start, end: start + trimmed.length, text: trimmed, width: columns(trimmed), indent: columns(raw.slice(0, indent)) }
      lines.push({ ...line, apart, page })
      apart = false
    }
    if (text[to] === '\f') {
      page++
      apart = true
    }
    from = to + 1
  }
  return lines
}

const BREAK = /[\n\f]/g
const nextBreak = (text: string, from: number): number => {
  BREAK.lastIndex = from
  return BREAK.exec(text)?.index ?? text.length
}

const ENDS_SENTENCE = /[。！？；.!?:：;]["'”’」』）)\]】]*$/
/** Width of a page of typewritten text: narrower lines are lists, wider ones paragraphs. */
const NARROWEST = 40
const WIDEST = 132
/** Fewer lines than these prove nothing. */
const ENOUGH_LINES = 6

/**
 * A text is hard-wrapped when most lines that have a line right below them are of a like width, and mostly break in mid-sentence.
 * One paragraph a line, lists and menus are not.
 */
const isHardWrapped = (lines: readonly Line[]): boolean => {
  const followed = lines.filter((line, index) => lines[index + 1]?.apart === false && line.width >= NARROWEST / 2)
  if (followed.length < ENOUGH_LINES) return false
  const widths = followed.map(line => line.width).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length * 0.8)]!
  if (usual < NARROWEST || usual > WIDEST) return false
  const within = followed.filter(line => line.width <= usual * 1.25 && line.width >= usual * 0.75)
  const broken = within.filter(line => !ENDS_SENTENCE.test(line.text))
  return within.length >= 0.5 * followed.length && broken.length >= 0.7 * within.length
}

/** Lines joined to paragraphs: a line goes on in the next when that one's first word would not have fitted on it. */
const joined = (lines: readonly Line[]): Line[][] => {
  const paragraphs: Line[][] = []
  for (const run of runs(lines)) {
    const width = Math.max(...run.map(line => line.width + line.indent))
    let current: Line[] = []
    for (const line of run) {
      const last = current[current.length - 1]
      if (last && goesOn(last, line, width)) current.push(line)
      else {
        current = [line]
        paragraphs.push(current)
      }
    }
  }
  return paragraphs
}

/** Longest run looked at as one, so that a maximum is never spread over too many arguments. */
const LONGEST_RUN = 2000

const runs = (lines: readonly Line[]): Line[][] => {
  const found: Line[][] = []
  for (const line of lines) {
    const run = found[found.length - 1]
    if (!run || line.apart || run.length >= LONGEST_RUN) found.push([line])
    else run.push(line)
  }
  return found
}

const goesOn = (line: Line, next: Line, width: number): boolean => {
  if (opensBlock(next.text) || next.indent > line.indent + 1) return false
  if (/^\p{Ll}/u.test(next.text) && !ENDS_SENTENCE.test(line.text)) return true
  const word = /^(?:[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}]+)/u.exec(next.text.slice(0, 40))?.[0] ?? ''
  return line.indent + line.width + 1 + columns(word) > width
}
