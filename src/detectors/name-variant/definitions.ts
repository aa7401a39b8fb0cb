import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { once } from '../../text/once.js'

/** A place that gives a full name its abbreviation; the span holds both. */
export interface Definition extends Span {
  readonly short: string
  readonly full: string
}

/** `Harbour Development Committee (HDC)`, `… (the “HDC”)`. */
const ENGLISH =
  /(?<![\w’'-])((?:[A-Z][\w’'-]{0,40}|of|the|and|for|on|in|&)(?:[ \n]{1,2}(?:[A-Z][\w’'-]{0,40}|of|the|and|for|on|in|&)){1,9})\s\((?:the\s)?[“"]?([A-Z][A-Z&]{1,7})[”"]?\)/g
/** `（以下简称“集团”）`, `，以下简称“集团”`, `（简称集团）`; the full name stands before. */
const CHINESE =
  /[（(，,](?:以下|下)?(?:统一)?简?称(?:为|作)?[：:]?(?:[“"「]([\p{Script=Han}A-Z]{2,12})[”"」]|([\p{Script=Han}A-Z]{2,12})(?=[）)]))/gu
const FULL_CHINESE = /[\p{Script=Han}《》“”]{3,30}$/u
const LONGEST_CHINESE = 30
/** Words before a name that are capitalised only because a sentence begins. */
const LEAD = /^(?:(?:a|an|the|this|these|our|its|their|and|of|for|in|on|at|by|to|under|with|from|as|when|while|since|although)[ \n]{1,2})+/i

/** Definitions of abbreviations in reading order. */
export const definitionsOf = once((document: Document): readonly Definition[] =>
  [...englishIn(document.text), ...chineseIn(document.text)].sort((a, b) => a.start - b.start),
)

const englishIn = (text: string): Definition[] =>
  matchesOf(ENGLISH, text).map(match => {
    const full = match[1]!.replace(LEAD, '')
    const start = match.index + match[1]!.length - full.length
    return { short: match[2]!, full: full.replace(/\s+/g, ' '), start, end: match.index + match[0].length }
  })

const chineseIn = (text: string): Definition[] =>
  matchesOf(CHINESE, text).flatMap(match => {
    const opening = match[0]
    if (!opening.includes('简称')) return []
    const full = FULL_CHINESE.exec(text.slice(Math.max(0, match.index - LONGEST_CHINESE), match.index))?.[0]
    if (!full) return []
    const end = match.index + opening.length
    const closed = /^[）)]/.test(text.slice(end, end + 1)) ? end + 1 : end
    return [{ short: (match[1] ?? match[2])!, full, start: match.index - full.length, end: closed }]
  })

/** Whether two full names may be one: they may be cut differently on their left, so what counts is how they end. */
export const isOneName = (a: string, b: string): boolean => {
  const [one, other] = [ending(a), ending(b)]
  return one.endsWith(other) || other.endsWith(one)
}

/** What every company's name ends in tells nothing. */
const COMPANY = /(?:集团|股份|有限|责任|总){0,4}(?:公司|集团)$/

/** The last two words, without the possessive, or the last four characters of a Chinese name before the form of its company. */
const ending = (name: string): string =>
  /\p{Script=Han}/u.test(name)
    ? (name.replace(COMPANY, '') || name).slice(-4)
    : name
        .replace(/[’']s?$/, '')
        .toLowerCase()
        .split(' ')
        .slice(-2)
        .join(' ')
