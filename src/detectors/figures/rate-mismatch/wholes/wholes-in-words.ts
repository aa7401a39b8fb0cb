import { once } from '../../../../text/once.js'
import { nounIn, type Part } from '../shares/parts.js'
import { GENERIC, type Share, type Whole } from '../shares/shares.js'
import { pattern, ROUGHLY } from '../wordings/skeleton.js'

/** The whole that 其中 or a generic name (占总数的, "of the total") points at. */
export const amongst = (part: Share, choices: readonly Whole[]): Whole | undefined => {
  if (part.among >= 0) {
    const own = choices.filter(
      ({ sentence, at, before }) => sentence === part.sentence && (at < part.among || /\bof (?:the |these |our |its )?$/i.test(before)),
    )
    const earlier = choices.filter(({ sentence }) => sentence === part.sentence - 1)
    return own.findLast(({ bracketed }) => !bracketed) ?? own.at(-1) ?? (part.among < 6 && earlier.length <= 2 ? earlier.at(-1) : undefined)
  }
  if (part.pointing) return choices.filter(({ sentence, at }) => sentence < part.sentence || at < part.at).at(-1)
  if (!/总|全部|全体|\b(?:total|all)\b/.test(part.whole) || part.whole.replace(GENERIC, '').trim() !== '') return undefined
  const near = choices.filter(({ sentence }) => part.sentence - sentence <= 2)
  return near.reduce<Whole | undefined>((a, b) => (a && Number(a.figure.value) >= Number(b.figure.value) ? a : b), undefined)
}

/** 9,360 incidents … at 8,424 incidents: of the choices only this one counts what the part counts. */
export const isOfNoun = (part: Share, whole: Whole, choices: readonly Whole[]): boolean => {
  const noun = part.noun
  const same = noun === undefined ? [] : choices.filter(({ before, after }) => nounIn(after) === noun || before.includes(` ${noun} `))
  return same.length === 1 && same[0] === whole
}

/** 员工3150人，本科2835人; 抽查合同120份，发现45份，占…: persons of persons in one sentence, or things of one counting word, of 个 those found. */
export const isCountedAlike = ({ value, sentence, found, whole: name }: Part, whole: Whole): boolean => {
  const { dimension, canonicalUnit: unit } = value
  if (whole.sentence !== sentence || dimension !== 'count' || unit !== whole.figure.canonicalUnit) return false
  return unit === '人' || (name === '' && (unit !== '个' || found))
}

/** 占毕业生总数的…: the whole's own words hold the name, its last three characters at least; "of the population" likewise. */
export const isNamed = ({ name: words, sentence }: Share, whole: Whole): boolean => {
  if (words === '') return false
  if (/[a-z]/i.test(words)) {
    const stem = stemOf(words.split(' ').at(-1)!)
    return words.length >= 4 && wordsBeside(whole).includes(stem) && !isNarrowed(words, stem, whole)
  }
  const near = whole.sentence >= 0 && sentence - whole.sentence <= 2
  const market = ALL_OF.exec(words)?.[1]
  if (market !== undefined && !whole.before.includes(market)) return false
  return words.length >= (near ? 2 : 3) && (ownWordsOf(whole).includes(words.slice(-3)) || isUnitOf(words, whole))
}

/** 占沪市整体营业收入的72%: of all that is named, not of what one of its members had. */
const ALL_OF = /^([\p{Script=Han}]{2,6}?)(?:整体|总体|全体|全部)(?=\p{Script=Han}{2})/u

/** `Revenue in our homecare business came to $17.7 million`, beside 78.7% of revenue: of a part of what is named. */
const isNarrowed = (words: string, stem: string, { before }: Whole): boolean => {
  const said = before.toLowerCase()
  const part = PART.exec(said.slice(said.indexOf(stem)))?.[1]
  return said.includes(stem) && part !== undefined && !OF_TIME.test(part) && !words.toLowerCase().includes(part)
}

const PART = /^[a-z]+ (?:in|from|at|for|of) (?:our|its|their|the) ([a-z][a-z’' -]*)/
const OF_TIME = /^(?:[a-z]+ ){0,3}?(?:year|quarter|half|months?|weeks?|days?|period|season)\b/

/** 占总门次的26.6%: the whole is named by what it is counted in. */
const isUnitOf = (words: string, { figure: { canonicalUnit, dimension } }: Whole): boolean =>
  dimension === 'count' && canonicalUnit === words

/** 项目概算总投资 without what names any whole. */
const ownWordsOf = once(({ before }: Whole): string => before.replace(GENERIC, ''))

/** `$18.2 million, or 20% of sales`: what a figure is a share of is no name of its own. */
const wordsBeside = once(({ before, after }: Whole): string => `${before} ${after.replace(SHARE_OF, ' ')}`.toLowerCase())

const SHARE_OF = pattern(`,? (?:or |\\()?${ROUGHLY}⟨P⟩ of .*`, 'iu')

/** Respondents give responses: the beginning of a long word. */
const stemOf = (word: string): string => {
  const whole = word.toLowerCase().replace(/s$/, '')
  return whole.length > 8 ? whole.slice(0, 6) : whole
}

/** 重点项目120个 … 产业项目66个: part and whole are things of one noun. */
export const sharesNoun = ({ value }: Part, { figure }: Whole): boolean => {
  const [one, other] = [value.subject?.head, figure.subject?.head]
  return one !== undefined && other !== undefined && one.length >= 2 && one.slice(-2) === other.slice(-2)
}
