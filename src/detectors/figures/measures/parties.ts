import { contentAround, type Mention } from './mention.js'
import { intervalOf, type Value } from './values.js'
import type { Bag, Vocabulary } from './vocabulary.js'

/** A mention with what is asked of it in each comparison: it is held against a dozen others. */
export class Party {
  readonly value: Value | undefined
  /** A limit of classes, or a length of time that is said to be exceeded: it says nothing exact. */
  readonly limit: boolean
  readonly during: boolean
  /** Evidence it needs beyond the usual because it is written in words. */
  readonly doubtOfWords: number
  /** The words of its clause. */
  readonly own: Bag
  private knownAround: Bag | undefined

  constructor(
    readonly mention: Mention,
    private readonly vocabulary: Vocabulary,
    /** Distinct values given for its subject in the documents. */
    readonly values: number,
    /** Mentions in the same measure, when it is one of length, area, mass and the like. */
    readonly ofMeasure: number,
  ) {
    this.value = intervalOf(mention.figure)
    this.limit = isLimit(mention)
    this.during = isDuring(mention)
    this.doubtOfWords = doubtOfWords(mention)
    this.own = vocabulary.bagOf(mention.own)
  }

  /** The words of the sentence round its figure; few mentions come so close to another that they are asked for. */
  get around(): Bag {
    this.knownAround ??= this.vocabulary.bagOf(contentAround(this.mention))
    return this.knownAround
  }
}

/** The mentions with what is asked of them. */
export const partiesOf = (mentions: readonly Mention[], vocabulary: Vocabulary): Party[] => {
  const ofMeasures = new Map<string, number>()
  for (const { measure } of mentions) ofMeasures.set(measure, (ofMeasures.get(measure) ?? 0) + 1)
  for (const measure of ofMeasures.keys()) if (OF_ALL_KINDS.test(measure)) ofMeasures.set(measure, Number.POSITIVE_INFINITY)
  const values = valuesOfSubjects(mentions)
  return mentions.map((mention, index) => {
    const valuesGiven = mention.head.length === 0 ? 1 : values[index]!.size
    return new Party(mention, vocabulary, valuesGiven, ofMeasures.get(mention.measure)!)
  })
}

/** Measures that many different things are given in. */
const OF_ALL_KINDS = /^(?:count|percentage|points|time)/

/** For each mention the distinct values its subject is given; those of a row of a table are of the times of its columns. */
const valuesOfSubjects = (mentions: readonly Mention[]): readonly ReadonlySet<string>[] => {
  const ofSubject = new Map<string, Set<string>>()
  return mentions.map(mention => {
    const time = mention.table === undefined ? '' : (mention.figure.scope.time ?? '')
    const subject = `${mention.measure} ${mention.figure.scope.aspect === 'change'} ${mention.head.join('')} ${time}`
    const known = ofSubject.get(subject) ?? new Set()
    ofSubject.set(subject, known.add(`${mention.figure.lo}~${mention.figure.hi}`))
    return known
  })
}

/** `$500 or less`, `≥ 50%`, `5万元以上`: a limit of classes, not a figure of a fact; `不足50万册` and `不到三成` tell of facts. */
const isLimit = ({ figure: { qualifier, lo, raw } }: Mention): boolean =>
  qualifier === 'at-least' ||
  qualifier === 'at-most' ||
  (qualifier === 'under' && lo === undefined && !/^[不未][足到及达]/.test(raw)) ||
  /^[<>≤≥]/.test(raw)

/** `over 10 years` is as long as it lasted, not more than ten years. */
const isDuring = ({ figure: { kind, raw } }: Mention): boolean => kind === 'duration' && /^over\b/i.test(raw)

/** `two actions`, `三项`: small numbers in words are seldom figures of a report; English spells out what opens a sentence. */
const doubtOfWords = (mention: Mention): number => {
  const { figure, topic } = mention
  if (/[0-9]/.test(figure.raw)) return 0
  if (figure.kind === 'ratio') return 0.5
  if (/[一-鿿]/.test(figure.raw)) return doubtOfHan(mention)
  if (isSmall(mention)) return 1.6
  return /^[A-Z]/.test(figure.raw) && !/[A-Za-z]/.test(topic) ? 0.3 : 1.2
}

/** `超亿元`, `近六成` and `六十五个` are written so on purpose; `三项` is the less a manner of speaking the more is said of what it counts. */
const doubtOfHan = (mention: Mention): number => {
  const { figure, head } = mention
  if (figure.kind === 'money' || figure.kind === 'percentage') return figure.qualifier === 'exact' && !/[成半]/.test(figure.raw) ? 1.2 : 0.2
  return isSmall(mention) ? 1.6 - Math.min(1, 0.2 * Math.max(0, head.length - 3)) : 0.5
}

const isSmall = ({ figure: { value } }: Mention): boolean => value === undefined || value.length < 2
