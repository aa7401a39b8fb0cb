import type { Subject } from '../../model/figure.js'
import type { Span } from '../../model/span.js'
import { regexp } from '../regexp.js'
import { type Boundary, boundariesIn, firstBoundary, isVerb, withoutPredicate } from '../verbs.js'
import { labelBefore } from './labels.js'
import { classJoined } from './memberships.js'

const LONGEST_PHRASE = 24

const BEGINS_NO_NOUN = regexp()`
  ^(?:[^一-鿿A-Za-z“”"（(《]|的$|以上|以下|左右|上下|，|、|和|与|及(?!时雨)|或|并|而|但|等(?![级待])|在(?![校册编建岗职读])|被(?![保告])
      |由|从(?!业)|向|对(?![外口])|将|把|已|均|都|全部|共(?![享建])|中(?![小医学央药外])|内(?![河贸资])|外(?![贸国资企商籍宣])|后(?!备)
      |前(?!沿)|时|为|是|有(?![机色])|不(?!动产|良)|再(?![生])|又|也|就(?![业医诊学])|才|只|分别|同比|比(?!赛)|较|增(?!值)|降|达(?!标)
      |占(?!地)|至|到(?!位)|进一步|以|于|起|整(?!车|机)|之|其|所(?!得)|多|余|来(?![访料宾电]))
`

/** `80万吨/年乙烯产能`: what a rate is for each of stands between the unit and the noun. */
const EACH = /^[/／](?:年|月|日|天|小时|季度)/

/** `36公里新敷设的管道`: when, before what is done and the noun. */
const LEADS_IN = /^(?:的|[新已刚](?=[一-鿿]{2,4}的))/
/** `2.6小时通关时间的基础上再压缩`: the noun ends before. */
const BASIS = /的?基础上.*$/

/** `3.86万人参赛 设42个大项`: in a headline a space parts clauses. */
const GAP = /(?<=[一-鿿]{2})\s+[一-鿿].*$/

/** `1,120笔贷款中首套房占`: of what is counted a part is told. */
const OF_WHOLE = /(?<=[一-鿿]{2})(?<![高初集空水途手其])中[一-鿿]{1,8}[占为有]$/

