import t from 'tap'
import { parse } from '../../../src/formats/index.js'
import { tablesOf } from '../../../src/text/tables/tables.js'
import { at, type MadePage, page, pdfFile, rule } from '../../tools/pdf.js'

const HEADS = ['Answer', 'Number', 'Per cent']
const FIRST = [
  ['All answers', '1,846', '100.0'],
  ['Car or van', '1,012', '54.8'],
  ['Bus', '271', '14.7'],
]
const SECOND = [
  ['Train', '118', '6.4'],
  ['Bicycle', '96', '5.2'],
  ['On foot', '349', '18.9'],
]

/** A page with a ruled table under its caption. */
const pageOf = (caption: string, rows: readonly (readonly string[])[]): MadePage => {
  const [left, width, top] = [72, 140, 120]
  const sets = rows.flatMap((row, index) => row.map((text, column) => at(left + column * width + 4, top + index * 20 + 14, text, 10)))
  const across = Array.from({ length: rows.length + 1 }, (_, index) => rule(left, top + index * 20, left + 3 * width, top + index * 20))
  const down = [0, 1, 2, 3].map(column => rule(left + column * width, top, left + column * width, top + rows.length * 20))
  return page([at(left, 100, caption, 10), ...sets], { under: [...across, ...down].join('\n') })
}

const rowsOf = async (...pages: readonly MadePage[]): Promise<string[][]> => {
  const { document } = await parse('t.pdf', pdfFile(pages))
  return tablesOf(document).map(({ rows }) => rows.map(row => row.map(cell => cell?.text ?? '').join('|')))
}

t.test('a table that goes on over a page under a line that says so is one, its heads told once', async t => {
  const whole = [HEADS, ...FIRST, ...SECOND].map(row => row.join('|'))
  for (const [first, again] of [
    ['Table 1. Answers', 'Table 1 (continued)'],
    ['表1　回答情况', '续表1'],
    ['表1　回答情况', '表1　回答情况（续）'],
  ] as const)
    t.same(await rowsOf(pageOf(first, [HEADS, ...FIRST]), pageOf(again, [HEADS, ...SECOND])), [whole], again)
})

t.test('another table, and one of other heads, stay apart', async t => {
  t.equal((await rowsOf(pageOf('Table 1. Answers', [HEADS, ...FIRST]), pageOf('Table 2. Modes of travel', [HEADS, ...SECOND]))).length, 2)
  const others = ['Answer', 'Persons', 'Trips']
  t.equal((await rowsOf(pageOf('Table 1. Answers', [HEADS, ...FIRST]), pageOf('Table 1 (continued)', [others, ...SECOND]))).length, 2)
})
