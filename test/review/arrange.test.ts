import fc from 'fast-check'
import t from 'tap'
import type { Document } from '../../src/model/document.js'
import type { Draft } from '../../src/model/finding.js'
import { arrange } from '../../src/review/arrange.js'
import { reviewWith } from '../../src/review/review.js'

const documentWith = (text: string, id = 'd'): Document => ({
  id,
  name: `${id}.txt`,
  format: 'txt',
  language: 'zh',
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, place: { page: 2 } }],
  statistics: { characters: text.length, words: text.length, paragraphs: 1 },
})

const text = '共办98件，后文说89件，又说98件。'

/** A draft at the places of these quotes, the second mention of one quote being its last place. */
const draft = ({ at, ...part }: Partial<Draft> & { at: readonly string[] }): Draft => ({
  rule: 'conflicting-figures',
  level: 'error',
  confidence: 0.9,
  messageId: 'conflicting-figures.values',
  data: {},
  locations: at.map((quote, index) => {
    const start = at.indexOf(quote) === index ? text.indexOf(quote) : text.lastIndexOf(quote)
    return { document: 'd', role: 'mention', start, end: start + quote.length }
  }),
  ...part,
})
const everything = { rules: {}, minConfidence: 0 }

t.test('locations stand in reading order, quoted, with their page', async t => {
  const [finding] = arrange([documentWith(text)], [draft({ at: ['89件', '98件'] })], everything)
  t.same(
    finding!.locations.map(({ quote, place }) => [quote, place]),
    [
      ['98件', { page: 2 }],
      ['89件', { page: 2 }],
    ],
  )
})

t.test('pairs follow their locations, and a turned pair turns its changes', async t => {
  const spans = { spanA: { start: 9, end: 12 }, spanB: { start: 2, end: 5 } }
  const pair = { a: 0, b: 1, ...spans, changes: [['-', '89'] as const, ['+', '98'] as const] }
  const [finding] = arrange([documentWith(text)], [draft({ at: ['89件', '98件'], evidence: { pairs: [pair] } })], everything)
  t.same(finding!.evidence.pairs, [
    {
      a: 0,
      b: 1,
      spanA: spans.spanB,
      spanB: spans.spanA,
      changes: [
        ['+', '89'],
        ['-', '98'],
      ],
    },
  ])
})

t.test('of findings at the same places only the most telling is kept', async t => {
  const same = [
    draft({ at: ['98件', '89件'] }),
    draft({ at: ['98件', '89件'], rule: 'copy-disagrees', messageId: 'copy-disagrees.figure' }),
  ]
  t.same(
    arrange([documentWith(text)], same, everything).map(({ rule }) => rule),
    ['copy-disagrees'],
  )
  const other = [same[0]!, draft({ at: ['89件'], rule: 'unfinished-text', messageId: 'unfinished-text.figure' })]
  t.equal(arrange([documentWith(text)], other, everything).length, 2)
})

t.test('levels and confidence are as asked', async t => {
  const drafts = [draft({ at: ['98件'] }), draft({ at: ['89件'], confidence: 0.4 })]
  t.equal(arrange([documentWith(text)], drafts, { rules: {}, minConfidence: 0.5 }).length, 1)
  t.equal(arrange([documentWith(text)], drafts, { rules: { 'conflicting-figures': 'off' }, minConfidence: 0 }).length, 0)
  t.equal(arrange([documentWith(text)], drafts, { rules: { 'conflicting-figures': 'note' }, minConfidence: 0 })[0]!.level, 'note')
})

t.test('an id is made of the words: moving the text keeps it, twins are told apart, labels go by family', async t => {
  const [one] = arrange([documentWith(text)], [draft({ at: ['89件'] })], everything)
  const moved = documentWith(`前言。${text}`)
  const start = moved.text.indexOf('89件')
  const shifted = { ...draft({ at: [] }), locations: [{ document: 'd', role: 'mention' as const, start, end: start + 3 }] }
  t.equal(arrange([moved], [shifted], everything)[0]!.id, one!.id)
  const last = text.lastIndexOf('98件')
  const twin = { ...draft({ at: [] }), locations: [{ document: 'd', role: 'mention' as const, start: last, end: last + 3 }] }
  const found = arrange([documentWith(text)], [draft({ at: ['98件'] }), twin], everything)
  t.equal(new Set(found.map(({ id }) => id)).size, 2)
  t.same(
    found.map(({ label }) => label),
    ['N1', 'N2'],
  )
})

