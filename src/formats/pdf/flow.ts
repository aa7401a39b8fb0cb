import type { PieceLine } from '../assemble.js'
import { awaitsFigure, columns, ENDS_SENTENCE, isContentsLine, opensBlock } from '../headings.js'
import { dividesNumber } from './numbers.js'
import { endsCjk, startsCjk } from './script.js'
import { isBold, type Segment } from './segments.js'

/** A line of running text with the column it stands in. */
export interface TextLine {
  readonly segment: Segment
  readonly page: number
  /** Edges of its column. */
  readonly x0: number
  readonly x1: number
  /** First line of its column. */
  readonly first: boolean
}

/** Lines joined to a paragraph. */
export interface Paragraph {
  readonly lines: readonly TextLine[]
}

/** Ems by which setting may fall short of the edge though the next character would not fit. */
const ROOM = 0.7
/** A first line set in by this many ems. */
const INDENT = 0.9

/** Joins the lines of running text, in reading order, to paragraphs across lines, columns and pages. */
export const paragraphsOf = (lines: readonly TextLine[], bodySize: number): Paragraph[] => {
  const paragraphs: TextLine[][] = []
  const leading = leadingOf(lines)
  for (const [index, line] of lines.entries()) {
    const current = paragraphs.at(-1)
    const before = lines[index - 1]
    if (current && before && goesOn(current, before, line, { leading, bodySize })) current.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(lines => ({ lines }))
}

/** The usual step from line to line, in ems: the median. */
const leadingOf = (lines: readonly TextLine[]): number => {
  const steps: number[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before && !line.first && sameSize(before, line)) steps.push((line.segment.y - before.segment.y) / line.segment.size)
  }
  const plausible = steps.filter(step => step > 0.8 && step < 3.5).sort((a, b) => a - b)
  return plausible[Math.floor(plausible.length / 2)] ?? 1.5
}

const sameSize = (a: TextLine, b: TextLine): boolean =>
  Math.abs(a.segment.size - b.segment.size) <= 0.08 * Math.max(a.segment.size, b.segment.size)

interface Setting {
  readonly leading: number
  readonly bodySize: number
}

const goesOn = (paragraph: readonly TextLine[], before: TextLine, line: TextLine, { leading, bodySize }: Setting): boolean => {
  if (!sameSize(before, line) || isContentsLine(before.segment.text) || changesWeight(before, line)) return false
  if (line.first) return crosses(paragraph, before, line)
  const step = (line.segment.y - before.segment.y) / line.segment.size
  if (step > leading * 1.35 + 0.15 || step < -0.5) return false
  if (line.segment.size > 1.15 * bodySize && isCentred(line)) return titleGoesOn(before, line)
  if (hangsOn(paragraph, before, line)) return true
  if (isShort(before, line)) return leadsToFigure(before, line)
  return !startsAnew(paragraph, before, line)
}

/** A bold line is parted from one without any bold: by the heading's own end, or where the text before it ends. */
const changesWeight = (before: TextLine, line: TextLine): boolean => {
  if (isBold(before.segment)) return line.segment.heavy === 0 && (isShort(before, line) || !/^\p{Ll}/u.test(line.segment.text))
  return before.segment.heavy === 0 && isBold(line.segment) && (isShort(before, line) || ENDS_SENTENCE.test(before.segment.text))
}

