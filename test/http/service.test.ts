import { readdirSync, readFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { Batch, ProblemDetails, Review, ReviewList, ReviewResource } from '../../src/http/schemas.js'
import { DEFAULT_LIMITS } from '../../src/http/service.js'
import { formOf, testService } from './service.js'

const TEXT = '第一段落的文字，说明全年的工作。\n\n第二段。\n'
const FILE = { name: '报告.txt', bytes: Buffer.from(TEXT) }
const UNREADABLE = { name: 'image.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) }

t.test('a review', async t => {
  const { app } = await testService(t)
  const made = await app.inject({ method: 'POST', url: '/v1/reviews', ...formOf([FILE], { across: 'true' }) })
  t.equal(made.statusCode, 201)
  const review = made.json()
  const url = made.headers.location as string
  t.equal(url, review.links.self)
  t.same(ReviewResource.parse(review), review, 'is what its schema says and nothing else')
  t.match(review, { status: 'done', progress: { done: 1, total: 1 }, uploads: [{ name: '报告.txt', size: FILE.bytes.length }] })
  t.equal(review.documents[0].text, TEXT)

  const read = await app.inject({ url })
  t.same(read.json(), review, 'is read as it was answered')
  t.equal(read.headers.etag, made.headers.etag)
  t.equal((await app.inject({ url, headers: { 'if-none-match': read.headers.etag as string } })).statusCode, 304)
  t.equal((await app.inject({ url: `${url}?ui=en` })).headers['content-language'], 'en')

  const exported = await app.inject({ url: `${url}/exports/json` })
  t.same(Review.parse(exported.json()), exported.json(), 'is exported as the object of the contract')
  t.match(exported.headers['content-disposition'], /filename\*=UTF-8''%E6%8A%A5%E5%91%8A\.doubletake\.json/)

  t.equal((await app.inject({ method: 'DELETE', url })).statusCode, 204)
  t.equal((await app.inject({ url })).statusCode, 404)
  t.equal((await app.inject({ method: 'DELETE', url })).statusCode, 404)
})

t.test('a text in both scripts repeats itself unless the script is to be exact', async t => {
  const { app } = await testService(t)
  const text =
    '报纸记载许多职员对养老产业发展规划与质检标准认识颇浅，应当组织讲师团队进厂辅导检验实务。\n\n報紙記載許多職員對養老產業發展規劃與質檢標準認識頗淺，應當組織講師團隊進廠輔導檢驗實務。\n'
  const rules = async (options: object): Promise<string[]> => {
    const { findings } = (await app.inject({ method: 'POST', url: '/v1/reviews', payload: { text, ...options } })).json()
    return findings.map(({ rule }: { rule: string }) => rule)
  }
  t.same(await rules({}), ['repeated-block'])
  t.same(await rules({ exactScript: true }), [])
})

t.test('an upload comes', async t => {
  const { app } = await testService(t)
  const nameOf = async (request: object): Promise<string> => {
    const answer = await app.inject({ method: 'POST', url: '/v1/reviews', ...request })
    t.equal(answer.statusCode, 201, answer.body)
    return answer
      .json()
      .uploads.map(({ name }: { name: string }) => name)
      .join(' + ')
  }
  const raw = { payload: FILE.bytes, headers: { 'content-type': 'text/plain' } }
  t.equal(await nameOf(formOf([FILE])), '报告.txt', 'as a form')
  t.equal(await nameOf(formOf([FILE, { ...FILE, name: 'b.txt' }])), '报告.txt + b.txt', 'as a form with two files')
  t.equal(await nameOf(formOf([], { text: TEXT, name: 'pasted' })), 'pasted', 'as pasted text of a form')
  t.equal(await nameOf({ ...raw, url: '/v1/reviews?name=a.txt' }), 'a.txt', 'as a raw body')
  t.equal(await nameOf(raw), 'document.txt', 'as a raw body without a name')
  t.equal(await nameOf({ payload: FILE.bytes }), 'document.txt', 'as a raw body of no stated kind')
  t.equal(
    await nameOf({ ...raw, headers: { ...raw.headers, 'content-disposition': "attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.txt" } }),
    '年报.txt',
    'as a raw body named by its header',
  )
  t.equal(await nameOf({ payload: { text: TEXT, name: 'json.txt', rules: { residue: 'off' } } }), 'json.txt', 'as JSON')
  t.equal(
    await nameOf(formOf([{ ...FILE, name: 'the %22new%22 plan, 100%25.txt' }])),
    'the "new" plan, 100%25.txt',
    'as a form, its name escaped as forms do',
  )
  t.equal(await nameOf(formOf([{ ...FILE, name: '../../etc/pass\u0007wd' }])), 'passwd', 'and its name is never a path')
})

t.test('a refusal', async t => {
  const limits = { ...DEFAULT_LIMITS, fileBytes: 1000, requestBytes: 3000, files: 3 }
  const { app, workspace } = await testService(t, { limits })
  const large = { name: 'large.txt', bytes: Buffer.alloc(1500, 97) }
  const raw = (payload: Buffer, headers = {}): object => ({ payload, headers: { 'content-type': 'application/octet-stream', ...headers } })
  const refused: [string, object, number, string, object?][] = [
    ['a file over the limit', formOf([large]), 413, 'too-large', { limit: 1000, actual: 1500 }],
    ['a raw body over the limit', raw(large.bytes), 413, 'too-large', { limit: 1000, actual: 1500 }],
    [
      'a request over the limit',
      formOf([1, 2, 3].map(n => ({ name: `${n}`, bytes: Buffer.alloc(999, 97) }))),
      413,
      'too-large',
      { limit: 3000 },
    ],
    ['too many files', formOf([1, 2, 3, 4].map(n => ({ name: `${n}`, bytes: Buffer.from('a') }))), 413, 'too-large'],
    ['a pasted text over the limit', formOf([], { text: '字'.repeat(400) }), 413, 'too-large', { limit: 1000 }],
    ['no file', formOf([]), 400, 'malformed', { reason: 'no-file', detail: /^No file or text/ }],
    ['a form sent without choosing a file', formOf([{ name: '', bytes: Buffer.alloc(0) }]), 400, 'malformed'],
    ['an unknown rule', formOf([FILE], { rule: 'no-such-rule=off' }), 400, 'malformed', { fields: 'rule' }],
    ['JSON without text', { payload: { name: 'a' } }, 400, 'malformed', { fields: 'text' }],
    [
      'JSON cut off',
      { payload: '{"text', headers: { 'content-type': 'application/json' } },
      400,
      'malformed',
      { reason: 'not-json', detail: /not whole JSON/ },
    ],
    ['a form cut off', { payload: formOf([FILE]).payload.subarray(0, 60), headers: formOf([]).headers }, 400, 'malformed'],
    ['a form without a border', { payload: 'hello', headers: { 'content-type': 'multipart/form-data' } }, 400, 'malformed'],
    ['an empty file', formOf([{ name: 'a.txt', bytes: Buffer.alloc(0) }]), 422, 'empty'],
    ['an empty body', raw(Buffer.alloc(0)), 422, 'empty'],
    ['a kind we do not read', formOf([UNREADABLE]), 415, 'unsupported-format'],
    ['only kinds we do not read', formOf([UNREADABLE, UNREADABLE]), 415, 'unsupported-format'],
    ['a form nobody gives', { ...raw(FILE.bytes, { accept: 'image/png' }) }, 406, 'not-acceptable'],
    ['a bad idempotency key', raw(FILE.bytes, { 'idempotency-key': 'a b' }), 400, 'malformed'],
    ['a form of another site', raw(FILE.bytes, { origin: 'http://elsewhere.example', host: 'localhost:3000' }), 403, 'forbidden'],
    ['a draft of no review', { ...raw(FILE.bytes), url: '/v1/reviews/none/revisions' }, 404, 'not-found'],
  ]
  for (const [name, request, status, code, facts] of refused) {
    const answer = await app.inject({ method: 'POST', url: '/v1/reviews', ...request })
    t.match(answer.json(), { status, code, type: `urn:doubletake:error:${code}`, ...facts }, name)
    t.equal(answer.statusCode, status, name)
    t.match(answer.headers['content-type'], /^application\/problem\+json/, name)
    t.ok(ProblemDetails.safeParse(answer.json()).success, name)
  }
  t.same((await workspace.list({ limit: 10 })).reviews, [], 'leaves nothing behind')
  t.equal((await app.inject({ method: 'POST', url: '/v1/reviews', ...formOf([FILE]) })).statusCode, 201, 'and the next upload works')

  const said = async (headers: Record<string, string>, url = '/nope'): Promise<string> => (await app.inject({ url, headers })).json().detail
  t.match(await said({ 'accept-language': 'en-GB,en;q=0.9' }), /nothing here/, 'is said in the language asked for')
  t.match(await said({ 'accept-language': 'zh-CN' }), /找不到/)
  t.match(await said({}, '/nope?ui=en'), /nothing here/)
})

t.test('one bad file among several is a problem of the review', async t => {
  const { app } = await testService(t)
  const answer = await app.inject({ method: 'POST', url: '/v1/reviews', ...formOf([UNREADABLE, FILE]) })
  t.equal(answer.statusCode, 201)
  t.match(answer.json(), { status: 'partial', problems: [{ document: 'image.png', code: 'unsupported-format' }] })
  t.equal(answer.json().documents.length, 1)
})

t.test('who does not want to wait', async t => {
  const { app, workspace } = await testService(t)
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/reviews',
    ...formOf([FILE]),
    headers: { ...formOf([FILE]).headers, prefer: 'respond-async' },
  })
  t.equal(answer.statusCode, 202)
  t.equal(answer.headers['preference-applied'], 'respond-async')
  t.same(ReviewResource.parse(answer.json()), answer.json())
  await workspace.settled(answer.json().id, 10_000)
  t.equal((await app.inject({ url: answer.headers.location as string })).json().status, 'done')
})

