import type { Document } from '../../../../model/document.js'
import { groupedBy } from '../../../../model/grouping.js'
import type { Claim } from '../claims/claims.js'
import { fits } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { paragraphsOf, type Skeleton } from '../wordings/skeleton.js'
import type { Formula } from './formulas.js'
import { isResult, isTerm, MARGINS, mayBeNamed } from './named.js'
import { type Named, namedIn, plays } from './roles.js'

const ANY = /\d/

/**
 * `Operating margin was 18.0%`, some paragraphs from the revenue and the income it follows from: told where the document has one value for each of the
 * two, of the same time, and one slip of the pen in any of the three explains it.
 */
export const namedApart = (document: Document, paragraphs: readonly (readonly Skeleton[])[]): Claim[] => {
  const results = paragraphs.flat().flatMap(own => (own.wanted && mayBeNamed(own.text) ? resultsIn(own) : []))
  if (results.length === 0 || results.length > MOST_RESULTS) return []
  const terms = paragraphsOf(document, ANY)
    .flat()
    .flatMap(own => namedIn(own, 0))
    .filter(term => isTerm(term))
  return [...groupedBy(results, ({ formula }) => formula)].flatMap(([formula, told]) => {
    const values = terms.filter(term => plays(formula.value, term))
    const bases = terms.filter(term => plays(formula.base, term))
    return told.flatMap(({ result }) => claimOf(formula, result, values, bases))
  })
}

/** A document that tells a margin more often tells it of many things. */
const MOST_RESULTS = 12

interface Told {
  readonly formula: Formula
  readonly result: Named
}

const resultsIn = (own: Skeleton): Told[] =>
  namedIn(own, 0).flatMap(result => MARGINS.flatMap(formula => (isResult(formula, result) ? [{ formula, result }] : [])))

const claimOf = ({ kind }: Formula, { figure: stated }: Named, values: readonly Named[], bases: readonly Named[]): Claim[] => {
  const [value, base] = [values, bases].map(terms => onlyOf(terms, stated.scope.time))
  if (!value || !base || value.kind !== base.kind || value.dimension !== base.dimension) return []
  const claim: Claim = { kind, value, base, stated, loose: true, confidence: 0.75 }
  return !fits(claim) && isMisprinted(claim) ? [claim] : []
}

/** The one value that terms have, where none is of another time than is told. */
const onlyOf = (terms: readonly Named[], time: string | undefined): Named['figure'] | undefined => {
  const [first, ...others] = terms.map(({ figure }) => figure)
  const isOne = first !== undefined && others.every(({ value, unit }) => value === first.value && unit === first.unit)
  return isOne && (time === undefined || first.scope.time === undefined || first.scope.time === time) ? first : undefined
}
