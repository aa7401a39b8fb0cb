import type { Span } from '../../model/span.js'
import type { Atom, Step } from '../../text/changes.js'
import { PLACES } from '../../text/names/places.js'
import { SURNAMES } from '../../text/names/surnames.js'
import { regexp } from '../../text/regexp.js'

const joinedText = (atoms: readonly Atom[]): string =>
  atoms.filter(({ kind }) => kind !== 'mark').reduce((text, atom) => text + (/^\p{ASCII}/u.test(atom.text) ? ' ' : '') + atom.text, '')

const spanOf = (atoms: readonly Atom[]): Span => {
  const words = atoms.filter(({ kind }) => kind !== 'mark')
  return { start: words[0]!.start, end: words.at(-1)!.end }
}

/** Words of one place that differ in their digits alone: codes, citations, years, article numbers. Labels at the head of a text are passed over. */
export const contraryDigits = (step: Step): readonly [Span, Span] | undefined => {
  const a = step.a.filter(({ kind }) => kind !== 'mark')
  const b = step.b.filter(({ kind }) => kind !== 'mark')
  if (a.length === 0 || b.length === 0 || isLabel(a[0]!) || isLabel(b[0]!)) return undefined
  const said = (atoms: readonly Atom[]): string =>
    atoms
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '')
  const shape = (text: string): string => text.replace(/\d/g, '#').toLowerCase()
  const [first, second] = [said(a), said(b)]
  return /\d/.test(first) && first !== second && shape(first) === shape(second) ? [spanOf(a), spanOf(b)] : undefined
}

const RANKED = new Set(['ordinal', 'session', 'level'])

const NUMBERED = regexp('i')`
  ^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|\w{3,6}teenth|(?:twent|thirt|fort|fift
        |sixt|sevent|eight|ninet)ieth|hundredth|\d{1,3}(?:st|nd|rd|th))$
`

/** A place in an order that differs: `third year`, `第十二次会议`. */
export const contraryOrdinals = ({ a, b }: Step): readonly [Span, Span] | undefined => {
  const [first, second] = [a, b].map(atoms => atoms.filter(({ kind }) => kind !== 'mark'))
  const [x, y] = [first![0], second![0]]
  if (first!.length !== 1 || second!.length !== 1 || x!.start < 3) return undefined
  const isRanked = [x!, y!].every(({ figure, text }) => (figure ? RANKED.has(figure.kind) : NUMBERED.test(text)))
  return isRanked ? [spanOf(first!), spanOf(second!)] : undefined
}

/** The number of a list item, article or note at the head of its text. */
const isLabel = ({ start, text }: Atom): boolean => start < 3 && /^(?:第?\d{1,3}[条章节款项]?|\d{1,3})$/.test(text)

const SURNAME = new RegExp(`^${SURNAMES}`)
const NAME_CONTEXT =
  /^(?:同志|书记|主任|市长|县长|区长|局长|院长|校长|部长|厅长|处长|总经理|董事长|代表|教授|先生|女士|介绍|表示|说|任|担任|当选|主持)/
const TITLED = regexp()`
  (?:书记|主任|(?:省|市|县|区|州|镇|乡|村|局|院|校|部|厅|处|科|所|站|组|队|行|会|秘书|董事|理事|检察|园|馆|台|社)长|经理|总裁|主席
      |教授|院士|研究员|工程师|记者|医师|律师|法官|检察官|审判员|被告人|申请人|负责人|联系人|同志)$
`
const PLACE_OR_BODY = /(?:省|市|县|区|镇|乡|村|街道|社区|局|厅|委|院|校|部|公司|集团|银行|大学|学院|医院|中心|协会|基金会|法院)$/

/**
 * Two names in one and the same place of a sentence: of persons before a title or saying verb, of places, posts or bodies by their words. Capitals make no
 * name in a title, unless the words are the sole change of a long copy.
 */
export const contraryNames = (steps: readonly Step[], step: Step, isSole: boolean): readonly [Span, Span] | undefined => {
  const at = steps.indexOf(step)
  const next = joinedText(steps[at + 1]?.a.slice(0, 2) ?? []).trim()
  const wordsA = step.a.filter(({ kind }) => kind === 'word')
  const wordsB = step.b.filter(({ kind }) => kind === 'word')
  if (wordsA.length === 0 || wordsB.length === 0 || wordsA.length + wordsB.length > 8 || wordsA.length !== step.a.length) return undefined
  const named = personsBefore(steps[at - 1], wordsA, wordsB, next)
  if (named) return named
  const [nameA, nameB] = [joinedText(wordsA).trim(), joinedText(wordsB).trim()]
  if ((isPlace(nameA) && isPlace(nameB)) || differInQuarter(nameA, nameB) || (POST.test(nameA) && POST.test(nameB)))
    return [spanOf(wordsA), spanOf(wordsB)]
  if (!isBody(nameA, nameB, next, wordsBehind(steps[at + 1])) && !(isCapitalised(wordsA, wordsB) && (isSole || !isTitle(steps))))
    return undefined
  return [spanOf(wordsA), spanOf(wordsB)]
}

