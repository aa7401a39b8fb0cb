import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { annotatedDocx } from '../../src/exporters/docx/docx.js'
import { annotatedPdf } from '../../src/exporters/pdf.js'
import { parse } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Draft } from '../../src/model/finding.js'
import type { Review } from '../../src/model/review.js'
import { reviewWith } from '../../src/review/review.js'
import { at, page, pdfFile } from '../tools/pdf.js'

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url))

const sample = async (name: string) => {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)))
  return { bytes, document: (await parse(name, bytes)).document }
}

/** A review with one finding for each group of quotes, at the first place each stands. */
const pointing = (document: Document, ...groups: readonly (readonly string[])[]): Review => {
  const drafts = groups.map((quotes, index): Draft => {
    const locations = quotes.map(quote => {
      const start = document.text.indexOf(quote)
      return { document: document.id, role: 'mention' as const, start, end: start + quote.length }
    })
    return { rule: 'conflicting-figures', level: 'error', confidence: 1, messageId: `test.${index}`, data: {}, locations }
  })
  return reviewWith([{ name: 'test', rules: ['conflicting-figures'], extract: () => 0, compare: () => drafts }], [document])
}

/** The words between the marks of each comment, by its number. */
const commented = (file: Uint8Array): string[] => {
  const xml = strFromU8(unzipSync(file)['word/document.xml']!)
  return [...xml.matchAll(/commentRangeStart w:id="(\d+)"/g)].map(({ index, 1: id }) => {
    const inside = xml.slice(index, xml.indexOf(`commentRangeEnd w:id="${id}"`))
    return [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(match => match[1]).join('')
  })
}

const commentsOf = (file: Uint8Array): string => strFromU8(unzipSync(file)['word/comments.xml']!)

t.test('each place of a Word file gets a comment on its very words, which names the other places', async t => {
  const { bytes, document } = await sample('zh-budget.docx')
  const file = await annotatedDocx(pointing(document, ['4826.4万元', '4862.4'], ['城乡社区支出1498.6万元']), { ui: 'zh' }, bytes)
  t.same(commented(file).sort(), ['4826.4万元', '4862.4', '城乡社区支出1498.6万元'].sort())
  t.match(commentsOf(file), /【N1 必须核对】.*其他位置.*第36段：.*⟦4862\.4⟧/s)
  t.equal((await parse('again.docx', file)).document.text, document.text, 'the words of the file are what they were')
})

t.test('everything else in the package is what it was', async t => {
  const { bytes, document } = await sample('en-project-plan.docx')
  const file = await annotatedDocx(pointing(document, ['five stages']), { ui: 'en' }, bytes)
  const before = unzipSync(bytes)
  const after = unzipSync(file)
  const changed = Object.keys(after).filter(name => !before[name] || strFromU8(before[name]) !== strFromU8(after[name]!))
  t.same(changed.sort(), ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'])
  t.same(
    Object.keys(before).filter(name => !after[name]),
    [],
  )
})

t.test('comments that are there stay, and new ones are numbered after them', async t => {
  const { bytes, document } = await sample('en-project-plan.docx')
  const once = await annotatedDocx(pointing(document, ['five stages']), { ui: 'en' }, bytes)
  const twice = await annotatedDocx(
    pointing((await parse('again.docx', once)).document, ['bandstand', 'two footbridges']),
    { ui: 'en' },
    once,
  )
  t.same(commented(twice).sort(), ['bandstand', 'five stages', 'two footbridges'])
  t.same(commentsOf(twice).match(/(?<=w:comment w:id=")\d+/g), ['0', '1', '2'])
  t.equal(strFromU8(unzipSync(twice)['[Content_Types].xml']!).match(/comments\+xml/g)?.length, 1)
})

t.test('a place in a note or over several paragraphs is marked where Word allows it', async t => {
  const { bytes, document } = await sample('en-project-plan.docx')
  const start = document.text.indexOf('The works cover')
  const end = document.text.indexOf('planned: first')
  const file = await annotatedDocx(
    pointing(document, ['let to the market company'], [document.text.slice(start, end)]),
    { ui: 'en' },
    bytes,
  )
  const [note, long] = commented(file).sort((a, b) => a.length - b.length)
  t.match(note, /outside the scope/, 'a note: the paragraph that refers to it')
  t.match(long, /^The works cover.*stages are$/s)
})

t.test('dismissed findings leave no comment; without any the file is what was uploaded', async t => {
  const { bytes, document } = await sample('en-project-plan.docx')
  const review = pointing(document, ['bandstand'])
  const decisions = { [review.findings[0]!.id]: { state: 'dismissed' } } as const
  t.equal(await annotatedDocx(review, { ui: 'en', decisions }, bytes), bytes)
})

const annotationsOf = async (file: Uint8Array) => {
  const pages = (await PDFDocument.load(file)).getPages()
  return pages.flatMap((page, index) => {
    const list = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    return Array.from({ length: list?.size() ?? 0 }, (_, at) => {
      const dict = list!.lookup(at, PDFDict)
      const numbers = (key: string) => dict.lookup(PDFName.of(key), PDFArray).asArray().map(Number)
      return {
        page: index + 1,
        contents: dict.lookup(PDFName.of('Contents'), PDFHexString).decodeText(),
        rect: numbers('Rect'),
        quads: numbers('QuadPoints'),
      }
    })
  })
}

t.test('each place of a PDF gets a highlight with a note, and the file is kept to the byte', async t => {
  const { bytes, document } = await sample('zh-statistics.pdf')
  const file = await annotatedPdf(pointing(document, ['612万人次', '621万人次']), { ui: 'zh' }, bytes)
  t.same(file.subarray(0, bytes.length), bytes)
  const found = await annotationsOf(file)
  t.same(
    found.map(({ page }) => page),
    [2, 3],
  )
  t.match(found[0]!.contents, /【N1 必须核对】[\s\S]*第3页：.*621万人次/)
  for (const { rect, quads } of found) {
    t.ok(rect[0]! > 0 && rect[2]! < 420 && rect[2]! - rect[0]! > 20, 'on the page, some characters wide')
    t.equal(quads.length % 8, 0)
  }
  t.equal((await parse('again.pdf', file)).document.text, document.text)
})

t.test('a place over several lines is one highlight of several boxes', async t => {
  const { bytes, document } = await sample('en-inspection.pdf')
  const start = document.text.indexOf('Crews attended')
  const end = document.text.indexOf('special service calls')
  const file = await annotatedPdf(pointing(document, [document.text.slice(start, end)]), { ui: 'en' }, bytes)
  const [found, ...more] = await annotationsOf(file)
  t.same(more, [])
  t.ok(found!.quads.length >= 16)
})

t.test('a locked PDF that opens without a password is written anew and can be read again', async t => {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, '../test/fixtures/locked/en-inspection.pdf')))
  const { document } = await parse('locked.pdf', bytes)
  const file = await annotatedPdf(pointing(document, ['Crews attended']), { ui: 'en' }, bytes)
  t.equal((await parse('again.pdf', file)).document.text, document.text)
  t.equal((await annotationsOf(file)).length, 1)
  t.equal((await PDFDocument.load(file)).getSubject(), 'One ( and one \\', 'its strings are what they were')
})

t.test('a PDF that misstates where its table of objects is, or begins late, is written anew and can be read again', async t => {
  const { bytes } = await sample('en-inspection.pdf')
  const source = Buffer.from(bytes).toString('latin1')
  for (const broken of [source.replace(/startxref\s+\d+/g, 'startxref\n7'), `from: the press office\n${source}`]) {
    const original = new Uint8Array(Buffer.from(broken, 'latin1'))
    const { document } = await parse('broken.pdf', original)
    const file = await annotatedPdf(pointing(document, ['Crews attended']), { ui: 'en' }, original)
    t.equal(Buffer.from(file.subarray(0, 5)).toString(), '%PDF-')
    t.equal((await parse('again.pdf', file)).document.text, document.text)
    t.equal((await annotationsOf(file)).length, 1)
    t.not(Buffer.from(file).toString('latin1').includes(broken), true, 'nothing is appended to it')
  }
})

t.test('a PDF whose catalog does not say it is one gets its highlights all the same', async t => {
  const { bytes } = await sample('en-inspection.pdf')
  const nameless = new Uint8Array(
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/\/Type\s*\/Catalog/, found => found.replace('/Type', '/Tipo')),
      'latin1',
    ),
  )
  t.notSame(nameless, bytes)
  const { document } = await parse('nameless.pdf', nameless)
  const file = await annotatedPdf(pointing(document, ['Crews attended']), { ui: 'en' }, nameless)
  t.equal((await parse('again.pdf', file)).document.text, document.text)
})

