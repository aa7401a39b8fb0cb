import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { formOf, testService } from './service.js'

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url))

t.test('an upload goes back with what was found written in its margin', async t => {
  const { app } = await testService(t)
  const bytes = readFileSync(join(SAMPLES, 'zh-budget.docx'))
  const made = await app.inject({ method: 'POST', url: '/v1/reviews', ...formOf([{ name: '决算.docx', bytes }]) })
  const url = made.headers.location as string
  const word = await app.inject({ url: `${url}/exports/docx` })
  t.equal(word.statusCode, 200)
  t.match(word.headers['content-type'], /wordprocessingml/)
  t.match(word.headers['content-disposition'], /\.doubletake\.docx/)
  t.match(strFromU8(unzipSync(word.rawPayload)['word/comments.xml']!), /4862\.4/)
  const list = await app.inject({ url: `${url}/exports/list?ui=zh` })
  t.match(list.headers['content-disposition'], /\.corrections\.docx/, 'under a name of its own')
  t.match(strFromU8(unzipSync(list.rawPayload)['word/document.xml']!), /修改清单.*4862\.4/s)
  const refused = async (address: string) => (await app.inject({ url: `${url}/${address}` })).json()
  t.match(await refused('exports/pdf'), { status: 404, reason: 'other-format', detail: /a \.pdf file, and there is none/ })
  t.match(await refused('exports/xlsx'), { status: 404, reason: 'no-export', detail: /no export “xlsx”; there are text, json, / })
  t.match(await refused('comparison'), { status: 404, reason: 'no-earlier-draft', detail: /not of a corrected draft/ })
  const page = await app.inject({ url, headers: { accept: 'text/html' } })
  t.match(page.body, /exports\/docx/)
  t.notMatch(page.body, /exports\/pdf/)
})
