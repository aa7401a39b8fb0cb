import { type Matrix, OPS, STEPS } from './operators.js'

/** A straight line drawn across or down the page, in points of the page as shown; `x0 <= x1`, `y0 <= y1`. */
export interface Rule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Where a picture stands. */
export type Picture = Rule

/** How a path is painted. */
export interface Brush {
  readonly matrix: Matrix
  readonly fill: string | undefined
  readonly alpha: number
}

/** Thicker than this (in points) is an area, shorter is a dot. */
const THICK = 3
const SHORT = 4
/** More are not noted: drawings are no tables. */
const MOST_RULES = 20_000
const MOST_AREAS = 5000
/** A path of more numbers than these is a drawing. */
const LONGEST_PATH = 4000
/** Side of what may be a picture, in points. */
const LEAST_PICTURE = 20

/** Notes what a page paints besides text: rules, areas and pictures. */
export class Paint {
  readonly rules: Rule[] = []
  readonly pictures: Picture[] = []
  readonly #areas: Rule[] = []
  #shaded = false
  #expecting = false

  /** A colour runs over an area that is not known. */
  get shaded(): boolean {
    return this.#shaded
  }

  /** How many lines and areas were drawn, up to a bound. */
  get shapes(): number {
    return this.#areas.length + this.rules.length
  }

  /** A colour other than white lies under a place. */
  covers(x: number, y: number): boolean {
    const holds = (box: Rule): boolean => box.x0 <= x && x <= box.x1 && box.y0 <= y && y <= box.y1
    return this.#shaded || this.#areas.length >= MOST_AREAS || this.#areas.some(holds) || this.pictures.some(holds)
  }

  shade(): void {
    this.#shaded = true
    this.#expecting = false
  }

  /**
   * Pictures are left out of what pdf.js hands over, for decoding them takes long; what is left of one is a transformation with nothing drawn under it.
   */
  expectPicture(): void {
    this.#expecting = true
  }

  /** Something was drawn: the transformation before was not for a picture. */
  seen(): void {
    this.#expecting = false
  }

  /** The transformation ends: with nothing drawn under it, it placed a picture. */
  settle(matrix: Matrix): void {
    if (this.#expecting) this.picture(matrix)
  }

  picture(matrix: Matrix): void {
    this.#expecting = false
    const box = boxOf(matrix, 0, 0, 1, 1)
    if (box.x1 - box.x0 >= LEAST_PICTURE && box.y1 - box.y0 >= LEAST_PICTURE && this.pictures.length < MOST_AREAS) this.pictures.push(box)
  }

  /** Notes a path that is stroked or filled: its straight lines as rules, else what it covers. */
  path(operator: number, data: ArrayLike<ArrayLike<number> | null> | undefined, bounds: ArrayLike<number> | undefined, brush: Brush): void {
    this.#expecting = false
    if (operator < OPS.stroke || operator > OPS.closeEOFillStroke || !bounds) return
    const filled = operator >= OPS.fill
    const whole = boxOf(brush.matrix, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!)
    if (isThin(whole)) this.#rule(whole)
    else {
      const isArea = filled && brush.alpha > 0 && brush.fill !== '#ffffff'
      if (isArea && this.#areas.length < MOST_AREAS) this.#areas.push(whole)
      const path = data?.[0]
      if (path && path.length <= LONGEST_PATH && this.rules.length < MOST_RULES) this.#lines(path, brush.matrix, filled)
    }
  }

  #rule(box: Rule): void {
    if (this.rules.length < MOST_RULES && Math.max(box.x1 - box.x0, box.y1 - box.y0) >= SHORT) this.rules.push(box)
  }

  /** The lines of a path: its edges when stroked, its thin parts when filled. */
  #lines(path: ArrayLike<number>, matrix: Matrix, filled: boolean): void {
    for (const points of subpathsOf(path)) {
      if (filled) {
        const whole = around(matrix, points)
        if (isThin(whole)) this.#rule(whole)
      } else
        for (let index = 3; index < points.length; index += 2) {
          const edge = boxOf(matrix, points[index - 3]!, points[index - 2]!, points[index - 1]!, points[index]!)
          if (isThin(edge)) this.#rule(edge)
        }
    }
  }
}

/** Straight subpaths as their points, x and y by turns; those with curves are left out. */
const subpathsOf = (path: ArrayLike<number>): number[][] => {
  const found: number[][] = []
  let points: number[] = []
  const close = (): void => {
    if (points.length >= 4) found.push(points)
    points = []
  }
  for (let index = 0; index < path.length; ) {
    const step = path[index]
    if (step === STEPS.moveTo) {
      close()
      points = [path[index + 1]!, path[index + 2]!]
      index += 3
    } else if (step === STEPS.lineTo) {
      points.push(path[index + 1]!, path[index + 2]!)
      index += 3
    } else if (step === STEPS.closePath) {
      if (points.length >= 6) points.push(points[0]!, points[1]!)
      index++
    } else if (step === STEPS.curveTo) {
      points = []
      index += 7
    } else break
  }
  close()
  return found
}

const isThin = ({ x0, y0, x1, y1 }: Rule): boolean => x1 - x0 <= THICK || y1 - y0 <= THICK

const around = (matrix: Matrix, points: readonly number[]): Rule => {
  let box = boxOf(matrix, points[0]!, points[1]!, points[0]!, points[1]!)
  for (let index = 2; index < points.length; index += 2) {
    const next = boxOf(matrix, points[index]!, points[index + 1]!, points[index]!, points[index + 1]!)
    box = { x0: Math.min(box.x0, next.x0), y0: Math.min(box.y0, next.y0), x1: Math.max(box.x1, next.x1), y1: Math.max(box.y1, next.y1) }
  }
  return box
}

/** The upright box around a box that was transformed. */
const boxOf = ([a, b, c, d, e, f]: Matrix, x0: number, y0: number, x1: number, y1: number): Rule => {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1]
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1]
  return { x0: e + Math.min(...xs), y0: f + Math.min(...ys), x1: e + Math.max(...xs), y1: f + Math.max(...ys) }
}