t.test('the list', async t => {
  const { app } = await testService(t)
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await app.inject({ method: 'POST', url: '/v1/reviews', ...formOf([{ ...FILE, name }]) })
  const first = await app.inject({ url: '/v1/reviews?limit=2' })
  t.same(ReviewList.parse(first.json()), first.json())
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.link as string)![1]!
  const second = await app.inject({ url: next })
  const names = [first, second].flatMap(page =>
    page.json().reviews.map((review: { uploads: { name: string }[] }) => review.uploads[0]!.name),
  )
  t.same(names, ['c.txt', 'b.txt', 'a.txt'])
  t.equal(second.headers.link, undefined)
  t.match((await app.inject({ url: '/v1/reviews?cursor=none' })).json(), { status: 400, fields: 'cursor' })
  t.match((await app.inject({ url: '/v1/reviews?limit=1000' })).json(), { status: 400, fields: 'limit', detail: /\(limit\)/ })
})

t.test('a batch', async t => {
  const { app, workspace, data } = await testService(t)
  const send = (headers = {}) => {
    const form = formOf([FILE, UNREADABLE])
    return app.inject({ method: 'POST', url: '/v1/batches', payload: form.payload, headers: { ...form.headers, ...headers } })
  }
  const sent = await send({ 'idempotency-key': 'batch' })
  t.equal(sent.statusCode, 202)
  t.same(Batch.parse(sent.json()), sent.json())
  for (const { id } of sent.json().reviews) await workspace.settled(id, 10_000)
  const read = await app.inject({ url: sent.headers.location as string })
  t.same(
    read.json().reviews.map(({ status }: { status: string }) => status),
    ['done', 'failed'],
    'is a review of each file',
  )
  t.equal(read.json().status, 'done')
  t.equal((await send({ 'idempotency-key': 'batch' })).json().id, sent.json().id, 'sent again is the same')
  t.equal((await workspace.list({ limit: 10 })).reviews.length, 2)
  t.same(readdirSync(join(data, 'incoming')), [], 'and leaves nothing behind')
  t.equal((await app.inject({ url: '/v1/batches/none' })).statusCode, 404)
})

