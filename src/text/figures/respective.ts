import type { Figure } from '../../model/figure.js'
import type { Span } from '../../model/span.js'

/** What stands between two figures of a list. */
const BETWEEN = /^(?:、|和|与|及|以及|，)[-+－＋−–]?$/
/** Things named in a row, the last with what all of them are: `一产、二产和三产增加值`; then what is told of them. */
const NAMES = /(?:^|[，。；：（(])([^，。；：（）()\d]{2,60})分别(?![从由在于就按对与向以])([^，。；：、和与及\d]{0,10})$/
const JOINT = /、(?:以及|[和与及])?|以及|[和与及]/
/** An open list, or one of times. */
const OPEN = /等$|[各每]|年/
/** Figures and characters of a sentence looked at. */
const MOST = 40
const LONGEST = 600

/**
 * What each figure of a sentence of Chinese is told of that gives several things theirs 分别 (`煤炭、矿石、原油分别完成2840万吨、3120万吨、1460万吨`): by the place of
 * the figure among those of the sentence, the name of its thing. Empty unless there are as many names as figures.
 */
export const respectiveNames = (text: string, sentence: Span, figures: readonly Figure[]): ReadonlyMap<Figure, string> => {
  const named = new Map<Figure, string>()
  if (sentence.end - sentence.start > LONGEST || figures.length > MOST) return named
  for (let first = 0; first < figures.length; ) {
    let last = first
    while (last + 1 < figures.length && BETWEEN.test(text.slice(figures[last]!.end, figures[last + 1]!.start))) last++
    const names = last > first ? namesBefore(text.slice(sentence.start, figures[first]!.start)) : []
    if (names.length === last - first + 1) for (const [at, name] of names.entries()) named.set(figures[first + at]!, name)
    first = last + 1
  }
  return named
}

/** The names a list of figures is told of, each with what the last one ends with for all. */
const namesBefore = (before: string): readonly string[] => {
  const row = NAMES.exec(before)?.[1]?.replace(/(?:同比|环比|比上年|较上年)$/, '')
  if (row === undefined || !JOINT.test(row) || OPEN.test(row)) return []
  const names = row.split(JOINT)
  const [first, last] = [names[0]!, names.at(-1)!]
  const common = last.length >= first.length + 2 ? last.slice(first.length) : ''
  return names.map(name => (name.endsWith(common) ? name : name + common))
}
