import fc from 'fast-check'
import t from 'tap'
import { simplified } from '../../src/text/characters/scripts.js'
import { tokensOfText } from '../../src/text/tokens.js'

const words = (text: string): string[] => {
  const { count, starts, lengths } = tokensOfText(text)
  return Array.from({ length: count }, (_, at) => text.slice(starts[at]!, starts[at]! + lengths[at]!))
}

const same = (a: string, b: string): boolean => String(tokensOfText(a).ids) === String(tokensOfText(b).ids)

t.test('Han characters stand alone; words, numbers and signs of figures are whole', async t => {
  t.same(words('全年办理12件,增长8.5%。'), ['全', '年', '办', '理', '12', '件', '增', '长', '8.5', '%'])
  t.same(words("The city's 1,250 new-build homes"), ['The', "city's", '1,250', 'new', 'build', 'homes'])
  t.same(words('GB2312与3D'), ['GB', '2312', '与', '3', 'D'])
})

t.test('what stands between the words, their width, case and accents make no difference', async t => {
  t.ok(same('“四个一”工程，共１２件', '「四个一」 工程,共12件'))
  t.ok(same('Café AU LAIT', 'cafe\u0301 au lait'))
  t.ok(same('1,250 km', '1250 km'))
  t.ok(same('第 三 章\n总则', '第三章 总则'))
  t.notOk(same('12.5', '125'))
  t.notOk(same('一百', '二百'))
})

t.test('traditional characters are the simplified ones, one for one, unless the script is to be exact', async t => {
  t.ok(same('國務院關於發展養老產業的決議', '国务院关于发展养老产业的决议'))
  t.ok(same('後續經費（徵收）2億元', '后续经费（征收）2亿元'))
  t.notOk(same('乾', '干'), 'simplified texts write both')
  t.notSame(tokensOfText('國務院', true).ids, tokensOfText('国务院', true).ids)
  t.same(tokensOfText('国务院', true).ids, tokensOfText('国务院').ids)
  t.ok(same('\ufa07射', '辐射'), 'and so is the compatibility ideograph of one')
  t.equal(simplified('『臺灣』與臺灣𠮷\ud842於2024'), '『台湾』与台湾𠮷\ud842于2024')
})

t.test('the script moves no offset', async () => {
  const unit = fc.oneof(fc.constantFrom(...'國务務院於,，2 a\ud842\u0301'), fc.string({ unit: 'binary', maxLength: 1 }))
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), units => {
      const text = units.join('')
      const plain = simplified(text)
      const [unified, exact] = [tokensOfText(text), tokensOfText(text, true)]
      return (
        plain.length === text.length &&
        simplified(plain) === plain &&
        String(unified.starts) === String(exact.starts) &&
        String(unified.lengths) === String(exact.lengths) &&
        String(unified.ids) === String(tokensOfText(plain, true).ids)
      )
    }),
  )
})

t.test('odd input yields few tokens and no error', async t => {
  t.same(words(''), [])
  t.same(words('……——！？\n\n\t'), [])
  t.same(words('\ud800\udc00a\udfff'), ['\ud800\udc00', 'a'])
  t.equal(words('a'.repeat(1000)).length, 16)
  t.equal(words('\u0301\u0301').length, 0)
})
