import type { Relation } from '../likeness/values.js'
import type { Mention } from './mention.js'

const RISING = /(增长|上升|提高|增加|上涨|提升|增幅|涨幅|升幅)[了约达近超]*$/
const FALLING = /(下降|减少|降低|回落|下滑|下跌|降幅|跌幅)[了约达近超]*$/

/** The Chinese word by which a figure is how much something rose or fell. */
const wordOf = ({ sides }: Mention, pattern: RegExp): string | undefined => pattern.exec(sides[0].slice(-8))?.[1]

/** Whether one figure tells of a rise and the other of a fall: `同比增长3.7%` beside `同比下降3.7%`. */
export const areContrary = (a: Mention, b: Mention): boolean =>
  (wordOf(a, RISING) !== undefined && wordOf(b, FALLING) !== undefined) ||
  (wordOf(a, FALLING) !== undefined && wordOf(b, RISING) !== undefined)

/** How equal figures stand to each other that tell of a rise and of a fall. */
export const contraryRelation = ({ figure: { value = '' } }: Mention): Relation => ({
  kind: 'conflict',
  cause: 'direction',
  digits: value.replace('.', '').length,
  ratio: 1,
})

/** A figure with the word that says which way it goes. */
export const withDirection = (mention: Mention): string => (wordOf(mention, RISING) ?? wordOf(mention, FALLING) ?? '') + mention.figure.raw