t.test('on turned pages and in turned lines a highlight covers the words alone, and begins where they begin', async t => {
  // Each line begins at (200, 300) from the upper left of the page as stored; its fifth and sixth characters of ten are marked.
  const words = '一二三四五六七八九十'
  const cases = [
    { rotate: 0, turn: 0, corners: [248, 552, 272, 552, 248, 539, 272, 539] },
    { rotate: 0, turn: 90, corners: [190, 590, 190, 614, 202, 590, 202, 614] },
    { rotate: 0, turn: -90, corners: [210, 494, 210, 470, 198, 494, 198, 470] },
    { rotate: 90, turn: 90, corners: [190, 590, 190, 614, 202, 590, 202, 614] },
    { rotate: 180, turn: 180, corners: [152, 532, 128, 532, 152, 544, 128, 544] },
    { rotate: 270, turn: -90, corners: [210, 494, 210, 470, 198, 494, 198, 470] },
    { rotate: 270, turn: 0, corners: [248, 552, 272, 552, 248, 539, 272, 539] },
  ]
  for (const { rotate, turn, corners } of cases) {
    const bytes = pdfFile([page([{ ...at(200, 300, words), turn }], { rotate })])
    const { document } = await parse('turned.pdf', bytes)
    const [found] = await annotationsOf(await annotatedPdf(pointing(document, ['五六']), { ui: 'zh' }, bytes))
    t.ok(
      found!.quads.every((value, index) => Math.abs(value - corners[index]!) <= 1),
      `page ${rotate}°, line ${turn}°: ${found!.quads}`,
    )
  }
})
