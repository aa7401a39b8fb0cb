import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import t from 'tap'
import { desk, open, sample, upload } from './desk.js'

const { folder, browser, home } = await desk()

/** Whether something can be seen in the window, below the bar. */
const inSight = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element, height) => {
    const { top, bottom } = (element as unknown as { getBoundingClientRect(): { top: number; bottom: number } }).getBoundingClientRect()
    return top < height && bottom > 56
  }, page.viewportSize()?.height ?? 0)

const count = (page: Page, show: string): Promise<string> => page.locator(`label:has(#show-${show}) b`).innerText()

t.test('an editor uploads, reads, jumps, compares, decides, exports and sends the corrected draft', async t => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', acceptDownloads: true })
  const { page, wrongs } = await open(context, `${home}/`)
  t.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans', 'the language of the browser')
  await upload(page, sample('zh-edited-copy.txt'))
  t.match(await page.locator('.bar h1').innerText(), 'zh-edited-copy.txt')
  t.ok((await page.locator('main .m').count()) > 0, 'marks in the text')
  t.equal(await count(page, 'open'), '2')

  await page.locator('.lab').first().click()
  t.equal(await page.locator('.card.active[open]').count(), 1, 'a label opens its card')
  const [first, second] = await page.locator('.card.near .places a, .card.exact .places a').all()
  await second!.click()
  t.ok(await inSight(page, (await second!.getAttribute('href'))!), 'a link jumps to the other copy')
  t.ok(await first!.isVisible())

  await page.locator('[data-act=compare]').first().click()
  const comparison = page.locator('.compare:target')
  t.match(await comparison.locator('del.fig-x').first().innerText(), '312')
  t.match(await comparison.locator('ins.fig-x').first().innerText(), '321')
  await page.keyboard.press('Escape')
  t.notOk(await comparison.isVisible())
  await page.locator('.card :focus').waitFor({ timeout: 5_000 })
  t.equal(await page.locator('.card :focus').count(), 1, 'the focus returns to the card')

  await page.locator('.bar > .lang a[hreflang=en]').click()
  t.equal(await page.locator('html').getAttribute('lang'), 'en')
  t.match(await page.locator('.panel h2').first().innerText(), 'Start with these 2')

  const other = await open(context, page.url())
  const card = page.locator('.card.conflict').first()
  if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click()
  await card.locator('.menu summary').click()
  await card.locator('[data-reason=rounding]').click()
  await page.locator('.toast').waitFor()
  t.equal(await count(page, 'decided'), '1')
  await other.page.locator('label:has(#show-decided) b', { hasText: '1' }).waitFor()
  t.equal(await count(other.page, 'open'), '1', 'seen at once in another tab')
  await other.page.close()
  await page.reload()
  t.equal(await count(page, 'decided'), '1', 'kept')
  t.match(await page.locator('.card.done .lv').textContent(), 'Rounding')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.locator('.acts > .menu summary', { hasText: 'Export' }).click()
      await page.locator('.acts > .menu a[href*="/exports/html"]').first().click()
    })(),
  ])
  const file = join(folder, 'export.html')
  await download.saveAs(file)
  const kept = await open(context, pathToFileURL(file).href)
  t.equal(await count(kept.page, 'decided'), '1', 'the export holds the decisions')
  t.same(kept.wrongs, [])
  await kept.page.close()

  const corrected = new TextDecoder('gb18030').decode(readFileSync(sample('zh-edited-copy.txt'))).replace('321个', '312个')
  await page.locator('.acts > .menu summary', { hasText: 'revision' }).click()
  await page
    .locator('.acts > .menu input[type=file]')
    .first()
    .setInputFiles({ name: '修改稿.txt', mimeType: 'text/plain', buffer: Buffer.from(corrected) })
  await page.locator('.acts > .menu form button').first().click()
  await page.locator('.bar h1', { hasText: '修改稿.txt' }).waitFor()
  await page.locator('.acts a', { hasText: 'Compare drafts' }).first().click()
  t.match(await page.locator('#resolved').innerText(), /N1/, 'the conflict is resolved')
  t.same(wrongs, [])
  await context.close()
})

t.test('decisions are taken back, made by keyboard, and made for a kind at once', async t => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const { page, wrongs } = await open(context, home)
  await upload(page, sample('zh-unfinished.txt'))
  const all = Number(await count(page, 'open'))
  await page.keyboard.press('j')
  await page.keyboard.press('f')
  await page.locator('.toast').waitFor()
  t.equal(await count(page, 'open'), String(all - 1))
  await page.keyboard.press('u')
  await page.locator('label:has(#show-decided) b', { hasText: '0' }).waitFor()
  t.equal(await count(page, 'open'), String(all))
  const card = page.locator('.card[data-rule=unfinished-text][data-level=warning]').first()
  if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click()
  await card.locator('.menu summary').click()
  await card.locator('.alike input').check()
  const alike = await page.locator('.card[data-rule=unfinished-text][data-level=warning]').count()
  await card.locator('[data-reason=intentional]').click()
  await page.locator('label:has(#show-decided) b', { hasText: String(alike) }).waitFor()
  t.ok(alike > 1)
  await page.keyboard.press('?')
  t.ok(await page.locator('dialog.help').isVisible(), 'the keys are explained')
  t.same(wrongs, [])
  await context.close()
})

