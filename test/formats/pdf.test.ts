import t from 'tap'
import { parse } from '../../src/formats/index.js'
import { joinLines } from '../../src/formats/pdf/flow.js'
import { asShown } from '../../src/formats/pdf/script.js'
import { segmentOf } from '../../src/formats/pdf/segments.js'
import { outline } from '../tools/outline.js'
import { area, at, lines, type MadePage, page, pdfFile, picture, rule } from '../tools/pdf.js'

const read = async (...pages: readonly MadePage[]): Promise<string[]> => outline((await parse('a.pdf', pdfFile(pages))).document)

/** Thirty Han characters fill a line of 360 points. */
const FULL = '全县各级各部门坚持稳中求进的总基调把做好今年的各项工作作为重点'.slice(0, 30)

t.test('lines are joined to paragraphs: Chinese without, English with a space, a divided word made whole', async t => {
  t.same(
    await read(
      page([
        at(96, 100, FULL.slice(0, 28)),
        ...lines(72, 118, [FULL, '全年增长5.3%。']),
        at(96, 154, `另起一段。${FULL}`.slice(0, 28)),
        at(72, 172, '到此。'),
      ]),
    ),
    [`paragraph|${FULL.slice(0, 28)}${FULL}全年增长5.3%。`, `paragraph|${`另起一段。${FULL}`.slice(0, 28)}到此。`],
  )
  t.same(
    await read(
      page(
        lines(72, 100, [
          'The committee met in the spring and found that the exam-',
          'ination of the accounts was complete. It then agreed that a',
          'well-known firm of auditors, and no other than such a well-',
          'known firm, would look at the whole again.',
        ]),
      ),
    ),
    [
      'paragraph|The committee met in the spring and found that the examination of the accounts was complete. It then agreed that a well-known firm of auditors, and no other than such a well-known firm, would look at the whole again.',
    ],
  )
})

t.test('a line that begins with a sum of money or a measure goes on with its paragraph', async t => {
  t.same(
    await read(
      page(
        lines(72, 100, [
          '1. Walls. The cost of mending the north wall is put at',
          '£6,500 and should be met within the next two years and no',
          'later than that.',
        ]),
      ),
    ),
    [
      'list-item1|1. Walls. The cost of mending the north wall is put at £6,500 and should be met within the next two years and no later than that.',
    ],
  )
  t.same(
    await read(
      page(
        lines(72, 100, ['（一）道路建设有序推进。环城北路一期工程建成通车全长', '5.2公里。环城北路二期工程正在加快施工全长六公里有余。']),
      ),
    ),
    ['paragraph|（一）道路建设有序推进。环城北路一期工程建成通车全长5.2公里。环城北路二期工程正在加快施工全长六公里有余。'],
  )
})

t.test('a number divided at the end of a line is one number; two numbers stay two', t => {
  const box = { x: 0, y: 0, width: 100, height: 12 }
  const lineOf = (text: string) => ({
    segment: segmentOf([{ text, x0: 0, x1: 100, y: 0, size: 12, box, turn: 0, heavy: 0, artifact: false }]),
    page: 1,
  })
  const joined = (divided: string): string => joinLines(divided.split('|').map(lineOf), new Set()).text
  for (const divided of [
    '投资12.5|万元。',
    '增长12.|5%。',
    '增长12|.5%。',
    '增长12.5|%。',
    '投资1,2|34万元。',
    '投资1,|234万元。',
    '投资12|34万元。',
    '总额3.1|4亿元。',
    '总额1,234,5|67元。',
    'a fund of 1,2|34 yuan',
    'a fund of 1,23|4 yuan',
    'a fund of 1|,234 yuan',
    'a fund of $1,|234 in all',
    'a fund of 1,234,|567 yuan',
    'a fund of $|1,234',
    'grew by 12.5|% in all',
    'from 2019|–2024 on',
  ])
    t.equal(joined(divided), divided.replace('|', ''))
  for (const divided of [
    'a fund of 12.5|million yuan',
    'lots 5,|120 and 300',
    'lots 1,23|45 and 67',
    'the number was 12.|5 were left',
    'in 12|34 of them',
    'in 2019|234 houses were built',
    '见表1|2024年完成',
    '附件1|23个镇名单',
    '12.5|34.6',
  ])
    t.equal(joined(divided), divided.replace('|', ' '))
  t.end()
})

