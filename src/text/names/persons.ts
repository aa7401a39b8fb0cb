import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { Lexicon } from '../lexicon.js'
import { matchesAt } from '../matches.js'
import { once } from '../once.js'
import { wordsOf } from '../words.js'
import { SURNAMES } from './surnames.js'

const TITLES = `
  总经理 董事长 理事长 秘书长 检察长 总工程师 法定代表人 负责人 联系人 主持人 经办人 局长 厅长 部长 处长 科长 院长 校长
  所长 站长 省长 市长 县长 区长 镇长 乡长 州长 会长 社长 行长 队长 组长 主任 书记 主席 秘书 馆长 园长 台长 庭长 主编
  护士长 经理 总裁 总监 教授 研究员 工程师 记者 同志 先生 女士 代表 委员 专家 医生 医师 护士 村民 法官 律师 审判长
  审判员 书记员 检察官 助理 作者 院士 博士 老师 教练 学生 同学 民警 干警 辅警 志愿者 教师 导师 选手 职工 董事 监事
  副研究员 队员 调解员 陪审员 网格员 讲解员 技术员 驾驶员 宣传员 辅导员 指导员 督导员 通讯员 联络员 检验员
`
  .trim()
  .split(/\s+/)
const TITLE_WORDS = new Lexicon(TITLES)
const TITLE = `(?:${TITLES.join('|')})`
const TITLED = new RegExp(`(${TITLE})(?:[：:]\\s?|\\s)?(?=${SURNAMES}\\p{Script=Han})`, 'uy')
const NAME = new RegExp(`^${SURNAMES}\\p{Script=Han}{2}`, 'u')
/** Characters looked at after a title. */
const REACH = 6

/** A title of the text with what follows it and may be a name. */
export interface Titled {
  readonly title: string
  /** Where what follows begins. */
  readonly start: number
  /** The characters that follow, a few more than a name has. */
  readonly following: string
}

/** Titles that stand before what may be a person's name: a surname with another character. */
export const titledOf = once(({ text }: Document): readonly Titled[] =>
  matchesAt(TITLED, text, TITLE_WORDS.placesIn(text)).map(match => {
    const start = match.index + match[0].length
    return { title: match[1]!, start, following: text.slice(start, start + REACH) }
  }),
)

const SPEAKS = ['主持', '表示', '介绍', '指出', '强调', '作讲话', '作了讲话', '作报告', '作了报告', '作发言', '作了发言']
/** What stands behind a full name. */
const BEHIND = new Lexicon([...TITLES, ...SPEAKS])
const NAMED = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[和与及由经请向从给让对为是])(${SURNAMES}\\p{Script=Han}{2})(?=(?:副|常务副|原)?${TITLE}|${SPEAKS.join('|')})`,
  'muy',
)
/** Code units from the start of a name to what stands behind it: at least the name's, at most those of a name in rare characters with 常务副. */
const [NEAREST, FARTHEST] = [3, 9]

/** A person named in full beside a title or before a verb of speaking. */
export interface Person extends Span {
  readonly name: string
}

/** Persons named in full beside a title, before or behind it, or before a verb of speaking, in order. */
export const personsOf = once((document: Document): readonly Person[] => {
  const behind = titledOf(document).flatMap(({ start, following }) => {
    const name = fullNameAt(following)
    return name ? [{ name, start, end: start + name.length }] : []
  })
  const before = matchesAt(NAMED, document.text, placesBefore(BEHIND.placesIn(document.text))).flatMap(({ index, 1: name }) =>
    fullNameAt(name!) ? [{ name: name!, start: index, end: index + name!.length }] : [],
  )
  return [...behind, ...before].sort((a, b) => a.start - b.start).filter(({ start }, index, all) => all[index - 1]?.start !== start)
})

/** Where names may begin that stand before some places, in order. */
const placesBefore = (places: readonly number[]): number[] => {
  const before: number[] = []
  let next = 0
  for (const place of places) {
    for (let at = Math.max(next, place - FARTHEST); at <= place - NEAREST; at++) before.push(at)
    next = Math.max(next, place - NEAREST + 1)
  }
  return before
}

/** The full name (surname and two characters) at the start of a text; undefined when what stands there reads as other words. */
export const fullNameAt = (following: string): string | undefined => {
  const name = NAME.exec(following)?.[0]
  if (!name) return undefined
  const [word] = wordsOf(following)
  return word!.length === 1 || word === name ? name : undefined
}
