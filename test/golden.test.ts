import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { findingJson } from '../src/exporters/json.js'
import { parse } from '../src/formats/index.js'
import type { Finding } from '../src/model/finding.js'
import type { Review } from '../src/model/review.js'
import { review } from '../src/review/review.js'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))

/** What samples/README.md promises of one sample: a rule and the beginnings of the words it points at. */
interface Promised {
  readonly rule: string
  readonly quotes: readonly string[]
}

const promises = (): ReadonlyMap<string, readonly Promised[]> => {
  const rows = readFileSync(join(SAMPLES, 'README.md'), 'utf8').match(/^\| \S+\.(txt|docx|pdf) \|.*$/gm) ?? []
  const found = new Map<string, Promised[]>()
  for (const row of rows) {
    const [file = '', rule = '', quotes = ''] = row
      .split('|')
      .slice(1, 4)
      .map(cell => cell.trim())
    const list = found.get(file) ?? []
    if (rule) list.push({ rule, quotes: quotes.split(' / ') })
    found.set(file, list)
  }
  return found
}

const reviewOf = async (file: string): Promise<Review> => {
  const { document } = await parse(file, readFileSync(join(SAMPLES, file)))
  return review([document])
}

/** Whether each promised quote is met by a place of its own: one holds the other, white space aside. */
const keeps = (finding: Finding, { rule, quotes }: Promised): boolean => {
  if (finding.rule !== rule) return false
  const places = finding.locations.map(({ quote }) => quote.replace(/\s/g, ''))
  return quotes.every(quote => {
    const wanted = quote.replace(/[\s…]/g, '')
    const at = places.findIndex(place => place.includes(wanted) || wanted.includes(place))
    return at >= 0 && places.splice(at, 1).length === 1
  })
}

t.test('in every sample stands what samples/README.md says, and nothing else at warning or above', async t => {
  for (const [file, promised] of promises()) {
    const loud = (await reviewOf(file)).findings.filter(({ level }) => level !== 'note')
    const missing = promised.filter(promise => !loud.some(finding => keeps(finding, promise)))
    const extra = loud.filter(finding => !promised.some(promise => keeps(finding, promise)))
    t.same(missing, [], `${file}: everything promised is found`)
    t.same(
      extra.map(finding => `${finding.rule}: ${findingJson(finding, { ui: 'zh' }).message}`),
      [],
      `${file}: nothing else is`,
    )
  }
})

t.test('every place quotes its document exactly', async t => {
  for (const file of promises().keys()) {
    const { documents, findings } = await reviewOf(file)
    for (const { locations } of findings)
      for (const { start, end, quote } of locations) t.equal(documents[0]!.text.slice(start, end), quote, `${file} ${start}`)
    t.pass(file)
  }
})
