import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { parseExact, plain, plus, ZERO } from '../../../../text/decimals.js'
import { firstFiguresByValue } from '../../../../text/figures/figures.js'
import { isAmount, type ListRows, listRowsOf } from '../../../../text/tables/list-rows.js'
import { comparable } from '../claims/agreement.js'
import type { Claim, ClaimKind } from '../claims/claims.js'
import { fits } from '../claims/judge.js'

/** A way a column of a list may follow from two others, or from one and a figure before the list. */
interface Reading {
  readonly kind: ClaimKind
  readonly stated: number
  readonly value: number
  /** Column of the base, or the figure all rows share. */
  readonly base: number | Figure
}

const FEWEST = 2

/** Rates and changes of a list that do not follow from the figures beside them as those of its other items do. */
export const listClaims = (document: Document): Claim[] =>
  listRowsOf(document).flatMap(list => {
    const columns = list.rows[0]!
    return columns.flatMap((stated, column) => best(list, readingsOf(list, stated, column, wholesOf(document, list))))
  })

/** Every way a column may be reckoned, by what it is measured in. */
const readingsOf = ({ rows }: ListRows, stated: Figure, column: number, wholes: readonly Figure[]): Reading[] => {
  const others = rows[0]!.flatMap((figure, index) => (index !== column && isAmount(figure) ? [index] : []))
  const readings: Reading[] = []
  for (const value of others) {
    const figure = rows[0]![value]!
    if (stated.kind === 'percentage')
      for (const base of wholes)
        if (isAmount(base) && comparable(base, figure)) readings.push({ kind: 'share', stated: column, value, base })
    for (const base of others) {
      if (base === value || !comparable(figure, rows[0]![base]!)) continue
      if (stated.kind === 'percentage')
        readings.push({ kind: 'growth', stated: column, value, base }, { kind: 'share', stated: column, value, base })
      else if (isAmount(stated) && base < value && comparable(stated, figure))
        readings.push({ kind: 'difference', stated: column, value, base })
    }
  }
  return readings
}

/** What the shares of a list may be of: figures right before it or in other items, and those of the document that its columns add up to. */
const wholesOf = (document: Document, { rows, lead, others }: ListRows): Figure[] => [
  ...lead,
  ...others,
  ...rows[0]!.flatMap((figure, column) => {
    if (!isAmount(figure)) return []
    const sum = plain(rows.reduce((all, row) => plus(all, parseExact(row[column]!.value!)), ZERO))
    return (
      firstFiguresByValue(document)
        .get(sum)
        ?.find(({ kind, start }) => kind === figure.kind && start < figure.start) ?? []
    )
  }),
]

/** What is wrong by the reading that most rows bear out: two at least, and more than are wrong by it. */
const best = ({ rows }: ListRows, readings: readonly Reading[]): Claim[] => {
  const judged = readings.map(reading => {
    const claims = rows.map(row => claimOf(row, reading))
    const wrong = claims.filter(claim => !fits(claim))
    return { wrong, right: claims.length - wrong.length }
  })
  const told = judged.reduce<(typeof judged)[number] | undefined>((a, b) => (a && a.right >= b.right ? a : b), undefined)
  if (!told || told.right < FEWEST || told.wrong.length * 2 > told.right + 1) return []
  return told.wrong.map(claim => ({ ...claim, confidence: told.right >= 3 ? 0.85 : 0.75 }))
}

const claimOf = (row: readonly Figure[], { kind, stated, value, base }: Reading): Claim => ({
  kind,
  base: typeof base === 'number' ? row[base]! : base,
  value: row[value]!,
  stated: row[stated]!,
})
