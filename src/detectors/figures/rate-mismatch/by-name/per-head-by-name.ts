import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { misprintsOf } from '../../../../text/slips.js'
import type { Claim } from '../claims/claims.js'
import { valuesOf } from './values-by-name.js'

const PER_HEAD = ['人均地区生产总值', '人均生产总值', '人均GDP']
const PRODUCT = ['地区生产总值', '生产总值', 'GDP']
const POPULATIONS = ['常住人口', '常住总人口']
/** The population of the year lies between those of its ends: a value per head may be off from one over the last by so much. */
const MEANT = 0.015
/** … and one further off than this is of no population near. */
const WRONG = 0.04

/** Not 人均 before the name of what all produced. */
const OF_ALL = /^(?!人均$)/

/** What a region produced to a head of its population, each told by name in whatever paragraph; only what one slip of the pen explains. */
export const productPerHead = (document: Document): Claim[] => {
  const stated = amounts(document, PER_HEAD)
  if (stated.length === 0) return []
  const [values, heads] = [amounts(document, PRODUCT, OF_ALL), amounts(document, POPULATIONS)]
  return stated.flatMap(figure => {
    const claims = values.flatMap(value =>
      value.canonicalUnit === figure.canonicalUnit
        ? heads.map((base): Claim => ({ kind: 'each', base, value, stated: figure, loose: true, confidence: 0.8 }))
        : [],
    )
    if (claims.some(claim => offOf(claim, Number(figure.value)) < WRONG)) return []
    const meant = claims.filter(claim => misprintsOf(figure.value!).some(written => offOf(claim, Number(written)) < MEANT))
    return meant.length === 1 ? meant : []
  })
}

/** By what share a value per head is off. Numbers serve for judging alone; none is shown. */
const offOf = ({ value, base }: Claim, perHead: number): number => Math.abs((perHead * Number(base.value)) / Number(value.value) - 1)

/** The amounts that stand behind some names, each once. */
const amounts = (document: Document, names: readonly string[], behind?: RegExp): Figure[] => {
  const found = names.flatMap(name => valuesOf(document, name, behind)).filter(({ figure }) => Number(figure.value) > 0)
  return [...new Set(found.map(({ figure }) => figure))].filter(({ kind }) => kind === 'money' || kind === 'quantity')
}
