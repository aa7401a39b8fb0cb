import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Span } from '../../../model/span.js'
import { sentenceFiguresOf } from '../../../text/figures/sentence-figures.js'
import { regexp } from '../../../text/regexp.js'
import type { Counted } from './listed.js'

const NAMES =
  /(?:^|[，。；：,;:])([^，。；：,;:（）()“”《》\d]{2,60})分别(?!(?:从|由|在|于|就|按|对|与|向|以))([^，。；：,;:、和与及\d]{0,10})$/
const NAMES_EN = regexp()`
  (?:^|[.;:] |\b(?:[Ii]n|[Ff]or|of|[Ff]rom|[Aa]t|to) )
    ((?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}, ){1,6}(?:and )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}(?:,? and [A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2})?) [a-z]
`
/** Bus, rail and ferry trips rose 4%, 7% and 2%: names in small letters at the head of the sentence. */
const WORDS_EN = regexp()`
  (?:^|\b(?:in|for|of|on) )
    ((?:(?:The |the )?[A-Za-z][\w'-]*(?: [a-z][\w'-]*){0,2}, ){1,6}?(?:(?:the )?[a-z][\w'-]*(?: [a-z][\w'-]*){0,2},? )?and [a-z][\w'-]*(?: [a-z][\w'-]*){0,3}?) (?:rose
      |fell|grew|increased|decreased|declined|were|was|stood|reached|had|received|recorded|made up|cost|totall?ed|accounted|represented)\b
`
/** What is no name in a row: a time or place before it, "both". */
const NO_NAME = /^(?:in|on|at|by|during|for|with|after|over|of|from|among|under|last|this|both|overall|however|meanwhile)\b/i
const BETWEEN = /^\s?(?:、|和|与|及|以及|,|, and| and)\s?[-+－＋−–]?$/
/** Years in a row: in 2023, 2024 and 2025; 2022年、2023年、2024年. */
const YEARS_EN = /\b(?:in|for) ((?:19|20)\d{2}(?:, (?:19|20)\d{2})* and (?:19|20)\d{2})\b[^,;]{0,60}$/i
const YEARS_HAN =
  /((?:19|20)\d{2}年?(?:、(?:19|20)\d{2}年?)+(?:[和与及](?:19|20)\d{2}年?)?)[^，。；：,;:、]{0,24}分别[^，。；：,;:、\d]{0,10}$/
/** `for the three and six months ended June 30`: the figures are given to times, whatever stands in a row before. */
const OF_TIMES = /\b(?:three|six|nine|quarter)(?:[- ]months?)? and (?:the )?(?:six|nine|twelve|year|half)\b/i
const MEASURED = new Set(['quantity', 'money', 'percentage', 'points', 'multiple', 'duration', 'age'])
const MOST = 40

/** Things named in a row and figures given to them 分别 ("respectively"): as many of the one as of the other. */
export const pairedLists = (document: Document): Counted[] =>
  sentenceFiguresOf(document).flatMap(({ sentence, figures }) => {
    const own = figures.filter(({ kind }) => MEASURED.has(kind))
    const text = document.text.slice(sentence.start, sentence.end)
    if (own.length < 2 || own.length > MOST || text.length > 600) return []
    if (text.includes('分别')) return runsOf(document.text, own).flatMap(run => inChinese(document.text, sentence, run))
    return /,? respectively\b/.test(text) ? inEnglish(document.text, sentence, own) : []
  })

/** Figures side by side with nothing between but what joins a list. */
const runsOf = (text: string, figures: readonly Figure[]): Figure[][] => {
  const runs: Figure[][] = []
  for (const figure of figures) {
    const run = runs.at(-1)
    if (run && BETWEEN.test(text.slice(run.at(-1)!.end, figure.start))) run.push(figure)
    else runs.push([figure])
  }
  return runs.filter(({ length }) => length >= 2)
}

const inChinese = (text: string, sentence: Span, run: readonly Figure[]): Counted[] => {
  const before = text.slice(sentence.start, run[0]!.start)
  const match = YEARS_HAN.exec(before) ?? NAMES.exec(before)
  if (!match || !match[1]!.includes('、')) return ofLabelled(text, sentence, run, before)
  if (/等|各|每|多/.test(match[1]!)) return []
  const start = run[0]!.start - (before.length - match.index) + match[0].indexOf(match[1]!)
  const least = match[1]!.split('、').length
  const finest = match[1]!.split(/、(?:以及|[和与及])?|以及|[和与及]/).length
  return paired({ start, end: start + match[1]!.length }, least, finest, run)
}

/** 铁路512万人次、公路586万人次、民航142万人次，同比分别增长18.2%、6.4%、22.7%: names with figures of their own. */
const ofLabelled = (text: string, { start }: Span, run: readonly Figure[], before: string): Counted[] => {
  const clause = LABELLED.exec(before)?.[1]
  const items = clause?.split(/、|(?<=\d\p{Script=Han}{1,4})[和与及]/u) ?? []
  if (!clause || items.length < 2 || !items.every(item => /\p{Script=Han}{2}[\d.,]+[\p{Script=Han}%]{1,4}$/u.test(item))) return []
  const from = start + before.lastIndexOf(clause)
  return text.slice(from, from + clause.length) === clause
    ? paired({ start: from, end: from + clause.length }, items.length, items.length, run)
    : []
}

const LABELLED = regexp()`
  (?:^|[，。；：,;:])([^，。；：,;:（）()]*、[^，。；：,;:（）()]*)[，,](?:同比|环比|比上年|较上年|占比|各自)?分别
    (?:增长|下降|提高|上升|减少|增加|占|为)?[^，。；：\d]{0,6}$
`

const inEnglish = (text: string, sentence: Span, figures: readonly Figure[]): Counted[] => {
  const respectively = sentence.start + text.slice(sentence.start, sentence.end).search(/,? respectively\b/)
  const run = runsOf(text, figures).findLast(run => run.at(-1)!.end <= respectively && respectively - run.at(-1)!.end < 24)
  const before = run && text.slice(sentence.start, run[0]!.start)
  const match = before === undefined ? null : (YEARS_EN.exec(before) ?? NAMES_EN.exec(before) ?? WORDS_EN.exec(before))
  if (!run || !match || NO_NAME.test(match[1]!) || OF_TIMES.test(text.slice(sentence.start, sentence.end))) return []
  const start = sentence.start + match.index + match[0].indexOf(match[1]!)
  const names = match[1]!.split(/,\s(?:and\s)?|\sand\s/).length
  return paired({ start, end: start + match[1]!.length }, names, names, run)
}

/** Names are what is announced, figures what is listed; one more or less is a slip, more than that another construction. */
const paired = (names: Span, least: number, most: number, run: readonly Figure[]): Counted[] => {
  const off = run.length > most ? run.length - most : least - run.length
  if (off > 1) return []
  const count = run.length > most ? most : run.length < least ? least : run.length
  return [
    {
      declared: { ...names, count },
      items: run.map(({ start, end }) => ({ start, end })),
      least: run.length,
      most: run.length,
      kind: 'paired',
      confidence: 0.75,
    },
  ]
}
