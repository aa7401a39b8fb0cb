import type { Document } from '../../model/document.js'
import { addTo, groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { isConfusable } from '../../text/characters/confusable-characters.js'
import { type Edit, oneEdit } from '../../text/edits.js'
import { personsOf } from '../../text/names/persons.js'
import { regexp } from '../../text/regexp.js'
import { areInOneSentence } from '../../text/sentences.js'
import { wordsOf } from '../../text/words.js'
import type { Slip } from './slip.js'

/** Persons of one surname whose names are looked for in another writing. */
const MOST = 20
/** Persons of a document: among more than this two may well have names that sound alike. */
const CROWD = 80
const NAME_LENGTH = 3
/** What may stand before a name in a sentence, and behind it. */
const BEFORE = /(?:^|[^\p{Script=Han}]|[和与及由经请向从给让对为是]|同志|同学)$/u
const BEHIND = regexp('u')`
  ^(?:$|[^\p{Script=Han}]|[等和与及为任在是的说将被]|主持|表示|介绍|指出|强调|汇报|参加|出席|宣布|提交|诉称|辩称|负责|牵头|带队|带领|担任
      |补充|点评|发言|回答|获|作|一行|颁发|赠送|率[队领]?|赴|前往|深入|走访|陪同|当选|入选|认为|同志|同学|先生|女士)
`
/** How a person who was not named before is introduced. */
const INTRODUCED = /^[，,（(](?:男|女|学生|系|现任|生于|[汉回满壮苗]族|\d)/
const KIN = /[父母兄弟姐妹哥]|[之长次]子|[之长次]女|丈夫|妻|配偶|夫妇|亲属/

/** Persons of whom one is named beside a title, and somewhere one stands whose name is written with another character that sounds or looks the same. */
export const confusedPersons = (document: Document): readonly Slip[] => {
  const { text } = document
  const persons = groupedBy(personsOf(document), ({ name }) => name)
  if (persons.size === 0 || persons.size > CROWD) return []
  const found = othersLike(text, [...persons.keys()], new Set(personsOf(document).map(({ start }) => start))).flatMap(
    ({ name, other, mentions }) => {
      const known = persons.get(name)!
      if (mentions.length * 2 > countOf(text, name) + 1 || (persons.get(other)?.length ?? 0) > known.length) return []
      const edit = oneEdit(name, other)!
      return mentions.some(mention => areTwo(text, known[0]!, mention)) ? [] : [{ name, variants: mentions, edit, confidence: 0.65 }]
    },
  )
  const named = found.flatMap(({ name, variants: [first] }) => [name, text.slice(first!.start, first!.end)])
  return found.filter(({ name, variants: [first] }) => isInOnePair(named, name, text.slice(first!.start, first!.end)))
}

/** A pair that was found from both of its names is one pair, told from the name that stands first; a name in several pairs is in none. */
const isInOnePair = (named: readonly string[], name: string, other: string): boolean => {
  const pairs = (one: string): number => named.filter(each => each === one).length
  return pairs(name) === pairs(other) && pairs(name) <= 2 && (pairs(name) === 1 || named.indexOf(name) < named.indexOf(other))
}

interface Other {
  readonly name: string
  readonly other: string
  readonly mentions: Span[]
}

/** What stands like a name in the text and is one confusable character, or two characters swapped, away from a known one. */
const othersLike = (text: string, names: readonly string[], known: ReadonlySet<number>): Other[] => {
  const bySurname = groupedBy(names, name => name[0]!)
  const groups = new Map<string, { name: string; span: Span }[]>()
  for (const [surname, alike] of bySurname)
    for (let start = text.indexOf(surname); start >= 0; start = text.indexOf(surname, start + 1)) {
      const other = text.slice(start, start + NAME_LENGTH)
      for (const name of alike.slice(0, MOST)) {
        const edit = other.length === NAME_LENGTH && other !== name ? oneEdit(name, other) : undefined
        if (edit && isSlip(edit) && (known.has(start) || standsAlone(text, start)))
          addTo(groups, `${name}${other}`, { name, span: { start, end: start + NAME_LENGTH } })
      }
    }
  return [...groups].map(([key, mentions]) => ({
    name: mentions[0]!.name,
    other: key.slice(NAME_LENGTH),
    mentions: mentions.map(({ span }) => span),
  }))
}

const isSlip = ({ kind, at, from, to }: Edit): boolean => at > 0 && (kind === 'swapped' || (kind === 'replaced' && isConfusable(from, to)))

/** Whether three characters are read as a name where they stand: bounded as names are, and cut by no word of the dictionary. */
const standsAlone = (text: string, start: number): boolean => {
  const end = start + NAME_LENGTH
  if (!BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !/[长任记席书师员授官人理者]$/.test(text.slice(start - 1, start)))
    return false
  if (!BEHIND.test(text.slice(end, end + 2))) return false
  let at = start
  for (const word of wordsOf(text.slice(start, end + 3))) {
    if (at < end && at + word.length > end) return false
    at += word.length
  }
  return true
}

/** Two persons rather than one: in one sentence, or told as kin. */
const areTwo = (text: string, a: Span, b: Span): boolean => {
  const second = a.start < b.start ? b : a
  const around = text.slice(second.end, second.end + 20)
  return (
    areInOneSentence(text, a, b) ||
    haveOtherPosts(text, a, b) ||
    haveOtherLabels(text, a, b) ||
    INTRODUCED.test(around) ||
    KIN.test(around.split(/[。！？\n]/)[0]!) ||
    KIN.test(text.slice(second.start - 6, second.start))
  )
}

/** Whether both stand behind the same title of two bodies: `市第一中学校长`, `市第二中学校长`. */
const haveOtherPosts = (text: string, a: Span, b: Span): boolean => {
  const [one, other] = [a, b].map(({ start }) => POST.exec(text.slice(Math.max(0, start - LONGEST_POST), start))![0]) as [string, string]
  let shared = 0
  while (shared < one.length && shared < other.length && one.at(-1 - shared) === other.at(-1 - shared)) shared++
  return shared >= 2 && one.length - shared >= 2 && other.length - shared >= 2
}

/** Whether both stand in one line behind labels of their own: `发包人代表：…，电话…；承包人项目经理：…`. */
const haveOtherLabels = (text: string, a: Span, b: Span): boolean => {
  const [one, other] = [a, b].map(({ start }) => LABEL.exec(text.slice(Math.max(0, start - LONGEST_POST), start))?.[1])
  return (
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    !text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes('\n')
  )
}

const LABEL = /(\p{Script=Han}{2,})[：:]\s?$/u

/** What stands right before a name, back to a mark or particle. */
const POST = /[^\P{Script=Han}由和与及经请向从给让对为是的任]*$/u
const LONGEST_POST = 16

const countOf = (text: string, name: string): number => {
  let count = 0
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) count++
  return count
}
