import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { addTo } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { Lexicon } from '../../text/lexicon.js'
import { eachMatch, matchesOf } from '../../text/matches.js'
import { draftAt } from '../alone.js'

const NUMERAL = '[一二两三四五六七八九十百千双\\d]'
/** A quoted term that begins with a numeral: `“三资”`, `“十四五”`, `“十个桥头堡”`. */
const QUOTED = new RegExp(`“(${NUMERAL}{1,3}\\p{Script=Han}{1,7})”`, 'gu')
/** Any short quoted term. */
const QUOTED_WORDS = /“(\p{Script=Han}{2,10})”/gu
/** The numeral with its classifier, which may stand before the quotation mark. */
const COUNTED = new RegExp(`^(${NUMERAL}{1,3}[个项大条张把件种类支])(\\p{Script=Han}{2,6})$`, 'u')
const ENCLOSED = /“[^”\n]{1,60}”|《[^》\n]{1,80}》|「[^」\n]{1,60}」/g
/** Words that are quoted once as words and need no quotation marks elsewhere. */
const COMMON = /^(?:[一两二三]?[个种次家方人体心定样起切般直些边面者手线流级等]|一把手|第[一二三四])/u
const PART_OF_NUMERAL = new RegExp(`${NUMERAL}|[第零〇.]`)
const ALL_NUMERAL = new RegExp(`^${NUMERAL}+$`)
const TERMS = 500
const SHOWN = 40

/** Terms that stand in quotation marks here and bare, or with the marks around a part of them, there: one note. */
export const quotingVariants = (document: Document): readonly Draft[] => {
  const { text } = document
  const variants = [...bareVariants(text), ...movedVariants(text)]
  const [first] = variants
  if (!first) return []
  const spans = [
    ...new Map(
      variants.flatMap(({ quoted, other }) => [...quoted.slice(0, 3), ...other.slice(0, 5)]).map(span => [span.start, span]),
    ).values(),
  ]
  const data = {
    quoted: textOf(text, first.quoted[0]!),
    bare: textOf(text, first.other[0]!),
    terms: variants.map(({ term }) => term),
    count: variants.length,
  }
  return [draftAt(document, 'style-variant', spans.slice(0, SHOWN), { variant: 'quoting', level: 'note', confidence: 0.7, data })]
}

/** A term with its places in quotation marks, and its places otherwise. */
interface Variant {
  readonly term: string
  readonly quoted: readonly Span[]
  readonly other: readonly Span[]
}

/** Numbered terms without their marks: `“三资”` and 三资. */
const bareVariants = (text: string): Variant[] => {
  const quoted = quotedTerms(text, QUOTED)
  const bare = quoted.size > 0 ? bareTerms(text, [...quoted.keys()]) : new Map<string, Span[]>()
  return [...bare].map(([term, other]) => ({ term, quoted: quoted.get(term)!, other }))
}

/** Terms with the marks around a part alone: `“百村示范”` and 百村“示范”. */
const movedVariants = (text: string): Variant[] => {
  const quoted = quotedTerms(text, QUOTED_WORDS)
  const moved = new Map<string, Span[]>()
  for (const [part, spans] of quoted)
    for (const span of spans)
      for (const whole of wholesOf(part, span)) {
        const term = textOf(text, whole).replace(/[“”]/g, '')
        if (quoted.has(term)) moved.set(term, [...(moved.get(term) ?? []), whole].slice(0, 20))
      }
  return [...moved].map(([term, other]) => ({ term, quoted: quoted.get(term)!, other }))
}

/** What a quoted part may be a part of: with two to four characters before it, or after it. */
const wholesOf = (part: string, { start, end }: Span): Span[] =>
  part.length > 6
    ? []
    : [2, 3, 4].flatMap(more =>
        [
          { start: start - more, end },
          { start, end: end + more },
        ].filter(whole => whole.start >= 0),
      )

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end)

const quotedTerms = (text: string, expression: RegExp): Map<string, Span[]> => {
  const terms = new Map<string, Span[]>()
  eachMatch(expression, text, ({ 0: { length }, 1: term, index: start }) => {
    if (COMMON.test(term!) || (terms.size >= TERMS && !terms.has(term!))) return
    addTo(terms, term!, { start, end: start + length })
  })
  return terms
}

/** Where quoted terms stand without their marks, or with the marks around the noun alone. */
const bareTerms = (text: string, terms: readonly string[]): Map<string, Span[]> => {
  const forms = new Map(terms.flatMap(term => formsOf(term).map(form => [form, term] as const)))
  const found = new Map<string, Span[]>()
  const enclosed = matchesOf(ENCLOSED, text).map(match => ({ start: match.index, end: match.index + match[0].length }))
  let next = 0
  const lexicon = new Lexicon(forms.keys())
  for (let at = 0, end = 0; at < text.length; at = Math.max(at + 1, end)) {
    const form = lexicon.wordAt(text, at)
    if (form === undefined) continue
    end = at + form.length
    const span = { start: at, end }
    while (next < enclosed.length && enclosed[next]!.end <= span.start) next++
    const around = enclosed[next]
    if (around && around.start <= span.start && span.end <= around.end) continue
    if (PART_OF_NUMERAL.test(text[span.start - 1] ?? '') || isPlainNumber(form, text.slice(end, end + 2))) continue
    const term = forms.get(form)!
    found.set(term, [...(found.get(term) ?? []), span].slice(0, 20))
  }
  return found
}

/** `十五` in `十五大` is a number; in `十五规划` it is the term. */
const isPlainNumber = (term: string, after: string): boolean => ALL_NUMERAL.test(term) && !/^(?:规划|计划|时期|期间|以来)/.test(after)

const formsOf = (term: string): string[] => {
  const counted = COUNTED.exec(term)
  return counted ? [term, `${counted[1]}“${counted[2]}”`] : [term]
}
