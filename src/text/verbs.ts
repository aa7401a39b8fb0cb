/** Words a noun phrase of Chinese report prose begins or ends at: verbs of doing and reporting. Longest first when matched. */
const HAN_VERBS =
  '建成 新建 改建 扩建 建设 建立 建有 设立 设置 创建 打造 完成 实现 达到 达成 开展 举办 组织 召开 接待 收集 征集 收到 提出 办理 办结 解决 推动 推进 形成 制定 修订 修改 出台 ' +
  '印发 听取 审议 审查 督办 督促 交办 整改 培训 培养 培育 选举 产生 任免 任命 表彰 评选 评为 获得 荣获 获评 发放 发布 发行 拨付 投入 投资 筹集 募集 落实 实施 执行 检查 巡查 排查 查处 ' +
  '调研 走访 慰问 联系 服务 覆盖 惠及 受益 吸引 引进 签约 引入 新增 增加 增长 减少 下降 提高 提升 上升 上涨 下跌 下滑 回落 回升 攀升 上调 下调 降低 扩大 压减 缩减 增至 增到 升至 降至 降到 涨至 跌至 超过 突破 ' +
  '监测 统计 调查 征求 梳理 汇总 登记 受理 审执结 审结 执结 起诉 立案 逮捕 化解 调解 处理 处置 处罚 救助 帮扶 资助 减免 清偿 发现 采纳 采用 刊发 刊登 报道 播出 发表 撰写 编制 编印 起草 ' +
  '票选 评议 测评 询问 视察 考察 参加 参与 出席 列席 邀请 动员 发动 带动 拉动 带领 指导 支持 保障 安排 配备 选派 派出 招聘 招收 招录 录取 毕业 就业 创业 注册 认定 认证 授权 申请 申报 ' +
  '生产 销售 出口 进口 运输 运送 完工 开工 竣工 投产 投用 启用 运营 运行 开通 开放 开设 开办 开发 改造 修复 修建 整治 治理 清理 清运 拆除 拆迁 种植 造林 绿化 播种 收割 收购 储备 ' +
  '拥有 具有 包括 涉及 占用 共有 现有 分布 位于 来自 属于 成为 列入 纳入 入选 入围 入库 上报 上交 上缴 缴纳 征收 收取 取得 赢得 创造 节约 节省 挽回 追回 收缴 查获 破获 抓获 ' +
  '审批 批准 核准 核发 颁发 换发 签发 签订 签署 转化 转让 转移 流转 托管 承办 承担 承接 主办 协办 协调 整合 优化 更新 升级 迭代 健全 完善 深化 强化 巩固 加强 聚焦 围绕 依托 通过 利用 ' +
  '使用 应用 推广 推出 推荐 推送 上线 下达 下发 下拨 争取 到位 兑现 补发 支付 支出 用于 给予 提供 供应 供给 交付 通车 通航 直飞 停靠 接诊 接收 收治 治愈 接种 检测 采集 采购 采取 ' +
  '引发 收回 撤销 撤并 合并 划分 分配 分解 调整 探索 创新 研发 攻克 突出 荣登 位列 位居 排名 增设 增配 增派 加装 安装 更换 维修 维护 养护 巡逻 巡护 宣传 宣讲 讲解 展示 展出 演出 ' +
  '造成 受到 遍及 获批 兑付 开设 抽取 免除 免费 缓解 消除 消化 处分 问责 约谈 曝光 移送 移交 起底 盘活 盘点 腾退 复耕 复垦 退还 返还 返乡 回流 回收 循环 储存 存入 授信 担保 融资 上市 挂牌 揭牌 授牌 命名 观看 点击 浏览 跟踪 缩短 压缩 ' +
  '转发 收看 收听 参观 游览 出行 搬迁 安置 入住 分房 供暖 供水 供电 通电 通水 通气 服刑 帮教 矫正 监督 约束 报送 表决 票决 作出 作为 写入 发出 回复 答复 反馈 反映 反应 转办 转交 ' +
  '发生 出动 疏散 抢救 扑救 走进 到账 判处 打掉 侦破 出土 修缮 栽植 补植 铺设 敷设 架设 绘制 拍摄 制作 录制 翻译 检修 抢修 抽查 抽检 下架 查封 冻结 追缴 取缔 关停 淘汰 救治 随访 捐赠 募捐 认购 减持 增持 回购 派发 归集 兑换 发送 发运 停运 ' +
  '拿下 拿出 拿到 送来 送去 送走 送出 送到 卖出 卖到 迎来 交出 跑出 跑进 带来 带走 留下 留住 挤进 搬进 搬出 搬到 搬走 踏上 签下 抢下 赢下 用上 喝上 吃上 装上 走出 走上 涌入 涌来 挤满 坐满 ' +
  '跨过 跨入 迈上 迈入 撑起 扛起 换来 换上 赶来 飞往 开往 运往 发往 销往 送往 前往 流入 流出 汇入'

