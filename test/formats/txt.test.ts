import t from 'tap'
import { documentOf, parse } from '../../src/formats/index.js'
import { encoded } from '../tools/encoders.js'
import { outline } from '../tools/outline.js'

const read = (text: string): string[] => outline(documentOf('a.txt', text))

t.test('the text is what the file says, with LF line ends and no BOM', async t => {
  t.equal(documentOf('a.txt', '\uFEFF一\r\n二\r三 \n').text, '一\n二\n三 \n')
  t.equal(documentOf('a.txt', 'half \uD83D pair').text, 'half \uFFFD pair')
  const { document } = await parse('a.txt', new TextEncoder().encode('\uFEFF一二'))
  t.equal(document.text, '一二')
  t.match(document.reading, { encoding: 'utf-8', confidence: 1 })
})

t.test('a block is a line that is not blank, trimmed', t => {
  t.same(read('　　第一段文字，说一件事。\n\n  第二段。  \n'), ['paragraph|第一段文字，说一件事。', 'paragraph|第二段。'])
  t.same(documentOf('a.txt', ' \n\n').blocks, [])
  t.end()
})

t.test('headings by their numbers and by what follows', t => {
  const prose = '全年共安排项目三十二个，已全部开工建设，完成投资十二亿元，比上年增长两成，进度好于预期。'
  t.same(read(`县里的一年工作\n${prose}\n一、主要成绩\n（一）项目建设\n${prose}\n第二章 总则\n1.1 范围\n${prose}`), [
    'heading1|县里的一年工作',
    `paragraph|${prose}`,
    'heading1|一、主要成绩',
    'heading2|（一）项目建设',
    `paragraph|${prose}`,
    'heading2|第二章 总则',
    'heading2|1.1 范围',
    `paragraph|${prose}`,
  ])
  t.same(read('# Title\n## Part one\nSome words stand here, and they end with a full stop.'), [
    'heading1|# Title',
    'heading2|## Part one',
    'paragraph|Some words stand here, and they end with a full stop.',
  ])
  t.end()
})

t.test('a number and a title above its first part are a heading, though no text follows', t => {
  const prose = 'The clinics saw many people in the course of the year, and more came later.'
  const above = `Report\n1 Aims\n${prose}\n${prose}\n`
  t.same(read(`${above}3 Results\n3.1 Reach\n${prose}`).slice(-3, -1), ['heading2|3 Results', 'heading2|3.1 Reach'])
  t.equal(read(`${above}3 Results\n4.1 Reach\n${prose}`).at(-3), 'paragraph|3 Results')
  t.end()
})

t.test('a title above a list is a heading, and a full stop behind a number does not end one', t => {
  t.same(read('Highlights\n- Cargo rose\n- Costs fell'), ['heading1|Highlights', 'list-item1|- Cargo rose', 'list-item1|- Costs fell'])
  t.same(read('Chapter 3. Findings')[0], 'heading1|Chapter 3. Findings')
  t.same(read('We met. Findings')[0], 'paragraph|We met. Findings')
  t.end()
})

t.test('what only looks like a heading', t => {
  for (const line of [
    '一、全年完成投资十二亿元，增长两成。',
    '2023年，全县工作平稳。',
    '1.6万人受益',
    '作者：张三',
    '首页 > 要闻',
    '3.5 percent more than last year',
  ])
    t.notMatch(read(`前面的一段话。\n${line}\n后面的一段话。`)[1], /^heading/, line)
  t.same(read('会议名单：\n张三丰\n李四光\n王五一'), ['paragraph|会议名单：', 'paragraph|张三丰', 'paragraph|李四光', 'paragraph|王五一'])
  t.end()
})

