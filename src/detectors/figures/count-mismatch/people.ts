import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { SURNAMES } from '../../../text/names/surnames.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { countingSentences } from './counting.js'
import { type Counted, moved, namedInARow } from './listed.js'
import { partsOf } from './parts.js'

const COUNT = '(?<![第\\d十百千万.．])(?<count>[二三四五六七八九十两兩]{1,3}|[2-9]|[1-4]\\d)'
const BETWEEN = /[、，,]|(?<!、)(?:以及|[和与與及])/g
const OPEN = /等$|[等及]\p{Script=Han}*人员$/u
/** A title, a body or nothing, and a name. */
const NAMED = new RegExp(`^(?:\\p{Script=Han}{1,16})??(?:${SURNAMES}\\p{Script=Han}{1,2}|小\\p{Script=Han}|老\\p{Script=Han})$`, 'u')
/** A name by itself, or one of which only the surname is told. */
const BARE = new RegExp(`^(?:${SURNAMES}\\p{Script=Han}{1,2}|${SURNAMES}[某×])$`, 'u')

/** 一行三人（记者甲、摄影师乙）; 委员三名：律师甲、社区代表乙. */
const PEOPLE = new RegExp(
  `${COUNT}(?:人|名|位)[\\p{Script=Han}]{0,8}(?:[（(]|[：:]|(?<=组成)[，,])(?<list>[^：:。；;（()）\\d]{4,120}?)(?=[）)。；;]|$|[，,][^、，,）)。；;]*[\\d（(])`,
  'gu',
)
/** 列席：甲、乙、丙（四人）; 监事甲、乙、丙4人列席会议. */
const PEOPLE_BEFORE = [
  new RegExp(`[：:](?<list>[^：:。；;，,（）()\\d]{4,120})[（(]共?${COUNT}(?:人|名|位)[）)]`, 'gu'),
  new RegExp(`(?<=^|[，。；：:])(?<list>[\\p{Script=Han}]{2,14}、[\\p{Script=Han}、]{2,100}?)${COUNT}(?:人|名同志|位同志)(?!次)`, 'gu'),
]

/** Persons named in a row against their number before or behind them. */
export const namedPersons = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) =>
    /[名位人]/.test(text) ? [...listedBehind(text), ...listedBefore(text)].map(counted => moved(counted, start)) : [],
  )

const listedBehind = (text: string): Counted[] =>
  matchesOf(PEOPLE, text).flatMap(match => {
    const items = namesIn(text, match)
    const declared = { count: ordinalOf(match.groups!.count!)!, start: match.index, end: match.index + match[0].search(/[：:（(，,]/) }
    return items && (items.length >= 3 || declared.count <= 3) ? near(declared, items, 2) : []
  })

const listedBefore = (text: string): Counted[] =>
  PEOPLE_BEFORE.flatMap((pattern, index) =>
    matchesOf(pattern, text).flatMap(match => {
      const items = namesIn(text, match)
      const start = match.index + match[0].lastIndexOf(match.groups!.count!)
      const declared = { count: ordinalOf(match.groups!.count!)!, start, end: match.index + match[0].length }
      const bare = items && (index === 0 || items.slice(1).every(item => BARE.test(text.slice(item.start, item.end))))
      return bare ? near(declared, items, 1) : []
    }),
  )

/** The persons of a row; undefined when one of its parts is none. */
const namesIn = (text: string, match: RegExpExecArray): Span[] | undefined => {
  const list = match.groups!.list!
  const items = partsOf(list, match.index + match[0].indexOf(list), BETWEEN)
  const all = items.length >= 2 && !OPEN.test(list) && items.every(({ start, end }) => NAMED.test(text.slice(start, end)))
  return all ? items : undefined
}

const near = (declared: Counted['declared'], items: readonly Span[], most: number): Counted[] =>
  Math.abs(declared.count - items.length) > most ? [] : [namedInARow(declared, items, 0.8)]

/** Who was there, each by name: 出席：甲、乙、丙; "Present: A. Birch (Chair), T. Coyle". */
const ROLL_HAN = regexp('u')`
  ^\s*(?:出席|参会|到会|与会|参加|实到)(?:会议)?(?:人员|人|领导|代表|成员|委员|理事|董事|评委|专家|同志)?(?:名单)?[：:]\s*(?<list>[^。；;\d]{4,400})[。；;]?\s*$
`
const ROLL_EN = /^\s*(?:Members |Councillors |Trustees |Directors |Governors )?(?:[Pp]resent|PRESENT):?\s+(?<list>[A-Z][^\n:]{8,600})$/
/** How many were there: 实到7人, "six members were present". */
const THERE_HAN = regexp('gu')`
  (?:实到|实际到会|实际出席|到会|出席(?:会议)?的?|参加会议的?)(?:会议)?(?:人员|代表|成员|委员|理事|董事|评委|专家|人数)?(?:为|共|有)?${COUNT}(?:人|名|位)(?!次)
`
const THERE_EN = regexp('gi')`
  \b(?<!of )(?<count>${ENGLISH_COUNTS}|[2-9]|[1-4]\d) (?:(?:voting|committee|board|council|panel) )?
    (?:members|councillors|directors|trustees|governors|commissioners|members of the (?:board|committee|panel|council))
    (?: (?:were|was|being|are) (?:all )?(?:present|in attendance)| present| attended)\b
`
const PERSON_EN =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Cllr|Councillor|Dame|Sir|Lord|Lady|Rev|The Rev|Hon|Judge)\.? )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4}\s*$/
const ASIDE = /\s*[（(][^（）()]*[）)]|,? in the [Cc]hair/g

/** Those who were there by name against the number of them told elsewhere, in a text with one such line. */
export const attendance = (document: Document): Counted[] => {
  const rolls = document.blocks.flatMap(({ kind, start, end }) => {
    if (kind === 'furniture' || kind === 'table-cell') return []
    const text = document.text.slice(start, end)
    const match = /[一-鿿]/.test(text) ? ROLL_HAN.exec(text) : ROLL_EN.exec(text)
    return match ? [personsIn(match, start)] : []
  })
  const [items] = rolls
  if (rolls.length !== 1 || !items) return []
  const told = matchesOf(document.language === 'en' ? THERE_EN : THERE_HAN, document.text).map(match => ({
    count: ordinalOf(match.groups!.count!)!,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return told.flatMap(declared => near(declared, items, 3))
}

/** The persons of a line; undefined when one of its parts is none. */
const personsIn = (match: RegExpExecArray, by: number): Span[] | undefined => {
  const list = match.groups!.list!.trimEnd()
  const plain = list.replace(ASIDE, aside => ' '.repeat(aside.length))
  const isHan = /[一-鿿]/.test(list)
  const mark = isHan ? /[、，,\s]+/g : /;/.test(plain) ? /;/g : /,(?: and)?| and /g
  const items = partsOf(plain.replace(/[.\s]+$/, ''), by + match[0].indexOf(list), mark).flatMap(({ start, end }) => {
    const name = plain.slice(start - by - match[0].indexOf(list), end - by - match[0].indexOf(list))
    const lead = name.length - name.trimStart().length
    return name.trim() === '' ? [] : [{ start: start + lead, end: start + lead + name.trim().length }]
  })
  const named = items.every(({ start, end }) => {
    const name = plain.slice(start - by - match[0].indexOf(list), end - by - match[0].indexOf(list))
    return isHan ? NAMED.test(name) : PERSON_EN.test(name)
  })
  return named && items.length >= 3 && !OPEN.test(list) ? items : undefined
}