/** Words that stand between a noun phrase and its figure, or before a phrase, and belong to neither. */
const HAN_PARTICLES =
  '共计 合计 总计 累计 总共 一共 共有 现有 已有 仅有 共 计 为 有 是 了 过 着 得 达 约 已 仅 均 都 还 又 也 再 将 把 被 由 从 向 对 在 于 以 用 与 和 及 或 并 而 但 等 其中 分别 全部 先后 陆续 目前 截至 其 该 各 每 ' +
  '这[条座个项批次家些] [此本这]次 [我你他咱]们 该[行院校局市县区省镇村] 该(?:公司|单位|中心|企业|项目) ' +
  '全年 今年 去年 上年 当年 本年 年度 一年来 全国 全省 全市 全县 全区 全州 全镇 全乡 我省 我市 我县 我区 我国 本市 本省 本县 同比 环比 比上年 较上年 同期 平均 人均 年均 新 至 到 超 近 逾 仍然 依然 依旧 仍 就 即 才 只 ' +
  '主动 积极 认真 深入 扎实 全面 大力 持续 不断 切实 充分 着力 有效 集中 依法 及时 专门 首次 率先 成功 顺利 圆满 直接 间接 进行 给 让 使 令 未 没 获 需要 方可 按 按照 比 较 根据 经 经过 随着 关于 虽然 尽管 然而 不过 由于 因为 同时 此外 另外 尤其 即使 虽'

/** Words of reports that hold a verb or particle without being cut by it. */
const PROTECTED =
  '运动员 对象 针对 面对 对外 用户 费用 信用 公用 民用 用地 用水 用电 用工 用能 新能源 新兴 新型 新区 新材料 新农村 新业态 新质 国有 有限 有效 有机 行为 审计 会计 设计 所得 过程 均衡 从业 在校 在册 在编 在职 在建 在岗 ' +
  '有责 有害 有证 以上 以下 以内 以外 到期 普及 和谐 和美 方向 被告 自由 再生 再就业 再贷款 各类 各级 各项 其他 生产总值 生产性 生产经营 工业增加值 增加值 增长点 新增长 建设用地 服务业 服务中心 服务站 投入品 检查站 培训班 超市 ' +
  '生产安全 安全生产 经费 经济 经营 经验 经贸 经销 经办 人才 公共 共享 共建 共同 共青团 高等 中等 初等 等级 补给 供给 法令 指令 大使 附近 及格 共和 植被 意向 定向 应对 核对 都市 首都 预约 合约 条约 达标 ' +
  '发达 存在 所有 没有 没收 沉没 淹没 出没 埋没 享有 专有 获奖 获益 获利 斩获 捕获 未来 未成年 未婚 未名 比赛 就诊 就医 就学 将士 把关 也门 再生水 新生 新闻 新华 创新 新秀 新能 新车 新房 新股 新品 共产 共线 占地 计量 计算 计生 估计 得分 过境 过夜 过桥 以旧换新 ' +
  '对比 占比 比重 比例 比率 同比 环比 进出口 出口额 进口额 计划 投资额 教育培训 开发区 经济开发 覆盖面 覆盖率 就业率 联系点 联络站 调查失业 公共服务 社会保障 保障性 保障房 合作社 合作区 交易额 销售额 零售额 出租 运输业 可支配收入 主营业务 每股 人均可支配 人均消费 人均纯收入 志愿服务 服务时长 稳定性 保持率'

const alternation = (words: string): string => [...new Set(words.split(' '))].sort((a, b) => b.length - a.length).join('|')

/** `规范性文件`, `就业率`, `办理费`: a verb with one of these behind is part of a noun. */
const VERB = new RegExp(
  `${alternation(PROTECTED)}|(${alternation(HAN_VERBS)})(?![性率量额员者费款书金物品权力法])|(${alternation(HAN_PARTICLES)})|的`,
  'g',
)
/** What something is more or less than is no particle behind it: `不低于去年`; what ends in 令 is an order: `督促监护令39份`. */
const PARTICLE_AT_END = new RegExp(`(?:(?<![高低多少大小优]于?)(?!令)(?:${alternation(`${HAN_PARTICLES} 每年 每月 实际 名义`)}))+$`)
/** Verbs that carry a figure behind them without being part of what is measured. */
const PREDICATES =
  '增长 增加 减少 下降 提高 提升 上升 上涨 下跌 下滑 回落 回升 攀升 上调 下调 降低 扩大 压减 缩减 增至 增到 升至 降至 降到 超过 突破 达到 达成 完成 实现 新增 累计达 共达 位居 位列 排名 拥有 涉及 覆盖 惠及 增速 增幅 降幅 涨幅 跌幅 升幅 缩短 缩短至 缩短到 压缩 压缩至 压缩到 占 占比 占比达 跃上 恢复到 恢复至 提高到 扩大到 增长到 缩小到 下降到 提升到 同比增长 同比下降 建成 建起 收到 征集 办结 审结 执结 审执结 查处 发生 稳定在 保持在 维持在 控制在 集中在 稳定 保持 高达 发展到 发展至 壮大到 壮大至 不低于 不高于 不少于 不多于 攀升到 攀升至'
