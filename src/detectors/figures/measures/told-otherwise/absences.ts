import type { Document } from '../../../../model/document.js'
import type { Scope } from '../../../../model/figure.js'
import { addTo } from '../../../../model/grouping.js'
import type { Span } from '../../../../model/span.js'
import { periodKey, type ReportYear, readPeriods } from '../../../../text/dates/periods.js'
import { reportYearOf } from '../../../../text/dates/report-year.js'
import { contextsOf, type FigureContext } from '../../../../text/figures/contexts.js'
import type { FigureInHand } from '../../../../text/figures/figure-in-hand.js'
import { isPlanned } from '../../../../text/figures/plans.js'
import { matchesOf } from '../../../../text/matches.js'
import { headingsOf } from '../../../../text/outline/headings.js'
import { regexp } from '../../../../text/regexp.js'
import type { Group } from '../groups.js'
import { type Mention, mentionsIn, REACH } from '../mentions/mention.js'
import { isVetoed } from '../vetoes/vetoes.js'
import { NOUGHT, noneAgainstCounts } from './nought.js'

/** `未发生医疗事故`, `没有收到一起有效投诉`, `安全事故零发生`: what there was none of. */
const NONE = regexp('g')`
  (?:(?:从未|未曾|未|没有)(?:再)?(?<verb>发生|出现|收到|接到|发现|查处|受理)(?:过)?(?:任何|[一1][起例件次项宗])?(?<thing>[一-鿿]{2,16})
      |(?<=[，,。；;、年度内])(?:实现|保持)?(?:了)?(?<named>[一-鿿]{4,12})(?:零发生|为零|保持为零))(?=[，,。；;、！]|$)
`
/** What is hoped for, asked or supposed is no fact. */
const HOPED = /确保|力争|保证|杜绝|防止|避免|如|若|应当|必须|要求|目标|承诺|凡|对于?|可|的$/
/** A thing counted in a way that could be held against none. */
const COUNTED: ReadonlySet<string> = new Set(['起', '例', '件', '次', '宗', '项', '个'])
const FEWEST = 4

/** The statements of a document that there was none of something, as mentions of nought. */
export const absencesOf = (document: Document): Mention[] => {
  if (!/未|没有|零/.test(document.text)) return []
  const scopes = firstScopes(document)
  const headings = headingsOf(document)
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'furniture' || block.kind === 'table-cell' || isPlanned(headings[index]!)) return []
    const text = document.text.slice(block.start, block.end)
    if (!/未|没有|零/.test(text)) return []
    const near = scopes.get(index) ?? {}
    return matchesOf(NONE, text).flatMap(match => {
      const context = contextOf(text, match, block, index)
      if (!context) return []
      const before = text.slice(context.sentence.start - block.start, context.figure.end - block.start)
      context.figure.scope = { ...scopeIn(near), ...timeIn(before, reportYearOf(document)) }
      return mentionsIn(document, [context])
    })
  })
}

/** The scope of the first figure of each block. */
const firstScopes = (document: Document): ReadonlyMap<number, Scope> => {
  const scopes = new Map<number, Scope>()
  for (const { block, figure } of contextsOf(document)) if (!scopes.has(block)) scopes.set(block, figure.scope)
  return scopes
}

/** Place and section of the first figure of a paragraph, and its time. */
const scopeIn = ({ time, place, section }: Scope): Scope => ({
  ...(time && { time }),
  ...(place && { place }),
  ...(section && { section }),
})

/** The last time a statement names. */
const timeIn = (text: string, year: ReportYear | undefined): Scope => {
  const last = readPeriods(text).at(-1)
  const time = last && periodKey(last, year)
  return time === undefined ? {} : { time }
}

/** A figure of nought among its words, its scope yet to be read. */
type NoughtInHand = Omit<FigureContext, 'figure'> & { readonly figure: FigureInHand }

/** The statement as a figure of nought. */
const contextOf = (
  text: string,
  { index, 0: raw, groups }: RegExpMatchArray,
  { start: shift }: Span,
  block: number,
): NoughtInHand | undefined => {
  const at = index!
  const before = text.slice(Math.max(0, at - REACH), at)
  const from = at - before.length + Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
  const stop = text.slice(at, at + REACH).search(/[。；]|$/)
  const { thing: denied, named, verb = '发生' } = groups ?? {}
  const thing = denied ?? named ?? ''
  if (thing.length < FEWEST || HOPED.test(text.slice(from, at))) return undefined
  const sentence = { start: shift + from, end: shift + at + stop }
  const span = { start: shift + at, end: shift + at + raw.length }
  const figure: FigureInHand = {
    ...span,
    raw,
    number: span,
    ...NOUGHT,
    subject: { head: thing, modifiers: [], verb },
  }
  const end = { start: span.end, end: span.end }
  return {
    figure,
    sentence,
    block,
    heads: undefined,
    left: { start: sentence.start, end: span.start },
    right: end,
    clause: { start: sentence.start, end: span.end },
  }
}

/** What a document says there was none of, beside a count of it. */
export const absentGroups = (absences: readonly Mention[], mentions: readonly Mention[]): Group[] => {
  if (absences.length === 0) return []
  const ofNouns = new Map<string, Mention[]>()
  for (const mention of mentions) if (COUNTED.has(mention.figure.canonicalUnit ?? '')) addTo(ofNouns, mention.head.join(''), mention)
  return noneAgainstCounts(absences, none => ofNouns.get(none.head.join('')) ?? [], isOfSame)
}

/** Whom the statement is not of. */
const OF_OTHERS = /同行|同业|其他|其它|兄弟|竞争对手|某|以往|历史上/

const isOfSame = (none: Mention, some: Mention): boolean =>
  none.document === some.document &&
  some.figure.qualifier !== 'under' &&
  some.figure.value !== '0' &&
  !some.part &&
  !OF_OTHERS.test(some.around) &&
  !isVetoed(none, some, 0)
