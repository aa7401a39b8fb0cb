import { deepEqual } from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { contentLikeness, NEAR, resemblance, subjectLikeness } from '../../../src/detectors/figures/measures/likeness/likeness.js'
import { PlainValues } from '../../../src/detectors/figures/measures/likeness/plain-values.js'
import { intervalOf, relate, type Value } from '../../../src/detectors/figures/measures/likeness/values.js'
import { mentionsOf } from '../../../src/detectors/figures/measures/mentions/mention.js'
import { Parties } from '../../../src/detectors/figures/measures/vetoes/parties.js'
import { mostOfStrangers, ownLikeness } from '../../../src/detectors/figures/measures/vetoes/strangers.js'
import { documentOf } from '../../../src/formats/index.js'
import { figuresIn } from '../../../src/text/figures/quantities.js'
import { chineseText } from '../../bench/texts.js'

const valueIn = (text: string): Value => intervalOf(figuresIn(text, 0)[0]!)!

/** Two values in words: numbers that are alike, and units and qualifiers that are not always. */
const pairs = fc
  .tuple(
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.constantFrom('swap', 'drop', 'change', 'zeros', 'near', 'rounded', 'other'),
    fc.constantFrom('个', '万元', '.5亿元', '%', '.25%', '00元', '余人', '公里'),
    fc.constantFrom('个', '万元', '.6亿元', '%', '.5%', '00元', '余人', '公里'),
    fc.boolean(),
  )
  .map(([number, another, change, unit, otherUnit, sameUnit]) => {
    const digits = String(number)
    const at = another % digits.length
    const changed = {
      swap: digits.slice(0, at) + [...digits.slice(at, at + 2)].reverse().join('') + digits.slice(at + 2),
      drop: digits.slice(0, at) + digits.slice(at + 1),
      change: `${digits.slice(0, at)}${another % 10}${digits.slice(at + 1)}`,
      zeros: `${digits}00`,
      near: String(number + (another % 30)),
      rounded: String(Math.round(number / 10 ** (another % 4))),
      other: String(another),
    }[change]
    return [`${digits}${unit}`, `${changed === '' ? '7' : changed}${sameUnit ? unit : otherUnit}`] as const
  })

t.test('what floats tell of two values is what exact arithmetic tells', async t => {
  let told = 0
  fc.assert(
    fc.property(pairs, texts => {
      const [one, other] = texts.map(valueIn) as [Value, Value]
      const plainly = new PlainValues([one, other]).relate(0, 1)
      if (!plainly) return
      told++
      deepEqual(plainly, relate(one, other, false))
    }),
    { numRuns: 3000 },
  )
  t.ok(told > 300)
})

/** Every mention of a text beside the dozen that follow it. */
const strangersIn = (text: string): readonly { readonly evidence: number; readonly most: number }[] => {
  const parties = new Parties(mentionsOf(documentOf('a.txt', text)))
  return parties.all.flatMap((other, index) =>
    parties.all.slice(Math.max(0, index - 12), index).flatMap(one => {
      const relation = relate(one.value!, other.value!, false)
      if (resemblance(relation) >= NEAR) return []
      const own = ownLikeness(one.number, other.number, parties)
      const firm = subjectLikeness(one, other, resemblance(relation))
      const evidence = firm + contentLikeness(one, other, own, parties, resemblance(relation))
      return [{ evidence, most: mostOfStrangers(one.number, other.number, own, parties) }]
    }),
  )
}

const SUBJECTS = ['教育经费支出', '卫生经费支出', '小区改造', '改造小区', '罚款金额', '罚款', '企业', '志愿者', '项目总投资', '公司净利润']
const NOUNS = [
  'new clinics',
  'clinics',
  'trained teachers',
  'complaints about noise',
  'wind farms',
  'solar farms',
  'visitors',
  'net revenue',
]

t.test('strangers are told by less than all the evidence, and never wrongly', async t => {
  const chinese = Array.from({ length: 400 }, (_, at) => {
    const [one, other] = [SUBJECTS[at % SUBJECTS.length]!, SUBJECTS[(7 * at + (at >> 3)) % SUBJECTS.length]!]
    return at % 3 === 0
      ? `全市${one}${at * 37}万元，其中${other}${at * 11}万元。`
      : `全年${one}${1000 + at * 13}个，惠及${at * 7}名${other}。`
  })
  const english = Array.from({ length: 400 }, (_, at) => {
    const [one, other] = [NOUNS[at % NOUNS.length]!, NOUNS[(5 * at + (at >> 3)) % NOUNS.length]!]
    return `In 2023 the council had ${1000 + at * 13} ${one}, of which ${at * 7} were counted beside ${at * 3} ${other}.`
  })
  for (const text of [chinese.join('\n'), english.join('\n'), chineseText(20_000)]) {
    const pairs = strangersIn(text)
    t.ok(pairs.some(({ most }) => Number.isFinite(most)))
    t.notOk(pairs.find(({ evidence, most }) => evidence > most + 1e-9))
  }
})
