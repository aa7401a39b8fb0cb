import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { absolute, compareExact, type Exact, minus, plain } from '../../../../text/decimals.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { type Table, tablesOf } from '../../../../text/tables/tables.js'
import { locate } from '../../within.js'
import { detailMisfits } from './details.js'
import { misfitsIn } from './footing.js'
import { foundMisfits } from './found-sums.js'
import { wrongHundreds } from './hundreds.js'
import { type Matrix, matricesOf } from './matrix.js'
import { isMean, isOfChanges, type Misfit } from './misfit.js'
import { statementMisfits } from './statements.js'

/** Terms written out in the arithmetic, and parts pointed at. */
const SHOWN = 12
/** A table in which more totals than this are off was never meant to add up. */
const MOST_WRONG = 4

/** Totals of tables that their rows or columns do not make. */
export const wrongTables = (document: Document): Draft[] => tablesOf(document).flatMap(table => wrongTable(document, table))

const wrongTable = (document: Document, table: Table): Draft[] => {
  const matrices = matricesOf(table)
  if (!matrices) return []
  const down = allMisfits(matrices.byRow)
  const along = allMisfits(matrices.byColumn)
  if (down.length > MOST_WRONG || along.length > MOST_WRONG) return []
  const crossed = down.flatMap(a => along.flatMap(b => (meet(a, b) ? [[a, b] as const] : [])))
  const single = [...down, ...along].filter(misfit => !crossed.some(pair => pair.includes(misfit)))
  const sums = [...crossed.map(([a, b]) => crossDraft(document, a, b)), ...single.map(misfit => lineDraft(document, misfit))]
  return sums.length > 0 ? sums : [matrices.byColumn, matrices.byRow].flatMap(matrix => wrongHundreds(document, matrix))
}

/** Totals that their parts do not make, and of the others the results that do not follow from the lines above. */
const allMisfits = (matrix: Matrix): Misfit[] => {
  const totals = misfitsIn(matrix).filter(misfit => !isMean(misfit))
  const isNew = ({ total }: Misfit): boolean => !totals.some(other => other.total === total || other.parts.includes(total))
  const found = [...detailMisfits(matrix), ...statementMisfits(matrix), ...foundMisfits(matrix)].filter(
    misfit => isNew(misfit) && !isOfChanges(misfit),
  )
  return [...totals, ...found.filter(({ total }, index) => found.findIndex(other => other.total === total) === index)]
}

/** A row and a column that are off by the same amount, where they cross: the number there is the likely culprit. */
const meet = (down: Misfit, along: Misfit): boolean =>
  compareExact(absolute(offOf(down)), absolute(offOf(along))) === 0 && culpritOf(down, along) !== undefined

const offOf = ({ sum, total }: Misfit): Exact => minus(sum, total.value!)

/** The cell both sums share: a part of both, or the total of one that is a part of the other. */
const culpritOf = (down: Misfit, along: Misfit): TableCell | undefined => {
  const ofDown = [down.total, ...down.parts]
  const ofAlong = new Set([along.total, ...along.parts].map(({ start }) => start))
  return ofDown.find(({ start }) => ofAlong.has(start))
}

const lineDraft = (document: Document, misfit: Misfit): Draft => ({
  rule: 'total-mismatch',
  level: 'error',
  confidence: misfit.fits >= 2 ? 0.95 : misfit.fits === 1 ? 0.9 : 0.8,
  messageId: misfit.taken ? 'total-mismatch.statement' : 'total-mismatch.table',
  data: dataOf(misfit),
  locations: [locate(document, misfit.total, 'total'), ...misfit.parts.slice(0, SHOWN).map(part => locate(document, part, 'part'))],
  evidence: { arithmetic: arithmeticOf(misfit) },
})

const dataOf = (misfit: Misfit) => ({
  total: misfit.total.text,
  sum: plain(misfit.sum),
  difference: plain(absolute(offOf(misfit))),
  label: misfit.label,
  across: misfit.across,
  parts: misfit.parts.length,
})

const arithmeticOf = ({ parts, taken = [], sum, total }: Misfit): string => {
  const terms = parts.map((part, index) => {
    const isTaken = taken.includes(part)
    const value = isTaken ? absolute(part.value!) : part.value!
    const written = value.coefficient < 0n ? `(${plain(value)})` : plain(value)
    return index === 0 ? written : `${isTaken ? '−' : '+'} ${written}`
  })
  const shown = terms.length > SHOWN ? [...terms.slice(0, SHOWN - 2), '+ …', terms.at(-1)!] : terms
  return `${shown.join(' ')} = ${plain(sum)} ≠ ${plain(total.value!)}`
}

const crossDraft = (document: Document, down: Misfit, along: Misfit): Draft => {
  const culprit = culpritOf(down, along)!
  const others = [down.total, along.total].filter(({ start }) => start !== culprit.start)
  return {
    rule: 'total-mismatch',
    level: 'error',
    confidence: 0.97,
    messageId: 'total-mismatch.crossing',
    data: {
      ...dataOf(down),
      cell: culprit.text,
      otherLabel: along.label,
      otherAcross: along.across,
      otherTotal: along.total.text,
      otherSum: plain(along.sum),
    },
    locations: [locate(document, culprit, 'part'), ...others.map(total => locate(document, total, 'total'))],
    evidence: { arithmetic: `${arithmeticOf(down)}; ${arithmeticOf(along)}` },
  }
}
