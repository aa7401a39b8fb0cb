import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'

/** A number of things announced, such as 三项措施 or "four priorities"; the span holds number, counting word and noun. */
export interface Announcement extends Span {
  readonly count: number
  /** The counting word; empty in English. */
  readonly classifier: string
  /** What is counted, as far as the run of words goes: 措施, "key priorities". */
  readonly noun: string
  readonly quoted: boolean
}

/** Words parted by white space as alternatives of a pattern. */
const alternatives = (words: string): string => words.trim().split(/\s+/).join('|')

/** Things that a text lists one by one; a noun ends in one of them. */
const LISTABLE = new RegExp(
  `(?:${alternatives(`
    方面 环节 環節 重点 重點 问题 問題 任务 任務 措施 举措 舉措 工作 制度 机制 機制 原则 原則 特点 特點 特征 原因 要求 关系 關係 目标 目標 阶段 階段 步骤 步驟 途径 方式
    方法 办法 辦法 建议 建議 意见 意見 条件 條件 因素 变化 變化 转变 轉變 突破 成效 成果 亮点 亮點 行动 行動 工程 计划 計劃 计画 体系 體系 领域 領域 层面 層面 维度 角度 专题
    專題 事项 事項 内容 內容 难题 難題 短板 优势 優勢 关口 抓手 支撑 支柱 保障 经验 經驗 启示 体会 體會 观点 观念 觀點 结论 結論 大事 实事 事 情形 情况 類型 类型 渠道 标准
    規定 规定 战略 戰略 戰役 攻坚战 平台 基地 板块 载体 品牌 服务 政策 产业 產業 能力 作用 理念 思想 主题 矛盾 矛頭 挑战 机遇 机会 风险 趋势 课题 項目 项目 活动 活動 专项
    建设 提升 清单 部分 动作 主张 主張 职责 职能 功能 指标 差距 不足 误区 倾向 路径 模式 方向 着力点 切入点 结合点 力量 纪律 底线 红线 关键 议题 議題 议程 議程 难点 堵点
    痛点 热点 焦点 对策 對策 思路 手段 程序 流程 案例 来源 用途 区别 后果 影响 障碍 需求 行为 类 块
  `)})$`,
)
const SELF = /^(?:点|點|条|條|方面|步|招|件事|件)$/
/** 下列五类：whatever is counted is about to be listed. */
const LISTED_NEXT = /(?:下列|以下|如下)$/
const HAN_COUNT = '[二三四五六七八九十两兩]{1,3}|[2-9２-９]|[1-2][0-9]'
const HAN_ANNOUNCEMENT = regexp('gu')`
  (?=[二三四五六七八九十两兩1-9２-９])(?<![第\d.．,，零〇一二三四五六七八九十百千万亿余多近约超～~—–-])(${HAN_COUNT})[ \t]?
    (个方面|個方面|方面|个|個|项|項|大|种|種|类|類|点|點|条|條|件|步|招|(?<=(?:下列|以下|如下)(?:${HAN_COUNT}))(?:份|家|处|處|名|位|级|級
        |档|批|部))([\p{Script=Han}]{0,14})
`
/** Characters from a number to its list that are looked at. */
const BEFORE_LIST = 120
const ENGLISH_ANNOUNCEMENT = new RegExp(
  `(?=[efnost\\d])(?<![\\w.,$£€-])(${ENGLISH_COUNTS}|[2-9]|1\\d|20)(?: of (?:these|the following))?((?: (?!(?:${ENGLISH_COUNTS})\\b)[a-z][a-z-]*){1,6})`,
  'gi',
)
const LISTABLE_EN = new RegExp(
  `^(.*?\\b(?:${alternatives(`
    reasons priorities measures objectives goals steps areas factors recommendations findings questions issues actions elements
    principles criteria categories components challenges options phases stages ways themes pillars parts sections conditions
    requirements points items tasks types kinds groups practices strategies initiatives outcomes lessons benefits risks concerns
    functions characteristics attributes topics programs programmes projects countries cities states agencies departments regions
    sectors districts sites sources aims commitments drivers workstreams changes deliverables milestones obstacles barriers
    advantages problems aspects dimensions features values rules activities services products causes effects trends conclusions
    proposals targets levels forms modes methods approaches tools roles duties responsibilities offices schools companies firms
    banks teams units committees members ports routes courses modules chapters documents reports
    promises amendments requests experiments matters things
  `)}))\\b`,
  'i',
)
const BEFORE_EN = regexp('i')`
  \b
    (?:at least|more than|over|(?<!\b(?:[Cc]omplain|[Tt]alk|[Hh]ear|[Ss]peak|[Aa]sk|[Ww]orr|[Tt]hink|[Ww]rite|[Cc]omment|[Cc]oncern
          |[Tt]old us)[a-z]*(?: [a-z]+ly| most)? )about|nearly|some|up to|almost|fewer than|less than|roughly|around|than
      |(?:${ENGLISH_COUNTS}|some|most|many|half) of (?:the|our|its|their|these|those)|first|last|next|past|every|page
      |(?<!\b(?:consists?|consisting|composed|made up|a total|a series|a set|are|were) )of|table|figure|section|chapter|phase|level|grade|article)\s$
`

