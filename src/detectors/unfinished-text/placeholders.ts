import type { Block, Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { once } from '../../text/once.js'
import { regexp } from '../../text/regexp.js'
import { COMMON_SURNAMES } from '../../text/surnames.js'
import { draftAt } from '../alone.js'

/** A kind of placeholder: several of one kind beyond `MANY` are one finding. */
interface Kind {
  readonly variant: string
  readonly expression: RegExp
  /** Cheap to look for, and in every match: paragraphs without it are not searched. */
  readonly hint: RegExp
  readonly confidence: number
  /** Looks at what stands around a match; false lets it pass. */
  readonly unless?: (around: Around) => boolean
}

/** A match with its block. */
interface Around {
  readonly document: Document
  readonly block: Block
  readonly before: string
  readonly match: string
  readonly after: string
  /** The block is nothing but the match and perhaps brackets around it. */
  readonly alone: boolean
}

const MANY = 5
/** Places of one such finding. */
const SHOWN = 200
const ROMAN_HOME =
  /(?:Title|Chapter|Part|Section|Article|Appendix|Annex|Schedule|Volume|Vol\.|Book|Canto|Psalm|Louis|Olympi\w*|Bowl|No\.?)\s$/i

const KINDS: readonly Kind[] = [
  {
    variant: 'template-field',
    unless: ({ after }) => after.startsWith('</'),
    hint: /[{$<«%]/,
    confidence: 0.95,
    expression:
      /\{\{\s*[\p{L}_][^{}\n]{0,60}\}\}|\$\{\s*[\p{L}_][^{}\n]{0,60}\}|<%[^%\n]{1,60}%>|<<\s*[\p{L}_][^<>\n]{0,40}>>|«[A-Z][A-Za-z]*_\w{1,40}»|%[A-Z][A-Z_]{2,30}%|(?<![\\\w$^_{])\{[a-z]{2,20}(?:_[a-z]{2,20}){1,4}\}(?!\w)/gu,
  },
  { variant: 'placeholder', hint: /ipsum|dolor/i, confidence: 0.98, expression: /lorem ipsum(?: dolor sit amet)?|dolor sit amet/giu },
  {
    variant: 'placeholder',
    hint: /[[［【(（<]/,
    confidence: 0.95,
    expression: regexp('giu')`
      [[［【<]\s*
        (?:insert|enter|add|put|paste|type|your|click|describe|specify|fill in|to be (?:added|completed|confirmed|determined|inserted
            |supplied|provided|updated|written)|placeholder|tbd|tbc|tba|todo|tk|xx+|\.{3,}|●|•|_{2,})
        (?:(?<=[.●•_])|\b)[^\][［］【】()（）<>\n]{0,80}[\]］】>]
      |[(（]\s*
        (?:insert|enter|add|put|paste|type|your|click|describe|specify|fill in|to be (?:added|completed|confirmed|determined|inserted
            |supplied|provided|updated|written)|placeholder|tbd|tbc|tba|todo|tk|xx+|\.{3,}|●|•|_{2,})
        (?:(?<=[.●•_])|\b)[^\][［］【】()（）<>\n]{0,28}[)）]
    `,
    unless: around =>
      isFormBlank(around) ||
      (/tb[dca]/i.test(around.match) && isDefined(around)) ||
      /^[(（<]\s*(?:your|add|put|enter|type|click|describe|specify|fill in|to be \w+ \w)/i.test(around.match),
  },
  {
    variant: 'placeholder',
    hint: /\[/,
    confidence: 0.85,
    expression:
      /\[\s*(?:name|date|company(?: name)?|address|title|amount|number|client(?: name)?|project(?: name)?|author|location|city|signature|phone|e-?mail|month|year|day|department|organi[sz]ation|figure|table|chart|image|photo|picture|logo|citation needed|reference|ref|source)\s*\]/giu,
  },
  {
    variant: 'placeholder',
    hint: /[（(【[［〔<]/,
    confidence: 0.95,
    expression:
      /[（(【[［〔<]\s*(?:请?(?:在)?(?:此|这)(?:处|里)|此|请|待|图片|配图|插图|图表|照片|附图|插入|略图)?(?:需要?|需|应|再|先|拟|要)?(?:插入|填写|补充|填入|输入|添加|放置?|粘贴|替换|省略|完善|更新|核实|核对|确认|待定|待补|补|填|定|录入|提供|改|配图?|附图?|图片|照片|图表|表格)[^（）()【】[\]［］〔〕<>\n。；]{0,30}[）)】\]］〕>]/gu,
    unless: around => !isInstruction(around.match),
  },
  {
    variant: 'placeholder',
    hint: /[[［【]/,
    confidence: 0.9,
    expression: regexp('g')`
      [[［【][^\][［］【】\n]{1,16}待(?:核实|核对|确认|统计|更新|完善|补充?|填写?|定|提供)[\]］】]
      |[[［][A-Za-z][\w' -]{0,40}\b
        (?:to be (?:added|completed|confirmed|determined|inserted|supplied|provided|updated|written|checked)|to follow
          |T\.?B\.?[CDA]\.?)\s?[\]］]
      |[[［](?:check|verify|confirm|missing|revise) [A-Za-z][\w' -]{0,40}\??[\]］]
    `,
  },
  {
    variant: 'placeholder',
    hint: /待/,
    confidence: 0.9,
    expression:
      /(?<![有亟尚急还仍正等期留])待(?:[补補]充|[补補]全|[补補]填|填[写寫]|填[报報]|插入|[录錄]入|[续續][写寫])(?!的|了|说明|材料|资料|资金|金|保险|医疗)/gu,
  },
  {
    variant: 'placeholder',
    hint: /待/,
    confidence: 0.85,
    expression: /(?<=[：:（(【[\s]|^)待(?:定|补|填|核实|确认|更新|完善|添加|核|查|续)(?=[）)】\]，。；,;\s]|$)/gu,
  },
  {
    variant: 'placeholder',
    hint: /此[处處]|[单點点單][击擊]/,
    confidence: 0.9,
    expression:
      /(?:请)?(?:在)?此处(?:请|应|需|可|须)?(?:插入|填写|补充|输入|添加|粘贴|放置|填入|配图|附图|省略|待|为)(?:[^，。；！？（）()【】[\]\n]{0,20})|(?:单击|点击)(?:或点击)?(?:此处|这里)(?:输入|添加|编辑|插入|填写)[^，。；\n]{0,12}/gu,
  },
  {
    variant: 'placeholder',
    hint: /T\.?B|TODO|FIXME|TK/,
    confidence: 0.9,
    expression: /(?<![\w-])(?:T\.?B\.?[DCA]\.?|TODO|FIXME|TKTK|TK)(?![\w-])/gu,
    unless: around => isDefined(around),
  },
  {
    variant: 'placeholder',
    hint: /[XxＸ×]{2}/,
    confidence: 0.85,
    expression: /(?<![A-Za-z0-9])[XxＸ×]{2,}(?![-_]?[A-Za-z0-9])/gu,
    unless: around => !isXs(around),
  },
  {
    variant: 'placeholder',
    hint: /[XxＸ×][年月日省市县区镇万亿元%％\p{Script=Han}]/u,
    confidence: 0.8,
    expression: /(?:(?<![\p{L}\d])|(?<=[年月]))[XxＸ×](?=[年月日省市县区镇万亿元%％]|[\p{Script=Han}]{0,2}(?:公司|单位|项目|同志))/gu,
    unless: around => /[\d×*]\s*$|[Yy]\s*[,，、和与]\s*$/.test(around.before),
  },
  {
    variant: 'image',
    hint: /^[^\n]{1,16}$/,
    confidence: 0.8,
    expression:
      /^[[［【（(<]?\s*(?:图片|插图|配图|图表|照片|题图|附图|image|photo|picture|figure|chart)\s*(?:\d{1,2}|此处|说明|略|here|placeholder)?\s*[\]］】）)>]?$/giu,
    unless: ({ block, match }) =>
      block.kind === 'table-cell' ||
      (block.kind === 'heading' && !/^[[［【（(<]/.test(match)) ||
      /^(?:figure|chart|图表|附图)\s*\d*$/i.test(match),
  },
  {
    variant: 'broken-value',
    hint: /#|NaN|undefined|\[object/,
    confidence: 0.9,
    expression:
      /#(?:REF|VALUE|DIV\/0|NAME|NULL|NUM)[!?]|#N\/A(?!\w)|\[object Object\]|(?<![\w./-])(?:undefined|NaN)(?=[\s，。,;；%万亿元]|$)/gu,
    unless: around => /^[uN]/.test(around.match) && !isValue(around),
  },
  {
    variant: 'empty-marks',
    hint: /《\s*》|“\s*”|【\s*】|（）/,
    confidence: 0.75,
    expression: /《\s*》|“\s*”|【\s*】|(?<=\p{Script=Han})（）(?=[\p{Script=Han}，。；])/gu,
    unless: ({ block, before }) => block.kind === 'table-cell' || /(?:号|书名|标点|引号|符号)$|[“”《》]$/.test(before),
  },
  {
    variant: 'blank-number',
    hint: /〔\s*\d{0,4}\s*〕\s{0,4}第?\s{0,4}号|[〔[]20\d\d[〕\]]/,
    confidence: 0.8,
    expression: /〔\s*(?:20|19)?\d{0,2}\s*〕\s{0,4}第?\s{0,4}号|[〔[]20\d\d[〕\]]\s*[_X×x]{1,6}\s*号/gu,
  },
  { variant: 'question-marks', hint: /[?？]{3}/, confidence: 0.6, expression: /[?？]{3,}(?=[\p{Script=Han}\w%])/gu },
]

/** Placeholders that were to be replaced by text. */
export const placeholders = (document: Document): readonly Draft[] => {
  if (document.language === 'other') return []
  const kinds = KINDS.map(kind => ({ kind, spans: [] as Span[] }))
  const blanks = blanksOf(document)
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.hidden) continue
    collect(document, block, kinds)
  }
  const drafts = kinds.flatMap(({ kind, spans }) => told(document, kind, spans))
  return [...drafts, ...told(document, { variant: 'blank', confidence: 0.7 }, blanks)]
}

const collect = (document: Document, block: Block, kinds: readonly { kind: Kind; spans: Span[] }[]): void => {
  const piece = document.text.slice(block.start, block.end)
  const taken: Span[] = []
  for (const { kind, spans } of kinds) {
    if (!kind.hint.test(piece)) continue
    for (const match of matchesOf(kind.expression, piece)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.length < 100 && taken.some(span => span.start < end && start < span.end)) continue
      if (kind.unless?.(around(document, block, piece, start, end))) continue
      taken.push({ start, end })
      spans.push({ start: block.start + start, end: block.start + end })
    }
  }
}

const around = (document: Document, block: Block, piece: string, start: number, end: number): Around => ({
  document,
  block,
  before: piece.slice(Math.max(0, start - 24), start),
  match: piece.slice(start, end),
  after: piece.slice(end, end + 24),
  alone: /^[\s[［【（(<]*$/.test(piece.slice(0, start).slice(-40)) && /^[\s\]］】）)>.。]*$/.test(piece.slice(end, end + 40)),
})

/** A few placeholders of one kind are findings each; many are one finding with all its places. */
const told = (document: Document, { variant, confidence }: Pick<Kind, 'variant' | 'confidence'>, spans: readonly Span[]): Draft[] => {
  const groups = spans.length > MANY ? [spans.slice(0, SHOWN)] : spans.map(span => [span])
  return groups.map(group =>
    draftAt(document, 'unfinished-text', group, {
      variant,
      level: 'warning',
      confidence,
      data: { quote: document.text.slice(group[0]!.start, group[0]!.end), count: groups.length > 1 ? 1 : spans.length },
    }),
  )
}

/** `NaN` where a number should be: in a cell by itself, after a colon or currency sign, before a unit. */
const isValue = ({ block, before, after, alone }: Around): boolean =>
  (block.kind === 'table-cell' && alone) || /(?:[：:为达共]|[¥￥$€£])\s*$/.test(before) || /^\s?[%％万亿元]/.test(after)

const isFormBlank = ({ match }: Around): boolean => /^[（(]\s*_{2,}\s*[）)]$/.test(match)

/** Inside brackets: an instruction to whoever fills the text in, not a remark that something was put in. */
const isInstruction = (match: string): boolean => {
  const inner = match.slice(1, -1).trim()
  if (/^(?:请|略图)/.test(inner))
    return /^请(?:在)?(?:此处|这里)?(?:插入|填写|补充|填入|输入|添加|粘贴|替换|完善|更新)/.test(inner) && inner.length <= 16
  return (
    /^(?:(?:在)?(?:此处|这里|此|待)|(?:图片|配图|插图|图表|照片)(?:待|$|略|此处|插入|占位)|插入(?:[^，]{0,6}(?:图|表|照片|图片|数据|内容|文字|链接|名称|日期|地址|编号|说明))?$|补充(?:数据|内容|说明|材料)?$|待)/.test(
      inner,
    ) && !/^待(?:遇|业|岗|产|客|人|机)/.test(inner)
  )
}

const DEFINITION =
  /to be (?:determined|confirmed|announced|decided)["”]?\s*[（(]\s*["“]?TB|TB[DCA]["”]?\s*(?:=|:|means|stands for|[–—-]|[（(])\s*to be (?:determined|confirmed|announced|decided)/i

const isDefinedIn = once((document: Document): boolean => DEFINITION.test(document.text))

/** `TBD` in a document that says what it stands for; `TK` after a letter or number is a code. */
const isDefined = ({ document, before, match }: Around): boolean => (match === 'TK' ? /[\d\p{L}]\s?$/u.test(before) : isDefinedIn(document))

const HAN = /\p{Script=Han}/u
/** Runs of x that stand for something: beside Han text, money, percent, dates; not Roman numerals, sizes, masked names of persons. */
const isXs = ({ before, match, after, block }: Around): boolean => {
  const left = before.at(-1) ?? ''
  const right = after[0] ?? ''
  if (/^×+$/.test(match)) return match.length >= 2 && !/\d\s*$/.test(before) && !/^\s*\d/.test(after) && !isMasked(before, after)
  if (/[$€£¥#/]/.test(left) || /[%％/]/.test(right) || /^\s?(?:percent|per cent|million|billion)\b/.test(after)) return true
  if (HAN.test(left) || HAN.test(right)) return !isMasked(before, after) && !/^染色体|^型|^性染色/.test(after)
  if (/[-–(]$/.test(before) && /^[-–)]/.test(after)) return true
  if (/^[xX]{3,}$/.test(match)) return !ROMAN_HOME.test(before) && block.kind !== 'heading' && match !== 'xxx' ? true : match.length > 3
  return match.length > 3
}

const MASKED_PERSON = new RegExp(`(?:被告人?|原告|申请人|当事人|证人|犯罪嫌疑人|受害人|被害人|患者|${COMMON_SURNAMES})$`)

/** `王××`, `被告×××`: a person whose name is withheld. */
const isMasked = (before: string, after: string): boolean =>
  MASKED_PERSON.test(before) && !/^(?:公司|单位|年|月|日|市|县|区|省)/.test(after)

const BLANK = /_{2,}|＿{2,}|(?<=\p{Script=Han})[ 　]{4,}(?=(?:万元|亿元|元|人|个|件|项|%|％)[，。；])/gu
/** More blanks than this make the document a form. */
const FORM_BLANKS = 3
/** A longer line is for a signature, or divides the page. */
const LONGEST_BLANK = 12
const FIELD_BEFORE =
  /[：:（(第于至自￥¥$]\s*$|(?:姓名|名称|日期|签字|签名|盖章|地址|电话|编号|甲方|乙方|金额|年|月|[Ss]ignature|[Dd]ate|[Nn]ame|[Tt]itle|By)\s*$/
const FIELD_AFTER = /^\s*(?:[年月日号]|[（(](?:盖章|签字|签名|公章|签章)|[）)])/

/** Blanks left in running text of a document that is no form. */
const blanksOf = (document: Document): Span[] => {
  const found: Span[] = []
  let blanks = 0
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.hidden) continue
    const piece = document.text.slice(block.start, block.end)
    for (const match of matchesOf(BLANK, piece)) {
      // A paragraph that is nothing but a line divides the page.
      if (match[0].length === piece.length) continue
      blanks++
      const after = piece.slice(match.index + match[0].length, match.index + match[0].length + 12)
      const field =
        match[0].length > LONGEST_BLANK ||
        FIELD_BEFORE.test(piece.slice(Math.max(0, match.index - 12), match.index)) ||
        FIELD_AFTER.test(after)
      if (field || block.kind === 'table-cell' || piece.length < match[0].length + 12) continue
      found.push({ start: block.start + match.index, end: block.start + match.index + match[0].length })
    }
  }
  return blanks > FORM_BLANKS ? [] : found
}
