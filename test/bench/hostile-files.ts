import {
  digits,
  FAMILY,
  GIVEN,
  han,
  type Making,
  MONTHS,
  oneOf,
  type Saying,
  SURNAMES,
  said,
  several,
  title,
  words,
} from './hostile-sayings.js'

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const HEX = '0123456789abcdef'

/** So many letters of an alphabet at random. */
const letters =
  (count: number, alphabet: string): Saying =>
  below =>
    Array.from({ length: count }, () => alphabet[below(alphabet.length)]).join('')

const two = (number: number): string => String(number).padStart(2, '0')
const person: Saying = below => `${SURNAMES[below(10)]}${han(2)(below, 0)}`
const englishPerson: Saying = below => `${FAMILY[below(8)]} ${'ABCDEFG'[below(7)]}${'HJKL'[below(4)]}`
const uuid: Saying = below => [8, 4, 4, 4, 12].map(length => letters(length, HEX)(below, 0)).join('-')

/** An article of a law as it is numbered: 第三百一十二条. */
const article = (at: number): string => {
  const figures = '零一二三四五六七八九'
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map(unit => figures[Math.floor(at / unit) % 10])
  return `第${thousands}千${hundreds}百${tens}十${ones}条`
}

/** A sentence of a form, filled in with what is not the same twice. */
const form: Saying = (below, at) =>
  `编号${at + 1}的调解申请由${person(below, at)}于${1 + below(12)}月${1 + below(28)}日提出，经工作人员核实后予以受理，${1 + below(30)}日内办结。`
const englishForm: Saying = (below, at) =>
  `Application no. ${at + 1} was received from ${GIVEN[below(6)]} ${FAMILY[below(8)]} on ${1 + below(28)} ${MONTHS[below(12)]} and was decided within ${1 + below(30)} working days.`

