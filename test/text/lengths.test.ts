import fc from 'fast-check'
import t from 'tap'
import { CONVENTIONS, type Convention, lengthsIn } from '../../src/text/lengths.js'

const count = (text: string) => lengthsIn(text, { start: 0, end: text.length })

const CASES: readonly (readonly [string, Partial<Record<Convention, number>>])[] = [
  ['', { word: 0, characters: 0, words: 0 }],
  ['全年办理12件。', { word: 7, 'word-runs': 7, characters: 8, han: 5, 'han-and-runs': 6 }],
  ['满意率98.5%,', { word: 6, 'word-runs': 4, characters: 9, han: 3, 'han-and-runs': 4 }],
  ['“人大+”工作', { word: 7, 'word-runs': 7, characters: 7, han: 4 }],
  ['１２３字', { word: 4, 'word-runs': 4, han: 4 }],
  ['一　二\n三', { word: 3, characters: 3, 'characters-and-spaces': 4 }],
  ['A well-known fact, it seems.', { words: 5, 'words-split': 6, characters: 24, 'characters-and-spaces': 28 }],
  ['1,234 people — 5%', { words: 3, 'word-runs': 4 }],
  ["don't stop", { words: 2, 'words-split': 2 }],
  ['𠮷野', { word: 2, characters: 2, han: 2 }],
]

t.test('each convention counts as it says', async t => {
  for (const [text, expected] of CASES) {
    const counted = count(text)
    for (const [convention, value] of Object.entries(expected)) t.equal(counted[convention as Convention], value, `${convention}: ${text}`)
  }
})

t.test('whatever the text, counts nest: words ≤ characters ≤ characters and spaces ≤ code units', async t => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const counted = count(text)
      for (const convention of CONVENTIONS)
        if (convention !== 'characters-and-spaces' && counted[convention] > counted.characters) return false
      return counted.characters <= counted['characters-and-spaces'] && counted['characters-and-spaces'] <= text.length
    }),
  )
  t.pass('holds')
})

t.test('a text cut at a line end counts as its parts', async t => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const both = count(`${a}\n${b}`)
      return CONVENTIONS.every(convention => both[convention] === count(a)[convention] + count(b)[convention])
    }),
  )
  t.pass('holds')
})
