import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import type { Label } from '../../../text/outline/numbering.js'
import { type Sequence, sequencesOf } from '../../../text/outline/sequences.js'
import { regexp } from '../../../text/regexp.js'
import { COUNT_HAN, countingSentences } from './counting.js'
import type { Counted } from './listed.js'

/** 本白皮书共分五章; 本方案由总则、…、附则六章构成: what the text says of its own parts. */
const OWN_HAN = regexp('gu')`
  (?<=^|[。；，,;\s])(?:本[\p{Script=Han}]{1,10}?|全[文书]|报告|正文)(?:[^。；;\d]{0,60}?[共分设由含括、为])??(?<![第前后上下其余中各每])
    ${COUNT_HAN}(?:个|大)?(?<unit>章|部分|篇|编)
    (?=[，。,；;：:（(]|构成|组成|(?:[，,]?共?[一二三四五六七八九十百\d]{1,4}(?:条|节))|$)
`
const OWN_EN = regexp('gi')`
  (?<=^|[.;] )(?:this|the|our) (?:annual )?(?:report|paper|plan|strategy|review|guide|thesis|study|manual|handbook|statement|note|document)
    (?: has| contains| comprises| consists of| falls into| is (?:divided |organi[sz]ed |structured |arranged |split |set out |presented )?(?:in|into)| runs to)
    (?<count> (?:${ENGLISH_COUNTS}|\d{1,2}))(?: main| substantive)? (?<unit>chapters|parts|sections)\b
`
/** A first or last heading that is often not counted. */
const BESIDE =
  /^(?:引言|前言|绪论|概述|导言|序言?|结语|结束语|附录|附件|参考文献|introduction|foreword|preface|conclusions?|appendix|annex|references|glossary)/i
const NUMBER = /^[\s\d.、．:：章部分篇编]+/
const STYLES: Readonly<Record<string, readonly Label['style'][]>> = {
  章: ['chapter'],
  篇: ['part'],
  编: ['part'],
  部分: ['part', 'han'],
  chapters: ['chapter', 'arabic', 'roman-capital'],
  parts: ['part', 'arabic', 'roman-capital', 'capital'],
  sections: ['section', 'arabic', 'roman-capital'],
}
const FEWEST = 3
const MOST_OFF = 2

/** The number of chapters or parts a text says it has where its headings are more or fewer; a right one says nothing of a list beside it. */
export const declaredStructure = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) =>
    matchesOf(/[一-鿿]/.test(text) ? OWN_HAN : OWN_EN, text).flatMap(match => {
      const count = ordinalOf(match.groups!.count!.trim())
      const heads = headsOf(document, STYLES[match.groups!.unit!.toLowerCase()]!)
      if (count === undefined || count < 2 || !heads) return []
      const most = heads.length
      const least = most - [heads[0]!, heads.at(-1)!].filter(head => BESIDE.test(titleOf(document, head))).length
      const at = match.index + match[0].lastIndexOf(match.groups!.count!.trim() + (/[一-鿿]/.test(text) ? '' : ' '))
      const declared = { count, start: start + at, end: start + match.index + match[0].length }
      const off = Math.max(count - most, least - count)
      return off <= 0 || off > MOST_OFF ? [] : [{ declared, items: heads, least, most, kind: 'marked' as const, confidence: 0.8 }]
    }),
  )

/** The heads of the one list of headings of the first of these styles that has one. */
const headsOf = (document: Document, styles: readonly Label['style'][]): readonly Span[] | undefined => {
  for (const style of styles) {
    const lists = sequencesOf(document).filter(([first]) => first!.style === style)
    if (lists.length === 0) continue
    const [only] = lists
    return lists.length === 1 && areHeadings(document, only!) ? only!.map(label => headOf(document, label)) : undefined
  }
  return undefined
}

/** Whether a list numbers headings from one on without a gap. */
const areHeadings = ({ blocks }: Document, list: Sequence): boolean =>
  list.length >= FEWEST &&
  list.every(({ number, block, style }, index) => number === index + 1 && (blocks[block]!.kind === 'heading' || style === 'chapter'))

const headOf = ({ blocks, text }: Document, { start, block }: Label): Span => {
  const line = text.slice(start, blocks[block]!.end).split('\n')[0]!
  return { start, end: start + Math.min(line.trimEnd().length, HEAD) }
}

const HEAD = 60

const titleOf = ({ text }: Document, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/^第?\s?[一二三四五六七八九十]{1,3}/, '')
    .replace(NUMBER, '')