t.test('an uploaded file can be had back as it came', async t => {
  const { app } = await testService(t)
  const { location } = (await app.inject({ method: 'POST', url: '/v1/reviews', ...formOf([FILE]) })).headers
  const answer = await app.inject({ url: `${location}/uploads/0` })
  t.same(answer.rawPayload, FILE.bytes)
  t.match(answer.headers['content-disposition'], /^attachment/)
  t.equal((await app.inject({ url: `${location}/uploads/1` })).statusCode, 404)
})

t.test('what the address asks for holds for a text sent as JSON as well', async t => {
  const { app } = await testService(t)
  const send = (query: string, body: object = {}) =>
    app.inject({ method: 'POST', url: `/v1/reviews?${query}`, payload: { text: 'See Annex 9. TODO: fill in.', ...body } })
  const rulesOf = (answer: Awaited<ReturnType<typeof send>>): string[] => answer.json().findings.map(({ rule }: { rule: string }) => rule)
  t.match(rulesOf(await send('ui=en')), ['broken-reference', 'unfinished-text'])
  t.same(rulesOf(await send('rule=unfinished-text=off')), ['broken-reference'])
  t.same(rulesOf(await send('minConfidence=1', { minConfidence: 0 })).length, 2, 'unless its own properties say otherwise')
  t.equal((await send('name=note.txt')).json().uploads[0].name, 'note.txt')
  for (const [name, value] of [
    ['offsets', 'bytes'],
    ['minConfidence', '7'],
    ['rule', 'nonsense=off'],
    ['language', 'fr'],
  ] as const)
    t.match((await send(`${name}=${value}`)).json(), { status: 400, code: 'malformed', fields: name })
})