t.test('a contents list is furniture', t => {
  t.same(
    read(
      '目　录\n一、概况\t1\n二、做法\t12\n三、成效\t15\n四、问题\t18\n附录\tiv\n全年工作平稳推进，各项指标好于预期，群众比较满意，没有发生安全事故。\n一、概况',
    ),
    [
      'paragraph|目　录',
      'furniture|一、概况\t1',
      'furniture|二、做法\t12',
      'furniture|三、成效\t15',
      'furniture|四、问题\t18',
      'furniture|附录\tiv',
      'paragraph|全年工作平稳推进，各项指标好于预期，群众比较满意，没有发生安全事故。',
      'heading1|一、概况',
    ],
  )
  t.same(read('一、概况……………1\n二、做法 . . . . . . 12'), ['furniture|一、概况……………1', 'furniture|二、做法 . . . . . . 12'])
  t.end()
})

t.test('lists', t => {
  t.same(read('1. 张三丰\n2. 李四光\n（1）甲方应当付款。\n① 乙方\n- one'), [
    'list-item1|1. 张三丰',
    'list-item1|2. 李四光',
    'list-item1|（1）甲方应当付款。',
    'list-item1|① 乙方',
    'list-item1|- one',
  ])
  t.end()
})

const WRAPPED = `The agency told us that it had finished the first phase of the work in
the spring and that the second phase would be finished by the end of the
fiscal year, when new funds become available to it under the new law.

1. The first recommendation is that the agency should look again at all
of the figures that it published.
The second paragraph of this text begins after a line that had room left
for its first word, so it stands for itself and goes on over these lines
until it stops.
`

t.test('lines of evidently hard-wrapped text are joined to paragraphs', t => {
  t.same(
    read(WRAPPED).map(line => line.slice(0, line.indexOf('|') + 33)),
    [
      'paragraph|The agency told us that it had f',
      'list-item1|1. The first recommendation is t',
      'paragraph|The second paragraph of this tex',
    ],
  )
  t.equal(documentOf('a.txt', WRAPPED).text, WRAPPED)
  t.end()
})

const MAIL = `Dear colleagues,

the draft of the spring report has been in the shared folder since Monday
and several of you have already sent remarks. Please note that the tables
in the second part are still those of last year; Petra will replace them as
soon as the accounts are closed. Everything else may be read as it stands,
and remarks are welcome until the end of the week. Whoever wants to keep a
copy on paper may ask at the desk, but please bring it back afterwards so
that no old figures stay in the drawers of the offices. Nothing is printed
before the board has seen it.
`
const NARROW = `　　本馆全年开放三百一十二天，接待读者二十
一万人次，比上年增加两万人次；外借图书三
十四万册次，数字资源访问量增长近一倍。新
增少儿绘本六千余种，设流动书车两辆，定期
到偏远乡镇和学校巡回服务，受到师生欢迎。
　　下一年将改造二层阅览区，延长夜间开放时
间，完善通借通还系统，让更多居民就近借到
想看的书。
`
const VERSE = `The gate was open and the road was white
And nobody had passed along all day
The miller's boy went whistling out of sight
His mother called and heard the water say
That every stone it carries from the hill
Will lie at last in gardens by the sea
And what the river wanted it has still
And what it gave was never meant to be
`
const COUPLETS = '山前一夜雨初晴，\n溪上轻舟趁水平。\n两岸人家灯火近，\n隔林犹听卖花声。\n'.repeat(3)
const NAMES = Array.from({ length: 12 }, (_, index) => `Department of Public Works and Transport, district ${index + 1}`).join('\n')

t.test('a mail of 72 columns and Chinese set in 40 columns are joined; verse, lists and paragraphs of one line are not', t => {
  const kinds = (text: string): number => read(text).length
  t.equal(kinds(MAIL), 2)
  t.equal(kinds(NARROW), 2)
  t.match(read(NARROW)[1], /^paragraph\|下一年.*⏎.*⏎想看的书。$/)
  for (const text of [VERSE, COUPLETS, NAMES]) t.equal(kinds(text), text.trim().split('\n').length)
  const lines = '全年完成投资十二亿元，比上年增长两成，进度好于预期，质量全部合格，没有发生安全事故。\n'.repeat(8)
  t.equal(kinds(lines), 8)
  t.end()
})

