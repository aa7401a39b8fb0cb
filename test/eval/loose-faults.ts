import type { RuleId } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import type { Random } from '../tools/random.js'

/** A fault put into a clean text: the text with it, the rules any of which should tell it, and where. */
export interface Planted {
  readonly text: string
  readonly rules: readonly RuleId[]
  readonly span: Span
}

/** Puts one fault of a kind into a text; undefined when the text offers no place for it. */
export type Planter = (text: string, random: Random) => Planted | undefined

const places = (text: string, expression: RegExp): Span[] =>
  [...text.matchAll(expression)].map(match => ({ start: match.index, end: match.index + match[0].length }))

const replaced = (text: string, { start, end }: Span, by: string, rules: readonly RuleId[]): Planted => ({
  text: text.slice(0, start) + by + text.slice(end),
  rules,
  span: { start, end: start + Math.max(1, by.length) },
})

const OTHER_HAN = '城海安建利明和新文信合力科江山平兴华源通'

/** One character of a name replaced, dropped, doubled by another, or swapped with its neighbour. */
const misspelt = (name: string, random: Random): string => {
  const han = /\p{Script=Han}/u.test(name)
  const letters = [...name.matchAll(han ? /\p{Script=Han}/gu : /[a-z]/g)].map(({ index }) => index)
  const at = letters[1 + random.below(Math.max(1, letters.length - 2))] ?? 1
  const other = han ? random.pick([...OTHER_HAN])! : random.pick([...'aeioustnrl'])!
  const kind = random.below(4)
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1)
  if (kind === 1) return name.slice(0, at) + other + name.slice(at)
  if (kind === 2 && /[\p{Script=Han}a-z]/u.test(name[at + 1] ?? '')) return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
  return name.slice(0, at) + other + name.slice(at + 1)
}

const NAME =
  /(?:云汀市|青蘅县)(?:[\p{Script=Han}]{2,10}?(?:局|委员会|有限公司|研究院|日报社|广播电视台|档案馆|大队|人民医院|规定|条例|管理办法|普查报告|专项规划))|[\p{Script=Han}]{2}(?:建工集团|工程监理)有限公司|(?:Ashcombe Port Authority|Wexmoor County Council|Harbour Development Committee|Marlow Heritage Foundation|Brightwater Engineering|Penhallow Advisory|Dunmore Marine Works|Wexmoor Wildlife Trust|Eleanor Whitcombe|Desmond Farrington|Caldwell and Pryce)/gu
const PERSON = /(?<=副市长|局长|办公室主任)[\p{Script=Han}]{3}(?=[任主多负每要])/gu

/** A place of a name that stands at least three times, so that the right form stays at least twice. */
const slip =
  (expression: RegExp): Planter =>
  (text, random) => {
    const frequent = places(text, expression).filter(({ start, end }) => text.split(text.slice(start, end)).length > 3)
    const place = random.pick(frequent)
    if (!place) return undefined
    const name = text.slice(place.start, place.end)
    const wrong = misspelt(name, random)
    return wrong === name ? undefined : replaced(text, place, wrong, ['name-variant'])
  }

const CODE = /[A-Z]{2,3}\d{4}-[A-Z]{2}-\d{4}|[A-Z]{2,3}[-/]\d{4}[-/]\d{4}|0\d{3}-\d{7}|\+44 \d{4} \d{6}|〔\d{4}〕\d+号/g

/** A digit of a code that stands at least twice changed, or two swapped. */
const changedCode: Planter = (text, random) => {
  const place = random.pick(places(text, CODE).filter(({ start, end }) => text.split(text.slice(start, end)).length > 2))
  if (!place) return undefined
  const code = text.slice(place.start, place.end)
  const digits = [...code.matchAll(/\d/g)].map(({ index }) => index)
  const at = digits[digits.length - 1 - random.below(4)]!
  const next = code[at - 1]
  const wrong =
    random.below(2) === 0 && next && /\d/.test(next) && next !== code[at]
      ? code.slice(0, at - 1) + code[at] + next + code.slice(at + 1)
      : code.slice(0, at) + ((Number(code[at]) + 1 + random.below(8)) % 10) + code.slice(at + 1)
  return wrong === code ? undefined : replaced(text, place, wrong, ['identifier-drift'])
}

