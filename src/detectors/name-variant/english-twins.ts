import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { type Edit, oneEdit } from '../../text/edits.js'
import { areNamesakes, soundAlike } from '../../text/english-spelling.js'
import { englishNamesOf, isCompanyForm, isTitle, type NameWord, secondAfter } from '../../text/names/english-names.js'
import type { Slip } from './slip.js'
import { areToldApart } from './told-apart.js'

/** A shorter word is another word when one letter changes; beside one neighbour alone words must be longer, or sound alike. */
const SHORTEST = 5
const SURE_BESIDE_ONE = 7
/** At the head of a name a word this long is one word, whatever letter inside it is off. */
const LONG = 9
/** Ways of writing one word between the same neighbours that are held against each other. */
const MOST_WAYS = 8
const VOWEL = /^[aeiouy]$/

/** Where one way of writing a word stands, with the neighbours that vouch for it. */
interface Way extends Span {
  readonly word: string
  readonly neighbours: number
  /** A person with title and first name before it. */
  readonly person?: true
}

/**
 * Names said once in each of two spellings: two words of the name are the same and the third is one letter off, or one word is the same and the
 * other is off as typing and spelling go wrong (letters swapped or doubled, a vowel for a vowel).
 */
export const englishTwins = (document: Document): readonly Slip[] => {
  const { words, count, lower } = englishNamesOf(document)
  const groups = new Map<string, Way[]>()
  for (const [index, word] of words.entries()) {
    if (count(word.word) !== 1) continue
    for (const [key, way] of contextsOf(words, index, word)) add(groups, key, way)
  }
  return [...groups.values()].flatMap(ways => (ways.length < 2 || ways.length > MOST_WAYS ? [] : slipsAmong(document, ways, lower)))
}

const add = (groups: Map<string, Way[]>, key: string, way: Way): void => {
  const ways = groups.get(key)
  if (!ways) groups.set(key, [way])
  else if (ways.length <= MOST_WAYS) ways.push(way)
}

/** The neighbours a word may be known by: the two before it, one on each side, the one before; of the first word of a name, or of its part behind `of`, the two after it, or the one. */
const contextsOf = (
  words: readonly NameWord[],
  index: number,
  { word, start, end, before, after }: NameWord,
): (readonly [string, Way])[] => {
  if (word.length < SHORTEST) return []
  const led = after && (!before || start - before.end > 1) ? leading(words, index, { word, start, after }) : []
  if (!before) return led
  const previous = words[index - 1]?.start === before.start ? words[index - 1]!.before : undefined
  const way = (from: Span, to: Span, neighbours: number): Way => ({ word, start: from.start, end: to.end, neighbours })
  const own = { start, end }
  return [
    ...led,
    ...(previous
      ? [
          [
            `${previous.word} ${before.word} ?`,
            { ...way(previous, own, 2), ...(isTitle(previous.word) && { person: true as const }) },
          ] as const,
        ]
      : []),
    ...(after ? [[`${before.word} ? ${after.word}`, way(before, after, 2)] as const] : []),
    [`${before.word} ?`, way(before, own, 1)],
  ]
}

/** What follows the first word of a name vouches for it: two words, or one. */
const leading = (
  words: readonly NameWord[],
  index: number,
  { word, start, after }: Pick<NameWord, 'word' | 'start'> & Required<Pick<NameWord, 'after'>>,
): (readonly [string, Way])[] => {
  const next = secondAfter(words, index)
  // two companies do not differ by a letter of their first word
  const isSure = word.length >= LONG || isCompanyForm(next?.word ?? '')
  if (next) return [[`? ${after.word} ${next.word}`, { word, start, end: next.end, neighbours: isSure ? 2 : 1 }]]
  return [[`? ${after.word}`, { word, start, end: after.end, neighbours: 1 }]]
}

const slipsAmong = ({ text }: Document, ways: readonly Way[], lower: (word: string) => boolean): Slip[] => {
  const [first, ...others] = ways as [Way, ...Way[]]
  return others.flatMap(odd => {
    const edit = editOf(first, odd)
    if (!edit || lower(odd.word) || areToldApart(text, first, odd)) return []
    return [{ name: text.slice(first.start, first.end), variants: [{ start: odd.start, end: odd.end }], edit, confidence: 0.7 }]
  })
}

/** How one way of writing becomes the other, when typing and spelling go wrong so. */
const editOf = (usual: Way, odd: Way): Edit | undefined => {
  if (areNamesakes(usual.word, odd.word)) return undefined
  const edit = oneEdit(usual.word, odd.word)
  if (edit && isSpelling(edit, usual.word, odd)) return edit
  const [from, to] = [usual.word.slice(1), odd.word.slice(1)]
  return soundAlike(usual.word, odd.word) ? { kind: 'replaced', at: 1, from, to } : undefined
}

/** Whether an edit is one that typing or spelling makes, and no number or initial; an ending only of a person's surname, or a letter doubled. */
const isSpelling = ({ kind, at, from, to }: Edit, usual: string, { word, neighbours, person }: Way): boolean => {
  if (at === 0 || /[^a-zà-öø-ÿ]/.test(from + to)) return false
  if (person) return true
  const isDoubled = kind !== 'replaced' && (from || to) === (kind === 'added' ? word : usual)[at - 1]
  const isEnding = at >= Math.min(usual.length, word.length) - 1
  if (isDoubled && !VOWEL.test(from + to)) return (from || to) !== 's' || !isEnding
  if (isEnding || (neighbours === 1 && Math.min(usual.length, word.length) < SURE_BESIDE_ONE)) return false
  return neighbours > 1 || kind !== 'replaced' || (VOWEL.test(from) && VOWEL.test(to))
}
