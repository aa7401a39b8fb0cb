import { han, type Making, MONTHS, oneOf, type Saying, said, several, title, WORDS, words } from './hostile-sayings.js'

type Below = (limit: number) => number

const word = (below: Below): string => WORDS[below(WORDS.length)]!
const place = (below: Below): string => han(2)(below, 0)
const number = (below: Below): number => 100 + below(900)
const rate = (below: Below): string => `${below(100)}.${below(10)}%`
const shares = (below: Below): number => 100_000_000 + below(900_000_000)

const ballot = (below: Below): string => `同意${shares(below)}股，反对${number(below)}股，弃权${number(below)}股`
const present = (below: Below): string => `出席会议的股东代表有表决权的股份${shares(below)}股。`

/** One text, and another behind it. */
const both =
  (first: Making, second: Making): Making =>
  size =>
    first(size / 2) + second(size / 2)

/** Names of known formulas and of what goes into them, so many a sentence. */
const named = (count: number): Saying =>
  several(
    count,
    oneOf(
      ['营业收入', '营业成本', '净利润', '资产总额', '负债总额', '资产负债率', '研发费用占营业收入比重', '净资产收益率'].map(
        name => (below: Below) => `${name}${/[率重]$/.test(name) ? `为${rate(below)}` : `${number(below)}万元`}`,
      ),
    ),
    '，',
  )

/** Claims held against what stands far off, or against all that goes by a name: each text multiplies what one rule looks for. */
export const HOSTILE_CLAIMS: Readonly<Record<string, Making>> = {
  'ballots and who was present': said(below => `${present(below)}表决情况：${ballot(below)}。`, ''),
  'all who were present, then all ballots': both(
    said(present, ''),
    said(below => `${ballot(below)}。`, ''),
  ),
  'ballots, sixty a sentence': said(several(60, ballot, '，'), '。'),
  'lists of all the others, and their wholes': said(
    below =>
      `超速导致死亡${number(below)}人，酒驾导致死亡${number(below)}人，疲劳导致死亡${number(below)}人，其他原因导致死亡${number(below)}人。造成${number(below)}人死亡。`,
    '',
  ),
  'lists by turns, and one sentence of wholes': both(
    said(below => `国道事故30起，死亡${number(below)}人；省道事故30起，死亡${number(below)}人；县道事故30起，死亡${number(below)}人。`, ''),
    size => `${said(below => `${place(below)}死亡${number(below)}人`, '，')(size)}，事故90起。`,
  ),
  'changes with what was in brackets': said(
    below =>
      `造成${number(below)}人死亡，财产损失${number(below)}万元。死亡人数下降${rate(below)}（2023年死亡${number(below)}人），财产损失上升${rate(below)}（上年${number(below)}万元）。`,
    '',
  ),
  'changes with what was in brackets, a thousand a sentence': said(
    (below, at) =>
      several(
        1000,
        below => (at % 2 === 1 ? `${place(below)}人数下降${rate(below)}（2023年${number(below)}人）` : `${place(below)}${number(below)}人`),
        '，',
      )(below, at),
    '。',
  ),
  'values named, fifteen a sentence': said(named(15), '。'),
  'values named, sixty a sentence': said(named(60), '。'),
  'values named, a thousand a sentence': said(named(1000), '。'),
  'counts spoken of as known, English': said(
    below => `All ${10 + below(3)} ${word(below)}s we interviewed agreed. We interviewed ${10 + below(3)} ${word(below)}s.`,
    ' ',
  ),
  'counts spoken of as known, of one noun, English': said(
    (_, at) => (at < 3 ? `We asked ${[14, 17, 41][at]} banks.` : 'The 14 banks we asked replied.'),
    ' ',
  ),
  'divisions of places, all of them': said(
    oneOf([
      below => `全县${10 + below(4)}个乡镇全部完成${han(4)(below, 0)}。`,
      below => `覆盖全县${10 + below(4)}个乡镇。`,
      below => `${10 + below(4)}个乡镇均设立${han(4)(below, 0)}。`,
      below => `全区共有${below(20)}个街道。`,
    ]),
    '',
  ),
  'opposite names': said(
    oneOf([
      below => `税收收入${number(below)}万元，非税收入${number(below)}万元。`,
      below => `省内${number(below)}家，省外${number(below)}家，共${number(below)}家。`,
      below => `公办${number(below)}所，民办${number(below)}所，学校${number(below)}所。`,
    ]),
    '',
  ),
  'opposite names, eighty a sentence': said(
    several(80, oneOf(['税收', '非税', '省内', '省外', '批发', '零售'].map(name => below => `${name}收入${number(below)}万元`)), '，'),
    '。',
  ),
  'opposite names, thirty a sentence, English': said(
    several(
      30,
      oneOf(
        ['men', 'women', 'urban homes', 'rural homes', 'secured loans', 'unsecured loans'].map(name => below => `${number(below)} ${name}`),
      ),
      ', ',
    ),
    '. ',
  ),
  'growths between amounts and shares': said(
    below => `${place(below)}产值${number(below)}亿元，增长${rate(below)}，占${place(below)}的${rate(below)}，占比提高${rate(below)}。`,
    '',
  ),
  'growths of every basis, English': said(
    below =>
      `${title(word(below))} sales rose ${rate(below)} to £${number(below)}m (2023: £${number(below)}m), ${rate(below)} at constant currency, ${rate(below)} underlying.`,
    ' ',
  ),
  'counts by nouns of one beginning': said(
    below => `${number(below)}个养老机构${han(below(6))(below, 0)}，占养老机构${han(below(6))(below, 0)}的${rate(below)}。`,
    '',
  ),
  'counts by nouns, English': said(
    below => `${rate(below)} of ${words(1 + below(4))(below, 0)}; ${number(below)} ${words(1 + below(4))(below, 0)}.`,
    ' ',
  ),
  'codes of one series, as many as are compared': said((_, at) => `${2_147_480_000 + (at % 1900)}. 水库${at}`),
  'one thing done on days of any year, English': said(
    below => `The ${word(below)} opened on ${1 + below(28)} ${MONTHS[below(12)]}${below(2) === 0 ? '' : ` ${1000 + below(9000)}`}.`,
    ' ',
  ),
}