const VERB_AT_END = new RegExp(`(${alternation(PREDICATES)})(?:了|过)?$`)

/** A word that ends a phrase, and what it is. */
export interface Boundary {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly kind: 'verb' | 'particle' | 'of'
}

/** Verbs, particles and `的` in a short stretch of Chinese, in order. */
export const boundariesIn = (text: string): Boundary[] => {
  const found: Boundary[] = []
  firstBoundary(text, boundary => {
    found.push(boundary)
    return false
  })
  return found
}

/** The first of them that is wanted; what stands behind it is not looked at. */
export const firstBoundary = (text: string, isWanted: (boundary: Boundary) => boolean): Boundary | undefined => {
  VERB.lastIndex = 0
  for (let match = VERB.exec(text); match; match = VERB.exec(text)) {
    const kind = match[1] ? 'verb' : match[2] ? 'particle' : match[0] === '的' ? 'of' : undefined
    if (!kind) continue
    const boundary: Boundary = { start: match.index, end: match.index + match[0].length, word: match[0], kind }
    if (isWanted(boundary)) return boundary
  }
  return undefined
}

/** No predicate is longer. */
const TAIL = 10

/** Verbs of one character of everyday speech, which only their aspect tells from nouns: `电梯换了39部`. */
const SPOKEN = /([换修建办种买卖花用挣赚招收发走跑开拆装添投掏拿评查抓补减省捐签谈栽铺送救帮读借])(?:[掉出回下到起上]了?|[了过])$/

/** `收入增幅达到`: how much it grew is of what grew. */
const CHANGE_NOUN = /(?:增[幅速]|[降涨跌升]幅)$/

/** Takes particles and a last verb off the end of the words before a figure: `满意率达` → `满意率`, `收入同比增长` → `收入` and `增长`. */
export const withoutPredicate = (text: string): { readonly rest: string; readonly verb?: string } => {
  const from = Math.max(0, text.length - TAIL)
  const spoken = SPOKEN.exec(text.slice(from))
  if (spoken) return { rest: text.slice(0, text.length - spoken[0].length).replace(PARTICLE_AT_END, ''), verb: spoken[1]! }
  const whole = VERB_AT_END.exec(text.slice(from))
  const bare = whole ? text : text.slice(0, from) + text.slice(from).replace(PARTICLE_AT_END, '')
  const verb = whole ?? VERB_AT_END.exec(bare.slice(-TAIL))
  if (!verb) return { rest: bare }
  const rest = bare.slice(0, bare.length - verb[0].length)
  if (verb[1] === '占比' && rest.length === 1) return { rest: bare }
  return { rest: rest.replace(CHANGE_NOUN, '').replace(PARTICLE_AT_END, ''), verb: verb[1]! }
}

/** Verbs that only carry the figure: they tell nothing of what was done. */
const NEUTRAL: ReadonlySet<string> = new Set(
  (
    '达到 达成 达 为 超过 突破 共有 现有 拥有 具有 增至 增到 升至 升到 降至 降到 提高到 扩大到 增长到 缩小到 下降到 提升到 共达 累计达 占 占比 位居 位列 ' +
    'was were is are be been being reached totaled totalled stood had has have amounted amount equaled equalled exceeded surpassed remained averaged'
  ).split(' '),
)

/** A verb that says what was done, or undefined for one that only carries the figure. */
export const tellingVerb = (verb: string | undefined): string | undefined => (verb === undefined || NEUTRAL.has(verb) ? undefined : verb)

