import t from 'tap'
import { residue } from '../../src/detectors/residue.js'
import { claimsOf } from '../tools/claims.js'

const { found, unsaid } = claimsOf(residue)

t.test('what came along with a page is one note with all its places', async () => {
  found('web', '⟦当前位置：首页 > 新闻 > 正文⟧\n水务工作取得实效。\n⟦[责任编辑：王某]⟧\n⟦版权所有：云岭水务⟧')
  found('web', '⟦网站首页 | 联系我们⟧\n水务工作取得实效。')
  found('web', '⟦您的位置：⟧\n⟦首页⟧\n⟦>⟧\n水务要闻\n正文。')
  found('web', '各地认真落实。⟦（责任编辑：王某）⟧')
  found('web', '供水&nbsp;能力'.replace('&nbsp;', '⟦&nbsp;⟧'))
  found('web', '⟦Skip to main content⟧\n⟦Home | About us | Contact⟧\nThe board met.\n⟦© 2024 Acme. All rights reserved.⟧')
})

t.test('sentences about such things are left alone', async () => {
  for (const text of [
    '网站首页开设专栏，联系我们办理业务的群众增多，网上投稿踊跃。',
    '本书责任编辑认真负责，版权所有人已经同意。',
    '主办单位：云岭市水务局',
    'Readers can contact us at home or print the report.',
    '甲方 | 乙方 | 丙方',
  ])
    unsaid(text)
})