t.test('running heads, feet and page numbers are furniture, and paragraphs go on across pages', async t => {
  const head = at(72, 40, '青石县工作报告')
  const foot = (number: number) => at(280, 810, `- ${number} -`)
  t.same(await read(page([head, ...lines(72, 100, [FULL, FULL]), foot(1)]), page([head, ...lines(72, 100, ['才告结束。']), foot(2)])), [
    'furniture|青石县工作报告',
    `paragraph|${FULL}${FULL}才告结束。`,
    'furniture|- 1 -',
    'furniture|青石县工作报告',
    'furniture|- 2 -',
  ])
})

const bold = (x: number, y: number, text: string) => ({ x, y, text, mode: 2 })

t.test(
  'short bold lines are headings by their number, else below all others; bold words within a paragraph, and a bold body, are none',
  async t => {
    t.same(
      await read(
        page([
          bold(96, 100, '（一）抓好春耕生产'),
          at(96, 118, FULL.slice(0, 28)),
          at(72, 136, '到此。'),
          bold(72, 154, '农业与农村'),
          at(72, 172, FULL),
          at(72, 190, '分三步走。'),
          bold(72, 208, '第一步是整地。'),
          at(156, 208, '这一步月底做完。'),
        ]),
      ),
      [
        'heading2|（一）抓好春耕生产',
        `paragraph|${FULL.slice(0, 28)}到此。`,
        'heading3|农业与农村',
        `paragraph|${FULL}分三步走。`,
        'paragraph|第一步是整地。这一步月底做完。',
      ],
    )
    t.same(
      await read(
        page(
          [
            bold(72, 100, 'Roads and bridges'),
            at(72, 115, 'The county kept its roads open through the whole of the winter and'),
            at(72, 130, 'mended four bridges.'),
          ],
          {},
        ),
      ),
      ['heading3|Roads and bridges', 'paragraph|The county kept its roads open through the whole of the winter and mended four bridges.'],
    )
    t.same(
      await read(page([...lines(72, 100, [FULL, '到此为止。']).map(({ x, y, text }) => bold(x, y, text)), bold(72, 160, '全文都是黑体')])),
      [`paragraph|${FULL}到此为止。`, 'paragraph|全文都是黑体'],
    )
  },
)

t.test('a column set in from heads in its margin is one paragraph, not one a line', async t => {
  const words = [
    'oil imports resulting in price shocks and related crises, and oil prices',
    'doubled and doubled again between the two censuses, and these price',
    'shocks alerted the nation to its growing dependence on oil and so on',
    'and on, until the need to conserve was clear to all and every one of',
    'them.',
  ]
  t.same(
    await read(
      page([at(36, 70, 'Summary'), ...lines(216, 100, words.slice(0, 1)), ...lines(216, 118, words.slice(1)), at(36, 190, 'Washington')]),
    ),
    ['heading1|Summary', `paragraph|${words.join(' ')}`, 'paragraph|Washington'],
  )
})

