import { digits, FAMILY, han, type Making, MONTHS, oneOf, type Saying, said, several, title, WORDS, words } from './hostile-sayings.js'

/** So many numbers below a limit that make a sum, which is off by one digit when `slip` says so. */
const sum = (below: (limit: number) => number, count: number, limit: number): { readonly total: number; readonly parts: number[] } => {
  const parts = Array.from({ length: count }, () => limit + below(limit))
  const made = parts.reduce((all, part) => all + part, 0)
  return { total: made + [0, 10, -10, 100, 20][below(5)]!, parts }
}

/** A share of a whole as it is written, with one digit of it changed now and then. */
const share = (below: (limit: number) => number, part: number, whole: number): string =>
  ((100 * part) / whole + [0, 0, 1, 10, 0.1][below(5)]!).toFixed(1)

const place = (below: (limit: number) => number): string => han(2)(below, 0)
const word = (below: (limit: number) => number): string => WORDS[below(WORDS.length)]!
const year = (below: (limit: number) => number): number => 1990 + below(35)

/** Sums of so many parts that a slip of the pen keeps from coming out. */
const slippedSum =
  (count: number): Saying =>
  below => {
    const { total, parts } = sum(below, count, 10 ** (2 + below(5)))
    return `${han(3)(below, 0)}共${total}座，${parts.map(part => `${place(below)}${part}座`).join('、')}。`
  }
const slippedSumEn =
  (count: number): Saying =>
  below => {
    const { total, parts } = sum(below, count, 10 ** (2 + below(5)))
    return `The ${words(2)(below, 0)} had ${total} sites: ${parts.map(part => `${part} in the ${word(below)}`).join(', ')}.`
  }

const slippedShare: Saying = below => {
  const [whole, part] = [100_000 + below(900_000), 10_000 + below(90_000)]
  return `${han(3)(below, 0)}${whole}户，其中${place(below)}${part}户，占${share(below, part, whole)}%。`
}
const slippedShareEn: Saying = below => {
  const [whole, part] = [100_000 + below(900_000), 10_000 + below(90_000)]
  return `Of ${whole} ${word(below)}s asked, ${part} (${share(below, part, whole)}%) were ${words(2)(below, 0)}.`
}
const slippedGrowth: Saying = below => {
  const [before, now] = [10_000 + below(10_000), 20_000 + below(10_000)]
  return `${han(3)(below, 0)}${now}万元，上年${before}万元，同比增长${share(below, now - before, before)}%。`
}
const slippedGrowthEn: Saying = below => {
  const [before, now] = [10_000 + below(10_000), 20_000 + below(10_000)]
  return `The ${word(below)} took ${now} dollars, against ${before} dollars the year before, a rise of ${share(below, now - before, before)}%.`
}
const slippedMean: Saying = below => {
  const [heads, each] = [100 + below(900), 100 + below(900)]
  return `${han(3)(below, 0)}${heads}户，发放${heads * each + [0, 10, 1000][below(3)]!}元，户均${each}元。`
}

/** What derived figures there are, all of one sentence. */
const DERIVED = oneOf([
  below => `${han(3)(below, 0)}${1000 + below(9000)}户`,
  below => `占${below(100)}.${below(10)}%`,
  below => `上年${1000 + below(9000)}户`,
  below => `比计划多${100 + below(900)}户`,
  below => `同比增长${below(100)}.${below(10)}%`,
  below => `提高${below(10)}.${below(10)}个百分点`,
  below => `户均${100 + below(900)}元`,
  below => `其中${place(below)}${100 + below(900)}户`,
  below => `${place(below)}率为${below(100)}.${below(10)}%`,
  below => `两者合计${1000 + below(9000)}户`,
  below => `余下${100 + below(900)}户`,
])
const DERIVED_EN = oneOf([
  below => `${1000 + below(9000)} ${word(below)}s`,
  below => `representing ${below(100)}.${below(10)}%`,
  below => `compared with ${1000 + below(9000)} the year before`,
  below => `${100 + below(900)} more than planned`,
  below => `a rise of ${below(100)}.${below(10)}%`,
  below => `up ${below(10)}.${below(10)} percentage points`,
  below => `an average of ${100 + below(900)} per ${word(below)}`,
  below => `of which ${100 + below(900)} were ${word(below)}s`,
  below => `a ${word(below)} rate of ${below(100)}.${below(10)}%`,
  below => `together ${1000 + below(9000)}`,
  below => `leaving ${100 + below(900)}`,
])