t.test('tables of bars, as Markdown writes them, have cells and a head; bars and rules are between them', t => {
  const text = '单位：万元\n\n| 项目 | 计划 | 完成 |\n|---|:--:|---:|\n| 道路 | 12 | 13 |\n| 水\\|渠 | | 38 |\n\n正文。'
  t.same(read(text), [
    'paragraph|单位：万元',
    'table-cell 0,0*|项目',
    'table-cell 0,1*|计划',
    'table-cell 0,2*|完成',
    'table-cell 1,0*|道路',
    'table-cell 1,1|12',
    'table-cell 1,2|13',
    'table-cell 2,0*|水\\|渠',
    'table-cell 2,2|38',
    'paragraph|正文。',
  ])
  t.equal(documentOf('a.txt', text).text, text)
  t.same(read('name | size\n--- | ---\nfirst | 12'), [
    'table-cell 0,0*|name',
    'table-cell 0,1*|size',
    'table-cell 1,0*|first',
    'table-cell 1,1|12',
  ])
  t.same(read('Type | 2022 | 2023\nPaper | 3,120 | 3,388\nGlass | 1,045 | 996'), [
    'table-cell 0,0*|Type',
    'table-cell 0,1*|2022',
    'table-cell 0,2*|2023',
    'table-cell 1,0*|Paper',
    'table-cell 1,1|3,120',
    'table-cell 1,2|3,388',
    'table-cell 2,0*|Glass',
    'table-cell 2,1|1,045',
    'table-cell 2,2|996',
  ])
  for (const none of [
    '首页 | 要闻 | 专题\n服务 | 互动 | 数据\n12 | 联系 | 地图',
    'a | b\nc | d\ne | f',
    '| a | b |\n|---|\n| c | d |',
    '首页 | 要闻 | 专题',
    '| a |\n\n|---|',
  ])
    t.notOk(
      documentOf('a.txt', none).blocks.some(({ cell }) => cell),
      none,
    )
  t.end()
})

t.test('signs in cells of their own belong to the numbers they stand beside', async t => {
  const text =
    'Region | 2025 | 2026 | Change\nEast | $ | 70.4 | $ | 78.6 | 11.7 | %\nWest | 14.3 | 15.8 | (10.8 | %)\nNorth | 7.7 | 7.6 | (1.3) | %'
  t.same(
    read(text).map(line => line.split('|').slice(1).join('|')),
    [
      'Region',
      '2025',
      '2026',
      'Change',
      'East',
      '$ | 70.4',
      '$ | 78.6',
      '11.7 | %',
      'West',
      '14.3',
      '15.8',
      '(10.8 | %)',
      'North',
      '7.7',
      '7.6',
      '(1.3) | %',
    ],
  )
})

t.test('a line that breaks off before a capital, a number or a much longer line goes on all the same', t => {
  const text = [
    'The council has been asked to look at the paths along the river once more, because the Department of',
    'Public Works found that most of them had been under water for some time in the winter. Since then it has',
    'spent more on them than in any of the years before, and has told the residents that for the year ending May 31,',
    '2026 it expects to spend the same again. The paths are closed at night, and the lamps that stood beside them',
    'are now kept in a shed near the harbour, where they wait for the spring. It is hoped that the board will agree to this plan, which has been before it twice, at its next meeting. In',
    'January a first part of the work was let to a firm of the town, which began with the bridge at once and has',
    'since come as far as the mill.',
  ].join('\n')
  t.equal(documentOf('a.txt', text).blocks.length, 1)
  t.end()
})

t.test('a sentence that breaks off before an amount goes on behind the blank line', t => {
  const blocks = (first: string, second: string): number => documentOf('a.txt', `${first}\n\n${second}\n\nThe rest followed.`).blocks.length
  const cut = 'At the end of the year the club had $5.2 million in the bank in all its accounts, up from'
  t.equal(blocks(cut, '$4.6 million at the end of the year before.'), 2)
  t.equal(blocks(cut, 'Cash at the end of the year before was less.'), 3)
  t.equal(blocks(`${cut} before.`, '$4.6 million was what it had.'), 3)
  t.equal(blocks('Cash, up from', '$4.6 million'), 3)
  t.end()
})

