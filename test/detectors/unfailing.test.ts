import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { documentOf } from '../../src/formats/index.js'
import { review } from '../../src/review/review.js'
import { below, pick, type Random, seeded } from '../eval/random.js'

/**
 * A detector that throws is left out of a review, and all it would have found with it. Every sentence and table the tests of detectors hold is read here
 * with some of its figures written in other ways: as ranges, bounds, nought, words, numbers too great for a float.
 */
const CHINESE =
  '约$|超过$|近$|$余|$多|$以上|数百|近三成|$至$5|-$|($)|半|不足$|第$|三分之一|$+|0|$.50|1e400|$、$5|几十|上百|另有|无|10^400'.split('|')
const ENGLISH =
  'about $|over $|nearly $|some $|at least $|up to $|hundreds|a third|$ to $5|-$|($)|half|less than $|twelve|$+|0|$.50|a dozen|$–$5|no|several|10^400'.split(
    '|',
  )

const NUMERAL = /\d[\d,.]*\d|\d/g
const QUOTED = /(['`])((?:\\.|(?!\1)[^\\\n]){12,2000})\1/g

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.test.js') ? [path] : []
  })

/** The strings with numerals that the compiled tests hold. */
const casesIn = (folder: string): string[] => [
  ...new Set(
    filesIn(folder).flatMap(path =>
      [...readFileSync(path, 'utf8').matchAll(QUOTED)]
        .map(match => match[2]!.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1').replace(/[⟦⟧]/g, ''))
        .filter(text => /\d/.test(text)),
    ),
  ),
]

const writtenOtherwise = (text: string, random: Random): string => {
  const forms = /[一-鿿]/.test(text) ? CHINESE : ENGLISH
  return text.replace(NUMERAL, numeral => (below(random, 3) === 0 ? pick(random, forms).replaceAll('$', numeral) : numeral))
}

const failuresIn = (texts: readonly string[]): string[] => {
  const { problems } = review([documentOf('cases.txt', texts.join('\n\n'))])
  if (!problems.some(({ code }) => code === 'detector-failed')) return []
  const half = texts.length >> 1
  return half === 0 ? [...texts] : [...failuresIn(texts.slice(0, half)), ...failuresIn(texts.slice(half))]
}

const TOGETHER = 40
const ROUNDS = 3

const cases = casesIn(import.meta.dirname)
t.ok(cases.length > 3000, 'the cases of the other tests are there')

t.test('no detector fails on what the tests of detectors hold, as it is and with figures written otherwise', async t => {
  for (let round = 0; round <= ROUNDS; round++) {
    const random = seeded(round)
    const texts = round === 0 ? cases : cases.map(text => writtenOtherwise(text, random))
    for (let at = 0; at < texts.length; at += TOGETHER) t.same(failuresIn(texts.slice(at, at + TOGETHER)), [], `round ${round}, from ${at}`)
  }
})
