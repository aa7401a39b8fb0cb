import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { addTo } from '../../model/grouping.js'
import { type Caption, captionsOf } from '../../text/outline/captions.js'
import { draftAt } from '../alone.js'

/** Fewer captions than this are no series. */
const SERIES = 3
/** More missing numbers than this, and captions were lost in reading the file. */
const MOST_MISSING = 2

/** Tables, figures and annexes whose numbers leave one out: `表1、表2、表4`. */
export const brokenCaptions = (document: Document): readonly Draft[] => {
  const series = new Map<string, Caption[]>()
  for (const caption of captionsOf(document)) {
    const split = /^(?:(\d+)[-.])?(\d{1,3}|[A-Z])$/.exec(caption.number)
    if (!split) continue
    const word = document.text.slice(caption.start, caption.end).replace(/[\d\s.–-]+$|\s?[A-Z]$/, '')
    const key = `${word} ${split[1] ?? ''} ${/[A-Z]/.test(split[2]!) ? 'A' : ''}`
    addTo(series, key, caption)
  }
  return [...series.values()].flatMap(captions => [...gapIn(document, captions), ...repeatIn(document, captions)])
}

/** The one number that stands over two things of other titles, each told once more or less where it should be. */
const repeatIn = (document: Document, captions: readonly Caption[]): Draft[] => {
  const repeats = captions.filter((caption, index) => {
    const before = captions[index - 1]
    return before !== undefined && last(before) === last(caption) && areOther(before.title, caption.title)
  })
  const [caption] = repeats
  if (captionsOf(document).length < SERIES || repeats.length !== 1 || !caption) return []
  const at = captions.indexOf(caption)
  const [before, next] = [captions[at - 1]!, captions[at + 1]]
  const others = captions.filter(other => other !== caption && other !== before)
  if (others.some(other => last(other) === last(caption)) || (next && last(next) < last(caption))) return []
  const data = {
    label: document.text.slice(caption.start, caption.end),
    before: document.text.slice(before.start, before.end),
    expected: '',
    first: before.title,
    second: caption.title,
  }
  return [draftAt(document, 'numbering-gap', [before, caption], { variant: 'caption-repeat', level: 'warning', confidence: 0.75, data })]
}

/** A title set off from its number; without a mark an English paragraph may speak of the table. */
const TITLE = /^\s*(?:[:：.．—–-]|\p{Script=Han})/u

/** Titles that begin alike are one, written in two ways. */
const ALIKE = 10

/** Titles of two things: both told, neither the beginning of the other, neither said to go on. */
const areOther = (one: string, other: string): boolean => {
  if (![one, other].every(title => TITLE.test(title))) return false
  const [a, b] = [one, other].map(title => title.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()) as [string, string]
  return (
    a.length >= 2 &&
    b.length >= 2 &&
    !a.startsWith(b.slice(0, ALIKE)) &&
    !a.includes(b) &&
    !b.includes(a) &&
    !/续|cont/i.test(`${one}${other}`)
  )
}

/** The number of a caption in its series; letters count from A. */
const last = ({ number }: Caption): number => Number(/\d+$/.exec(number)?.[0] ?? number.charCodeAt(0) - LETTERS)

const LETTERS = 64

/** A label with another number in its place. */
const written = (label: string, number: number): string =>
  /\d$/.test(label.trim())
    ? label.replace(/\d+(?=\D*$)/, String(number))
    : label.replace(/[A-Z](?=[^A-Z]*$)/, String.fromCharCode(LETTERS + number))

const gapIn = (document: Document, captions: readonly Caption[]): Draft[] => {
  const firsts = new Map<number, Caption>()
  for (const caption of captions) if (!firsts.has(last(caption))) firsts.set(last(caption), caption)
  const numbers = [...firsts.keys()].sort((a, b) => a - b)
  const highest = numbers.at(-1)!
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter(number => !firsts.has(number))
  if (numbers.length < SERIES - 1 || highest < SERIES || missing.length === 0 || missing.length > MOST_MISSING) return []
  return missing.flatMap(number => {
    const before = firsts.get(number - 1)
    const after = firsts.get(number + 1)
    if (!after) return []
    const around = [before, after].filter(caption => caption !== undefined)
    const label = document.text.slice(after.start, after.end)
    const data = {
      label,
      before: before ? document.text.slice(before.start, before.end) : '',
      expected: written(label, number),
    }
    return [draftAt(document, 'numbering-gap', around, { variant: 'caption', level: 'warning', confidence: 0.7, data })]
  })
}
