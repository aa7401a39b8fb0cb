import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import { type Atom, Comparison, type Step } from '../../text/changes.js'
import type { Repeat } from '../../text/copies.js'
import { regexp } from '../../text/regexp.js'
import { excerpt } from './excerpts.js'

/** Weight of text of one pattern, and its likeness, from which its passages were made of each other. */
const LEAST_WEIGHT = 40
const LEAST_ALIKE = 0.5
/** Passages of one pattern that are held against each other, and pairs of them in one document. */
const MOST_PLACES = 6
const MOST_PAIRS = 40
/** Characters of the longest passage looked at, of what is its opening, and of the longest title. */
const LONGEST = 6000
const OPENING = 120
const LONGEST_TITLE = 60
/** Mentions by which a name may stand oftener elsewhere than the one it was replaced by: a parent body is named in the sections on all of its parts. */
const ELSEWHERE = 2

/** A name left over in a passage made of another: everywhere else it was replaced by its own. */
interface Leftover {
  /** The name that was left, and the one that stands in its place elsewhere in the passage. */
  readonly name: string
  readonly own: string
  /** Where the name was left, where the passage gives its own, and where the other passage has the name. */
  readonly left: Span
  readonly replaced: Span
  readonly origin: Span
}

/**
 * Names left over in passages of one pattern, such as the sections on two districts: the passage opens with its own name where the other has its, and
 * says the other's name further on where that has it too. A name is told only when it stands in the passage nowhere else, and the passage it comes
 * from never says the new one: then neither speaks of both. (As inconsistent renaming is found in pasted code: CP-Miner, Li et al. 2004.)
 */
export const leftoversAmong = (document: Document, repeats: readonly Repeat[]): Draft[] => {
  const comparison = new Comparison(false)
  const pairs = repeats.filter(isPattern).flatMap(({ places }) => pairsOf(passagesOf(document, places)))
  return pairs.slice(0, MOST_PAIRS).flatMap(([a, b]) => {
    if (Math.max(a.end - a.start, b.end - b.start) > LONGEST || a.end > b.start) return []
    const steps = comparison.stepsBetween(document.text.slice(a.start, a.end), document.text.slice(b.start, b.end)) ?? []
    const turned = steps.map(step => ({ same: step.same, a: step.b, b: step.a }))
    return [leftoverIn(document, a, b, steps), leftoverIn(document, b, a, turned)].flatMap(left => (left ? [draftOf(document, left)] : []))
  })
}

const isPattern = ({ worth: { kind, weight, similarity } }: Repeat): boolean =>
  (kind === 'template' || kind === 'edited' || kind === 'loose') && weight >= LEAST_WEIGHT && similarity >= LEAST_ALIKE

const pairsOf = (spans: readonly Span[]): (readonly [Span, Span])[] =>
  spans.flatMap((a, index) => spans.slice(index + 1).map(b => [a, b] as const))

/** The paragraphs most of which lie in each place, with the title line above them, each passage once. */
const passagesOf = ({ text, blocks }: Document, places: readonly Span[]): Span[] => {
  const passages = new Map<number, Span>()
  for (const place of places.slice(0, MOST_PLACES)) {
    const held: number[] = []
    const first = firstEndingAfter(blocks, place.start)
    for (let index = first; index < blocks.length && blocks[index]!.start < place.end; index++)
      if (isMostlyIn(blocks[index]!, place)) held.push(index)
    if (held[0] === undefined) continue
    const above = blocks[held[0] - 1]
    const { start } = above && isTitle(text, above) ? above : blocks[held[0]]!
    passages.set(start, { start, end: blocks[held.at(-1)!]!.end })
  }
  return [...passages.values()]
}

const isMostlyIn = (block: Span, place: Span): boolean =>
  (Math.min(block.end, place.end) - Math.max(block.start, place.start)) * 2 > block.end - block.start

const isTitle = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_TITLE && !/[。；;.!?！？]\s*$/.test(text.slice(start, end))

/** The name of passage a that passage b has replaced at its opening, and keeps somewhere further on. */
const leftoverIn = (document: Document, a: Span, b: Span, steps: readonly Step[]): Leftover | undefined => {
  const [textA, textB] = [a, b].map(({ start, end }) => document.text.slice(start, end)) as [string, string]
  for (const [index, step] of steps.entries()) {
    if (step.same || !step.b[0]) continue
    if (step.b[0].start > OPENING) return undefined
    const named = namesIn(step, steps[index + 1], textA, textB)
    if (!named || textA.includes(named.own)) continue
    const { name, own, at } = named
    const kept = keptPlace(steps, name, textA, textB)
    if (!kept || kept.b < at || isBeside(textB, kept.b, named) || isOfBoth(document, [a, b], name, own)) continue
    const span = (start: number, { length }: string): Span => ({ start, end: start + length })
    return { name, own, left: span(b.start + kept.b, name), replaced: span(b.start + at, own), origin: span(a.start + kept.a, name) }
  }
  return undefined
}

/** Where a name first stands in the same place of both passages; undefined when passage b has it anywhere that passage a has not. */
const keptPlace = (
  steps: readonly Step[],
  name: string,
  textA: string,
  textB: string,
): { readonly a: number; readonly b: number } | undefined => {
  const stepOf = (at: number): Step | undefined =>
    steps.find(({ same, b }) => same && b[0]!.start <= at && at + name.length <= b.at(-1)!.end)
  const places = placesOf(textB, name)
  const [first] = places
  if (first === undefined || !places.every(stepOf) || isIntroduced(textB, first, name)) return undefined
  return { a: textA.indexOf(name, stepOf(first)!.a[0]!.start), b: first }
}

