import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { groupedBy } from '../../../model/grouping.js'
import { nameColumnsOf, namesOfRow } from '../../../text/tables/names.js'
import { intervalOf, relate } from '../measures/likeness/values.js'
import { evidenceOf, locate } from '../within.js'
import type { Answer, Answers } from './answers.js'
import { plainName, type Ruled } from './named-lines.js'

/** Figures two tables must have in common, and how many times as many as those that differ. */
const FEWEST = 4
const TIMES = 3
const MOST_OFF = 2
/** Tables compared with each other; more are a compilation. */
const MOST_TABLES = 60

/** A figure of a table by the names of its row and column. */
interface Named {
  readonly key: string
  readonly answer: Answer
}

/** Cells that differ in two tables which give the same figures of the same rows and columns: a table retyped, or mended in one place alone. */
export const toldTwice = (document: Document, tables: readonly Ruled[], answersOf: (ruled: Ruled) => Answers): Draft[] => {
  if (tables.length < 2 || tables.length > MOST_TABLES) return []
  const named = tables.map(ruled => namedIn(ruled, answersOf(ruled)))
  return named.flatMap((one, index) => named.slice(index + 1).flatMap(other => differing(document, one, other)))
}

/** The figures of a table whose row and column no other has the name of. */
const namedIn = (ruled: Ruled, answers: Answers): ReadonlyMap<string, Answer> => {
  const columns = nameColumnsOf(ruled.table, ruled.first)
  const named = answers.flatMap((row, index): Named[] => {
    const name = plainName(namesOfRow(ruled.table.rows[index]!, columns).join(' '))
    return name === '' ? [] : row.map(answer => ({ key: `${name}\n${ruled.heads[answer.column]!.replace(/\s/g, '')}`, answer }))
  })
  const alone = [...groupedBy(named, ({ key }) => key).values()].filter(({ length }) => length === 1)
  return new Map(alone.map(([only]) => [only!.key, only!.answer]))
}

const differing = (document: Document, one: ReadonlyMap<string, Answer>, other: ReadonlyMap<string, Answer>): Draft[] => {
  const same = new Set<string>()
  const off: (readonly [Answer, Answer])[] = []
  for (const [key, answer] of one) {
    const twin = other.get(key)
    if (!twin) continue
    const kind = relationBetween(answer, twin)
    if (kind === 'agree') same.add(answer.cell.text.replace(/\D/g, ''))
    else if (kind === 'conflict') off.push([answer, twin])
    if (off.length > MOST_OFF) return []
  }
  const telling = [...same].filter(({ length }) => length > 1).length
  return telling < Math.max(FEWEST, off.length * TIMES) ? [] : off.map(([a, b]) => draft(document, a, b, telling))
}

const relationBetween = (one: Answer, other: Answer): string | undefined => {
  const [a, b] = [intervalOf(one.context.figure), intervalOf(other.context.figure)]
  return a && b ? relate(a, b, false).kind : undefined
}

const draft = (document: Document, one: Answer, other: Answer, others: number): Draft => {
  const { ruled, row, column } = one
  const names = namesOfRow(ruled.table.rows[row]!, nameColumnsOf(ruled.table, ruled.first))
  return {
    rule: 'conflicting-figures',
    level: 'error',
    confidence: others >= FEWEST * 2 ? 0.9 : 0.85,
    messageId: 'conflicting-figures.twins',
    data: {
      subject: names.at(-1) ?? '',
      column: ruled.table.rows[ruled.first - 1]![column]?.text ?? '',
      first: one.cell.text,
      second: other.cell.text,
      others,
    },
    locations: [locate(document, one.cell, 'mention'), locate(document, other.cell, 'mention')],
    evidence: { figures: [one, other].map(({ context: { figure } }) => evidenceOf(document, figure)), causes: [] },
  }
}
