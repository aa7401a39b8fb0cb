import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { eachMatch } from '../../text/matches.js'
import { once } from '../../text/once.js'
import { draftAt } from '../alone.js'

const WORD = /(?<![\w-])[a-z]{2,}(?:-[a-z]{3,})?(?![\w-])/g
/** Second parts of compounds that are written with a hyphen or with a space, never both in one text. */
const OPEN_SECOND = /^(?:making|makers?|sharing|building|keeping|setting)$/
/** Spellings of which a text keeps to one; the first group is what the two share, so `organise` meets `organize`. */
const SPELLINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:col|lab|fav|hon|neighb|behavi|harb|endeav|rum|vap)our/, /^(?:col|lab|fav|hon|neighb|behavi|harb|endeav|rum|vap)or/],
  [
    /^(?:organ|real|recogn|emphas|summar|util|priorit|modern|standard|author|final|stabil|minim|maxim|optim|mobil)is(?:e|ing|ation)/,
    /^(?:organ|real|recogn|emphas|summar|util|priorit|modern|standard|author|final|stabil|minim|maxim|optim|mobil)iz(?:e|ing|ation)/,
  ],
  [/^(?:cent|met|theat|fib)res?$/, /^(?:cent|met|theat|fib)ers?$/],
  [/^programmes?$/, /^programs?$/],
  [/^(?:defen|offen|pretenc?)ces?$/, /^(?:defen|offen|preten)ses?$/],
]

/** Word forms of a document with their places: lower-case words, hyphenated compounds whole. */
const wordsOf = once(({ text }: Document): ReadonlyMap<string, Span[]> => {
  const words = new Map<string, Span[]>()
  eachMatch(WORD, text, ({ 0: word, index: start }) => {
    const known = words.get(word)
    const span = { start, end: start + word.length }
    if (!known) words.set(word, [span])
    else if (known.length < 5) known.push(span)
  })
  return words
})

/** Compounds written with a hyphen here and as one word, or two, there: `co-operation` and `cooperation`. */
export const compoundVariants = (document: Document): readonly Draft[] => {
  const words = wordsOf(document)
  const pairs: (readonly [readonly Span[], readonly Span[]])[] = []
  for (const [word, spans] of words) {
    const [first, second] = word.split('-')
    if (!second) continue
    const closed = words.get(`${first}${second}`)
    if (closed && word.length >= 7) pairs.push([spans, closed])
    else if (OPEN_SECOND.test(second)) {
      const open = openForms(document.text, first!, words.get(second) ?? [])
      if (open.length > 0) pairs.push([spans, open])
    }
  }
  return told(document, 'compound', pairs)
}

/** Places of `first second` among the places of `second`. */
const openForms = (text: string, first: string, places: readonly Span[]): Span[] =>
  places.flatMap(({ start, end }) =>
    text.slice(start - first.length - 1, start) === `${first} ` ? [{ start: start - first.length - 1, end }] : [],
  )

/** British and American spelling of one word in one text. */
export const spellingVariants = (document: Document): readonly Draft[] => {
  const words = [...wordsOf(document)]
  const pairs = SPELLINGS.flatMap(([british, american]) => {
    const theirs = new Map(
      words.filter(([word]) => american.test(word)).map(([word, spans]) => [american.exec(word)![0].replace(/or$|iz|er/, ''), spans]),
    )
    return words
      .filter(([word]) => british.test(word))
      .flatMap(([word, spans]) => {
        const other =
          theirs.get(british.exec(word)![0].replace(/our$|is|re/, '')) ??
          (theirs.size === 1 && british.source.startsWith('^prog') ? [...theirs.values()][0] : undefined)
        return other ? [[spans, other] as const] : []
      })
  })
  return told(document, 'spelling', pairs)
}

const told = (document: Document, variant: string, pairs: readonly (readonly [readonly Span[], readonly Span[]])[]): Draft[] => {
  if (pairs.length === 0) return []
  const quote = ({ start, end }: Span): string => document.text.slice(start, end)
  const terms = pairs.map(([one, other]) => `${quote(one[0]!)} / ${quote(other[0]!)}`)
  const data = { one: quote(pairs[0]![0][0]!), other: quote(pairs[0]![1][0]!), terms, count: pairs.length }
  const spans = pairs.flatMap(([one, other]) => [...one.slice(0, 2), ...other.slice(0, 2)]).slice(0, 40)
  return [draftAt(document, 'style-variant', spans, { variant, level: 'note', confidence: 0.7, data })]
}
