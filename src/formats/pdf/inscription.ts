import type { Font, Matrix, ShownGlyph } from './operators.js'
import type { Paint } from './paint.js'

/** How glyphs are drawn. */
export interface Ink {
  readonly bold: boolean
  /** Drawn so that nobody sees it. */
  readonly unseen: boolean
  /** #rrggbb; undefined for a pattern. */
  readonly fill: string | undefined
  /** 0 for wholly transparent to 1. */
  readonly alpha: number
  /** The file marks it as no part of its content: a running head, a page number, a watermark. */
  readonly artifact: boolean
}

/** A run of glyphs as the page sets it. Coordinates in points from the top left of the page as it is shown (rotated upright), y down. */
export interface Glyphs {
  readonly text: string
  /** Where the baseline begins. */
  readonly x: number
  readonly y: number
  /** Advance along the baseline. */
  readonly width: number
  readonly size: number
  /** Direction of the baseline in degrees, clockwise, -180..180. */
  readonly angle: number
  /** Glyphs follow each other downwards. */
  readonly vertical: boolean
  readonly ink: Ink
}

/** A string to be shown and how. `matrix` takes its beginning to the page as shown. */
export interface Shown {
  readonly matrix: Matrix
  readonly font: Font
  readonly size: number
  readonly stretch: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly ink: Ink
}

/** A run that may go on. */
interface Open {
  text: string
  readonly x: number
  readonly y: number
  width: number
  readonly size: number
  readonly angle: number
  readonly vertical: boolean
  readonly ink: Ink
  readonly font: Font
  /** Where the last glyph ends, white space not counted but spacing between characters. */
  endX: number
  endY: number
  /** White space was shown after the last glyph. */
  spaced: boolean
}

/** In ems: glyphs further back, or beside Chinese further apart, are another run. */
const BACK = -0.25
const APART = 0.1
/** In ems: a gap this wide is a space, or, where a space was shown, this wide; up to the most, beyond which it parts runs. */
const SPACE = 0.13
const LEAST_SPACE = 0.06
const MOST_SPACE = 0.6
/** A gap this wide parts runs that may be table cells, in ems. */
export const NARROW = 0.28
/** Letter-spacing up to which a word is one, in ems. */
const WIDEST_LATIN = 0.4
const WIDEST_HAN = 1.2
/** Baselines this close are one, in ems. */
const LEVEL = 0.03

/** Collects the text of a page as runs: glyphs of one line, font, size and ink without a gap. */
export class Inscription {
  readonly #runs: Open[] = []

  /** The runs in the order they were drawn; white text on nothing is unseen. */
  finished(paint: Paint): Glyphs[] {
    return this.#runs.map(({ endX, endY, spaced, font, ...run }) =>
      hidesIn(run, paint) ? { ...run, ink: { ...run.ink, unseen: true } } : run,
    )
  }

  /** Notes a string; returns how far it moves on, in units of its text before stretching. */
  show(glyphs: readonly (ShownGlyph | number)[], shown: Shown): number {
    const { font } = shown
    const size = Math.abs(shown.size)
    const scale = size * (font.fontMatrix?.[0] ?? 0.001)
    const vertical = font.vertical ?? false
    const pen = penOf(shown, size)
    let moved = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        moved += ((vertical ? 1 : -1) * glyph * size) / 1000
        continue
      }
      const metric = vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined
      const width = (metric ? -metric[0]! : glyph.width) * scale
      const spacing = shown.charSpacing + (glyph.isSpace ? shown.wordSpacing : 0)
      if (pen) this.#glyph(glyph.unicode, moved, width, counted(spacing, size, glyph.unicode), pen)
      moved += width + (vertical ? -spacing : spacing)
    }
    return moved
  }

  #glyph(unicode: string, from: number, width: number, spacing: number, pen: Pen): void {
    const last = this.#runs.at(-1)
    const text = visible(unicode)
    if (text === '') return
    if (text === ' ') {
      if (last) last.spaced = true
      return
    }
    const x = pen.x + from * pen.dx
    const y = pen.y + from * pen.dy
    const advance = width * pen.unit
    const gap = last && gapTo(last, x, y, pen)
    const endX = x + (width + spacing) * pen.dx
    const endY = y + (width + spacing) * pen.dy
    if (last && gap !== undefined && goesOn(last, gap, text, pen)) {
      last.text += isSpace(last, gap, text) ? ` ${text}` : text
      last.width = Math.hypot(x - last.x, y - last.y) + advance
      Object.assign(last, { endX, endY, spaced: false })
      return
    }
    if (last?.spaced && gap !== undefined && gap > LEAST_SPACE && gap < MOST_SPACE) last.text += ' '
    const { size, angle, vertical, ink, font } = pen
    if (Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(advance) && size > 0)
      this.#runs.push({ text, x, y, width: advance, size, angle, vertical, ink, font, endX, endY, spaced: false })
  }
}