/** Verbs that say the same in reports. */
const SAME_SENSE: readonly string[] = [
  '建成 新建 建设 建立 建有 设立 设置 创建 打造 建起',
  '开展 举办 组织 召开 举行 进行',
  '收集 征集 收到 梳理 汇总 受理',
  '办理 办结 解决 化解 处理 处置 调解',
  '完成 实现 达到 达 为 落实',
  '接待 服务 走访 联系',
  'served serves supported assisted helped reached',
  'built constructed completed opened',
  'trained taught',
  'spent invested cost costs',
  '制定 出台 印发 修订 形成',
  '投入 投资 拨付 安排 筹集 落实',
  '新增 增加',
  '发放 拨付 下拨 下达',
  '提出 收到 征集 收集 形成',
  '培训 培养 培育',
  '获得 荣获 获评 取得 入选 获批 创建',
  '惠及 受益 覆盖 带动',
  '发放 兑付 拨付',
  '覆盖 遍及 涉及',
  '下降 减少 降低 降幅 跌幅 缩短',
  '增长 增加 上升 提高 提升 增幅 增速 涨幅 升幅',
]
const SENSES = new Map<string, Set<number>>()
for (const [sense, words] of SAME_SENSE.entries())
  for (const word of words.split(' ')) SENSES.set(word, (SENSES.get(word) ?? new Set()).add(sense))

/** Whether two verbs may report the same doing. */
export const sameSense = (a: string, b: string): boolean => a === b || [...(SENSES.get(a) ?? [])].some(sense => SENSES.get(b)?.has(sense))

/** Whether a word of English carries no content by itself, as written: `US` is a country. */
export const isEnglishStop = (word: string): boolean => word !== 'US' && ENGLISH_STOPS.has(word.toLowerCase())

/** English words that carry no content, or end a noun phrase. */
export const ENGLISH_STOPS: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for from with and or but nor so as is are was were be been being has have had having do does did will would shall should may might can could must ' +
    'that which who whom whose this these those it its they them their we our us he she his her i you your not no than then there here when where while if because since until ' +
    'about over under above below between among during before after into onto per each all any some such more most less least other another same own also only just very about ' +
    'approximately around nearly almost roughly up down out off through across within without against toward towards total totaled totalled totaling amounted amount number overall ' +
    'along ahead beyond behind beside near next last past first second both many few several every including together today yesterday currently now still already again once ' +
    'reported report said including included compared respectively both either neither however although though because due according therefore thus hence'
  ).split(' '),
)

/** English verbs a noun phrase after or before a figure ends at. */
export const ENGLISH_VERBS: ReadonlySet<string> = new Set(
  (
    'rose fell increased decreased grew declined dropped reached totaled totalled was were is are had has have opened closed completed served trained built created issued held ' +
    'received recorded reported resolved handled processed spent raised invested collected cost costs costing earned sold bought hired employed employs added lost saved cut won made ' +
    'gave took paid funded awarded approved reviewed inspected visited attended organized organised conducted published delivered installed planted launched remained stood came went ' +
    'accounted represented equaled equalled exceeded surpassed averaged participated benefited benefitted supported provided include includes included produced exported imported ' +
    'risen fallen grown gone taken given made brought found sought taught bought sold lent sent led met kept left put set held written driven begun come become seen known shown ' +
    'joined used drew draws drawn operates operated runs ran serves covers covered responded answered registered enrolled graduated treated vaccinated tested expanded reduced improved moved climbed jumped slipped edged saw sees heard spend spends spent read hold holds live lives attend attends want wants need needs supports provides contains receives generates represents exceeds remains makes takes gives pays earns lasts reaches requires stands comes becomes equals employs delivers produces asks proposes recommends announces declares'
  ).split(' '),
)

/** A word as it is compared: lower case, without the endings of plural and past. */
export const stem = (word: string): string => {
  const lower = word.toLowerCase().replace(/['’]s?$/, '')
  if (lower.length <= 3) return lower
  return lower
    .replace(/(?:ies)$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=..[^e])(?:ed|ing)$/, '')
}

const VERB_LAST = new RegExp(`(?:${alternation(HAN_VERBS)})(?<!进出口)$`)

/** The verb a phrase ends with (`老旧小区改造`), when two characters or more stand before it. */
export const verbAtEnd = (phrase: string): string | undefined => {
  const verb = VERB_LAST.exec(phrase.slice(-6))?.[0]
  return verb !== undefined && phrase.length - verb.length >= 2 ? verb : undefined
}

const VERB_FIRST = new RegExp(`^(?:${alternation(HAN_VERBS)})`)

const VERB_ONLY = new RegExp(`^(?:${alternation(HAN_VERBS)})$`)

/** Whether a stretch of Chinese is a verb of reporting and no more. */
export const isVerb = (text: string): boolean => text.length === 2 && VERB_ONLY.test(text)

/** Whether a stretch of Chinese begins with a verb of reporting: then it is no name. */
export const beginsWithVerb = (text: string): boolean => VERB_FIRST.test(text)
