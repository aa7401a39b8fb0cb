import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Subject } from '../../src/model/figure.js'
import type { Span } from '../../src/model/span.js'
import { readPeriods } from '../../src/text/dates/periods.js'
import { contextsOf, type FigureContext } from '../../src/text/figures/contexts.js'
import { headingsOf } from '../../src/text/outline/headings.js'
import { below, pick, type Random } from './random.js'

/** How the clause is said again. */
export const RESTATEMENTS = ['verbatim', 'shortened', 'reordered', 'reexpressed'] as const
export type Restatement = (typeof RESTATEMENTS)[number]

/** What became of the number. */
export const CHANGES = ['digit', 'swap', 'factor'] as const
export type Change = (typeof CHANGES)[number]

/** A clean text with one of its clauses said again with another figure. */
export interface Restated {
  readonly document: Document
  readonly restatement: Restatement
  readonly change: Change
  readonly original: Span
  readonly planted: Span
}

const COMPARED = new Set(['quantity', 'money', 'percentage'])

/** The end of a range states nothing by itself; neither do the pieces of sentences a table printed as text is made of. */
const isWhole = (text: string, { figure, clause, sentence }: FigureContext): boolean =>
  !/(?:由|从|ranging from|from|between|to|and|ranged from|\$)\s*$/.test(text.slice(clause.start, figure.start)) &&
  (/[一-鿿]/.test(text.slice(clause.start, clause.end)) || /^[A-Z][^|*]*[a-z]\.$/s.test(text.slice(sentence.start, sentence.end)))

/** A clause of English that says something by itself: it opens like a sentence and has a verb. */
const isStatement = (text: string): boolean =>
  /^\s*(?!(?:with|including|for|of|to|and|or|which|compared|against|up|down|from|while)\b)[A-Za-z]/i.test(text) &&
  /\b(?:is|are|was|were|has|have|had|rose|fell|grew|made|took|came|paid|spent|held|stood|sold|cost|met|won|gave|ran|[a-z]{3,}ed)\b/.test(
    text,
  )

/** Figures worth restating: exact, of two digits or more, with a subject in their own clause. */
const restatable = (text: string, { figure, clause }: FigureContext): boolean =>
  (/[一-鿿]/.test(text.slice(clause.start, clause.end)) || isStatement(text.slice(clause.start, clause.end))) &&
  COMPARED.has(figure.kind) &&
  figure.scope.modality !== 'plan' &&
  figure.value !== undefined &&
  (figure.value.match(/[0-9]/g)?.length ?? 0) >= 2 &&
  /^[$£€]?[0-9][0-9.,]*[0-9]/.test(figure.raw) &&
  (figure.unit !== undefined || /^[0-9,]*,[0-9]{3}$/.test(figure.raw)) &&
  (figure.subject?.head.length ?? 0) >= 2 &&
  (figure.subject?.span?.start ?? -1) >= clause.start &&
  clause.end - clause.start >= 8

/** Says one clause of the text again in a new paragraph, with a changed figure; undefined when it offers none. */
export const restated = (name: string, text: string, restatement: Restatement, change: Change, random: Random): Restated | undefined => {
  const clean = documentOf(name, text)
  const contexts = contextsOf(clean).filter(context => restatable(clean.text, context) && isWhole(clean.text, context))
  for (let attempt = 0; contexts.length > 0 && attempt < 20; attempt++) {
    const context = pick(random, contexts)
    const raw = changed(context.figure.raw, change, restatement, random)
    const clause = raw && said(clean.text, context, raw, restatement)
    if (!clause) continue
    return placed(name, clean, context, clause, { restatement, change }, random)
  }
  return undefined
}

const placed = (
  name: string,
  clean: Document,
  { figure, block, sentence, clause: { start } }: FigureContext,
  clause: { readonly text: string; readonly figure: Span },
  kinds: Pick<Restated, 'restatement' | 'change'>,
  random: Random,
): Restated => {
  const section = headingsOf(clean)[block]!.join()
  const others = clean.blocks.filter((_, index) => Math.abs(index - block) > 1 && headingsOf(clean)[index]!.join() === section)
  const after = others.length > 0 ? pick(random, others) : clean.blocks[block]!
  const han = /[一-鿿]/.test(clause.text)
  const time = han ? timeBefore(clean, sentence.start, start) : ''
  const lead = han ? `\n据了解，${time}` : '\nIn all, '
  const paragraph = `${lead}${clause.text.replaceAll('\n', ' ')}${han ? '。' : '.'}`
  const at = after.end
  const shift = (offset: number): number => (offset >= at ? offset + paragraph.length : offset)
  return {
    document: documentOf(name, clean.text.slice(0, at) + paragraph + clean.text.slice(at)),
    ...kinds,
    original: { start: shift(figure.start), end: shift(figure.end) },
    planted: { start: at + lead.length + clause.figure.start, end: at + lead.length + clause.figure.end },
  }
}

/** The last time a sentence names before a clause: said again elsewhere, a figure keeps its time. */
const timeBefore = ({ text }: Document, from: number, to: number): string => {
  const time = readPeriods(text.slice(from, to)).at(-1)
  return time ? text.slice(from + time.start, from + time.end) : ''
}

/** Han characters of a subject that says enough by itself: `法律65件` alone is no second statement of anything. */
const TELLING_SUBJECT = 4

/** Puts the new figure between words. */
type Put = (before: string, after: string) => { readonly text: string; readonly figure: Span }

