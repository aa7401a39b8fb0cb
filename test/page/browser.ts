import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Nothing that calls out, nothing that waits for a person. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Browsers of the system, tried when the one that comes with the install does not start. */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts a Chromium: the one that comes with the install, else one of the system. */
export const startBrowser = async (): Promise<Browser> => {
  try {
    return await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ARGUMENTS })
  } catch (error) {
    const executablePath = SYSTEM.find(path => existsSync(path))
    if (executablePath === undefined) throw error
    return chromium.launch({ executablePath, args: ARGUMENTS })
  }
}

const axe = createRequire(import.meta.url)('axe-core') as { readonly source: string }

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** What axe-core finds serious or critical on a page, as `rule: element`. */
export const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