/** What the words right behind a figure and its unit name: `12个街道`. */
export const hanPhraseAfter = (text: string, right: Span): Subject | undefined => {
  const raw = text.slice(right.start, Math.min(right.end, right.start + LONGEST_PHRASE))
  const words = raw.replace(EACH, '').replace(LEADS_IN, '').replace(BASIS, '').replace(GAP, '').replace(OF_WHOLE, '')
  if (BEGINS_NO_NOUN.test(words) || opensWithDoing(words)) return undefined
  const stop = firstBoundary(
    words,
    ({ start, kind, end }) => start > 0 && kind !== 'of' && !(kind === 'verb' && end < words.length && isCompound(words, end)),
  )
  const phrase = withoutAspect(words.slice(0, stop?.start ?? words.length), stop).replace(/(?:[、和与及中内里上间]|之一)+$/, '')
  const start = right.start + raw.indexOf(words)
  if (/^[（(“"《]*$/.test(phrase)) return undefined
  const span = { start, end: start + phrase.length }
  const joined = classJoined(phrase, words.slice(phrase.length))
  return joined === undefined ? { ...split(phrase), verb: undefined, span } : { head: joined, modifiers: [], verb: undefined, span }
}

/** `脱贫人口告别了`: what stands right before 了 or 过 is a verb, though no word list holds it. */
const withoutAspect = (phrase: string, stop: Boundary | undefined): string =>
  stop?.kind === 'particle' && /^[了过]$/.test(stop.word) && phrase.length >= 4 ? phrase.slice(0, -2) : phrase

/** What verbs stand before in names. */
const OF_NAMES = regexp()`
  ^(?:决算|预算|项目|工程|中心|站|点|基地|平台|人员|机构|单位|部门|机制|制度|活动|工作|情况|资金|能力|面积|总|额|量|率|比例|比重|占比|数|员|者|用户|读者|资本|会|室|所|院|队|组|卡|证|费|款|报告|意见|建议|案件|对象|岗|事项
    |区域|标准|体系|网络|设施|设备|条例|办法|规定|政策|产业|行业|公司|集团|床位|线路|铁路|通道|渠道|系统|系列|主体|用地)
`
/** A verb with one of these behind is part of a name: `建设项目`, `服务中心`. */
const isCompound = (words: string, end: number): boolean => OF_NAMES.test(words.slice(end, end + 3))

/** Verbs that are part of no name: `涉及资金`, `提出建议`. */
const TAKES_OBJECT: ReadonlySet<string> = new Set(
  '涉及 提出 查出 发现 收到 移送 完成 实现 达到 超过 突破 新增 拥有 现有 共有 收取 取得 获得'.split(' '),
)

/** `112对完成改造`: what is done to them, not what they are. */
const opensWithDoing = (words: string): boolean => TAKES_OBJECT.has(words.slice(0, 2)) && !isCompound(words, 2)

/** What a phrase that stands alone names. */
export const hanTitle = (text: string): Subject => {
  const first = firstBoundary(text, () => true)
  const opens = first?.start === 0 && first.kind === 'verb' && text.length - first.end >= 2
  return opens ? { ...split(text.slice(first.end)), verb: first.word } : split(text)
}

/** Quotation marks, and the signs of a change: `出口额（▲5.3%`. */
const LOOSE_END = /(?:[\s“”"‘’]|[（(]?[↑↓▲▼△▽+＋-])+$/
/** `由7.8天缩短至`: between where something was and where it came to. */
const REACHED = /^了?(?![一-鿿]*[占率比])[一-鿿]{2,4}[至到为]了?$/
/** `平均住院日由上年的`: where something was, of a time that is named. */
const CAME_FROM = /[由从](?:[上去前]年|上[月期季]|年初|20\d\d年)(?:同期|[底末])?的?$/

/** What something is held against, or only when it was: `较年初增长`. */
const NO_THING = /^(?:比(?![例重率])|较|(?:[年期][初末]|[上去][年期月]|同期|年底)$)/

/** `车位286个，改造后达到640个`: when, not what. */
const isWhenDone = (rest: string): boolean => /^[一-鿿]{2}[后前]$/.test(rest) && isVerb(rest.slice(0, 2))

/** What the words of its clause before a figure name, with the verb that governs it: `联络站98个`. */
export const hanPhraseBefore = (text: string, left: Span): Subject | undefined => {
  const label = labelBefore(text, left)
  if (label) return split(label)
  if (left.end - left.start < 8 && /[一-鿿%％]/.test(text[left.start - 1] ?? '') && REACHED.test(text.slice(left.start, left.end)))
    return undefined
  if (/[、和与及]$/.test(text.slice(Math.max(left.start, left.end - 1), left.end))) return undefined
  const from = Math.max(left.start, left.end - LONGEST_PHRASE)
  const words = text.slice(from, left.end).replace(LOOSE_END, '')
  const { rest, verb } = withoutPredicate(words.replace(CAME_FROM, ''))
  if (isWhenDone(rest)) return undefined
  const cut = lastBoundary(rest)
  const phrase = rest.slice(cut?.end ?? 0).replace(/^(?:[\s、，,．.）)”"’]|来(?!源))+/, '')
  if (cut?.kind === 'particle' && isVerb(phrase)) return withOwnVerb(text, { start: from, end: from + cut.start }, phrase)
  if (!cut && isVerb(phrase) && !(NOUNS_TOO.has(phrase) && (verb || SHARE_BEHIND.test(text.slice(left.end, left.end + 12)))))
    return onlyVerb(phrase)
  const governing = cut?.kind === 'verb' ? cut.word : verb
  if (phrase.length < 2 || NO_THING.test(phrase)) return governing ? onlyVerb(governing) : undefined
  const start = from + rest.length - phrase.length
  const { head, modifiers } = split(phrase)
  return { head, modifiers, verb: governing, span: { start, end: start + phrase.length } }
}

/** Verbs that are as well what grew or fell: 出口下降32.0%, 出口-32.0%. */
const NOUNS_TOO: ReadonlySet<string> = new Set('出口 进口 消费 投资 销售 生产 支出 储蓄 用电 就业'.split(' '))
const SHARE_BEHIND = /^[-−+＋]?\d[\d.]*[%％]/

/** A subject of which only the verb is told. */
export const onlyVerb = (verb: string): Subject => ({ head: '', modifiers: [], verb, span: undefined })

/** `“你点我检”活动共开展`: the verb right before the figure, and what stands before the particle. */
const withOwnVerb = (text: string, before: Span, verb: string): Subject => {
  const subject = hanPhraseBefore(text, before)
  return subject ? { ...subject, verb } : onlyVerb(verb)
}

/**
 * The last word that ends the phrase on its left, leaving at least two characters of it. With `的` in the phrase all before it modifies
 * (`工业对全省经济增长的贡献率`), so that only a verb that opens the clause is taken off.
 */
const lastBoundary = (rest: string): Boundary | undefined => {
  const attributive = rest.lastIndexOf('的')
  const boundaries = boundariesIn(rest)
  const cut = boundaries.findLast(({ end, kind, word }) => {
    if (kind === 'of' || rest.length - end < 2 || end <= attributive) return false
    return !(kind === 'verb' && !TAKES_OBJECT.has(word) && isCompound(rest, end) && rest.length - end <= 3)
  })
  if (cut || attributive < 0) return cut
  const first = boundaries[0]
  const isName = first && !TAKES_OBJECT.has(first.word) && isCompound(rest, first.end)
  return first?.start === 0 && first.kind !== 'of' && rest[first.end] !== '的' && !isName ? first : undefined
}

/** Head and modifiers of a phrase: what stands before `的` and between brackets modifies. */
const split = (phrase: string): { head: string; modifiers: string[] } => {
  const modifiers: string[] = []
  const bare = phrase.replace(/^.*】/, '').replace(/[（(]([^（()）]*)[)）]/g, (_, inner: string) => {
    modifiers.push(inner)
    return ''
  })
  const parts = bare.split('的').filter(part => part.length > 0)
  const head = (parts.at(-1) ?? '').replace(/[“”"‘’《》「」\s（()）]/g, '')
  return { head, modifiers: [...parts.slice(0, -1), ...modifiers] }
}
