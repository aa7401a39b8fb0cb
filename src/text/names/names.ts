import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { CharacterKind, characterKindAt, widthAt } from '../characters/character-kinds.js'
import { Lexicon } from '../lexicon.js'
import { eachMatch, matchesOf } from '../matches.js'
import { once } from '../once.js'

/** Where a name was recognised: a title in 《》, a quoted term, or a run of characters that ends like the name of a body or programme. */
export type NameKind = 'title' | 'quoted' | 'body' | 'programme'

/** A name that stands at least `count` times in a document. */
export interface Name {
  readonly text: string
  readonly kind: NameKind
  readonly count: number
}

const TITLE = /《([^《》\n]{4,60})》/g
const QUOTED = /“([\p{Script=Han}\d·]{4,24})”/gu
const lexicon = (words: string): Lexicon => new Lexicon(words.trim().split(/\s+/))
const BODY = lexicon(`
  委员会 办公室 人民政府 公司 集团 银行 电视台 总台 日报 日报社 晚报 杂志社 出版社 通讯社 大学 学院 学校 中学 小学 幼儿园 医院 卫生院 研究院
  研究所 协会 学会 联合会 联盟 基金会 商会 法院 检察院 派出所 支队 大队 总队 党校 办事处 管委会 居委会 村委会 合作社 事务所 博物馆 图书馆
  纪念馆 文化馆 体育馆 少年宫 车站 机场 水库 水厂 电厂 电站 工业园 产业园 园区 开发区 示范区 实验室 俱乐部 促进会 领导小组 指挥部 工作站
  服务站 监测站 检测站 观测站 检查站 管理站 气象站 联络站 中心 组织 工会 妇联 团委
`)
/** `水务局`, `省委`: ends of bodies that are known by their last character. */
const OFFICE = /\p{Script=Han}[局厅]|(?<=\p{Script=Han}{3})委(?![员托派屈婉任以身])/uy
const PROGRAMME = lexicon(`
  条例 办法 规定 规划 纲要 行动计划 计划 工程 项目 制度 会议 论坛 大会 博览会 平台 系统 机制 体系 方案 基地 大桥 铁路 高速公路 隧道 灌区
  协定 公约 协议
`)
const SHORTEST = 4
const LONGEST = 22
/** Mentions looked at in one document, and names drawn from them: bounds for texts that are nothing but names. */
const MOST_MENTIONS = 200_000
const MOST_NAMES = 4_000

/**
 * Names that stand at least twice in a document, the longest first, and of one text the surest kind first. Names in quotation marks and 《》 are
 * whole; the left end of the others is where their mentions begin to differ.
 */
export const namesOf = once((document: Document): readonly Name[] => {
  const { text } = document
  const names = [
    ...counted(text, TITLE, 'title'),
    ...counted(text, QUOTED, 'quoted'),
    ...repeatedRuns(text, suffixesOf(document).bodies, 'body'),
    ...repeatedRuns(text, suffixesOf(document).programmes, 'programme'),
  ]
  return names.sort((a, b) => b.text.length - a.text.length).slice(0, MOST_NAMES)
})

/** Where the suffixes of bodies and of programmes end in a text, in order. */
const suffixesOf = once(({ text }: Document) => ({
  bodies: endsIn(text, at => BODY.wordAt(text, at)?.length ?? officeAt(text, at)),
  programmes: endsIn(text, at => PROGRAMME.wordAt(text, at)?.length ?? 0),
}))

/** Ends of what has a length at an offset, one behind the other. */
const endsIn = (text: string, lengthAt: (at: number) => number): readonly number[] => {
  const ends: number[] = []
  for (let at = 0, length = 0; at < text.length; at += length || 1) {
    length = lengthAt(at)
    if (length > 0) ends.push(at + length)
  }
  return ends
}

const [BUREAU, DEPARTMENT, COMMITTEE] = ['局', '厅', '委'].map(sign => sign.charCodeAt(0))

const officeAt = (text: string, at: number): number => {
  const next = text.charCodeAt(at + 1)
  if (next !== BUREAU && next !== DEPARTMENT && text.charCodeAt(at) !== COMMITTEE) return 0
  OFFICE.lastIndex = at
  return OFFICE.test(text) ? OFFICE.lastIndex - at : 0
}