t.test('a page that is behind is brought up to date, kindly, and nothing is overwritten', async t => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const { page } = await open(context, home)
  await upload(page, sample('zh-unfinished.txt'))
  await page.route('**/events*', route => route.abort())
  await page.reload()
  const card = page.locator('.card').first()
  const elsewhere = await fetch(`${page.url().split('?')[0]}/findings/${await card.getAttribute('data-id')}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify({ decision: { state: 'dismissed', reason: 'formula' } }),
  })
  t.equal(elsewhere.status, 200)
  await card.locator('[data-act=confirm]').click()
  t.match(await page.locator('.toast').innerText(), '页面已更新')
  t.match(await page.locator('.card.done .lv').textContent(), '固定套话')
  await context.close()
})

t.test('without script everything can be read, compared and uploaded', async t => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false, locale: 'en-GB' })
  const { page, wrongs } = await open(context, home)
  await page.setInputFiles('#upload input[type=file]', sample('zh-doubled-section.txt'))
  await page.locator('.no-script').click()
  await page.locator('.panel .card').first().waitFor({ timeout: 20_000 })
  await page.locator('.tick').first().click()
  t.match(page.url(), /#m-A-2-p1$/)
  await page.locator('.card [href="#c-A"]').click()
  t.ok(await page.locator('#c-A').isVisible())
  t.notOk(await page.locator('main.doc').isVisible())
  await page.locator('#c-A [data-act=close]').click()
  await page.locator('label:has(#k-exact)').click()
  t.equal(await page.locator('.card.exact:visible').count(), 0, 'filters need no script')
  t.equal(await page.locator('.decide:visible').count(), 0, 'nothing is offered that could not be done')
  t.same(wrongs, [])
  await context.close()
})

t.test('hostile text runs nothing', async t => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'><svg onload=alert(3)> 增长10+。'
  const context = await browser.newContext()
  const { page, wrongs } = await open(context, home)
  page.on('dialog', dialog => {
    wrongs.push('dialog')
    void dialog.dismiss()
  })
  const text = `${evil}\n\n阅读量突破10+，${evil}\n\n${evil}\n`
  await upload(page, { name: '<img src=x onerror=alert(4)>.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  t.match(await page.locator('main').innerText(), '<script>alert(1)</script>')
  t.equal(await page.locator('main img, main script').count(), 0)
  t.same(wrongs, [])
  await context.close()
})

t.test('refusals are said in plain words, and the next upload works', async t => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const { page } = await open(context, `${home}/?ui=zh`)
  await page.setInputFiles('#upload input[type=file]', [
    {
      name: '照片.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]),
    },
    { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: '好.txt', mimeType: 'text/plain', buffer: Buffer.from('一切正常，没有问题。') },
  ])
  await page.locator('.file .do a').waitFor()
  t.equal(await page.locator('.file.refused').count(), 2)
  t.match(await page.locator('.file.refused .why').first().innerText(), /这不是能读的文件/)
  await context.close()
})

t.test('options go along: files to be compared become one review, pasted text heeds the script', async t => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const { page, wrongs } = await open(context, `${home}/?ui=zh`)
  await page.locator('.options summary').click()
  await page.locator('.options [name=across]').check()
  await page.setInputFiles('#upload input[type=file]', [sample('zh-clean.txt'), sample('zh-lists-and-dates.txt')])
  await page.waitForURL(/\/v1\/reviews\/[\w-]+/)
  t.equal(await page.locator('.doc article').count(), 2)

  const copies =
    '本縣今年修建灌溉水渠三十二條，總長一百八十公里，糧食產量穩步提高。\n\n全县新修公路。\n\n本县今年修建灌溉水渠三十二条，总长一百八十公里，粮食产量稳步提高。'
  const ruleOf = async (exact: boolean): Promise<string | null> => {
    await page.goto(`${home}/?ui=zh`)
    if (exact) {
      await page.locator('.options summary').click()
      await page.locator('.options [name=exactScript]').check()
    }
    await page.locator('.paste:not(.options) summary').click()
    await page.locator('#paste textarea').fill(copies)
    await page.locator('#paste button').click()
    await page.waitForURL(/\/v1\/reviews\/[\w-]+/)
    return page.locator('.card').getAttribute('data-rule')
  }
  t.equal(await ruleOf(false), 'repeated-block')
  t.equal(await ruleOf(true), 'near-duplicate')
  t.same(wrongs, [])
  await context.close()
})
