import { createHash } from 'node:crypto'
import t from 'tap'
import { parse } from '../../src/formats/index.js'
import { agreement, bodyOf, findingsOf, fixtureBytes, READING_FIXTURES, sampleOf } from '../tools/reading.js'

/** The share of characters that must agree. */
const TRUE_ENOUGH = 0.995

t.test('the same report as .txt, .docx and .pdf, in one column and two, has the same words, paragraphs and findings', async t => {
  for (const fixture of READING_FIXTURES) {
    const { document } = await parse(fixture.file, fixtureBytes(fixture.file))
    const sample = sampleOf(fixture)
    t.ok(agreement(bodyOf(sample), bodyOf(document)) >= TRUE_ENOUGH, fixture.file)
    t.same(findingsOf(document), findingsOf(sample), fixture.file)
    t.equal(document.language, sample.language)
    t.match(
      document.blocks.map(({ kind }) => kind).filter(kind => kind === 'note' || kind === 'furniture' || kind === 'table-cell'),
      /^(?=.*note)(?=.*furniture)(?=(?:.*table-cell){9})/s,
      `${fixture.file}: its table, its note and its running head`,
    )
  }
})

t.test('every format keeps the promises of a document', async t => {
  for (const { file } of READING_FIXTURES) {
    const { document } = await parse(file, fixtureBytes(file))
    t.equal(document.id, createHash('sha256').update(fixtureBytes(file)).digest('hex'), `${file}: its id is of its bytes`)
    let end = 0
    for (const block of document.blocks) {
      const text = document.text.slice(block.start, block.end)
      t.ok(block.start >= end && text !== '' && text === text.trim(), `${file}: blocks in order, not empty, trimmed`)
      t.match(document.text.slice(end, block.start), /^[\n\t]*$/, `${file}: white space between blocks`)
      for (const line of block.place?.lines ?? [])
        t.ok(block.start <= line.start && line.start < line.end && line.end <= block.end, `${file}: lines within their block`)
      end = block.end
    }
  }
})
