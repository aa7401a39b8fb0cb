import t from 'tap'
import { contextsOf } from '../../../src/text/figures/contexts.js'
import { isOfOtherUnit, unitInCorner, unitNamedBy, unitOfHead } from '../../../src/text/tables/units.js'
import { sheet } from '../../tools/sheet.js'

const namedBy = (text: string): string | undefined => {
  const read = unitNamedBy(text)
  return read && `${read.unit?.canonical ?? '?'} ${read.power}`
}

t.test('a few words name a unit, a scale, or both', async t => {
  for (const [text, expected] of [
    ['万元', '元 4'],
    ['£', '英镑 0'],
    ['£000', '英镑 3'],
    ['$ million', '美元 6'],
    ['€bn', '欧元 9'],
    ['£/t', '英镑 0'],
    ['thousands of dollars', '美元 3'],
    ['000 ha', '亩 3'],
    ["'000 tonnes", 'kg 3'],
    ['million kilometres', 'm 6'],
    ["'000", '? 3'],
    ['billions of crowns', '? 9'],
    ['thousand passengers', '? 3'],
    ['km', 'm 0'],
    ['restated', undefined],
  ] as const)
    t.equal(namedBy(text), expected, text)
})

t.test('a head gives its unit in brackets, behind a comma, or as a last sign', async t => {
  for (const [head, expected] of [
    ['金额（万元）', '元'],
    ['Area (000 ha)', '亩'],
    ['Amount (£)', '英镑'],
    ['2024 £m', '英镑'],
    ['比上年增长%', '%'],
    ['Change %', '%'],
    ['% within 4 hours', '%'],
    ['% point change', undefined],
    ['收入', undefined],
  ] as const)
    t.equal(unitOfHead(head)?.unit?.canonical, expected, head)
})

t.test('the first cell of a table may give the unit of all', async t => {
  for (const [corner, expected] of [
    ['£m', '£m'],
    ['项目（万元）', '万元'],
    ['(dollars in millions, except per share)', 'millions'],
    ['项目', undefined],
    ['Item (restated)', undefined],
  ] as const)
    t.equal(unitInCorner(corner), expected, corner)
})

t.test('the unit over a table is not of rates, and of numbers of people and things', async t => {
  for (const head of ['到位率', '人数', '占比', 'Headcount', 'Vacancy rate', '每股收益']) t.ok(isOfOtherUnit(head), head)
  for (const head of ['金额', '实际支出', 'Outturn', '税率调整收入']) t.notOk(isOfOtherUnit(head), head)
})

t.test('lines over a table give the unit of its figures', async t => {
  const valueUnder = (line: string, head: string): string | undefined =>
    contextsOf(
      sheet(line, [
        ['Item', head, 'Notes'],
        ['Roads', '1,250', 'a'],
        ['Bridges', '310', 'b'],
      ]),
    ).find(({ heads }) => heads?.row === 'Bridges')?.figure.value
  for (const [line, head, expected] of [
    ['£000', 'Outturn', '310000'],
    ['Thousand tonnes', 'Landed', '310000'],
    ['Table 2: Funds (£ million)', 'Closing', '310000000'],
    ['(billions of crowns)', 'Outlook', '310000000000'],
    ['单位：万元', '金额', '3100000'],
    ['£000', 'Headcount', '310'],
    ['A line of prose about the harbour', 'Outturn', '310'],
  ] as const)
    t.equal(valueUnder(line, head), expected, `${line} / ${head}`)
})
