import type { Block, Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { addLengths, type Convention, type Lengths, lengthsIn, NO_LENGTH } from '../../../text/lengths.js'
import { regexp, source } from '../../../text/regexp.js'
import { locate } from '../within.js'

/** A bound set for the part of a text it stands at the head of: 摘要（限300字以内）, "Abstract (maximum 250 words)". */
interface Limit extends Span {
  readonly block: number
  readonly value: number
  readonly bound: 'over' | 'under'
  readonly conventions: readonly Convention[]
}

const NUMBER = String.raw`(?<value>\d{1,3}(?:[,，]\d{3})|\d{2,5})`
/** The part itself follows: a limit in the middle of a sentence is a rule for other texts. */
const THEN = '(?=\\s*(?:[：:]|$|\\s\\S))'
const PART_HAN =
  '(?:内容摘要|内容提要|中文摘要|摘要|提要|简介|概述|概要|简述|综述|说明|理由|意见|事迹|小结|总结|自评|陈述|评语|感言|附言|设想|方案|体会|寄语|致辞|前言|引言|感想|建议|答复|回答)'
const HAN: readonly (readonly [RegExp, Limit['bound']])[] = [
  [
    regexp()`
      ^[^。！？\n]{0,24}${PART_HAN}[^。！？，\n]{0,6}[（(]
        (?:(?:请?限|不超过|不多于|控制在|不得超过|限制在|字数限)${NUMBER} ?个?汉?字(?:以内|以下|之内|内)?
          |(?<value2>\d{2,5}) ?个?汉?字(?:以内|以下|之内|内))[）)]${THEN}
    `,
    'over',
  ],
  [
    new RegExp(`^[^。！？\\n]{0,24}${PART_HAN}[^。！？，\\n]{0,6}[（(](?:不少于|不低于|至少)${NUMBER} ?个?汉?字(?:以上)?[）)]${THEN}`),
    'under',
  ],
]
const PART_EN = source`
    (?:abstract|summary|synopsis|statement|overview|outline|description|biography|introduction|conclusion|precis|note|profile|rationale
      |author|bio|biographical note|answer|response|message|foreword|remarks)
  `
const EN: readonly (readonly [RegExp, Limit['bound']])[] = [
  [
    regexp('i')`
      ^[^.!?\n]{0,40}\b${PART_EN}\b[^.!?\n]{0,40}[([]
        (?:(?:maximum|max\.?|not more than|no more than|up to|within|limit(?:ed to)?:?|not to exceed|not exceeding
            |under)(?: of)? ${NUMBER} words|(?<value2>\d{2,5}) words(?: max(?:imum|\.)?| or (?:fewer|less)| limit))[)\]]${THEN}
    `,
    'over',
  ],
  [
    regexp('i')`
      ^[^.!?\n]{0,40}\b${PART_EN}\b[^.!?\n]{0,40}[([](?:at least|minimum|min\.?|not (?:less|fewer) than|no (?:less|fewer) than)
        (?: of)? ${NUMBER} words[)\]]${THEN}
    `,
    'under',
  ],
]
const HEAD = 120
/** What a limit may be exceeded by before anyone would say so, of its number. */
const SLACK = 0.1
/** A part that holds so little is a form still to be filled in. */
const FILLED = 0.2
/** Blocks of one part that are looked at. */
const MOST = 60

/** Parts that keep no limit stated at their head, by no way of counting: an abstract of 300 words where 150 are allowed. */
export const brokenLimits = (document: Document): Draft[] =>
  document.blocks.flatMap((block, index) => {
    const limit = limitAt(document, block, index)
    if (!limit) return []
    const parts = partsOf(document, limit)
    return limit.bound === 'over' ? over(document, limit, parts) : under(document, limit, parts)
  })

const limitAt = ({ text }: Document, block: Block, index: number): Limit | undefined => {
  if (block.kind === 'furniture' || block.kind === 'table-cell') return undefined
  const head = text.slice(block.start, Math.min(block.end, block.start + HEAD))
  if (!/\d ?(?:个|汉)?字|words/.test(head)) return undefined
  for (const [patterns, conventions] of [
    [HAN, ['han', 'han-and-runs', 'word', 'characters']],
    [EN, ['words', 'words-split']],
  ] as const)
    for (const [pattern, bound] of patterns) {
      const match = pattern.exec(head)
      const value = match && Number((match.groups!.value ?? match.groups!.value2)!.replace(/[,，]/g, ''))
      if (match && value) return { block: index, value, bound, conventions, start: block.start, end: block.start + match[0].length }
    }
  return undefined
}

/** The rest of the limit's own paragraph and the paragraphs up to the next heading. */
const partsOf = ({ blocks, text }: Document, limit: Limit): Span[] => {
  const own = blocks[limit.block]!
  const rest = { start: limit.end + (/^[：:\s]*/.exec(text.slice(limit.end, own.end))?.[0].length ?? 0), end: own.end }
  const parts: Span[] = rest.end > rest.start ? [rest] : []
  for (const block of blocks.slice(limit.block + 1, limit.block + MOST)) {
    if (isHead(text, block)) break
    if (block.kind !== 'furniture') parts.push(block)
  }
  return parts
}

/** A heading, or a short line that ends no sentence. */
const isHead = (text: string, { kind, start, end }: Block): boolean =>
  kind === 'heading' || (kind === 'paragraph' && end - start <= HEAD / 2 && !/[。！？.!?”"）)]\s*$/.test(text.slice(start, end)))

/** The first paragraph alone is too long. */
const over = (document: Document, limit: Limit, [first]: readonly Span[]): Draft[] => {
  if (!first) return []
  const { convention, value } = countBy(limit, lengthsIn(document.text, first), Math.min)
  return value > limit.value * (1 + SLACK) ? [draft(document, limit, convention, value)] : []
}

/** All there is is too short, though there is something. */
const under = (document: Document, limit: Limit, parts: readonly Span[]): Draft[] => {
  const all = parts.reduce<Lengths>((sum, part) => addLengths(sum, lengthsIn(document.text, part)), NO_LENGTH)
  const { convention, value } = countBy(limit, all, Math.max)
  return value < limit.value * (1 - SLACK) && value > limit.value * FILLED ? [draft(document, limit, convention, value)] : []
}

const countBy = (
  { conventions }: Limit,
  lengths: Lengths,
  pick: (...values: number[]) => number,
): { convention: Convention; value: number } => {
  const value = pick(...conventions.map(convention => lengths[convention]))
  return { convention: conventions.find(convention => lengths[convention] === value)!, value }
}

const draft = (document: Document, limit: Limit, convention: Convention, counted: number): Draft => ({
  rule: 'length-mismatch',
  level: 'warning',
  confidence: 0.8,
  messageId: `length-mismatch.${limit.bound}`,
  data: { head: document.text.slice(limit.start, limit.end), declared: limit.value, counted, convention },
  locations: [locate(document, limit, 'declared')],
  evidence: { arithmetic: `${counted} ${limit.bound === 'over' ? '>' : '<'} ${limit.value}` },
})