t.test(
  'text set in a little from its headings is joined when its lines go on in mid-sentence, first lines set in part paragraphs',
  async t => {
    const words = [
      'the boats were hauled up on the shingle before the storm came in, and',
      'nets were carried to the loft above the smokehouse, where the women',
      'mended them until the wind went round to the west and the harbour',
      'could be used again by all but the two largest of the trawlers, which',
      'Captain Orme had sent round the headland.',
    ]
    t.same(
      await read(page([at(60, 80, '3.1 The winter of the great storm on this coast'), ...lines(96, 110, words, 18, 12)])),
      ['heading1|3.1 The winter of the great storm on this coast', `paragraph|${words.join(' ')}`].map((each, at) =>
        at === 0 ? each.replace('heading1', 'heading2') : each,
      ),
    )
    const first = ['The boats were hauled up on the shingle before the storm came in', 'and the nets were mended.']
    const second = ['The loft above the smokehouse was dry, and the women worked in it', 'until the wind went round.']
    const set = [first, second, first, second].flatMap(([head, tail], index) => [
      at(84, 100 + 36 * index, head!),
      at(60, 118 + 36 * index, tail!),
    ])
    t.same(
      await read(page(set)),
      [first, second, first, second].map(both => `paragraph|${both.join(' ')}`),
    )
  },
)

t.test('Chinese set in a little from its headings is joined from its full lines on, first lines set in part paragraphs', async t => {
  const [full, half] = [FULL.slice(0, 29), FULL.slice(3, 15)]
  const paragraph = (y: number) => [at(108, y, full.slice(0, 28)), at(84, y + 18, full + FULL[0]), at(84, y + 36, `${half}。`)]
  const told = `paragraph|${full.slice(0, 28)}${full}${FULL[0]}${half}。`
  t.same(await read(page([at(60, 70, '一、港口'), ...[100, 154, 208].flatMap(paragraph)])), ['heading1|一、港口', told, told, told])
  const plain = [100, 136, 172].flatMap(y => [at(84, y, full), at(60, y + 18, `${half}。`)])
  t.same(await read(page([at(60, 70, '一、港口'), ...plain])), ['heading1|一、港口', ...[1, 2, 3].map(() => `paragraph|${full}${half}。`)])
})

t.test('larger heads in the margin stand before the text they are set beside, the labels of a table stay in their rows', async t => {
  const text = Array.from({ length: 9 }, (_, index) => `the harbour board mended quay number ${index + 1} before the storm and`).join(' ')
  const body = text.match(/.{1,66}(?: |$)/g)!.map(line => line.trim())
  const head = ['Quays Are Safer', 'and Fewer Boats', 'Are Lost Now']
  const lined = body.map((line, index) => at(230, 100 + 13 * index, line, 10))
  const told = await read(page([...head.map((line, index) => at(36, 101 + 15 * index, line, 13)), ...lined]))
  t.same(told, [`heading3|${head.join(' ')}`, `paragraph|${text}`])
  const rows = body.flatMap((line, index) => [at(36, 100 + 13 * index, `Ward ${index + 1}`, 10), at(230, 100 + 13 * index, line, 10)])
  t.ok((await read(page(rows))).every(each => !each.startsWith('heading')))
})

t.test('an entry of a list of works goes on under its words', async t => {
  const works = [
    ['1', 'Orme J, Tregenza P. Smokehouses of the northern coast and what was hung in'],
    ['', 'them. Annals of the Harbour 1998;4:12.'],
    ['2', 'Tregenza P. The trawlers, their masters and their crews between the two great'],
    ['', 'storms. Annals of the Harbour 2001;7:90.'],
  ]
  const drawn = works.map(([number, text], index) => at(number ? 60 : 74, 100 + 14 * index, number ? `${number} ${text}` : text!, 10))
  const [a, b, c, d] = works.map(([number, text]) => (number ? `${number} ${text}` : text))
  t.same(
    (await read(page(drawn))).map(each => each.replace(/^[^|]*\|/, '')),
    [`${a} ${b}`, `${c} ${d}`],
  )
})