/** What machines write and people paste: registers, logs, exports, lists without end; none of it prose, all of it handed in as a report sooner or later. */
export const HOSTILE_FILES: Readonly<Record<string, Making>> = {
  'register of persons': said((below, at) =>
    [
      at + 1,
      person(below, at),
      below(2) ? '男' : '女',
      `${1950 + below(60)}年${1 + below(12)}月`,
      digits(18)(below, at),
      han(6)(below, at),
    ].join('\t'),
  ),
  'register of persons, English': said((below, at) =>
    [
      at + 1,
      englishPerson(below, at),
      `${1 + below(28)}/${1 + below(12)}/${1950 + below(60)}`,
      digits(10)(below, at),
      words(3)(below, at),
    ].join('\t'),
  ),
  'register in prose': said(
    (below, at) =>
      `${at + 1}．${person(below, at)}，${18 + below(60)}岁，${han(4)(below, at)}村人，欠款${1 + below(99_999)}元，逾期${1 + below(900)}天。`,
  ),
  'register in prose, English': said(
    (below, at) =>
      `${at + 1}. ${GIVEN[below(6)]} ${FAMILY[below(8)]}, aged ${18 + below(60)}, of ${1 + below(200)} ${title(words(1)(below, at))} Street, owes $${1 + below(99_999)}, overdue by ${1 + below(900)} days.`,
  ),
  'log file': said(
    (below, at) =>
      `2024-03-${two(1 + (at % 28))} ${two(below(24))}:${two(below(60))}:${two(below(60))}.${digits(3)(below, at)} INFO [worker-${below(16)}] request ${digits(6)(below, at)} handled in ${below(900)} ms`,
  ),
  'log file, Chinese': said(
    (below, at) =>
      `[2024-03-${two(1 + (at % 28))} ${two(below(24))}:${two(below(60))}:${two(below(60))}] 用户${digits(6)(below, at)}登录成功，耗时${below(900)}毫秒，来自10.${below(256)}.${below(256)}.${below(256)}`,
  ),
  base64: said(letters(76, BASE64)),
  'base64, one line': said(letters(1000, BASE64), ''),
  'hexadecimal dump': said((below, at) => `${(16 * at).toString(16).padStart(8, '0')}  ${several(16, letters(2, HEX), ' ')(below, at)}`),
  'universally unique identifiers': said(uuid),
  'addresses of machines': said(below => [0, 0, 0, 0].map(() => below(256)).join('.')),
  'comma-separated values': said((below, at) =>
    [
      at + 1,
      `"${words(2)(below, at)}"`,
      `2023-${two(1 + below(12))}-${two(1 + below(28))}`,
      `${below(9999)}.${digits(2)(below, at)}`,
      below(2) ? 'TRUE' : 'FALSE',
    ].join(','),
  ),
  'comma-separated values, Chinese': said((below, at) =>
    [
      at + 1,
      han(4)(below, at),
      `2023/${1 + below(12)}/${1 + below(28)}`,
      `${below(9999)}.${digits(2)(below, at)}`,
      '万元',
      person(below, at),
    ].join(','),
  ),
  JSON: said(
    (below, at) =>
      `{"id": ${at}, "name": "${words(2)(below, at)}", "value": ${below(9999)}.${below(100)}, "tags": ["${words(1)(below, at)}", null]}`,
    ', ',
  ),
  XML: said((below, at) => `<row id="${at}"><name>${words(2)(below, at)}</name><value unit="km">${below(9999)}</value></row>`),
  'source code': said(
    (below, at) =>
      `  const ${words(1)(below, at)}${at} = (${words(1)(below, at)}: number[]) => { return ${words(1)(below, at)}[${below(99)}] * ${below(999)} }`,
  ),
  bibliography: said(
    (below, at) =>
      `[${at + 1}] ${englishPerson(below, at)}, ${englishPerson(below, at)}, ${englishPerson(below, at)}. ${title(words(7)(below, at))}. Journal of ${title(words(2)(below, at))}, ${1980 + below(44)}, ${1 + below(60)}(${1 + below(12)}): ${1 + below(400)}–${401 + below(400)}.`,
  ),
  'bibliography, Chinese': said(
    (below, at) =>
      `[${at + 1}] ${person(below, at)}, ${person(below, at)}. ${han(14)(below, at)}[J]. ${han(4)(below, at)}学报, ${1980 + below(44)}, ${1 + below(60)}(${1 + below(12)}): ${1 + below(400)}-${401 + below(400)}.`,
  ),
  'author and year, English': said(below => `(${FAMILY[below(8)]} & ${FAMILY[below(8)]}, ${1980 + below(44)}, p. ${1 + below(900)})`, '; '),
  'forms filled in': said(form),
  'forms filled in, one paragraph': said(form, ''),
  'forms filled in, English': said(englishForm),
  'forms filled in, one paragraph, English': said(englishForm, ' '),
  'one changing number': said((_, at) => `第${at + 1}次例会听取了各科室工作汇报，研究了下阶段重点任务，会议由主任主持。`),
  'one changing number, English': said(
    (_, at) => `Meeting ${at + 1} heard the reports of all sections and agreed the work of the month ahead; the director was in the chair.`,
  ),
  'contents with decimals': said((below, at) => `${1 + (at % 30)}.${1 + (at % 12)}.${1 + (at % 9)} ${han(7)(below, at)}\t${at}`),
  'contents with decimals, English': said(
    (below, at) => `${1 + (at % 30)}.${1 + (at % 12)} ${title(words(4)(below, at))} ${'.'.repeat(40)} ${at}`,
  ),
  'articles of law': said(
    (below, at) =>
      `${article(at)}　${han(18)(below, at)}，应当${han(12)(below, at)}；${han(10)(below, at)}的，处${1 + below(9)}万元以上${10 + below(9)}万元以下的罚款。`,
  ),
  'articles of law, English': said(
    (below, at) =>
      `Section ${at + 1}. (1) No person shall ${words(9)(below, at)} without a licence. (2) A person guilty of an offence under subsection (1) is liable to a fine not exceeding $${below(9999)}.`,
  ),
  'a character a line': said((below, at) => han(1)(below, at)),
  'a letter a line': said(letters(1, 'abcdefghijklmnopqrstuvwxyz')),
  'a number a line': said(below => String(below(100_000))),
  'a character a paragraph': said(han(1), '\n\n'),
  'price list': said((below, at) => `${han(4)(below, at)}（${1 + below(50)}公斤装）  ${below(999)}.${digits(2)(below, at)}元/袋`),
  'price list, English': said(
    (below, at) => `${title(words(2)(below, at))}, ${1 + below(50)} kg bag ........ $${below(999)}.${digits(2)(below, at)}`,
  ),
  'index of a book': said(below => `${words(2)(below, 0)}, ${below(300)}, ${300 + below(99)}–${400 + below(99)}, ${500 + below(300)}n`),
  timetable: said((below, at) => [han(2)(below, at), ...Array.from({ length: 12 }, () => `${two(below(24))}:${two(below(60))}`)].join(' ')),
  'results of matches, English': said(
    below => `${title(words(1)(below, 0))} United ${below(6)}–${below(6)} ${title(words(1)(below, 0))} City (${below(90)}', ${below(90)}')`,
  ),
  'subtitles of a film': said(
    (below, at) =>
      `${at + 1}\n${two(at % 3)}:${two(at % 60)}:${two(below(60))},${digits(3)(below, at)} --> ${two(at % 3)}:${two(at % 60)}:${two(below(60))},${digits(3)(below, at)}\n${words(6)(below, at)}\n`,
  ),
  'letters quoted in letters': said((below, at) => `${'> '.repeat(1 + (at % 40))}${words(8)(below, at)}`),
  'questions and answers': said((below, at) => `${at % 2 ? '答' : '问'}：${han(12 + below(20))(below, at)}${at % 2 ? '。' : '？'}`),
  'questions and answers, English': said(
    (below, at) => `${at % 2 ? 'A' : 'Q'}. ${title(words(1)(below, at))} ${words(9)(below, at)}${at % 2 ? '.' : '?'}`,
  ),
  'roll call': said(person, '、'),
  'roll call, English': said(below => `${GIVEN[below(6)]} ${FAMILY[below(8)]}`, ', '),
  'boxes to tick': said((below, at) => `${at + 1}. ${han(9)(below, at)}？ □ 是 □ 否 □ 不清楚`),
  'blanks to fill in': said((below, at) => `${han(4)(below, at)}：________________　日期：____年__月__日`),
  'characters set apart': said(han(1), ' '),
  coordinates: said(
    below => `东经${below(180)}°${below(60)}′${below(60)}.${below(10)}″，北纬${below(90)}°${below(60)}′${below(60)}.${below(10)}″`,
    '；',
  ),
  formulae: said(below => `x_{${below(99)}} = \\frac{${below(999)} + y^{${below(9)}}}{${below(999)}.${below(9)}}`, ' \\\\ '),
  'dictionary, English': said((below, at) => `${words(1)(below, at)} (n.): ${words(5)(below, at)}; also ${words(2)(below, at)}.`),
  'telephone directory, English': said(
    (below, at) => `${englishPerson(below, at)} ${'.'.repeat(20)} 0${digits(3)(below, at)} ${digits(3)(below, at)} ${digits(4)(below, at)}`,
  ),
  'shares of a register': said(below => `${person(below, 0)}持股${below(9_999_999)}股，占${below(100)}.${digits(2)(below, 0)}%；`, ''),
  'votes, English': said(
    (below, at) =>
      `Resolution ${at + 1}: for ${below(90_000_000)} (${50 + below(50)}.${digits(2)(below, at)}%), against ${below(9_000_000)} (${below(50)}.${digits(2)(below, at)}%), withheld ${below(90_000)}.`,
  ),
  'growths, a line each': said(
    below => `${han(3)(below, 0)}：${below(9999)}万元，同比增长${below(100)}.${below(10)}%，完成年度计划的${below(100)}.${below(10)}%`,
  ),
  'growths, a line each, English': said(
    below =>
      `${title(words(1)(below, 0))} sales: $${below(9999)} million, up ${below(100)}.${below(10)}% on the year, or ${below(100)}.${below(10)}% of the plan`,
  ),
  'events of every day': said(
    below =>
      `${2000 + below(25)}年${1 + below(12)}月${1 + below(28)}日，${oneOf([han(4), han(6)])(below, 0)}会议召开，${1 + below(400)}人参加。`,
  ),
  'events of every day, English': said(
    below =>
      `${1 + below(28)} ${MONTHS[below(12)]} ${2000 + below(25)}: The ${words(2)(below, 0)} conference opened with ${1 + below(400)} delegates.`,
  ),
  'Chinese and English in turn': said(
    (below, at) => `${han(8)(below, at)} ${words(4)(below, at)} ${below(999)}${below(2) ? '个' : '%'}，`,
    '',
  ),
}
