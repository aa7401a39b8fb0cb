import { readFileSync } from 'node:fs'
import t from 'tap'
import { barriers } from './browser.js'
import { desk, open, sample, upload } from './desk.js'

const { browser, home } = await desk()

t.test('axe-core finds no serious barrier on any screen', async t => {
  const setup = await browser.newContext()
  const { page } = await open(setup, home)
  const addresses: string[] = ['/']
  for (const name of ['zh-edited-copy.txt', 'en-project-plan.docx', 'zh-clean.txt']) {
    await upload(page, sample(name))
    addresses.push(new URL(page.url()).pathname)
  }
  await setup.close()
  for (const [width, colorScheme, ui] of [
    [1440, 'light', 'zh'],
    [1440, 'dark', 'en'],
    [390, 'light', 'en'],
    [390, 'dark', 'zh'],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    for (const address of [...addresses, '/v1/rules', '/v1/reviews/none', `${addresses[1]}#c-A`, `${addresses[1]}#overview`]) {
      const [path, anchor] = address.split('#')
      const { page } = await open(context, `${home}${path}?ui=${ui}${anchor ? `#${anchor}` : ''}`)
      await page
        .locator('.card summary')
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined)
      t.same(await barriers(page), [], `${address} ${width} ${colorScheme} ${ui}`)
      await page.close()
    }
    await context.close()
  }
})

t.test('nothing is wider than a small window', async t => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const { page } = await open(context, home)
  const wide = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth')
  t.equal(await wide(), 390)
  for (const name of ['zh-statistics.pdf', 'en-project-plan.docx']) {
    await upload(page, sample(name))
    t.equal(await wide(), 390, name)
  }
  await context.close()
})

t.test('a long name of a file is cut short, and breaks no other word of the bar', async t => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const { page } = await open(context, home)
  const bytes = readFileSync(sample('zh-edited-copy.txt'))
  await page.setInputFiles('input[type=file]', {
    name: `${'quarterly_report_of_the_board_'.repeat(6)}.txt`,
    mimeType: 'text/plain',
    buffer: bytes,
  })
  await page.waitForURL(/reviews/)
  for (const selector of ['.bar .brand span', '.bar > .lang a', '.bar .name .meta']) {
    const lines = (element: unknown): number => (element as { getClientRects(): { length: number } }).getClientRects().length
    for (const word of await page.locator(selector).all()) {
      t.equal(await word.evaluate(lines), 1, selector)
      t.ok(((await word.boundingBox())?.height ?? 99) < 40, `${selector} stands on one line`)
    }
  }
  t.ok(((await page.locator('.bar h1').boundingBox())?.width ?? 0) > 100, 'the name has room left')
  await context.close()
})

t.test('a Chinese title breaks at its spaces before it breaks inside a word', async t => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const { page } = await open(context, home)
  const rows = async (title: string): Promise<string> => {
    await page.goto(home)
    const buffer = Buffer.from(`${title}\n\n${'泵站在汛期前完成检修，备用电源逐台试运行。'.repeat(5)}\n`)
    await page.setInputFiles('input[type=file]', { name: '报告.txt', mimeType: 'text/plain', buffer })
    await page.waitForURL(/reviews/)
    await page.locator('.b-title').waitFor()
    return page.evaluate(`(() => {
      const title = document.querySelector('.b-title')
      const range = document.createRange(), rows = new Map()
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < node.length; at++) {
          range.setStart(node, at); range.setEnd(node, at + 1)
          const { top } = range.getBoundingClientRect()
          rows.set(Math.round(top), (rows.get(Math.round(top)) ?? '') + node.data[at])
        }
      return [...rows.values()].map(row => row.trim()).filter(Boolean).join('/')
    })()`)
  }
  t.equal(await rows('做细做实渠道巡查 全面提升供水质量'), '做细做实渠道巡查/全面提升供水质量')
  t.match(await rows('关于某县二〇二三年渠道巡查供水保障和备用电源试运行情况的报告'), /^[^/]{8,}\/[^/]+/, 'one without spaces still fits')
  await context.close()
})

t.test('the keyboard comes to the findings without passing every mark of the text', async t => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const { page } = await open(context, home)
  await upload(page, sample('zh-edited-copy.txt'))
  for (const key of ['Tab', 'Tab', 'Enter', 'Tab']) await page.keyboard.press(key)
  t.equal(await page.locator('.panel :focus').count(), 1)
  await context.close()
})

t.test('in a small window a menu of reasons can be reached whole', async t => {
  const context = await browser.newContext({ viewport: { width: 390, height: 700 } })
  const { page } = await open(context, home)
  await upload(page, sample('zh-unfinished.txt'))
  for (const key of ['j', 'd']) await page.keyboard.press(key)
  const first = page.locator('.card .menu[open] button.item').first()
  await first.waitFor()
  t.ok(await page.locator('#h-half').isChecked(), 'the sheet is raised')
  const { y, height } = (await first.boundingBox()) ?? { y: 0, height: 0 }
  t.ok(y > 350 && y + height <= 700, 'its first reason can be seen')
  await page.locator('.card .menu[open] .jot input').click()
  t.ok(await page.locator('.card .menu[open] .jot input').isVisible(), 'and its last line reached')
  await context.close()
})