/** Spacing between letters that belong together; wider, it parts them. Chinese is spaced wider. */
const counted = (spacing: number, size: number, unicode: string): number =>
  spacing > 0 && spacing < (isHan(unicode) ? WIDEST_HAN : WIDEST_LATIN) * size ? spacing : 0

const isHan = (character: string): boolean => character > '\u2E7F'

/** A space was shown, or Latin words stand as far apart; a gap beside Chinese ends the run before it comes to this. */
const isSpace = (run: Open, gap: number, next: string): boolean => gap > (run.spaced ? LEAST_SPACE : SPACE) && (run.spaced || !isHan(next))

/** Where a string begins on the page, the step of one of its units, and how its glyphs look. */
interface Pen {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  /** Points of one unit along the baseline. */
  readonly unit: number
  readonly size: number
  readonly angle: number
  readonly vertical: boolean
  readonly ink: Ink
  readonly font: Font
}

/** Undefined for text of no size. */
const penOf = ({ matrix, font, size: signed, stretch, ink }: Shown, size: number): Pen | undefined => {
  const [a, b, c, d, x, y] = matrix
  const vertical = font.vertical ?? false
  const along = stretch * (signed < 0 ? -1 : 1)
  const [dx, dy] = vertical ? [-c, -d] : [a * along, b * along]
  const height = size * Math.hypot(c, d) * heightOf(font, size)
  const unit = Math.hypot(dx, dy)
  if (!(height > 0) || !(unit > 0) || !Number.isFinite(height)) return undefined
  return { x, y, dx, dy, unit, size: height, angle: Math.round((Math.atan2(dy, dx) * 180) / Math.PI), vertical, ink, font }
}

/** A font of drawn glyphs may count in other units than thousandths: its box says how high it stands. */
const heightOf = ({ isType3Font, fontMatrix, bbox }: Font, size: number): number => {
  if (!isType3Font || !fontMatrix || size > 1) return 1
  const height = bbox ? (bbox[3]! - bbox[1]!) * Math.abs(fontMatrix[3]!) : 0
  return height > 0.3 && height < 4 ? height : 1
}

/** Ems between a run's end and a place on its line; undefined off its line. */
const gapTo = (run: Open, x: number, y: number, pen: Pen): number | undefined => {
  const [right, down] = [x - run.endX, y - run.endY]
  const along = (right * pen.dx + down * pen.dy) / pen.unit
  const across = (right * pen.dy - down * pen.dx) / pen.unit
  return Math.abs(across) > LEVEL * pen.size || run.angle !== pen.angle ? undefined : along / pen.size
}

const goesOn = (run: Open, gap: number, text: string, pen: Pen): boolean =>
  sameFace(run.font, pen.font) &&
  gap > BACK &&
  gap < (run.spaced ? MOST_SPACE : widestWithout(run.text.at(-1)!, text)) &&
  Math.abs(run.size - pen.size) < 0.01 * pen.size &&
  sameInk(run.ink, pen.ink)

/** The widest gap within a run where no space was shown, in ems. Figures further apart may be those of two columns. */
const widestWithout = (last: string, next: string): number => {
  if (isHan(last) || isHan(next)) return APART
  return ENDS_FIGURE.test(last) && OPENS_FIGURE.test(next) ? NARROW : MOST_SPACE
}

const ENDS_FIGURE = /[\d%)]/
const OPENS_FIGURE = /[\d(+−–-]/

/** Fonts of drawn glyphs have no names and hold a few glyphs each: one face takes many. */
const sameFace = (a: Font, b: Font): boolean => a === b || (a.isType3Font === true && b.isType3Font === true)

const sameInk = (a: Ink, b: Ink): boolean =>
  a === b || (a.bold === b.bold && a.unseen === b.unseen && a.fill === b.fill && a.alpha === b.alpha && a.artifact === b.artifact)

/**
 * The text of a glyph: white space as a space, ligatures in their letters, signs that double a Greek letter as that letter. Marks of format vanish, but for
 * the soft hyphen: where it is drawn it is a hyphen.
 */
const visible = (unicode: string): string => {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0)
    if (code > 0x20 && code < 0x7f) return unicode
    if (code >= 0x4e00 && code <= 0x9fff) return unicode
  }
  if (/^\s*$/u.test(unicode)) return unicode === '' ? '' : ' '
  return unicode
    .replaceAll('\u00AD', '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u00B5\u2126\uFB00-\uFB06]/g, sign => sign.normalize('NFKC'))
}

/** White text where nothing was painted. */
const hidesIn = (run: Glyphs, paint: Paint): boolean => {
  if (run.ink.fill === undefined || !/^#f[b-f]f[b-f]f[b-f]$/i.test(run.ink.fill)) return false
  const [cos, sin] = [Math.cos((run.angle * Math.PI) / 180), Math.sin((run.angle * Math.PI) / 180)]
  const [along, above] = [run.width / 2, run.vertical ? 0 : 0.35 * run.size]
  return !paint.covers(run.x + along * cos + above * sin, run.y + along * sin - above * cos)
}
