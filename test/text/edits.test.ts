import fc from 'fast-check'
import t from 'tap'
import { oneEdit, variantsIn } from '../../src/text/edits.js'

t.test('one slip of the pen is told by its kind and place', async t => {
  t.match(oneEdit('水务局', '水努局'), { kind: 'replaced', at: 1, from: '务', to: '努' })
  t.match(oneEdit('电视台', '电视总台'), { kind: 'added', at: 2, to: '总' })
  t.match(oneEdit('Council', 'Coucil'), { kind: 'dropped', at: 3, from: 'n' })
  t.match(oneEdit('0178', '0187'), { kind: 'swapped', at: 2, from: '78', to: '87' })
  t.equal(oneEdit('水务局', '水务局'), undefined)
  t.equal(oneEdit('水务局', '财政局'), undefined)
  t.equal(oneEdit('水务局', '水务集团'), undefined)
})

/** Damerau–Levenshtein distance by the textbook: the naive definition. */
const distance = (a: string, b: string): number => {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swap)
    }
  return rows[a.length]![b.length]!
}

t.test('an edit is found exactly when the distance is one', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(fc.property(word, word, (a, b) => (oneEdit(a, b) !== undefined) === (distance(a, b) === 1)))
})

t.test('a name with a replaced character is found wherever it stands', async () => {
  const name = '云汀市水务集团'
  fc.assert(
    fc.property(fc.integer({ min: 0, max: name.length - 1 }), fc.nat(30), (at, lead) => {
      const wrong = `${name.slice(0, at)}鑫${name.slice(at + 1)}`
      const text = `${'前'.repeat(lead)}${wrong}后文`
      return variantsIn(text, [name], 100).some(({ start, end }) => text.slice(start, end) === wrong)
    }),
  )
})