t.test('a short title over two columns parts what stands above it from what stands below', async t => {
  const side = (name: string) => Array.from({ length: 5 }, (_, index) => `${name} line number ${index} of this running text`)
  const found = await read(
    page([
      at(150, 60, 'A heading over both of the columns', 18),
      ...lines(60, 200, side('upper left'), 10),
      ...lines(320, 200, side('upper right'), 10),
      at(60, 320, '2. Deaths', 14),
      ...lines(60, 350, side('lower left'), 10),
      ...lines(320, 350, side('lower right'), 10),
    ]),
  )
  const told = (place: string) => `paragraph|${side(`${place} left`).join(' ')} ${side(`${place} right`).join(' ')}`
  t.same(found, ['heading1|A heading over both of the columns', told('upper'), 'heading2|2. Deaths', told('lower')])
})

t.test('columns are read one after the other; what spans them stays in its place', async t => {
  const left = Array.from({ length: 8 }, (_, index) => `left column line number ${index} of the text`)
  const right = Array.from({ length: 8 }, (_, index) => `right column line number ${index} of the text`)
  const found = await read(
    page([at(150, 60, 'A heading over both of the columns', 18), ...lines(60, 100, left, 10), ...lines(320, 100, right, 10)]),
  )
  t.same(found, ['heading1|A heading over both of the columns', `paragraph|${left.join(' ')} ${right.join(' ')}`])
})

t.test('tables become cells', async t => {
  const rows = [
    ['指标', '2023年', '2024年'],
    ['生产总值', '122.1', '128.6'],
    ['预算收入', '8.9', '9.4'],
  ]
  const found = await read(
    page([
      at(72, 80, '表前的一段话。'),
      ...rows.flatMap((row, index) => row.map((text, column) => at(72 + column * 120, 120 + index * 20, text))),
    ]),
  )
  t.same(found, [
    'paragraph|表前的一段话。',
    'table-cell 0,0*|指标',
    'table-cell 0,1*|2023年',
    'table-cell 0,2*|2024年',
    'table-cell 1,0*|生产总值',
    'table-cell 1,1|122.1',
    'table-cell 1,2|128.6',
    'table-cell 2,0*|预算收入',
    'table-cell 2,1|8.9',
    'table-cell 2,2|9.4',
  ])
})

/** The lines of a table: places of those down and those across. */
const ruled = (xs: readonly number[], ys: readonly number[]): string =>
  [...ys.map(y => rule(xs[0]!, y, xs.at(-1)!, y)), ...xs.map(x => rule(x, ys[0]!, x, ys.at(-1)!))].join('\n')

t.test('ruled tables: cells of several lines, a merged head, a table that goes on upon the next page', async t => {
  const first = page(
    [
      at(72, 90, '表1 各镇项目（单位：万元）'),
      at(80, 128, '项目'),
      at(240, 118, '投资'),
      at(205, 138, '计划'),
      at(285, 138, '完成'),
      at(80, 158, '镇区道路及桥'),
      at(80, 174, '梁改造工程'),
      at(205, 166, '120'),
      at(285, 166, '118'),
    ],
    {
      under: [
        rule(72, 105, 360, 105),
        rule(200, 123, 360, 123),
        ...[143, 180].map(y => rule(72, y, 360, y)),
        ...[72, 200, 360].map(x => rule(x, 105, x, 180)),
        rule(280, 123, 280, 180),
      ].join('\n'),
    },
  )
  const second = page([at(80, 118, '水渠'), at(205, 118, '40'), at(285, 118, '38')], { under: ruled([72, 200, 280, 360], [105, 123, 141]) })
  t.same(await read(first, second), [
    'paragraph|表1 各镇项目（单位：万元）',
    'table-cell 0,0*|项目',
    'table-cell 0,1*|投资',
    'table-cell 1,1*|计划',
    'table-cell 1,2*|完成',
    'table-cell 2,0*|镇区道路及桥梁改造工程',
    'table-cell 2,1|120',
    'table-cell 2,2|118',
    'table-cell 3,0*|水渠',
    'table-cell 3,1|40',
    'table-cell 3,2|38',
  ])
})

