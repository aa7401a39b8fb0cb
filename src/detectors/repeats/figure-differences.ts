import type { Figure } from '../../model/figure.js'
import type { Atom, Step } from '../../text/changes.js'
import { parseExact } from '../../text/decimals.js'
import { type Extent, extentOf, meets } from '../../text/rounding.js'

/** Whether an atom states a quantity, a date or a number of some kind. */
export const isQuantity = ({ figure }: Atom): boolean => figure !== undefined && figure.kind !== 'slogan' && figure.kind !== 'idiom'

const COUNTED = new Set([
  'quantity',
  'money',
  'percentage',
  'points',
  'multiple',
  'ratio',
  'duration',
  'age',
  'date',
  'declared-count',
  'identifier',
])

/** Words after which a number is a name: one of several parallel things. */
const DESIGNATOR =
  /(?:level|figure|fig\.?|table|phase|stage|tier|step|option|group|category|class|grade|section|chapter|appendix|part|图|表|附件|附录)\s*$/i

/** Whether a figure names one of several parallel things rather than counting: `Level 1`, `Figure 2`, `Form 12`. */
export const isName = (steps: readonly Step[], figure: Atom): boolean => {
  const atoms = steps.flatMap(({ a }) => a)
  const at = atoms.indexOf(figure)
  const before = atoms[at - 1]
  if (!before) return false
  return DESIGNATOR.test(before.text) || (/^\d+$/.test(figure.text) && /^\p{Lu}\p{L}/u.test(before.text) && atoms[at - 2]?.kind === 'word')
}

/** The bare number a paragraph begins with: of a note, list item or clause. */
const isAtHead = ({ start, text }: Atom): boolean => start < 3 && /^\d{1,3}(?:[.．]\d{1,3}){0,3}[.．]?$/.test(text)

/** Figures of a replaced step that say different values, paired in order; the numbers paragraphs begin with are no figures. */
export const differingFigures = ({ same, a, b }: Step): [Atom, Atom][] => {
  const left = a.filter(isQuantity)
  const right = b.filter(isQuantity)
  if (same || left.length !== right.length) return []
  return left.flatMap((x, index) => {
    const y = right[index]!
    return isComparable(x, y) && saysOther(x, y) && !(isAtHead(x) && isAtHead(y)) ? [[x, y] satisfies [Atom, Atom]] : []
  })
}

/** Differing figures without the bounds of an interval of confidence both of which differ: those are of another estimate. */
export const withoutBounds = (steps: readonly Step[], figures: readonly (readonly [Atom, Atom])[]): (readonly [Atom, Atom])[] => {
  if (figures.length < 2) return [...figures]
  const atoms = steps.flatMap(({ a }) => a)
  const areBounds = (low: Atom, high: Atom): boolean => {
    const [from, to] = [atoms.indexOf(low), atoms.indexOf(high)]
    if (from < 0 || to <= from || to - from > MOST_BETWEEN) return false
    const isJoint = ({ kind, text }: Atom): boolean => kind === 'mark' || /^(?:to|and|至|到)$/i.test(text)
    return (
      atoms.slice(from + 1, to).every(isJoint) &&
      atoms.slice(Math.max(0, from - MOST_BETWEEN), from).some(({ text }) => INTERVAL.test(text))
    )
  }
  const bounds = new Set(figures.slice(1).flatMap((high, at) => (areBounds(figures[at]![0], high[0]) ? [figures[at]!, high] : [])))
  return figures.filter(pair => !bounds.has(pair))
}

/** Atoms between the bounds of an interval, and between it and the words it is called by. */
const MOST_BETWEEN = 6
const INTERVAL = /^(?:CIs?|intervals?|range|IQR|置信|区间|可信)/

const isComparable = ({ figure: x }: Atom, { figure: y }: Atom): boolean =>
  x !== undefined &&
  y !== undefined &&
  COUNTED.has(x.kind) &&
  COUNTED.has(y.kind) &&
  (x.kind === 'date') === (y.kind === 'date') &&
  !isComplement(x, y) &&
  !isComplement(y, x)

/** `4 or above` and `3 or below` part the cases between them; they do not contradict each other. */
const isComplement = (x: Figure, y: Figure): boolean =>
  (x.qualifier === 'at-least' || x.qualifier === 'over') && (y.qualifier === 'at-most' || y.qualifier === 'under')

/** Whether two figures have different cores; the same core claimed more or less exactly is the affair of another rule. */
const saysOther = ({ figure: x, text: a }: Atom, { figure: y, text: b }: Atom): boolean => {
  if (x!.kind === 'date') return a.replace(/\s/g, '') !== b.replace(/\s/g, '')
  const core = (figure: typeof x): string | undefined => figure!.value ?? figure!.lo ?? figure!.hi
  if (x!.value === undefined && y!.value === undefined) return x!.lo !== y!.lo || x!.hi !== y!.hi
  const isHeld = x!.value === undefined || y!.value === undefined ? meets(pointOf(x!), pointOf(y!)) : false
  return core(x) !== core(y) && !isHeld
}

/** An exact figure as it stands, another with the room it claims. */
const pointOf = (figure: Figure): Extent =>
  figure.value === undefined ? extentOf(figure) : { lo: parseExact(figure.value), hi: parseExact(figure.value) }

/** Whether one figure looks like a slip of the pen for the other: the same digits two of which are exchanged, or, of three at least, one other. */
export const isSlip = ([{ text: a }, { text: b }]: readonly [Atom, Atom]): boolean => {
  const digits = (text: string): string => text.replace(/[^\d]/g, '')
  const [x, y] = [digits(a), digits(b)]
  if (x.length < 2 || x.length !== y.length) return false
  const other = [...x].filter((digit, at) => digit !== y[at]).length
  return (other === 1 && x.length > 2) || (other === 2 && [...x].sort().join('') === [...y].sort().join(''))
}

/** A day, month or year; the time of a day is a figure like another. */
export const isPeriod = ({ figure, text }: Atom): boolean => figure?.kind === 'date' && !CLOCK.test(text)

const CLOCK = /^\s*(?:上午|下午|中午|凌晨|晚上|晚|早上|早)?\s*\d{1,2}\s*(?:[时点]|[:：.]\d\d(?!\d)|[ap]\.?m\b)/i
