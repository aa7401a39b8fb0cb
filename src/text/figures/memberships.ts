import { regexp } from '../regexp.js'

/** A doing that puts the things counted before it into a class: `46个村入选省级和美乡村示范村`. */
const JOINS = regexp()`
  ^(?:先后|成功|新|均|全部)?(?:被)?(入选|获评|评为|列为|列入|纳入|认定为|命名为|荣获|获得|获|跻身|成为|受到|通过)(?:了|为|过)?
    ([一-鿿A-Za-z0-9“”"]{4,24})(?=[，,。；;、（(]|$)
`
/** Words behind the name of a class that are no part of it. */
const TRAILING = /[”"]?(?:(?:项目|公示)?名单|名录|称号|荣誉|行列|表彰|奖励|处理)$/
/** What is won or suffered is counted itself, whoever has it. */
const HAD = /^(?:荣获|获得?|受到)$/
/** No noun that says so much by itself needs a class. */
const LONGEST_NOUN = 6

/**
 * The class a counted noun is told to belong to, as the name of what is counted: `省级和美乡村示范村` of `46个村入选省级和美乡村示范村`. Undefined where the
 * words behind the noun put it in none.
 */
export const classJoined = (noun: string, behind: string): string | undefined => {
  if (noun.length > LONGEST_NOUN) return undefined
  const [, verb, words] = JOINS.exec(behind) ?? []
  if (verb === undefined) return undefined
  const name = words!.replace(TRAILING, '').replace(/[“”"]/g, '')
  if (name.length < 4) return undefined
  return name.endsWith(noun.slice(-1)) || HAD.test(verb) ? name : name + noun
}