const HAN_DIGITS = '一二三四五六七八九十'
const LABEL =
  /(?<=^|\n)(?:[一二三四五六七八]、|（[二三四五六七八]）|\d\.(?=\p{Script=Han})|\d\.\d (?=[A-Z])|\d\. (?=[A-Z])|第[二三四五六七八九十]{1,2}条|\([b-d]\))/gu

/** A label of a sequence moved on by one: a number is skipped. */
const skippedNumber: Planter = (text, random) => {
  const place = random.pick(places(text, LABEL))
  if (!place) return undefined
  const label = text.slice(place.start, place.end)
  const next = label.replace(/[一二三四五六七八九]|\d(?=\D*$)|[a-d]/, number => {
    if (/\d/.test(number)) return String(Number(number) + 2)
    if (/[a-d]/.test(number)) return String.fromCharCode(number.charCodeAt(0) + 2)
    return HAN_DIGITS[(HAN_DIGITS.indexOf(number) + 2) % 10]!
  })
  return next === label
    ? undefined
    : { ...replaced(text, place, next, ['numbering-gap']), span: { start: Math.max(0, place.start - 60), end: place.end + 60 } }
}

/** A reference led to a number that is not there. */
const deadReference: Planter = (text, random) => {
  const place = random.pick(
    places(
      text,
      /(?<=见|照|定)(?:表|图|附件)\d|(?<=本规定)第[五八]条|(?<=照)第[二三](?:章|部分)|(?<=in |see |by |of )(?:Table|Figure|Annex|Section) (?:\d(?:\.\d)?|[AB])/gu,
    ),
  )
  if (!place) return undefined
  const wrong = text
    .slice(place.start, place.end)
    .replace(/\d$|[AB]$|[二三五八]/, number => (/\d/.test(number) ? '9' : /[AB]/.test(number) ? 'K' : '九十'))
  return replaced(text, place, wrong, ['broken-reference'])
}

const PLACEHOLDERS_ZH = ['XXX', '（此处插入图表）', '【待补充】', '待补充', '{{项目名称}}', '（待核实）', '[插入数据]', '____']
const PLACEHOLDERS_EN = ['TBD', '[insert figure]', 'lorem ipsum', '{{name}}', 'XXX', '[TBC]', '<insert date>', '[●]']

/** A placeholder set before the end of a sentence. */
const placeholder: Planter = (text, random) => {
  const chinese = /\p{Script=Han}/u.test(text)
  const place = random.pick(places(text, chinese ? /(?<=[\p{Script=Han}]{8})(?=。)/gu : /(?<=[a-z]{3} [a-z]{3,12})(?=\.\s)/g))
  const filler = random.pick(chinese ? PLACEHOLDERS_ZH : PLACEHOLDERS_EN)
  return place && filler ? replaced(text, place, chinese ? filler : ` ${filler}`, ['unfinished-text']) : undefined
}

/** One bracket, title mark or quotation mark taken out. */
const brokenBracket: Planter = (text, random) => {
  const place = random.pick(
    places(text, /[《》“”〔〕]|（(?=[^）\n]{4})|(?<=（[^（\n]{4,40})）|(?<!\n)\((?=[^)\n]{4})|(?<=\([^(\n]{4,40})\)/g),
  )
  return place
    ? { ...replaced(text, place, '', ['unfinished-text']), span: { start: Math.max(0, place.start - 25), end: place.start + 25 } }
    : undefined
}

/** The end of a paragraph cut off. */
const cutOff: Planter = (text, random) => {
  const place = random.pick(places(text, /(?<=[^\n]{40})[^\n，,。.]{3,12}[。.](?=\n)/g))
  return place ? { ...replaced(text, place, '', ['unfinished-text']), span: { start: place.start - 10, end: place.start } } : undefined
}

/** Kinds of planted faults with what plants them. */
export const LOOSE_FAULTS: Readonly<Record<string, Planter>> = {
  'name-slip': slip(NAME),
  'person-slip': slip(PERSON),
  'changed-code': changedCode,
  'skipped-number': skippedNumber,
  'dead-reference': deadReference,
  placeholder,
  'broken-bracket': brokenBracket,
  'cut-off': cutOff,
}