t.test('heads and feet of pages that a text was taken from are furniture', t => {
  const text =
    'Page 2 – Acme Results\n\nSales grew.\n\n- 3 -\n\nPage 4 – Acme Results\n\n第3页 共8页\n\nPage 9 – a hand is missing\n\nPage 7 of the report was lost.'
  t.same(read(text), [
    'furniture|Page 2 – Acme Results',
    'paragraph|Sales grew.',
    'furniture|- 3 -',
    'furniture|Page 4 – Acme Results',
    'furniture|第3页 共8页',
    'heading2|Page 9 – a hand is missing',
    'paragraph|Page 7 of the report was lost.',
  ])
  const numbered = 'Sales grew.\n\n19\n\nCosts fell.\n\nStaff left.\n\n20\n\nThere were three of them:\n\n7\n\n8'
  t.same(
    read(numbered).filter(line => line.startsWith('furniture')),
    ['furniture|19', 'furniture|20'],
  )
  t.end()
})

t.test('rows of three or more with the same number of tabs are a table', t => {
  t.same(read('地区\t产值\n甲县\t12\n乙县\t14\n\n注：不含丙县。'), [
    'table-cell 0,0*|地区',
    'table-cell 0,1*|产值',
    'table-cell 1,0*|甲县',
    'table-cell 1,1|12',
    'table-cell 2,0*|乙县',
    'table-cell 2,1|14',
    'paragraph|注：不含丙县。',
  ])
  t.same(read('甲\t乙\n丙\t丁\n\n\t缩进的一段。\n\t又一段。\n\t再一段。'), [
    'paragraph|甲\t乙',
    'paragraph|丙\t丁',
    'paragraph|缩进的一段。',
    'paragraph|又一段。',
    'paragraph|再一段。',
  ])
  t.end()
})

t.test('times that head bars without an empty cell over the names stand over the numbers, once for each group', t => {
  const cells = (text: string): string[] => read(text).filter(line => line.startsWith('table-cell'))
  const saved = '2025 | Change | 2024\nNorth | 110 | 10 | % | 100\nSouth | 63 | 5 | % | 60\nWest | 40 | — | % | 40'
  t.same(cells(saved).slice(0, 5), [
    'table-cell 0,1*|2025',
    'table-cell 0,2*|Change',
    'table-cell 0,3*|2024',
    'table-cell 1,0*|North',
    'table-cell 1,1|110',
  ])
  const grouped =
    'Three Months Ended | Six Months Ended\nJune 27, 2026 | June 28, 2025 | June 27, 2026 | June 28, 2025\nNorth | 11 | 10 | 21 | 20\nSouth | 13 | 12 | 25 | 24\nWest | 4 | 4 | 9 | 8'
  t.same(cells(grouped).slice(0, 4), [
    'table-cell 0,1*|Three Months Ended',
    'table-cell 0,3*|Six Months Ended',
    'table-cell 1,1*|June 27, 2026',
    'table-cell 1,2*|June 28, 2025',
  ])
  t.same(cells('Region | 2025\nNorth | 110 | 100\nSouth | 63 | 60\nWest | 40 | 40')[0], 'table-cell 0,0*|North')
  t.end()
})

