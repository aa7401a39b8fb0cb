import fc from 'fast-check'
import t from 'tap'
import { Lexicon } from '../../src/text/lexicon.js'

const words = fc.array(fc.string({ unit: fc.constantFrom('水', '务', '局', '长', 'a'), minLength: 2, maxLength: 4 }), { minLength: 1 })
const texts = fc.string({ unit: fc.constantFrom('水', '务', '局', '长', 'a', '，'), maxLength: 40 })

t.test('finds at each place what an expression of all words, the longest first, finds there', async t => {
  fc.assert(
    fc.property(words, texts, (words, text) => {
      const lexicon = new Lexicon(words)
      const expression = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'y')
      const naive = Array.from(text, (_, at) => {
        expression.lastIndex = at
        return expression.exec(text)?.[0]
      })
      t.same(
        naive.map((_, at) => lexicon.wordAt(text, at)),
        naive,
      )
      t.same(
        lexicon.placesIn(text),
        naive.flatMap((word, at) => (word === undefined ? [] : [at])),
      )
    }),
    { numRuns: 50 },
  )
})
