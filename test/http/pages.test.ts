import { readFileSync } from 'node:fs'
import t from 'tap'
import { testWorkers } from '../workspace/workers.js'
import { formOf, testService } from './service.js'

const FILE = { name: '报告<b>.txt', bytes: Buffer.from('!甲\n<script>alert(1)</script>\n') }
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'sec-fetch-mode': 'navigate' }

t.test('a browser', async t => {
  const workers = testWorkers()
  workers.hold()
  const { app, workspace } = await testService(t, { workers })
  const door = await app.inject({ url: '/', headers: BROWSER })
  t.match(door.headers['content-type'], /^text\/html/)
  t.match(door.body, /<form method="post"/, 'comes to the form')
  t.match(door.headers['content-security-policy'], /default-src 'none';script-src 'self';style-src 'self'/)

  const form = formOf([FILE])
  const sent = await app.inject({ method: 'POST', url: '/v1/reviews', payload: form.payload, headers: { ...form.headers, ...BROWSER } })
  t.equal(sent.statusCode, 303, 'is led on when it has sent the form')
  const read = () => app.inject({ url: sent.headers.location as string, headers: BROWSER })
  const early = await read()
  t.match(early.body, /报告/)
  t.match(early.headers.refresh, /^\d+$/, 'is shown how far it is')
  workers.letGo()
  await workspace.settled((sent.headers.location as string).split('/').at(-1)!, 5000)
  const view = await read()
  t.match(view.body, /data-review="\/v1\/reviews\//, 'reads the annotated view')
  t.notMatch(view.body, /<script>alert/, 'in which text is text')
  t.equal(
    (await app.inject({ url: sent.headers.location as string, headers: { ...BROWSER, 'if-none-match': view.headers.etag as string } }))
      .statusCode,
    304,
  )
  t.match((await app.inject({ url: '/', headers: BROWSER })).body, /报告&lt;b>|报告&lt;b&gt;/, 'finds it again at the door')
  t.notMatch((await app.inject({ url: '/?q=nothing-like-that', headers: BROWSER })).body, /报告/)

  const lost = await app.inject({ url: '/v1/reviews/none?ui=en', headers: BROWSER })
  t.equal(lost.statusCode, 404)
  t.match(lost.headers['content-type'], /^text\/html/, 'is told of a refusal in a page')
  t.match(lost.body, /nothing here/)
})

t.test('a program that wants HTML', async t => {
  const { app } = await testService(t, { workers: testWorkers() })
  const form = formOf([FILE])
  const post = (files = form) =>
    app.inject({ method: 'POST', url: '/v1/reviews', payload: files.payload, headers: { ...files.headers, accept: 'text/html' } })
  const made = await post()
  t.equal(made.statusCode, 201)
  t.match(made.headers['content-type'], /^text\/html/)
  t.match(made.body, /<style>/, 'gets the annotated view as one file')
  t.notMatch(made.body, /(src|href)="\/assets/)
  const linked = await app.inject({ url: made.headers.location as string, headers: { accept: 'text/html' } })
  t.match(linked.body, /href="\/assets\/doubletake.css"/)
  const refused = await post(formOf([{ name: 'a', bytes: Buffer.from('encrypted') }]))
  t.match(refused.json(), { status: 422, code: 'encrypted' }, 'and is refused with a code')
  const exported = await app.inject({ url: `${made.headers.location}/exports/html` })
  t.match(exported.headers['content-disposition'], /^attachment/)
  t.match(exported.body, /<style>/)
})

t.test('a Word file goes back with its comments, a correction list with any', async t => {
  const { app } = await testService(t)
  const sample = readFileSync(new URL('../../../samples/zh-budget.docx', import.meta.url))
  const made = await app.inject({ method: 'POST', url: '/v1/reviews', ...formOf([{ name: 'budget.docx', bytes: sample }]) })
  const zip = Buffer.from('PK')
  for (const form of ['docx', 'list']) {
    const file = await app.inject({ url: `${made.headers.location}/exports/${form}` })
    t.equal(file.statusCode, 200, form)
    t.same(file.rawPayload.subarray(0, 2), zip)
  }
  t.equal((await app.inject({ url: `${made.headers.location}/exports/pdf` })).statusCode, 404, 'but not as what it never was')
})

t.test('what pages need is served', async t => {
  const { app } = await testService(t, { workers: testWorkers() })
  for (const name of ['doubletake.css', 'view.js', 'page.js', 'icon.svg'])
    t.equal((await app.inject({ url: `/assets/${name}` })).statusCode, 200, name)
  t.equal((await app.inject({ url: '/assets/../package.json' })).statusCode, 404)
  t.equal((await app.inject({ url: '/assets/%2e%2e/package.json' })).statusCode, 404)
  t.equal((await app.inject({ url: '/assets/none.js' })).json().code, 'not-found')
})

t.test('a review that failed or was cancelled says so in its page', async t => {
  const workers = testWorkers()
  const { app, workspace } = await testService(t, { workers })
  const post = async (text: string): Promise<string> => {
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/reviews',
      ...formOf([{ name: 'a.txt', bytes: Buffer.from(text) }]),
      headers: { ...formOf([]).headers, prefer: 'respond-async' },
    })
    return answer.json().id
  }
  const failed = await post('encrypted')
  await workspace.settled(failed, 5000)
  t.match((await app.inject({ url: `/v1/reviews/${failed}?ui=en`, headers: BROWSER })).body, /needs a password/)
  t.match((await app.inject({ url: `/v1/reviews/${failed}?ui=en` })).json(), {
    status: 'failed',
    error: { code: 'encrypted', message: /password/ },
  })
  workers.hold()
  const held = await post('x')
  t.equal((await app.inject({ method: 'POST', url: `/v1/reviews/${held}/cancel` })).json().status, 'cancelled')
  t.match((await app.inject({ url: `/v1/reviews/${held}?ui=en`, headers: BROWSER })).body, /Cancelled/)
  t.match((await app.inject({ url: `/v1/reviews/${held}/exports/json` })).json(), { status: 409, detail: /no result/ })
  const again = (await app.inject({ method: 'POST', url: `/v1/reviews/${held}/cancel` })).json()
  t.match(again, { status: 409, detail: /has ended already/ })
})
