import type { Span } from '../../model/span.js'
import type { Atom, Step } from '../../text/changes.js'

const NEGATION = /^(?:不|未|没|没有|无|非|并未|并不|尚未|从未|不得|不能|不是|not|no|never|none|cannot|without|\p{L}+n['’]t)$/iu
const NEGATING_LETTER = /[不未没无非]/

const joinedText = (atoms: readonly Atom[]): string =>
  atoms.filter(({ kind }) => kind !== 'mark').reduce((text, atom) => text + (/^\p{ASCII}/u.test(atom.text) ? ' ' : '') + atom.text, '')

/**
 * Where one side denies what the other states: the only change of a sentence is a negation word, or a word with and without its negation.
 * The spans reach to the word that is denied, so that neither is empty.
 */
export const contraryNegation = (steps: readonly Step[]): readonly [Span, Span] | undefined => {
  const changed = steps.filter(({ same, a, b }) => !same && (joinedText(a) || joinedText(b)))
  if (changed.length !== 1) return undefined
  const [step] = changed
  const a = joinedText(step!.a).trim()
  const b = joinedText(step!.b).trim()
  if (!isDenied(a, b) && !isDenied(b, a)) return undefined
  const next = steps[steps.indexOf(step!) + 1]
  const spanA = spanFrom(step!.a, next?.a[0])
  const spanB = spanFrom(step!.b, next?.b[0])
  return spanA && spanB ? [spanA, spanB] : undefined
}

/** Whether `denied` is `stated` with a negation. */
const isDenied = (denied: string, stated: string): boolean => {
  if (stated === '' || /^(?:已|已经|有|是|将|会|能|可以|予以|都|均)$/.test(stated)) return NEGATION.test(denied)
  if (/^(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|may|must|should)$/i.test(stated))
    return NEGATION.test(denied.split(' ').at(-1)!)
  return denied.length - stated.length === 1 && denied.replace(NEGATING_LETTER, '') === stated
}

const spanFrom = (atoms: readonly Atom[], next: Atom | undefined): Span | undefined => {
  const all = [...atoms.filter(({ kind }) => kind !== 'mark'), ...(next ? [next] : [])]
  return all.length > 0 ? { start: all[0]!.start, end: all.at(-1)!.end } : undefined
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
  return /\d/.test(first) && first !== second && shape(first) === shape(second)
    ? [spanFrom(a, undefined)!, spanFrom(b, undefined)!]
    : undefined
}

/** The number of a list item, article or note at the head of its text. */
const isLabel = ({ start, text }: Atom): boolean => start < 3 && /^(?:第?\d{1,3}[条章节款项]?|\d{1,3})$/.test(text)

const SURNAME =
  /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺]$/
const NAME_CONTEXT =
  /^(?:同志|书记|主任|市长|县长|区长|局长|院长|校长|部长|厅长|处长|总经理|董事长|代表|教授|先生|女士|介绍|表示|说|任|担任|当选|主持)/
const PLACE_OR_BODY = /(?:省|市|县|区|镇|乡|村|街道|社区|局|厅|委|院|校|部|公司|集团|银行|大学|学院|医院|中心|协会|基金会|法院)$/

/** Two names in one and the same place of a sentence: of persons before a title or saying verb, of places or bodies by their last word. */
export const contraryNames = (steps: readonly Step[], step: Step): readonly [Span, Span] | undefined => {
  const at = steps.indexOf(step)
  const next = joinedText(steps[at + 1]?.a.slice(0, 2) ?? []).trim()
  const wordsA = step.a.filter(({ kind }) => kind === 'word')
  const wordsB = step.b.filter(({ kind }) => kind === 'word')
  if (wordsA.length === 0 || wordsB.length === 0 || wordsA.length + wordsB.length > 8 || wordsA.length !== step.a.length) return undefined
  const named = personsBefore(steps[at - 1], wordsA, wordsB, next)
  if (named) return named
  if (!isBody(joinedText(wordsA).trim(), joinedText(wordsB).trim(), next) && !isCapitalised(wordsA, wordsB)) return undefined
  return [spanFrom(wordsA, undefined)!, spanFrom(wordsB, undefined)!]
}

/** Names of persons; a dictionary may have left the surname, or part of the name, in the word before. */
const personsBefore = (
  before: Step | undefined,
  a: readonly Atom[],
  b: readonly Atom[],
  next: string,
): readonly [Span, Span] | undefined => {
  if (!NAME_CONTEXT.test(next)) return undefined
  const isName = (name: string): boolean => /^\p{Script=Han}{2,4}$/u.test(name) && SURNAME.test(name.charAt(0))
  const led = (atoms: readonly Atom[], lead: Atom | undefined): readonly Atom[] => (lead?.kind === 'word' ? [lead, ...atoms] : atoms)
  for (const [nameA, nameB] of [
    [a, b],
    [led(a, before?.a.at(-1)), led(b, before?.b.at(-1))],
  ] as const) {
    if (isName(joinedText(nameA)) && isName(joinedText(nameB))) return [spanFrom(nameA, undefined)!, spanFrom(nameB, undefined)!]
  }
  return undefined
}

const isBody = (a: string, b: string, next: string): boolean => {
  const ending = (name: string): string | undefined =>
    PLACE_OR_BODY.exec(name)?.[0] ?? (PLACE_OR_BODY.test(next.slice(0, 2)) ? next : undefined)
  return /^\p{Script=Han}{2,14}$/u.test(a) && /^\p{Script=Han}{2,14}$/u.test(b) && ending(a) !== undefined && ending(a) === ending(b)
}

const ORDINAL = /(?:first|second|third|th)$/i

const isCapitalised = (a: readonly Atom[], b: readonly Atom[]): boolean =>
  [...a, ...b].every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !ORDINAL.test(text)) && a[0]!.start > 0 && a.length <= 3 && b.length <= 3