/** A centred title over several lines: what stands in brackets or after a dash, and a new number, begins anew. */
const titleGoesOn = (before: TextLine, line: TextLine): boolean =>
  (isCentred(before) || !isShort(before, line)) && !/^[（(—–-]/.test(line.segment.text) && !opensBlock(line.segment.text)

/** A paragraph goes on in the next column or page when its last line is full and in mid-sentence, and the next does not begin like a paragraph. */
const crosses = (paragraph: readonly TextLine[], before: TextLine, line: TextLine): boolean => {
  const text = before.segment.text
  if (opensBlock(line.segment.text) || isCentred(line)) return false
  if ((/^\p{Ll}/u.test(line.segment.text) && !ENDS_SENTENCE.test(text)) || awaitsFigure(text, line.segment.text)) return true
  if (isShort(before, line) || ENDS_SENTENCE.test(text))
    return ENDS_SENTENCE.test(text) && paragraph.length > 1 && !isShort(before, line) && !isIndented(line, paragraph) && endsCjk(text)
  return !isIndented(line, paragraph)
}

/** What may not be parted at the beginning of a line: a word, or a character with the marks that hold on to it. */
const UNBREAKABLE =
  /^[“‘（《「『【([]*(?:[!-~\p{Script=Latin}\p{Sc}−–％’]+|.)[”’）》」』】)\],，。、；：？！.;:?!%％]*(?:(?<=[”’）》」』】)\]])[\p{Script=Latin}\d.,%]+)?/u

/** The line had room for what comes next. */
const isShort = ({ segment, x1 }: TextLine, next: TextLine): boolean => {
  const unit = UNBREAKABLE.exec(next.segment.text.slice(0, 40))?.[0] ?? ''
  const cjk = startsCjk(next.segment.text) || endsCjk(segment.text)
  const each = (next.segment.x1 - next.segment.x0) / Math.max(1, columns(next.segment.text))
  const width = columns(unit) * each + (cjk ? ROOM * segment.size : each)
  return x1 - segment.x1 > Math.max(1.15 * width, 1.2 * segment.size)
}

/** Ems a line may fall short by where what comes next is a figure: how much of it may not be parted is not known. */
const MOST_OF_FIGURE = 10

/** `…的比例分别为` and `52.36%、48.91%…`: a line of Chinese in mid-clause, or of English behind a word that leads on, and a figure. */
const leadsToFigure = ({ segment, x1 }: TextLine, { segment: next }: TextLine): boolean =>
  (awaitsFigure(segment.text, next.text) || (endsCjk(segment.text) && /[\p{Script=Han}]$/u.test(segment.text) && /^\d/.test(next.text))) &&
  !opensBlock(next.text) &&
  columns(segment.text) > LEAST_LINE &&
  x1 - segment.x1 < MOST_OF_FIGURE * segment.size

/** Columns of a line that is no heading or entry. */
const LEAST_LINE = 50

/** Set in from its column, as against the lines of the paragraph before it. */
const isIndented = ({ segment, x0 }: TextLine, paragraph: readonly TextLine[]): boolean => {
  const inset = segment.x0 - x0
  const usual = paragraph.length > 1 ? paragraph.at(-1)!.segment.x0 - paragraph.at(-1)!.x0 : 0
  return inset - Math.max(0, usual) > INDENT * segment.size
}

const startsAnew = (paragraph: readonly TextLine[], before: TextLine, line: TextLine): boolean => {
  if (isIndented(line, paragraph))
    return !(paragraph.length === 1 && (hangs(paragraph[0]!, line) || takesUp(before.segment.text, line.segment.text)))
  const first = paragraph[0]!
  // After a first line set in, and its followers not, another set in begins the next: caught above. A line set further out than all before ends a list item.
  const outset = before.segment.x0 - line.segment.x0
  if (paragraph.length > 1 && outset > INDENT * line.segment.size && line.x0 === before.x0) return true
  if (CAPTION.test(line.segment.text) && ROW.test(before.segment.text)) return true
  return opensBlock(line.segment.text) && (ENDS_SENTENCE.test(before.segment.text) || opensBlock(first.segment.text))
}

/** Whether a line of Latin letters breaks off in mid-sentence, and the next takes it up with a word in small letters. */
export const takesUp = (text: string, next: string): boolean => /[\p{Ll},]$/u.test(text.slice(-2)) && /^(?:a |\p{Ll}{2})/u.test(next)

/** The caption of a table or figure, and a line that ends like a row of figures. */
const CAPTION = /^(?:Table|Figure|Chart|表|图)\s?\d{1,3}/
const ROW = /(?:\s[-−–]?[\d.,%()]{1,20}){3}$/

