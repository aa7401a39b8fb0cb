import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { draftAt } from '../alone.js'

/** `Harbour Development Committee (HDC)`; `水务集团（以下简称“集团”）`. */
const ENGLISH =
  /(?<![\w’'-])((?:[A-Z][\w’'-]{0,40}|of|the|and|for|on|in|&)(?:[ \n](?:[A-Z][\w’'-]{0,40}|of|the|and|for|on|in|&)){1,9})\s\(([A-Z][A-Z&]{1,7})\)/g
const CHINESE =
  /([\p{Script=Han}《》“”]{3,30})[（(](?:以下|下)?(?:统一)?简?称(?:为|作)?[：:]?[“"「]([\p{Script=Han}A-Z]{2,12})[”"」][^）)\n]{0,12}[）)]/gu
const SHOWN = 20

interface Definition extends Span {
  readonly short: string
  readonly full: string
}

/** An abbreviation defined twice with different full names: one note for all of them. */
export const twiceDefined = (document: Document): readonly Draft[] => {
  const first = new Map<string, Definition>()
  const clashes: Definition[] = []
  for (const definition of definitionsOf(document.text)) {
    const known = first.get(definition.short)
    if (!known) first.set(definition.short, definition)
    else if (!isSame(known.full, definition.full)) clashes.push(known, definition)
  }
  const [one, other] = clashes
  if (!one || !other) return []
  const spans = [...new Map(clashes.map(clash => [clash.start, clash])).values()].slice(0, SHOWN)
  const data = { short: one.short, one: one.full, other: other.full, count: clashes.length / 2 }
  return [draftAt(document, 'name-variant', spans, { variant: 'abbreviation', level: 'note', confidence: 0.7, role: 'mention', data })]
}

const definitionsOf = (text: string): Definition[] =>
  [...text.matchAll(ENGLISH), ...text.matchAll(CHINESE)].map(match => ({
    short: match[2]!,
    full: match[1]!.replace(/\s+/g, ' ').replace(/^(?:the|The|and|of|for|in|on) /, ''),
    start: match.index,
    end: match.index + match[0].length,
  }))

/** One full name may be cut longer than the other on its left: what counts is how they end. */
const isSame = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map(name => ending(name))
  return one!.endsWith(other!) || other!.endsWith(one!)
}

/** The last two words, without the possessive, or the last four characters of a Chinese name. */
const ending = (name: string): string =>
  /\p{Script=Han}/u.test(name)
    ? name.slice(-4)
    : name
        .replace(/[’']s?$/, '')
        .toLowerCase()
        .split(' ')
        .slice(-2)
        .join(' ')
