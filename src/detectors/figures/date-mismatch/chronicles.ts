import type { Block, Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { draftOfTimes } from './times-draft.js'

/** A time of day that opens a clause of what happened, or a line of a programme. */
interface Moment extends Span {
  readonly minutes: number
}

const FEWEST = 4
const MOST = 60
const CLAUSE_HAN =
  /(?<=^|[。；;])\s?(?:(?:当日|当天|\d{1,2}月\d{1,2}日)[，,]?)?(?:凌晨|清晨|上午|中午|下午|傍晚|晚上|晚|夜间)?(?<h>[01]?\d|2[0-3])(?:[:：](?<m>[0-5]\d)|时(?:(?<n>[0-5]?\d)分)?)(?:许|左右)?(?=[，,])/g
const LINE = /^\s*(?<h>[01]?\d|2[0-3])[:：.](?<m>[0-5]\d)(?:\s?(?:[-—–~至]|to)\s?(?:[01]?\d|2[0-3])[:：.][0-5]\d)?(?![\d:：%])(?=\s)/
/** The next day begins anew; halves of the day are written in two ways. */
const ANEW = /次日|翌日|第二天|[ap]\.?m\.?|next day|midnight/i
const HALF = /凌晨|下午|傍晚|晚上|晚|夜间/

/** Times of day told one after the other, all in order but for one: 3时42分，…；3时48分，…；3时40分，…；6时20分，…. */
export const wrongChronicles = (document: Document): Draft[] => {
  const { blocks, text } = document
  const told = blocks.flatMap(block => (isTold(block) ? outlier(document, momentsIn(text.slice(block.start, block.end), block.start)) : []))
  return [...told, ...programmesOf(document).flatMap(lines => outlier(document, lines))]
}

const isTold = ({ kind }: Block): boolean => kind !== 'furniture' && kind !== 'table-cell'

const momentsIn = (text: string, by: number): Moment[] => {
  if (!/[时:：]/.test(text) || ANEW.test(text) || HALF.test(text)) return []
  return matchesOf(CLAUSE_HAN, text).map(match => momentOf(match, by))
}

const momentOf = ({ 0: all, index, groups }: RegExpMatchArray, by: number): Moment => {
  const lead = all.length - all.trimStart().length
  return { minutes: Number(groups!.h) * 60 + Number(groups!.m ?? groups!.n ?? 0), start: by + index! + lead, end: by + index! + all.length }
}

/** Runs of lines that each begin with a time of day. */
const programmesOf = ({ blocks, text }: Document): Moment[][] => {
  const runs: Moment[][] = []
  let run: Moment[] = []
  for (const block of blocks) {
    const match = isTold(block) ? LINE.exec(text.slice(block.start, Math.min(block.end, block.start + REACH))) : null
    if (match && !ANEW.test(text.slice(block.start, Math.min(block.end, block.start + REACH)))) run.push(momentOf(match, block.start))
    else if (block.kind !== 'furniture') {
      if (run.length > 0) runs.push(run)
      run = []
    }
  }
  return run.length > 0 ? [...runs, run] : runs
}

const REACH = 24

/** The one moment that is told out of order; without it the others must be in order. */
const outlier = (document: Document, moments: readonly Moment[]): Draft[] => {
  if (moments.length < FEWEST || moments.length > MOST) return []
  const falls = moments.flatMap(({ minutes }, index) => (index > 0 && minutes < moments[index - 1]!.minutes ? [index] : []))
  const [fall] = falls
  if (fall === undefined || falls.length > 1) return []
  const fits = [fall, fall - 1].some(out => {
    const [before, after] = [moments[out - 1], moments[out + 1]]
    return before && after && before.minutes <= after.minutes
  })
  return fits ? [draft(document, moments[fall - 1]!, moments[fall]!)] : []
}

const draft = (document: Document, before: Moment, time: Moment): Draft => draftOfTimes(document, 'clock', 0.75, { before, time })
