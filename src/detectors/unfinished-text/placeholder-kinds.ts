import { regexp, source } from '../../text/regexp.js'
import { MEASURE, standsForNumber } from './crosses.js'
import { type Around, isDefined, isFormBlank, isInstruction, isOfProgram, isRowLabel, isValue } from './placeholder-doubts.js'

/** A kind of placeholder: several of one kind beyond `MANY` are one finding. */
export interface Kind {
  readonly variant: string
  readonly expression: RegExp
  /** Characters of which every match has one, unless it may be of any: paragraphs without are not searched. */
  readonly cues?: string
  /** What else is cheap to look for, and in every match. */
  readonly hint?: RegExp
  readonly confidence: number
  /** Looks at what stands around a match; false lets it pass. */
  readonly unless?: (around: Around) => boolean
}

const HAN = /\p{Script=Han}/u

/** What whoever fills a text in is told in brackets to do, or that it is still to be done. */
const TO_BE_DONE = source`
  insert|enter|add|put|paste|type|your|click|describe|specify|fill in|to be (?:added|completed|confirmed|determined|inserted
    |supplied|provided|updated|written)|placeholder|tbd|tbc|tba|todo|tk|xx+|\.{3,}|●|•|_{2,}
`
/** What is asked for by its name alone. */
const ASKED_FOR = source`
  name(?: of [\w ]{2,24})?|date|company(?: name)?|address|title|amount|number|client(?: name)?|project(?: name)?|author|location|city
  |signature|phone|e-?mail|surname|forename|(?:first|last) name|job title|postcode|month|year|day|department|organi[sz]ation|figure|table
  |chart|image|photo|picture|logo|citation needed|reference|ref|source|to (?:come|follow|confirm)
`
/** The same of Chinese: where something goes, and what is to be done there. */
const PLACE_HAN = '请?(?:在)?(?:此|这)(?:处|里)|此|请|待|图片|配图|插图|图表|照片|附图|插入|略图'
const TO_BE_DONE_HAN = source`
  插入|填写|补充|填入|输入|添加|放置?|粘贴|替换|省略|完善|更新|核实|核对|确认|待定|待补|补|填|定|录入|提供|改|配图?|附图?|图片|照片|图表|表格
`

