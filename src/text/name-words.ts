import { matchesOf } from './matches.js'

/** Two characters of Chinese that stand together, or a word of English. */
const WORDS = /\p{Script=Han}(?=(\p{Script=Han}))|[a-z]{4,}/giu
/** Words any name of a figure may have. */
const OF_ANY =
  /^(?:share|rate|ratio|total|percent|margin|average|amount|number|value|合计|总计|总额|金额|数量|比重|比例|占比|平均|全[国省市县区州]|[本全]年|年度)$/

/** How many words two names have in common but those any name may have, each counted once: `Renewable share` and `Renewable output`, 房地产开发投资 and 投资额. */
export const wordsInCommon = (one: string, other: string): number => {
  const mine = new Set(wordsOf(one))
  return new Set(wordsOf(other).filter(word => mine.has(word))).size
}

const wordsOf = (name: string): string[] =>
  matchesOf(WORDS, name.toLowerCase())
    .map(([word, next = '']) => word + next)
    .filter(word => !OF_ANY.test(word))