/** A table of so many rows, set apart from the next by a sentence. */
const table =
  (heads: readonly string[], rows: number, cell: (below: (limit: number) => number, column: number) => string): Saying =>
  (below, at) =>
    [
      `表${at + 1} ${han(5)(below, at)}`,
      heads.join('\t'),
      ...Array.from({ length: rows }, () => heads.map((_, column) => (column === 0 ? han(3)(below, 0) : cell(below, column))).join('\t')),
      `${han(15)(below, at)}。`,
    ].join('\n')

/** Brackets within brackets so deep, with a figure in each. */
const deep = (levels: number, below: (limit: number) => number): string =>
  `${Array.from({ length: levels }, () => `（${place(below)}${below(999)}个`).join('')}${'）'.repeat(levels)}`

/** Sums, shares, changes and means that miss by one slip of the pen, remainders, editions, tables of a row, recommendations, references: what the rules look for longest before they decide. */
export const HOSTILE_RULES: Readonly<Record<string, Making>> = {
  'slipped sums of three': said(slippedSum(3), ''),
  'slipped sums of three, English': said(slippedSumEn(3), ' '),
  'slipped sums of eight': said(slippedSum(8), ''),
  'slipped sums of eight, English': said(slippedSumEn(8), ' '),
  'slipped sums of thirteen': said(slippedSum(13), ''),
  'slipped sums of thirteen, English': said(slippedSumEn(13), ' '),
  'slipped sums of seventy': said(slippedSum(70), ''),
  'slipped sums, a paragraph each': said(slippedSum(4)),
  'slipped shares': said(slippedShare, ''),
  'slipped shares, English': said(slippedShareEn, ' '),
  'slipped growth': said(slippedGrowth, ''),
  'slipped growth, English': said(slippedGrowthEn, ' '),
  'slipped means': said(slippedMean, ''),
  'slipped shares, a paragraph each': said(slippedShare),
  'slipped growth, a paragraph each, English': said(slippedGrowthEn),
  'derived figures, in one sentence': said(DERIVED, '，'),
  'derived figures, in one sentence, English': said(DERIVED_EN, ', '),
  'derived figures, twenty a sentence': said(several(20, DERIVED, '，'), '。'),
  'derived figures, twenty a sentence, English': said(several(20, DERIVED_EN, ', '), '. The '),
  'derived figures, seventy a sentence': said(several(70, DERIVED, '，'), '。'),
  'derived figures, seventy a sentence, English': said(several(70, DERIVED_EN, ', '), '. The '),
  'derived figures, four hundred a sentence': said(several(400, DERIVED, '，'), '。'),
  'derived figures, four hundred a sentence, English': said(several(400, DERIVED_EN, ', '), '. The '),
  'long numbers and their shares': said(
    below =>
      `${han(3)(below, 0)}${1 + below(9)}${digits(13)(below, 0)}元，其中${place(below)}${digits(13)(below, 0)}元，占${below(100)}%。`,
    '',
  ),
  remainders: said(below => {
    const { total, parts } = sum(below, 3, 100)
    return `${han(3)(below, 0)}问题${total}个，已整改${parts[0]}个，正在整改${parts[1]}个，尚有${parts[2]}个。`
  }, ''),
  'remainders, English': said(below => {
    const { total, parts } = sum(below, 3, 100)
    return `Of ${total} ${word(below)}s, ${parts[0]} were closed and ${parts[1]} withdrawn, leaving ${parts[2]} outstanding.`
  }, ' '),
  'remainders, forty a sentence': said(
    several(40, below => `已${place(below)}${100 + below(900)}个，尚有${100 + below(900)}个`, '，'),
    '。',
  ),
  'remainders, forty a sentence, English': said(
    several(40, below => `${100 + below(900)} were closed, leaving ${100 + below(900)}`, ', '),
    '. Of these, ',
  ),
  'editions of one series': said(
    below => `第${1 + below(99)}届${below(2) ? '全市' : ''}水稻节于${year(below)}年${1 + below(12)}月${1 + below(28)}日举行。`,
    '',
  ),
  'editions of one series, English': said(
    below => `The ${4 + below(90)}th annual ${word(below)} conference was held on ${1 + below(28)} ${MONTHS[below(12)]} ${year(below)}.`,
    ' ',
  ),
  'editions of many series': said(
    below => `自${year(below)}年创办以来每年举办一届，第${1 + below(99)}届${han(5)(below, 0)}节于${year(below)}年5月举行。`,
  ),
  'names behind their number': said(
    below => `${han(2)(below, 0)}九个社区：${Array.from({ length: 8 + below(4) }, () => han(2)(below, 0)).join('、')}。`,
    '',
  ),
  'names in brackets behind their number': said(
    below => `${han(2)(below, 0)}公园5个（${Array.from({ length: 4 + below(3) }, () => `${han(3)(below, 0)}园`).join('、')}），`,
    '',
  ),
  'names behind their number, without end': said(() => '九个社区：东岸、西岸、'.repeat(30), ''),
  'names before their number': said(below => `${Array.from({ length: 20 }, () => han(3)(below, 0)).join('、')}九项工作。`, ''),
  'shares of a whole': said(
    below =>
      `${place(below)}结构：${Array.from({ length: 9 }, () => `${place(below)}占${8 + below(6)}.${below(10)}%`).join('，')}，其他占${10 + below(9)}.5%。`,
    '',
  ),
  'shares of a whole, English': said(
    below =>
      `Fees account for ${40 + below(20)}.${below(10)}%, ${word(below)}s ${20 + below(10)}.${below(10)}%, ${word(below)}s 9.5% and other sources ${below(30)}.5%.`,
    ' ',
  ),
  'shares up to the rest, English': said(
    below =>
      `${40 + below(20)}% live in ${title(word(below))}, ${20 + below(10)}% in ${title(word(below))} and the remaining ${below(40)}% at home.`,
    ' ',
  ),
  'lists of shares': said((below, at) =>
    at % 5 === 4
      ? `${place(below)}${1000 + below(9000)}人，分布如下：`
      : `- ${han(2)(below, 0)}${100 + below(900)}人，占${below(100)}.${below(10)}%；`,
  ),
  'lists of shares, English': said((below, at) =>
    at % 5 === 4
      ? `The ${word(below)} has ${1000 + below(9000)} users:`
      : `- ${words(2)(below, 0)}: ${100 + below(900)} users (${below(100)}.${below(10)}%)`,
  ),
  'tables of one row': said(table(['项目', '数量', '占比'], 1, below => String(below(10_000)))),
  'tables of shares': said(
    table(['项目', '本年', '上年', '增长', '占比'], 4, (below, column) =>
      column > 2 ? `${below(99)}.${below(10)}%` : String(below(10_000)),
    ),
  ),
  'tables of means': said(table(['项目', '户数', '金额（元）', '户均（元）'], 4, below => String(1 + below(10_000)))),
  'table of a year a row': size =>
    `年份\t产量（吨）\t比上年增长（%）\t指数\n${said((below, at) => [`${1000 + at}年`, 1000 + below(9000), `${below(20)}.${below(10)}`, below(50) ? 100 + below(20) : 100].join('\t'))(size)}`.slice(
      0,
      size,
    ),
  'tables told in sentences': said((below, at) => {
    const made = table(['地区', '数量', '金额'], 3, () => String(below(10_000)))(below, at)
    return `${made}\n${made.split('\n')[2]!.split('\t')[0]}数量为${below(10_000)}，金额${below(10_000)}万元，合计${below(20_000)}。`
  }),
  'a table given again and again': said(
    () => '地区\t数量\t金额\n东岸\t120\t36.5\n西岸\t98\t27.4\n南岸\t77\t18.9\n合计\t295\t82.8\n\n如上所述。',
  ),
  'a table given again, but for a figure': said(
    below => `地区\t数量\t金额\n东岸\t${120 + below(9)}\t36.5\n西岸\t98\t27.4\n南岸\t77\t18.9\n合计\t295\t82.8\n\n如上所述。`,
  ),
  'headings and nothing else': said((below, at) => `第${at + 1}章 ${han(5)(below, at)}`),
  'headings over a line each': said(
    (below, at) => `${1 + at}.${1 + (at % 9)} ${title(words(3)(below, at))}\n\n${title(words(9)(below, at))}.\n`,
  ),
  'recommendations by letter, English': size =>
    `Our recommendations are:\n${said((below, at) => `R${at + 1} ${title(words(8)(below, at))}.`)(size)}`.slice(0, size),
  'recommendations by name, English': size =>
    `We make 12 recommendations.\n${said((below, at) => `Recommendation ${at + 1}: The ${word(below)} should ${words(8)(below, at)}.`)(size)}`.slice(
      0,
      size,
    ),
  'recommendations announced, English': said((below, at) =>
    at % 4 === 0 ? 'We made the following three recommendations:' : `(${at % 4}) ${title(words(7)(below, at))};`,
  ),
  'recommendations by name': said((below, at) => `建议${at + 1}：${han(12)(below, at)}。`),
  'paragraphs with numbers and references, English': said(
    (below, at) =>
      `${1 + (at >> 5)}.${1 + (at % 32)} ${title(words(16)(below, at))} (see paragraph ${1 + below(1 + (at >> 5))}.${1 + below(40)} above) ${words(4)(below, at)}.`,
  ),
  'paragraphs with whole numbers and references, English': said(
    (below, at) => `${at + 1}. ${title(words(16)(below, at))} (see paragraphs ${1 + below(2 * at + 2)} and ${1 + below(2 * at + 2)}).`,
  ),
  'sections and references to none': said(
    (below, at) => `${1 + (at % 300)}.${1 + (at % 40)} ${han(8)(below, at)}\n见第${1 + below(600)}.${1 + below(80)}节。`,
  ),
  'sections and references to none, English': said(
    (below, at) => `${1 + (at % 300)}.${1 + (at % 40)} ${title(words(3)(below, at))}\nSee Section ${1 + below(600)}.${1 + below(80)}.`,
  ),
  'nested brackets with figures': size => said(below => deep(Math.ceil(size / 8), below))(size),
  'brackets in brackets': said(below => deep(1 + below(30), below), '，'),
  'stretches of time': said(
    below => `${han(3)(below, 0)}自${year(below)}年${1 + below(12)}月起至${year(below)}年${1 + below(12)}月止，历时${1 + below(99)}个月。`,
    '',
  ),
  'stretches of time, English': said(
    below =>
      `The ${word(below)} ran from ${MONTHS[below(12)]} ${year(below)} to ${MONTHS[below(12)]} ${year(below)}, ${1 + below(99)} months in all.`,
    ' ',
  ),
  'lives of persons': said(
    below => `${han(3)(below, 0)}（${year(below)}—${year(below)}），${han(2)(below, 0)}人，享年${1 + below(99)}岁。`,
    '',
  ),
  'lives of persons, English': said(
    below => `${title(word(below))} ${FAMILY[below(8)]} was born in ${year(below)} and died in ${year(below)}, aged ${1 + below(99)}.`,
    ' ',
  ),
  'anniversaries of bodies': said(below => `${han(4)(below, 0)}成立于${year(below)}年，今年是成立${1 + below(99)}周年。`, ''),
  'parts of years': said(
    below =>
      `三年来共投入${sum(below, 3, 100).total}万元，其中2021年${100 + below(99)}万元，2022年${100 + below(99)}万元，2023年${100 + below(99)}万元。`,
    '',
  ),
  'votes and rolls': said(
    below =>
      `应到${100 + below(99)}人，实到${90 + below(99)}人，请假${below(20)}人，赞成${80 + below(20)}票，反对${below(9)}票，弃权${below(9)}票。`,
    '',
  ),
  'figures given 分别, twelve a sentence': said(
    below =>
      `${Array.from({ length: 12 }, () => place(below)).join('、')}分别为${Array.from({ length: 12 }, () => `${100 + below(900)}个`).join('、')}，同比分别增长${Array.from({ length: 12 }, () => `${below(99)}%`).join('、')}。`,
    '',
  ),
}
