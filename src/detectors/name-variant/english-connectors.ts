import type { Document } from '../../model/document.js'
import { groupedBy } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { regexp } from '../../text/regexp.js'
import type { Slip } from './slip.js'

/** Bodies that are named by what they are for, or of. */
const BODY = regexp('g')`
  \b
    (Department|Ministry|Office|Board|Institute|Centre|Center|Agency|Council|Commission|Society|Association|Bureau|Authority) (of
      |for)\s((?:the\s)?[A-Z][\w’'-]+(?:,?(?: (?:(?:and|of|the|&)\s)?|\n(?:and|of|the|&)\s)[A-Z][\w’'-]+)*)
`
/** Names looked at in one document. */
const MOST = 10_000

interface Named extends Span {
  readonly connector: string
  readonly key: string
}

/** `Department of Transport` once in a document that says `Department for Transport`. */
export const looseConnectors = ({ text }: Document): readonly Slip[] => {
  const named: Named[] = matchesOf(BODY, text)
    .slice(0, MOST)
    .map(({ index, 0: name, 1: body, 2: connector, 3: rest }) => ({
      start: index,
      end: index + name.length,
      connector: connector!,
      key: `${body} ${rest!.replace(/\s/g, ' ')}`,
    }))
  return [...groupedBy(named, ({ key }) => key).values()].flatMap(group => {
    const [usual, odd] = [...groupedBy(group, ({ connector }) => connector)].sort((a, b) => b[1].length - a[1].length)
    if (!usual || odd?.[1].length !== 1) return []
    const [{ start, end }] = usual[1] as [Named]
    const [variant] = odd[1] as [Named]
    const edit = {
      kind: 'replaced' as const,
      at: text.slice(start, end).search(new RegExp(`\\s${usual[0]}\\s`)) + 1,
      from: usual[0],
      to: odd[0],
    }
    return [{ name: text.slice(start, end), variants: [{ start: variant.start, end: variant.end }], edit, confidence: 0.65 }]
  })
}
