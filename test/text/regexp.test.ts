import t from 'tap'
import { regexp, source } from '../../src/text/regexp.js'

t.test('a pattern over several lines is the pattern on one', async t => {
  const written = regexp('gi')`
    ^(?:甲|乙
      |丙)\d+
    |a b\/c$
  `
  t.equal(written.source, '^(?:甲|乙|丙)\\d+|a b\\/c$')
  t.equal(written.flags, 'gi')
  t.match('丙12', written)
  const unit = source`
    元
    |吨
  `
  t.equal(unit, '元|吨')
  t.match('5吨', regexp()`^\d(?:${unit})$`)
})
