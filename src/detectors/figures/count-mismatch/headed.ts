import type { Block, Document } from '../../../model/document.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { enumerationsOf } from '../../../text/outline/enumerations.js'
import { regexp, source } from '../../../text/regexp.js'
import { COUNT_HAN } from './counting.js'
import type { Counted } from './listed.js'

/** A list that stands right under a heading, and the heading without its number. */
interface Headed {
  readonly title: string
  readonly heading: Block
  readonly items: Counted['items']
}

const NUMBER =
  /^(?:第[一二三四五六七八九十\d]+[章节部分]+|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d+(?:\.\d+)*[.、．)]?|[A-Z][.)]|[IVX]+\.)\s*/
const LONGEST_TITLE = 40
/** Our recommendations are:, The findings are as follows: */
const SAID_OF_IT = /^(?:Our|The|These) | (?:are|were)(?: as follows| these)?$| follow$/g
/** What is told of other times or others' work. */
const ELSEWHERE =
  /\b(?:earlier|previous|last|former|of the|other|further|more|another|first|original|was|had|were)\b|去年|上年|此前|曾|前期|其中|另|往年|历年/i
const SAYS_EN = source`
  (?:[Ww]e|(?:[Tt]his|[Tt]he) (?:report|review|paper|panel|committee|audit|inquiry|study|note)|[Ii]t) (?:therefore |also |then )?
    (?:makes?|offers?|sets? out|draws?|gives?|contains?|lists?|ends? with|closes? with|concludes? with)(?: the following)?
`

/**
 * A list under the heading that names what it lists, against the number of them announced far away: "this report makes six recommendations"
 * and five under “Recommendations”. Titles that head two lists are left alone.
 */
export const headedLists = (document: Document): Counted[] => {
  const headed = listsUnderHeadings(document)
  const times = new Map<string, number>()
  for (const { title } of headed) times.set(title, (times.get(title) ?? 0) + 1)
  return headed
    .filter(({ title }) => times.get(title) === 1)
    .flatMap(({ title, heading, items }) =>
      announced(document, title, heading).flatMap(declared =>
        Math.abs(declared.count - items.length) <= MOST_OFF
          ? [{ declared, items, least: items.length, most: items.length, kind: 'marked' as const, confidence: 0.75 }]
          : [],
      ),
    )
}

const MOST_OFF = 2
/** Titles looked for in the whole text. */
const MOST = 40

const listsUnderHeadings = (document: Document): Headed[] => {
  const { blocks, text } = document
  const found: Headed[] = []
  for (const { items, atBlockStart, doubtful } of enumerationsOf(document)) {
    const heading = blocks[items[0]!.block - 1]
    if (doubtful || !atBlockStart || !heading || !isTitle(text, heading) || found.length >= MOST) continue
    const title = text
      .slice(heading.start, heading.end)
      .trim()
      .replace(NUMBER, '')
      .replace(/[：:.。]$/, '')
      .replace(SAID_OF_IT, '')
    if (title.length >= 2 && title.length <= LONGEST_TITLE) found.push({ title, heading, items })
  }
  return found
}

const isTitle = (text: string, { kind, start, end }: Block): boolean =>
  kind === 'heading' ||
  (kind !== 'table-cell' && kind !== 'furniture' && end - start <= LONGEST_TITLE && !/[。；;，,]|[.!?]$/.test(text.slice(start, end)))

const announced = ({ text }: Document, title: string, heading: Block): Counted['declared'][] => {
  const pattern = /[一-鿿]/.test(title) ? inChinese(title) : inEnglish(title)
  if (!pattern) return []
  return matchesOf(pattern, text).flatMap(match => {
    const number = match.groups!.count ?? match.groups!.of!
    const count = ordinalOf(number)
    const start = match.index + match[0].lastIndexOf(number)
    const before = text
      .slice(Math.max(0, match.index - 20), start)
      .split(/[。；.;\n]/)
      .at(-1)!
    if (count === undefined || count < 2 || ELSEWHERE.test(before) || (match.index >= heading.start && match.index < heading.end)) return []
    return [{ count, start, end: match.index + match[0].length }]
  })
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "we make six recommendations" under “Recommendations”; "an action plan of nine points" under “Action plan”. */
const inEnglish = (title: string): RegExp | undefined => {
  const words = title.toLowerCase()
  if (!/^[a-z][a-z -]+$/.test(words) || words.split(' ').length > 4) return undefined
  const number = `${ENGLISH_COUNTS}|\\d{1,2}`
  const plural = words.endsWith('s') ? `${SAYS_EN} (?<count>${number}) (?:[a-z]+ )?${escaped(words)}\\b|` : ''
  return new RegExp(
    `${plural}\\b(?:[Aa]n?|[Tt]he|[Oo]ur) ${escaped(words)} (?:of|with|has|in) (?<of>${number}) (?:points|items|steps|actions|measures|parts)\\b`,
    'g',
  )
}

/** 提出六条建议 under 四、建议: the number is said of the very words of the title, or of how they end. */
const inChinese = (title: string): RegExp | undefined => {
  const noun = /(?:建议|意见|问题|做法|经验|体会|措施|任务|要求|原则|启示|特点|教训|举措|打算|成效|不足)$/.exec(title)?.[0]
  if (!noun || title.length > 10 || /[和与及、]/.test(title)) return undefined
  return regexp('g')`
    (?:提出|提出了|形成|形成了|归纳为|总结出|梳理出|概括为|有以下|抓好以下|做好以下)${COUNT_HAN}
      (?:条|点|项|个|个方面的?|方面的?)(?:${escaped(title)}|${noun})
  `
}
