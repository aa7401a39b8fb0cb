import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import { plain } from '../../../text/decimals.js'
import { contextsOf, type FigureContext } from '../../../text/figures/contexts.js'
import { once } from '../../../text/once.js'
import type { TableCell } from '../../../text/tables/cells.js'
import { inUnit, unitOfHead } from '../../../text/tables/units.js'
import { isCount } from '../../../text/units/units.js'
import { intervalOf, type Relation, relate, type Value } from '../measures/likeness/values.js'
import { unsigned } from '../measures/mentions/signs.js'
import type { Ruled } from './named-lines.js'

/** Figures that fill cells, by where the cell begins. */
const figuresOfCells = once((document: Document): ReadonlyMap<number, FigureContext> => {
  const found = new Map<number, FigureContext>()
  for (const context of contextsOf(document)) if (context.heads) found.set(document.blocks[context.block]!.start, context)
  return found
})

/** A cell of a table with its column and the figure it holds. */
export interface Answer {
  readonly ruled: Ruled
  readonly row: number
  readonly column: number
  readonly cell: TableCell
  readonly context: FigureContext
  /** What it is worth without its sign. */
  readonly worth: Value | undefined
}

/** The figures of a table, row by row. */
export type Answers = readonly (readonly Answer[])[]

/** Reads the figures of tables, each table once. */
export const answersIn = (document: Document): ((ruled: Ruled) => Answers) => {
  const known = new Map<Ruled, Answers>()
  const figures = figuresOfCells(document)
  return ruled => {
    const answers =
      known.get(ruled) ??
      ruled.table.rows.map((cells, row) =>
        cells.flatMap((cell, column): Answer[] => {
          const own = row >= ruled.first && column >= ruled.left && cell?.value ? figures.get(cell.start) : undefined
          const context = own && inUnitOfOthers(ruled, column, own)
          return cell && context ? [{ ruled, row, column, cell, context, worth: intervalOf(unsigned(context.figure)) }] : []
        }),
      )
    known.set(ruled, answers)
    return answers
  }
}

const OF_DIFFERENCE = /^(?:增减|净增|增加|变动|差)[量额值]?$|^(?:change|difference|variance)$/i

/** A difference of two columns is in their unit, though its own head names none. */
const inUnitOfOthers = ({ heads }: Ruled, column: number, context: FigureContext): FigureContext => {
  const { figure } = context
  if (figure.unit !== undefined || !OF_DIFFERENCE.test(heads[column]!.trim())) return context
  const units = [column - 2, column - 1].map(at => unitOfHead(heads[at] ?? ''))
  const [one, other] = units
  if (!one?.unit || one.unit.canonical !== other?.unit?.canonical || one.power !== other.power) return context
  return { ...context, figure: inUnit({ ...figure }, one) }
}

const RATE = /[率比占%％]|percent|rate|share|margin|proportion|增长|增减|change/i

/** `生师比`, `Staff ratio`: how many there are to one. */
const RATIO = /[^占]比$|\bratio$/

/** Whether a cell holds a percentage, by its sign or its head. */
export const isRate = ({ context: { figure }, cell, ruled, column }: Answer): boolean =>
  figure.kind === 'percentage' || figure.kind === 'points' || cell.percent || (figure.unit === undefined && isOfRates(ruled, column))

/** Whether the head of a column is that of rates; of `Change` and `Change (%)` side by side only the other is. */
const isOfRates = ({ heads }: Ruled, column: number): boolean =>
  RATE.test(heads[column]!) &&
  !RATIO.test(heads[column]!.trim()) &&
  !(OF_DIFFERENCE.test(heads[column]!.trim()) && PERCENT.test(heads[column + 1] ?? ''))

const PERCENT = /[%％]|[率幅]$/

/** Whether a figure of a sentence may be the figure of a cell: an amount of the same unit, a count, a percentage. */
export const areAlike = (said: Figure, answer: Answer): boolean => {
  const { figure } = answer.context
  if (said.kind === 'percentage' || said.kind === 'points') return isRate(answer)
  if (said.kind === 'ratio') return RATIO.test(answer.ruled.heads[answer.column]!)
  if (isRate(answer) || said.kind === 'multiple') return false
  if (said.kind === 'money') return figure.kind === 'money' || isScaledOnly(answer)
  if (figure.kind === 'money') return false
  if (said.dimension === figure.dimension || (isCount(said) && isCount(figure))) return true
  return figure.unit === undefined && isCount(said)
}

/** Whether the table gives a scale and no unit, as statements `(in thousands)` do: most of it is money. */
const isScaledOnly = ({ context: { figure }, cell }: Answer): boolean =>
  figure.kind === 'quantity' &&
  figure.unit === undefined &&
  figure.value !== undefined &&
  Math.abs(Number(figure.value)) >= Math.abs(Number(plain(cell.value!))) * 1000

/** How a figure stands to that of a cell; undefined where one of them has no end. */
export const relationOf = (said: Figure, { context: { figure }, worth }: Answer): Relation | undefined => {
  const own = worthOf(said)
  return own && worth ? relate(own, worth, said.qualifier !== figure.qualifier) : undefined
}

const worthOf = once((figure: Figure): Value | undefined => intervalOf(unsigned(figure)))

/** Whether they may be the same number: equal, or the one a rounding of the other. */
export const meets = (said: Figure, answer: Answer): boolean => {
  const relation = relationOf(said, answer)
  return relation === undefined || relation.kind !== 'conflict'
}
