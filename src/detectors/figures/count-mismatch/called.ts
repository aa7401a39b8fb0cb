import type { Document } from '../../../model/document.js'
import { firstEndingAfter, type Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { namedPartsOf } from '../../../text/outline/named-parts.js'
import { source } from '../../../text/regexp.js'
import { COUNT_HAN } from './counting.js'
import type { Counted } from './listed.js'

const MAKES = source`
  (?:[Ww]e|(?:[Tt]his|[Tt]he) (?:report|review|paper|panel|committee|audit|inquiry|study|note)) (?:therefore |also )?
    (?:makes?|offers?|sets? out|draws?|gives?|contains?|lists?)
`
const BEHIND = '(?: (?:below|above|attached|that follow|which follow|follow|listed|set out|at the end)\\b)'
/** Parts of a document itself: its number of them needs no further word. */
const OWN_PART = /^(?:Appendix|Annex|Schedule|Attachment|Exhibit|附件|附录)$/
/** What is told of other times or others' work. */
const ELSEWHERE = /\b(?:earlier|previous|last|former|of the|other|further|more|another|first|original)\s$|去年|上年|此前|曾|前期|其中|另/

/** Parts that open with a name and a running number, against the number of them the text announces anywhere: "we make six recommendations". */
export const calledParts = (document: Document): Counted[] =>
  [...namedPartsOf(document)].flatMap(([called, parts]) => {
    const label = IS_CODE.test(called) ? spelledOut(document, called, parts.get(1)) : called
    if (!label) return []
    const items = [...parts.keys()].sort((a, b) => a - b).map(number => parts.get(number)!)
    if (items.length < 2 || !parts.has(items.length) || Math.max(...parts.keys()) !== items.length) return []
    const anywhere = document.text[items[0]!.start] === '第' ? [] : announcedAs(document, label) // 单元 may be counted of anything
    return [...anywhere, ...announcedBefore(document, label, items[0]!)].flatMap(declared =>
      Math.abs(declared.count - items.length) <= MOST_OFF
        ? [{ declared, items, least: items.length, most: items.length, kind: 'marked' as const, confidence: 0.8 }]
        : [],
    )
  })

/** R3, which is announced under another name. */
const IS_CODE = /^[A-Z]+$/

/** What a letter stands for: `Recommendation` where R1 stands under “Recommendations”. */
const spelledOut = ({ blocks, text }: Document, code: string, first: Span | undefined): string | undefined => {
  const heading = first && blocks[firstEndingAfter(blocks, first.start) - 1]
  const title = heading && text.slice(heading.start, Math.min(heading.end, heading.start + LONGEST_TITLE))
  return code.length === 1 ? title?.match(/[A-Z][a-z]{3,}(?=s\b[^a-z]*$)/)?.find(word => word.startsWith(code)) : undefined
}

const LONGEST_TITLE = 60
const MOST_OFF = 3

/** Places where a number of such parts is announced as those of this text. */
const announcedAs = ({ text }: Document, label: string): Counted['declared'][] =>
  matchesOf(/^[A-Z]/.test(label) ? inEnglish(label) : inChinese(label), text).flatMap(match => {
    const count = ordinalOf(match.groups!.count ?? match.groups!.total!)
    const at = match.index + match[0].indexOf(match.groups!.count ?? match.groups!.total!)
    if (count === undefined || count < 2 || ELSEWHERE.test(text.slice(Math.max(0, at - 12), at))) return []
    return [{ count, start: at, end: match.index + match[0].length }]
  })

/** The number in the sentence right before the first part, whatever it says of them: "its four schedules:", 共分三个标包：. */
const announcedBefore = ({ blocks, text }: Document, label: string, first: Span): Counted['declared'][] => {
  const before = blocks[firstEndingAfter(blocks, first.start) - 1]
  if (!before || before.kind === 'table-cell' || before.kind === 'furniture') return []
  const from = Math.max(before.start, before.end - LEAD)
  const lead = text.slice(from, before.end)
  const [match] = matchesOf(/[一-鿿]/.test(label) ? leadInChinese(label) : leadInEnglish(label), lead).slice(-1)
  const count = match && ordinalOf(match.groups!.count!)
  const isLast = match && CLOSE.test(lead.slice(match.index + match[0].length)) && !EACH.test(lead.slice(0, match.index))
  return isLast && count !== undefined && count >= 2
    ? [{ count, start: from + match.index, end: from + match.index + match[0].length }]
    : []
}

const LEAD = 120
/** The sentence ends soon behind the number of parts. */
const CLOSE = /^[^。；;.:：\d]{0,24}[。.:：]?\s*$/
const EACH = /[每各][^，。；]{0,6}$|\b(?:of (?:the|our|its)|each|every|per|other|earlier|last)(?: [a-z]+)? $/i
const leadInEnglish = (label: string): RegExp =>
  new RegExp(`\\b(?<count>${ENGLISH_COUNTS}|\\d{1,2}) (?:[a-z-]+ ){0,2}${pluralOf(label.toLowerCase())}\\b`, 'g')
const leadInChinese = (label: string): RegExp =>
  new RegExp(`(?<![第\\d.])${COUNT_HAN}(?:个|份|项|条|大|类)?[\\p{Script=Han}]{0,4}${label}`, 'gu')

const inEnglish = (label: string): RegExp => {
  const noun = `(?:[a-z]+ )?${pluralOf(label.toLowerCase())}`
  const number = `${ENGLISH_COUNTS}|\\d{1,2}`
  const own = OWN_PART.test(label) ? '|(?<=^|[.!?] )The' : ''
  return new RegExp(
    `(?:\\b(?:following|[Aa]ll|${MAKES}(?: the following)?)${own}) (?<count>${number}) ${noun}\\b|\\b(?:[Tt]he|[Tt]hese|[Oo]ur) (?<total>${number}) ${noun}${BEHIND}`,
    'gm',
  )
}

const pluralOf = (noun: string): string =>
  noun.endsWith('ix')
    ? `${noun.slice(0, -2)}(?:ices|ixes)`
    : /(?:x|s|ch|sh)$/.test(noun)
      ? `${noun}es`
      : /[^aeiou]y$/.test(noun)
        ? `${noun.slice(0, -1)}ies`
        : `${noun}s`

const inChinese = (label: string): RegExp =>
  new RegExp(
    `(?:上述|以上|下列|以下|如下|所附|全部|后附|提出|提出了|形成|总结出|共)(?:的|了)?${COUNT_HAN}(?:个|份|项|条|点|则)(?:方面的?)?(?:[\\p{Script=Han}]{0,2})${label}(?!书|信)${
      OWN_PART.test(label)
        ? `|(?<![\\p{Script=Han}]|以上|上述)(?:以上|上述|另有|后附|附有)?${label}共?(?:计)?${COUNT_HAN.replace('count', 'total')}(?:个|份|项)`
        : ''
    }`,
    'gu',
  )
