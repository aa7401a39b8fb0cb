import type { Piece } from '../assemble.js'
import { ENDS_SENTENCE, kindsOf, type Shape, shapeOf } from '../headings.js'
import { headsOf, type PlainCell } from '../tables.js'
import type { ParagraphFacts } from './facts.js'
import { HIDDEN, MARK } from './prepare.js'
import type { Note, Tree, TreeNode } from './tree.js'

/** A stretch of a paragraph's words, shown or hidden. */
interface Words {
  text: string
  readonly hidden: boolean
}

/** What a paragraph holds: its words, its facts and the notes it refers to. */
interface Paragraph {
  readonly words: readonly Words[]
  readonly facts: ParagraphFacts | undefined
  readonly notes: readonly TreeNode[]
}

/** A piece whose kind is still to be told by its neighbours. */
type Open = Piece & { readonly shape?: Shape }

/**
 * Turns mammoth's tree into pieces in reading order: paragraphs with their list labels, notes after the paragraph that first refers to them, cells row by row
 * (the notes of a table after it), hidden words as pieces of their own. Parts other than the main one and the notes (heads and feet) are furniture.
 */
export const piecesOf = (tree: Tree, facts: readonly ParagraphFacts[], main: string): Piece[] => new Reader(tree, facts, main).read()

class Reader {
  readonly #pieces: Open[] = []
  #tables = 0
  /** Notes that are there already: one referred to again stands where it was first. */
  readonly #noted = new Set<Note>()

  constructor(
    private readonly tree: Tree,
    private readonly facts: readonly ParagraphFacts[],
    private readonly main: string,
  ) {}

  read(): Piece[] {
    this.#blocks(this.tree.children)
    const kinds = kindsOf(this.#pieces.map(({ shape }) => shape ?? { is: 'other' }))
    return this.#pieces.map(({ shape, ...piece }, index) => (shape ? { ...piece, ...kinds[index] } : piece))
  }

  #blocks(nodes: readonly TreeNode[]): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#paragraph(this.#contentOf(node))
      else if (node.type === 'table') this.#notes(this.#table(node))
    }
  }

  #paragraph(paragraph: Paragraph): void {
    for (const piece of piecesOfParagraph(paragraph, this.main)) this.#pieces.push(piece)
    this.#notes(paragraph.notes)
  }

  #notes(references: readonly TreeNode[]): void {
    for (const reference of references) {
      const note = this.tree.notes.resolve(reference)
      if (!note || this.#noted.has(note)) continue
      this.#noted.add(note)
      for (const node of note.body) {
        if (node.type === 'paragraph') this.#note(this.#contentOf(node))
        else if (node.type === 'table') this.#table(node)
      }
    }
  }

  #note({ words, facts }: Paragraph): void {
    for (const { text, hidden } of words)
      this.#pieces.push({ text: text.replaceAll(PAGE, '\n'), kind: 'note', ...placeOf(facts), ...(hidden && { hidden }) })
  }

  /** Adds the cells of a table; gives back the notes its words refer to. A table of one cell is only a frame. */
  #table(table: TreeNode): TreeNode[] {
    const cells = gridOf(table)
    if (cells.length === 1) {
      this.#blocks(cells[0]!.node.children ?? [])
      return []
    }
    const index = this.#tables++
    const texts = cells.map(({ node }) => this.#plainText(node))
    const heads = headsOf(cells.map(({ node: _, ...cell }, at): PlainCell => ({ ...cell, text: texts[at]! })))
    return cells.flatMap(({ node, header: _, ...position }, at) => this.#cell(node, { table: index, ...position, header: heads[at]! }))
  }

  #cell(node: TreeNode, cell: NonNullable<Piece['cell']>): TreeNode[] {
    const notes: TreeNode[] = []
    for (const child of node.children ?? []) {
      if (child.type === 'table') notes.push(...this.#table(child))
      if (child.type !== 'paragraph') continue
      const { words, facts, notes: own } = this.#contentOf(child)
      const label = facts?.label ?? ''
      for (const [at, { text, hidden }] of words.entries())
        this.#pieces.push({
          text: (at === 0 ? label + text : text).replaceAll(PAGE, '\n'),
          kind: 'table-cell',
          cell,
          ...placeOf(facts),
          ...(hidden && { hidden }),
        })
      notes.push(...own)
    }
    return notes
  }

  /** Text and labels of whatever stands below. */
  #plainText(node: TreeNode): string {
    if (node.children) return node.children.map(child => this.#plainText(child)).join('')
    const id = idOf(node)
    return id === undefined ? textOf(node) : (this.facts[id]?.label ?? '')
  }

  #contentOf(node: TreeNode): Paragraph {
    const content = new Content()
    content.add(node.children ?? [], false)
    const facts = content.id === undefined ? undefined : this.facts[content.id]
    // A number without words stands on the page all the same.
    const words = content.words.length === 0 && facts?.label ? [{ text: '', hidden: false }] : content.words
    return { words, notes: content.notes, facts }
  }
}