/** What was to be replaced by text, the surest first: of two kinds that overlap the first counts. */
export const KINDS: readonly Kind[] = [
  {
    variant: 'template-field',
    unless: ({ after, ...around }) => after.startsWith('</') || isOfProgram(around),
    cues: '{$<«%',
    hint: /[{$<«]|%[A-Z]/,
    confidence: 0.95,
    expression: regexp('gu')`
      \{\{\s*[\p{L}_][^{}\n]{0,60}\}\}
      |\$\{\s*[\p{L}_][^{}\n]{0,60}\}
      |<%[^%\n]{1,60}%>
      |<<\s*[\p{L}_][^<>\n]{0,40}>>
      |«[A-Z][A-Za-z]*_\w{1,40}»
      |%[A-Z][A-Z_]{2,30}%
      |(?<![\\\w$^_{])\{[a-z]{2,20}(?:_[a-z]{2,20}){1,4}\}(?!\w)
      |\{\p{Script=Han}{0,8}(?:名称|姓名|日期|时间|地[址点]|单位|编号|金额|数量|电话|年份)\}
    `,
  },
  {
    variant: 'placeholder',
    cues: 'mM',
    hint: /ipsum|dolor/i,
    confidence: 0.98,
    expression: /lorem ipsum(?: dolor sit amet)?|dolor sit amet/giu,
  },
  {
    variant: 'placeholder',
    cues: '[［【(（<',
    confidence: 0.95,
    expression: regexp('giu')`
      [[［【<]\s*(?:${TO_BE_DONE})(?:(?<=[.●•_])|\b)[^\][［］【】()（）<>\n]{0,80}[\]］】>]
      |[(（]\s*(?:${TO_BE_DONE})(?:(?<=[.●•_])|\b)[^\][［］【】()（）<>\n]{0,28}[)）]
    `,
    unless: around =>
      isFormBlank(around) ||
      (/tb[dca]/i.test(around.match) && isDefined(around)) ||
      /^[(（<]\s*(?:your|add|put|enter|type|click|describe|specify|fill in|to be \w+ \w)/i.test(around.match),
  },
  {
    variant: 'placeholder',
    cues: '[',
    confidence: 0.85,
    expression: regexp('giu')`\[\s*(?:${ASKED_FOR})\s*\]`,
  },
  {
    variant: 'placeholder',
    cues: '（(【[［〔<',
    confidence: 0.95,
    expression: regexp('gu')`
      [（(【[［〔<]\s*(?:${PLACE_HAN})?(?:需要?|需|应|再|先|拟|要)?(?:${TO_BE_DONE_HAN})[^（）()【】[\]［］〔〕<>\n。；]{0,30}[）)】\]］〕>]
    `,
    unless: around => !isInstruction(around.match),
  },
  {
    variant: 'placeholder',
    cues: '[［【',
    confidence: 0.9,
    expression: regexp('g')`
      [[［【][^\][［］【】\n]{1,16}待(?:核[实对]?|确认|统计|更新|完善|补充?|填写?|定|查|提供)[\]］】]
      |[[［][A-Za-z][\w' -]{0,40}\b
        (?:to be (?:added|completed|confirmed|determined|inserted|supplied|provided|updated|written|checked)|to follow
          |T\.?B\.?[CDA]\.?)(?:\s?|\s[^\][\n]{1,40})[\]］]
      |[[［](?!Motion|Amendment|Order|Proposal|Bill|Request|Resolution)[A-Z][\w'-]*(?:\s[\w'-]+){0,3}
        \sto\s(?:add|insert|confirm|supply|provide|write|complete|check|update|draft|verify|fill in)\b[^\][\n]{0,60}[\]］]
      |[[［](?:check|verify|confirm|missing|revise) [A-Za-z][\w' -]{0,40}\??[\]］]
    `,
  },
  {
    variant: 'placeholder',
    cues: '待',
    hint: /[（(]待/,
    confidence: 0.9,
    expression: /[（(]待\p{Script=Han}{1,10}(?:补[充齐报]?|填[写报]|提供|完善|更新)[)）]/gu,
  },
  {
    variant: 'placeholder',
    cues: '待',
    confidence: 0.9,
    expression:
      /(?<![有亟尚急还仍正等期留])待(?:[补補]充|[补補]全|[补補]填|填[写寫]|填[报報]|插入|[录錄]入|[续續][写寫])(?!的|了|说明|材料|资料|资金|金|保险|医疗)/gu,
  },
  {
    variant: 'placeholder',
    cues: '待',
    confidence: 0.85,
    expression: /(?<=[：:（(【[\s]|^)待(?:定|补|填|核实|确认|更新|完善|添加|核|查)(?=[）)】\]，。；,;\s]|$)/gu,
  },
  {
    variant: 'placeholder',
    cues: '處处击擊',
    hint: /此[处處]|[单點点單][击擊]/,
    confidence: 0.9,
    expression:
      /(?:请)?(?:在)?此处(?:请|应|需|可|须)?(?:插入|填写|补充|输入|添加|粘贴|放置|填入|配图|附图|省略|待|为)(?:[^，。；！？（）()【】[\]\n]{0,20})|(?:单击|点击)(?:或点击)?(?:此处|这里)(?:输入|添加|编辑|插入|填写)[^，。；\n]{0,12}/gu,
  },
  {
    variant: 'placeholder',
    cues: '[',
    hint: /\[[A-Z]{4}/,
    confidence: 0.85,
    expression: /\[(?:NAME|DATE|TITLE|AMOUNT|NUMBER|ADDRESS|LOCATION)(?:\s[A-Z]{2,20}){0,4}\]/gu,
  },
  {
    variant: 'placeholder',
    cues: '批C',
    hint: /批注|Comment/,
    confidence: 0.9,
    expression: /(?:批注|Comment(?:ed)?)\s?\[[\p{L} .]{1,12}\d{1,3}\]\s?[:：]/gu,
  },
  {
    variant: 'placeholder',
    cues: '缺',
    hint: /缺[图表照数页]/,
    confidence: 0.85,
    expression: /[（(【[](?:此处)?缺(?:图|表格?|照片|数据|页)[^（()）【】[\]\n]{0,6}[)）】\]]/gu,
  },
  {
    variant: 'placeholder',
    cues: '[［【',
    hint: /[[［【]\p{Script=Han}{2,6}[\]］】]/u,
    confidence: 0.8,
    expression: regexp('gu')`
      (?<=\p{Script=Han})[[［【]
        (?:发?文号|日期|具体日期|姓名|名称|单位名称|公司名称|项目名称|金额|数[量字据额]|具体数[字额据]|编号|地址|电话|年份|时间|地点|人数|比例)
      [\]］】](?=[\p{Script=Han}，。；,;])
    `,
  },
  {
    variant: 'placeholder',
    cues: '<[',
    hint: /<[A-Z]|\[(?:\s*\]|DN|drafting|note to)/i,
    confidence: 0.85,
    expression: regexp('giu')`
      <(?:Name|Date|Title|Number|Amount|Address|Location) of [^<>=\n]{2,30}>
      |(?<=\b(?:section|table|page|clause|paragraph|annex|appendix|figure)s?\s)\[\s*\]
      |\[(?:DN|drafting note|note to (?:editor|draft|self|designer|printer))\s?:[^\][\n]{1,80}\]
    `,
  },
  {
    variant: 'placeholder',
    cues: 'TF',
    hint: /T\.?B|TODO|FIXME|TK/,
    confidence: 0.9,
    expression: /(?<![\w-])(?:T\.?B\.?[DCA]\.?|TODO|FIXME|TKTK|TK)(?![\w-])/gu,
    unless: around => isDefined(around) || (/["“‘']$/.test(around.before) && /^["”’']/.test(around.after)),
  },
  {
    variant: 'placeholder',
    cues: 'XxＸ×',
    hint: /(?:19|20)[XxＸ×]{2}|[$€£]\s?[xX]| x/i,
    confidence: 0.85,
    expression: regexp('gu')`
      (?<![\w.-])(?:19|20)[XxＸ×]{2}(?=年)
      |(?<=\b(?:[Ii]n|of|by|[Bb]y|since|until|from|to|for|[Dd]uring|and|FY)\s)(?:19|20)[XxＸ]{2}(?=[\s.,;—–-]|$)
      |\b\d{1,2}\s[xX]{2,3}\s(?:19|20)\d\d\b
      |[$€£]\s?[xX]{1,3}(?:[.,][xX]{1,3}){0,2}\s?(?:million|billion|bn|m)\b
      |\b(?:[Ff]igure|[Tt]able|[Ss]ection|[Pp]age|[Aa]nnex|[Aa]ppendix|[Cc]hapter)s?\s(?:x{1,4}|XX+)\b(?!\sof\sy|[-’'])
    `,
  },
  {
    variant: 'placeholder',
    cues: 'XxＸ×',
    hint: /[XxＸ×]{2}/,
    confidence: 0.85,
    expression: /(?<![A-Za-z0-9])[XxＸ×]{2,}(?![-_]?[A-Za-z0-9])/gu,
    unless: around => !standsForNumber(around),
  },
  {
    variant: 'placeholder',
    cues: 'XxＸ×',
    hint: /[XxＸ×][年月日省市县区镇万亿元%％\p{Script=Han}]/u,
    confidence: 0.8,
    expression: /(?:(?<![\p{L}\d])|(?<=[年月]))[XxＸ×](?=[年月日省市县区镇万亿元%％]|[\p{Script=Han}]{0,2}(?:公司|单位|项目|同志))/gu,
    unless: around =>
      (around.match === 'x' && !HAN.test(around.before + around.after)) || /[\d×*]\s*$|[Yy]\s*[,，、和与]\s*$/.test(around.before),
  },
  {
    variant: 'image',
    hint: /^[^\n]{1,16}$/,
    confidence: 0.8,
    expression:
      /^[[［【（(<]?\s*(?:图片|插图|配图|图表|照片|题图|附图|image|photo|picture|figure|chart)\s*(?:\d{1,2}|此处|说明|略|here|placeholder)?\s*[\]］】）)>]?$/giu,
    unless: ({ document, block, match }) =>
      block.kind === 'table-cell' ||
      (block.kind === 'heading' && !/^[[［【（(<]/.test(match)) ||
      /^(?:figure|chart|图表|附图)\s*\d*$/i.test(match) ||
      isRowLabel({ document, block, match }),
  },
  {
    variant: 'broken-value',
    cues: '#Nd[',
    hint: /#|NaN|undefined|\[object/,
    confidence: 0.9,
    expression:
      /#(?:REF|VALUE|DIV\/0|NAME|NULL|NUM)[!?]|#N\/A(?!\w)|\[object Object\]|(?<![\w./-])(?:undefined|NaN)(?=[\s，。,;；%万亿元]|$)/gu,
    unless: around => /^[uN]/.test(around.match) && !isValue(around),
  },
  {
    variant: 'empty-marks',
    cues: '》”】）',
    hint: /《\s*》|“\s*”|【\s*】|（）/,
    confidence: 0.75,
    expression: /《\s*》|“\s*”|【\s*】|(?<=\p{Script=Han})（）(?=[\p{Script=Han}，。；])/gu,
    unless: ({ block, before }) => block.kind === 'table-cell' || /(?:号|书名|标点|引号|符号)$|[“”《》]$/.test(before),
  },
  {
    variant: 'blank-number',
    cues: '〕]',
    hint: /〔\s*\d{0,4}\s*〕\s{0,4}第?\s{0,4}号|[〔[]20\d\d[〕\]]/,
    confidence: 0.8,
    expression: /〔\s*(?:20|19)?\d{0,2}\s*〕\s{0,4}第?\s{0,4}号|[〔[]20\d\d[〕\]]\s*[_X×x]{1,6}\s*号/gu,
  },
  {
    variant: 'question-marks',
    cues: '?？',
    hint: /[?？]{3}/,
    confidence: 0.6,
    expression: /[?？]{3,}(?=[\p{Script=Han}\w%])|(?<=\s)\?{3,}(?=\s[a-z])/gu,
  },
  {
    variant: 'placeholder',
    cues: '?？*＊〇○●',
    hint: /[?？*＊〇○●]{2}/,
    confidence: 0.8,
    expression: new RegExp(
      `(?:(?<=\\p{Script=Han})[*＊]{3,}|(?<![一二三四五六七八九十零〇○\\d])[〇○●]{2,}|(?<![吗呢么吧啊?？])[?？]{2,})(?=\\s?${MEASURE})`,
      'gu',
    ),
  },
]
