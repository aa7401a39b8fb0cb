import { documentOf } from '../../src/formats/index.js'
import type { Block, Document } from '../../src/model/document.js'

/** A document of about so many characters crowded with one kind of thing. Nothing can be said of any of them. */
export interface Crowd {
  readonly name: string
  make(characters: number): Document
}

const crowd = (name: string, textOf: (characters: number) => string): Crowd => ({
  name,
  make: characters => documentOf('crowd.txt', textOf(characters)),
})

const repeated = (piece: string): Crowd =>
  crowd(piece.replaceAll('\n', '⏎'), characters => piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters))

/** Pieces numbered from 1 until the text is long enough. */
const counted = (name: string, pieceOf: (number: number) => string): Crowd =>
  crowd(name, characters => {
    const pieces: string[] = []
    for (let length = 0, number = 1; length < characters; number++) {
      pieces.push(pieceOf(number))
      length += pieces.at(-1)!.length
    }
    return pieces.join('')
  })

/** Names and as many figures given to them 分别. */
const paired = crowd('names 分别 figures', characters => {
  const numbers = Array.from({ length: Math.ceil(characters / 12) }, (_, index) => index + 1)
  return `${numbers.map(number => `县${number}`).join('、')}分别增长${numbers.map(number => `${number}%`).join('、')}。`
})

const parts = crowd('parts of a total', characters => {
  const numbers = Array.from({ length: Math.ceil(characters / 8) }, (_, index) => index + 1)
  return `共100000个，其中${numbers.map(number => `甲${number}个`).join('、')}。`
})

/** One table of numbers with heads, as a .docx gives it. */
const table = (columns: number): Crowd => ({
  name: `a table of ${columns} columns`,
  make: characters => {
    const cells = Math.ceil(characters / 6)
    const blocks: Block[] = []
    let text = ''
    for (let index = 0; index < cells; index++) {
      const [row, column] = [Math.floor(index / columns), index % columns]
      const words = row === 0 ? `列${column}（万元）` : column === 0 ? `项目${row}` : `${(row * 31 + column * 17) % 9999}.${row % 10}`
      const cell = { table: 0, row, column, rowSpan: 1, columnSpan: 1, header: row === 0 }
      blocks.push({ kind: 'table-cell', start: text.length, end: text.length + words.length, cell })
      text += `${words}${column === columns - 1 ? '\n' : '\t'}`
    }
    const statistics = { characters: text.length, words: 0, paragraphs: blocks.length }
    return { id: `table ${columns}`, name: 'crowd.docx', format: 'docx', language: 'zh', text, blocks, statistics }
  },
})

/** Texts of figures without end or sense: what reading and comparing figures must stay linear in. */
export const CROWDS: readonly Crowd[] = [
  ...['9', '壹佰万元', '第一条 ', '一二三四五', '1.1.', '%', '10%', '10万元', '1万1千', '(', '（', '(1)', '$', '$1', '1:'].map(repeated),
  ...['2024年1月1日', 'Jan 1, 2024 ', '2024-01-01 ', '10^400 ', '99999999^999 ', '1e400 ', '-0 ', '٣٤٥ ', '１２３４', '12三4٥six五，'].map(
    repeated,
  ),
  ...[
    '零',
    '十',
    '万',
    '百分之',
    '一点五',
    '约1',
    'one ',
    'hundred ',
    'January ',
    '1\n',
    '1\t',
    '1a',
    '1+',
    '12个，',
    '三个、',
    '增长1%',
  ].map(repeated),
  counted('1,2,3,…', number => `${number},`),
  counted('1-2-3-…', number => `${number}-`),
  counted('1—2—3—…', number => `${number}—`),
  counted('one line of figures', number => `新建${number}个项目，投资${number * 3}万元，`),
  counted('one line of English figures', number => `built ${number} clinics with ${number * 3} beds, `),
  counted('one subject, many values', number => `全市共有企业${number}家。`),
  counted('one subject, many values, a line each', number => `项目总投资${number}万元。\n`),
  counted('one English subject, many values', number => `The city has ${number} registered clinics. `),
  counted('an enumeration', number => `（${number}）建设第${number}项任务。\n`),
  counted('lengths declared', number => `字数：${number + 100}\n`),
  counted('siblings of one label', number => `${number === 1 ? '开展五大专项监督。' : `甲${number}专项监督。`}\n`),
  counted('a table of tabs', number => `项目${number}\t${number}\t${number * 2}\t${number * 3}\n`),
  counted('a table of bars', number => `| 项目${number} | ${number} | ${number * 2} |\n`),
  paired,
  parts,
  table(10),
  table(2),
]

/** Faults without end: every one is true, and no editor reads them all. */
export const LOUD_CROWDS: readonly Crowd[] = [
  counted(
    'one growth after another',
    number => `产值${1000 + (number % 700)}亿元，比上年的${900 + (number % 90)}亿元增长${number % 30}%。\n`,
  ),
  counted(
    'English growth after growth',
    number => `Revenue rose by ${number % 30} percent to $${400 + (number % 90)} million from $${300 + (number % 70)} million. `,
  ),
  counted('one announcement again and again', () => '开展五项工作：一是加强领导，二是强化责任，三是督促检查。\n'),
  counted('sums off by a digit', number => {
    const parts = [2000 + (number % 913), 3000 + (number % 809), 1500 + (number % 701)]
    return `第${number}片区共有${10 + parts.reduce((all, part) => all + part)}户，东岸${parts[0]}户、西岸${parts[1]}户、南岸${parts[2]}户。`
  }),
  counted('totals that are none', number => `第${number}批共100个，其中甲${number % 50}个、乙${number % 40}个、丙${number % 30}个。\n`),
]
