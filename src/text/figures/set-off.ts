import type { Span } from '../../model/span.js'

/** `Our EBITDA margin, a measure defined below, was 30.5%`: the words before what is only said of them, where a bare verb goes on behind it. */
export const pastApposition = (text: string, { start, end }: Span): Span | undefined => {
  if (!/[a-z)],\s*$/i.test(text.slice(Math.max(0, start - 4), start)) || !ONLY_VERB.test(text.slice(start, end))) return undefined
  const from = Math.max(0, start - LONGEST_APPOSED)
  const match = APPOSED.exec(text.slice(from, start))
  return match ? { start: from + match.index, end: from + match.index + match[1]!.length } : undefined
}

const LONGEST_APPOSED = 150
const ONLY_VERB = /^\s*(?:was|were|is|are|stood at|came to|totall?ed|amounted to|reached)\s(?:about |nearly |over |only )?$/i
const APPOSED =
  /(?<=^|[.;:•]\s|\n)([A-Z][^.,;:\n]{2,60}), (?:(?:an?|the|included|as) [^.;:,\n]{3,90}|(?:including|excluding) [^.;:\n]{3,90}),\s*$/

/** `Free Cash Flow 1 was $261 million`: the words before the number of a note that stood raised behind them. */
export const pastNoteMark = (text: string, { start, end }: Span): Span | undefined => {
  if (!NOTED.test(text.slice(start, end))) return undefined
  const from = Math.max(0, start - LONGEST_NOTED)
  const match = NOTE_MARK.exec(text.slice(from, start))
  return match ? { start: from + match.index, end: from + match.index + match[1]!.length } : undefined
}

const NOTED =
  /^ ?(?:was|were|is|are|of|at|stood at|came to|totall?ed|increased to|decreased to|grew to|fell to|rose to)\s(?:about |nearly |over |only )?$/i
const NOTE_MARK = /([A-Za-z][^.,;:\d\n]{2,50}) [1-9] ?$/
const LONGEST_NOTED = 60

/** `Customers with more than $100,000 in annual revenue of 812`: the words before what only tells which of them are counted. */
export const pastThreshold = (text: string, { start, end }: Span): Span | undefined => {
  if (!/^ ?in (?:[a-z-]+ ){1,4}of $/i.test(text.slice(start, end))) return undefined
  const from = Math.max(0, start - LONGEST_APPOSED)
  const match = THRESHOLD.exec(text.slice(from, start))
  return match ? { start: from + match.index, end: from + match.index + match[1]!.length } : undefined
}

const THRESHOLD =
  /([^.,;:\n\d]{3,60}) (?:with|spending|paying) (?:more than|over|at least|less than|under|above) [$£€]?\d[\d.,]*(?: (?:million|billion|thousand))? ?$/

/** `the waiting time, now 81 days`: a figure set off by a comma says more of the words before it. */
export const beforeAside = (text: string, { start, end }: Span): Span => {
  const comma = text.slice(Math.max(0, start - 2), start).trimEnd()
  if (!/[a-z],$/.test(comma) || !/^\s*(?:(?:now|currently|then|today|at|to|of)\s+)?$/i.test(text.slice(start, end))) return { start, end }
  const to = text.lastIndexOf(',', start)
  const from = Math.max(0, to - 60)
  return { start: from + text.slice(from, to).search(/[^.,;:\n]*$/), end: to }
}
