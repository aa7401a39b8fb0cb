import fc from 'fast-check'
import t from 'tap'
import { passesCitizenNumber, passesCreditCode, passesIban, passesIsbn, passesLuhn } from '../../src/text/checksums.js'

t.test('published examples pass', async t => {
  t.ok(passesLuhn('4111111111111111'))
  t.ok(passesCreditCode('91350100M000100Y43'))
  t.ok(passesCitizenNumber('11010519491231002X'))
  t.ok(passesIsbn('9783161484100'))
  t.ok(passesIsbn('0306406152'))
  t.ok(passesIban('GB82WEST12345698765432'))
})

t.test('one wrong digit never passes', async () => {
  const examples = [
    ['4111111111111111', passesLuhn],
    ['91350100M000100Y43', passesCreditCode],
    ['11010519491231002X', passesCitizenNumber],
    ['9783161484100', passesIsbn],
    ['GB82WEST12345698765432', passesIban],
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.nat(21), fc.nat(9), ([code, passes], at, digit) => {
      const place = at % code.length
      if (!/\d/.test(code[place]!) || code[place] === String(digit)) return true
      return !passes(code.slice(0, place) + digit + code.slice(place + 1))
    }),
  )
})

t.test('what is no such number does not pass', async t => {
  for (const passes of [passesLuhn, passesCreditCode, passesCitizenNumber, passesIsbn, passesIban]) t.notOk(passes(''))
})
