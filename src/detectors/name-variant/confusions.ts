import type { Document } from '../../model/document.js'
import { addTo, groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { isConfusable, isRare } from '../../text/characters/confusable-characters.js'
import type { Edit } from '../../text/edits.js'
import { hanTitlesIn, isParticle, namedRunsOf } from '../../text/names/names.js'
import { isDistinction, isLawful, type Slip } from './slip.js'
import { strays } from './strays.js'
import { areToldApart } from './told-apart.js'

/** Characters of a name that must be the same before the one that differs, and with it to the end of the name. */
const BEFORE = 2
const SHORTEST = 5
/** Characters that must be the same behind an open character near the start of a name that only a particle marks. */
const REST = 6
/** A name this long is one name even when the wrong character leaves no stray. */
const LONG = 8
/** Ways of writing one name that are held against each other. */
const MOST_WAYS = 12
/** Mentions looked at in one document: a bound for texts that are nothing but names. */
const MOST = 40_000
const HAN = /\p{Script=Han}/u

/** A name with one character left open, in each way it is filled. */
type Ways = Map<string, Mention[]>

interface Mention extends Span {
  /** Where the open character stands. */
  readonly at: number
}

/**
 * Names of bodies and programmes that stand once with one character and once with another that sounds or looks the same: neither need be the
 * usual form. Candidates share a name with one character left open, so the text is gone through once.
 */
export const confusedNames = (document: Document): readonly Slip[] =>
  [...mentionsByRest(document).values()].flatMap(mentions => {
    if (mentions.length < 2) return []
    const ways: Ways = groupedBy(mentions, ({ at }) => document.text[at]!)
    return ways.size < 2 || ways.size > MOST_WAYS ? [] : slipsAmong(document.text, ways)
  })

const mentionsByRest = (document: Document): Map<string, Mention[]> => {
  const { text } = document
  const byRest = new Map<string, Mention[]>()
  const leave = (mention: Mention, left: string, right = ''): void =>
    addTo(byRest, `${left}?${text.slice(mention.at + 1, mention.end)}${right}`, mention)
  const runs = namedRunsOf(document)
    .slice(0, MOST)
    .map(run => ({ ...run, rests: restsOf(text, run) }))
  const mayComeAgain = repeatedOf(runs.map(({ rests }) => rests))
  for (const { start, end, rests } of runs)
    for (let at = start; at < start + rests.length; at++) {
      const left = mayComeAgain(rests[at - start]!) && HAN.test(text[at]!) ? leftOf(text, start, at, end) : undefined
      if (left !== undefined) leave({ start, end, at }, left)
    }
  for (const { start, end } of hanTitlesIn(text, SHORTEST_TITLE, MOST_TITLES))
    for (let at = start + 1; at < end; at++) if (HAN.test(text[at]!)) leave({ start, end, at }, `《${text.slice(start, at)}`, '》')
  return byRest
}

/** Tells of hashes whether they may come more than once in some lists; false is sure. They are counted by their last bits, of which there are enough. */
const repeatedOf = (lists: readonly (readonly number[])[]): ((hash: number) => boolean) => {
  const size = 2 ** Math.ceil(Math.log2(8 + 8 * lists.reduce((sum, list) => sum + list.length, 0)))
  const counts = new Uint8Array(size)
  for (const list of lists) for (const hash of list) counts[hash & (size - 1)] = Math.min(2, counts[hash & (size - 1)]! + 1)
  return hash => counts[hash & (size - 1)]! > 1
}

/** For each character of a run that may be left open a hash of what stands behind it: what stands once is no part of a name written in two ways. */
const restsOf = (text: string, { start, end }: Span): number[] => {
  const rests: number[] = []
  let rest = 0
  for (let at = end - 1; at >= start; at--) {
    if (at + SHORTEST - BEFORE <= end) rests.push(rest)
    rest = (Math.imul(rest, 31) + text.charCodeAt(at) + 1) | 0
  }
  return rests.reverse()
}

/** What must be the same before an open character: two characters, or all since the name begins, at a mark or a particle, when the rest is long. */
const leftOf = (text: string, start: number, at: number, end: number): string | undefined => {
  const isStart = (index: number): boolean => (index === start ? isMark(text[start - 1]) : index > start && isParticle(text[index - 1]!))
  for (let from = at; from > at - BEFORE; from--)
    if (isStart(from)) return isMark(text[from - 1]) || end - at > REST ? `^${text.slice(from, at)}` : undefined
  return at - BEFORE >= start ? text.slice(at - BEFORE, at) : undefined
}

/** Titles looked at in one document, and the fewest characters they have. */
const MOST_TITLES = 2_000
const SHORTEST_TITLE = 6

const isMark = (character: string | undefined): boolean => character === undefined || !/[\p{L}\p{N}]/u.test(character)

const slipsAmong = (text: string, ways: Ways): Slip[] => {
  const [usual, ...others] = [...ways].sort((a, b) => b[1].length - a[1].length || a[1][0]!.start - b[1][0]!.start)
  return others.flatMap(([to, mentions]) => {
    const [from, [known]] = usual as [string, [Mention]]
    const [odd] = mentions as [Mention]
    const edit: Edit = { kind: 'replaced', at: odd.at - odd.start, from, to }
    if (areToldApart(text, known, odd)) return []
    if (mentions.length > 1 || !(isConfusable(from, to) || isRare(from) !== isRare(to)) || isDistinction(edit) || isLawful(edit)) return []
    const start = odd.at - sharedBefore(text, known, odd)
    const surplus = strays(text, odd.at, 1) - strays(text, known.at, 1)
    if (surplus <= 0 && (odd.end - start < LONG || isWord(text, odd) || isWord(text, known))) return []
    const name = text.slice(known.at - (odd.at - start), known.end)
    return [{ name, variants: [{ start, end: odd.end }], edit: { ...edit, at: odd.at - start }, confidence: surplus > 0 ? 0.8 : 0.6 }]
  })
}

/** Whether the open character is part of a word of the dictionary. */
const isWord = (text: string, { at }: Mention): boolean => strays(text, at, 1) === 0

/** Characters before the open one that both names have, but for a particle that is no part of them. */
const sharedBefore = (text: string, a: Mention, b: Mention): number => {
  let shared = 0
  while (a.at - shared > a.start && b.at - shared > b.start && text[a.at - shared - 1] === text[b.at - shared - 1]) shared++
  while (shared > 0 && isParticle(text[b.at - shared]!)) shared--
  return shared
}