t.test('heads of two lines and names of sections belong to the table they stand in, with tabs as with spaces', t => {
  const cells = [
    'table-cell 0,0*|产品',
    'table-cell 0,1*|2023年',
    'table-cell 0,3*|2022年',
    'table-cell 1,1*|金额',
    'table-cell 1,2*|占比',
    'table-cell 1,3*|金额',
    'table-cell 1,4*|占比',
    'table-cell 2,0|内销',
    'table-cell 3,0*|仪表',
    'table-cell 3,1|120',
    'table-cell 3,2|60.0',
    'table-cell 3,3|110',
    'table-cell 3,4|55.0',
    'table-cell 4,0|外销',
    'table-cell 5,0*|阀门',
  ]
  const tabbed =
    '产品\t2023年\t\t2022年\t\n\t金额\t占比\t金额\t占比\n内销\n仪表\t120\t60.0\t110\t55.0\n外销\n阀门\t80\t40.0\t90\t45.0\n泵类\t30\t9.5\t20\t8.0'
  t.same(read(`单位：万元\n${tabbed}`).slice(0, 16), ['paragraph|单位：万元', ...cells])
  const spaced = [
    '产品    2023年            2022年',
    '        金额     占比     金额     占比',
    '内销',
    '仪表    120      60.0     110      55.0',
    '外销',
    '阀门    80       40.0     90       45.0',
    '泵类    30       9.5      20       8.0',
  ]
  t.same(read(`单位：万元\n${spaced.join('\n')}`).slice(0, 16), ['paragraph|单位：万元', ...cells])
  const spans = documentOf('a.txt', tabbed).blocks.slice(0, 3)
  t.same(
    spans.map(({ cell }) => [cell!.rowSpan, cell!.columnSpan]),
    [
      [2, 1],
      [1, 2],
      [1, 2],
    ],
  )
  t.match(read('Region  Ports  Sales\nNorth, South and East  410  12.5\nWest  380  11.0\nIsles  35  2.5').slice(3, 5), [
    'table-cell 1,0*|North, South and East',
    'table-cell 1,1|410',
  ])
  t.end()
})

t.test(
  'lines of figures without a name, rows with an empty column and strokes that rule columns off belong to the table they stand in',
  t => {
    const lines = [
      '               Home    Abroad     Total',
      'Grain           410       120       530',
      'Wool             85                  85',
      'Timber           35        60        95',
      '              -----     -----     -----',
      '                530       180       710',
      '              =====     =====     =====',
      'Prices are those of 2014.',
    ]
    t.same(read(lines.join('\n')).slice(7), [
      'table-cell 2,0*|Wool',
      'table-cell 2,1|85',
      'table-cell 2,3|85',
      'table-cell 3,0*|Timber',
      'table-cell 3,1|35',
      'table-cell 3,2|60',
      'table-cell 3,3|95',
      'table-cell 4,1|530',
      'table-cell 4,2|180',
      'table-cell 4,3|710',
      'paragraph|Prices are those of 2014.',
    ])
    t.notMatch(read('Grain  410  120\nWool  85  40\nTimber  35  60\n12 and 14').at(-1), 'table-cell')
    t.end()
  },
)

t.test('names with one amount each, set one under another with spaces, are a table; a list of contents is none', t => {
  const told = 'Wool           £92.3m\nTimber and tar £61.7m\nSalt            £9.2m\nTotal         £163.2m'.replaceAll(/ (?=£)/g, '  ')
  t.same(read(told), [
    'table-cell 0,0*|Wool',
    'table-cell 0,1|£92.3m',
    'table-cell 1,0*|Timber and tar',
    'table-cell 1,1|£61.7m',
    'table-cell 2,0*|Salt',
    'table-cell 2,1|£9.2m',
    'table-cell 3,0*|Total',
    'table-cell 3,1|£163.2m',
  ])
  t.match(read('教育　　　1300\n卫生　　　 860\n合　计　　2160').at(-2), 'table-cell 2,0*|合　计')
  t.notMatch(read('Preface              3\nThe valley           7\nThe mill            21')[0], 'table-cell')
  t.notMatch(read('Anna   12\nBernadette     7\nCy  21')[0], 'table-cell')
  t.end()
})

