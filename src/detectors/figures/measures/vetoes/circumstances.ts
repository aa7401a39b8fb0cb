import type { FigureKind } from '../../../../model/figure.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { tailBehind } from '../../../../text/tails.js'
import { countsNew } from '../likeness/clause-doubt.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { tellsChange } from '../mentions/tells-change.js'
import { type Stretch, stretchOf } from '../mentions/times.js'
import { leftOf, reckoningOf } from './reckonings.js'

/** What a mention is told apart by, worked out once for each: it is held against a dozen others. */
export interface Circumstances {
  readonly kind: FigureKind
  readonly planned: boolean
  /** Planned by its very name. */
  readonly targeted: boolean
  /** Told as what is planned, by its name or by what is said of it. */
  readonly told: boolean
  /** Planned by its section alone: nothing its sentence says so far, since the last semicolon, plans anything or names a time. */
  readonly plannedBySection: boolean
  /** How far it is from what was before or from another thing: `rose by 6%`, `growth of 6%`, `6% more than on other farms`. */
  readonly change: boolean
  /** It counts what is new alone, whichever word says so: `新增读者6万人`, `新加入的读者`. */
  readonly isNew: boolean
  /** Told as an estimate or as what would be, whether it is planned or not. */
  readonly tentative: boolean
  readonly level: string | undefined
  readonly population: string | undefined
  /** A mean over years or days is another figure than that of one year. */
  readonly yearly: boolean
  /** A bare number with a fraction: of posts added up to whole ones, of a mean, never a count of heads. */
  readonly fractional: boolean
  /** What another figure is held against, at no time of its own: `compared with 6.8 hours among nurses on day shifts`. */
  readonly comparand: boolean
  /** Said of a wider whole, or of others of its kind, for comparison: `nationally`, `in similar schools`. */
  readonly ofOthers: boolean
  readonly place: string | undefined
  readonly time: string | undefined
  readonly stretch: Stretch | undefined
  /** Its own sentence or the table it stands in names its time. */
  readonly dated: boolean
  /** Its time is that of a heading above: neither its sentence nor the one before names any. */
  readonly timeless: boolean
  readonly chinese: boolean
  /** Spoken of as known: `the 64 centres`. */
  readonly definite: boolean
  /** Told of the present, by a word of English. */
  readonly today: boolean
  /** Whom of all residents it counts, when it says so. */
  readonly residents: string | undefined
  /** Which of a series of meetings or contests it is told of: `第二届`. */
  readonly session: string | undefined
  /** Words of its clause for another way of reckoning: `扣除非经常性损益`, `不含税`. */
  readonly reckoned: string
  /** Its sentence adds up what there was until a time. */
  readonly running: boolean
  /** Its clause names a year or says that what it counts is new. */
  readonly fresh: boolean
  /** Numbers of its sentence beside its own: the sentence knows them for other things. */
  readonly beside: ReadonlySet<string>
  /** Its own first number; empty when it is written in words. */
  readonly written: string
}

/** The circumstances a mention is told in. */
export const circumstancesOf = once((mention: Mention): Circumstances => {
  const { figure, head, own } = mention
  const { time, place, level, population, modality, aspect } = figure.scope
  const targeted = head.some(word => PLANNED.has(word))
  const written = plainly(figure.raw.match(NUMBER)?.[0] ?? '')
  return {
    kind: figure.kind,
    targeted,
    told: targeted || modality === 'plan',
    planned: modality === 'plan' && !targeted && !OF_DESIGN.test(head.join('')),
    plannedBySection: modality === 'plan' && isPlannedBySection(mention),
    change: aspect === 'change' || tellsChange(mention),
    isNew: countsNew(mention),
    tentative: TENTATIVE.test(mention.sides.join(' ')),
    level,
    population: aggregateOf(population),
    yearly: population !== undefined && /[年日月]均/.test(population),
    fractional: figure.kind === 'quantity' && figure.unit === undefined && figure.step.startsWith('0.'),
    comparand: isComparand(mention),
    ofOthers: OF_OTHERS.test(mention.sides.join(' ')) || OF_FORMER.test(leftOf(mention)) || OF_FORECASTERS.test(leftOf(mention)),
    place,
    time,
    stretch: time === undefined ? undefined : stretchOf(time),
    residents: own
      .find(word => RESIDENTS.test(word))
      ?.replace('乡村', '农村')
      .replace('城市', '城镇'),
    session: SESSION.exec(mention.around)?.[0],
    reckoned: reckoningOf(mention),
    running: isRunning(mention),
    fresh: /(?:今年|当年|本年|本期|全年|年内|新[增建开])[^，。；]*$/.test(leftOf(mention)),
    beside: numbersBeside(mention, written),
    written,
    chinese: /[一-鿿]/.test(mention.around),
    definite: mention.definite,
    dated: mention.table === undefined ? NAMES_TIME.test(mention.around) : time !== undefined,
    timeless: mention.table === undefined && !NAMES_TIME.test(mention.around) && !NAMES_TIME.test(mention.preceding),
    today: /\b(?:[Tt]oday|[Nn]ow|[Cc]urrently|at present)\b/.test(mention.around),
  }
})