/** Names of persons before a verb or behind a title; a dictionary may have left the surname, or part of the name, in the word before. */
const personsBefore = (
  before: Step | undefined,
  a: readonly Atom[],
  b: readonly Atom[],
  next: string,
): readonly [Span, Span] | undefined => {
  const isName = (name: string): boolean => /^\p{Script=Han}{2,4}$/u.test(name) && SURNAME.test(name)
  const led = (atoms: readonly Atom[], lead: Atom | undefined): readonly Atom[] => (lead?.kind === 'word' ? [lead, ...atoms] : atoms)
  const isTitled = (words: number): boolean => TITLED.test(joinedText(before?.a.slice(-3 - words, words > 0 ? -words : undefined) ?? []))
  const names = [
    [a, b, 0],
    [led(a, before?.a.at(-1)), led(b, before?.b.at(-1)), 1],
  ] as const
  const found = names.find(
    ([nameA, nameB, words]) => (NAME_CONTEXT.test(next) || isTitled(words)) && isName(joinedText(nameA)) && isName(joinedText(nameB)),
  )
  return found && [nameSpan(found[0]), nameSpan(found[1])]
}

/** A name without the verb that a dictionary took into it: `王海带`队. */
const nameSpan = (atoms: readonly Atom[]): Span => {
  const { start, end } = spanOf(atoms)
  return end - start > 2 && /[带率主任]$/.test(joinedText(atoms)) ? { start, end: end - 1 } : { start, end }
}

/** The words right behind a step, up to a mark. */
const wordsBehind = (next: Step | undefined): string => {
  const atoms = next?.a.slice(0, 3) ?? []
  const mark = atoms.findIndex(({ kind }) => kind !== 'word')
  return joinedText(mark < 0 ? atoms : atoms.slice(0, mark)).trim()
}

/** Words behind a differing one that end the name of a part of a body: `安全|管理部`, `规划|设计院`. */
const PART = regexp()`
  ^(?:管理|设计|研究|规划|勘[测察]|工程|技术|服务|事务|监督|监察|检测|监测|咨询|营销|财务|采购|运营|审计|法务|发展|生产){0,2}
    (?:部(?![分门署长队])|院|局|处(?![理置于])|科(?![学技])|中心|公司|集团|所(?![有以在]))
`

const isBody = (a: string, b: string, next: string, behind: string): boolean => {
  if (/^\p{Script=Han}{2,8}$/u.test(a) && /^\p{Script=Han}{2,8}$/u.test(b) && PART.test(behind)) return true
  const ending = (name: string): string | undefined =>
    PLACE_OR_BODY.exec(name)?.[0] ?? (PLACE_OR_BODY.test(next.slice(0, 2)) ? next : undefined)
  return /^\p{Script=Han}{2,14}$/u.test(a) && /^\p{Script=Han}{2,14}$/u.test(b) && ending(a) !== undefined && ending(a) === ending(b)
}

/** `安徽省`, `合肥市` or without the suffix. */
const PLACE = new RegExp(`^${PLACES}(?:省|市|自治区)?$`)

/** Posts: who is in charge is as telling as a name. */
const POST = regexp()`
  ^(?:常务)?副?
    (?:董事长|总经理|经理|总裁|监事长|主席|主任|书记|秘书长|省长|市长|县长|区长|镇长|乡长|局长|院长|校长|部长|厅长|处长|科长|所长|站长
      |组长|总监|总工程师|总会计师)$
`

/** What a street, bridge or settlement is called by. */
const ADDRESS = /^\p{Script=Han}{1,6}(?:路|街|大道|巷|桥|胡同|镇|乡|村|县|区|社区)$/u
const COMPASS = /[东西南北]/

const isPlace = (name: string): boolean => PLACE.test(name) || ADDRESS.test(name)

/** Names that differ in a quarter of the compass alone: `淮北`, `淮南`. */
const differInQuarter = (a: string, b: string): boolean =>
  a !== b && a.length === b.length && a.length < 5 && COMPASS.test(a) && a.replace(COMPASS, '#') === b.replace(COMPASS, '#')

/** Share of the longer words in capitals from which an English sentence is a title, whose words are no names for that. */
const TITLE = 0.6
/** The same of all its words. */
const TITLE_OF_ALL = 0.5

const isTitle = (steps: readonly Step[]): boolean => {
  const words = steps.flatMap(({ a }) => a).filter(({ kind }) => kind === 'word')
  const long = words.filter(({ text }) => /^\p{L}{4}/u.test(text))
  const capitals = (of: readonly Atom[]): number => of.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return capitals(long) >= TITLE * long.length && capitals(words) >= TITLE_OF_ALL * words.length
}

const ORDINAL = /(?:first|second|third|th)$/i

const isCapitalised = (a: readonly Atom[], b: readonly Atom[]): boolean =>
  [...a, ...b].every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !ORDINAL.test(text)) && a[0]!.start > 0 && a.length <= 3 && b.length <= 3
