import type { Document } from '../../model/document.js'
import { addTo } from '../../model/grouping.js'
import { isConfusable } from '../../text/characters/confusable-characters.js'
import { type Edit, type Variant, variantsIn } from '../../text/edits.js'
import { isParticle, type Name, namesOf } from '../../text/names/names.js'
import { LONG_PLACES } from '../../text/names/places.js'
import { SET_PHRASES } from '../../text/set-phrases.js'
import { wordsOf } from '../../text/words.js'
import { isDistinction, isLawful, type Slip } from './slip.js'
import { strays } from './strays.js'

const HAN_ONLY = /^[\p{Script=Han}、]+$/u
/** One slip is told only of names said this often for each time the variant is. */
const USUAL = 3
/** The last character of a body's name, which ranks it: of one body with so long a name there is one rank. */
const OFFICE = /^[室厅局处部委科站]{2}$/
const LONG_BODY = 8
/** Variants looked at in one document. */
const MOST = 20_000

/** Names and set phrases of one document that stand somewhere with one character wrong, added, dropped, or two swapped. */
export const chineseSlips = (document: Document): readonly Slip[] => {
  const { text } = document
  const names = new Map([...namesOf(document)].reverse().map(name => [name.text, name]))
  const phrases = new Set([...SET_PHRASES, ...LONG_PLACES].filter(phrase => !names.has(phrase)))
  const groups = new Map<string, Variant[]>()
  for (const variant of variantsIn(text, [...names.keys(), ...phrases], MOST)) {
    const written = text.slice(variant.start, variant.end)
    if (!HAN_ONLY.test(written) || names.has(written) || isLawful(variant.edit)) continue
    addTo(groups, `${variant.name}\n${written}`, variant)
  }
  return [...groups.values()].flatMap(group => {
    const { name, edit } = group[0]!
    const confidence = phrases.has(name) ? phraseConfidence(group) : nameConfidence(text, names.get(name)!, group)
    return confidence === 0 ? [] : [{ name, variants: group.map(({ start, end }) => ({ start, end })), edit, confidence }]
  })
}

/** Set phrases have one right form; a character added or dropped may be grammar. */
const phraseConfidence = (group: readonly Variant[]): number => {
  const { kind, at, from, to } = group[0]!.edit
  return ((kind === 'replaced' && to.length === 1) || kind === 'swapped') &&
    at > 0 &&
    !isDistinction(group[0]!.edit) &&
    group.length <= 2 &&
    from + to !== '作做'
    ? 0.85
    : 0
}

/** How sure it is that the variants of a name are slips, 0 when they may be another name. */
const nameConfidence = (text: string, name: Name, group: readonly Variant[]): number => {
  if (group.length * USUAL > name.count + 1) return 0
  const [variant] = group as [Variant]
  if (variant.edit.from.length === 2 && variant.edit.kind === 'replaced') return wordConfidence(name, variant.edit, group.length)
  if (name.kind === 'title' || name.kind === 'quoted') return enclosedConfidence(text, name, variant)
  if (name.text.length < (name.kind === 'programme' ? 6 : 5)) return 0
  return variant.edit.at === 0 || variant.edit.at >= name.text.length - 1
    ? edgeConfidence(text, name, variant)
    : innerConfidence(text, name, variant)
}

/** One word of a long name for another: only of bodies said often, and when both are words that tell no rank, place or number. */
const wordConfidence = ({ text, kind, count }: Name, edit: Edit, times: number): number => {
  const inner = edit.at >= 2 && edit.at + 2 <= text.length - 2
  if (kind !== 'body' || count < USUAL || times > 1 || !inner || isDistinction(edit) || isLawful(edit)) return 0
  return [edit.from, edit.to].every(word => wordsOf(word).length === 1) ? 0.6 : 0
}

/** Between the same marks as the name itself: the whole name is known. */
const enclosedConfidence = (text: string, name: Name, { start, end, edit }: Variant): number => {
  if (!/[《“]/.test(text[start - 1] ?? '') || !/[》”]/.test(text[end] ?? '') || isDistinction(edit)) return 0
  if (excess(text, name, start, edit) > 0) return 0.85
  return name.text.length >= 8 ? 0.75 : 0
}

/** A slip inside a name: it leaves characters that are in no word, or sounds or looks the same, or the name is so long that a near-namesake is unlikely. */
const innerConfidence = (text: string, name: Name, { start, edit }: Variant): number => {
  const wrong = strays(text, start + edit.at, edit.to.length)
  if (excess(text, name, start, edit) > 0) return 0.85
  if (isDistinction(edit)) return 0
  if (name.text.length >= 8 && name.kind !== 'programme') return 0.65
  const isLikely = wrong > 0 || (edit.kind === 'replaced' && isConfusable(edit.from, edit.to))
  return isLikely && name.kind === 'body' && name.text.length >= 6 ? 0.6 : 0
}

/** A slip at the first or last character: only bodies have ends that are sure. */
const edgeConfidence = (text: string, name: Name, { start, edit }: Variant): number => {
  if (name.kind !== 'body') return 0
  const surplus = excess(text, name, start, edit)
  if (edit.at > 0) {
    if (edit.kind !== 'replaced') return edit.kind === 'added' && surplus > 0 && !isDistinction(edit) ? 0.8 : 0
    return surplus > 0 && !isDistinction(edit) ? 0.8 : name.text.length >= LONG_BODY && OFFICE.test(edit.from + edit.to) ? 0.6 : 0
  }
  const begins = /^\P{Script=Han}$/u.test(text[start - 1] ?? ' ')
  if (edit.kind !== 'replaced' || name.text.length < 6 || !(begins || isParticle(edit.to))) return 0
  if (surplus > 0 && begins && !isDistinction(edit)) return 0.8
  const torn = strays(text, start + 1, 1) >= 2 && name.count >= 3
  return torn && (isParticle(edit.to) || !isDistinction(edit)) ? 0.65 : 0
}

/** How many more characters in no word the variant leaves than the name does. */
const excess = (text: string, name: Name, start: number, edit: Edit): number =>
  strays(text, start + edit.at, edit.to.length) - strays(text, text.indexOf(name.text) + edit.at, edit.from.length)
