// Makes the binary samples from the plain ones in test/tools/samples: `node test/tools/make-samples.mjs`.
//   *.md → samples/*.docx, or samples/*.pdf (LibreOffice) when the first line is a running head, `% …`
//   *.txt → samples/*.txt in GB18030
// Markup: `# heading`, `| cell | cell |`, `text[^footnote]`, a paragraph a line. What is made is committed, so that tests need no LibreOffice.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'

const SOURCES = fileURLToPath(new URL('samples/', import.meta.url))
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const run = text => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
const paragraph = (runs, style = '') => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`

/** The parts of a package from marked-up text. */
const packageOf = markup => {
  const lines = markup.split('\n')
  const head = lines[0].startsWith('% ') ? lines.shift().slice(2) : undefined
  const notes = []
  const withNotes = line =>
    line
      .split(/(\[\^[^\]]*\])/)
      .map(piece =>
        piece.startsWith('[^') ? `<w:r><w:footnoteReference w:id="${notes.push(piece.slice(2, -1)) + 1}"/></w:r>` : piece && run(piece),
      )
      .join('')
  const blocks = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line.trim()) continue
    const heading = /^(#+) (.*)$/.exec(line)
    if (heading) blocks.push(paragraph(withNotes(heading[2]), `Heading${heading[1].length}`))
    else if (line.startsWith('|')) {
      const rows = []
      while (lines[at]?.startsWith('|'))
        rows.push(
          lines[at++]
            .split('|')
            .slice(1, -1)
            .map(cell => cell.trim()),
        )
      at--
      blocks.push(table(rows))
    } else blocks.push(paragraph(withNotes(line)))
  }
  const page = head ? '<w:pgSz w:w="8391" w:h="11906"/>' : '<w:pgSz w:w="11906" w:h="16838"/>'
  const references = head ? '<w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>' : ''
  const section = `<w:sectPr>${references}${page}<w:pgMar w:top="1200" w:right="1000" w:bottom="1200" w:left="1000" w:header="500" w:footer="500"/></w:sectPr>`
  return {
    '[Content_Types].xml': contentTypes(head),
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': relationships(head),
    'word/document.xml': `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${blocks.join('')}${section}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/footnotes.xml': `${XML}<w:footnotes xmlns:w="${W}">${notes.map((note, index) => `<w:footnote w:id="${index + 2}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(note)}`)}</w:footnote>`).join('')}</w:footnotes>`,
    ...(head && {
      'word/header1.xml': `${XML}<w:hdr xmlns:w="${W}">${paragraph(run(head))}</w:hdr>`,
      'word/footer1.xml': `${XML}<w:ftr xmlns:w="${W}">${paragraph('<w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r>')}</w:ftr>`,
    }),
  }
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => `<w:${side} w:val="single" w:sz="4"/>`).join('')
const table = rows => {
  const cell = text => `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`
  const row = (cells, index) => `<w:tr>${index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`
  const grid = rows[0].map(() => '<w:gridCol w:w="2400"/>').join('')
  return `<w:tbl><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const contentTypes = head => {
  const parts = {
    document: 'document.main',
    styles: 'styles',
    footnotes: 'footnotes',
    ...(head && { header1: 'header', footer1: 'footer' }),
  }
  const overrides = Object.entries(parts).map(
    ([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${type}+xml"/>`,
  )
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

const relationships = head => {
  const parts = ['styles', 'footnotes', ...(head ? ['header', 'footer'] : [])]
  const entries = parts.map((type, index) => {
    const target = type === 'header' || type === 'footer' ? `${type}1` : type
    return `<Relationship Id="rId${index + 1}" Type="${R}/${type}" Target="${target}.xml"/>`
  })
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}

const headingStyle = (level, size) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`
const STYLES = `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${headingStyle(1, 32)}${headingStyle(2, 26)}</w:styles>`

const zipped = parts => {
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(entries), { mtime: new Date('2024-01-01T00:00:00Z'), level: 9 })
}

const toPdf = docx => {
  const folder = mkdtempSync(join(tmpdir(), 'doubletake-samples-'))
  writeFileSync(join(folder, 'a.docx'), docx)
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, 'a.docx'),
  ])
  const pdf = readFileSync(join(folder, 'a.pdf'))
  rmSync(folder, { recursive: true, force: true })
  return pdf
}

for (const file of readdirSync(SOURCES).sort()) {
  const source = readFileSync(join(SOURCES, file), 'utf8')
  const name = file.replace(/\.\w+$/, '')
  if (file.endsWith('.txt')) {
    writeFileSync(join(SAMPLES, file), execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: source }))
    continue
  }
  const docx = zipped(packageOf(source))
  if (source.startsWith('% ')) writeFileSync(join(SAMPLES, `${name}.pdf`), toPdf(docx))
  else writeFileSync(join(SAMPLES, `${name}.docx`), docx)
}
