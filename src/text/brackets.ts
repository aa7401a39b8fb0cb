import type { Block, Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { once } from './once.js'
import { regexp } from './regexp.js'

/** A bracket or quotation mark without its partner. */
export interface LoneMark extends Span {
  readonly mark: string
  /** The partner that is not there. */
  readonly missing: string
  /** `open` was never closed, `close` never opened, `turned` is a mark that points the wrong way, `crossed` met a partner of another kind. */
  readonly fault: 'open' | 'close' | 'turned' | 'crossed'
  /** From the mark to the likely place of its partner, whichever comes first. */
  readonly stretch: Span
}

/** Opening marks with their partners; full and half width are one kind. */
const PARTNERS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '{': '}',
  '｛': '｝',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
  '"': '"',
}
const OPENERS = new Map(Object.entries(PARTNERS).map(([open, close]) => [close, open]))
const KINDS: Readonly<Record<string, string>> = { '（': '(', '［': '[', '｛': '{' }
const MARK = /[()（）[\]［］【】〔〕{}｛｝《》〈〉「」『』“”‘’"]/g
const HAN = /[\p{Script=Han}，。；：、！？《》（）]/u
/** Half-open intervals, such as `[0, 1)` and `（1，3］`, smileys, and negatives between the bars of a row that lost their second bracket are no brackets. */
const NO_BRACKETS = regexp('gu')`
  [[(（［]\s*[-−+]?[\d.∞]{1,12}%?\s*[,，]\s*[-−+]?[\d.∞]{1,12}%?\s*[\])）］]
  |[:;]-?[()](?![\p{L}\p{N}])
  |(?<=\|\s)\(\s?[$£€¥]?\s?[\d.,]{1,20}(?=\s*(?:\||\n|$))
`
/** A label such as `1)`, `a)`, `iv)`, `三）` at the start of a clause needs no opening bracket. */
const LABEL = /(?:^|[\s，。；：、,;:!?！？“"—-])(?:\d{1,3}|\p{L}|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3}|[甲乙丙丁])$/u

/** `Table 2)` is a number in the text, no label. */
const NUMBERED = regexp('i')`
  (?:tables?|fig(?:ure|s)?\.?|sections?|annex|appendix|part|chapter|nos?\.?|pages?|pp?\.|articles?|recommendation|item|equation|表|图|附件
      |第|款|项)\s*[\w一二三四五六七八九十]{1,5}$
`

interface Mark {
  readonly at: number
  readonly mark: string
  readonly opens: boolean
  readonly kind: string
  readonly block: number
  /** Closes a list label as well as a bracket: it pairs with a bracket that is open, and is not missed by one that is not. */
  readonly label: boolean
}

/**
 * Brackets and quotation marks of a document that have no partner. Marks pair within their paragraph, whatever their width; a bracket or
 * quotation may run over a few paragraphs, and into a line that is not checked; a quotation of several paragraphs may open each of them anew and
 * close the last alone. Apostrophes, list labels, intervals and inches are left alone, and so are paragraphs with more than a handful of lone
 * marks, which are no prose. Near-linear.
 */
export const loneMarksOf = once((document: Document): readonly LoneMark[] => {
  const lone = document.blocks.flatMap((block, index) => {
    if (block.hidden || (block.kind === 'table-cell' && NEGATIVE.test(document.text.slice(block.start, block.end)))) return []
    const left = unpaired(marksOf(document.text, block, index))
    return block.kind === 'furniture' ? left.filter(({ opens }) => !opens) : handful(left)
  })
  return faults(
    document,
    acrossBlocks(document, lone).filter(({ block }) => document.blocks[block]!.kind !== 'furniture'),
  )
})

/** A negative of an account whose second bracket was lost with the cell it stood in: `(1,007`. */
const NEGATIVE = /^\(\s?[$£€¥]?\s?[\d.,]{1,20}$/

/** More lone marks than this in one paragraph: it is code, a formula or a drawing. */
const HANDFUL = 6
const handful = (lone: Mark[]): Mark[] => (lone.length > HANDFUL ? [] : lone)

const marksOf = (text: string, block: Block, index: number): Mark[] => {
  const piece = text.slice(block.start, block.end)
  if (piece.search(MARK) < 0) return []
  const masked = piece.replace(NO_BRACKETS, match => ' '.repeat(match.length))
  const marks: Mark[] = []
  let quoted = false
  MARK.lastIndex = 0
  for (let match = MARK.exec(masked); match; match = MARK.exec(masked)) {
    const mark = match[0]
    if (isApostrophe(piece, match.index, mark) || isInch(piece, match.index, mark, quoted)) continue
    if (mark === '"') quoted = opensQuote(piece, match.index, quoted)
    const opens = mark === '"' ? quoted : Object.hasOwn(PARTNERS, mark)
    const opener = opens ? mark : OPENERS.get(mark)!
    marks.push({
      at: block.start + match.index,
      mark,
      opens,
      kind: KINDS[opener] ?? opener,
      block: index,
      label: isLabel(piece, match.index, mark),
    })
  }
  return marks
}

const isInch = (piece: string, at: number, mark: string, quoted: boolean): boolean =>
  mark === '"' && !quoted && /[\d′']/.test(piece[at - 1] ?? '')

/** A straight mark opens after a space and closes before one; between letters it does what its predecessor did not. */
const opensQuote = (piece: string, at: number, quoted: boolean): boolean => {
  const afterSpace = at === 0 || /[\s([—-]/.test(piece[at - 1]!)
  const beforeSpace = at + 1 >= piece.length || /[\s)\].,;:!?—-]/.test(piece[at + 1]!)
  return afterSpace === beforeSpace ? !quoted : afterSpace
}

/** Single quotation marks count in Chinese only: elsewhere `’` is an apostrophe more often than not. */
const isApostrophe = (piece: string, at: number, mark: string): boolean =>
  (mark === '’' || mark === '‘') && !HAN.test(piece[at - 1] ?? '') && !HAN.test(piece[at + 1] ?? '')

const isLabel = (piece: string, at: number, mark: string): boolean =>
  (mark === ')' || mark === '）') &&
  LABEL.test(piece.slice(Math.max(0, at - 6), at)) &&
  !NUMBERED.test(piece.slice(Math.max(0, at - 24), at))

/** What is left when the marks of one block have been paired, each kind by itself: pairs of two kinds may cross where a link cuts a sentence. */
const unpaired = (marks: readonly Mark[]): Mark[] => {
  const open = new Map<string, Mark[]>()
  const left: Mark[] = []
  for (const mark of marks) {
    const stack = open.get(mark.kind) ?? []
    if (mark.opens) open.set(mark.kind, [...(stack.length < HANDFUL ? stack : []), mark])
    else if (!stack.pop()) left.push(mark)
  }
  return [...left, ...[...open.values()].flat()].sort((a, b) => a.at - b.at)
}

/** Longest stretch a bracket, a quotation and one that opens its paragraph may run over the end of a paragraph, in characters. */
const BRACKET_REACH = 400
const QUOTE_REACH = 3000
const BLOCK_QUOTE_REACH = 8000
/** The same for cells of a table, and for those of one column, where the lines of a cell may be rows. */
const CELL_REACH = 60
const COLUMN_REACH = 200

/** Takes away marks whose partner stands in another block, and those of quotations that open every paragraph anew. */
const acrossBlocks = (document: Document, lone: readonly Mark[]): Mark[] => {
  const taken = new Set<Mark>()
  const waiting = new Map<string, Mark[]>()
  for (const mark of lone) {
    const shape = shapeOf(mark)
    const open = waiting.get(shape) ?? []
    waiting.set(shape, open)
    if (mark.opens) {
      open.push(mark)
      continue
    }
    const partner = partnerAmong(document, open, mark)
    if (!partner) continue
    if (!isMixedPair(partner, mark)) taken.add(partner).add(mark)
    open.splice(open.lastIndexOf(partner), 1)
  }
  return lone.filter(
    mark => !taken.has(mark) && !mark.label && !isCode(document, mark) && !(mark.opens && isQuote(mark.kind) && reopens(document, mark)),
  )
}

/** A quotation may open with a straight mark and close with a curly one some paragraphs on. */
const shapeOf = ({ kind }: Mark): string => (kind === '"' ? '“' : kind)

/** `“一号工程"`: a straight mark and a curly one so close together are one pair, and one fault. */
const isMixedPair = (a: Mark, b: Mark): boolean => a.kind !== b.kind && a.block === b.block && b.at - a.at <= PAIR_REACH

/** Openers looked at for the one of the same column. */
const COLUMNS = 12

/** What a mark closes in another block: the last one opened, in a table the last one opened in its column. */
const partnerAmong = (document: Document, open: readonly Mark[], mark: Mark): Mark | undefined => {
  const last = open.at(-1)
  if (!last) return undefined
  const above = open.slice(-COLUMNS).findLast(each => isAbove(document.blocks[each.block]!, document.blocks[mark.block]!))
  if (above && mark.at - above.at <= COLUMN_REACH) return above
  return (last.block !== mark.block || last.kind !== mark.kind) && mark.at - last.at <= reachOf(document, last, mark) ? last : undefined
}

const isAbove = ({ cell: a }: Block, { cell: b }: Block): boolean =>
  a !== undefined && b !== undefined && a.table === b.table && a.column === b.column && a.row < b.row

const reachOf = ({ blocks }: Document, { kind, at, block }: Mark, closing: Mark): number => {
  if (blocks[block]!.kind === 'table-cell' && closing.block - block > 1) return CELL_REACH
  if (!isQuote(kind)) return BRACKET_REACH
  return at === blocks[block]!.start ? BLOCK_QUOTE_REACH : QUOTE_REACH
}

/** A curly bracket that ends or begins its line belongs to a program. */
const isCode = ({ blocks }: Document, { kind, at, block }: Mark): boolean =>
  kind === '{' && (at === blocks[block]!.start || at === blocks[block]!.end - 1)

const isQuote = (kind: string): boolean => '“‘「『"'.includes(kind)
/** Heads and feet of pages that may stand between two paragraphs, with the paragraph behind them. */
const FURNITURE = 6
/** What they say is short and no sentence. */
const LONGEST_FURNITURE = 80

const reopens = (document: Document, { block, mark }: Mark): boolean => {
  const next = document.blocks
    .slice(block + 1, block + 1 + FURNITURE)
    .find(one => one.kind !== 'furniture' && (document.text[one.start] === mark || !isHeadOfPage(document.text, one)))
  return next !== undefined && document.text[next.start] === mark
}

const isHeadOfPage = (text: string, { start, end }: Block): boolean =>
  end - start <= LONGEST_FURNITURE && !/[.!?:。！？：]["'”’)]*$/.test(text.slice(start, end))

/** Longest distance between two marks that are taken for one pair gone wrong. */
const PAIR_REACH = 60
const CROSS_REACH = 30

/** What is wrong with each mark left over; arrows made of two marks (`》》`) are no brackets. */
const faults = (document: Document, lone: readonly Mark[]): LoneMark[] => {
  const found: LoneMark[] = []
  for (let index = 0; index < lone.length; index++) {
    const mark = lone[index]!
    const next = lone[index + 1]
    const near = next && next.block === mark.block && next.at - mark.at <= PAIR_REACH ? next : undefined
    if (near && near.mark === mark.mark && near.at === mark.at + 1) index++
    else if (near && isQuote(mark.kind) && near.kind === mark.kind && near.opens === mark.opens) {
      found.push(turned(mark, near))
      index++
    } else if (near && mark.opens && !near.opens && (near.at - mark.at <= CROSS_REACH || shapeOf(near) === shapeOf(mark))) {
      found.push({ ...span(mark), fault: 'crossed', mark: mark.mark, missing: near.mark, stretch: { start: mark.at, end: near.at + 1 } })
      index++
    } else found.push({ ...span(mark), ...fault(document, mark) })
  }
  return found
}

const span = ({ at }: Mark): Span => ({ start: at, end: at + 1 })

/** Two marks of one direction close together are a pair with one of them turned: the first when both close, the second when both open. */
const turned = (first: Mark, second: Mark): LoneMark => {
  const wrong = first.opens ? second : first
  const right = first.opens ? PARTNERS[wrong.mark]! : OPENERS.get(wrong.mark)!
  return { ...span(wrong), fault: 'turned', mark: wrong.mark, missing: right, stretch: { start: first.at, end: second.at + 1 } }
}

const fault = (document: Document, { at, mark, opens, block }: Mark): Pick<LoneMark, 'fault' | 'mark' | 'missing' | 'stretch'> => {
  const { start, end } = document.blocks[block]!
  return opens
    ? { fault: 'open', mark, missing: PARTNERS[mark]!, stretch: { start: at, end: likelyEnd(document.text, mark, at, end) } }
    : { fault: 'close', mark, missing: OPENERS.get(mark)!, stretch: { start: likelyStart(document.text, at, start), end: at + 1 } }
}

/** How far from its partner the missing mark is looked for, in characters. */
const GUESS_REACH = 60
const CLAUSE_END = /[，。；：！？、\n]|[,.;:!?](?=\s|$)/
const TITLE_END = regexp('u')`
  ^[^，。；！？\n《》“”]{2,50}?(?:条例|办法|规定|意见|报告|方案|规划|纲要|通知|细则|决定|公报|公约|标准|指南|协议|合同|法|日报|晚报|杂志)
    (?=[^\p{Script=Han}]|[和与及等的、]|$)
`
const CLAUSE_START = /[，。；：！？、\n](?!.*[，。；：！？、\n])|[,.;:!?]\s(?!.*[,.;:!?]\s)/s

const likelyEnd = (text: string, mark: string, at: number, end: number): number => {
  const after = text.slice(at + 1, Math.min(end, at + 1 + GUESS_REACH))
  const title = mark === '《' ? TITLE_END.exec(after)?.[0].length : undefined
  const clause = CLAUSE_END.exec(after)?.index
  return at + 1 + (title ?? clause ?? after.length)
}

const likelyStart = (text: string, at: number, start: number): number => {
  const from = Math.max(start, at - GUESS_REACH)
  const clause = CLAUSE_START.exec(text.slice(from, at))
  return clause ? from + clause.index + clause[0].length : from
}
