import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { regexp } from '../../text/regexp.js'
import { draftAt } from '../alone.js'

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
/** The clause ends here, and no further figure follows that could lend its unit. */
const END = '(?=\\s*(?:[。；！？]|[，,、;](?![^。；\\n]{0,4}\\d)|$|\\n))'
const REACHED = '突破|超过|逾|超|达到|达|累计|已有|约有|共有|共计|总计|合计'
/** Nouns whose figures are counted in thousands: a bare small number beside them has lost its multiplier. */
const LARGE =
  '(?:阅读|播放|点击|浏览|访问|下载|转发|点赞|曝光|观看|收听|收视|关注|粉丝|下单|成交|销|发行|客流|货运|客运|吞吐|用户|注册)(?:总)?(?:数|量|人数|人次|次数)'

interface Pattern {
  readonly variant: string
  readonly expression: RegExp
  readonly confidence: number
  /** Cheap to look for, and in every match: paragraphs without it are not searched. */
  readonly hint: RegExp
}

/** A number at the end of a clause, without a unit. */
const BARE = /[\d+＋多余]\s*(?:[。；！？，,、;\n]|$)/

/** Each pattern's whole match is the place; what stands before it is looked at only to let it pass. */
const CHINESE: readonly Pattern[] = [
  {
    variant: 'figure-unit',
    confidence: 0.9,
    hint: BARE,
    expression: new RegExp(`(?:${REACHED})(?:了)?(?:${NUMBER})[+＋]${END}`, 'gu'),
  },
  {
    variant: 'figure-unit',
    confidence: 0.8,
    hint: BARE,
    expression: new RegExp(`(?:${LARGE})(?:也|已|均|全部|累计)?(?:${REACHED}|为)?(?:了)?\\d{1,3}(?:\\.\\d+)?[+＋多余]?${END}`, 'gu'),
  },
  {
    variant: 'figure-classifier',
    confidence: 0.75,
    hint: BARE,
    expression: new RegExp(`(?:${REACHED}|(?<!\\d))(?:${NUMBER})[多余]${END}`, 'gu'),
  },
  {
    variant: 'figure-percent',
    confidence: 0.8,
    hint: BARE,
    expression: new RegExp(
      // 伤害率0.38，较上年下降0.05: what changed is a bare number itself
      `(?<!\\d[，,])(?:同比|环比|比上年|比去年|较上年|较去年)(?:实际|名义)?(?:增长|下降|减少|增加)(?:了)?(?:${NUMBER})${END}`,
      'gu',
    ),
  },
  {
    variant: 'figure-number',
    confidence: 0.85,
    hint: /[长降高过破达到占比成低升了至为]\s?(?:[%％]|个百分点|[万亿]元|余[人次项个家件])[，。；、,;]/,
    expression:
      /(?:增长|下降|提高|超过|突破|达到?|占比?|完成|降低|提升)(?:了|到|至|为)?\s?(?:%|％|个百分点|万元|亿元|余[人次项个家件])(?=[，。；、,;])/gu,
  },
  {
    variant: 'figure-number',
    confidence: 0.8,
    hint: /[资入值出金额款润收助贴][万亿]元[，。；、,;]|百分之[，。；、,;]/,
    expression: /(?:总?投资|投入|产值|收入|支出|资金|金额|贷款|利润|税收|补助|补贴)[万亿]元(?=[，。；、,;])|百分之(?=[，。；、,;])/gu,
  },
]

const ENGLISH: readonly Pattern[] = [
  {
    variant: 'figure-unit',
    confidence: 0.8,
    hint: /\d\+/,
    expression: new RegExp(
      `\\b(?:exceed(?:ed|s)?|surpass(?:ed|es)?|topp?ed|reach(?:ed|es)?|total(?:l?ed|s)?|hit)\\s+(?:${NUMBER})\\+(?=\\s*(?:[.,;](?!\\d)|$))`,
      'gi',
    ),
  },
  {
    variant: 'figure-percent',
    confidence: 0.6,
    hint: /\d\.\d(?:[\s.,;]|$)/,
    expression:
      /\b(?:grew|rose|fell|declined|increased|decreased|dropped|climbed)\s+(?:by\s+)?\d{1,2}\.\d(?=\s*(?:[.;](?!\d)|$|,(?!\d)|\s(?:year|compared|from a)))/gi,
  },
  {
    variant: 'figure-number',
    confidence: 0.85,
    hint: /[a-z]\s+(?:[$€£¥]\s?[mbt]r?illion|(?:percentage points|percent|per cent|%)[.,;])/i,
    expression: regexp('gi')`
      \b(?:by|of|to|at|cost|total(?:l?ed|ing)|spent|worth|reached|exceeded)\s+
        (?:[$€£¥]\s?(?:million|billion|trillion)\b|(?:percentage points|percent|per cent|%)(?=[.,;]))
    `,
  },
]

/** `指数`, `得分`, `PMI` and the like are bare numbers by nature. */
const BARE_BY_NATURE = /(?:指数|得分|分值|评分|系数|排名|位次|PMI|指标值|比值|编号|号码|版本|[A-Z]{2,})[^，。；]{0,12}$/u

/** Findings of one document: a text of nothing but such figures is no prose. */
const MOST = 200

/** Figures that lost their unit, multiplier or number; the place is the whole phrase, from the noun that is measured. */
export const truncatedFigures = (document: Document): readonly Draft[] => {
  const drafts: Draft[] = []
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.kind === 'table-cell' || block.kind === 'heading' || block.hidden) continue
    const piece = document.text.slice(block.start, block.end)
    if (drafts.length >= MOST) break
    for (const { start, end, variant, confidence } of truncatedIn(piece)) {
      const span = { start: block.start + start, end: block.start + end }
      const data = { quote: piece.slice(start, end) }
      drafts.push(draftAt(document, 'unfinished-text', [span], { variant, level: 'warning', confidence, data }))
    }
  }
  return drafts
}

type Truncated = Span & Pick<Pattern, 'variant' | 'confidence'>

/** Truncated figures of one paragraph; of two readings of one figure the earlier pattern counts. */
const truncatedIn = (piece: string): Truncated[] => {
  const found: Truncated[] = []
  const patterns = /\p{Script=Han}/u.test(piece) ? CHINESE : ENGLISH
  for (const { variant, hint, expression, confidence } of patterns) {
    if (!hint.test(piece)) continue
    for (const match of matchesOf(expression, piece)) {
      const end = match.index + match[0].length
      if (BARE_BY_NATURE.test(piece.slice(Math.max(0, match.index - 16), match.index + 6))) continue
      if (found.length < 100 && !found.some(other => other.start < end && match.index < other.end))
        found.push({ start: phraseStart(piece, match.index), end, variant, confidence })
    }
  }
  return found
}

const VERB = new RegExp(`^(?:${REACHED}|\\d)`)
const MEASURED = new RegExp(`(?:${LARGE}|(?:^|[^\\p{Script=Han}])[\\p{Script=Han}]{2,6})(?:也|已|均|全部|累计)?$`, 'u')

/** Where the noun that is measured begins, when it stands before the verb of a phrase. */
const phraseStart = (piece: string, at: number): number => {
  if (!VERB.test(piece.slice(at, at + 4))) return at
  const measured = MEASURED.exec(piece.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  return at - measured.replace(/^[^\p{Script=Han}]/u, '').length
}
