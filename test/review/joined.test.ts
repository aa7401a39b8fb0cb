import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { documentOf, parse } from '../../src/formats/index.js'
import { joiner } from '../../src/review/joined.js'
import { review } from '../../src/review/review.js'

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url))

t.test('reviews joined part by part have the findings of the whole, ids and labels included', async t => {
  const names = readdirSync(SAMPLES).filter(name => name.endsWith('.txt'))
  const samples = await Promise.all(names.map(async name => (await parse(name, readFileSync(join(SAMPLES, name)))).document))
  const twins = ['一', '二'].map(name => documentOf(name, `第${name}份。单条阅读量突破10+，粉丝不少。\n`))
  const documents = [...samples, ...twins]
  const next = joiner()
  const joined = documents.flatMap(document => next(review([document])).findings)
  t.ok(joined.length > 10)
  t.same(joined, review(documents).findings)
  t.equal(new Set(joined.map(({ id }) => id)).size, joined.length, 'the same said in two documents has two ids')
})
