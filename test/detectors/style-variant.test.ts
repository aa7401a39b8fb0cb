import t from 'tap'
import { styleVariant } from '../../src/detectors/style-variant/index.js'
import { claimsOf } from '../tools/claims.js'
import { findingsIn } from '../tools/findings.js'
import { sheet } from '../tools/sheet.js'

const { found, unsaid } = claimsOf(styleVariant)

t.test('a numbered term quoted in two ways is one note', async () => {
  found('quoting', '打造⟦“八个示范点”⟧，建成⟦八个“示范点”⟧。')
  found('quoting', '清理农村⟦三资⟧，管好⟦“三资”⟧台账。')
  found('quoting', '实施⟦“百村示范”⟧工程，推进⟦百村“示范”⟧工程。')
  unsaid('坚持“三同时”制度，落实“三同时”要求；党的十五大与“十五”计划；第三同时段。')
})

t.test('half-width marks between Chinese characters are one note', async t => {
  const findings = findingsIn(styleVariant, sheet(`供水平稳${',水质达标'.repeat(116)}。`))
  t.equal(findings.length, 1)
  t.equal(findings[0]!.data.count, 116)
  unsaid('供水平稳,水质达标；PM2.5, CO2。')
})

t.test('a compound or spelling in two ways is one note', async () => {
  found('compound', 'We seek ⟦co-operation⟧; their ⟦cooperation⟧ helped.')
  found('compound', 'The ⟦decision-making⟧ body left ⟦decision making⟧ to us.')
  found('spelling', 'The ⟦labour⟧ market and ⟦labor⟧ laws.')
  found('spelling', 'We ⟦organise⟧ what they ⟦organize⟧.')
  unsaid('In the long term, long-term rates rise. The Labor Department studies labour.')
})
