import { below, pick, type Random } from './random.js'

/** A sentence or table that is right, and the same with one fault. */
export interface Case {
  readonly right: string
  readonly wrong: string
}

/** Makes a case; the numbers are drawn anew each time. */
export type CaseMaker = (random: Random) => Case

/** A whole number with one digit changed, never its first. */
const changedDigit = (value: number, random: Random): number => {
  const digits = String(value)
  const at = digits.length === 1 ? 0 : 1 + below(random, digits.length - 1)
  const other = (Number(digits[at]) + 1 + below(random, 8)) % 10
  const wrong = Number(digits.slice(0, at) + other + digits.slice(at + 1))
  return wrong === 0 ? value + 1 : wrong
}

const between = (random: Random, low: number, high: number): number => low + below(random, high - low + 1)

type SumForm = (parts: readonly number[], total: number) => string

/** Sums in prose: three parts and their total. */
const SUMS: Readonly<Record<'zh' | 'en', readonly SumForm[]>> = {
  zh: [
    ([a, b, c], t) => `全年共办理信访事项${t}件，其中来信${a}件、来访${b}件、网上投诉${c}件。`,
    ([a, b, c], t) => `收到代表建议${t}件。其中，城建类${a}件，农业类${b}件，教育类${c}件。`,
    ([a, b, c], t) => `来信${a}件、来访${b}件、网上投诉${c}件，合计${t}件。`,
    ([a, b, c], t) => `城区${a}户，近郊${b}户，山区${c}户，共计${t}户完成改造。`,
    ([a, b, c], t) => `在编职工${t}人，分别为管理岗${a}人、专业技术岗${b}人、工勤岗${c}人。`,
    ([a, b, c], t) => `安排补助资金${t}万元：道路${a}万元，饮水${b}万元，校舍${c}万元。`,
    ([a, b, c], t) => `检查企业${t}家（化工${a}家、矿山${b}家、商贸${c}家）。`,
    ([a, b, c], t) => `分别在东片、西片、北片植树${a}亩、${b}亩、${c}亩，总计${t}亩。`,
    ([a, b, c], t) => `全镇现有劳动力${t}人，其中：务农${a}人；务工${b}人；经商${c}人。`,
    ([a, b, c], t) => `新增床位${t}张，其中县医院${a}张，中医院${b}张，妇幼保健院${c}张，全部投入使用。`,
    ([a, b, c], t) => `完成农业产值${a}万元、工业产值${b}万元、服务业产值${c}万元，三项合计${t}万元。`,
    ([a, b, c], t) => `本年支出${t}万元，由人员经费${a}万元、公用经费${b}万元和项目经费${c}万元组成。`,
    ([a, b, c], t) => `全区一季度开工${a}个、二季度开工${b}个、三季度开工${c}个，前三季度总共开工${t}个项目。`,
  ],
  en: [
    ([a, b, c], t) => `The office closed a total of ${t} cases: ${a} civil, ${b} criminal and ${c} family.`,
    ([a, b, c], t) => `We received ${t} complaints, of which ${a} concerned noise, ${b} concerned litter and ${c} concerned parking.`,
    ([a, b, c], t) => `The crew cleared ${a} drains, ${b} culverts and ${c} grates, for a total of ${t}.`,
    ([a, b, c], t) => `Of the ${t} applications, ${a} were approved, ${b} were refused and ${c} are pending.`,
    ([a, b, c], t) =>
      `Spending came to $${t} million, consisting of $${a} million for roads, $${b} million for bridges and $${c} million for signals.`,
    ([a, b, c], t) => `There were ${a} trawlers, ${b} ferries and ${c} tugs, or ${t} in all.`,
    ([a, b, c], t) => `The library lent ${a} novels, ${b} atlases and ${c} journals, totaling ${t} items.`,
    ([a, b, c], t) => `The board has ${t} members: ${a} elected, ${b} appointed and ${c} ex officio.`,
    ([a, b, c], t) => `Inspectors made ${t} visits. Of these, ${a} were routine, ${b} were follow-ups and ${c} were unannounced.`,
    ([a, b, c], t) => `The fleet comprises ${t} vehicles, made up of ${a} buses, ${b} vans and ${c} cars.`,
  ],
}

export const sums = (language: 'zh' | 'en'): CaseMaker[] =>
  SUMS[language].map(form => random => {
    const parts = [between(random, 21, 480), between(random, 21, 480), between(random, 21, 480)]
    const total = parts.reduce((a, b) => a + b)
    if (below(random, 2) === 0) return { right: form(parts, total), wrong: form(parts, nearTotal(total, random)) }
    const at = below(random, 3)
    return {
      right: form(parts, total),
      wrong: form(
        parts.map((part, index) => (index === at ? nearPart(part, total, random) : part)),
        total,
      ),
    }
  })

