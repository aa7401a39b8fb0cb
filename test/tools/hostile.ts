import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { at, page, pdfFile } from './pdf.js'
import { p, r, table, wordFile } from './word.js'

/** A file made to hurt its reader, and the codes it may end in; `read` when it may also be read. */
export interface Hostile {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly ends: readonly string[]
  /** Takes seconds to make and to refuse: left to `npm run fuzz`. */
  readonly heavy?: true
}

const MIB = 1024 * 1024

/** A PDF whose page draws a stream that unpacks to `size` bytes of `pattern`. */
const inflating = (pattern: string, size: number): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(size, pattern), { level: 1 })
  const head = '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n'
  const leaf =
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj\n'
  const stream = `4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`
  return Buffer.concat([Buffer.from(head + leaf + stream), packed, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF')])
}

const plainPdf = (objects: string): Uint8Array => Buffer.from(`%PDF-1.7\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF`, 'latin1')

/** A .docx whose directory claims another unpacked size for one of its parts. */
const claiming = (file: Uint8Array, part: string, size: number): Uint8Array => {
  const bytes = Buffer.from(file)
  bytes.writeUInt32LE(size, bytes.lastIndexOf(part) - 46 + 24)
  return bytes
}

const zipBomb = (): Uint8Array => claiming(wordFile(p('x'), {}, { 'word/media/a.xml': '0' }), 'word/media/a.xml', 2 ** 31)

/** Much is packed where little is claimed: what is unpacked stops at the claim. */
const lyingZip = (): Uint8Array => claiming(wordFile(p('字'.repeat(1_000_000))), 'word/document.xml', 1000)

/** Seeded noise: the same bytes every time. */
export const noise = (length: number, seed = 1): Uint8Array => {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

const nested = (levels: number, open: string, close: string): string => open.repeat(levels) + p('x') + close.repeat(levels)

export const HOSTILE: readonly Hostile[] = [
  { name: 'a zip bomb', bytes: zipBomb, ends: ['archive-bomb'] },
  {
    name: 'a zip of very many entries',
    bytes: () => wordFile(p('x'), {}, Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/${index}.xml`, '']))),
    ends: ['archive-bomb'],
    heavy: true,
  },
  {
    name: 'a zip within a zip',
    bytes: () => wordFile(p('字'), {}, { 'word/media/inner.zip': Buffer.from(zipBomb()).toString('latin1') }),
    ends: ['read'],
  },
  { name: 'a zip that lies about its size', bytes: lyingZip, ends: ['corrupt'] },
  {
    name: 'names that climb out of the archive',
    bytes: () => wordFile(p('字'), {}, { '../../../etc/passwd': 'x', '/tmp/x': 'x' }),
    ends: ['read'],
  },
  {
    name: 'entities that multiply',
    bytes: () =>
      wordFile('', {}, { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>` }),
    ends: ['too-complex'],
  },
  {
    name: 'tables nested without end',
    bytes: () => wordFile(nested(5000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')),
    ends: ['too-complex'],
  },
  {
    name: 'a style based on itself',
    bytes: () =>
      wordFile(p('字', '<w:pStyle w:val="a"/>'), { styles: '<w:style w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="a"/></w:style>' }),
    ends: ['read'],
  },
  {
    name: 'a paragraph of very many runs',
    bytes: () => wordFile(`<w:p>${r('字').repeat(50_000)}</w:p>`),
    ends: ['read'],
    heavy: true,
  },
  {
    name: 'a paragraph of very many links',
    bytes: () => wordFile(`<w:p>${`<w:hyperlink>${r('字')}</w:hyperlink>`.repeat(20_000)}</w:p>`),
    ends: ['read'],
    heavy: true,
  },
  {
    name: 'fields that never end',
    bytes: () => wordFile(`<w:p>${r('字')}${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000)}</w:p>`),
    ends: ['read'],
    heavy: true,
  },
  {
    name: 'a table of very many cells',
    bytes: () => wordFile(table(...Array.from({ length: 5000 }, (_, row) => Array.from({ length: 10 }, (_, at) => p(`${row * at}`))))),
    ends: ['read'],
    heavy: true,
  },
  {
    name: 'a footnote of many paragraphs referred to again and again',
    bytes: () =>
      wordFile('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'.repeat(5000), {
        footnotes: `<w:footnote w:id="1">${p('注').repeat(400)}</w:footnote>`,
      }),
    ends: ['read'],
    heavy: true,
  },
  {
    name: 'a long footnote referred to again and again',
    bytes: () =>
      wordFile('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'.repeat(2500), {
        footnotes: `<w:footnote w:id="1">${p('注'.repeat(4000))}</w:footnote>`,
      }),
    ends: ['read'],
    heavy: true,
  },
  {
    name: 'a large chart shown again and again',
    bytes: () =>
      wordFile(
        `<w:p><w:r><w:drawing>${'<c:chart xmlns:c="c" r:id="r9"/>'.repeat(50_000)}</w:drawing><w:t>字</w:t></w:r></w:p>`,
        {},
        {
          'word/_rels/document.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="x/chart" Target="chart.xml"/></Relationships>',
          'word/chart.xml': `<c xmlns="c"><cat>${'<v>name</v>'.repeat(100_000)}</cat></c>`,
        },
      ),
    ends: ['read'],
  },
  {
    name: 'a relation to the outside',
    bytes: () =>
      wordFile(
        p('字'),
        {},
        {
          'word/_rels/document.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="x/styles" Target="http://127.0.0.1:9/styles.xml" TargetMode="External"/></Relationships>',
        },
      ),
    ends: ['read'],
  },
  {
    name: 'a million paragraphs',
    bytes: () => wordFile('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(1_000_000)),
    ends: ['too-complex', 'archive-bomb', 'out-of-memory', 'out-of-time'],
    heavy: true,
  },
  { name: 'a zip cut short', bytes: () => wordFile(p('字'.repeat(1000))).slice(0, 700), ends: ['corrupt'] },
  {
    name: 'a page stream that unpacks to 100 MB',
    bytes: () => inflating('BT /F1 12 Tf (a) Tj ET\n', 100 * MIB),
    ends: ['out-of-memory', 'out-of-time', 'too-complex', 'read'],
  },
  {
    name: 'a page stream of spaces',
    bytes: () => inflating(' ', 100 * MIB),
    ends: ['out-of-memory', 'out-of-time', 'no-text-layer', 'empty'],
    heavy: true,
  },
  {
    name: 'a tree of pages that holds itself',
    bytes: () => plainPdf('1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 100000/Kids[2 0 R 2 0 R]>>endobj'),
    ends: ['corrupt', 'too-complex', 'out-of-time', 'no-text-layer', 'empty'],
  },
  {
    name: 'states saved and never restored',
    bytes: () => pdfFile([page([at(50, 50, 'abc')], { under: 'q '.repeat(100_000) })]),
    ends: ['out-of-time', 'read'],
    heavy: true,
  },
  {
    name: 'pages that are only counted',
    bytes: () => plainPdf('1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 4999/Kids[]>>endobj'),
    ends: ['corrupt', 'out-of-time'],
  },
  {
    name: 'hundreds of thousands of objects',
    bytes: () => plainPdf(Array.from({ length: 300_000 }, (_, index) => `${index + 1} 0 obj<<>>endobj`).join('\n')),
    ends: ['corrupt', 'out-of-time', 'out-of-memory'],
    heavy: true,
  },
  {
    name: 'arrays nested without end',
    bytes: () => plainPdf(`1 0 obj${'['.repeat(500_000)}endobj`),
    ends: ['corrupt', 'out-of-time', 'out-of-memory'],
  },
  {
    name: 'a script and a launch action',
    bytes: () =>
      pdfFile([page([at(72, 100, '字')])], '/OpenAction<</S/Launch/F(/bin/sh)>>/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>'),
    ends: ['read'],
  },
  { name: 'a file cut short', bytes: () => pdfFile([page([at(72, 100, 'x')])]).slice(0, 300), ends: ['corrupt', 'no-text-layer'] },
  { name: 'noise after a header of a PDF', bytes: () => Buffer.concat([Buffer.from('%PDF-1.4\n'), noise(100_000)]), ends: ['corrupt'] },
  { name: 'noise', bytes: () => noise(200_000), ends: ['unsupported-format'] },
  { name: 'a spreadsheet under another name', bytes: () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), ends: ['unsupported-format'] },
  { name: 'a zip that is also a PDF', bytes: () => Buffer.concat([wordFile(p('字')), Buffer.from('%PDF-1.4')]), ends: ['read'] },
  {
    name: 'a text of one line of 50 MB',
    bytes: () => Buffer.alloc(50 * MIB, '一'),
    ends: ['too-large'],
  },
  {
    name: 'a text of 100 MB',
    bytes: () => Buffer.alloc(100 * MIB, 'word and word\n'),
    ends: ['too-large'],
    heavy: true,
  },
  { name: 'five million of one character', bytes: () => Buffer.alloc(5_000_000, '('), ends: ['read'] },
  {
    name: 'five million line ends and a word',
    bytes: () => Buffer.concat([Buffer.alloc(5_000_000, '\r\n'), Buffer.from('x')]),
    ends: ['read'],
  },
]
