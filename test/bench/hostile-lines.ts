import { randomFrom } from '../tools/random.js'

/** Makes a text of so many characters. */
export type Making = (size: number) => string

/** Something said at random with the numbers it is given. */
type Saying = (below: (limit: number) => number, at: number) => string

const HAN = '水库东岸的三座泵站在汛期前完成检修备用电源逐台试运行值守人员分班轮换记录每日上报全年巡查渠道投入资金惠及农户'
const WORDS = 'bank station flood water crew round standby spare generator season pump ridge valley garden market'.split(' ')
const SURNAMES = '张王李赵刘陈杨黄周吴'
const GIVEN = ['John', 'Mary', 'Peter', 'Susan', 'Ahmed', 'Wei']
const FAMILY = ['Smith', 'Jones', 'Brown', 'Taylor', 'Walker', 'Wright', 'Green', 'Hall']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Sayings one after another until there is text enough. */
const said = (saying: Saying, between = '\n'): Making => {
  return size => {
    const { below } = randomFrom(31)
    const made: string[] = []
    for (let length = 0; length < size; length += made.at(-1)!.length + between.length) made.push(saying(below, made.length))
    return made.join(between).slice(0, size)
  }
}

const han =
  (length: number): Saying =>
  below =>
    Array.from({ length }, () => HAN[below(HAN.length)]).join('')
const words =
  (count: number): Saying =>
  below =>
    Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ')
const title = (text: string): string => text.replace(/\b[a-z]/g, letter => letter.toUpperCase())
const digits =
  (count: number): Saying =>
  below =>
    Array.from({ length: count }, () => below(10)).join('')

/** One of several sayings at a time. */
const oneOf =
  (sayings: readonly Saying[]): Saying =>
  (below, at) =>
    sayings[below(sayings.length)]!(below, at)

/** Every kind of figure a sentence may hold. */
const FIGURES = oneOf([
  below => `${han(3)(below, 0)}${1 + below(999)}${['个', '万元', '公里', '人次', '倍', '亩'][below(6)]}`,
  below => `占${below(100)}.${below(10)}%`,
  below => `比上年增长${below(100)}.${below(10)}%`,
  below => `其中${han(2)(below, 0)}${1 + below(99)}个`,
  below => `共${1 + below(999)}个`,
  below => `分别为${1 + below(9)}个、${1 + below(9)}个`,
  below => `由${1 + below(99)}个增至${1 + below(99)}个`,
  below => `${2000 + below(25)}年${1 + below(12)}月${1 + below(28)}日`,
  below => `户均${1 + below(99)}元`,
  () => '三项措施',
])
const FIGURES_EN = oneOf([
  below => `${1 + below(999)} ${words(1)(below, 0)} ${['sites', 'km', 'percent', 'million dollars', 'percentage points'][below(5)]}`,
  below => `${1 + below(99)}% of the ${words(1)(below, 0)}s`,
  below => `up ${1 + below(99)}% from ${1 + below(900)} in ${2000 + below(25)}`,
  below => `of which ${1 + below(99)} were ${words(1)(below, 0)}`,
  below => `a total of ${1 + below(900)} ${words(1)(below, 0)}s`,
  below => `${1 + below(9)} and ${1 + below(9)} respectively`,
  below => `an average of ${1 + below(99)} per ${words(1)(below, 0)}`,
  below => `on ${1 + below(28)} ${MONTHS[below(12)]} ${2000 + below(25)}`,
])
const IDIOMS = '一心一意 三番五次 四面八方 五花八门 七上八下 千方百计 百尺竿头 万无一失'.split(' ')

/** So many sayings at a time. */
const several =
  (count: number, saying: Saying, between: string): Saying =>
  (below, at) =>
    Array.from({ length: count }, () => saying(below, at)).join(between)

/** Rows of a table of five columns, of which all but the first hold figures. */
const row =
  (name: Saying, between: string, edge = ''): Saying =>
  (below, at) =>
    edge + [name(below, at), ...Array.from({ length: 4 }, () => 1 + below(9999))].join(between) + edge

