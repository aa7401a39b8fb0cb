import { addTo } from '../../../../model/grouping.js'
import type { Mention } from '../mentions/mention.js'
import type { Relation } from './values.js'

/** Two mentions: how likely they are to say the same of one thing, and how their values stand to each other. */
export interface Likened<Pair extends Compared> {
  readonly pair: Pair
  /** Log-odds, whatever the values. */
  readonly likeness: number
  /** Evidence over what is asked for by its subjects and words alone, in log-odds. */
  readonly plain: number
  /** Taken off for what tells against the pair besides. */
  readonly doubt: number
  /** What the words of strangers add to their values; where it is not known nothing but `plain` tells. */
  readonly common?: number
}

interface Compared {
  readonly one: Said
  readonly other: Said
  readonly relation: Relation
  /** How much the values look like one that was miswritten, in log-odds. */
  readonly resembling: number
}

interface Said {
  readonly mention: Mention
}

/** What tells whether two figures are one with two values, by logistic regression, in log-odds. */
export interface Weighing {
  readonly bias: number
  readonly likeness: number
  readonly resemblance: number
  /** For each log-odd by which a rival that agrees, or one that does not, is the likelier. */
  readonly agreeing: number
  readonly differing: number
  readonly small: number
  readonly words: number
  readonly qualifiers: number
  /** For each other disagreement as likely, beyond a few: of a series of statements alike some have values that look miswritten by chance. */
  readonly crowd: number
  /** What a pair must reach to be told, and what it must not fall short of though its subjects and words tell enough by themselves. */
  readonly enough: number
  readonly least: number
  /** Less likely than this, two statements are of strangers: they say other things, unless their values and the words they share tell so much together. */
  readonly strangers: number
  readonly enoughOfStrangers: number
  /** What a pair of strangers must not fall short of though its subjects tell enough. */
  readonly leastOfStrangers: number
}

/** Of English prose, likened by `statement-likeness`. */
export const OF_STATEMENTS: Weighing = {
  bias: -4.7,
  likeness: 0.45,
  resemblance: 1.6,
  agreeing: -0.4,
  differing: -0.37,
  small: 0.9,
  words: 1.2,
  qualifiers: -0.9,
  crowd: -0.8,
  enough: 0,
  least: Number.NEGATIVE_INFINITY,
  strangers: -4.7,
  enoughOfStrangers: Number.POSITIVE_INFINITY,
  leastOfStrangers: Number.NEGATIVE_INFINITY,
}

/** Of Chinese, likened by `clause-likeness`. */
export const OF_CLAUSES: Weighing = {
  bias: -5.09,
  likeness: 0.57,
  resemblance: 1.6,
  agreeing: -0.62,
  differing: -0.21,
  small: 1.95,
  words: 0.66,
  qualifiers: 1.12,
  crowd: -0.27,
  enough: 1.2,
  least: -3.5,
  strangers: -4,
  enoughOfStrangers: 3.85,
  leastOfStrangers: -1,
}

const MOST_OF_CROWD = 6
const FEW = 3
/** By how many log-odds rivals may be less likely and still be as likely. */
const AS_LIKELY = 0.7

/** By how much a rival may be less or more likely than the pair and tell no more. */
const LEAST = -5
const MOST = 3

/** The disagreements among pairs that are worth telling, by what else their mentions may be saying again: who agrees with another is answered. */
export const disagreementsAmong = <Pair extends Compared>(
  all: readonly Likened<Pair>[],
  weighing: Weighing,
): { pair: Pair; surplus: number }[] => {
  const rivals = new Rivals(all)
  return all.flatMap(likened => {
    if (likened.pair.relation.kind === 'agree') return []
    const worth = worthOf(likened, rivals, weighing)
    if (worth < weighing.least) return []
    const surplus = toldOf(likened, worth, weighing) + weighing.crowd * crowdOf(likened, rivals)
    return surplus >= 0 ? [{ pair: likened.pair, surplus }] : []
  })
}

const toldOf = ({ likeness, plain, common }: Likened<Compared>, worth: number, weighing: Weighing): number => {
  if (likeness >= weighing.strangers) return Math.max(plain, worth - weighing.enough)
  if (common === undefined) return plain
  const shared = worth + common - weighing.enoughOfStrangers
  return worth < weighing.leastOfStrangers ? shared : Math.max(plain, shared)
}

/** How many beyond a few are as likely as a pair. */
const crowdOf = (likened: Likened<Compared>, rivals: Rivals): number => {
  const { one, other } = likened.pair
  const alike = Math.max(rivals.countAlike(one.mention, likened), rivals.countAlike(other.mention, likened))
  return Math.min(MOST_OF_CROWD, Math.max(0, alike - FEW))
}

/** Evidence, in log-odds, that a pair is one statement with two values. */
const worthOf = (likened: Likened<Compared>, rivals: Rivals, weighing: Weighing): number => {
  const { pair, likeness, doubt } = likened
  const [a, b] = [pair.one.mention, pair.other.mention]
  const figures = [a.figure, b.figure]
  return (
    weighing.bias +
    weighing.likeness * likeness +
    weighing.resemblance * pair.resembling +
    weighing.agreeing * Math.max(rivals.lead(a, likened, true), rivals.lead(b, likened, true)) +
    weighing.differing * (rivals.lead(a, likened, false) + rivals.lead(b, likened, false)) +
    (figures.some(({ value }) => value !== undefined && value.length < 2) ? weighing.small : 0) +
    (figures.some(({ raw }) => !/[0-9]/.test(raw)) ? weighing.words : 0) +
    (a.figure.qualifier === b.figure.qualifier ? 0 : weighing.qualifiers) -
    doubt
  )
}

/** The other pairs each mention is in. */
class Rivals {
  private readonly ofMention = new Map<Mention, Likened<Compared>[]>()

  constructor(all: readonly Likened<Compared>[]) {
    for (const likened of all) {
      addTo(this.ofMention, likened.pair.one.mention, likened)
      addTo(this.ofMention, likened.pair.other.mention, likened)
    }
  }

  /** By how many log-odds the likeliest other pair of a mention, of those that agree or of those that do not, is likelier than this one. */
  lead(mention: Mention, than: Likened<Compared>, agreeing: boolean): number {
    let best = LEAST
    for (const other of this.ofMention.get(mention)!)
      if (other !== than && (other.pair.relation.kind === 'agree') === agreeing) best = Math.max(best, other.likeness - than.likeness)
    return Math.min(MOST, best)
  }

  /** How many other disagreements of a mention are as likely. */
  countAlike(mention: Mention, than: Likened<Compared>): number {
    return this.ofMention
      .get(mention)!
      .filter(other => other !== than && other.pair.relation.kind !== 'agree' && other.likeness > than.likeness - AS_LIKELY).length
  }
}
