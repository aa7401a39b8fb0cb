import t from 'tap'
import { missingSeparator } from '../../src/detectors/missing-separator.js'
import { claimsOf } from '../tools/claims.js'

const { found, unsaid } = claimsOf(missingSeparator)

t.test('headings of one frame glued to their sentences', async () => {
  found(
    'glued',
    '打造四支队伍。⟦做强巡查员⟧利用早晚时段走村入户，发现隐患。⟦做强调解员⟧依托驿站化解纠纷，效果良好。⟦做强宣讲员⟧走进田间地头，宣传政策。',
  )
})

t.test('one heading without its mark among siblings that have it', async () => {
  found(
    'glued',
    '强化水源保护。全年巡查二十次，整改到位。\n⟦强化管网改造⟧先后更换老旧管道十公里，漏损下降。\n强化水质监测。每月检测一次，结果公开。\n强化应急处置。组织演练两次，反应迅速。',
  )
  found(
    'glued',
    'Outreach. We visited ten schools.\n⟦Training⟧ We held twelve courses for new staff.\nAdvice. We answered every letter.\nResearch. Two studies were published.',
  )
})

t.test('sentences of one pattern are no headings', async () => {
  for (const text of [
    '推动经济发展取得新成效。推动文化发展迈上新台阶。推动社会发展实现新突破。',
    '加强队伍建设，提高素质。加强作风建设，改进服务。加强能力建设，学习业务。',
    '全年供水平稳，水质达标。\n各镇落实专人，定期巡查。',
    'The plan works. We agree.\nTraining We held twelve courses.',
  ])
    unsaid(text)
})
