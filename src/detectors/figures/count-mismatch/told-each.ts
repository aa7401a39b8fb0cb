import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { countingSentences } from './counting.js'
import { type Counted, moved } from './listed.js'
import { partsOf } from './parts.js'

const COUNT = '(?<![第\\d.十百千万])(?<count>[二三四五六七八九十两]{1,2}|[2-9]|1\\d|20)'
const CODE = '[A-Z]{1,5}[-—–]?\\d{1,6}(?:[-—–]\\d{1,6})?'
const LINE = '[A-Za-z]{0,2}\\d{1,4}(?:路|号线|号楼|号井|号机|号|线)'

/** Things whose shape alone makes them one each, with their number before them; `items` parts the list. */
const SHAPES: readonly { readonly pattern: RegExp; readonly mark: RegExp; readonly item: RegExp }[] = [
  // 三份（编号LX-011、LX-012）
  {
    pattern: new RegExp(
      `(?<declared>${COUNT}(?:份|个|件|台|辆|项|本|张|块|套|口|座))[（(](?:[\\p{Script=Han}]{0,6}[：:]?)(?<list>${CODE}(?:[、，,和及]${CODE}){1,19})[）)]`,
      'gdu',
    ),
    mark: /[、，,和及]/g,
    item: new RegExp(`^${CODE}$`),
  },
  // 夜班公交两条：K5路、K8路
  {
    pattern: new RegExp(
      `(?<declared>${COUNT}(?:条|台|艘|辆|口|座|栋|间|个|处))[：:（(](?<list>${LINE}(?:[、和及]${LINE}){1,19})(?=[。；;，,）)]|$)`,
      'gdu',
    ),
    mark: /[、和及]/g,
    item: new RegExp(`^${LINE}$`),
  },
  // 专项检查三次：5月7日查用电，5月16日查高处作业
  {
    pattern: new RegExp(
      `(?<declared>${COUNT}(?:次|场|期|批|轮|起|个批次)[\\p{Script=Han}]{0,4})[：:](?<list>\\d{1,2}月(?:\\d{1,2}日)?[^，,；;。：:、]{1,24}(?:[，,；;、]\\d{1,2}月(?:\\d{1,2}日)?[^，,；;。：:、]{1,24}){1,11})(?=[。；;]|$)`,
      'gdu',
    ),
    mark: /[，,；;、]/g,
    item: /^\d{1,2}月/,
  },
]

/** Numbers of papers, lines, days with what was done on each: as many as the number before them says. */
export const toldEach = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) =>
    /[（(：:]/.test(text) && /[一-鿿]/.test(text)
      ? SHAPES.flatMap(({ pattern, mark, item }) =>
          matchesOf(pattern, text)
            .flatMap(match => counted(text, match, mark, item))
            .map(found => moved(found, start)),
        )
      : [],
  )

const counted = (text: string, { groups, indices }: RegExpExecArray, mark: RegExp, item: RegExp): Counted[] => {
  const count = ordinalOf(groups!.count!)
  const [start, end] = indices!.groups!.declared!
  const items = partsOf(groups!.list!, indices!.groups!.list![0], mark)
  const isRow = items.length >= 2 && items.every((span: Span) => item.test(text.slice(span.start, span.end)))
  if (count === undefined || !isRow || Math.abs(count - items.length) > MOST_OFF || (items.length === 2 && count > 3)) return []
  return [{ declared: { count, start, end }, items, least: items.length, most: items.length, kind: 'named', confidence: 0.8 }]
}

const MOST_OFF = 2
