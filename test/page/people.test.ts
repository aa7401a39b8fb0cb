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