t.test('related findings are named by id, and those left out are not named', async t => {
  const block = draft({ at: ['98件'], rule: 'repeated-block', messageId: 'repeated-block.one', key: 'block' })
  const inside = draft({
    at: ['89件'],
    rule: 'copy-disagrees',
    messageId: 'copy-disagrees.figure',
    evidence: { related: ['block', 'gone'] },
  })
  const found = arrange([documentWith(text)], [inside, block], everything)
  const idOf = (rule: string) => found.find(finding => finding.rule === rule)!.id
  t.same(found.find(({ rule }) => rule === 'copy-disagrees')!.evidence.related, [idOf('repeated-block')])
})

t.test('the order drafts and their locations come in changes nothing', async t => {
  const drafts = [
    draft({ at: ['98件', '89件'] }),
    draft({ at: ['89件'], rule: 'unfinished-text', messageId: 'unfinished-text.figure' }),
    draft({ at: ['98件'], rule: 'repeated-sentence', messageId: 'repeated-sentence.one' }),
    draft({ at: ['89件', '98件'], rule: 'unit-slip', messageId: 'unit-slip.factor' }),
  ]
  const expected = JSON.stringify(arrange([documentWith(text)], drafts, everything))
  fc.assert(
    fc.property(fc.shuffledSubarray(drafts, { minLength: drafts.length }), fc.boolean(), (shuffled, turn) => {
      const turned = turn ? shuffled.map(each => ({ ...each, locations: [...each.locations].reverse() })) : shuffled
      return JSON.stringify(arrange([documentWith(text)], turned, everything)) === expected
    }),
  )
  t.pass()
})

t.test('a detector that throws is a problem, the others go on', async t => {
  const broken = {
    name: 'broken',
    rules: ['residue'] as const,
    extract: () => {
      throw new Error('no')
    },
    compare: () => [],
  }
  const sound = { name: 'sound', rules: ['residue'] as const, extract: () => 0, compare: () => [draft({ at: ['98件'] })] }
  const result = reviewWith([broken, sound], [documentWith(text)])
  t.same(
    result.problems.map(({ code, data }) => [code, data]),
    [['detector-failed', { detector: 'broken' }]],
  )
  t.equal(result.findings.length, 1)
})

t.test('a detector may say however much it finds', t => {
  const many = Array.from({ length: 150_000 }, () => draft({ at: ['98件'] }))
  const talkative = { name: 'talkative', rules: ['residue'] as const, extract: () => 0, compare: () => many }
  const result = reviewWith([talkative], [documentWith(text)])
  t.same(result.problems, [])
  t.equal(result.findings.length, 1)
  t.end()
})

t.test('what is said in the same words of many places is one finding with those places', t => {
  const echo = '说98件。'.repeat(30)
  const document = documentWith(echo)
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...draft({ at: ['98件'] }),
    locations: [{ document: 'd', role: 'mention' as const, start: 5 * index + 1, end: 5 * index + 4 }],
  }))
  const say = (drafts: readonly Draft[]) =>
    reviewWith([{ name: 'echoing', rules: ['residue'] as const, extract: () => 0, compare: () => drafts }], [document]).findings
  t.same(
    say(many).map(({ locations }) => locations.length),
    [30],
  )
  t.equal(say(many.slice(0, 20)).length, 20, 'a few are told one by one')
  t.end()
})

t.test('of more findings of a rule than anybody reads the gravest are kept, and a problem says how many there were', t => {
  const digits = Array.from({ length: 1500 }, (_, index) => 1000 + index)
  const document = documentWith(digits.join(''))
  const drafts = digits.map((_, index) => ({
    ...draft({ at: ['98件'] }),
    level: index === 1499 ? ('error' as const) : ('warning' as const),
    locations: [{ document: 'd', role: 'mention' as const, start: 4 * index, end: 4 * index + 4 }],
  }))
  const { findings, problems } = reviewWith(
    [{ name: 'endless', rules: ['residue'] as const, extract: () => 0, compare: () => drafts }],
    [document],
  )
  t.equal(findings.length, 1000)
  t.equal(findings.at(-1)!.level, 'error')
  t.same(problems, [{ document: 'd', code: 'too-many-findings', data: { rule: 'conflicting-figures', count: 1500, shown: 1000 } }])
  t.end()
})

t.test('a detector whose rules are all off is not run, and the same bytes twice are one document', async t => {
  let runs = 0
  const counting = { name: 'counting', rules: ['residue'] as const, extract: () => runs++, compare: () => [] }
  reviewWith([counting], [documentWith(text)], { rules: { residue: 'off' } })
  t.equal(runs, 0)
  reviewWith([counting], [documentWith(text), documentWith(text)])
  t.equal(runs, 1)
})
