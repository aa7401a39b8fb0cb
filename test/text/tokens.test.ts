import t from 'tap'
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

t.test('odd input yields few tokens and no error', async t => {
  t.same(words(''), [])
  t.same(words('……——！？\n\n\t'), [])
  t.same(words('\ud800\udc00a\udfff'), ['\ud800\udc00', 'a'])
  t.equal(words('a'.repeat(1000)).length, 16)
  t.equal(words('\u0301\u0301').length, 0)
})
