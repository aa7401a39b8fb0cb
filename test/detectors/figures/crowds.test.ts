import t from 'tap'
import { DETECTORS } from '../../../src/detectors/index.js'
import { reviewWith } from '../../../src/review/review.js'
import { figuresOf } from '../../../src/text/figures/figures.js'
import { CROWDS, LOUD_CROWDS } from '../../tools/crowds.js'
import { NUMERIC_RULES } from '../../tools/numeric.js'

const NUMERIC = DETECTORS.filter(({ rules }) => rules.some(rule => NUMERIC_RULES.includes(rule)))
const CHARACTERS = 4000

t.test('of a text crowded with figures every one is quoted exactly, and nothing is said where nothing can be said', async t => {
  for (const { name, make } of CROWDS) {
    const document = make(CHARACTERS)
    const { findings, problems } = reviewWith(NUMERIC, [document])
    t.same(
      problems.filter(({ code }) => code !== 'language-not-covered'),
      [],
      `${name}: no detector fails`,
    )
    t.same(
      findings.filter(({ level }) => level !== 'note').map(({ messageId }) => messageId),
      [],
      `${name}: silence`,
    )
    t.ok(
      figuresOf(document).every(({ start, end, raw }) => raw === document.text.slice(start, end)),
      `${name}: quotes`,
    )
  }
})

t.test('of faults without end each rule tells as many as somebody reads, and no detector fails', async t => {
  for (const { name, make } of LOUD_CROWDS) {
    const { findings, problems } = reviewWith(NUMERIC, [make(36_000)])
    const ofRules = NUMERIC_RULES.map(rule => findings.filter(finding => finding.rule === rule).length)
    t.ok(findings.length > 0 && Math.max(...ofRules) <= 1000, `${name}: ${findings.length} findings`)
    t.same(
      problems.filter(({ code }) => code !== 'too-many-findings'),
      [],
      `${name}: problems`,
    )
  }
})