t.test('narrow columns: words and figures close to one another are parted at the line between them', async t => {
  const sets = [
    ...[at(80, 118, 'Town'), at(130, 118, 'Grain'), at(170, 118, 'Fruit')],
    ...[at(80, 138, 'East'), at(137, 138, '万元'), at(163.4, 138, '46.23')],
    ...[at(80, 158, 'West'), at(130, 158, '18.97'), at(166, 158, '14.82')],
  ]
  t.same(await read(page(sets, { under: ruled([72, 126, 162, 210], [105, 123, 143, 163]) })), [
    ...['table-cell 0,0*|Town', 'table-cell 0,1*|Grain', 'table-cell 0,2*|Fruit'],
    ...['table-cell 1,0*|East', 'table-cell 1,1|万元', 'table-cell 1,2|46.23'],
    ...['table-cell 2,0*|West', 'table-cell 2,1|18.97', 'table-cell 2,2|14.82'],
  ])
})

t.test(
  'a ruled table with open sides; a frame around text is none; rows of figures that no line parts are read by their alignment',
  async t => {
    const words = [at(80, 118, 'Item'), at(210, 118, 'Planned'), at(80, 138, 'Roads and a'), at(80, 152, 'bridge'), at(210, 145, '12')]
    const open = [105, 123, 160].map(y => rule(72, y, 300, y)).join('\n')
    t.same(await read(page(words, { under: `${open}\n${rule(200, 105, 200, 160)}` })), [
      'table-cell 0,0*|Item',
      'table-cell 0,1*|Planned',
      'table-cell 1,0*|Roads and a bridge',
      'table-cell 1,1|12',
    ])
    t.same(await read(page(lines(72, 120, [FULL, '到此为止。']), { under: ruled([60, 440], [100, 150]) })), [`paragraph|${FULL}到此为止。`])
    const columns = [
      at(80, 118, '镇'),
      at(210, 118, '户数'),
      at(80, 140, '东镇'),
      at(210, 140, '12'),
      at(80, 156, '西镇'),
      at(210, 156, '34'),
    ]
    t.same((await read(page(columns, { under: ruled([72, 200, 300], [105, 123, 165]) }))).slice(2), [
      'table-cell 1,0*|东镇',
      'table-cell 1,1|12',
      'table-cell 2,0*|西镇',
      'table-cell 2,1|34',
    ])
  },
)

t.test(
  'notes at the foot follow what begins on their page, their marks left out; other raised figures are no digits of the number before them',
  async t => {
    const first = page([
      ...lines(72, 100, [FULL, FULL.slice(0, 20)]),
      at(312, 113, '1', 7),
      at(317, 118, FULL.slice(0, 9)),
      at(72, 780, '1 按可比价计算。', 9),
    ])
    t.same(await read(first, page(lines(72, 100, ['才告结束。', '面积12m'])), page([at(72, 100, 'It grew by 12'), at(142, 95, '3', 7)])), [
      `paragraph|${FULL}${FULL.slice(0, 20)}${FULL.slice(0, 9)}才告结束。`,
      'note|1 按可比价计算。',
      'paragraph|面积12m',
      'paragraph|It grew by 12³',
    ])
  },
)

t.test('raised figures, large or beside another column, are never digits of the number before them', async t => {
  const right = Array.from({ length: 8 }, (_, index) => at(320, 96 + 18 * index, `right column line number ${index} of the text`, 10))
  const left = Array.from({ length: 8 }, (_, index) => at(60, 100 + 18 * index, `left column line number ${index} of the text`, 10))
  const END = 60 + 159
  const [found] = await read(page([...left, ...right, at(END, 96, '3', 8.4)]))
  t.match(found, /^paragraph\|left column line number 0 of the text³ left/)
  t.same(await read(page([at(72, 100, '12'), at(85.4, 97, '3', 12), at(92.1, 100, '人')])), ['paragraph|12³人'])
})

