import t from 'tap'
import { parse } from '../../src/formats/index.js'
import { outline } from '../tools/outline.js'
import { p, r, table, type WordParts, wordFile } from '../tools/word.js'

const read = async (body: string, parts?: WordParts): Promise<string[]> => outline((await parse('a.docx', wordFile(body, parts))).document)

t.test('paragraphs, with the place of each in its part', async t => {
  const { document } = await parse('a.docx', wordFile(p('第一段。') + p('') + p('第二段。')))
  t.equal(document.text, '第一段。\n第二段。')
  t.equal(document.format, 'docx')
  t.same(
    document.blocks.map(block => block.place),
    [
      { part: 'word/document.xml', paragraph: 0 },
      { part: 'word/document.xml', paragraph: 2 },
    ],
  )
})

const STYLES = `
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="公文标题"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="character" w:styleId="hid"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`

t.test('headings by style, by outline level and, without either, by their shape', async t => {
  const body = [
    p('工作报告', style('T')),
    p('总的情况', style('1')),
    p('基于标题的样式', style('own')),
    p('大纲级别', '<w:outlineLvl w:val="2"/>'),
    p('一、主要成绩'),
    p('平常的一段话。'),
    p('合同有时为了编号，把整条写成标题的样式，可是没有哪个标题会这样长。'.repeat(6), style('1')),
  ]
  t.same(
    (await read(body.join(''), { styles: STYLES })).map(line => line.slice(0, 20)),
    [
      'heading1|工作报告',
      'heading1|总的情况',
      'heading1|基于标题的样式',
      'heading3|大纲级别',
      'heading1|一、主要成绩',
      'paragraph|平常的一段话。',
      'paragraph|合同有时为了编号，把',
    ],
  )
})

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl></w:abstractNum>
  <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>`
const numbered = (id: number, level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

t.test('list labels are text, as the page shows them', async t => {
  const body = [
    p('这是第一条，应当办理。', numbered(5, 0)),
    p('第一款，应当办理。', numbered(5, 1)),
    p('第二款，应当办理。', numbered(5, 1)),
    p('第一目，应当办理。', numbered(5, 2)),
    p('这是第二条，应当办理。', numbered(5, 0)),
    p('又是第一款，应当办理。', numbered(5, 1)),
    p('从头数起的一条，应当办理。', numbered(6, 0)),
    p('一点。', numbered(7, 0)),
    p('无编号。', numbered(0, 0)),
  ]
  t.same(await read(body.join(''), { numbering: NUMBERING }), [
    'list-item1|一、这是第一条，应当办理。',
    'list-item2|1.1 第一款，应当办理。',
    'list-item2|1.2 第二款，应当办理。',
    'list-item3|(a) 第一目，应当办理。',
    'list-item1|二、这是第二条，应当办理。',
    'list-item2|2.1 又是第一款，应当办理。',
    'list-item1|一、从头数起的一条，应当办理。',
    'list-item1|• 一点。',
    'paragraph|无编号。',
  ])
})

t.test('tables: cells row by row, merged cells counted over, nested tables after their cell, heads told from figures', async t => {
  const merged = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
  const goesOn = '<w:tcPr><w:vMerge/></w:tcPr>'
  const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
  const document = (
    await parse(
      'a.docx',
      wordFile(
        table(
          [p('地区'), wide + p('产值')],
          [merged + p('甲县'), p('12'), p('13')],
          [goesOn + p(''), p('14'), p('15') + table([p('内'), p('里')])],
        ),
      ),
    )
  ).document
  t.same(outline(document), [
    'table-cell 0,0*|地区',
    'table-cell 0,1*|产值',
    'table-cell 1,0*|甲县',
    'table-cell 1,1|12',
    'table-cell 1,2|13',
    'table-cell 2,1|14',
    'table-cell 2,2|15',
    'table-cell 0,0|内',
    'table-cell 0,1|里',
  ])
  t.equal(document.text, '地区\t产值\n甲县\t12\t13\n14\t15\n内\t里')
  t.match(document.blocks[2], { cell: { rowSpan: 2, columnSpan: 1 } })
  t.match(document.blocks[1], { cell: { rowSpan: 1, columnSpan: 2 } })
  t.same(await read(table([p('只是一个框。')])), ['paragraph|只是一个框。'])
})

t.test('notes follow the paragraph that refers to them; heads, feet and the contents list are furniture', async t => {
  const body = `<w:p>${r('增长一成')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}</w:p>${p('一、概况\t1', style('toc'))}${p('下一段。')}`
  t.same(
    await read(body, {
      styles: STYLES,
      footnotes: `<w:footnote w:id="2">${p('按可比价计算。')}</w:footnote>`,
      header1: p('内部资料'),
      footer1: p('第1页'),
    }),
    ['furniture|内部资料', 'paragraph|增长一成。', 'note|按可比价计算。', 'furniture|一、概况\t1', 'paragraph|下一段。', 'furniture|第1页'],
  )
})

t.test('text boxes follow the paragraph that anchors them, read once', async t => {
  const box = `<w:txbxContent>${p('框里的话。')}</w:txbxContent>`
  const both = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
  const only = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice></mc:AlternateContent>`
  for (const drawing of [both, only, `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`])
    t.same(await read(`<w:p>${r('前')}<w:r>${drawing}</w:r>${r('后。')}</w:p>`), ['paragraph|前后。', 'paragraph|框里的话。'])
})