/** The clause with its new figure, as it is said again. */
const said = (text: string, context: FigureContext, raw: string, restatement: Restatement): ReturnType<Put> | undefined => {
  const { figure, clause, left, right } = context
  const put: Put = (before, after) => ({
    text: before + raw + after,
    figure: { start: before.length, end: before.length + raw.length },
  })
  const subject = figure.subject!
  const phrase = subject.span ? text.slice(subject.span.start, subject.span.end) : ''
  const onRight = (subject.span?.start ?? 0) >= figure.end
  const han = /[一-鿿]/.test(text.slice(clause.start, clause.end))
  const blank = han ? '' : ' '
  if (restatement === 'verbatim' || restatement === 'reexpressed')
    return put(text.slice(clause.start, figure.start), text.slice(figure.end, clause.end))
  if (phrase.length < TELLING_SUBJECT || (!han && !/ /.test(phrase) && subject.verb === undefined)) return undefined
  if (restatement === 'shortened')
    return onRight
      ? put(subject.verb ? subject.verb + blank : '', han ? phrase : text.slice(figure.end, subject.span!.end))
      : put(text.slice(withVerb(text, subject), left.end), '')
  if (!han) return turned(text, context, put)
  if (figure.dimension !== 'count' || right.end - right.start > 12) return undefined
  return onRight ? put((subject.verb ?? '') + phrase, '') : put(subject.verb ?? '', phrase)
}

/** Words that only carry an English figure to its subject. */
const CARRIES = /^(.{8,}?) (?:is|are|was|were|reached|stood at|came to|totall?ed|rose to|fell to|amounted to|averaged|numbered)\s*$/

/** `supplied 1,240 villages in Kent` as `the number of villages in Kent was 1,240`, `Revenue reached £5m` as `at £5m, revenue was as expected`. */
const turned = (text: string, { figure, left, right, clause }: FigureContext, put: Put): ReturnType<Put> | undefined => {
  const { start } = figure.subject!.span!
  if (start >= figure.end) {
    const counted = text.slice(right.start, right.end).trim()
    return figure.kind !== 'quantity' || right.end < clause.end || !/^(?!of ).* /.test(counted) || isStatement(`it ${counted}`)
      ? undefined
      : put(`the number of ${counted} was `, '')
  }
  const subject = CARRIES.exec(text.slice(start, left.end))?.[1]
  return subject ? put('at ', `, ${subject} was as expected`) : undefined
}

/** Where a subject begins, with the verb right before it: `新增企业12家` and `企业12家` are different figures. */
const withVerb = (text: string, { verb = '', span }: Subject): number =>
  text.slice(span!.start - verb.length, span!.start) === verb ? span!.start - verb.length : span!.start

const changed = (raw: string, change: Change, restatement: Restatement, random: Random): string | undefined => {
  const base = restatement === 'reexpressed' ? reexpressed(raw) : raw
  if (base === undefined) return undefined
  if (change === 'factor') return factored(base)
  const digits = [...base.matchAll(/[0-9]/g)].map(({ index }) => index)
  const significant = digits.filter(index => /[1-9]/.test(base.slice(index)))
  if (change === 'swap') return swapped(base, significant)
  const at = pick(random, significant)
  const digit = Number(base[at])
  const other = (digit + 1 + below(random, 8)) % 10
  if (other === digit || (at === digits[0] && other === 0)) return undefined
  return base.slice(0, at) + other + base.slice(at + 1)
}

const swapped = (raw: string, digits: readonly number[]): string | undefined => {
  for (let i = 0; i + 1 < digits.length; i++) {
    const [a, b] = [digits[i]!, digits[i + 1]!]
    if (raw[a] === raw[b] || (i === 0 && raw[b] === '0')) continue
    return raw.slice(0, a) + raw[b] + raw.slice(a + 1, b) + raw[a] + raw.slice(b + 1)
  }
  return undefined
}

/** A multiplier exchanged, or the decimal point moved. */
const factored = (raw: string): string | undefined => {
  if (raw.includes('亿')) return raw.replace('亿', '万')
  if (raw.includes('万')) return raw.replace('万', '')
  if (/billion/.test(raw)) return raw.replace('billion', 'million')
  if (/^[0-9]{1,3},[0-9]{3}$/.test(raw)) return raw.replace(/,([0-9]{2})[0-9]$/, '$1')
  return /^[0-9]{2,}(?![0-9.,])/.test(raw) ? raw.replace(/^([0-9]+)/, '$10') : undefined
}

/** `$1.25 billion` as `$1,250 million`, `1.2 million` as `1,200,000`. */
const smallerUnit = ([, sign, whole, places = '', multiplier, rest]: RegExpExecArray): string => {
  const thousands = `${whole}${places.padEnd(3, '0')}`.replace(/^0+/, '')
  const digits = (multiplier === 'billion' ? thousands : `${thousands}000`).replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',')
  return `${sign}${digits}${multiplier === 'billion' ? ' million' : ''}${rest}`
}

/** The same value with another multiplier: `1.25亿元` as `12500万元`, `53000` as `5.3万`, `$1.25 billion` as `$1,250 million`. */
const reexpressed = (raw: string): string | undefined => {
  const match = /^([0-9]+)(?:\.([0-9]{1,4}))?(亿|万)(?![亿])(.*)$/.exec(raw)
  if (match) {
    const [, whole, places = '', multiplier, rest] = match
    return `${whole}${places.padEnd(4, '0')}`.replace(/^0+/, '') + (multiplier === '亿' ? '万' : '') + rest
  }
  const english = /^([$£€]?)([0-9]+)(?:\.([0-9]{1,3}))? (billion|million)\b(.*)$/.exec(raw)
  if (english) return smallerUnit(english)
  const plain = /^([0-9]{5,8})(?![0-9.,万亿])(.*)$/.exec(raw)
  return plain ? `${Number(plain[1]) / 10000}万${plain[2]}` : undefined
}
