import { addTo } from '../model/grouping.js'
import { Beginnings } from './lexicon.js'

/** How one string becomes another by one slip of the pen. Offsets count code units. */
export interface Edit {
  readonly kind: 'replaced' | 'added' | 'dropped' | 'swapped'
  /** Where in the first string. */
  readonly at: number
  /** What stands there in the first string, and what in the second; one of them may be empty. */
  readonly from: string
  readonly to: string
}

/** The one edit (Damerau) that makes `b` of `a`: a character replaced, added, dropped, or two neighbours swapped. Undefined when equal or farther apart. */
export const oneEdit = (a: string, b: string): Edit | undefined => {
  const difference = b.length - a.length
  if (difference < -1 || difference > 1) return undefined
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  if (difference === 0) return sameLength(a, b, at)
  const [longer, shorter] = difference > 0 ? [b, a] : [a, b]
  if (longer.slice(at + 1) !== shorter.slice(at)) return undefined
  return difference > 0 ? { kind: 'added', at, from: '', to: b[at]! } : { kind: 'dropped', at, from: a[at]!, to: '' }
}

const sameLength = (a: string, b: string, at: number): Edit | undefined => {
  if (at === a.length) return undefined
  if (a.slice(at + 1) === b.slice(at + 1)) return { kind: 'replaced', at, from: a[at]!, to: b[at]! }
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  return swapped ? { kind: 'swapped', at, from: a.slice(at, at + 2), to: b.slice(at, at + 2) } : undefined
}

/** A string with each of its characters left out in turn. */
export const deletionsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)))

/** Pairs of strings, shorter first, of which one becomes the other by dropping a character; found by their deletions, not by comparing all pairs. */
export const pairsOneDropped = (names: readonly string[]): (readonly [string, string])[] => {
  const all = new Set(names)
  return names.flatMap(name => [...deletionsOf(name)].filter(shorter => all.has(shorter)).map(shorter => [shorter, name] as const))
}

/** Two neighbouring characters replaced by two others: one word of a Chinese name for another. */
const oneWord = (a: string, b: string): Edit | undefined => {
  if (a.length < LONG || a.length !== b.length) return undefined
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a.slice(at + 2) !== b.slice(at + 2)) return undefined
  return { kind: 'replaced', at, from: a.slice(at, at + 2), to: b.slice(at, at + 2) }
}

/** Names of at least this length are known by the rest when one of their words is another. */
const LONG = 10

/** A stretch of a text that is one edit away from a name. */
export interface Variant {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly edit: Edit
}

interface Half {
  readonly name: string
  readonly piece: string
  readonly tail: boolean
}

/**
 * Stretches of a text that are one edit away from one of the names (of at least four characters), or one word of two characters from one of at
 * least ten. An edit within a half leaves the other half of the name whole
 * (pigeonhole), so the text is looked through once for halves. Variants that lie in an occurrence of the name itself are left out. No more than
 * `most` are looked for: a bound for texts that are nothing but near-names.
 */
export const variantsIn = (text: string, names: Iterable<string>, most: number): Variant[] => {
  const halves = halvesOf(names)
  const beginnings = new Beginnings([...halves.values()].map(([half]) => half!.piece))
  const found: Variant[] = []
  for (let at = 0; at + 1 < text.length && found.length < most; at++) {
    const list = beginnings.mayStandAt(text, at) ? halves.get(text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)) : undefined
    if (!list) continue
    for (const half of list) {
      if (!text.startsWith(half.piece, at)) continue
      const variant = half.tail ? beforeTail(text, half, at) : afterHead(text, half, at)
      if (variant) found.push(variant)
    }
  }
  return found
}

const halvesOf = (names: Iterable<string>): Map<number, Half[]> => {
  const halves = new Map<number, Half[]>()
  for (const name of names) {
    const middle = name.length >> 1
    for (const half of [
      { name, piece: name.slice(0, middle), tail: false },
      { name, piece: name.slice(middle), tail: true },
    ]) {
      addTo(halves, half.piece.charCodeAt(0) * 65536 + half.piece.charCodeAt(1), half)
    }
  }
  return halves
}

const slip = (name: string, written: string): Edit | undefined => oneEdit(name, written) ?? oneWord(name, written)

/** Whether a name goes on from one of its characters as the text does from an offset, to its end. */
const goesOn = (text: string, offset: number, name: string, from: number): boolean => {
  for (let at = from; at < name.length; at++) if (name.charCodeAt(at) !== text.charCodeAt(offset + at - from)) return false
  return true
}

/** Whether a name up to one of its characters stands in the text up to an offset. */
const goesBefore = (text: string, offset: number, name: string, to: number): boolean => {
  for (let at = to; at >= 0; at--) if (name.charCodeAt(at) !== text.charCodeAt(offset + at - to)) return false
  return true
}

/** Whether the two characters of a name from one on may be others in the text: in any other order, in a long name any others. */
const mayBeTwo = (text: string, offset: number, name: string, at: number): boolean =>
  name.length >= LONG || (name.charCodeAt(at) === text.charCodeAt(offset + 1) && name.charCodeAt(at + 1) === text.charCodeAt(offset))

/** Whether the rest of a name may follow with one edit: all is the same behind the first character that differs, or behind the two. False is sure. */
const mayFollow = (text: string, start: number, name: string, from: number): boolean => {
  let at = from
  while (name.charCodeAt(at) === text.charCodeAt(start + at)) at++
  const offset = start + at
  return (
    goesOn(text, offset + 1, name, at + 1) ||
    (mayBeTwo(text, offset, name, at) && goesOn(text, offset + 2, name, at + 2)) ||
    goesOn(text, offset, name, at + 1) ||
    goesOn(text, offset + 1, name, at)
  )
}

/** The same of what goes before the part of a name that begins with its character `to` and ends with the name at an offset. */
const mayPrecede = (text: string, end: number, name: string, to: number): boolean => {
  const shift = end - name.length
  let at = to - 1
  while (at >= 0 && name.charCodeAt(at) === text.charCodeAt(shift + at)) at--
  const offset = shift + at
  return (
    goesBefore(text, offset - 1, name, at - 1) ||
    (mayBeTwo(text, offset - 1, name, at - 1) && goesBefore(text, offset - 2, name, at - 2)) ||
    goesBefore(text, offset, name, at - 1) ||
    goesBefore(text, offset - 1, name, at)
  )
}

/** The head stands at `at`; the rest follows with one edit. */
const afterHead = (text: string, { name, piece }: Half, at: number): Variant | undefined => {
  if (text.startsWith(name, at) || !mayFollow(text, at, name, piece.length)) return undefined
  for (const difference of [0, -1, 1]) {
    const end = at + name.length + difference
    const edit = end <= text.length ? slip(name, text.slice(at, end)) : undefined
    if (edit && edit.at >= piece.length && !(difference === -1 && edit.at === name.length - 1)) return { name, start: at, end, edit }
  }
  return undefined
}

/** The tail stands at `at`; what goes before it has one edit. */
const beforeTail = (text: string, { name, piece }: Half, at: number): Variant | undefined => {
  const end = at + piece.length
  if (text.startsWith(name, end - name.length) || !mayPrecede(text, end, name, name.length - piece.length)) return undefined
  for (const difference of [0, -1, 1]) {
    const start = end - name.length - difference
    const edit = start >= 0 ? slip(name, text.slice(start, end)) : undefined
    if (edit && edit.at < name.length - piece.length && !(difference === 1 && edit.at === 0)) return { name, start, end, edit }
  }
  return undefined
}