t.test('a request that is sent again', async t => {
  const { app, data } = await testService(t)
  const send = (fields = {}) => {
    const form = formOf([FILE], fields)
    return app.inject({
      method: 'POST',
      url: '/v1/reviews',
      payload: form.payload,
      headers: { ...form.headers, 'idempotency-key': 'mine' },
    })
  }
  const [first, second] = [await send(), await send()]
  t.equal(second.json().id, first.json().id, 'under its key is answered with the same review')
  const other = (await send({ across: 'true' })).json()
  t.match(other, { status: 409, code: 'conflict', detail: /under a new key/ }, 'with something else is refused')
  t.same(readdirSync(join(data, 'incoming')), [], 'and leaves nothing behind')
})

t.test('an upload that breaks off leaves nothing behind', async t => {
  const { app, workspace, data } = await testService(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const head = 'POST /v1/reviews HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nContent-Type: '
  const form = `multipart/form-data; boundary=x\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello`
  const incoming = (): number => readdirSync(join(data, 'incoming')).length
  const until = async (count: number): Promise<void> => {
    while (incoming() !== count) await new Promise(resolve => setTimeout(resolve, 10))
  }
  for (const request of [`${head}text/plain\r\n\r\nhello`, head + form]) {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    socket.write(request)
    await until(1)
    socket.destroy()
    await until(0)
  }
  t.same((await workspace.list({ limit: 10 })).reviews, [])
})

t.test('headers without end are refused as such, what is no request as malformed', async t => {
  const { app } = await testService(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const answered = async (request: string): Promise<string> => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    socket.write(request)
    let text = ''
    for await (const chunk of socket) text += chunk
    return text
  }
  const long = await answered(`GET /v1/info HTTP/1.1\r\nHost: localhost\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`)
  t.match(long, /^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/)
  t.match(JSON.parse(long.split('\r\n\r\n')[1]!), { status: 431, code: 'headers-too-large', limit: 16_384 })
  t.match(await answered('hello\r\n\r\n'), /^HTTP\/1\.1 400 .*"code":"malformed"/s)
})

t.test('a service with keys', async t => {
  const { app } = await testService(t, { keys: ['first', 'second'] })
  const ask = async (authorization?: string, url = '/v1/info') =>
    (await app.inject({ url, headers: authorization ? { authorization } : {} })).statusCode
  t.equal(await ask('Bearer second'), 200)
  t.equal(await ask(`Basic ${Buffer.from('anybody:first').toString('base64')}`), 200, 'as browsers ask for it')
  t.equal(await ask('Bearer third'), 401)
  t.equal(await ask(), 401)
  t.equal(await ask(undefined, '/'), 401)
  t.equal(await ask(undefined, '/assets/doubletake.css'), 401)
  t.equal(await ask(undefined, '/livez'), 200, 'tells everybody that it lives')
  t.match((await app.inject({ url: '/v1/info' })).headers['www-authenticate'], /^Basic /)
})

t.test('an address asked by another method says which it takes', async t => {
  const { app } = await testService(t)
  const answer = await app.inject({ method: 'PUT', url: '/v1/reviews/some?ui=en' })
  t.match(answer.json(), { status: 405, code: 'method-not-allowed' })
  t.equal(answer.headers.allow, 'DELETE, GET, HEAD')
  t.equal((await app.inject({ method: 'PUT', url: '/none' })).statusCode, 404)
  t.match(
    (await app.inject({ url: '/v1/reviews/%E4%00' })).json(),
    { status: 400, code: 'malformed' },
    'one that cannot be read is malformed',
  )
})

t.test('requests addressed to another name are refused', async t => {
  const { app } = await testService(t, { hosts: ['localhost'] })
  t.equal((await app.inject({ url: '/v1/info', headers: { host: 'localhost:3000' } })).statusCode, 200)
  t.equal((await app.inject({ url: '/v1/info', headers: { host: 'rebound.example' } })).statusCode, 403)
})

t.test('an address that asks too often is told to wait; the own machine is not', async t => {
  const { app } = await testService(t, { limits: { requestsPerMinute: 2 } })
  const ask = (remoteAddress: string) => app.inject({ url: '/v1/info', remoteAddress })
  t.same(
    [await ask('10.1.2.3'), await ask('10.1.2.3')].map(({ statusCode }) => statusCode),
    [200, 200],
  )
  const refused = await ask('10.1.2.3')
  t.match(refused.json(), { status: 429, code: 'too-many-requests' })
  t.match(refused.headers['retry-after'], /^\d+$/)
  for (let index = 0; index < 5; index++) t.equal((await ask('127.0.0.1')).statusCode, 200)
})

t.test('the service describes itself', async t => {
  const { app } = await testService(t)
  const description = (await app.inject({ url: '/openapi.json' })).json()
  t.equal(description.openapi, '3.1.0')
  t.same(Object.keys(description.paths['/v1/reviews'].post.requestBody.content).sort(), [
    'application/json',
    'application/octet-stream',
    'multipart/form-data',
    'text/plain',
  ])
  const asked = description.paths['/v1/reviews'].post.parameters.map(({ name }: { name: string }) => name)
  t.match(asked, [
    'ui',
    'offsets',
    'across',
    'exactScript',
    'language',
    'minConfidence',
    'rules',
    'rule',
    'name',
    'Idempotency-Key',
    'Prefer',
  ])
  t.ok(description.paths['/metrics'].get.summary, 'counters too')
  const unresolved = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)].filter(
    ([, name]) => !description.components.schemas[name!],
  )
  t.same(unresolved, [])
  t.notMatch(JSON.stringify(description), /"additionalProperties":false/, 'and forbids no additions')
  t.equal((await app.inject({ url: '/docs' })).statusCode, 200)
  t.equal((await app.inject({ url: '/v1/schema' })).json().$ref, '#/$defs/Review')
  t.equal((await app.inject({ url: '/v1/rules?ui=en' })).json().rules[0].title, 'Repeated block')
  t.match((await app.inject({ url: '/v1/info' })).json(), { limits: { fileBytes: 52428800 }, formats: ['txt', 'docx', 'pdf'] })
  for (const url of ['/livez', '/readyz']) t.same((await app.inject({ url })).json(), { status: 'ok' })
})

t.test('every sample is answered as the schema says', async t => {
  const { app } = await testService(t)
  const folder = new URL('../../../samples/', import.meta.url)
  for (const name of readdirSync(folder).filter(name => /\.(txt|docx|pdf)$/.test(name))) {
    const bytes = readFileSync(new URL(name, folder))
    const answer = await app.inject({ method: 'POST', url: '/v1/reviews?ui=en', ...formOf([{ name, bytes }]) })
    t.equal(answer.statusCode, 201, name)
    t.same(ReviewResource.parse(answer.json()), answer.json(), name)
    const { documents, findings } = answer.json() as ReturnType<typeof Review.parse>
    const texts = new Map(documents.map(({ id, text }) => [id, text]))
    for (const { locations } of findings)
      for (const { document, start, end, quote } of locations) t.equal(texts.get(document)?.slice(start, end), quote)
    const points = (await app.inject({ url: `${answer.headers.location}?offsets=codepoint` })).json() as ReturnType<typeof Review.parse>
    for (const { locations } of points.findings)
      for (const { document, start, end, quote } of locations) t.equal([...(texts.get(document) ?? '')].slice(start, end).join(''), quote)
  }
})