/** Numbers of things announced in a stretch of a Chinese text whose noun is a thing one lists; offsets count into `text`. */
export const hanAnnouncements = (text: string): Announcement[] => {
  const found: Announcement[] = []
  for (const match of matchesOf(HAN_ANNOUNCEMENT, text)) {
    const [all, number, classifier, run] = match
    const count = ordinalOf(number!)
    if (count === undefined || count < 2 || /^[多余餘]/.test(run!)) continue
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    const ahead = text[match.index + all.length]
    const listed = LISTED_NEXT.test(before) && (ahead === '：' || ahead === ':')
    const isBehind = run === '' && /[：:]/.test(ahead ?? '') && NAMED_BEFORE.test(before)
    const noun = nounOf(run!) ?? (listed || isBehind ? run! : undefined)
    if (
      noun === undefined &&
      !(run === '' && SELF.test(classifier!) && !isOfOther(text, match.index, number!)) &&
      !/方面$/.test(classifier!)
    )
      continue
    const quoted = /[“"「『]$/.test(before)
    const end = match.index + all.length - run!.length + (noun ?? '').length
    found.push({ start: match.index, end, count, classifier: classifier!, noun: noun ?? '', quoted })
  }
  return found
}

/** 重点项目五个：…: what is counted stands before its number, and the list follows at once. */
const NAMED_BEFORE = /[\p{Script=Han}]{2}$/u

/** 移送线索11条: a number in digits behind the name of what it counts; 提出建议5条 announces them, as 建议 are a thing one lists. */
const isOfOther = (text: string, start: number, number: string): boolean => {
  const before = text.slice(Math.max(0, start - 8), start)
  return /\d/.test(number) && /[\p{Script=Han}]{2}$/u.test(before) && !LISTABLE.test(before) && !/[有下如为是述列出成]$/.test(before)
}

/** Words after 两方面 and the like that carry on the sentence instead of naming what is counted. */
const VERB_FIRST =
  /^(?:采取|採取|开展|推进|加强|着手|入手|发力|努力|用力|推动|实施|同时|进行|抓好|抓|对|为|以|都|均|共同|协同|来|去|做好|着眼|综合)/

/** The longest beginning of a run of characters that ends in a thing one lists. */
const nounOf = (run: string): string | undefined => {
  if (VERB_FIRST.test(run)) return undefined
  for (let length = run.length; length > 0; length--) if (LISTABLE.test(run.slice(0, length))) return run.slice(0, length)
  return undefined
}

/** `3 Conclusions`, a line by itself: the number of a section. */
const numbersTitle = (text: string, at: number): boolean =>
  (at === 0 || text[at - 1] === '\n') && /^\d{1,2} [A-Z][^\n:.]{0,60}(?:\n|$)/.test(text.slice(at, at + 70))

/** Any things at all: "the following two bodies". */
const PLURAL = /^ ((?:[a-z-]+ ){0,2}?[a-z]{2,}(?:s|men|people|children|criteria))\b/i
/** Any things at all, when their list follows at once: "four honorary degrees: …", "five counties in the north, namely …". */
const PLURAL_BEFORE_LIST = regexp('i')`
  ^ ((?:[a-z-]+ ){0,3}?[a-z]{2,}(?:s|men|people|children|criteria))(?: (?:of|in|for|to|at|from|on|by|under|within|across) [\w'’ -]{1,40}?)?
    (?: (?:are|were|have been|remain|stand out|apply)(?: [a-z]+){0,6}?)?(?::(?:\s|$)|, namely,?\s|(?: [a-z]+ed)?\s[–—]\s)
`

/** Numbers of things announced in a stretch of an English text; offsets count into `text`. */
export const englishAnnouncements = (text: string): Announcement[] => {
  const found: Announcement[] = []
  for (const match of matchesOf(ENGLISH_ANNOUNCEMENT, text)) {
    const [all, number, run] = match
    const count = ordinalOf(number!)
    const before = text.slice(Math.max(0, match.index - 28), match.index)
    const rest = text.slice(match.index + all.length - run!.length, match.index + BEFORE_LIST)
    const anything = /\bfollowing $/i.test(before) ? PLURAL : PLURAL_BEFORE_LIST
    const noun = LISTABLE_EN.exec(run!.trimStart())?.[1] ?? anything.exec(rest)?.[1]
    if (count === undefined || count < 2 || noun === undefined || BEFORE_EN.test(before)) continue
    if (numbersTitle(text, match.index)) continue
    if (/\b(?:of|and|or|to|in|for|from|were|was|are|is|that|which|with|by|on|at|the)\b/i.test(noun)) continue
    found.push({
      start: match.index,
      end: match.index + all.length - run!.trimStart().length + noun.length,
      count,
      classifier: '',
      noun,
      quoted: false,
    })
  }
  return found
}
