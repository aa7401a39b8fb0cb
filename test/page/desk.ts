import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import t from 'tap'
import { startServer } from '../../src/server.js'
import { startBrowser } from './browser.js'

/** One of the documents everybody may open. */
export const sample = (name: string): string => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url))

/** A folder for the test, a service in it and a browser; all gone when the test ends. */
export const desk = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doubletake-desk-'))
  const server = await startServer({ data: join(folder, 'data'), port: 0 })
  const browser = await startBrowser()
  t.setTimeout(240_000)
  t.teardown(async () => {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, browser, home: server.url }
}

/** Opens a page; `wrongs` gathers what it does that it should not: errors, blocked content, requests to elsewhere. */
export const open = async (context: BrowserContext, address: string): Promise<{ page: Page; wrongs: string[] }> => {
  const page = await context.newPage()
  const wrongs: string[] = []
  const { origin } = new URL(address)
  page.on('pageerror', error => wrongs.push(error.message))
  page.on('console', message => message.type() === 'error' && wrongs.push(message.text()))
  page.on('request', request => {
    if (!/^(?:file|data|blob):/.test(request.url()) && !request.url().startsWith(origin)) wrongs.push(request.url())
  })
  await page.goto(address)
  return { page, wrongs }
}

/** Uploads a file on the front page in Chinese and waits for its view. */
export const upload = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}/?ui=zh`)
  await page.setInputFiles('#upload input[type=file]', file)
  await page.waitForURL(/\/v1\/reviews\/[\w-]+/)
}
