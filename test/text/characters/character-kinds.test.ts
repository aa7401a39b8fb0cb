import fc from 'fast-check'
import t from 'tap'
import { CharacterKind, countOfKind } from '../../../src/text/characters/character-kinds.js'

const KINDS: readonly (readonly [number, RegExp])[] = [
  [CharacterKind.han, /\p{Script=Han}/gu],
  [CharacterKind.kana, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [CharacterKind.latin, /\p{Script=Latin}/gu],
  [CharacterKind.letter, /\p{L}/gu],
  [CharacterKind.number, /\p{N}/gu],
  [CharacterKind.blank, /\s/gu],
  [CharacterKind.letter | CharacterKind.number, /[\p{L}\p{N}]/gu],
]

t.test('counts characters as the property of its kind does', async t => {
  const characters = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('中', '〇', '々', 'ー', 'の', 'é', '𠮷', '𝟙', '５', '\u3000') }),
  )
  fc.assert(
    fc.property(characters, text => {
      for (const [kind, expression] of KINDS) t.equal(countOfKind(text, kind), text.match(expression)?.length ?? 0, expression.source)
    }),
    { numRuns: 200 },
  )
})
