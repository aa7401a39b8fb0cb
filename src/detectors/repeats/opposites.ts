/** Words of which those before the stroke deny those behind it; each line one sense. General vocabulary of direction, measure and decision. */
const OPPOSITES = [
  '增长 增加 上升 上涨 提高 升高 提升 高出 攀升 回升 增 升 涨 / 下降 减少 下滑 下跌 降低 回落 低于 下行 减 降 跌',
  '高于 高 多于 / 低于 低 少于',
  '上调 调高 / 下调 调低',
  '扩大 / 缩小 收窄 缩减',
  '加快 / 放缓 减缓',
  '提前 超前 / 推迟 延后 滞后 延迟 逾期',
  '盈利 / 亏损',
  '顺差 / 逆差',
  '净流入 流入 / 净流出 流出',
  '超过 突破 超 / 不足 不到 未达',
  '同意 赞成 / 反对 否决',
  '通过 / 否决',
  '允许 准许 / 禁止 严禁',
  '有权 / 无权',
  '有效 / 无效',
  '有偿 / 无偿',
  '合格 / 不合格',
  '达标 / 超标 不达标 未达标',
  '继续 仍 / 不再',
  '以前 之前 / 以后 之后',
  '最高 / 最低',
  '改善 好转 / 恶化 变差',
  '公开 / 保密',
  'rose grew increased climbed gained rises grows increases rising growing increasing / fell declined decreased dropped shrank lost falls declines decreases falling declining decreasing',
  'rise increase growth gain / fall decrease decline drop loss',
  'more greater / less fewer',
  'most / least fewest',
  'higher / lower',
  'high / low',
  'still / no_longer',
  'highest / lowest',
  'above over / below under',
  'positive / negative',
  'better / worse',
  'best / worst',
  'improved improve improves strengthened / worsened worsen worsens deteriorated weakened',
  'widened expanded / narrowed contracted',
  'faster quicker sooner / slower later',
  'early earlier / late later',
  'ahead / behind',
  'before / after',
  'raised / lowered cut reduced',
  'approved accepted adopted agreed allowed permitted / rejected refused declined forbade forbidden barred prohibited',
  'allow permit allows permits / forbid forbids prohibit prohibits bar refuse',
  'met / missed',
  'passed / failed',
  'included including / excluded excluding',
  'maximum / minimum',
  'surplus profit / deficit loss',
  'largest biggest / smallest',
  'always / never',
  'inside within / outside',
  'opened / closed',
  'up / down',
]

/** For each word the senses it stands in, and on which side of the stroke. */
const senses = new Map<string, { readonly sense: number; readonly side: number }[]>()
OPPOSITES.forEach((line, sense) => {
  line.split(' / ').forEach((words, side) => {
    for (const word of words.split(' ')) senses.set(word, [...(senses.get(word) ?? []), { sense, side }])
  })
})

/** Whether two words, Han or Latin of any case, deny each other: `增长` and `下降`, `accepted` and `refused`. */
export const areOpposites = (a: string, b: string): boolean => {
  const other = senses.get(b.toLowerCase().replace(' ', '_'))
  return (
    other !== undefined &&
    (senses.get(a.toLowerCase().replace(' ', '_')) ?? []).some(x => other.some(y => x.sense === y.sense && x.side !== y.side))
  )
}

const PREFIX = /^(?:un|in|im|il|ir|dis|non-?)(?=[a-z]{4})/i

/** Whether one English word is another with a prefix that denies it: `lawful` and `unlawful`, `compliant` and `non-compliant`. */
export const isDeniedByPrefix = (denied: string, stated: string): boolean =>
  PREFIX.test(denied) && denied.replace(PREFIX, '').toLowerCase() === stated.toLowerCase()
