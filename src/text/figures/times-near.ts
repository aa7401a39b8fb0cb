import type { Figure } from '../../model/figure.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import type { DateMention } from '../dates/dates.js'
import { isComparison } from '../dates/periods.js'
import { isOfHeldAgainst, respectiveTimes } from './respective-times.js'
import { scenesAmong } from './scenes.js'
import type { Setting } from './setting.js'
import { isOfSinceThen } from './since-then.js'

/**
 * Looks up, for figures of a stretch that are asked for in order, the times around them and those they are given by their place in a row; `periods` are the times of
 * the stretch and count from its beginning.
 */
export const timesOfFigures = (
  text: string,
  stretch: Span,
  sentences: readonly Span[],
  figures: readonly Figure[],
  periods: readonly DateMention[],
): ((figure: Figure, sentence: Span) => Pick<Setting, 'before' | 'behind' | 'earlier' | 'own'>) => {
  if (periods.length === 0) return () => NO_TIMES
  const piece = text.slice(stretch.start, stretch.end)
  const all = periods.map(time => ({ ...time, start: time.start + stretch.start, end: time.end + stretch.start }))
  const own = respectiveTimes(text, all, figures, sentences)
  const times = all.filter((_, index) => !isComparison(piece, periods[index]!))
  const near = timesNear(text, timesIn(text, times, sentences, figures))
  return (figure, sentence) => ({ ...near(figure, sentence), own: own.get(figure) })
}

const NO_TIMES = { before: undefined, behind: undefined, earlier: undefined, own: undefined }

/** The times of a stretch. */
interface Times {
  readonly all: readonly DateMention[]
  /** Those that hold for what the sentence goes on with. */
  readonly holding: readonly DateMention[]
  /** Those that hold for later sentences. */
  readonly scenes: readonly DateMention[]
}

const timesIn = (text: string, all: readonly DateMention[], sentences: readonly Span[], figures: readonly Figure[]): Times => {
  if (all.length === 0 || /[一-鿿]/.test(text.slice(sentences[0]!.start, sentences.at(-1)!.end))) return { all, holding: all, scenes: all }
  const holding = all.filter((time, index) => {
    const sentence = sentences[Math.min(firstEndingAfter(sentences, time.start), sentences.length - 1)]!
    return !isOfHeldAgainst(text, time, all[index - 1], sentence) && !isOfSinceThen(text, time, sentence)
  })
  return { all, holding, scenes: scenesAmong(text, all, sentences, figures) }
}

/** Looks up the times around figures that are asked for in order. */
const timesNear = (
  text: string,
  { all, holding, scenes }: Times,
): ((figure: Figure, sentence: Span) => Pick<Setting, 'before' | 'behind' | 'earlier'>) => {
  let next = 0
  let past = 0
  let old = 0
  return (figure, sentence) => {
    while (next < all.length && all[next]!.end <= figure.start) next++
    while (past < holding.length && holding[past]!.end <= figure.start) past++
    while (old < scenes.length && scenes[old]!.end <= sentence.start) old++
    return { before: lastOfItem(text, holding, past - 1, figure, sentence), behind: all[next], earlier: scenes[old - 1] }
  }
}

/** How far back from a figure semicolons are looked for, and over how many times. */
const ITEMS_BACK = 300
const MOST_TIMES_BACK = 12

/**
 * The last time before a figure, of those up to `last`, that still holds: one named in a later item of a sentence (`…；前三季度生产总值增长5.4%；…`)
 * holds to the end of that item, one named before the first semicolon to the end of the sentence.
 */
const lastOfItem = (text: string, times: readonly DateMention[], last: number, figure: Figure, sentence: Span): DateMention | undefined => {
  const from = Math.max(sentence.start, figure.start - ITEMS_BACK)
  const before = text.slice(from, figure.start)
  const item = from + before.lastIndexOf('；')
  if (item < from) return times[last]
  const first = from + before.indexOf('；')
  let at = last
  while (at > last - MOST_TIMES_BACK && at >= 0 && times[at]!.start > first && times[at]!.end <= item) at--
  return times[at]
}