/** Words by which a sentence of Chinese tells what is to come. */
const PLANS =
  /[将要拟须应再]|计划|规划|预[计期算]|建议|目标|力争|确保|争取|安排|打算|[新增年明]增|达到?|[到至]$|保持|控制|完成|实现|不[少低超高]|今后|[今明]年|20\d\d年|[以之]内|[a-z]/i
/** `对1,268.5亿元资产开展清查`, which nothing plans, beside `盘活土地1.63万亩`, which is what is to be done. */
const isPlannedBySection = (mention: Mention): boolean => {
  const { sides, verb, table } = mention
  const isToDo = verb !== undefined && !sides[0].endsWith(verb)
  return table === undefined && !isToDo && !PLANS.test(itemLeftOf(mention)) && !PLANS_BEHIND.test(sides[1])
}

const itemLeftOf = (mention: Mention): string => lastItem(leftOf(mention))

const lastItem = tailBehind('；')

const PLANS_BEHIND = /^(?:以[上内下]|左右)/

const NAMES_TIME = regexp('i')`
  \b
    (?:(?:19|20)\d\d|year|years|month|quarter|half|january|february|march|april|june|july|august|september|october|november|december)\b
  |[年月季]
`

/** How figures of English are one of many; what they are for each of is told by other words. */
const aggregateOf = (population: string | undefined): string | undefined => population?.replace(/\bper\b/g, '').trim() || undefined

/** `累计建成32万亩，今年新建4万亩`: what is added up goes on until another time is named. */
const RUNNING =
  /(?<!(?:今年|当年|本年|本期|全年|年内|[上下]半年|本[月季]度?)(?:以来)?)累计(?!.*(?:今年|当年|本年|本期|全年|年内|新[增建开]))/

const isRunning = (mention: Mention): boolean => {
  const { around, table } = mention
  if (table !== undefined || !around.includes('累计')) return /累计|\bcumulative|\bto date\b/i.test(around)
  return RUNNING.test(leftOf(mention))
}

/** `the forecast overspend`: planned by its very name, wherever it is told. */
const PLANNED: ReadonlySet<string> = new Set(
  'forecast budget target goal plan propos proposed expect expected planned projected'.split(' '),
)

/** What a thing that is being built is planned to have, it has: `加快建设占地168亩的新院区`. */
const OF_DESIGN = /(?:占地|建筑面积|总投资|投资总额|全长|装机容量|总?库容|床位|建设规模)$/

const TENTATIVE = /\b(?:estimated?|estimates|would|proposed|proposal|expected|projected|forecast)\b/

const OF_OTHERS = regexp('i')`
  \b
    (?:nationally|nationwide|national (?:average|mean|figure|rate)|regional average|(?<!\b(?:year|period|month|quarter) )as a whole|across the country|elsewhere|(?:(?<!\band )other
        |similar|comparable|neighbou?ring|peer) [a-z]+s)\b
`

/** `the former council had 60 members from 20 wards`: what was there before has figures of its own. */
const OF_FORMER = /\bthe (?:former|outgoing|abolished|predecessor|old) [a-z]+ (?:had|was|were|held|comprised|consisted|covered)\b[^.;]*$/i

/** What others expect of a firm is none of its own figures: `a company-compiled consensus of £111 million`, `beat analysts' average estimate of $1.36`. */
const OF_FORECASTERS = regexp('i')`
  \b(?:consensus|analysts['’]? (?:(?:average|mean|median) )?(?:forecasts?|estimates?|expectations?|range|had expected|expect(?:ed)?))\b[^.;:,]{0,40}$
`

/** Words before what another figure is held against. */
export const HELD_AGAINST = regexp('i')`
  \b
    (?:compared (?:to|with)|as against|against|versus|vs\.?|(?:up|down) from|rather than|than
      |(?:rose|risen|rising|fell|fallen|falling|grew|grown|increased?|decreased?|declined?|dropped|reduced|improved|climbed|moved|went|cut)
        (?:[ ][^\s,;]+){0,4}[ ]from)
    \s+(?:an? |the |some |about )?$
`
const OWN_TIME = /^[^,.;]{0,24}\b(?:(?:19|20)\d\d|year|quarter|month|before|earlier|previously)\b/

/** Held against another figure, and at no time of its own. */
export const isComparand = ({ figure, sentence, around, table }: Mention): boolean => {
  if (table !== undefined) return false
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  return HELD_AGAINST.test(around.slice(Math.max(0, at - 48), at)) && !OWN_TIME.test(around.slice(at + figure.raw.length))
}

/** The current one of a series, or another by its number. */
const SESSION = /(?:第[一二三四五六七八九十\d]{1,3}|[本上首历往])[届期轮批季]/

/** `全体居民` beside `农村居民`. */
const RESIDENTS = /^(?:全体|总体|城镇|城市|农村|乡村|overall|urban|rural)$/

const NUMBER = /\d[\d,]*(?:\.\d+)?/g
const MOST_BESIDE = 60

/** "We reviewed 48 of 312 orders": who later speaks of 48 orders does not contradict the 312. Small numbers stand beside others by chance. */
const numbersBeside = ({ around }: Mention, own: string): ReadonlySet<string> => {
  const numbers = (around.match(NUMBER) ?? []).slice(0, MOST_BESIDE).map(plainly)
  return new Set(numbers.filter(number => number.length > 1 && number !== own))
}

const plainly = (number: string): string => number.replaceAll(',', '')