t.test('a note in one column takes the mark that calls it from another', async t => {
  const column = (x: number, side: string) =>
    Array.from({ length: 8 }, (_, index) => at(x, 100 + 18 * index, `${side} column line number ${index} of the text`, 10))
  const found = await read(
    page([...column(60, 'left'), at(219, 96, '1', 7), ...column(320, 'right'), at(320, 780, '1 As of the end of the year.', 8)]),
  )
  t.match(found[0], /^paragraph\|left column line number 0 of the text left/)
  t.equal(found[1], 'note|1 As of the end of the year.')
})

t.test('a line stretched to its measure holds no spaces; a title spaced by hand keeps its own', async t => {
  const stretched = [...'优良天数比率力争达到'].map((sign, index) => at(72 + index * 15.5, 118, sign))
  t.same(await read(page([at(72, 100, '空气质量继续改善，城区空气'), ...stretched, at(72, 136, '八成以上。')])), [
    'paragraph|空气质量继续改善，城区空气优良天数比率力争达到八成以上。',
  ])
  t.same(await read(page([at(200, 80, '公', 22), at(227, 80, '告', 22), ...lines(72, 130, [FULL])])), [
    'heading1|公 告',
    `paragraph|${FULL}`,
  ])
})

/** Columns of eighteen characters, from right to left, the first of a paragraph set in by two. */
const COLUMNS = [FULL.slice(0, 16), FULL.slice(2, 20), '到年底全部完成。', FULL.slice(8, 24), FULL.slice(4, 22), '落实到此为止。']
const COLUMN_STARTS = [124, 100, 100, 124, 100, 100]
const PARAGRAPHS = [`paragraph|${COLUMNS.slice(0, 3).join('')}`, `paragraph|${COLUMNS.slice(3).join('')}`]

t.test('Chinese in columns from right to left is read in order, however it is set', async t => {
  const stacked = COLUMNS.flatMap((column, index) =>
    [...column].map((sign, row) => at(450 - 20 * index, COLUMN_STARTS[index]! + 12 * row, sign)),
  )
  t.same(await read(page(stacked)), PARAGRAPHS, 'one character placed under another')
  const vertical = pdfFile([page(COLUMNS.map((column, index) => at(450 - 20 * index, COLUMN_STARTS[index]! - 10, column)))])
  const file = Buffer.from(Buffer.from(vertical).toString('latin1').replace('UniGB-UCS2-H', 'UniGB-UCS2-V'), 'latin1')
  t.same(outline((await parse('a.pdf', file)).document), PARAGRAPHS, 'a font that writes downwards')
  const spaced = [FULL, FULL, FULL].flatMap((line, row) =>
    [...line.slice(0, 20)].map((sign, index) => at(72 + 15 * index, 100 + 24 * row, sign)),
  )
  t.match((await read(page(spaced)))[0], FULL.slice(0, 20), 'lines of characters spaced widely stay lines')
})

t.test('list marks belong to their items, however wide the gap', async t => {
  const items = [
    'first of the items, which is long enough to look like prose',
    'second of the items, which is long enough to look like prose',
  ]
  t.same(
    await read(page(items.flatMap((text, index) => [at(72, 100 + index * 18, `${index + 1}.`), at(108, 100 + index * 18, text)]))),
    items.map((text, index) => `list-item1|${index + 1}. ${text}`),
  )
})

