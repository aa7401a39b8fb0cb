import { Lexicon } from '../../../../text/lexicon.js'
import { isEnglishStop, stem } from '../../../../text/verbs.js'

/** Chinese nouns that reports use for one another; the first of a line stands for all. */
const SAME_NOUN: readonly string[] = [
  '患者 病人 病患',
  '住院日 住院天数 住院日数 住院时间',
  '播种面积 种植面积',
  '受伤 伤者 受伤者 受伤人员 受伤人数',
  '死亡 死者 遇难 死亡人数',
  '员工 职工 雇员',
  '女性员工 女员工 女职工 女性职工',
  '教师 老师',
  '客运量 客流量 客流',
  '泊位 停车位 车位 停车泊位',
  '老人 老年人',
  '红利 股利 分红',
  '省 省份',
  '受理案件 收案',
  '审结 审执结 结案',
  '经营活动现金流 经营性现金流 经营现金流',
  '占比 比重 所占比例 占比例',
  '先天性心脏病 先心病',
  '儿童 孩子 小孩 少儿',
  '驾驶人 驾驶员 司机',
  '车速 行驶速度 行车速度',
  '总产量 总产',
  '市场主体 经营主体',
  '营业收入 营收',
  '生产总值 地区生产总值 GDP 经济总量',
  '规模以上 规上',
  '固定资产投资 固投',
  '高新技术企业 高企',
  '电信网络诈骗 电信诈骗 电诈',
  '新能源汽车 新能源车',
  '志愿者 志愿服务者 义工',
  '图书 藏书 书籍',
  '工作时间 工作时长 工时',
  '服务时长 服务时间',
  '销售额 销售总额 销售收入',
  '游客 旅游者',
  '污水处理厂 污水厂',
  '公交车 公共汽车',
  '支出 开支',
  '农户 农民家庭',
  '培训 受训 参训',
  '公安 公安机关 公安部门',
  '董事会 董事会会议',
  '监事会 监事会会议',
]

const NAMED = new Map(
  SAME_NOUN.flatMap(line => {
    const names = line.split(' ')
    return names.map(name => [name, names[0]!] as const)
  }),
)
const NAMES = new Lexicon([...NAMED.keys()].filter(name => name.length > 1))

/** A text with each thing called by one name: `出院病人` is `出院患者`. */
export const inOneName = (text: string): string => {
  let written = ''
  let from = 0
  for (let at = 0; at < text.length; ) {
    const word = NAMES.wordAt(text, at)
    written += word === undefined ? '' : text.slice(from, at) + NAMED.get(word)!
    at += word?.length ?? 1
    if (word !== undefined) from = at
  }
  return from === 0 ? text : written + text.slice(from)
}

const RUN = /[一-鿿]+|[A-Za-z][A-Za-z'’]*/g

/** An English word without any ending, so that `raise` and `raised` are one; a Chinese word as it stands. */
export const rootOf = (word: string): string => {
  const stemmed = stem(word)
  return stemmed.length > 3 && stemmed.charCodeAt(0) < 0x2e80 ? stemmed.replace(/e$/, '') : stemmed
}

/** Pairs of neighbouring Chinese characters and stems of English words, without words that carry nothing. */
export const contentOf = (text: string): string[] => {
  const tokens: string[] = []
  for (const run of text.match(RUN) ?? NONE) {
    if (run.charCodeAt(0) < 0x2e80) {
      if (run.length > 1 && !isEnglishStop(run)) tokens.push(rootOf(run))
    } else if (run.length === 1) tokens.push(run)
    else pairsOf(inOneName(run), tokens)
  }
  return tokens
}

const NONE: readonly string[] = []

const pairsOf = (run: string, tokens: string[]): void => {
  if (run.length === 1) tokens.push(run)
  for (let at = 0; at + 1 < run.length; at++) tokens.push(pairAt(run, at))
}

/** Two neighbouring characters, as a rule the same string for the same two: it is looked for in sets and maps again and again, and hashed once. */
const pairAt = (run: string, at: number): string => {
  const number = (run.charCodeAt(at) << 16) | run.charCodeAt(at + 1)
  const place = Math.imul(number, SPREAD) >>> (32 - PLACES)
  if (NUMBERS[place] !== number) {
    NUMBERS[place] = number
    PAIRS[place] = run.slice(at, at + 2)
  }
  return PAIRS[place]!
}

/** Places for the pairs met last, as a power of two: a pair that comes to the place of another takes it. */
const PLACES = 16
const NUMBERS = new Int32Array(1 << PLACES)
const PAIRS: string[] = Array.from({ length: 1 << PLACES }, () => '')
/** Multiplied by it (Knuth 1973), numbers near each other come to places far apart. */
const SPREAD = 0x9e3779b1