/** A digit changed that keeps the number in its order of magnitude. */
const nearTotal = (total: number, random: Random): number => {
  const wrong = changedDigit(total, random)
  return Math.abs(wrong - total) < 3 ? total + 4 : wrong
}

/** A part of a sum changed by at most a tenth of the sum or so, and by more than rounding explains. */
const nearPart = (part: number, total: number, random: Random): number => {
  const most = Math.max(1, Math.floor(total / 11))
  const by = 3 + below(random, Math.min(most, 40))
  return below(random, 2) === 0 && part > by ? part - by : part + by
}

type GrowthForm = (from: number, to: number, rate: string) => string

/** Growth between two values given. */
const GROWTH: Readonly<Record<'zh' | 'en', readonly GrowthForm[]>> = {
  zh: [
    (a, b, r) => `受理量由${a}件增加到${b}件，增长${r}%。`,
    (a, b, r) => `旅客从2022年的${a}万人次增至2023年的${b}万人次，增幅${r}%。`,
    (a, b, r) => `全年实现收入${b}万元，比上年的${a}万元增长${r}%。`,
    (a, b, r) => `2022年发放${a}份，2023年发放${b}份，同比增长${r}%。`,
    (a, b, r) => `参保人数增长${r}%，由${a}人增加到${b}人。`,
    (a, b, r) => `登记志愿者由${a}名发展到${b}名，增加${b - a}名，增长${r}%。`,
    (a, b, r) => `今年${b}户，较去年${a}户增加${b - a}户、增长${r}%。`,
    (a, b, r) => `藏书量从${a}册提高到${b}册，提高了${r}%。`,
  ],
  en: [
    (a, b, r) => `Visits rose from ${a} to ${b}, an increase of ${r} percent.`,
    (a, b, r) => `Enrollment grew from ${a} students in 2021 to ${b} students in 2022, a ${r} percent increase.`,
    (a, b, r) => `Membership increased by ${r} percent, from ${a} to ${b}.`,
    (a, b, r) => `Output climbed from ${a} tons to ${b} tons, up ${r}%.`,
    (a, b, r) => `Revenue went from $${a} million to $${b} million (an increase of ${r}%).`,
    (a, b, r) => `The number of calls rose ${r} percent, from ${a} in 2022 to ${b} in 2023.`,
  ],
}

export const growth = (language: 'zh' | 'en'): CaseMaker[] =>
  GROWTH[language].map(form => random => {
    const from = between(random, 120, 900)
    const to = from + between(random, Math.ceil(from / 20), from)
    const rate = (((to - from) / from) * 100).toFixed(1)
    const wrong = (
      Number(rate) +
      (below(random, 2) === 0 ? -1 : 1) * between(random, 2, Math.max(3, Math.floor(Number(rate) / 2)))
    ).toFixed(1)
    return { right: form(from, to, rate), wrong: form(from, to, Number(wrong) <= 0 ? (Number(rate) + 7).toFixed(1) : wrong) }
  })

type ShareForm = (part: number, whole: number, rate: string) => string

/** Shares of a whole given. */
const SHARES: Readonly<Record<'zh' | 'en', readonly ShareForm[]>> = {
  zh: [
    (p, w, r) => `全年共办理案件${w}件，其中民事案件${p}件，占${r}%。`,
    (p, w, r) => `收到诉求${w}条，按期办结${p}条，办结率${r}%。`,
    (p, w, r) => `抽检样品${w}批次，合格${p}批次，合格率为${r}%。`,
    (p, w, r) => `全校共有教师${w}人，其中高级教师${p}人，占总数的${r}%。`,
    (p, w, r) => `年度计划新建${w}个，已完成${p}个，完成率${r}%。`,
    (p, w, r) => `发放问卷${w}份，收回${p}份，回收率${r}%。`,
  ],
  en: [
    (p, w, r) => `In all, ${p} of the ${w} sites (${r} percent) met the standard.`,
    (p, w, r) => `We surveyed ${w} offices; ${p} out of ${w}, or ${r} percent, replied.`,
    (p, w, r) => `Of the sample, ${p} of ${w} claims (${r}%) were paid late.`,
  ],
}