t.test('rows with as many gaps or commas, with figures beside their first cells, are a table', t => {
  const cells = ['table-cell 0,0*|指标', 'table-cell 0,1*|单位', 'table-cell 0,2*|数量']
  const rows = [
    'table-cell 1,0*|造林',
    'table-cell 1,1|亩',
    'table-cell 1,2|3,240',
    'table-cell 2,0*|修路',
    'table-cell 2,1|公里',
    'table-cell 2,2|46',
  ]
  t.same(read('指标  单位  数量\n造林  亩  3,240\n修路  公里  46'), [...cells, ...rows])
  t.same(read('指标　单位　数量\n造林　亩　3,240\n修路　公里　46'), [...cells, ...rows])
  t.same(read('指标,单位,数量\n造林,亩,"3,240"\n修路,公里,46\n以上数据均已核实。'), [...cells, ...rows, 'paragraph|以上数据均已核实。'])
  for (const gap of ['    ', '\t'])
    t.same(
      read(`${gap}2023 plan${gap}Actual\nTrees${gap}3,240${gap}3,310\nRoads${gap}46${gap}44\nWells${gap}12${gap}15`).slice(0, 4),
      ['table-cell 0,1*|2023 plan', 'table-cell 0,2*|Actual', 'table-cell 1,0*|Trees', 'table-cell 1,1|3,240'],
      'nothing stands over the names of the rows',
    )
  t.same(read('Item, Unit\nTrees,acres,3240\nRoads,miles,46').length, 3, 'two rows are none')
  for (const none of [
    '张三  李四  王五\n赵六  钱七  孙八\n周九  吴十  郑一',
    '全年接待游客300万人次,同比增长8%,再创新高\n全年实现收入40亿元,同比增长6%,创历史新高\n全年新增企业12家,同比增长9%,总量居前',
    'In May, 12, and 14\nIn June, 13, and 15\nIn July, 14, and 16',
    '会议指出，要坚持：  第一  第二\n会议要求，要落实：  第三  第四\n会议强调，要做好：  第五  第六',
  ])
    t.notOk(
      documentOf('a.txt', none).blocks.some(({ cell }) => cell),
      none,
    )
  t.end()
})

t.test('underlined headings and rules', t => {
  t.same(
    read(
      '年度报告\n========\n\nRoads and bridges\n-----------------\nThe text of the part stands here.\n\n* * *\n\n————————\n最后一句话。\n--------',
    ),
    [
      'heading1|年度报告',
      'furniture|========',
      'heading2|Roads and bridges',
      'furniture|-----------------',
      'paragraph|The text of the part stands here.',
      'furniture|* * *',
      'furniture|————————',
      'paragraph|最后一句话。',
      'furniture|--------',
    ],
  )
  t.end()
})

t.test('form feeds divide pages', t => {
  const document = documentOf('a.txt', '第一页的话。\n\f第二页的话。')
  t.same(
    document.blocks.map(block => block.place?.page),
    [1, 2],
  )
  t.end()
})

t.test('statistics count as Word counts', t => {
  t.same(documentOf('a.txt', '全年召开会议25次,提出意见1.6万条。').statistics, { characters: 20, words: 17, paragraphs: 1 })
  t.equal(documentOf('a.txt', 'It rose by 3.5 percent – don’t ask.').statistics.words, 7)
  t.end()
})

t.test('encodings are told apart', async t => {
  const utf16 = (text: string, swap: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le')
    return swap ? bytes.swap16() : bytes
  }
  const chinese = '一、2023年的工作\n我们的工作是为人民服务，这一年里有了新的发展。\n'
  for (const [bytes, encoding] of [
    [utf16(`\uFEFF${chinese}`, false), 'utf-16le'],
    [utf16(`\uFEFF${chinese}`, true), 'utf-16be'],
    [utf16(chinese, false), 'utf-16le'],
    [utf16(chinese, true), 'utf-16be'],
    [Buffer.from(chinese), 'utf-8'],
    // 我们的工作是为人民服务 in GB18030; 我們的工作是為人民服務 in Big5; “caf\u00e9” in windows-1252.
    [Buffer.from('ced2c3c7b5c4b9a4d7f7cac7ceaac8cbc3f1b7fecef1', 'hex'), 'gb18030'],
    [Buffer.from('a7daadccaabaa475a740ac4fb0b0a448a5c1aa41b0c8', 'hex'), 'big5'],
    [Buffer.from('The caf\xe9 was closed; the caf\xe9 over there \x96 a good one \x96 was not.', 'latin1'), 'windows-1252'],
    // これは日本語の文です。 in Shift_JIS; Комитет собирался весной. in windows-1251.
    [Buffer.from('82b182ea82cd93fa967b8cea82cc95b682c582b78142', 'hex'), 'shift_jis'],
    [Buffer.from('caeeece8f2e5f220f1eee1e8f0e0ebf1ff20e2e5f1edeee92e', 'hex'), 'windows-1251'],
  ] as const)
    t.equal((await parse('a.txt', bytes)).document.reading?.encoding, encoding)
})

