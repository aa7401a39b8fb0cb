import type { Glyphs } from './inscription.js'
import type { Picture } from './paint.js'
import type { Page } from './source.js'

/** The text of a page, told apart by who is to read it. */
export interface Told {
  readonly body: readonly Glyphs[]
  /** Watermarks: large and faint, or faint and the same on page after page. */
  readonly marks: readonly Glyphs[]
  /** What nobody sees. */
  readonly hidden: readonly Glyphs[]
  /** The body lies invisibly over a picture of it. */
  readonly recognised: boolean
}

/** Ink as light as this, or as thin, is faint (luminance, opacity). */
const LIGHT = 0.6
const THIN = 0.5
/** Watermarks are set at least this large, in points, or come again on this share of at least as many pages. */
const LARGE = 28
const OFTEN = 0.6
const LEAST_PAGES = 3
/** A scan fills this share of its page; beside it, as little of the text is seen. */
const MOST_OF_PAGE = 0.4
const HARDLY = 0.1

/** Sets watermarks and invisible text of every page apart. Text made invisible over a picture of the page, as text recognition leaves it, is its body. */
export const toldApart = (pages: readonly Page[]): Told[] => {
  const often = repeatedMarks(pages)
  return pages.map(page => {
    const { glyphs } = page.drawing
    const isMark = (run: Glyphs): boolean => isFaint(run) && (run.size >= LARGE || often.has(placeOf(run)))
    const unseen = glyphs.filter(({ ink }) => ink.unseen)
    const seen = glyphs.filter(run => !run.ink.unseen && !isMark(run))
    const recognised = unseen.length > 0 && charactersOf(seen) < HARDLY * charactersOf(unseen) && isPictured(page)
    const marks = glyphs.filter(run => !run.ink.unseen && isMark(run))
    return recognised ? { body: [...unseen, ...seen], marks, hidden: [], recognised } : { body: seen, marks, hidden: unseen, recognised }
  })
}

/** A page that shows nothing: no text, no picture and no drawing to speak of. */
export const isBlank = ({ drawing, width, height }: Page): boolean =>
  drawing.glyphs.every(({ ink }) => ink.unseen) &&
  drawing.shapes < FEW_SHAPES &&
  coveredShare(drawing.pictures, width, height) < SMALL_SHARE

/** A frame and some lines are no content, nor is a small picture. */
const FEW_SHAPES = 20
const SMALL_SHARE = 0.02

const isPictured = ({ drawing, width, height }: Page): boolean =>
  drawing.shaded || coveredShare(drawing.pictures, width, height) >= MOST_OF_PAGE

/** Share of the page that pictures take; overlaps count twice. */
const coveredShare = (pictures: readonly Picture[], width: number, height: number): number =>
  pictures.reduce((sum, { x0, y0, x1, y1 }) => {
    const [wide, high] = [Math.min(x1, width) - Math.max(x0, 0), Math.min(y1, height) - Math.max(y0, 0)]
    return sum + Math.max(0, wide) * Math.max(0, high)
  }, 0) /
  (width * height)

const charactersOf = (runs: readonly Glyphs[]): number => runs.reduce((sum, { text }) => sum + text.trim().length, 0)

const isFaint = ({ ink }: Glyphs): boolean => ink.alpha < THIN || (ink.fill !== undefined && luminance(ink.fill) > LIGHT)

/** Of #rrggbb, from 0 to 1. */
const luminance = (colour: string): number => {
  const value = Number.parseInt(colour.slice(1, 7), 16)
  return (0.3 * (value >> 16) + 0.59 * ((value >> 8) & 255) + 0.11 * (value & 255)) / 255
}

/** Text and place, to a few points. */
const placeOf = ({ text, x, y }: Glyphs): string => `${text}@${Math.round(x / 6)},${Math.round(y / 6)}`

const repeatedMarks = (pages: readonly Page[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const { drawing } of pages)
    for (const key of new Set(drawing.glyphs.filter(isFaint).map(placeOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const needed = Math.max(LEAST_PAGES, OFTEN * pages.length)
  return new Set([...counts].flatMap(([key, count]) => (count >= needed ? [key] : [])))
}
