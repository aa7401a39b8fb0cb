import type { AddressInfo } from 'node:net'
import t from 'tap'
import { Comparison, Finding, ReviewResource } from '../../src/http/schemas.js'
import type { App } from '../../src/http/service.js'
import { testWorkers } from '../workspace/workers.js'
import { formOf, testService } from './service.js'

const upload = async (
  app: App,
  text: string,
  url = '/v1/reviews',
): Promise<{ url: string; etag: string; review: { id: string; version: number } }> => {
  const answer = await app.inject({ method: 'POST', url, ...formOf([{ name: 'a.txt', bytes: Buffer.from(text) }]) })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return { url: answer.headers.location as string, etag: answer.headers.etag as string, review: answer.json() }
}

t.test('a decision', async t => {
  const { app } = await testService(t, { workers: testWorkers() })
  const { url, etag } = await upload(app, '!甲\n!乙\n!丙')
  const decide = (finding: string, decision: object, match?: string) =>
    app.inject({
      method: 'PATCH',
      url: `${url}/findings/finding-${encodeURIComponent(finding)}`,
      payload: { decision },
      headers: match ? { 'if-match': match } : {},
    })

  const made = await decide('甲', { state: 'dismissed', reason: 'quotation', note: '引文' }, etag)
  t.equal(made.statusCode, 200)
  t.same(Finding.parse(made.json()), made.json())
  t.match(made.json(), { id: 'finding-甲', decision: { state: 'dismissed', reason: 'quotation', note: '引文' } })
  const review = (await app.inject({ url })).json()
  t.same(ReviewResource.parse(review), review)
  t.same(review.findings[0].decision, { state: 'dismissed', reason: 'quotation', note: '引文' }, 'is part of the review')
  t.match((await app.inject({ url: `${url}/exports/json` })).json().findings[0], { decision: { state: 'dismissed' } }, 'and of its exports')
  t.not(made.headers.etag, etag, 'makes a new version')

  t.equal((await decide('乙', { state: 'confirmed' }, etag)).statusCode, 200, 'on another finding stands in nobody’s way')
  const late = await decide('甲', { state: 'open' }, etag)
  t.match(late.json(), { status: 412, code: 'precondition-failed' }, 'by someone who has not seen the last one is refused')
  t.equal((await decide('甲', { state: 'open' }, made.headers.etag as string)).statusCode, 200, 'by someone who has is taken')
  t.match((await decide('甲', { state: 'open' })).json(), { status: 428, code: 'precondition-required' })
  t.equal((await decide('甲', { state: 'open' }, '*')).statusCode, 200)
  t.equal((await decide('甲', { state: 'open' }, '"nonsense"')).statusCode, 412)
  t.equal((await decide('丁', { state: 'open' }, '*')).statusCode, 404)
  t.equal((await decide('甲', { state: 'maybe' }, '*')).statusCode, 400)
  t.same(
    (await decide('甲', { state: 'confirmed', reason: 'wrong', note: '' }, '*')).json().decision,
    { state: 'confirmed' },
    'gives a reason only to dismiss',
  )
})

t.test('one decision on several findings', async t => {
  const { app } = await testService(t, { workers: testWorkers() })
  const { url } = await upload(app, '!甲\n!乙\n!丙')
  const decide = (findings: string[], match = '*') =>
    app.inject({
      method: 'PATCH',
      url: `${url}/findings`,
      payload: { findings, decision: { state: 'dismissed' } },
      headers: { 'if-match': match },
    })
  const { version } = (await app.inject({ url })).json()
  t.same((await decide(['finding-甲', 'finding-乙'], `"${version}"`)).json(), {
    version: version + 1,
    findings: ['finding-甲', 'finding-乙'],
    decision: { state: 'dismissed' },
  })
  t.equal((await decide(['finding-丙', 'finding-none'])).statusCode, 404)
  t.equal((await decide(['finding-丙', 'finding-甲'], `"${version}"`)).statusCode, 412)
  const states = (await app.inject({ url })).json().findings.map((finding: { decision: { state: string } }) => finding.decision.state)
  t.same(states, ['dismissed', 'dismissed', 'open'], 'is made on all of them or on none')
})

