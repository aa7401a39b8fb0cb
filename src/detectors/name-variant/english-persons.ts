import type { Document } from '../../model/document.js'
import { addTo } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { type Edit, oneEdit } from '../../text/edits.js'
import { areNamesakes, soundAlike } from '../../text/english-spelling.js'
import { englishNamesOf, isTitle, type NameWord } from '../../text/names/english-names.js'
import { areInOneSentence } from '../../text/sentences.js'
import type { Slip } from './slip.js'

/** A shorter surname is another when one letter changes. */
const SHORTEST = 5
/** Persons of a document: among more than this two may well have names that are one letter apart. */
const CROWD = 150
const OF_MEN = /^(?:Mr|Sir|Lord)$/
const OF_WOMEN = /^(?:Mrs|Ms|Miss|Dame|Lady)$/
/** Endings shorter surnames are in use with and without: `Clark` and `Clarke`, `Hay` and `Hays`. */
const ENDING = /^[es]$/
const LONG = 9

/** Where a person is named with a title, or by first name and surname. */
interface Mention extends Span {
  readonly title?: string
  readonly first?: string
}

/** Persons named in full, and elsewhere with a title and a surname that is one letter off and nobody else's. */
export const englishPersonSlips = (document: Document): readonly Slip[] => {
  const { words, count, lower } = englishNamesOf(document)
  const titled = surnamesOf(words)
  if (titled.size === 0 || titled.size > CROWD) return []
  const surnames = [...withFullNames(words, titled)].filter(([surname]) => surname.length >= SHORTEST)
  return surnames.flatMap(([name, known]) =>
    surnames.flatMap(([other, odd]) => {
      const edit = editOf(name, other)
      if (!edit || lower(other) || count(other) > 1 || odd.some(({ first, title }) => first || !title) || !known.some(({ first }) => first))
        return []
      const [mention] = odd as [Mention]
      if (!known.every(each => mayBeOne(document.text, each, mention))) return []
      const { start, end } = known.find(({ first }) => first)!
      return [{ name: document.text.slice(start, end), variants: [{ start: mention.start, end: mention.end }], edit, confidence: 0.65 }]
    }),
  )
}

const surnamesOf = (words: readonly NameWord[]): Map<string, Mention[]> => {
  const bySurname = new Map<string, Mention[]>()
  for (const [index, { word: title, start, before, after }] of words.entries()) {
    if (before || !after || !isTitle(title)) continue
    const run = runFrom(words, index + 1)
    const last = run.at(-1)!
    addTo(bySurname, last.word, { title, start, end: last.end, ...(run.length > 1 && { first: run[0]!.word }) })
  }
  return bySurname
}

/** The surnames said with a title, and those that end a name of two or three words and are nearly one of them. */
const withFullNames = (words: readonly NameWord[], titled: ReadonlyMap<string, readonly Mention[]>): Map<string, readonly Mention[]> => {
  const near = new Set([...titled.keys()].flatMap(surname => (surname.length < LONG_ENOUGH ? [] : [keyOf(surname)])))
  const all = new Map(titled)
  for (const { word, before, after, end } of words) {
    if (!before || after || word.length < LONG_ENOUGH || all.has(word) || !near.has(keyOf(word))) continue
    all.set(word, [{ start: before.start, end, first: before.word }])
  }
  return all
}

/** A surname without a title must be this long to be held against one with it. */
const LONG_ENOUGH = 7

/** What a surname keeps when a letter inside it is wrong. */
const keyOf = (surname: string): string => surname.slice(0, 1)

/** Words of one name have at most this many behind the title. */
const LONGEST_NAME = 3

const runFrom = (words: readonly NameWord[], from: number): NameWord[] => {
  const run: NameWord[] = []
  for (let index = from; index < words.length && run.length < LONGEST_NAME; index++) {
    run.push(words[index]!)
    if (!words[index]!.after) break
  }
  return run
}

const editOf = (name: string, other: string): Edit | undefined => {
  if (areNamesakes(name, other)) return undefined
  const edit = oneEdit(name, other)
  if (!edit) return soundAlike(name, other) ? { kind: 'replaced', at: 1, from: name.slice(1), to: other.slice(1) } : undefined
  const isEnding = name.length < LONG && edit.at >= Math.min(name.length, other.length) && ENDING.test(edit.from + edit.to)
  return edit.at === 0 || isEnding ? undefined : edit
}

/** Two mentions of one person: titles that agree, in two sentences. */
const mayBeOne = (text: string, a: Mention, b: Mention): boolean => {
  const [one, other] = [a.title ?? '', b.title ?? '']
  if ((OF_MEN.test(one) && OF_WOMEN.test(other)) || (OF_WOMEN.test(one) && OF_MEN.test(other))) return false
  return !areInOneSentence(text, a, b)
}