t.test('the paragraphs of text boxes keep their order, their numbers and their places', async t => {
  const box = `<w:txbxContent>${p('甲方应当付款。', numbered(5, 0))}${p('乙方应当交货。', numbered(5, 0))}</w:txbxContent>`
  const { document } = await parse(
    'a.docx',
    wordFile(`<w:p>${r('框外。')}<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r></w:p>`, {
      numbering: NUMBERING,
    }),
  )
  t.same(outline(document), ['paragraph|框外。', 'list-item1|一、甲方应当付款。', 'list-item1|二、乙方应当交货。'])
  t.same(
    document.blocks.map(({ place }) => place?.paragraph),
    [0, 1, 2],
  )
})

t.test('fields, breaks, tabs, ruby and formulas are words', async t => {
  const simple = `<w:p><w:fldSimple w:instr="DATE">${r('2024年')}</w:fldSimple>${r('的报告')}</w:p>`
  const complex = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('第3页')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  const breaks = `<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三。</w:t><w:cr/><w:t>四</w:t></w:r></w:p>`
  const ruby = `<w:p><w:r><w:ruby><w:rt>${r('hàn')}</w:rt><w:rubyBase>${r('汉')}</w:rubyBase></w:ruby></w:r>${r('字')}</w:p>`
  const mt = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
  const math = `<w:p><m:oMath>${mt('y=')}<m:f><m:num>${mt('a+b')}</m:num><m:den>${mt('2')}</m:den></m:f><m:sSup><m:e>${mt('x')}</m:e><m:sup>${mt('2')}</m:sup></m:sSup></m:oMath></w:p>`
  t.same(await read(simple + complex + breaks + ruby + math), [
    'paragraph|2024年的报告',
    'paragraph|第3页',
    'paragraph|一\t二⏎三。',
    'paragraph|四',
    'paragraph|汉字',
    'paragraph|y=(a+b)/2x^2',
  ])
})

t.test('formulas in a row are parted; one that is displayed stands in a line of its own', async t => {
  const formula = (text: string): string => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`
  const row = `<w:p>${formula('a=b')}${formula('c=d')}${r('，其中')}${formula('e')}${r('为常数。')}</w:p>`
  const displayed = `<w:p>${r('由此得')}<m:oMathPara>${formula('x=1')}${formula('y=2')}</m:oMathPara>${r('即所求。')}</w:p>`
  t.same(await read(row + displayed), ['paragraph|a=b c=d，其中e为常数。', 'paragraph|由此得⏎x=1 y=2⏎即所求。'])
})

const RELATED = (type: string, target: string): Record<string, string> => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
})
const graphic = (inside: string): string =>
  `<w:p>${r('见图。')}<w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>${inside}</a:graphicData></a:graphic></w:drawing></w:r></w:p>`

t.test('the shapes of a SmartArt diagram follow its paragraph, parents before their children, in the order of the diagram', async t => {
  const point = (id: string, text: string): string =>
    `<dgm:pt modelId="${id}"><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`
  const connection = (from: string, to: string, order: number): string => `<dgm:cxn srcId="${from}" destId="${to}" srcOrd="${order}"/>`
  const data = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt modelId="0" type="doc"/>${point('3', '村级')}${point('1', '县级')}${point('2', '乡级')}${point('4', '市级')}</dgm:ptLst><dgm:cxnLst>${connection('0', '1', 1)}${connection('0', '4', 0)}${connection('1', '2', 0)}${connection('2', '3', 0)}<dgm:cxn type="presOf" srcId="1" destId="9" srcOrd="0"/></dgm:cxnLst></dgm:dataModel>`
  const body = graphic('<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId9"/>') + p('下一段。')
  const { document } = await parse(
    'a.docx',
    wordFile(body, {}, { ...RELATED('diagramData', 'diagrams/data1.xml'), 'word/diagrams/data1.xml': data }),
  )
  t.same(outline(document), [
    'paragraph|见图。',
    'list-item1|市级',
    'list-item1|县级',
    'list-item2|乡级',
    'list-item3|村级',
    'paragraph|下一段。',
  ])
  t.match(document.blocks[1], { place: { part: 'word/document.xml', paragraph: 0 } })
})