t.test('the corrected draft', async t => {
  const { app } = await testService(t, { workers: testWorkers() })
  const first = await upload(app, '!甲\n!乙')
  await app.inject({
    method: 'PATCH',
    url: `${first.url}/findings`,
    payload: { findings: ['finding-甲', 'finding-乙'], decision: { state: 'dismissed' } },
    headers: { 'if-match': '*' },
  })
  const second = await upload(app, '!乙\n!新的', `${first.url}/revisions`)
  const review = (await app.inject({ url: second.url })).json()
  t.equal(review.previous, first.review.id)
  t.same(
    review.findings.map((finding: { decision: { state: string } }) => finding.decision.state),
    ['dismissed', 'open'],
    'keeps decisions on what it still says',
  )
  const comparison = (await app.inject({ url: review.links.comparison })).json()
  t.same(Comparison.parse(comparison), comparison)
  t.match(comparison, {
    resolved: [{ id: 'finding-甲' }],
    remaining: [{ after: { id: 'finding-乙' } }],
    new: [{ id: 'finding-新的' }],
    changed: [],
    unread: [],
  })
  const page = await app.inject({ url: review.links.comparison, headers: { accept: 'text/html' } })
  t.match(page.headers['content-type'], /^text\/html/, 'and as a page')
  t.equal((await app.inject({ url: `${first.url}/comparison` })).statusCode, 404, 'a first draft has nothing to be compared with')
})

t.test('events', async t => {
  const workers = testWorkers()
  const { app, workspace, stop } = await testService(t, { workers })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const names = (text: string): string[] => [...text.matchAll(/^event: (\w+)$/gm)].map(match => match[1]!)
  workers.hold()
  const { id } = (await (
    await fetch(`${base}/v1/reviews`, { method: 'POST', body: '!甲', headers: { prefer: 'respond-async' } })
  ).json()) as { id: string }
  const url = `${base}/v1/reviews/${id}/events`
  const stream = fetch(url).then(answer => answer.text())
  while ((await workspace.measure()).watchers === 0) await new Promise(resolve => setTimeout(resolve, 10))
  workers.letGo()
  const text = await stream
  t.equal(names(text).at(0), 'progress')
  t.equal(names(text).at(-1), 'done', 'end with the review')
  const last = /^id: (.*)$/m.exec(text.slice(text.lastIndexOf('event:')))![1]!
  t.same(names(await (await fetch(url)).text()), ['done'], 'who comes late is told how it ended')
  t.equal((await fetch(url, { headers: { 'last-event-id': last } })).status, 204, 'who knows that already need not come back')
  t.same(names(await (await fetch(url, { headers: { 'last-event-id': '2-0' } })).text()), ['done'], 'who missed the end is told')

  const follower = await fetch(`${url}?follow=decisions`)
  const reader = follower.body!.getReader()
  const next = async (): Promise<string> => Buffer.from((await reader.read()).value!).toString()
  t.same(names(await next()), ['done'])
  await workspace.decide(id, ['finding-甲'], { state: 'confirmed' })
  const told = await next()
  t.same(names(told), ['decision'], 'another tab is told of decisions')
  t.match(JSON.parse(/^data: (.*)$/m.exec(told)![1]!), { findings: ['finding-甲'], decision: { state: 'confirmed' } })
  await workspace.remove(id)
  t.same(names(await next()), ['removed'])
  t.ok((await reader.read()).done)

  workers.hold()
  const held = (await (await fetch(`${base}/v1/reviews`, { method: 'POST', body: 'x', headers: { prefer: 'respond-async' } })).json()) as {
    id: string
  }
  const open = await fetch(`${base}/v1/reviews/${held.id}/events`)
  await Promise.all([stop(), open.text()])
  t.pass('streams do not keep a service from ending')
})

t.test('metrics hold counts and no names', async t => {
  const { app } = await testService(t, { workers: testWorkers() })
  await upload(app, '!甲')
  const { body } = await app.inject({ url: '/metrics' })
  t.match(body, /doubletake_http_requests_total\{method="POST",route="\/v1\/reviews",status="201"\} 1/)
  t.match(body, /doubletake_reviews\{status="done"\} 1/)
  t.notMatch(body, /a\.txt|甲/)
})
