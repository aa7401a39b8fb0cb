import { once } from '../../text/once.js'
import { type Glyphs, type Ink, Inscription } from './inscription.js'
import { type Font, type Matrix, OPS, type OperatorList, type ShownGlyph, times } from './operators.js'
import { Paint, type Picture, type Rule } from './paint.js'

/** What a page draws, in the order it is drawn: text, ruled lines, pictures. Coordinates as in `Glyphs`. */
export interface Drawing {
  readonly glyphs: readonly Glyphs[]
  readonly rules: readonly Rule[]
  readonly pictures: readonly Picture[]
  /** Lines and areas drawn, up to a bound. */
  readonly shapes: number
  /** A colour runs over an area that is not known. */
  readonly shaded: boolean
}

/** What the replay needs of its document. */
export interface Resources {
  readonly font: (name: string) => Font | undefined
  /** Whether a layer (optional content) is shown. */
  readonly isShown: (group: unknown) => boolean
}

/** The graphics state a page saves and restores. */
interface State {
  matrix: Matrix
  textMatrix: Matrix
  lineX: number
  lineY: number
  x: number
  y: number
  leading: number
  rise: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  font: Font | undefined
  size: number
  mode: number
  /** Fill colour as #rrggbb; undefined for a pattern. */
  fill: string | undefined
  alpha: number
}

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]
/** States saved one in another beyond this many are not kept. */
const DEEPEST = 2000
/** Operators that show a picture. */
const PICTURES = Array.from({ length: OPS.lastPicture - OPS.firstPicture + 1 }, (_, index) => OPS.firstPicture + index)
const INVISIBLE = 3
const FILL_AND_STROKE = 2

/**
 * Replays the operators of a page as pdf.js's canvas would, and notes what is drawn where. `matrix` takes the page's coordinates to those of the page as
 * shown. Content of hidden layers and invisible text is noted as unseen.
 */
export const drawingOf = (list: OperatorList, matrix: Matrix, resources: Resources): Drawing => {
  const replay = new Replay(matrix, resources)
  for (let index = 0; index < list.fnArray.length; index++)
    replay.step(list.fnArray[index]!, (list.argsArray[index] ?? []) as readonly never[])
  return replay.finished()
}

class Replay {
  readonly #paint = new Paint()
  readonly #text = new Inscription()
  readonly #saved: State[] = []
  /** Kinds of the marked contents that are open. */
  readonly #marked: ('artifact' | 'hidden' | 'other')[] = []
  #lost = 0
  /** Depth of groups that are masks: they are not seen themselves. */
  #masks = 0
  #state: State