export const shares = (language: 'zh' | 'en'): CaseMaker[] =>
  SHARES[language].map(form => random => {
    const whole = between(random, 120, 900)
    const part = between(random, Math.ceil(whole / 4), whole - 5)
    const rate = ((part / whole) * 100).toFixed(1)
    const off = between(random, 2, 14)
    const wrong = (Number(rate) + off > 99 || below(random, 2) === 0 ? Number(rate) - off : Number(rate) + off).toFixed(1)
    return { right: form(part, whole, rate), wrong: form(part, whole, wrong) }
  })

type CountForm = (count: number, items: readonly string[]) => string

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八']
const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const ORDINALS = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']
const ITEMS = {
  zh: ['清淤疏浚', '加固堤防', '更换闸门', '培训巡员', '储备物资', '完善预案'],
  en: ['dredging', 'repairs', 'training', 'inspection', 'signage', 'lighting'],
}

/** Announced counts and their lists. */
const COUNTS: Readonly<Record<'zh' | 'en', readonly CountForm[]>> = {
  zh: [
    (n, items) => `今年采取${HAN[n]}项措施：${items.map((item, at) => `${HAN[at + 1]}是${item}`).join('；')}。`,
    (n, items) => `重点抓好以下${HAN[n]}个方面工作。${items.map((item, at) => `${HAN[at + 1]}要${item}。`).join('')}`,
    (n, items) => `主要做了${HAN[n]}件事：${items.map((item, at) => `第${HAN[at + 1]}，${item}`).join('；')}。`,
    (n, items) => `推进${HAN[n]}项重点任务：\n${items.map((item, at) => `（${HAN[at + 1]}）${item}。按月调度。`).join('\n')}`,
    (n, items) => `下步打算有${HAN[n]}点：\n${items.map((item, at) => `${at + 1}.${item}，逐级落实。`).join('\n')}`,
    (n, items) => `落实${items.slice(0, -1).join('、')}和${items.at(-1)}${HAN[n]}项制度。`,
    (n, items) => `围绕${items.join('、')}${HAN[n]}大领域开展督查。`,
    (n, items) => `实施${HAN[n]}大工程，即${items.join('、')}。`,
    (n, items) => `建立${n}项机制：${items.map((item, at) => `${'①②③④⑤⑥'[at]}${item}`).join('；')}。`,
    (n, items) => `抓好${HAN[n]}项工作（${items.join('、')}）。`,
  ],
  en: [
    (n, items) => `The plan rests on ${WORDS[n]} measures: ${items.map((item, at) => `(${at + 1}) ${item}`).join('; ')}.`,
    (n, items) => `The council named the following ${WORDS[n]} priorities: ${items.slice(0, -1).join(', ')} and ${items.at(-1)}.`,
    (n, items) => `The programme has ${WORDS[n]} pillars: ${items.slice(0, -1).join(', ')}, and ${items.at(-1)}.`,
    (n, items) => `There are ${WORDS[n]} reasons. ${items.map((item, at) => `${ORDINALS[at + 1]}, ${item} cost more.`).join(' ')}`,
    (n, items) => `We made ${WORDS[n]} recommendations:\n${items.map((item, at) => `${at + 1}. Fund ${item}.`).join('\n')}`,
    (n, items) => `The audit covered the following ${WORDS[n]} areas:\n${items.map(item => `• ${item}`).join('\n')}`,
  ],
}

export const counts = (language: 'zh' | 'en'): CaseMaker[] =>
  COUNTS[language].map(form => random => {
    const count = between(random, 4, 6)
    const items = ITEMS[language].slice(0, count)
    const dropped = below(random, count)
    return {
      right: form(count, items),
      wrong: form(
        count,
        items.filter((_, at) => at !== dropped),
      ),
    }
  })

const HAN_DAYS = '日一二三四五六'
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

type DayForm = (y: number, m: number, d: number, weekday: number) => string

const WEEKDAYS: Readonly<Record<'zh' | 'en', readonly DayForm[]>> = {
  zh: [
    (y, m, d, w) => `开馆仪式定于${y}年${m}月${d}日（星期${HAN_DAYS[w]}）举行。`,
    (y, m, d, w) => `${y}年${m}月${d}日，周${HAN_DAYS[w] === '日' ? '日' : HAN_DAYS[w]}，全站停电检修。`,
    (y, m, d, w) => `报名截止时间：${y}年${m}月${d}日 星期${HAN_DAYS[w]}`,
    (y, m, d, w) => `星期${HAN_DAYS[w]}（${y}年${m}月${d}日）照常办公。`,
  ],
  en: [
    (y, m, d, w) => `The hearing is set for ${DAYS[w]}, ${d} ${MONTHS[m - 1]} ${y}.`,
    (y, m, d, w) => `Doors open on ${DAYS[w]}, ${MONTHS[m - 1]} ${d}, ${y}.`,
    (y, m, d, w) => `Public day: ${MONTHS[m - 1]} ${d}, ${y} (${DAYS[w]}).`,
    (y, m, d, w) => `The vote closes ${DAYS[w]!.slice(0, 3)}, ${MONTHS[m - 1]!.slice(0, 3)} ${d}, ${y} at noon.`,
  ],
}