t.test('UTF-16 without a mark, in Latin, Han and kana, with or without spaces; characters of four bytes in GB18030', async t => {
  const chinese = '全市共建成口袋公园四十二个，居民步行十分钟可达率提高到八成。'
  for (const text of [
    'The minutes of the meeting are kept here.',
    'Комитет собирался дважды.',
    chinese,
    'これまでの取り組みについて話した。',
  ])
    for (const encoding of ['utf-16le', 'utf-16be']) {
      const { document } = await parse('a.txt', encoded(text, encoding)!)
      t.equal(document.text, text, encoding)
      t.equal(document.reading?.encoding, encoding)
    }
  // 㐀 and 𠀀 stand in no shorter code.
  const rare = Buffer.concat([encoded(chinese, 'gb18030')!, Buffer.from('8139ee3995328236', 'hex')])
  const { document, problems } = await parse('a.txt', rare)
  t.equal(document.text, `${chinese}㐀𠀀`)
  t.same(problems, [])
})

t.test('bytes without meaning are told, and all around them is kept', async t => {
  const broken = Buffer.concat([
    encoded('前面的工作已经完成，', 'gb18030')!,
    Buffer.of(0xff, 0xff),
    encoded('后面的工作正在进行。', 'gb18030')!,
  ])
  const { document, problems } = await parse('a.txt', broken)
  t.match(document.text, /^前面的工作已经完成，\uFFFD{1,2}后面的工作正在进行。$/)
  t.match(problems, [{ code: 'undecodable-bytes' }])
})

t.test('a character across the border of what is looked at first does not hide a text', async t => {
  for (const lead of ['', 'a', 'ab']) {
    const { document } = await parse('a.txt', Buffer.from(lead + '第一份报告的正文，写得不长。\n'.repeat(2000)))
    t.equal(document.reading?.encoding, 'utf-8')
  }
})

t.test('lines of another encoding are read as what they are, and the reader is told', async t => {
  const mixed = Buffer.concat([
    Buffer.from('我们的工作。\n为人民服务。\n'),
    Buffer.from('ced2c3c7b5c4b9a4d7f7', 'hex'),
    Buffer.from('\n完。'),
  ])
  const { document, problems } = await parse('a.txt', mixed)
  t.equal(document.text, '我们的工作。\n为人民服务。\n我们的工作\n完。')
  t.same(problems, [{ document: document.id, code: 'uncertain-encoding', data: { encoding: 'utf-8, gb18030' } }])
  const cut = await parse('a.txt', Buffer.from('我们的工作。\n为人民服务。').subarray(0, -1))
  t.equal(cut.document.text, '我们的工作。\n为人民服务\uFFFD')
  t.match(cut.problems, [{ code: 'undecodable-bytes', data: { count: 1 } }])
})

t.test('what is no text is refused', async t => {
  await t.rejects(parse('a.txt', new Uint8Array()), { code: 'empty' })
  await t.rejects(parse('a.txt', new TextEncoder().encode(' \n')), { code: 'empty' })
  await t.rejects(
    parse(
      'a.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256),
    ),
    { code: 'unsupported-format' },
  )
})

t.test('a text of very many lines is read', t => {
  t.equal(documentOf('a.txt', '一行字。\n'.repeat(300_000)).blocks.length, 300_000)
  t.end()
})

t.test('very many characters of one kind are no reason to hang or to break', t => {
  for (const piece of ['-', '=\n===\n', '|-', '|\n', '\t', 'a\tb\n', '* '])
    t.ok(documentOf('a.txt', piece.repeat(Math.ceil(500_000 / piece.length))), JSON.stringify(piece))
  t.ok(documentOf('a.txt', '-'.repeat(5_000_000)))
  t.end()
})

t.test('a number of five million digits in a Chinese sentence is one word, and is read', async t => {
  const { statistics } = documentOf('long.txt', `共${'7'.repeat(5_000_000)}座。`)
  t.equal(statistics.words, 4)
})
