import type { Document } from '../../model/document.js'
import { addTo, groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { deletionsOf, oneEdit } from '../../text/edits.js'
import { type EnglishNames, englishNamesOf, isCompanyForm, isTitle, type NameWord, secondAfter } from '../../text/names/english-names.js'
import { areInOneSentence } from '../../text/sentences.js'
import type { Slip } from './slip.js'

/** A shorter word is another word when one letter changes. */
const SHORTEST = 4
/** Without a neighbour to vouch for it a word must be longer, and its usual form said this often. */
const SHORTEST_ALONE = 7
const USUAL_ALONE = 4
const USUAL_BESIDE = 2
/** A slip is made once, or twice. */
const RARE = 2
/** A plural for a singular is a slip only in a name that is said this often with the same words on both sides. */
const USUAL_BETWEEN = 3
/** Words after one and the same neighbour that are compared with each other. */
const MOST_BESIDE = 200

interface Mention extends Span {
  readonly word: string
}

/** Letters of the small words between those of a body's name: `Ministry of Lands and Housing`. */
const JOINED = 10

/** Names in which one capitalised word is misspelt once: a letter wrong, added, dropped, or two swapped. */
export const englishSlips = (document: Document): readonly Slip[] => {
  const known = englishNamesOf(document)
  const { words } = known
  const found = [besideOf(words, 'before'), besideOf(words, 'after')].flatMap(groups =>
    [...groups.values()].flatMap(group => (group.length <= MOST_BESIDE ? slipsIn(document, group, known, USUAL_BESIDE, 0.8) : [])),
  )
  const alone = words.filter(({ word }) => word.length >= SHORTEST_ALONE)
  return [...found, ...lonelySlips(document, alone, known), ...pluralSlips(document, words)]
}

/** Words by their neighbour on one side; a place holds both. */
const besideOf = (words: readonly NameWord[], side: 'before' | 'after'): Map<string, Mention[]> => {
  const groups = new Map<string, Mention[]>()
  for (const { word, start, end, [side]: neighbour } of words) {
    if (!neighbour || word.length < SHORTEST) continue
    const mention = { word, start: Math.min(start, neighbour.start), end: Math.max(end, neighbour.end) }
    addTo(groups, neighbour.word, mention)
  }
  return groups
}

const slipsIn = (document: Document, group: readonly Mention[], known: EnglishNames, usual: number, confidence: number): Slip[] => {
  const { count, lower } = known
  if (group.every(({ word }) => word === group[0]!.word)) return []
  const byWord = groupedBy(group, ({ word }) => word)
  return [...byWord].flatMap(([wrong, variants]) => {
    if (variants.length > 1 || wrong.length < SHORTEST || count(wrong) > RARE) return []
    return [...byWord].flatMap(([right, mentions]) => {
      const edit = right.length >= SHORTEST && count(right) >= usual ? oneEdit(right, wrong) : undefined
      if (
        !edit ||
        lower(wrong) ||
        /[a-z][A-Z]/.test(wrong) ||
        isInflection(right, wrong, lower) ||
        /[^a-z]/.test(edit.from + edit.to) ||
        (count(wrong) > 1 && isAnother(known, right, wrong)) ||
        mentions.some(mention => variants.some(variant => areInOneSentence(document.text, mention, variant)))
      )
        return []
      const [{ start, end }] = mentions as [Mention]
      return [{ name: document.text.slice(start, end), variants: variants.map(({ start, end }) => ({ start, end })), edit, confidence }]
    })
  })
}

/** The word is known by a name of its own: `Mr Peter Hale` beside `Mr Paul Hall`. */
const isAnother = ({ words }: EnglishNames, right: string, wrong: string): boolean => {
  const firstNames = (last: string): string[] =>
    words.flatMap(({ word, before }) => (word === last && before && !isTitle(before.word) ? [before.word] : []))
  const own = firstNames(wrong)
  return own.length > 0 && !firstNames(right).some(name => own.includes(name))
}

/** How names of companies, trusts and ministries begin or end: two of them do not differ by a plural alone. */
const BODY =
  /^(?:Ministry|Department|Office|Board|Bureau) | (?:Ltd|Limited|LLP|LLC|plc|PLC|Inc|Incorporated|Corp|Corporation|GmbH|Trust|Associates|Partnership|Partners)$/

/** A plural for a singular, or the reverse, between the same two words of a name (`Northern River(s) Authority`), or at the head of a company's. */
const pluralSlips = (document: Document, words: readonly NameWord[]): Slip[] => {
  const groups = new Map<string, Mention[]>()
  for (const [index, { word, start, before, after }] of words.entries()) {
    if (!after || word.length < SHORTEST) continue
    const form = before ? undefined : secondAfter(words, index)
    if (form && isCompanyForm(form.word))
      addTo(groups, `? ${word.replace(/s$/, '')} ${after.word} ${form.word}`, { word, start, end: form.end })
    if (!before) continue
    const key = `${before.word} ${word.replace(/s$/, '')} ${after.word}`
    if (after.start - before.end > word.length + (BODY.test(key) ? JOINED : 2)) continue
    addTo(groups, key, { word, start: before.start, end: after.end })
  }
  return [...groups].flatMap(([key, group]) => {
    const isBody = BODY.test(key)
    const byWord = [...groupedBy(group, ({ word }) => word)].sort((a, b) => b[1].length - a[1].length)
    const [usual, odd] = byWord
    if (!usual || odd?.[1].length !== 1 || (usual[1].length < USUAL_BETWEEN && !isBody)) return []
    const [{ start, end }] = usual[1] as [Mention]
    const edit = oneEdit(usual[0], odd[0])!
    return [{ name: document.text.slice(start, end), variants: odd[1].map(({ start, end }) => ({ start, end })), edit, confidence: 0.65 }]
  })
}

/** Long words met once that are one letter away from a word met often; candidates share a word with one letter left out. */
const lonelySlips = (document: Document, words: readonly Mention[], known: EnglishNames): Slip[] => {
  const { count, lower } = known
  const byWord = groupedBy(words, ({ word }) => word)
  const usual = new Map<string, string[]>()
  for (const [word, mentions] of byWord) if (mentions.length >= USUAL_ALONE) for (const key of deletions(word)) addTo(usual, key, word)
  return [...byWord].flatMap(([wrong, variants]) => {
    if (variants.length > 1 || count(wrong) > RARE) return []
    const candidates = new Set([...deletions(wrong)].flatMap(key => usual.get(key) ?? []))
    return [...candidates].flatMap(right =>
      lower(right) ? [] : slipsIn(document, [...byWord.get(right)!, ...variants], known, USUAL_ALONE, 0.65),
    )
  })
}

/** The word itself, and with each letter left out in turn. */
const deletions = (word: string): Set<string> => new Set([word, ...deletionsOf(word)])

/** Plural, tense and the like: grammar, not a slip. */
const isInflection = (a: string, b: string, lower: (word: string) => boolean): boolean => {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (!longer.startsWith(shorter)) return false
  return /s$/.test(longer) || (/[drnyel]$/.test(longer) && (lower(shorter) || /[eao]$/.test(shorter)))
}
