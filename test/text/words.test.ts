import { deepEqual } from 'node:assert/strict'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import fc from 'fast-check'
import t from 'tap'
import { wordsOf } from '../../src/text/words.js'

t.test('a text is cut into words of the dictionary; what is in none comes out as single characters', async t => {
  for (const cut of ['全市|共|建成|服务中心', '人民法院|审结|案件|2024|件', '生产总值|增长|5|.|3|%', 'GDP|突破|百亿元', '水务局|镫|罅', ''])
    t.strictSame(wordsOf(cut.replaceAll('|', '')).join('|'), cut)
})

const HAN = '人民政府法院工作报告中国共产党经济社会发展建设服务中心生产总值增长年度全市企业项目资金管理局长委员会的了在是和有不为与'
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...HAN) },
  fc.constantFrom(...'，。 《》“A3g%.-+𠀀é'),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCharCode(code)),
)

t.test('words are those jieba finds with the same dictionary', async () => {
  const jieba = Jieba.withDict(dict)
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      const text = pieces.join('')
      deepEqual(wordsOf(text), jieba.cut(text, false))
    }),
    { numRuns: 3000 },
  )
})