const counted = (text: string, expression: RegExp, kind: NameKind): Name[] => {
  const counts = new Map<string, number>()
  eachMatch(expression, text, ([, name]) => void counts.set(name!, (counts.get(name!) ?? 0) + 1))
  return [...counts].filter(([, count]) => count >= 2).map(([name, count]) => ({ text: name, kind, count }))
}

/** The run of Han characters that ends at an offset, as long as a name may be. */
const runBefore = (text: string, end: number): string => {
  const from = Math.max(0, end - LONGEST)
  let start = end
  while (start > from) {
    const width = start - from > 1 ? widthAt(text, start - 2) : 1
    if (!isInName(text, start - width)) break
    start -= width
  }
  return text.slice(start, end)
}

const OTHERS_IN_NAMES = /[A-Za-z\d·]/

const isInName = (text: string, at: number): boolean =>
  (characterKindAt(text, at) & CharacterKind.han) !== 0 || OTHERS_IN_NAMES.test(text[at]!)

/**
 * Runs that end in one of the suffixes and are said at least twice. Of the nested runs before one suffix those count that are met in more than
 * one left context: `云岭市水务局` rather than `由云岭市水务局`.
 */
const repeatedRuns = (text: string, ends: readonly number[], kind: NameKind): Name[] => {
  const runs: string[] = []
  const counts = new Map<number, number>()
  for (const end of ends) {
    if (runs.length >= MOST_MENTIONS) break
    const run = runBefore(text, end)
    if (run.length < SHORTEST) continue
    runs.push(run)
    eachSuffix(run, (hash, length) => {
      if (length >= SHORTEST) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    })
  }
  const names = new Map<string, number>()
  for (const run of runs) {
    let outer = 0
    const here: (readonly [number, number])[] = []
    eachSuffix(run, (hash, length) => {
      if (length >= SHORTEST) here.push([length, counts.get(hash)!])
    })
    for (const [length, count] of here.reverse()) {
      if (count >= 2 && count > outer && !isParticle(run[run.length - length]!)) names.set(run.slice(run.length - length), count)
      outer = count
    }
  }
  return [...names].map(([name, count]) => ({ text: name, kind, count }))
}

/** Calls back with a hash of every suffix of a run, the shortest first. */
const eachSuffix = (run: string, visit: (hash: number, length: number) => void): void => {
  let high = 7
  let low = 11
  for (let length = 1; length <= run.length; length++) {
    const code = run.charCodeAt(run.length - length)
    high = (Math.imul(high, 31) + code) | 0
    low = (Math.imul(low, 131) + code) | 0
    visit((high >>> 0) * 2 ** 21 + (low >>> 11), length)
  }
}

/** Whether a character may stand before a name without being part of it: `由`, `经`, `和`. */
export const isParticle = (character: string): boolean => character.length === 1 && PARTICLES.includes(character)

const PARTICLES = '和与及暨的了在对为于被由将是、经请向从给把让会同并'

/** Every mention of a body or programme with all that may belong to its name before the suffix, in order of the suffixes. */
export const namedRunsOf = once((document: Document): readonly Span[] => {
  const { bodies, programmes } = suffixesOf(document)
  return [...bodies.slice(0, MOST_MENTIONS), ...programmes]
    .slice(0, MOST_MENTIONS)
    .map(end => ({ start: end - runBefore(document.text, end).length, end }))
})

/** Runs this long or longer that begin after a mark are whole names: `、陕西…台` rather than `在…台`. */
const WHOLE = 7

/** Mentions of bodies by what must be their full name: from a mark, or the start of the paragraph, to the suffix. */
export const wholeNamesOf = once((document: Document): readonly Span[] => {
  const { text } = document
  const spans: Span[] = []
  for (const end of suffixesOf(document).bodies) {
    const bounded = runBefore(text, end)
    const run = isParticle(bounded[0] ?? '') ? bounded.slice(1) : bounded
    if (run.length >= WHOLE && bounded.length < LONGEST && spans.length < MOST_MENTIONS) spans.push({ start: end - run.length, end })
  }
  return spans
})

const HAN_TITLE = /《([\p{Script=Han}]{1,40})》/gu

/** The first `most` titles in 《》 of Han characters alone, of `shortest` to 40 characters; they are whole to their last character. */
export const hanTitlesIn = (text: string, shortest: number, most: number): Span[] =>
  matchesOf(HAN_TITLE, text)
    .filter(([, title]) => [...title!].length >= shortest)
    .slice(0, most)
    .map(({ index, 1: title }) => ({ start: index + 1, end: index + 1 + title!.length }))