export const weekdays = (language: 'zh' | 'en'): CaseMaker[] =>
  WEEKDAYS[language].map(form => random => {
    const [y, m, d] = [between(random, 2015, 2026), between(random, 1, 12), between(random, 1, 28)]
    const weekday = new Date(Date.UTC(y, m - 1, d)).getUTCDay()
    return { right: form(y, m, d, weekday), wrong: form(y, m, d, (weekday + 1 + below(random, 6)) % 7) }
  })

/** A table of three or four rows and two or three columns with a row of totals, written with bars. */
export const tables = (language: 'zh' | 'en'): CaseMaker[] =>
  [true, false].map(crossed => random => {
    const names = language === 'zh' ? ['东乡', '西乡', '北乡', '南乡'] : ['North', 'South', 'East', 'West']
    const heads = language === 'zh' ? ['受理', '办结', '在办'] : ['Received', 'Closed', 'Open']
    const columns = between(random, 2, 3)
    const rows = names
      .slice(0, between(random, 3, 4))
      .map(name => ({ name, cells: Array.from({ length: columns }, () => between(random, 11, 480)) }))
    const written = (cells: readonly (readonly number[])[]): string => {
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
      const head = [
        language === 'zh' ? '地区' : 'Region',
        ...heads.slice(0, columns),
        ...(crossed ? [language === 'zh' ? '合计' : 'Total'] : []),
      ]
      const lines = rows.map(({ name, cells: own }, at) => [name, ...cells[at]!, ...(crossed ? [sum(own)] : [])])
      const totals = Array.from({ length: columns }, (_, column) => sum(rows.map(row => row.cells[column]!)))
      const last = [language === 'zh' ? '合计' : 'Total', ...totals, ...(crossed ? [sum(totals)] : [])]
      return [head, ...lines, last].map(line => `| ${line.join(' | ')} |`).join('\n')
    }
    const right = rows.map(({ cells }) => cells)
    const [row, column] = [below(random, rows.length), below(random, columns)]
    const wrong = right.map((cells, at) =>
      at === row ? cells.map((cell, index) => (index === column ? changedDigit(cell, random) : cell)) : cells,
    )
    return { right: written(right), wrong: written(wrong) }
  })

const IMPOSSIBLE: Readonly<Record<'zh' | 'en', readonly CaseMaker[]>> = {
  zh: [
    random => ({
      right: `${between(random, 2015, 2025)}年4月30日前完成整改。`,
      wrong: `${between(random, 2015, 2025)}年4月31日前完成整改。`,
    }),
    random => ({
      right: `截至${between(random, 2015, 2025)}年2月28日，已全部竣工。`,
      wrong: `截至${between(random, 2015, 2025)}年2月30日，已全部竣工。`,
    }),
    random => ({
      right: `展期为2024年5月${between(random, 1, 9)}日至20日。`,
      wrong: `展期为2024年5月${between(random, 21, 28)}日至20日。`,
    }),
    random => ({ right: '2024年是新中国成立75周年。', wrong: `2024年是新中国成立${pick(random, [65, 70, 74, 80])}周年。` }),
  ],
  en: [
    random => ({
      right: `Bids closed on June 30, ${between(random, 2015, 2025)}.`,
      wrong: `Bids closed on June 31, ${between(random, 2015, 2025)}.`,
    }),
    random => ({
      right: `The survey ran March 3-${between(random, 9, 28)}, 2024.`,
      wrong: `The survey ran March ${between(random, 19, 28)}-14, 2024.`,
    }),
    random => ({
      right: 'The school, founded in 1954, celebrated its 70th anniversary in 2024.',
      wrong: `The school, founded in 1954, celebrated its ${pick(random, [60, 65, 75, 80])}th anniversary in 2024.`,
    }),
  ],
}

export const dates = (language: 'zh' | 'en'): CaseMaker[] => [...IMPOSSIBLE[language]]
