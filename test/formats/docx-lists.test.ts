import t from 'tap'
import { formatNumber } from '../../src/formats/docx/numerals.js'
import { parse } from '../../src/formats/index.js'
import { outline } from '../tools/outline.js'
import { p, r, table, type WordParts, wordFile } from '../tools/word.js'

const read = async (body: string, parts?: WordParts): Promise<string[]> => outline((await parse('a.docx', wordFile(body, parts))).document)

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const use = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
const at = (id: number, level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const item = (text: string, id: number, level = 0): string => p(text, at(id, level))

t.test('numbers are written as Word writes them, in every format reports use', t => {
  const written = (format: string, ...values: number[]): string => values.map(value => formatNumber(value, format)).join(' ')
  for (const [format, values, text] of [
    ['chineseCounting', [1, 10, 11, 20, 105], '一 十 十一 二十 一百零五'],
    ['chineseCountingThousand', [9, 12, 110, 1000, 1010], '九 十二 一百一十 一千 一千零一十'],
    ['ideographDigital', [1, 10, 23], '一 一〇 二三'],
    ['chineseLegalSimplified', [1, 12, 105], '壹 壹拾贰 壹佰零伍'],
    ['decimalEnclosedCircle', [1, 10, 20, 21], '① ⑩ ⑳ 21'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [2], '⑵'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['upperRoman', [4, 9, 14, 40, 1999], 'IV IX XIV XL MCMXCIX'],
    ['lowerRoman', [3, 8], 'iii viii'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['lowerLetter', [2, 28], 'b bb'],
    ['decimalZero', [5, 12], '05 12'],
    ['decimalFullWidth', [12], '１２'],
    ['ordinal', [1, 2, 3, 11, 22], '1st 2nd 3rd 11th 22nd'],
    ['ordinalText', [1, 12, 21, 40], 'First Twelfth Twenty-first Fortieth'],
    ['cardinalText', [1, 13, 20, 99], 'One Thirteen Twenty Ninety-nine'],
    ['chicago', [1, 2, 5], '* † **'],
    ['hex', [10, 255], 'A FF'],
    ['iroha', [1, 3], 'ｲ ﾊ'],
    ['aiueo', [1, 6], 'ｱ ｶ'],
    ['ganada', [1, 3], '가 다'],
    ['no-such-format', [7], '7'],
    ['upperRoman', [0, -1], '0 -1'],
  ] as const)
    t.equal(written(format, ...values), text, format)
  t.end()
})

const PLANS = `${list(
  0,
  level(0, 'chineseCountingThousand', '第%1章', '<w:suff w:val="space"/>'),
  level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
)}${use(1, 0)}${use(2, 0)}${use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')}`

t.test('numbers of several levels are put together; lists of one plan count together; an override starts anew', async t => {
  t.same(
    await read(
      item('总则', 1) +
        item('范围', 1, 1) +
        item('对象', 2, 1) +
        item('细目', 1, 2) +
        item('分则', 2) +
        item('做法', 1, 1) +
        item('附则', 3),
      { numbering: PLANS },
    ),
    [
      'heading2|第一章 总则',
      'heading2|1.1 范围',
      'heading2|1.2 对象',
      'heading3|1.2.1 细目',
      'heading2|第二章 分则',
      'heading2|2.1 做法',
      'heading2|第五章 附则',
    ],
  )
})

t.test('a level that was skipped counts as begun, as Word and LibreOffice have it', async t => {
  const numbering = list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2.'), level(2, 'lowerRoman', '(%3)')) + use(1, 0)
  t.same(await read(item('head one here;', 1) + item('point one here;', 1, 2) + item('next here;', 1, 1), { numbering }), [
    'list-item1|1. head one here;',
    'list-item3|(i) point one here;',
    'list-item2|b. next here;',
  ])
})

t.test('a level begins anew after each level above, or only after the one it names, or never', async t => {
  const numbering = (restart: string): string =>
    list(0, level(0, 'decimal', '%1)'), level(1, 'decimal', '%2)'), level(2, 'decimal', '%3)', restart)) + use(1, 0)
  const body = item('a;', 1) + item('b;', 1, 1) + item('c;', 1, 2) + item('d;', 1, 1) + item('e;', 1, 2) + item('f;', 1) + item('g;', 1, 2)
  const labels = async (restart: string): Promise<string> =>
    (await read(body, { numbering: numbering(restart) })).map(line => line.split('|')[1]).join(' ')
  t.equal(await labels(''), '1) a; 1) b; 1) c; 2) d; 1) e; 2) f; 1) g;')
  t.equal(await labels('<w:lvlRestart w:val="1"/>'), '1) a; 1) b; 1) c; 2) d; 2) e; 2) f; 1) g;')
  t.equal(await labels('<w:lvlRestart w:val="0"/>'), '1) a; 1) b; 1) c; 2) d; 2) e; 2) f; 3) g;')
})

t.test('formats like 01, 02 or 001, which stand in a choice', async t => {
  const choice = (format: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${format}"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`
  const numbering = (format: string): string =>
    `${list(0, `<w:lvl w:ilvl="0"><w:start w:val="9"/>${choice(format)}<w:lvlText w:val="(%1)"/></w:lvl>`)}${use(1, 0)}`
  const body = item('one;', 1) + item('two;', 1)
  t.same(await read(body, { numbering: numbering('001, 002, 003, ...') }), ['list-item1|(009) one;', 'list-item1|(010) two;'])
  t.same(await read(body, { numbering: numbering('unknown') }), ['list-item1|(9) one;', 'list-item1|(10) two;'])
})

t.test('an empty paragraph of a list shows its number; an empty one with a bullet shows nothing that is read', async t => {
  const numbering = list(0, level(0, 'decimal', '%1.')) + use(1, 0) + list(1, level(0, 'bullet', '●')) + use(2, 1)
  t.same(await read(item('first;', 1) + p('', at(1, 0)) + item('third;', 1) + p('', at(2, 0)) + item('dot;', 2), { numbering }), [
    'list-item1|1. first;',
    'list-item1|2.',
    'list-item1|3. third;',
    'list-item1|● dot;',
  ])
})

t.test('rows are numbered by empty cells', async t => {
  const numbering = list(0, level(0, 'decimal', '%1')) + use(1, 0)
  const number = p('', at(1, 0))
  t.same(await read(table([p('序号'), p('名称')], [number, p('水渠')], [number, p('道路')]), { numbering }), [
    'table-cell 0,0*|序号',
    'table-cell 0,1*|名称',
    'table-cell 1,0|1',
    'table-cell 1,1|水渠',
    'table-cell 2,0|2',
    'table-cell 2,1|道路',
  ])
})

t.test('bullets: the sign itself, or a dot for a picture of a symbol font', async t => {
  const symbol = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
  const numbering =
    list(0, level(0, 'bullet', '-')) +
    list(1, level(0, 'bullet', '§', symbol)) +
    list(2, level(0, 'bullet', '\uF0B7')) +
    [0, 1, 2].map(id => use(id + 1, id)).join('')
  t.same(await read(item('a;', 1) + item('b;', 2) + item('c;', 3), { numbering }), [
    'list-item1|- a;',
    'list-item1|• b;',
    'list-item1|• c;',
  ])
})

t.test('lists taken from styles: by the level that names the style, through the styles it is based on, given up by id 0', async t => {
  const numbering =
    list(0, level(0, 'decimal', '%1', '<w:pStyle w:val="1"/>'), level(1, 'decimal', '%1.%2', '<w:pStyle w:val="2"/>')) + use(7, 0)
  const styles = `
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="22"><w:name w:val="单位标题"/><w:basedOn w:val="1"/></w:style>`
  const styled = (text: string, id: string, more = ''): string => p(text, `<w:pStyle w:val="${id}"/>${more}`)
  t.same(
    await read(styled('总的情况', '1') + styled('一个方面', '2') + styled('另一章', '22') + styled('不编号', '1', at(0, 0)), {
      numbering,
      styles,
    }),
    ['heading1|1 总的情况', 'heading2|1.1 一个方面', 'heading1|2 另一章', 'heading1|不编号'],
  )
})

t.test('what is deleted or moved away takes no number', async t => {
  const numbering = list(0, level(0, 'decimal', '%1.')) + use(1, 0)
  const gone = (mark: string): string =>
    `<w:p><w:pPr>${at(1, 0)}<w:rPr><w:${mark}/></w:rPr></w:pPr><w:${mark}>${r('gone;').replaceAll('w:t', 'w:delText')}</w:${mark}></w:p>`
  t.same(await read(item('first;', 1) + gone('del') + gone('moveFrom') + item('second;', 1), { numbering }), [
    'list-item1|1. first;',
    'list-item1|2. second;',
  ])
})
