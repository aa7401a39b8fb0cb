import t from 'tap'
import { wrongHappenings } from '../../src/detectors/figures/date-mismatch/happenings.js'
import { namedValues } from '../../src/detectors/figures/rate-mismatch/named/named.js'
import { paragraphsOf } from '../../src/detectors/figures/rate-mismatch/wordings/skeleton.js'
import { sayingsOf } from '../../src/detectors/figures/tabled/sayings.js'
import { wrongBallots } from '../../src/detectors/figures/total-mismatch/ballots.js'
import { farSums } from '../../src/detectors/figures/total-mismatch/far-wholes.js'
import { summedSentences } from '../../src/detectors/figures/total-mismatch/terms.js'
import { driftsOf } from '../../src/detectors/identifier-drift/drift.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import { datesOf } from '../../src/text/dates/calendar.js'
import { HOSTILE_TEXTS } from '../bench/hostile-texts.js'
import { workOf } from '../tools/work.js'

/** Work of a question put to a hostile text, without that of reading it. */
const taken = (name: string, size: number, asked: (document: Document) => () => unknown): number => {
  const ask = asked(documentOf('hostile.txt', HOSTILE_TEXTS[name]!(size)))
  return workOf(() => void ask())
}

const ANY = /./

t.test('four times the claims take no more than six times the work', async t => {
  const once: readonly (readonly [string, (document: Document) => () => unknown])[] = [
    ['all who were present, then all ballots', document => wrongBallots.bind(undefined, document, summedSentences(document, ANY))],
    ['lists of all the others, and their wholes', document => farSums.bind(undefined, document, summedSentences(document, ANY))],
    ['tables told in sentences', document => sayingsOf.bind(undefined, document)],
    ['days told in words, English', document => wrongHappenings.bind(undefined, document, datesOf(document))],
  ]
  for (const [name, asked] of once) {
    const [few, many] = [50_000, 200_000].map(size => taken(name, size, asked))
    t.ok(many! < 6 * few!, `${name}: ${few}, ${many}`)
  }
})

t.test('four times the codes, all of one series, take no more than six times the work', async t => {
  const asked = (count: number): number => {
    const codes = Array.from({ length: count }, (_, index) => `${2_147_480_000 + index}. 水库${index}`).join('\n')
    const document = documentOf('codes.txt', codes)
    return workOf(() => void driftsOf(document))
  }
  const [few, many] = [asked(450), asked(1800)]
  t.ok(many < 6 * few, `${few}, ${many}`)
})

t.test('values named by four times as many figures a sentence take no more than twice the work a character', async t => {
  const asked = (document: Document) => () => paragraphsOf(document, ANY).map(paragraph => namedValues(paragraph, []))
  const [few, many] = ['fifteen', 'sixty'].map(count => taken(`values named, ${count} a sentence`, 20_000, asked))
  t.ok(many! < 2 * few!, `${few}, ${many}`)
})