t.test('of a chart the title is read and the names are shown; the figures kept behind it are not text', async t => {
  const rich = (text: string): string => `<c:tx><c:rich><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>`
  const cache = (...values: string[]): string =>
    `<c:strRef><c:f>Sheet1!A1</c:f><c:strCache>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`
  const series = (name: string): string =>
    `<c:ser><c:tx>${cache(name)}</c:tx><c:cat>${cache('一季度', '二季度')}</c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>12.300000000000001</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`
  const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title>${rich('各季度产值')}</c:title><c:plotArea><c:barChart>${series('计划')}${series('完成')}</c:barChart><c:valAx><c:title>${rich('亿元')}</c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>`
  const body = graphic('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId9"/>')
  const { document } = await parse(
    'a.docx',
    wordFile(body, {}, { ...RELATED('chart', 'charts/chart1.xml'), 'word/charts/chart1.xml': chart }),
  )
  t.same(outline(document), [
    'paragraph|见图。',
    'paragraph|各季度产值',
    'furniture|亿元',
    'furniture|计划\t完成',
    'furniture|一季度\t二季度',
  ])
})

t.test('the entries of a contents list gathered by a field are furniture whatever their style; words after it are not', async t => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const begin = `${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${mark('separate')}`
  const entry = (text: string, page: string): string => `${r(text)}<w:r><w:tab/></w:r>${r(page)}`
  t.same(
    await read(
      `<w:p>${begin}${entry('一、概况', '1')}</w:p><w:p>${entry('二、做法', '12')}</w:p><w:p>${mark('end')}</w:p>${p('正文在第3')}`,
    ),
    ['furniture|一、概况\t1', 'furniture|二、做法\t12', 'paragraph|正文在第3'],
  )
  t.same(await read(`<w:p>${begin}${r('没有结束的域，后面都是正文，')}</w:p>${p('不能当作目录。')}`), [
    'paragraph|没有结束的域，后面都是正文，',
    'paragraph|不能当作目录。',
  ])
})

t.test('hyphens, symbols, page ends, directions', async t => {
  t.same(
    await read(
      `<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>operate 2011</w:t><w:noBreakHyphen/><w:t>12 </w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>` +
        `<w:p>${r('封面上的字')}<w:r><w:br w:type="page"/></w:r>${r('下一页的字')}</w:p>` +
        `<w:p><w:bdo w:val="rtl">${r('שלום', '<w:rtl/>')}</w:bdo><w:dir w:val="ltr">${r(' abc')}</w:dir></w:p>`,
    ),
    ['paragraph|cooperate 2011‑12 α✓', 'paragraph|封面上的字', 'paragraph|下一页的字', 'paragraph|שלום abc'],
  )
})

t.test('documents of WPS and LibreOffice: styles by number, symbols as text, runs cut up, a contents list without a control', async t => {
  const styles = `
    <w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="3"><w:name w:val="标题 2"/><w:basedOn w:val="1"/></w:style>
    <w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/><w:basedOn w:val="1"/></w:style>`
  const symbols = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
  t.same(
    await read(
      p('一、概况\t1', style('10')) +
        p('总的情况', style('2')) +
        p('几个方面', style('3')) +
        `<w:p>${r('全年')}${r('完成')}${r('12', '<w:lang w:val="en-US"/><w:rFonts w:hint="eastAsia"/>')}${r('项，')}${r('\uF0FC已验收', symbols)}${r('。')}</w:p>`,
      { styles },
    ),
    ['furniture|一、概况\t1', 'heading1|总的情况', 'heading2|几个方面', 'paragraph|全年完成12项，✓已验收。'],
  )
})

t.test('content controls, tags and nested fields are only wrappers', async t => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const control = (inside: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="名称"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
  const nested = `<w:p>${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark('separate')}${r('3')}${mark('end')}${mark('separate')}${r('见下页')}${mark('end')}</w:p>`
  t.same(
    await read(
      control(p('块级控件。')) +
        `<w:p>${r('行内')}${control(r('控件'))}<w:smartTag w:element="date">${r('2024年')}</w:smartTag></w:p>` +
        table([`${p('单元')}`, `${control(p('格里'))}`]),
    ),
    ['paragraph|块级控件。', 'paragraph|行内控件2024年', 'table-cell 0,0|单元', 'table-cell 0,1|格里'],
  )
  t.same(await read(nested), ['paragraph|见下页'])
})

t.test('moved words are read where they stand now; deleted rows and cells are not read, inserted ones are; each is counted', async t => {
  const body =
    `<w:p><w:moveFrom>${r('旧处')}</w:moveFrom>${r('前。')}</w:p><w:p><w:moveTo>${r('移来')}</w:moveTo>${r('后。')}</w:p>` +
    `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p('删格')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('删行')}</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>${p('新行')}</w:tc></w:tr></w:tbl>`
  const { document, problems } = await parse('a.docx', wordFile(body))
  t.same(outline(document), ['paragraph|前。', 'paragraph|移来后。', 'table-cell 0,0|甲', 'table-cell 1,0|新行'])
  t.match(problems, [{ code: 'tracked-changes', data: { insertions: 2, deletions: 3 } }])
})

t.test('a paragraph whose mark is deleted or moved away goes on in the next', async t => {
  for (const mark of ['del', 'moveFrom'])
    t.same(
      await read(`<w:p><w:pPr><w:rPr><w:${mark}/></w:rPr></w:pPr>${r('上半句，')}</w:p>${p('下半句。')}`),
      ['paragraph|上半句，下半句。'],
      mark,
    )
})

t.test('documents set into the document are not read, and that is said', async t => {
  const { document, problems } = await parse('a.docx', wordFile(`${p('正文。')}<w:altChunk r:id="rId9"/><w:subDoc r:id="rId8"/>`))
  t.equal(document.text, '正文。')
  t.match(problems, [{ code: 'partly-read', data: { parts: 2 } }])
})

t.test('raised figures are no digits of the number before them', async t => {
  const raised = '<w:vertAlign w:val="superscript"/>'
  t.same(await read(`<w:p>${r('10')}${r('6', raised)}${r('次，占地3m')}${r('2', raised)}${r('，第1')}${r('st', raised)}</w:p>`), [
    'paragraph|10⁶次，占地3m²，第1st',
  ])
})

t.test('tracked changes are read as accepted, and said', async t => {
  const body = `<w:p>${r('共')}<w:del>${r('三').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('四')}</w:ins>${r('项。')}</w:p>`
  const { document, problems } = await parse('a.docx', wordFile(body))
  t.equal(document.text, '共四项。')
  t.same(problems, [{ document: document.id, code: 'tracked-changes', data: { insertions: 1, deletions: 1 } }])
})

t.test('hidden words stand apart and are marked', async t => {
  const body = `<w:p>${r('看得见')}${r('看不见', '<w:vanish/>')}${r('也不见', '<w:rStyle w:val="hid"/>')}${r('的。', '<w:vanish w:val="0"/>')}</w:p>`
  const { document, problems } = await parse('a.docx', wordFile(body, { styles: STYLES }))
  t.same(outline(document), ['paragraph|看得见的。', 'hidden paragraph|看不见也不见'])
  t.match(problems, [{ code: 'hidden-text', data: { count: 2 } }])
})

t.test('comments are not text; macros are ignored and said', async t => {
  const { document, problems } = await parse(
    'a.docm',
    wordFile(p('正文。'), { comments: `<w:comment w:id="1">${p('批注')}</w:comment>` }, { 'word/vbaProject.bin': 'x' }),
  )
  t.equal(document.text, '正文。')
  t.match(document.reading, { comments: 1 })
  t.match(problems, [{ code: 'macros-ignored' }])
})

t.test('strict documents', async t => {
  const strict = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p('严格格式。')}</w:body></w:document>`
  const { document } = await parse('a.docx', wordFile('', {}, { 'word/document.xml': strict }))
  t.same(outline(document), ['paragraph|严格格式。'])
})

t.test('a damaged part beside the words costs only itself, and is said', async t => {
  const { document, problems } = await parse(
    'a.docx',
    wordFile(p('正文。'), {}, { 'word/styles.xml': '<w:styles', 'word/header1.xml': '' }),
  )
  t.equal(document.text, '正文。')
  t.match(problems, [{ code: 'partly-read' }])
})

t.test('what cannot be read is refused with its code', async t => {
  const file = wordFile(p('正文。'))
  const nested = '<w:tbl><w:tr><w:tc>'.repeat(500) + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(500)
  for (const [code, bytes] of [
    ['corrupt', file.slice(0, file.length - 200)],
    ['empty', wordFile(p(''))],
    ['corrupt', wordFile('', {}, { 'word/document.xml': '<w:document' })],
    ['too-complex', wordFile('', {}, { 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>' })],
    ['too-complex', wordFile(nested)],
    ['archive-bomb', wordFile(p('x'), {}, { 'word/media/a': '0'.repeat(70_000_000) })],
    ['unsupported-format', wordFile('', {}, { 'xl/workbook.xml': '' })],
  ] as const)
    await t.rejects(parse('a.docx', bytes), { code }, code)
})
