import { addTo } from '../../../model/grouping.js'
import type { Mention } from './mention.js'
import type { Relation } from './values.js'

/** Two mentions of English prose: how likely they are to say the same of one thing, and how their values stand to each other. */
export interface Likened<Pair extends Compared> {
  readonly pair: Pair
  /** Log-odds, whatever the values. */
  readonly likeness: number
  /** Evidence over what is asked for by its subjects and words alone, in log-odds. */
  readonly plain: number
  /** Taken off for what tells against the pair besides. */
  readonly doubt: number
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

/** Weights by logistic regression, as in `statement-likeness`; those of rivals are for each log-odd by which the rival is the likelier. */
const OF_LIKENESS = 0.45
const OF_RESEMBLANCE = 1.6
const OF_AGREEING = -0.4
const OF_DIFFERING = -0.37
const OF_SMALL = 0.9
const OF_QUALIFIERS = -0.9
const OF_WORDS = 1.2
const BIAS = -4.7

/** Of a series of statements alike some have values that look miswritten by chance. */
const OF_CROWD = -0.8
const MOST_OF_CROWD = -5
const FEW = 3
/** By how many log-odds rivals may be less likely and still be as likely. */
const AS_LIKELY = 0.7

/** By how much a rival may be less or more likely than the pair and tell no more. */
const LEAST = -5
const MOST = 3

/** Log-odds a pair must reach to be told. */
const ENOUGH = 0

/** Less likely than this, two statements say other things, however near their values and though neither has a rival. */
const STRANGERS = -4.7

/** The disagreements among pairs that are worth telling, by what else their mentions may be saying again: who agrees with another is answered. */
export const disagreementsAmong = <Pair extends Compared>(all: readonly Likened<Pair>[]): { pair: Pair; surplus: number }[] => {
  const rivals = new Rivals(all)
  return all.flatMap(likened => {
    if (likened.pair.relation.kind === 'agree') return []
    const crowd = crowdOf(likened, rivals)
    const worth = likened.likeness < STRANGERS ? likened.plain : Math.max(likened.plain, worthOf(likened, rivals) - ENOUGH)
    const surplus = worth + crowd
    return surplus >= 0 ? [{ pair: likened.pair, surplus }] : []
  })
}

/** What is taken off a pair that is one of many alike. */
const crowdOf = (likened: Likened<Compared>, rivals: Rivals): number => {
  const { one, other } = likened.pair
  const alike = Math.max(rivals.countAlike(one.mention, likened), rivals.countAlike(other.mention, likened))
  return Math.max(MOST_OF_CROWD, OF_CROWD * Math.max(0, alike - FEW))
}

/** Evidence, in log-odds, that a pair is one statement with two values. */
const worthOf = (likened: Likened<Compared>, rivals: Rivals): number => {
  const { pair, likeness, doubt } = likened
  const [a, b] = [pair.one.mention, pair.other.mention]
  const figures = [a.figure, b.figure]
  return (
    BIAS +
    OF_LIKENESS * likeness +
    OF_RESEMBLANCE * pair.resembling +
    OF_AGREEING * Math.max(rivals.lead(a, likened, true), rivals.lead(b, likened, true)) +
    OF_DIFFERING * (rivals.lead(a, likened, false) + rivals.lead(b, likened, false)) +
    (figures.some(({ value }) => value !== undefined && value.length < 2) ? OF_SMALL : 0) +
    (figures.some(({ raw }) => !/[0-9]/.test(raw)) ? OF_WORDS : 0) +
    (a.figure.qualifier === b.figure.qualifier ? 0 : OF_QUALIFIERS) -
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
