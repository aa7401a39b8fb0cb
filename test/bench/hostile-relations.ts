import { digits, han, type Making, MONTHS, oneOf, type Saying, said, several, title, WORDS, words } from './hostile-sayings.js'

const place = (below: (limit: number) => number): string => han(2)(below, 0)
const word = (below: (limit: number) => number): string => WORDS[below(WORDS.length)]!
const number = (below: (limit: number) => number): number => 100 + below(900)
const rate = (below: (limit: number) => number): string => `${below(100)}.${below(10)}%`

/** A beginning told once, and then sayings without end. */
const opened =
  (opening: string, making: Making): Making =>
  size =>
    `${opening}${making(size)}`.slice(0, size)

const rows =
  (heads: readonly string[], count: number, cell: (below: (limit: number) => number, column: number) => string): Saying =>
  (below, at) =>
    [
      heads.join(' | '),
      ...Array.from({ length: count }, () => heads.map((_, column) => cell(below, column)).join(' | ')),
      `${han(9)(below, at)}。`,
    ].join('\n')

/** What rules that look across clauses, sentences and lines wait for, again and again: each text is one of them at its worst. */
export const HOSTILE_RELATIONS: Readonly<Record<string, Making>> = {
  'totals of what was told before': said(
    below => `${place(below)}类${number(below)}件。${place(below)}类${number(below)}件。上述三类案件共计${number(below)}件。`,
    '',
  ),
  'totals of nine sentences': said(
    (below, at) =>
      at % 9 === 8 ? `上述八类案件共计${10 * number(below)}件。` : `${place(below)}类案件${number(below)}件，同比增长${rate(below)}。`,
    '',
  ),
  'wholes divided again and again': opened(
    '全市共有项目9,870个。',
    said(
      below =>
        `按${place(below)}分，${place(below)}${number(below)}个、${place(below)}${number(below)}个、${place(below)}${number(below)}个。`,
      '',
    ),
  ),
  'parts of the part before': said(below => `其中${place(below)}${number(below)}个。`, ''),
  'parts of the part before, English': said(below => `Of these, ${number(below)} were ${word(below)}s. `, ''),
  'graded parts, English': said(
    below =>
      `We decided ${number(below)} ${word(below)}s. ${number(below)} were upheld, ${number(below)} were partly upheld and ${number(below)} were not upheld.`,
    ' ',
  ),
  'graded parts in a row, English': said(
    several(20, below => `${number(below)} were met, ${number(below)} were partly met, ${number(below)} were not met`, ', '),
    '. Of all, ',
  ),
  'done and not done, thirty a sentence': said(
    several(30, below => `已${place(below)}${number(below)}个，未${place(below)}${number(below)}个`, '，'),
    '。',
  ),
  'opposites, thirty a sentence': said(
    several(30, below => `男${number(below)}人，女${number(below)}人，城镇${number(below)}人，农村${number(below)}人`, '；'),
    '。',
  ),
  'what was added to what was added, English': said(
    below => `Sales added £${number(below)}m and freight £${below(99)}m, bringing turnover to £${number(below)}m.`,
    ' ',
  ),
  'what was added to what was added': said(
    below =>
      `加上上级补助${number(below)}万元、上年结转${number(below)}万元、调入资金${number(below)}万元，收入总计${10 * number(below)}万元。`,
    '',
  ),
  'two wholes by turns': said(
    several(
      12,
      below => `${place(below)}中院受理${number(below)}件，结案${number(below)}件；基层法院受理${number(below)}件，结案${number(below)}件`,
      '；',
    ),
    '。',
  ),
  'balances without end': said(
    oneOf([
      below => `年初余额${number(below)}万元`,
      below => `本年新增${number(below)}万元`,
      below => `偿还${number(below)}万元`,
      below => `年末余额${number(below)}万元`,
      below => `上年滚存结余${number(below)}万元`,
      below => `年末滚存结余${number(below)}万元`,
    ]),
    '，',
  ),
  'balances, sixty a sentence, English': said(
    several(
      60,
      oneOf([
        below => `the year opened with ${number(below)} ${word(below)}s`,
        below => `${number(below)} joined`,
        below => `${number(below)} left`,
        below => `it closed the year with ${number(below)}`,
      ]),
      ', ',
    ),
    '. In all, ',
  ),
  'posts filled and vacant': said(
    below =>
      `核定编制${number(below)}名，实有在编${number(below)}名，空编${below(99)}名，应到${number(below)}人，实到${number(below)}人，缺席${below(99)}人。`,
    '',
  ),
  'shares of wholes by their names': said(
    below => `${place(below)}收入${number(below)}万元，占${place(below)}收入的${rate(below)}，占财政总收入的${rate(below)}。`,
    '',
  ),
  'shares of wholes by their names, English': said(
    below =>
      `${title(word(below))} income was £${number(below)},000, or ${rate(below)} of ${word(below)} income and ${rate(below)} of total income.`,
    ' ',
  ),
  'amounts of changes and their rates': said(
    several(10, below => `${place(below)}收入${number(below)}万元，同比增收${below(99)}万元，增长${rate(below)}`, '；'),
    '。',
  ),
  'amounts of changes and their rates, English': said(
    below =>
      `${title(word(below))} income rose by £${below(99)},000 to £${number(below)},000, an increase of ${rate(below)} on the £${number(below)},000 of the year before.`,
    ' ',
  ),
  'rates of what was not done': said(
    several(8, below => `批准逮捕${number(below)}人，不批准逮捕${number(below)}人，不捕率${rate(below)}`, '，'),
    '。',
  ),
  'rates by their names': said(
    several(9, below => `${place(below)}率${rate(below)}，${place(below)}${number(below)}户，应${place(below)}${number(below)}户`, '、'),
    '。',
  ),
  'divisions of a place': said(
    below => `全县${10 + below(9)}个乡镇全部完成，覆盖全县${100 + below(90)}个行政村，全区共有${5 + below(9)}个街道。`,
    '',
  ),
  'what was told is recalled': said(
    below =>
      `问题已完成整改${number(below)}个，尚未完成整改${below(99)}个，对已完成的${number(below)}个问题组织复查，${number(below)}个问题中有${below(99)}个反弹。`,
    '',
  ),
  'what was told is recalled, English': said(
    below =>
      `There were ${number(below)} complaints, leaving ${number(below)} that were investigated. ${below(99)} of the ${number(below)} complaints were upheld.`,
    ' ',
  ),
  'one measure of many owners': said(
    below => `${han(4)(below, 0)}县完成投资${number(below)}亿元，为调整预算的${rate(below)}，项目${below(99)}个。`,
    '',
  ),
  'rules that come into force': said(
    below =>
      `本办法自${2000 + below(25)}年${1 + below(12)}月${1 + below(28)}日起施行。（${2000 + below(25)}年${1 + below(12)}月${1 + below(28)}日公布）`,
  ),
  'days told in words, English': said(
    below =>
      `The survey closed on ${1 + below(28)} ${MONTHS[below(12)]} ${2000 + below(25)}, ${2 + below(9)} weeks before work had begun on ${1 + below(28)} ${MONTHS[below(12)]} ${2000 + below(25)}.`,
    ' ',
  ),
  'lines of cells between bars': said(below => [place(below), number(below), rate(below), number(below)].join(' | ')),
  'tables between bars, a sentence each': said(
    rows(['单位', '数量', '比例', '金额'], 3, (below, column) =>
      column === 0 ? place(below) : column === 2 ? rate(below) : String(number(below)),
    ),
  ),
  'tables between bars, but one cell too few': said((below, at) =>
    [place(below), ...Array.from({ length: 3 + (at % 2) }, () => number(below))].join(' | '),
  ),
  'references to tables and figures that are not there': said(
    (below, at) =>
      `见表${below(900)}-${below(90)}、图${below(900)}.${below(9)}和附件${below(99)}（附表${below(99)}、专栏${below(99)}），详见第${1 + below(90)}章第${1 + below(9)}节。${at % 7 ? '' : `\n表${below(90)}-${below(9)} ${place(below)}`}`,
    '',
  ),
  'ends of lines without a mark': said(below => `${han(6)(below, 0)}，${han(3)(below, 0)}的`),
  'ends of lines without a mark, English': said(below => `${title(word(below))} ${words(7)(below, 0)} and the`),
  'numbers of points that go astray': said(
    (below, at) =>
      `${at % 3 ? '' : '工作分为以下九点：'}第${'一二三四五六七八九'[below(9)]}，${han(7)(below, at)}；（${1 + below(12)}）${han(5)(below, at)}；`,
    '',
  ),
  'identifiers a digit apart': said(
    below => `合同编号：HT-2024-${digits(4)(below, 0)}${below(10)}，统一社会信用代码91${digits(16)(below, 0)}。`,
    '',
  ),
}
