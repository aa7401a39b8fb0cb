import { addTo } from '../../../../model/grouping.js'
import { source } from '../../../../text/regexp.js'
import type { Group } from '../groups.js'
import { intervalOf, relate } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'

const DOINGS = source`
  (?:完成|整改|办结|落实|解决|销号|化解|到位|建成|开工|完工|竣工|投用|立案|结案|审结|交付|验收|清退|追回|通过)
`
/** `问题已完成整改28个`: how many are done, or are not. */
const STATED = new RegExp(`(?:已经?|均已|(?<open>尚未|未))(?<doing>${DOINGS}{1,3})(?:的(?:有|为)?|了)?$`, 'u')
/** `对已完成的28个问题`: those that are, spoken of as known. */
const RECALLED = new RegExp(`(?<=[对将把就]|于|针对|聚焦|^)(?:已经?|(?<open>尚未|未))(?<doing>${DOINGS}{1,3})的$`, 'u')

/** What is told of some things, by the words right before their number. */
interface Told {
  readonly mention: Mention
  readonly doing: string
  readonly open: boolean
}

/**
 * What is done of some things (`31个问题中已完成整改28个`), and those spoken of again by what was done (`对已完成的26个问题`): the same number, of which
 * one digit is another.
 */
export const recalledParts = (mentions: readonly Mention[]): Group[] => {
  const stated = new Map<string, Told[]>()
  const recalled: Told[] = []
  for (const mention of mentions) {
    if (mention.measure !== 'count' || mention.figure.qualifier !== 'exact' || mention.table !== undefined) continue
    const again = toldBy(RECALLED, mention)
    if (again) recalled.push(again)
    const told = again ? undefined : toldBy(STATED, mention)
    if (told) addTo(stated, keyOf(mention), told)
  }
  return [
    ...recalled.flatMap(again => groupOf(again, stated.get(keyOf(again.mention)) ?? []) ?? []),
    ...recalledWholes(mentions),
    ...staffs(mentions),
  ]
}

const STAFF = '干警|干部职工|教职工|教职员工|职工|员工|党员|工作人员|医护人员|教师'
/** `全院现有干警68人`. */
const STAFF_IS = new RegExp(`(?:现有|共有)(?:在[编职岗册])?(${STAFF})$`)
/** `全院68名干警`: all there are. */
const ALL_STAFF = new RegExp(`^(${STAFF})`)
const OF_ALL_BODY = /全(?:院|局|校|行|所|厂|公司|系统|体|中心)$/

/** Those who work in a body, told once as how many there are and once as all of them. */
const staffs = (mentions: readonly Mention[]): Group[] => {
  const known = new Map<string, Mention>()
  for (const mention of mentions) {
    const staff = isOfPersons(mention) ? STAFF_IS.exec(mention.sides[0])?.[1] : undefined
    const key = `${mention.document} ${staff}`
    if (staff && !known.has(key)) known.set(key, mention)
  }
  return mentions.flatMap(mention => {
    const all = isOfPersons(mention) && OF_ALL_BODY.test(mention.sides[0]) ? ALL_STAFF.exec(mention.sides[1])?.[1] : undefined
    const stated = all && known.get(`${mention.document} ${all}`)
    return stated ? (disagreeing(stated, mention) ?? []) : []
  })
}

const isOfPersons = ({ figure, table, measure }: Mention): boolean =>
  measure === 'count' && table === undefined && figure.qualifier === 'exact' && /[人名]$/.test(figure.raw)

/** `反馈的31个问题，…。35个问题中已完成整改28个`: of the last number told of such things in the paragraph. */
const recalledWholes = (mentions: readonly Mention[]): Group[] => {
  const last = new Map<string, Mention>()
  return mentions.flatMap(mention => {
    if (mention.measure !== 'count' || mention.figure.qualifier !== 'exact' || mention.table !== undefined) return []
    const [before, after] = mention.sides
    const noun = NOUN.exec(after)?.[0]
    if (noun === undefined) return []
    const key = `${keyOf(mention)} ${mention.block} ${noun}`
    const known = last.get(key)
    last.set(key, mention)
    return known && before === '' && OF_ALL.test(after.slice(noun.length)) ? (disagreeing(known, mention) ?? []) : []
  })
}

const NOUN = /^[一-鿿]{2}/
const OF_ALL = /^(?:线索|事项|项目)?中(?:已|有|全部|，|$)/

const keyOf = ({ document, figure }: Mention): string => `${document} ${figure.unit ?? ''}`

const toldBy = (words: RegExp, mention: Mention): Told | undefined => {
  const groups = words.exec(mention.sides[0].slice(-LONGEST))?.groups
  return groups && { mention, doing: groups.doing!, open: groups.open !== undefined }
}

const LONGEST = 12

/** Surely enough for a warning. */
const SURPLUS = 1.4
/** Numbers of which more are told say nothing. */
const MOST = 12

const groupOf = (again: Told, all: readonly Told[]): Group | undefined => {
  const noun = /^[一-鿿]{2}/.exec(again.mention.sides[1])?.[0]
  if (noun === undefined || all.length > MOST) return undefined
  const stated = all.filter(told => told.open === again.open && isSame(told.doing, again.doing) && told.mention.around.includes(noun))
  const values = stated.map(({ mention }) => Number(mention.figure.value))
  const value = Number(again.mention.figure.value)
  if (values.includes(value) || values.reduce((sum, each) => sum + each, 0) === value) return undefined
  return stated.flatMap(({ mention }) => disagreeing(mention, again.mention) ?? [])[0]
}

/** `完成整改` and `完成` are one doing. */
const isSame = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

const disagreeing = (a: Mention, b: Mention): Group | undefined => {
  const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)]
  const relation = x && y && relate(x, y, false)
  if (relation?.kind !== 'conflict' || relation.cause === undefined) return undefined
  return { mentions: [a, b], disagreements: [{ a, b, relation, surplus: SURPLUS }] }
}
