import { absolute, compareExact, exact, minus, plain } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { differsBySlip } from '../../../text/slips.js'
import { COMPARED } from './cues.js'
import { textBetween } from './runs.js'
import type { Sum } from './sums.js'
import { addedUp, earlierBeside, type Summed, type Term } from './terms.js'

/**
 * 项目120个，年度投资360亿元，其中续建72个、220亿元，新建48个、140亿元: parts of two wholes by turns, a sum for each. The wholes may be told in the
 * sentence right before; a part alone can only be greater than its whole.
 */
export const alternating = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  const { terms } = own
  const first = terms.findIndex(({ before }, at) => /其中/.test(before) || (at >= 2 && ITEMISED.test(before)))
  const [one, other] = first < 0 ? [] : [terms[first], terms[first + 1]]
  if (!one || !other || one.unit === other.unit) return []
  const earlier = [...(first === 0 ? earlierBeside(sentences, index, 1).flatMap(before => before.terms) : []), ...terms.slice(0, first)]
  const sumsOf = (ends: RegExp): Sum[] => {
    const parts = byTurns(own, first, [one.unit, other.unit], ends)
    if (parts.length < 2 || parts.length % 2 === 1) return []
    const sums = [one.unit, other.unit].flatMap((unit, turn) => {
      const total = earlier.findLast(term => !term.change && term.unit === unit && !COMPARED.test(term.before))
      const isToo = total && (parts.length > 2 || (turn === 1 && isNamedAs(parts[1]!, total)))
      return isToo ? [{ total, parts: parts.filter(part => part.unit === unit), cue: 'some' as const, strong: true }] : []
    })
    return sums.length === 2 || parts.length === 2 ? asTwins(sums) : []
  }
  // 现场9人，代表股份4亿股；网络54人，代表股份1亿股: parts go on behind a semicolon where those of one whole make it
  const beyond = /[；;]/.test(own.text) ? sumsOf(/[。]|其中|合计|共计/) : []
  return beyond.some(({ cue }) => cue === 'whole') ? beyond : sumsOf(/[。；;]|其中|合计|共计/)
}

/** `17 projects with a capacity of 890 MW: five (246 MW) have consent, seven (388 MW) …`: a colon of English behind two wholes. */
const ITEMISED = /^(?: [a-z-]+){0,3}: $/

const byTurns = (own: Summed, first: number, units: readonly [string, string], ends: RegExp): readonly Term[] => {
  const parts: Term[] = []
  for (let index = first; index < own.terms.length; index++) {
    const term = own.terms[index]!
    if (term.change || term.unit !== units[(index - first) % 2]) break
    if (index > first && ends.test(textBetween(own, own.terms[index - 1]!, term))) break
    parts.push(term)
  }
  return parts
}

/** 完成投资84.7亿元，其中省市项目23个，完成投资41.6亿元: the last words before both are the same. */
const isNamedAs = ({ before: part }: Term, { before: whole }: Term): boolean => {
  const name = /(\p{Script=Han}{4})(?:达到?|为|共)?$/u.exec(part)?.[1]
  return name !== undefined && whole.includes(name)
}

/** A number of cases that is no chance. */
const TELLING = exact(20)
const MOST_PAIRS = 6

/**
 * 受理243件384人，批准逮捕187件276人，不批准逮捕56件108人: a number of cases with that of persons, and what became of them. Where the cases come out the
 * parts are all there are, and persons who miss by a slip of the pen are wrong; the other way round likewise.
 */
export const inPairs = (own: Summed): Sum[] => {
  const pairs = own.terms.flatMap((one, index): (readonly [Term, Term])[] => {
    const other = own.terms[index + 1]
    return other && other.before === '' && other.unit !== one.unit && !one.change && one.value && other.value ? [[one, other]] : []
  })
  return pairs.flatMap((whole, index): Sum[] => {
    const parts: (readonly [Term, Term])[] = []
    for (const pair of pairs.slice(index + 1, index + 1 + MOST_PAIRS)) {
      if (pair.some(({ unit }, turn) => unit !== whole[turn]!.unit) || /[。；;]|其中|上年|同期/.test(textBetween(own, whole[1], pair[0])))
        break
      parts.push(pair)
      const sums = parts.length > 1 ? whole.map((total, turn) => ({ total, parts: parts.map(part => part[turn]!) })) : []
      const [wrong, ...others] = sums.filter(sum => !isMade(sum))
      if (wrong && others.length === 0 && sums.every(({ total }) => compareExact(total.value!, TELLING) > 0) && isSlip(wrong))
        return [{ ...wrong, cue: 'whole', strong: true }]
    }
    return []
  })
}

const isMade = ({ total, parts }: Pick<Sum, 'total' | 'parts'>): boolean => meets(sumOf(parts.map(({ extent }) => extent)), total.extent)

const isSlip = ({ total, parts }: Pick<Sum, 'total' | 'parts'>): boolean =>
  differsBySlip(Number(plain(absolute(minus(addedUp(parts), total.value!)))))

/** 9个集体、22名个人，其中市级6个、17名，省级2个、5名: where the parts make one of the wholes, they leave nothing out of the other. */
const asTwins = (sums: Sum[]): Sum[] => {
  const areAll = sums.length === 2 && sums.some(isMade) && sums[0]!.parts.length > 1
  return areAll ? sums.map(sum => ({ ...sum, cue: 'whole', told: true })) : sums
}

/**
 * 共受理86,420件，审执结82,950件。其中市中院受理9,860件，结案9,520件；基层法院受理76,560件，结案73,430件: parts of two wholes in one unit, told apart
 * by the words before them.
 */
export const alternatingByName = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!/其中/.test(own.text)) return []
  const start = Math.max(
    0,
    own.terms.findIndex(({ before }) => /其中/.test(before)),
  )
  const parts = own.terms.slice(start)
  const names = parts.slice(0, 2).map(nameOf)
  const isByTurns =
    parts.length >= 4 &&
    parts.length % 2 === 0 &&
    names[0] !== names[1] &&
    parts.every((part, at) => part.unit === parts[0]!.unit && !part.change && part.value !== undefined && nameOf(part) === names[at % 2])
  if (!isByTurns || names.some(name => name === undefined)) return []
  const previous = sentences[index - 1]
  const wholes = [...(previous?.sentence.block === own.sentence.block ? previous.terms : []), ...own.terms.slice(0, start)].filter(
    ({ unit, change, before }) => unit === parts[0]!.unit && !change && !COMPARED.test(before),
  )
  return asTwins(
    names.flatMap((name, turn) => {
      const total = wholes.filter(whole => isNamed(whole, name!)).at(-1)
      return total ? [{ total, parts: parts.filter((_, at) => at % 2 === turn), cue: 'some' as const, strong: true }] : []
    }),
  )
}

/** The last two characters before a figure. */
const nameOf = ({ before }: Term): string | undefined => /(\p{Script=Han}{2})(?:了|为|达|约|共)?$/u.exec(before)?.[1]

/** 受理案件 … 受理; 审执结 … 结案: the name stands before the figure of the whole, or that ends with one of its characters. */
const isNamed = ({ before }: Term, name: string): boolean => before.slice(-8).includes(name) || name.includes(before.at(-1) ?? ' ')