t.test('running heads of chapters, and heads whose page number changes sides, are furniture; slides of one title are not', async t => {
  const body = (name: string) =>
    lines(72, 140, [`${name} told the council what had been spent on the quay`, 'and what was left of the loan.'], 18, 12)
  const kindsOf = async (pages: readonly ReturnType<typeof page>[]) => {
    const { document } = await parse('a.pdf', pdfFile(pages))
    return document.blocks.map(({ kind, start, end }) => `${kind}|${document.text.slice(start, end).slice(0, 22)}`)
  }
  const names = ['Orme', 'Tregenza', 'Pascoe', 'Nance', 'Penrose', 'Trevail', 'Bolitho', 'Carne', 'Hosken', 'Rowe']
  const chapters = names.map((name, index) =>
    page([...(index < 3 ? [at(300, 60, 'The quay and its loan', 9)] : index < 5 ? [at(300, 60, 'Boats', 9)] : []), ...body(name)]),
  )
  const told = await kindsOf(chapters)
  t.same(
    told.filter(each => /loan|Boats/.test(each) && !each.startsWith('paragraph')),
    ['The quay and its loan', 'The quay and its loan', 'The quay and its loan', 'Boats', 'Boats'].map(each => `furniture|${each}`),
  )
  const turned = names
    .slice(0, 4)
    .map((name, index) =>
      page([at(72, 60, index % 2 ? `Harbour Annals. ${index + 40}` : `${index + 40} Harbour Annals.`, 9), ...body(name)]),
    )
  t.equal((await kindsOf(turned)).filter(each => each.startsWith('furniture')).length, 4)
  const slides = names.map((name, index) => page([...(index < 2 ? [at(72, 60, 'What the quay cost', 20)] : []), ...body(name)]))
  t.equal((await kindsOf(slides)).filter(each => each.startsWith('furniture')).length, 0)
})

t.test('a list item set in a narrow measure goes on under its words', async t => {
  const found = await read(
    page([
      ...lines(72, 100, [FULL, FULL]),
      at(90, 150, '•'),
      at(108, 150, '初始速度、初应力、初应变（模拟载'),
      at(108, 168, '荷）；'),
      at(90, 186, '•'),
      at(108, 186, '另一项；'),
    ]),
  )
  t.same(found.slice(1), ['list-item1|• 初始速度、初应力、初应变（模拟载荷）；', 'list-item1|• 另一项；'])
})

t.test('each line keeps its page and its box', async t => {
  const { document } = await parse('a.pdf', pdfFile([page(lines(72, 100, [FULL, '短。']))]))
  const [first, second] = document.blocks[0]!.place!.lines!
  t.equal(document.text.slice(first!.start, first!.end), FULL)
  t.equal(document.text.slice(second!.start, second!.end), '短。')
  t.match(first, { page: 1, box: { x: 72, width: 360 } })
  t.ok(first!.box.y < 100 && first!.box.y + first!.box.height > 100)
})

t.test('rotated pages are read upright, their boxes counted on the page as stored', async t => {
  const turned = { x: 200, y: 500, text: '转过来的一页。', turn: 90 }
  const { document } = await parse('a.pdf', pdfFile([page([turned], { rotate: 90 })]))
  t.equal(document.text, '转过来的一页。')
  const { box } = document.blocks[0]!.place!.lines![0]!
  t.ok(box.height > box.width && box.x < 200 && box.x + box.width > 200)
})

const SCAN = picture(0, 0, 595, 842)

t.test('scanned pages are named, blank ones are not; a file of scans alone is refused', async t => {
  const words = page([at(72, 100, '有字的一页。')])
  const { document, problems } = await parse('a.pdf', pdfFile([words, page([]), page([], { under: SCAN }), page([])]))
  t.same(problems, [{ document: document.id, code: 'pages-without-text', pages: [3] }])
  await t.rejects(parse('a.pdf', pdfFile([page([], { under: SCAN }), page([])])), { code: 'no-text-layer' })
  await t.rejects(parse('a.pdf', pdfFile([page([]), page([])])), { code: 'empty' })
})

t.test('text that nobody sees is set apart: invisible, white on nothing, of no size; white on a dark ground is seen', async t => {
  const { document, problems } = await parse(
    'a.pdf',
    pdfFile([
      page(
        [
          at(72, 100, '看得见的一段话。'),
          { x: 72, y: 130, text: '看不见的一段话。', mode: 3 },
          { x: 72, y: 160, text: '白纸上的白字。', colour: [1, 1, 1] },
          { x: 72, y: 190, text: '没有大小的字。', size: 0 },
          { x: 72, y: 300, text: '深底上的白字。', colour: [1, 1, 1] },
        ],
        { under: area(60, 280, 300, 30) },
      ),
    ]),
  )
  t.same(outline(document), [
    'paragraph|看得见的一段话。',
    'paragraph|深底上的白字。',
    'hidden furniture|看不见的一段话。',
    'hidden furniture|白纸上的白字。',
  ])
  t.same(problems, [{ document: document.id, code: 'hidden-text', data: { count: 2 } }])
})