/** A list item in mid-sentence goes on in a line set under its words, however narrow its column. */
const hangsOn = (paragraph: readonly TextLine[], before: TextLine, line: TextLine): boolean => {
  const inset = line.segment.x0 - paragraph[0]!.segment.x0
  return (
    opensBlock(paragraph[0]!.segment.text) &&
    !opensBlock(line.segment.text) &&
    !ENDS_SENTENCE.test(before.segment.text) &&
    inset > 0.8 * line.segment.size &&
    inset < 6 * line.segment.size
  )
}

/** The first line of a list item stands out from its followers. */
const hangs = (first: TextLine, line: TextLine): boolean =>
  opensBlock(first.segment.text) && line.segment.x0 - first.segment.x0 < 4 * line.segment.size

/** Neither edge of the column is reached, and the line stands in its middle. */
const isCentred = ({ segment, x0, x1 }: TextLine): boolean => {
  const left = segment.x0 - x0
  const right = x1 - segment.x1
  return left > 2 * segment.size && right > 2 * segment.size && Math.abs(left - right) < 0.2 * (left + right)
}

/** A paragraph's text and where each of its lines stands in it. */
export interface Joined {
  readonly text: string
  readonly lines: readonly PieceLine[]
}

/** Words of the document, in small letters: they tell whether a hyphen at a line's end belongs to the word. */
export type Vocabulary = ReadonlySet<string>

/** Joins lines to one text: Chinese without, other writing with a space; a word divided at a line's end is made whole. */
export const joinLines = (lines: readonly Pick<TextLine, 'segment' | 'page'>[], vocabulary: Vocabulary): Joined => {
  const parts: string[] = []
  const placed: PieceLine[] = []
  let length = 0
  lines.forEach(({ segment, page }, index) => {
    const next = lines[index + 1]?.segment.text
    const [text, joint] = next === undefined ? [segment.text, ''] : jointOf(segment.text, next, vocabulary)
    placed.push(lineOf(segment, page, length, text.length))
    parts.push(text, joint)
    length += text.length + joint.length
  })
  return { text: parts.join(''), lines: placed }
}

/** Where a segment stands: in its piece, from `start` on, and on its page. */
export const lineOf = ({ box, turn }: Segment, page: number, start: number, length: number): PieceLine => ({
  start,
  end: start + length,
  page,
  box,
  ...(turn !== 0 && { turn }),
})

/** A line as it stands in its paragraph, and what parts it from the next. */
const jointOf = (text: string, next: string, vocabulary: Vocabulary): readonly [string, string] => {
  const divided = dividedWord(text, next)
  if (divided) return [keepsHyphen(divided, vocabulary) ? text : text.slice(0, -1), '']
  return [text, endsCjk(text) || startsCjk(next) || /[/—–]$/.test(text.slice(-1)) || dividesNumber(text, next) ? '' : ' ']
}

interface Divided {
  readonly left: string
  readonly right: string
}

/** Whether a line ends in a hyphen: only then is anything asked of the vocabulary. */
export const endsInHyphen = (text: string): boolean => /[-\u00AD\u2010]$/.test(text.slice(-1))

/** The halves of a word divided by a hyphen at a line's end. */
const dividedWord = (text: string, next: string): Divided | undefined => {
  if (!endsInHyphen(text)) return undefined
  const left = /([\p{L}\d]+)[-\u00AD\u2010]$/u.exec(text.slice(-40))?.[1]
  const right = /^[\p{L}\d]+/u.exec(next.slice(0, 40))?.[0]
  return left && right ? { left, right } : undefined
}

/** Numbers, capitals and words the document writes with a hyphen elsewhere keep it; others lose it. */
const keepsHyphen = ({ left, right }: Divided, vocabulary: Vocabulary): boolean => {
  if (!/^\p{Ll}/u.test(right) || !/\p{L}$/u.test(left)) return true
  const whole = `${left}${right}`.toLowerCase()
  if (vocabulary.has(whole)) return false
  return vocabulary.has(`${left}-${right}`.toLowerCase())
}
