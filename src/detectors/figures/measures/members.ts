import { once } from '../../../text/once.js'
import { type Mention, REACH } from './mention.js'

/**
 * Whether one mention tells of a member of what its sentence divides (`4.4% for women and 4.8% for men`, `the Eastern division earned 12.1%
 * and the Western division 9.8%`) of which the other says nothing: a figure of the whole is no figure of a member.
 */
export const otherMember = (a: Mention, b: Mention): boolean => isOther(a, b) || isOther(b, a)

const isOther = (a: Mention, b: Mention): boolean => {
  const name = memberOf(a)
  return name !== undefined && !b.around.toLowerCase().includes(name)
}

/** How the members of a whole follow its figures: each behind the same preposition. */
const BEHIND = /^ (for|among|in|at|on|by|under|with) (?:the )?([^\s,.;]{2,})/i

/** The word that names the member, in small letters, when another figure of the sentence is told of another member in the same way. */
const memberOf = once(({ figure, sentence, around, table }: Mention): string | undefined => {
  if (table !== undefined) return undefined
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  const [left, right] = [around.slice(0, at), around.slice(at + figure.raw.length)]
  const [, preposition, member] = BEHIND.exec(right) ?? []
  if (preposition !== undefined && (isSiblingAhead(preposition, right) || isSiblingBefore(preposition, left))) return stemOf(member!)
  return namedMember(left, around)
})

const isSiblingAhead = (preposition: string, right: string): boolean =>
  new RegExp(`^[^.;]{1,60}(?:,|;|\\band\\b) [^,.;]{0,24}\\d[^,;]{0,16} ${preposition} `, 'i').test(right)

const isSiblingBefore = (preposition: string, left: string): boolean =>
  new RegExp(`\\d[^,;]{0,16} ${preposition} [^.;]{1,60}(?:,|;|\\band\\b) [^,.;]{0,24}$`, 'i').test(left)

/** A capitalised name before a common noun: `Eastern division`. */
const NAMED = /\b([A-Z][A-Za-z'’-]+) ([a-z]{4,})\b/g

/** The name nearest before the figure, when another name of the same noun stands in the sentence. */
const namedMember = (left: string, around: string): string | undefined => {
  const nearest = [...left.matchAll(NAMED)].at(-1)
  if (!nearest) return undefined
  const [, name, noun] = nearest
  return [...around.matchAll(NAMED)].some(([, other, same]) => same === noun && other !== name) ? stemOf(name!) : undefined
}

const stemOf = (word: string): string => word.toLowerCase().replace(/(?:['’]s|s)$/, '')
