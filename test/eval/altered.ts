import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Span } from '../../src/model/span.js'
import { below, pick, type Random, shuffled } from './random.js'

/** What is changed in the copy of a paragraph. */
export const ALTERATIONS = ['figure', 'date', 'name', 'negation'] as const
export type Alteration = (typeof ALTERATIONS)[number]

/** A document in which one paragraph stands twice, with one thing changed in the copy; the spans are the word before and after the change. */
export interface Altered {
  readonly document: Document
  readonly alteration: Alteration
  readonly original: Span
  readonly copy: Span
}

const LEAST = { zh: 60, en: 200 }
const MOST = 20

/** Copies one paragraph to another place with one change; undefined when no paragraph offers the change. */
export const altered = (name: string, text: string, language: 'zh' | 'en', alteration: Alteration, random: Random): Altered | undefined => {
  const lines = documentOf(name, text).blocks.map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, ' '))
  const fitting = lines.filter(line => line.length >= LEAST[language] && line.length < MOST * LEAST[language] && /[。.]$/.test(line))
  for (const line of shuffled(random, fitting)) {
    const change = changeOf(line, alteration, language, fitting, random)
    if (!change) continue
    const from = lines.indexOf(line)
    const to = placeFor(lines, from, random)
    const copy = line.slice(0, change.start) + change.text + line.slice(change.end)
    const all = [...lines.slice(0, to), copy, ...lines.slice(to)]
    const startOf = (index: number): number => all.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0)
    const original = startOf(to <= from ? from + 1 : from) + change.start
    const placed = startOf(to) + change.start
    return {
      document: documentOf(name, all.join('\n')),
      alteration,
      original: { start: original, end: original + change.end - change.start },
      copy: { start: placed, end: placed + change.text.length },
    }
  }
  return undefined
}

const placeFor = (lines: readonly string[], from: number, random: Random): number => {
  for (let tries = 0; tries < 20; tries++) {
    const to = below(random, lines.length + 1)
    if (Math.abs(to - from) > 3) return to
  }
  return from > lines.length / 2 ? 0 : lines.length
}

/** A stretch of a line and what is put in its place. */
interface Replaced extends Span {
  readonly text: string
}

const changeOf = (
  line: string,
  alteration: Alteration,
  language: 'zh' | 'en',
  lines: readonly string[],
  random: Random,
): Replaced | undefined => {
  if (alteration === 'name') return otherName(line, language, lines, random)
  if (alteration === 'negation') return negated(line, language, random)
  const numerals = [...line.matchAll(alteration === 'date' ? DATES[language] : FIGURES[language])]
  if (numerals.length === 0) return undefined
  const { index, 0: raw } = pick(random, numerals)
  const text = otherDigit(raw, alteration === 'date' ? raw.search(/\d/) + 2 : 0, random)
  return { start: index, end: index + raw.length, text }
}

/** A numeral with one digit changed, at or after a place of it: of a year's, those of the decade. */
const otherDigit = (raw: string, from: number, random: Random): string => {
  const digits = [...raw.matchAll(/\d/g)].map(match => match.index)
  const later = digits.filter(at => at >= from)
  const at = pick(random, (later.length > 0 ? later : digits).slice(0, from > 0 ? 2 : undefined))
  const digit = (Number(raw[at]) + 1 + below(random, 8)) % 10
  return raw.slice(0, at) + (digit === 0 && at === digits[0] ? (raw[at] === '9' ? 8 : 9) : digit) + raw.slice(at + 1)
}

/** Numbers that measure or count something: with a unit, a currency, or a noun behind. */
const FIGURES = {
  zh: /(?<![\d.第年月—－～-])\d+(?:\.\d+)?(?:万|亿)?(?:元|%|％|个百分点|吨|公里|平方米|亩|公顷|人|户|个|家|件|项|次|套|所|座|倍|千瓦)/g,
  en: /\$\d+(?:,\d{3})*(?:\.\d+)?(?: (?:million|billion))?|(?<![\d.,$/-])\d+(?:,\d{3})*(?:\.\d+)?(?: percent|%| percentage points| (?:million|billion)| (?:of the )?[a-z]{5,}s\b)/g,
}

const DATES = {
  zh: /(?<!\d)(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  en: /(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?)(?:19|20)\d\d/g,
}

const NEGATIONS = {
  zh: [
    [/不存在/g, '存在'],
    [/没有(?=[一-鿿])/g, '有'],
    [/不得/g, '可以'],
    [/不能/g, '能够'],
    [/尚未|未能/g, '已经'],
    [/不是/g, '是'],
    [/(?<=[，。；])实现(?!了)/g, '未实现'],
    [/(?<=任务|目标|工程|项目|工作)完成/g, '未完成'],
    [/基本解决|基本建成|基本完成/g, '尚未完成'],
    [/(?<=[一-鿿])达到/g, '未达到'],
  ],
  en: [
    [/\b(?:did|does|do|could|should|would|will|may|must|is|are|was|were|has|have|had) not\b/g, (word: string) => word.replace(' not', '')],
    [/\b(?:could|should|would|will|may|must|is|are|was|were|has|have|had)\b(?! not| no\b)/g, (word: string) => `${word} not`],
    [/\bhave no\b/g, 'have'],
  ],
} as const

const negated = (line: string, language: 'zh' | 'en', random: Random): Replaced | undefined => {
  const all = NEGATIONS[language].flatMap(([pattern, to]) =>
    [...line.matchAll(pattern)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      text: typeof to === 'string' ? to : to(word),
    })),
  )
  return all.length > 0 ? pick(random, all) : undefined
}

const NAMES = {
  zh: /(?:北京|上海|天津|重庆|广东|福建|浙江|江苏|山东|河北|河南|湖北|湖南|四川|云南|贵州|陕西|甘肃|海南|广州|深圳|厦门|西安|郑州|武汉|成都|兰州|太原|合肥|南京|沈阳|大连|昆明|贵阳)(?![\p{Script=Han}]{0,2}(?:主义|思想))/gu,
  en: /(?<=[a-z,] )(?:Mr|Ms|Mrs|Dr)\. \p{Lu}\p{Ll}{3,}|(?<=(?:in|near|from|of) )\p{Lu}\p{Ll}{4,}(?=[,.] )/gu,
}

const otherName = (line: string, language: 'zh' | 'en', lines: readonly string[], random: Random): Replaced | undefined => {
  const own = [...line.matchAll(NAMES[language])]
  const [first] = own.length > 0 ? [pick(random, own)] : []
  if (!first) return undefined
  const others = lines
    .flatMap(each => each.match(NAMES[language]) ?? [])
    .filter(each => each !== first[0] && each.at(-1) === first[0].at(-1))
  const title = /^\w+\. /.exec(first[0])?.[0] ?? ''
  const fitting = others.filter(each => (/^\w+\. /.exec(each)?.[0] ?? '') === title)
  return fitting.length > 0 ? { start: first.index, end: first.index + first[0].length, text: pick(random, fitting) } : undefined
}