/** Gathers what stands in a paragraph. */
class Content {
  readonly words: Words[] = []
  readonly notes: TreeNode[] = []
  id: number | undefined

  add(nodes: readonly TreeNode[], hidden: boolean): void {
    for (const node of nodes) {
      const id = idOf(node)
      if (id !== undefined) this.id = id
      else if (node.type === 'noteReference') this.notes.push(node)
      else if (node.children) this.add(node.children, hidden || node.highlight === HIDDEN)
      else this.#text(textOf(node), hidden)
    }
  }

  #text(text: string, hidden: boolean): void {
    if (text === '') return
    const last = this.words.findLast(words => words.hidden === hidden)
    if (last) last.text += text
    else this.words.push({ text, hidden })
  }
}

/** Number of the paragraph that a bookmark names, when it is one of ours. */
const idOf = ({ type, name }: TreeNode): number | undefined =>
  type === 'bookmarkStart' && name?.startsWith(MARK) ? Number(name.slice(MARK.length)) : undefined

/** Where a page or column ends inside a paragraph. */
const PAGE = '\f'

const textOf = (node: TreeNode): string => {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'break') return node.breakType === 'page' || node.breakType === 'column' ? PAGE : '\n'
  if (node.type === 'checkbox') return node.checked ? '☑' : '☐'
  return ''
}

const placeOf = (facts: ParagraphFacts | undefined): Pick<Piece, 'place'> =>
  facts ? { place: { part: facts.part, paragraph: facts.index } } : {}

const piecesOfParagraph = ({ words, facts }: Paragraph, main: string): Open[] => {
  const place = placeOf(facts)
  return words.flatMap(({ text, hidden }) => {
    if (hidden) return [{ text: text.replaceAll(PAGE, '\n'), kind: 'paragraph' as const, ...place, hidden }]
    if (facts?.drawn) return [{ text, kind: facts.drawn, ...(facts.drawn === 'list-item' && { level: facts.depth ?? 1 }), ...place }]
    if (facts && (facts.part !== main || facts.contents)) return [{ text: facts.label + text, kind: 'furniture' as const, ...place }]
    return (text.trim() === '' ? [text] : linesOf(text)).map((line, index) =>
      bodyPiece(index === 0 ? (facts?.label ?? '') + line.trimStart() : line, facts, place, index),
    )
  })
}

/** Contracts set whole clauses in the style of a heading for the sake of its number: what is longer is no heading. */
const LONGEST_HEADING = 160

/** A stated heading is one; a numbered paragraph is a list item unless it reads like a heading; the rest is told by shape, as in plain text. */
const bodyPiece = (text: string, facts: ParagraphFacts | undefined, place: Pick<Piece, 'place'>, line: number): Open => {
  const shape = shapeOf(text.trim())
  const isHeading = facts?.heading !== undefined && text.length <= LONGEST_HEADING && text.trim() !== facts.label.trim()
  if (isHeading) return { text, kind: 'heading', level: facts.heading!, ...place }
  if (facts?.depth !== undefined && line === 0 && shape.is !== 'heading') return { text, kind: 'list-item', level: facts.depth, ...place }
  return { text, kind: 'paragraph', shape, ...place }
}

/** Line breaks inside a paragraph part it only where a sentence ends: there they stand for paragraphs. The end of a page always does. */
const linesOf = (text: string): string[] => {
  if (text.includes(PAGE)) return text.split(PAGE).flatMap(linesOf)
  if (!text.includes('\n')) return text.trim() === '' ? [] : [text]
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const last = lines.at(-1)
    if (last === undefined || ENDS_SENTENCE.test(last.trimEnd()) || last.trim() === '' || line.trim() === '') lines.push(line)
    else lines[lines.length - 1] = `${last}\n${line}`
  }
  return lines.filter(line => line.trim() !== '')
}

interface GridCell {
  readonly node: TreeNode
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly header: boolean
}

/** Places of the cells in the grid, past those that reach down from rows above. */
const gridOf = (table: TreeNode): GridCell[] => {
  const cells: GridCell[] = []
  /** For each column, the first row that is free. */
  const free: number[] = []
  const rows = (table.children ?? []).filter(node => node.type === 'tableRow')
  rows.forEach((node, row) => {
    let column = 0
    for (const cell of node.children ?? []) {
      if (cell.type !== 'tableCell') continue
      while ((free[column] ?? 0) > row) column++
      const columnSpan = Math.min(Math.max(1, cell.colSpan ?? 1), 1000)
      const rowSpan = Math.max(1, cell.rowSpan ?? 1)
      cells.push({ node: cell, row, column, rowSpan, columnSpan, header: node.isHeader === true })
      for (let at = column; at < column + columnSpan; at++) free[at] = row + rowSpan
      column += columnSpan
    }
  })
  return cells
}