/** What the detectors look for, line by line and without end: tables, lists, headings, dates, names, references, quotations, figures, sums. */
export const HOSTILE_LINES: Readonly<Record<string, Making>> = {
  'table, tabs': said(row(han(4), '\t')),
  'table, tabs, English': said(row(words(2), '\t')),
  'table, bars': size => `| 项目 | 甲 | 乙 | 丙 | 丁 |\n|---|---|---|---|---|\n${said(row(han(4), ' | ', '|'))(size)}`.slice(0, size),
  'table, bars, English': size =>
    `| Item | A | B | C | D |\n|---|---|---|---|---|\n${said(row(words(2), ' | ', '|'))(size)}`.slice(0, size),
  'table, gaps': said(row(han(4), '   ')),
  'table, gaps, English': said(row(words(2), '   ')),
  'table, commas, English': said(row(words(2), ',')),
  'table with sums': said((below, at) => row(at % 10 === 9 ? () => '合计' : han(3), '\t')(below, at)),
  'table with sums, English': said((below, at) => row(at % 10 === 9 ? () => 'Total' : words(1), '\t')(below, at)),
  'table of words': said(below => [han(4)(below, 0), han(6)(below, 0), han(3)(below, 0)].join('\t')),
  'table of one row again': said(() => '甲项\t36.5\t4820'),
  'table of one cell a row': said((_, at) => `${at % 1000}\t`),
  'table of one row': said(below => String(below(1000)), '\t'),
  'small tables': said((below, at) => (at % 5 === 4 ? `${han(20)(below, at)}。` : row(han(3), '\t')(below, at))),
  tabs: said(() => '', '\t'),
  bars: said(() => '|', '|'),
  'list items': said((below, at) => `${1 + (at % 90)}. ${han(12)(below, at)}；`),
  'list items, Chinese numbers': said((below, at) => `（${'一二三四五六七八九十'[at % 10]}）${han(12)(below, at)}。`),
  'list items, English': said((below, at) => `${1 + (at % 90)}. ${title(words(5)(below, at))};`),
  'list items, dashes': said(below => `- ${words(3)(below, 0)}`),
  'list items, one list': said((below, at) => `${at + 1}、${han(6)(below, at)}`),
  'points in a sentence': said((below, at) => `${'一二三四五六七'[at % 7]}是${han(8)(below, at)}；`, ''),
  'points in a sentence, English': said((below, at) => `(${1 + (at % 12)}) ${words(4)(below, at)};`, ' '),
  'headings, decimal': said((below, at) => `${1 + (at % 40)}.${1 + (at % 9)}.${1 + (at % 7)} ${han(6)(below, at)}`),
  'headings, English': said((below, at) => `Chapter ${at + 1} ${title(words(4)(below, at))}`),
  'headings, shouted': said((below, at) => words(4)(below, at).toUpperCase()),
  'headings, Markdown': said((below, at) => `${'#'.repeat(1 + (at % 6))} ${words(3)(below, at)}`),
  'contents lines': said((below, at) => `${han(8)(below, at)}………………${at % 999}`),
  'captions and references': said(
    (below, at) => `表${at + 1} ${han(6)(below, at)}\n见表${below(at + 2) + 1}、图${below(50)}和附件${below(9)}。`,
  ),
  'captions and references, English': said(
    (below, at) =>
      `Table ${at + 1}. ${title(words(3)(below, at))}\nSee Table ${below(at + 2) + 1}, Figure ${below(50)} and Section ${below(9)}.${below(9)}.`,
  ),
  'notes and their marks': said((below, at) => `${han(9)(below, at)}[${at + 1}]，${han(5)(below, at)}①②③。`),
  dates: said(below => `${1990 + below(40)}年${1 + below(12)}月${1 + below(31)}日`, '，'),
  'dates, English': said(below => `${1 + below(31)} ${MONTHS[below(12)]} ${1990 + below(40)}`, ', '),
  'dates of events': said(below => `${han(4)(below, 0)}于${2000 + below(30)}年${1 + below(12)}月${1 + below(28)}日召开。`, ''),
  'dates of events, English': said(
    below => `The ${words(2)(below, 0)} meeting was held on ${1 + below(28)} ${MONTHS[below(12)]} ${2000 + below(30)}.`,
    ' ',
  ),
  'weekdays and hours': said(
    below => `${1 + below(12)}月${1 + below(28)}日（星期${'一二三四五六日'[below(7)]}）${below(24)}:${10 + below(50)}`,
    '至',
  ),
  years: said(below => String(1950 + below(80)), ' '),
  'names of bodies, English': said(below => `the ${title(words(2)(below, 0))} ${['Council', 'Committee', 'Agency'][below(3)]}`, ', '),
  'names of persons': said(below => `${SURNAMES[below(10)]}${han(2)(below, 0)}局长`, '、'),
  'names of persons, English': said(below => `Mr. ${GIVEN[below(6)]} ${'ABCD'[below(4)]}. ${FAMILY[below(8)]}`, ', '),
  'names defined': said(below => `${han(6)(below, 0)}局（以下简称“${han(2)(below, 0)}局”）`, '，'),
  'names defined, English': said(below => {
    const name = title(words(3)(below, 0))
    return `${name} (${name.replace(/[^A-Z]/g, '')})`
  }, ' and '),
  quotations: said(below => `“${han(3)(below, 0)}”`, ''),
  'quotations, English': said(below => `"${words(2)(below, 0)}"`, ' '),
  'titles of books': said(below => `《${han(5)(below, 0)}》`, '、'),
  'nested brackets': size => '（'.repeat(size / 2) + '）'.repeat(size / 2),
  'nested brackets, English': size => '(a '.repeat(size / 4) + ')'.repeat(size / 4),
  'brackets closed at once': said(below => `（${han(1)(below, 0)}）`, ''),
  'brackets at random': said(below => '（）【】《》“”‘’()[]{}「」'[below(18)]!, ''),
  'closing brackets': said(() => ')', ''),
  'straight quotation marks': said(() => '"a', ' '),
  apostrophes: said(() => "'s", ' '),
  numbers: said(below => digits(1 + below(6))(below, 0), ' '),
  'numbers, no spaces': said(digits(50), ''),
  'one number in a sentence': size => `共${'7'.repeat(size - 3)}座。`,
  'dots before a word': size => `${'.'.repeat(size - 1)}x`,
  'numbers and commas': said(below => digits(3)(below, 0), ','),
  'numbers and points': said(below => digits(1)(below, 0), '.'),
  'numbers and dashes': said(below => digits(2)(below, 0), '-'),
  'numbers and slashes': said(below => digits(2)(below, 0), '/'),
  'numbers and colons': said(below => digits(2)(below, 0), ':'),
  'numbers and percent signs': said(below => `${digits(2)(below, 0)}%`, ''),
  'numbers in Chinese characters': said(below => '零一二三四五六七八九十百千万亿两几余多'[below(19)]!, ''),
  'numbers in words': said(below => 'one two three four hundred thousand million and a half percent'.split(' ')[below(11)]!, ' '),
  'money in formal characters': said(below => '壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整'[below(18)]!, ''),
  'figures with units': said(below => `${han(3)(below, 0)}${1 + below(9999)}${['个', '万元', '公里', '人次', '%', '亩'][below(6)]}`, '，'),
  'figures with units, English': said(
    below => `${WORDS[below(WORDS.length)]} ${1 + below(9999)} ${['sites', 'km', 'percent', 'people', 'million dollars'][below(5)]}`,
    ', ',
  ),
  'one measure, ever another figure': said(below => `全市共有泵站${1 + below(999_999)}座。`, ''),
  'one measure, ever another figure, English': said(below => `The city has ${1 + below(999_999)} pumping stations.`, ' '),
  'sums in sentences': said(
    below => `全年共建成泵站${300 + below(99)}座，其中东岸${100 + below(9)}座、西岸${100 + below(9)}座、南岸${100 + below(9)}座。`,
    '',
  ),
  'sums in sentences, English': said(
    below =>
      `In all ${300 + below(99)} stations were built, of which ${100 + below(9)} in the east, ${100 + below(9)} in the west and ${100 + below(9)} in the south.`,
    ' ',
  ),
  'one long sum': said(below => `东岸${100 + below(9)}座`, '、'),
  'one long sum, English': said(below => `${100 + below(9)} in the ${WORDS[below(WORDS.length)]}`, ', '),
  'rates in sentences': said(below => `收入${100 + below(900)}万元，比上年的${100 + below(900)}万元增长${1 + below(99)}%。`, ''),
  'rates in sentences, English': said(
    below =>
      `Income rose by ${1 + below(99)}% from ${100 + below(900)} million dollars in 2020 to ${100 + below(900)} million dollars in 2021.`,
    ' ',
  ),
  'shares, thirty a sentence': said(
    below => `${Array.from({ length: 29 }, () => `${han(2)(below, 0)}${below(99)}个占${below(99)}%`).join('、')}。`,
    '',
  ),
  'shares, a sentence each, English': said(
    below => `Of the ${below(900)} ${words(1)(below, 0)}s, ${below(400)} (${below(99)}%) were ${words(1)(below, 0)}.`,
    ' ',
  ),
  'figures given 分别': said(below => `${han(2)(below, 0)}、${han(2)(below, 0)}分别为${below(99)}个、${below(99)}个。`, ''),
  'counts before colons': said(below => `重点项目${'三四五六'[below(4)]}个：${han(2)(below, 0)}`, ''),
  'counts announced': said(below => `落实${2 + below(8)}项措施：一是${han(4)(below, 0)}；二是${han(4)(below, 0)}。`, ''),
  'counts announced, English': said(
    below => `There are ${['two', 'three', 'four'][below(3)]} measures: first, ${words(2)(below, 0)}; second, ${words(2)(below, 0)}.`,
    ' ',
  ),
  'telephone numbers': said(below => `电话：0${digits(3)(below, 0)}-${digits(8)(below, 0)}`),
  'codes, English': said(below => `Ref. ${'ABCD'[below(4)]}${'EFGH'[below(4)]}-${digits(6)(below, 0)}`, ' '),
  'addresses of pages': said(below => `https://www.${words(1)(below, 0)}.com/${digits(5)(below, 0)}?a=${below(9)}`, ' '),
  placeholders: said(below => ['XXX', '××', '{{name}}', '____', 'TBD', '待补充', '……'][below(7)]!, '，'),
  'letters at random': said(below => String.fromCharCode(97 + below(26)), ''),
  'capital letters at random': said(below => String.fromCharCode(65 + below(26)), ''),
  'letters and hyphens': said(words(1), '-'),
  'words at random': said(words(12), ' '),
  'words, a sentence each': said(below => title(words(1)(below, 0)), '. '),
  'a short line each, English': said(words(1)),
  'question marks': said(() => '？', ''),
  ellipses: said(() => '…', ''),
  'dashes and spaces': said(() => '—', ' '),
  underlines: said(() => '_', ''),
  'full-width spaces': said(() => '\u3000', ''),
  'form feeds': said(() => '甲\f', ''),
  'negations in turn': said(below => `${han(5)(below, 0)}${below(2) ? '不' : '未'}合格`, '，'),
  'every kind of figure, in one sentence': said(FIGURES, '，'),
  'every kind of figure, without a mark': said(FIGURES, ''),
  'every kind of figure, eight a sentence': said(several(8, FIGURES, '，'), '。'),
  'every kind of figure, fifty a sentence': said(several(50, FIGURES, '，'), '。'),
  'every kind of figure, in one sentence, English': said(FIGURES_EN, ', '),
  'every kind of figure, fifty a sentence, English': said(several(50, FIGURES_EN, ', '), '. The '),
  'growths, eighteen a sentence': said(
    several(18, below => `${han(2)(below, 0)}${below(99)}亿元比上年${below(99)}亿元增长${below(99)}%`, '、'),
    '。',
  ),
  'figures given 分别, one sentence': said(below => `${han(2)(below, 0)}和${han(2)(below, 0)}分别${below(99)}个和${below(99)}个`, '，'),
  'parts of parts, one sentence': said(below => `其中${han(3)(below, 0)}${below(99)}个`, '，'),
  'counts before colons, in one line': said((below, at) => `${han(3)(below, 0)}工作${'二三四五六七八九十'[at % 9]}项：`, ''),
  'counts declared': said(below => `${han(3)(below, 0)}${1 + below(90)}项`, '、'),
  'idioms of numbers': said(below => IDIOMS[below(8)]!, ''),
  'days of months': said(below => `${1 + below(12)}月${1 + below(31)}日`, ''),
  'table of shares': size =>
    `项目\t数量\t占比\n${said(below => `${han(3)(below, 0)}\t${below(999)}\t${below(100)}.${below(10)}%`)(size)}`.slice(0, size),
  'table of subtotals': said((below, at) =>
    row(at % 50 === 49 ? () => '合计' : at % 10 === 9 ? () => '小计' : () => `其中：${han(3)(below, 0)}`, '\t')(below, at),
  ),
  'table of thirty years': said(below => [han(4)(below, 0), ...Array.from({ length: 30 }, () => below(99_999))].join('\t')),
  'wide rows': said(below => [han(3)(below, 0), ...Array.from({ length: 1000 }, () => below(999))].join('\t')),
  'zero-width characters': said(below => [...han(8)(below, 0), below(9), below(9)].join('\u200b'), '个，'),
  'characters of no meaning': said(below => `${han(4)(below, 0)}\0${below(99)}个。`, ''),
  'paragraphs but for a date': said(
    below => `水库东岸的三座泵站在${2000 + below(25)}年${1 + below(12)}月${1 + below(28)}日完成检修，备用电源逐台试运行。`,
  ),
}
