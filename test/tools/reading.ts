import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import { review } from '../../src/review/review.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A file made of a sample: what it was made of and how it was set. */
export interface ReadingFixture {
  readonly file: string
  readonly sample: string
  readonly columns: number
}

/** Every file of test/fixtures/reading; make-reading-fixtures makes them, those named `-web` by printing a web page. */
export const READING_FIXTURES: readonly ReadingFixture[] = ['zh-doubled-section', 'en-doubled-section'].flatMap(sample => [
  { file: `${sample}.docx`, sample, columns: 1 },
  { file: `${sample}-one.pdf`, sample, columns: 1 },
  { file: `${sample}-two.pdf`, sample, columns: 2 },
  { file: `${sample}-web.pdf`, sample, columns: 2 },
])

/** What was added to the samples, by language: a table and a note. */
export const TABLES = {
  zh: [
    ['项目', '计划', '完成'],
    ['道路', '12', '13'],
    ['水渠', '40', '38'],
  ],
  en: [
    ['Item', 'Planned', 'Done'],
    ['Roads', '12', '13'],
    ['Canals', '40', '38'],
  ],
} as const
export const NOTE = { zh: '按年末数计算。', en: 'As of the end of the year.' } as const

export const fixtureBytes = (file: string): Uint8Array => readFileSync(join(ROOT, 'test/fixtures/reading', file))

/** The sample a fixture was made of, as a document. */
export const sampleOf = ({ sample }: ReadingFixture): Document =>
  documentOf('sample.txt', readFileSync(join(ROOT, 'samples', `${sample}.txt`), 'utf8'))

const bare = (text: string): string => text.replace(/\s+/g, '')

/** The words of a document's body, blocks parted by `|`, white space aside: notes, furniture and cells left out. */
export const bodyOf = (document: Document): string =>
  document.blocks
    .filter(({ kind }) => kind !== 'note' && kind !== 'furniture' && kind !== 'table-cell')
    .map(({ start, end }) => bare(document.text.slice(start, end)))
    .join('|')

/** What is found in a document, by rule and words, white space aside. */
export const findingsOf = (document: Document): string[] =>
  review([document]).findings.map(({ rule, locations }) => `${rule}: ${locations.map(({ quote }) => bare(quote).slice(0, 80)).join(' = ')}`)

/** Share of characters two texts agree in, in order: 2 × the longest common subsequence by their lengths, found by Myers' greedy steps up to a bound of edits. */
export const agreement = (a: string, b: string): number => {
  const bound = Math.max(50, Math.ceil(0.1 * (a.length + b.length)))
  const edits = editsBetween(a, b, bound)
  return 1 - edits / (a.length + b.length)
}

/** Insertions and deletions that turn a into b, at most `bound`. Source: E. W. Myers, An O(ND) Difference Algorithm (1986). */
const editsBetween = (a: string, b: string, bound: number): number => {
  const furthest = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= bound; edits++)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [left, right] = [furthest.get(diagonal - 1) ?? -1, furthest.get(diagonal + 1) ?? -1]
      let x = diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      furthest.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return edits
    }
  return bound
}
