import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { at, lines, page, pdfFile } from './pdf.js'
import { p, r, table, wordFile } from './word.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const FOLDERS = ['samples', 'test/fixtures/reading']

/** Small sound files of every kind, to be damaged: the samples, the fixtures, and made ones that use what those do not. */
export const seeds = (): Uint8Array[] => [
  ...FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder))
      .filter(name => /\.(?:txt|docx|pdf)$/.test(name))
      .sort()
      .map(name => readFileSync(join(ROOT, folder, name))),
  ),
  wordFile(
    p('一、标题', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>') +
      table([p('甲'), p('乙')], [`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('丙')}`]) +
      `<w:p><w:ins>${r('新')}</w:ins><w:del>${r('旧')}</w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>',
      footnotes: `<w:footnote w:id="2">${p('注文。')}</w:footnote>`,
      styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="2"/></w:style>',
    },
  ),
  pdfFile([
    page([...lines(72, 100, ['第一行', '第二行']), at(300, 100, 'cell'), at(400, 100, '12')]),
    page([{ ...at(100, 300, 'turned'), turn: 45 }], { rotate: 90 }),
  ]),
]
