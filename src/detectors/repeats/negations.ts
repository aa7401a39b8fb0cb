import type { Span } from '../../model/span.js'
import type { Atom, Step } from '../../text/changes.js'
import { areOpposites, isDeniedByPrefix } from './opposites.js'

const NEGATION =
  /^(?:不|未|没|没有|无|非|并未|并不|并无|并没有|尚未|从未|不得|不能|不是|未能|not|no|never|none|cannot|without|\p{L}+n['’]t)$/iu
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|may|might|must|shall|should)$/i
const AFFIRMATIVE = /^(?:已|已经|有|是|将|会|能|能够|可|可以|应|应当|必须|予以|都|均|了)?$/

/** Words with a negation in them, and those it denies. */
const DENIED = new Map([
  ['不能', /^(?:能|能够|可以)$/],
  ['不得', /^(?:可|可以|应|应当|必须)$/],
  ['不可', /^(?:可|可以)$/],
  ['不宜', /^(?:可|可以|宜)$/],
  ['不应', /^(?:应|应当)$/],
  ['尚未', /^(?:已|已经|基本|全部|全面)$/],
  ['未', /^(?:已|已经|基本|全部)$/],
  ['未能', /^(?:已|已经|能够)$/],
  ['没有', /^(?:有|已|已经)$/],
  ['无', /^(?:有)$/],
  ['无需', /^(?:需|需要|须|必须)$/],
])

/**
 * Where one side of a sentence denies what the other states: its only change is a negation word, or a word with and without its negation. The
 * spans reach to the word that is denied, so that neither is empty.
 */
export const contraryNegation = (steps: readonly Step[]): readonly [Span, Span] | undefined => {
  const changed = steps.filter(step => isChange(step))
  const first = steps.indexOf(changed[0]!)
  const last = steps.indexOf(changed.at(-1)!)
  if (first < 0 || last - first > 2) return undefined
  const between = steps.slice(first, last + 1)
  const [a, b] = [between.flatMap(step => step.a), between.flatMap(step => step.b)]
  if (lettersIn(a) > MOST_LETTERS || lettersIn(b) > MOST_LETTERS) return undefined
  const next = steps[last + 1]
  if (!isContrary(textOf(a), textOf(b), textOf(next?.a.slice(0, 1) ?? []))) return undefined
  const [spanA, spanB] = [spanFrom(a, next?.a[0]), spanFrom(b, next?.b[0])]
  return spanA && spanB ? [spanA, spanB] : undefined
}

/** Letters of what is changed, with the words between: more is another sentence. */
const MOST_LETTERS = 24

const isChange = ({ same, a, b }: Step): boolean => !same && (textOf(a) !== '' || textOf(b) !== '')

const lettersIn = (atoms: readonly Atom[]): number => textOf(atoms).length

/** The words of some atoms, Latin ones apart. */
const textOf = (atoms: readonly Atom[]): string =>
  atoms
    .filter(({ kind }) => kind !== 'mark')
    .reduce((text, { text: word }) => text + (/^[\p{Script=Latin}\d]/u.test(word) ? ' ' : '') + word, '')
    .trim()

const isContrary = (a: string, b: string, next: string): boolean => {
  if (/\p{Script=Han}/u.test(a + b)) {
    if (areOpposites(a, b)) return true
    const [ownA, ownB, behind] = withoutShared(a, b)
    return areOpposites(ownA, ownB) || opposes(ownA, ownB, behind + next) || opposes(ownB, ownA, behind + next)
  }
  return isDenied(a, b) || isDenied(b, a)
}

/** Whether an English word or two are another word or two with a negation. */
const isDenied = (denied: string, stated: string): boolean => {
  if (areOpposites(denied, stated) || isDeniedByPrefix(denied, stated)) return true
  if (stated === '') return NEGATION.test(denied.replace(SUPPORT, ''))
  if (AUXILIARY.test(stated)) return NEGATION.test(denied.split(' ').at(-1)!)
  const words = denied.split(' ')
  const rest = words.filter(word => !NEGATION.test(word))
  if (words.length - rest.length !== 1) return false
  return rest.join(' ') === stated || (SUPPORT.test(denied) && isForm(stated, rest.slice(1).join(' ')))
}

/** The auxiliary a denied verb takes: `do not meet`, `meets`. */
const SUPPORT = /^(?:do|does|did) /i

/** Whether a word is a form of a verb: `meets`, `carried`. */
const isForm = (word: string, verb: string): boolean =>
  verb.length > 1 && [`${verb}s`, `${verb}es`, `${verb}ed`, `${verb}d`, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`].includes(word)

/** What two texts do not begin or end with alike, and what stands behind it. */
const withoutShared = (a: string, b: string): readonly [string, string, string] => {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end), a.slice(a.length - end)]
}

const opposes = (denied: string, stated: string, behind: string): boolean => {
  if (AFFIRMATIVE.test(stated) && NEGATION.test(denied)) return !(stated === '' && IDLE.test(denied + behind))
  return (DENIED.get(denied)?.test(stated) ?? false) || (DENIES.test(denied) && stated.startsWith(denied.slice(1)))
}

/** A word with a negation in front of it, of which the other side has more: `未到` and `到达`. */
const DENIES = /^[不未没无][^断仅但久少同论管过妨时禁数比来事法线偿]$/

/** Words that begin with a negation and deny nothing. */
const IDLE = /^(?:不断|不仅|不但|不久|不少|不同|不同|不论|不管|不过|不妨|不时|不禁|非常|无论|无数|无比|未来|没事|非法|无线|无偿)/

const spanFrom = (atoms: readonly Atom[], next: Atom | undefined): Span | undefined => {
  const all = [...atoms.filter(({ kind }) => kind !== 'mark'), ...(next ? [next] : [])]
  return all.length > 0 ? { start: all[0]!.start, end: all.at(-1)!.end } : undefined
}