t.test('invisible text over a scan is the text, and said to be recognised', async t => {
  const texts = [FULL, '全年增长5.3%。'].map((text, index) => ({ x: 72, y: 100 + 18 * index, text, mode: 3 }))
  const { document, problems } = await parse('a.pdf', pdfFile([page(texts, { under: SCAN })]))
  t.same(outline(document), [`paragraph|${FULL}全年增长5.3%。`])
  t.same(problems, [{ document: document.id, code: 'recognised-text', pages: [1] }])
})

t.test('a page in a font that does not name its characters is shown, not checked, and told', async t => {
  const garbled = 'YQU%dNc%iNT%NfdOU^%pZO eORX%YQUf%YZ RT%N%QZOc%TRYU^%YQRT OZPNYRZXa%uTYUVU VUPURWU%YQU'
  const { document, problems } = await parse(
    'a.pdf',
    pdfFile([
      page(lines(72, 100, [garbled, garbled, garbled, garbled])),
      page(lines(72, 100, ['The board met in June and agreed on the plan.'])),
    ]),
  )
  t.same(problems, [{ document: document.id, code: 'garbled-text', pages: [1] }])
  t.ok(document.blocks.filter(({ place }) => place?.page === 1).every(({ kind }) => kind === 'furniture'))
  t.ok(document.text.includes('The board met in June'))
})

t.test('watermarks are set apart: slanted, large and faint, or faint on page after page', async t => {
  const pages = [1, 2, 3].map(number =>
    page([
      { x: 150, y: 500, text: '内部资料', size: 60, turn: 45 },
      { x: 150, y: 420, text: 'DRAFT', size: 80, colour: [0.8, 0.8, 0.8] },
      { x: 72, y: 410, text: 'Copy 7 for the county office', colour: [0.8, 0.8, 0.8] },
      at(72, 400, `第${'一二三'[number - 1]}页的一段话。`),
    ]),
  )
  const found = (await read(...pages)).filter(line => !line.startsWith('furniture'))
  t.same(found, ['paragraph|第一页的一段话。', 'paragraph|第二页的一段话。', 'paragraph|第三页的一段话。'])
  t.same(await read(page([at(72, 60, '一段话。')]), page([{ x: 150, y: 500, text: '内部资料', size: 60, turn: 45 }])), [
    'paragraph|一段话。',
    'furniture|内部资料',
  ])
  t.same(await read(page([{ x: 72, y: 100, text: '浅色的标题也是标题', size: 24, colour: [0.7, 0.7, 0.7] }, ...lines(72, 140, [FULL])])), [
    'heading1|浅色的标题也是标题',
    `paragraph|${FULL}`,
  ])
})

t.test('codes of fonts are read as the page shows them', t => {
  t.equal(asShown('⼈⺠⻓⼾'), '人民长户')
  t.equal(asShown('10\uF0B411\uF03D'), '10×11=')
  t.equal(asShown('\uF0B7 项'), '• 项')
  t.equal(asShown('\u0002'), '•')
  t.equal(asShown('Ａ１，'), 'Ａ１，')
  t.end()
})

t.test('what cannot be read is refused with its code', async t => {
  await t.rejects(parse('a.pdf', Buffer.from('%PDF-1.7\nnothing more')), { code: 'corrupt' })
  await t.rejects(parse('a.txt', Buffer.from('%PDF-1.4\n')), { code: 'corrupt' })
  t.equal((await parse('a.pdf', Buffer.from('A text on files that begin with %PDF-1.4 and end well.'))).document.format, 'txt')
})
