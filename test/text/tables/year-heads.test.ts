import t from 'tap'
import { documentOf } from '../../../src/formats/index.js'
import { tablesOf } from '../../../src/text/tables/tables.js'

/** The first cells of the rows whose years are heads, or the number of the row. */
const headed = (...lines: readonly string[]): readonly number[] =>
  tablesOf(documentOf('t.txt', lines.join('\n')))[0]!.rows.flatMap((row, index) => (row.every(cell => !cell || cell.header) ? [index] : []))

t.test('years without a name under heads in words are heads', async t => {
  t.same(headed('|Restricted|Total|Total', '|2025|2025|2024', 'Grants|12|30|28', 'Gifts|4|9|7'), [0, 1])
  t.same(headed('|Restricted|Total|Total', '|funds|funds|funds', '|2025|2025|2024', 'Grants|12|30|28'), [0, 2])
  t.same(headed('项目|专项|合计|合计', '|2025|2025|2024', '拨款|12|30|28', '捐赠|4|9|7'), [0, 1])
})

t.test('years under years, and those of a row that has a name, are figures', async t => {
  t.same(headed('|Opened|Closed', 'Harbour|1998|2021', 'Mill|2003|2024'), [0])
  t.same(headed('|Opened|Closed', '|1998|2021', '|2003|2024'), [0])
  t.same(headed('School|2025|2024', '|2025|2025', 'Harbour|31|29'), [0])
})
