// Makes test/fixtures/reading: two of the samples, with a table, a note, a running head and page numbers added, as .docx and .pdf written by
// LibreOffice, in one column and in two, and printed by Chromium. Run by hand after a build: node dist/test/tools/make-reading-fixtures.js
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentOf } from '../../src/formats/index.js'
import { NOTE, READING_FIXTURES, TABLES } from './reading.js'
import { p, r, table, wordFile } from './word.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const TARGET = join(ROOT, 'test/fixtures/reading')
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const PARTS = { document: 'document.main', styles: 'styles', footnotes: 'footnotes', header1: 'header', footer1: 'footer' }
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.entries(
  PARTS,
)
  .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`)
  .join('')}</Types>`
const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>`
const PAGE = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const source = (name: string, columns: number): Uint8Array => {
  const { text, blocks } = documentOf(name, readFileSync(join(ROOT, 'samples', `${name}.txt`), 'utf8'))
  const language = name.slice(0, 2) as 'zh' | 'en'
  const body = blocks.map(({ start, end, kind }, index) => {
    const words = escaped(text.slice(start, end))
    if (kind === 'heading') return p(words, '<w:pStyle w:val="H1"/>')
    const note =
      index === blocks.length - 1 ? '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>' : ''
    return `<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/>${language === 'zh' ? '<w:ind w:firstLine="480"/>' : '<w:spacing w:after="160"/>'}<w:jc w:val="both"/></w:pPr>${r(words)}${note}</w:p>`
  })
  const grid = table(...TABLES[language].map(row => row.map(cell => `<w:tcPr><w:tcW w:w="2200" w:type="dxa"/></w:tcPr>${p(cell)}`)))
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"/><w:cols w:num="${columns}" w:space="480"/></w:sectPr>`
  const footnotes = `<w:footnote w:id="2"><w:p>${r('', '<w:vertAlign w:val="superscript"/>').replace(/<w:t .*<\/w:t>/, '<w:footnoteRef/>')}${r(` ${NOTE[language]}`, '<w:sz w:val="18"/>')}</w:p></w:footnote>`
  const parts = {
    styles: STYLES,
    footnotes,
    header1: p(language === 'zh' ? '内部资料' : 'Internal'),
    footer1: `<w:p>${r('- ')}${PAGE}${r(' -')}</w:p>`,
  }
  return wordFile(body.join('') + grid + p('') + section, parts, { '[Content_Types].xml': CONTENT_TYPES })
}

/** The same as a web page: head and feet in the margins of the printed page, the note under a line at its end. */
const webPage = (name: string, columns: number): string => {
  const { text, blocks } = documentOf(name, readFileSync(join(ROOT, 'samples', `${name}.txt`), 'utf8'))
  const language = name.slice(0, 2) as 'zh' | 'en'
  const body = blocks.map(({ start, end, kind }, index) => {
    const words = escaped(text.slice(start, end))
    return kind === 'heading' ? `<h1>${words}</h1>` : `<p>${words}${index === blocks.length - 1 ? '<sup>1</sup>' : ''}</p>`
  })
  const rows = TABLES[language].map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
  const head = language === 'zh' ? '内部资料' : 'Internal'
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
@page { size: A4; margin: 25mm; @top-left { content: "${head}"; font-size: 9pt } @bottom-center { content: "- " counter(page) " -"; font-size: 9pt } }
body { font: 14pt/23pt "Noto Sans CJK SC", sans-serif; columns: ${columns}; column-gap: 8mm; text-align: justify }
h1 { font-size: 17pt; margin: 6pt 0 } p { margin: 0; text-indent: 2em; hyphens: auto } td { border: 0.5pt solid; padding: 2pt 8pt } table { border-collapse: collapse }
.note { font-size: 8pt; line-height: 11pt; text-indent: 0; border-top: 0.5pt solid; margin-top: 18pt }</style>
${body.join('\n')}<table>${rows.join('')}</table><p class="note"><sup>1</sup> ${NOTE[language]}</p></html>`
}

const print = (folder: string, draft: string, file: string): void => {
  const quiet = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    '--no-pdf-header-footer',
  ]
  const options = [...quiet, `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${join(folder, 'out', file)}`]
  execFileSync('chromium', [...options, `file://${join(folder, draft)}`], { stdio: 'ignore' })
  execFileSync('qpdf', [
    '--object-streams=generate',
    '--recompress-flate',
    '--compression-level=9',
    '--replace-input',
    join(folder, 'out', file),
  ])
}

const convert = (folder: string, file: string, to: string): void => {
  execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, file)], { stdio: 'ignore' })
}

mkdirSync(TARGET, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'reading-'))
for (const { sample, columns, file } of READING_FIXTURES) {
  const isWeb = file.endsWith('-web.pdf')
  const draft = file.replace(/\.\w+$/, isWeb ? '.html' : '.docx')
  writeFileSync(join(folder, draft), isWeb ? webPage(sample, columns) : source(sample, columns))
  if (isWeb) print(folder, draft, file)
  else convert(folder, draft, file.endsWith('.pdf') ? 'pdf' : 'docx:MS Word 2007 XML')
  copyFileSync(join(folder, 'out', file), join(TARGET, file))
  console.log(file)
}