/** `Private School Survey (PSS)`: an abbreviation that stands behind what it is short for is at home there. */
const isIntroduced = (text: string, at: number, name: string): boolean =>
  /^\p{Lu}{2,}$/u.test(name) && /[(（]$/.test(text.slice(0, at)) && /^[)）]/.test(text.slice(at + name.length))

/** Whether one clause holds the name and the one that replaced it: it speaks of both. */
const isBeside = (text: string, at: number, { name, own }: Named): boolean => {
  const before = text.slice(0, at).split(CLAUSE_END).at(-1)!
  const [behind] = text.slice(at + name.length).split(CLAUSE_END, 1)
  return before.includes(own) || behind!.includes(own)
}

const CLAUSE_END = /[，。；：！？,;:!?\n]|\.(?=\s|$)/

const HAN = /\p{Script=Han}/u
/** How names of places and bodies end. */
const ENDING = regexp()`
  (?:省|自治区|自治州|市|县|区|旗|镇|乡|村|街道|社区|路|桥|局|厅|委|院|校|部|处|所|公司|集团|银行|[分支]行|大学|学院|小学|中学|幼儿园|医院|中心
    |协会|基金会|法院|园|站|厂|矿|馆|水库|港区?|项目|工程)
`
/** What belongs to a name whose beginning alone was replaced: `云岭|县`, `白沙湾|经济开发区`. */
const REST = new RegExp(`^\\p{Script=Han}{0,6}?${ENDING.source}`, 'u')
const WHOLE = /^\p{Script=Han}{2,14}$/u
const ENDED = new RegExp(`${ENDING.source}$`)
const CAPITALISED = /^\p{Lu}[\p{L}’'-]+$/u
/** Words behind a replaced one that may belong to the name. */
const MOST_WORDS = 4

/** Two names in one and the same place of both passages, and where the second begins. */
interface Named {
  readonly name: string
  readonly own: string
  readonly at: number
}

/** The names a step replaces, each with the words behind it that belong to it. */
const namesIn = ({ a, b }: Step, next: Step | undefined, textA: string, textB: string): Named | undefined => {
  const [wordsA, wordsB] = [a, b].map(atoms => atoms.slice(atoms.findIndex(({ kind }) => kind === 'word')))
  if (!wordsA?.length || !wordsB?.length || [...wordsA, ...wordsB].some(({ kind }) => kind !== 'word')) return undefined
  const isHan = HAN.test(wordsA[0]!.text)
  const more = isHan ? restOf(textA, wordsA, next) : capitalisedBehind(wordsA, next)
  const whole = (text: string, words: readonly Atom[]): string => text.slice(words[0]!.start, words.at(-1)!.end + more)
  const [name, own] = [whole(textA, wordsA), whole(textB, wordsB)]
  const areNames = isHan
    ? [name, own].every(each => WHOLE.test(each) && ENDED.test(each))
    : [...wordsA, ...wordsB].every(({ text }) => CAPITALISED.test(text))
  return areNames ? { name, own, at: wordsB[0]!.start } : undefined
}

/** Length of what both names end in behind their Han words that differ. */
const restOf = (text: string, words: readonly Atom[], next: Step | undefined): number => {
  const { end } = words.at(-1)!
  if (!next?.same || ENDED.test(text.slice(words[0]!.start, end))) return 0
  const last = next.a[Math.min(MOST_WORDS, next.a.length) - 1]!
  return REST.exec(text.slice(end, last.end))?.[0].length ?? 0
}

/** Length of the capitalised words both names end in. */
const capitalisedBehind = (words: readonly Atom[], next: Step | undefined): number => {
  const { end } = words.at(-1)!
  if (!next?.same) return 0
  const other = next.a
    .slice(0, MOST_WORDS)
    .findIndex(({ text, start }, index, all) => !CAPITALISED.test(text) || start !== (all[index - 1]?.end ?? end) + 1)
  const last = next.a[(other < 0 ? Math.min(MOST_WORDS, next.a.length) : other) - 1]
  return last ? last.end - end : 0
}

/** Whether a name is at home outside both passages more than the one it was replaced by. */
const isOfBoth = ({ text }: Document, [a, b]: readonly [Span, Span], name: string, own: string): boolean => {
  const outside = (one: string): number =>
    placesOf(text, one).filter(at => !(a.start <= at && at < a.end) && !(b.start <= at && at < b.end)).length
  return outside(name) > outside(own) + ELSEWHERE
}

const placesOf = (text: string, name: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0 && places.length < MOST_MENTIONS; at = text.indexOf(name, at + name.length)) places.push(at)
  return places
}

/** Mentions of a name that are counted. */
const MOST_MENTIONS = 1000

const draftOf = (document: Document, { name, own, left, replaced, origin }: Leftover): Draft => ({
  rule: 'copy-disagrees',
  level: 'warning',
  confidence: 0.75,
  messageId: 'copy-disagrees.leftover',
  data: { first: name, second: own, sentence: excerpt(document.text.slice(left.start, left.start + AROUND)) },
  locations: [left, replaced, origin].map(({ start, end }) => ({ document: document.id, start, end, role: 'mention' as const })),
  evidence: { causes: ['one-copy-edited'] },
})

/** Characters shown from the name on. */
const AROUND = 60
