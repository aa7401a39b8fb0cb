import t from 'tap'
import type { Document } from '../../src/model/document.js'
import { copiesOf } from '../../src/text/copies.js'

/** A document of one paragraph a line. */
export const documentOfLines = (text: string, language: Document['language'] = 'zh'): Document => {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + line.length,
  }))
  const statistics = { characters: text.length, words: 0, paragraphs: blocks.length }
  return { id: 'd', name: 'd.txt', format: 'txt', language, text, blocks, statistics }
}

const FIRST = '南塘区今年新建口袋公园六处，改造老旧水管四十一公里，受益居民两万余户。'
const SECOND = '区里把群众反映最多的停车难排在首位，分三批腾出泊位，并向社会公开进度。'
const THIRD = '秋季以来，各街道轮流开放议事厅，居民可以当面向承办科室提问。'

t.test('paragraphs pasted twice are one cluster of whole paragraphs', async t => {
  const text = [THIRD, FIRST, SECOND, FIRST, SECOND].join('\n')
  const { clusters } = copiesOf(documentOfLines(text))
  t.same(
    clusters.map(({ places }) => places.map(({ start, end }) => text.slice(start, end))),
    [[`${FIRST}\n${SECOND}`, `${FIRST}\n${SECOND}`]],
  )
})

t.test('a span in a later copy knows where its original stands', async t => {
  const text = [FIRST, SECOND, THIRD, FIRST.replace('，改造', ' , 改造')].join('\n')
  const { originalOf, isInCopy } = copiesOf(documentOfLines(text))
  const at = text.lastIndexOf('四十一公里')
  const original = originalOf({ start: at, end: at + 5 })
  t.same(original, { start: text.indexOf('四十一公里'), end: text.indexOf('四十一公里') + 5 })
  t.ok(isInCopy({ start: at, end: at + 5 }))
  t.notOk(isInCopy({ start: 0, end: 4 }), 'the first copy is the original')
  t.equal(originalOf({ start: text.indexOf('停车难'), end: text.indexOf('停车难') + 3 }), undefined)
})