  constructor(
    matrix: Matrix,
    private readonly resources: Resources,
  ) {
    this.#state = {
      ...{ matrix, textMatrix: UPRIGHT, lineX: 0, lineY: 0, x: 0, y: 0, leading: 0, rise: 0, charSpacing: 0, wordSpacing: 0, stretch: 1 },
      ...{ font: undefined, size: 0, mode: 0, fill: '#000000', alpha: 1 },
    }
  }

  finished(): Drawing {
    this.#paint.settle(this.#state.matrix)
    const { rules, pictures, shapes, shaded } = this.#paint
    return { glyphs: this.#text.finished(this.#paint), rules, pictures, shapes, shaded }
  }

  step(operator: number, args: readonly never[]): void {
    this.#steps[operator]?.(args)
  }

  #steps: Readonly<Record<number, (args: readonly never[]) => void>> = {
    [OPS.save]: () => this.#save(),
    [OPS.restore]: () => this.#restore(),
    [OPS.transform]: args => this.#transform(args),
    [OPS.setGState]: ([entries]) => this.#setGraphics(entries ?? []),
    [OPS.setFillRGBColor]: ([colour]) => this.#set({ fill: String(colour) }),
    [OPS.setFillColorN]: () => this.#set({ fill: undefined }),
    [OPS.setFillTransparent]: () => this.#set({ fill: undefined }),
    [OPS.paintFormXObjectBegin]: ([matrix]) => this.#beginForm(matrix),
    [OPS.paintFormXObjectEnd]: () => this.#restore(),
    [OPS.beginGroup]: ([group]) => this.#beginGroup(group),
    [OPS.endGroup]: () => this.#endGroup(),
    [OPS.beginMarkedContent]: args => this.#mark(args),
    [OPS.beginMarkedContentProps]: args => this.#mark(args),
    [OPS.endMarkedContent]: () => void this.#marked.pop(),
    [OPS.shadingFill]: () => this.#paint.shade(),
    [OPS.constructPath]: ([operator, data, bounds]) => this.#path(operator!, data, bounds),
    ...Object.fromEntries(PICTURES.map(operator => [operator, () => this.#paint.picture(this.#state.matrix)])),
    [OPS.beginText]: () => this.#place(UPRIGHT),
    [OPS.setTextMatrix]: args => this.#place((args.length >= 6 ? args : args[0]!) as unknown as Matrix),
    [OPS.moveText]: ([x, y]) => this.#move(x!, y!),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      this.#set({ leading: y! })
      this.#move(x!, y!)
    },
    [OPS.nextLine]: () => this.#move(0, this.#state.leading),
    [OPS.setLeading]: ([leading]) => this.#set({ leading: -leading! }),
    [OPS.setFont]: ([name, size]) => this.#set({ font: this.resources.font(String(name)), size: Number(size) }),
    [OPS.setCharSpacing]: ([charSpacing]) => this.#set({ charSpacing: charSpacing! }),
    [OPS.setWordSpacing]: ([wordSpacing]) => this.#set({ wordSpacing: wordSpacing! }),
    [OPS.setHScale]: ([percent]) => this.#set({ stretch: percent! / 100 }),
    [OPS.setTextRise]: ([rise]) => this.#set({ rise: rise! }),
    [OPS.setTextRenderingMode]: ([mode]) => this.#set({ mode: mode! }),
    [OPS.showText]: ([glyphs]) => this.#show(glyphs ?? []),
  }

  #set(some: Partial<State>): void {
    Object.assign(this.#state, some)
  }

  #transform(matrix: ArrayLike<number>): void {
    this.#paint.settle(this.#state.matrix)
    this.#set({ matrix: times(this.#state.matrix, matrix) })
    this.#paint.expectPicture()
  }

  #beginForm(matrix: ArrayLike<number> | null | undefined): void {
    this.#save()
    this.#paint.seen()
    if (matrix) this.#set({ matrix: times(this.#state.matrix, matrix) })
  }

  #beginGroup(group: { readonly smask?: unknown } | undefined): void {
    this.#save()
    this.#paint.seen()
    if (this.#masks > 0 || group?.smask) this.#masks++
  }

  #endGroup(): void {
    if (this.#masks > 0) this.#masks--
    this.#restore()
  }

  #path(operator: number, data: readonly ArrayLike<number>[] | undefined, bounds: ArrayLike<number> | undefined): void {
    if (this.#masks === 0) this.#paint.path(operator, data, bounds, this.#state)
  }

  #save(): void {
    this.#paint.settle(this.#state.matrix)
    if (this.#saved.length < DEEPEST) this.#saved.push({ ...this.#state })
    else this.#lost++
  }

  #restore(): void {
    this.#paint.settle(this.#state.matrix)
    if (this.#lost > 0) this.#lost--
    else this.#state = this.#saved.pop() ?? this.#state
  }

  #place(matrix: Matrix): void {
    Object.assign(this.#state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
  }

  #move(x: number, y: number): void {
    const state = this.#state
    state.x = state.lineX += x
    state.y = state.lineY += y
  }

  #setGraphics(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.#state.alpha = Number(value)
      else if (key === 'Font' && Array.isArray(value)) {
        this.#state.font = this.resources.font(String(value[0]))
        this.#state.size = Number(value[1])
      }
    }
  }

  #mark([tag, group]: readonly unknown[]): void {
    const name = typeof tag === 'string' ? tag : (tag as { name?: unknown } | undefined)?.name
    if (name === 'OC') this.#marked.push(this.resources.isShown(group) ? 'other' : 'hidden')
    else this.#marked.push(name === 'Artifact' ? 'artifact' : 'other')
  }

  #show(glyphs: readonly (ShownGlyph | number)[]): void {
    const state = this.#state
    const { font, size } = state
    this.#paint.seen()
    if (this.#masks > 0) return
    const matrix = times(times(state.matrix, state.textMatrix), [1, 0, 0, 1, state.x, state.y + state.rise])
    const moved = this.#text.show(glyphs, { ...state, matrix, font: font ?? {}, ink: this.#ink() })
    if (font?.vertical) state.y -= moved
    else state.x += moved * state.stretch * (size < 0 ? -1 : 1)
  }

  #ink(): Ink {
    const { font, mode, fill, alpha } = this.#state
    return {
      bold: mode === FILL_AND_STROKE || (font !== undefined && isHeavy(font)),
      unseen: mode === INVISIBLE || alpha === 0 || this.#marked.includes('hidden'),
      fill,
      alpha,
      artifact: this.#marked.includes('artifact'),
    }
  }
}

/** Names of heavy faces. */
const HEAVY = /bold|black|heavy|demi|semibold|simhei|heiti|黑体|黑體|xiaobiaosong|小标宋|fzxbs|cmbx|-medi\b|hei[-_]?[a-z]*b\b/i

const isHeavy = once(({ bold, black, name }: Font): boolean => bold === true || black === true || HEAVY.test(name ?? ''))
