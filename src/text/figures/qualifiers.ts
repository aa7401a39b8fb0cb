import type { Qualifier } from '../../model/figure.js'
import { addTo } from '../../model/grouping.js'
import { regexp } from '../regexp.js'

/** A qualifier as written before or after a numeral. */
export interface Qualified {
  readonly qualifier: Qualifier
  /** Where the qualifier begins (before a numeral) or ends (after it). */
  readonly at: number
}

/** Longest first: `不超过` before `超过`. */
const BEFORE_HAN: readonly (readonly [string, Qualifier])[] = (
  [
    ['over', '超过了 超过 突破了 突破 超出 高于 大于 多于 超 逾 过'],
    ['at-least', '至少 最少 不少于 不低于 不小于 不下于 不下 起码 上 大于等于 不少於'],
    ['at-most', '至多 最多 不超过 不高于 不多于 不大于 不得超过 小于等于 不得高于'],
    ['under', '不足 不到 低于 少于 小于 未满 不满 未达 未超过 接近 将近 近 不及 低於'],
    ['about', '约为 大约 约 大概 大致 估计 估算 約'],
  ] as const
)
  .flatMap(([qualifier, words]) => words.split(' ').map(word => [word, qualifier] as const))
  .sort((a, b) => b[0].length - a[0].length)

const BY_LAST = new Map<string, (readonly [string, Qualifier])[]>()
for (const entry of BEFORE_HAN) addTo(BY_LAST, entry[0].at(-1)!, entry)

/** Words that only end like a qualifier: `节约3000万元`, `附近12个`, `经过3年`. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  约: /[节合条预签制公契违履誓婚特邀相守简缔毁租续失集隐]/,
  近: /[附最邻临靠亲远晚新]/,
  过: /[经通超透渡越路难不]/,
  超: /[高]/,
  上: /[以之]/,
}

const BEFORE_ENGLISH = regexp('i')`
  (?:(more\sthan|over|above|exceed(?:ing|ed|s)?|in\sexcess\sof|upwards? of|greater\sthan|surpass(?:ing|ed|es)|topp(?:ing|ed)|>)|(at\sleast
        |no\sfewer\sthan|no\sless\sthan|not\sless\sthan|a\sminimum\sof|minimum\sof|≥|>=)|(nearly|almost|close\sto|approaching|just\sunder
        |just\sbelow|not\squite)|(under|below|less\sthan|fewer\sthan|<)|(up\sto|at\smost|no\smore\sthan|not\smore\sthan|a\smaximum\sof
        |maximum\sof|≤|<=)|(about|around|approximately|roughly|some|circa|ca\.|an\sestimated|estimated|~|≈))\s?$
`
const GROUPS: readonly Qualifier[] = ['over', 'at-least', 'under', 'under', 'at-most', 'about']

/** The qualifier that ends where a numeral begins. `近` and the like before a span of time are no qualifiers: that is for the caller to undo. */
export const qualifierBefore = (text: string, offset: number, floor: number): (Qualified & { readonly word: string }) | undefined => {
  const code = text.charCodeAt(offset - 1)
  if (offset <= floor) return undefined
  if (code > 0x2e80) return hanBefore(text, offset, floor)
  const piece = text.slice(Math.max(floor, offset - 18), offset)
  const match = BEFORE_ENGLISH.exec(piece)
  if (!match) return hanBefore(text, code === 32 || code === 10 ? offset - 1 : offset, floor)
  const start = offset - match[0].length
  if (/^over/i.test(match[0]) && (SPREAD.test(text.slice(Math.max(floor, start - 14), start)) || isOpening(text, start, offset)))
    return undefined
  if (/^up/i.test(match[0]) && COMES_UP.test(text.slice(Math.max(floor, start - 14), start))) return undefined
  if (/[A-Za-z]/.test(text[start] ?? '') && start > floor && /[\p{L}\p{N}]/u.test(text[start - 1]!)) return undefined
  const group = match.slice(1).findIndex(word => word !== undefined)
  return { qualifier: GROUPS[group]!, at: start, word: match[group + 1]!.toLowerCase() }
}

/** `spread over 12 months`, `all over 14 districts`: where, not how many; `turned over €318 million`: part of the verb. */
const SPREAD =
  /\b(?:spread|divided|distributed|shared|stretched|scattered|averaged|held|all|built|paid|presid\w+|tak\w+|took|control|turn\w*|hand\w*|carr\w+|roll\w+|cross\w*|moved?) $/i

/** `gifts that added up to £3.96 million`: part of the verb, which says how much they are. */
const COMES_UP = /\b(?:add(?:s|ed|ing)?|c[ao]m(?:es?|ing)|go(?:es|ne|ing)?|went|mov(?:es?|ed|ing)) $/i

/** `Over 26 weeks the pilot carried …`: a span of time that opens its sentence is how long it took. */
const isOpening = (text: string, start: number, numeral: number): boolean =>
  text[start] === 'O' &&
  /^[\da-z-]+ (?:days|weeks|months|years|seasons|quarters)\b(?! (?:ago|old|later|earlier))/.test(text.slice(numeral, numeral + 24))

const hanBefore = (text: string, offset: number, floor: number): (Qualified & { readonly word: string }) | undefined => {
  for (const [word, qualifier] of BY_LAST.get(text[offset - 1] ?? '') ?? []) {
    const start = offset - word.length
    if (start < floor || !text.startsWith(word, start)) continue
    if (word === '上' && !/[百千万亿]/.test(text[offset] ?? '')) return undefined
    if (word.length === 1 && NOT_BEFORE[word]?.test(text[start - 1] ?? '')) return undefined
    return { qualifier, at: start, word }
  }
  return undefined
}

const OVER_AFTER = /多(?![样边元方])|[余餘](?![额数下热地力])|来(?=[个名位人岁年天次条件元块家户亩处台座项部辆种])|有余/y

/** `余`, `多` and `来` right after a numeral. */
export const overAfter = (text: string, offset: number): number => {
  const char = text[offset]
  if (char !== '多' && char !== '余' && char !== '餘' && char !== '来' && char !== '有') return offset
  OVER_AFTER.lastIndex = offset
  return offset + (OVER_AFTER.exec(text)?.[0].length ?? 0)
}

const AFTER = regexp('y')`
  ([+＋](?![0-9一二三四五六七八九A-Za-z])|有余|开外|之多(?=[^\S\n]?$))
  |(以上|及以上|或以上|起步)
  |(以下|及以下|以内|之内)
  |(左右|上下(?![^\S\n]?[一-鿿])|上下(?=[，。,;；、])|前后|许(?=[，。,]))
`
const AFTER_GROUPS: readonly Qualifier[] = ['over', 'at-least', 'at-most', 'about']
const AFTER_ENGLISH =
  /(\+(?![0-9A-Za-z])|-plus)|( or more| or above| and above| or higher| or greater| and over)(?![a-z])|( or less| or fewer| or under| or below)|( or so)/iy

/** The qualifier that follows a numeral and its unit. */
export const qualifierAfter = (text: string, offset: number): Qualified | undefined => {
  const code = text.charCodeAt(offset)
  const pattern = code === 32 || code === 45 || code === 43 ? AFTER_ENGLISH : AFTER
  if (pattern === AFTER && code < 0x2e80) return undefined
  pattern.lastIndex = offset
  const match = pattern.exec(text)
  if (!match) return undefined
  return { qualifier: AFTER_GROUPS[match.slice(1).findIndex(word => word !== undefined)]!, at: offset + match[0].length }
}
