import { randomFrom } from '../tools/random.js'

/** Makes a text of so many characters. */
export type Making = (size: number) => string

/** Something said at random with the numbers it is given. */
export type Saying = (below: (limit: number) => number, at: number) => string

export const HAN = '水库东岸的三座泵站在汛期前完成检修备用电源逐台试运行值守人员分班轮换记录每日上报全年巡查渠道投入资金惠及农户'
export const WORDS = 'bank station flood water crew round standby spare generator season pump ridge valley garden market'.split(' ')
export const SURNAMES = '张王李赵刘陈杨黄周吴'
export const GIVEN = ['John', 'Mary', 'Peter', 'Susan', 'Ahmed', 'Wei']
export const FAMILY = ['Smith', 'Jones', 'Brown', 'Taylor', 'Walker', 'Wright', 'Green', 'Hall']
export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Sayings one after another until there is text enough. */
export const said = (saying: Saying, between = '\n'): Making => {
  return size => {
    const { below } = randomFrom(31)
    const made: string[] = []
    for (let length = 0; length < size; length += made.at(-1)!.length + between.length) made.push(saying(below, made.length))
    return made.join(between).slice(0, size)
  }
}

export const han =
  (length: number): Saying =>
  below =>
    Array.from({ length }, () => HAN[below(HAN.length)]).join('')
export const words =
  (count: number): Saying =>
  below =>
    Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ')
export const title = (text: string): string => text.replace(/\b[a-z]/g, letter => letter.toUpperCase())
export const digits =
  (count: number): Saying =>
  below =>
    Array.from({ length: count }, () => below(10)).join('')

/** One of several sayings at a time. */
export const oneOf =
  (sayings: readonly Saying[]): Saying =>
  (below, at) =>
    sayings[below(sayings.length)]!(below, at)

/** So many sayings at a time. */
export const several =
  (count: number, saying: Saying, between: string): Saying =>
  (below, at) =>
    Array.from({ length: count }, () => saying(below, at)).join(between)
