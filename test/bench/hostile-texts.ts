import { randomFrom } from '../tools/random.js'
import { HOSTILE_CLAIMS } from './hostile-claims.js'
import { HOSTILE_FILES } from './hostile-files.js'
import { HOSTILE_LINES } from './hostile-lines.js'
import { HOSTILE_RELATIONS } from './hostile-relations.js'
import { HOSTILE_RULES } from './hostile-rules.js'
import { chineseText, englishText } from './texts.js'

const PARAGRAPH =
  '水库东岸的三座泵站在汛期前完成检修，备用电源逐台试运行，值守人员分三班轮换，记录每日上报。全年巡查渠道一百二十次，投入资金36.5万元，惠及农户4820户。'
const ENGLISH =
  'The pumping stations on the east bank were overhauled before the flood season, and the standby generators were tried one by one. In 2021 the crew made 120 rounds and spent 36,500 dollars on spare parts.'

const WORDS = 'bank station flood water crew round standby spare generator season'.split(' ')
const CAPITALS = 'Bank Station Flood Water Crew River East North County Board of the and Smith Jones Committee Council Office'.split(' ')

const filled = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** Lines made one by one until there is text enough. */
const lines = (size: number, line: (at: number) => string): string => {
  const made: string[] = []
  for (let length = 0; length < size; length += made.at(-1)!.length + 1) made.push(line(made.length))
  return made.join('\n').slice(0, size)
}

/** Sturmian text: full of squares, and no period. */
const fibonacci = (a: string, b: string, size: number): string => {
  let [x, y] = [a, b]
  while (y.length < size) [x, y] = [y, y + x]
  return y.slice(0, size)
}

const han = (at: number): string => String.fromCharCode(0x4e00 + at)

/** A paragraph again and again, with so many of its characters changed each time. */
const nearly = (size: number, changes: number): string => {
  const { below } = randomFrom(9)
  return lines(size, () => {
    const characters = [...PARAGRAPH]
    for (let change = 0; change < changes; change++) characters[below(characters.length)] = han(below(3000))
    return characters.join('')
  })
}

/** An English paragraph again and again, with so many of its words changed each time. */
const nearlyInWords = (size: number, changes: number): string => {
  const { below } = randomFrom(10)
  return lines(size, () => {
    const words = ENGLISH.split(' ')
    for (let change = 0; change < changes; change++) words[below(words.length)] = `w${below(3000)}`
    return words.join(' ')
  })
}

const anyOf = (size: number, alphabet: number): string => {
  const { below } = randomFrom(3)
  return Array.from({ length: size }, () => han(3 * below(alphabet))).join('')
}

/** Every run of `order` letters once: no window comes again, and any two letters follow one another everywhere (de Bruijn; Fredricksen and Maiorana 1978). */
const deBruijn = (size: number, alphabet: number, order: number): string => {
  const letters: string[] = []
  const word = new Uint8Array(order + 1)
  const extend = (length: number, period: number): void => {
    if (letters.length >= size) return
    if (length > order) {
      if (order % period === 0) for (let at = 1; at <= period; at++) letters.push(han(5 * word[at]!))
      return
    }
    for (let letter = word[length - period]!; letter < alphabet; letter++) {
      const isSame = letter === word[length - period]
      word[length] = letter
      extend(length + 1, isSame ? period : length)
    }
  }
  extend(1, 1)
  return letters.slice(0, size).join('')
}

/** Characters of a range of code points at random. */
const fromRange = (size: number, first: number, count: number): string => {
  const { below } = randomFrom(6)
  return Array.from({ length: size }, () => String.fromCharCode(first + below(count))).join('')
}

/** A text and its copy, of which twenty characters in a row are the same and eighteen others, again and again. */
const gapped = (size: number): string => {
  const { below } = randomFrom(21)
  const run = (length: number, from: number): string => Array.from({ length }, () => han(from + below(6000))).join('')
  const shared = Array.from({ length: Math.ceil(size / 76) }, () => run(20, 0))
  return [6000, 12_000]
    .map(own => shared.map(common => common + run(18, own)).join(''))
    .join('\n')
    .slice(0, size)
}

/** Fifty sentences in ever new order. */
const shuffled = (size: number): string => {
  const { below } = randomFrom(4)
  const sentences = chineseText(3000).replaceAll('\n', '').split('。').slice(0, 50)
  return lines(size, () => Array.from({ length: 50 }, () => sentences[below(50)]).join('。'))
}

/** Texts made to be hard, of any size; `ordinary` ones are what they are measured against. */
export const HOSTILE_TEXTS: Readonly<Record<string, (size: number) => string>> = {
  ordinary: chineseText,
  'ordinary, English': englishText,
  'one character': size => filled('哈', size),
  'two in turn': size => filled('甲乙', size),
  'Fibonacci word': size => fibonacci('甲', '乙', size),
  'Fibonacci word of pieces': size => fibonacci('甲乙丙丁戊', '己庚', size),
  'one paragraph': size => filled(`${PARAGRAPH}\n`, size),
  'one paragraph, no line breaks': size => filled(PARAGRAPH, size),
  'one paragraph, English': size => filled(`${ENGLISH}\n`, size),
  'period of 1000': size => filled(chineseText(1000).replaceAll('\n', ''), size),
  'one line': size => chineseText(size).replaceAll('\n', ''),
  'one figure changes': size => lines(size, at => PARAGRAPH.replace('36.5', `${at}.5`)),
  'one character changes': size => nearly(size, 1),
  'one character changes, no line breaks': size => nearly(size, 1).replaceAll('\n', ''),
  'eight characters change': size => nearly(size, 8),
  'one figure changes, English': size => lines(size, at => ENGLISH.replace('36,500', `${at},500`)),
  'one word changes, English': size => nearlyInWords(size, 1),
  'one word changes, English, no line breaks': size => nearlyInWords(size, 1).replaceAll('\n', ' '),
  'six words change, English': size => nearlyInWords(size, 6),
  'two words in turn': size => filled('bank river ', size),
  'Fibonacci word, English': size => fibonacci('bank ', 'river ', size),
  'period of 1000, English': size => filled(englishText(1000).replaceAll('\n', ''), size),
  'one line, English': size => englishText(size).replaceAll('\n', ''),
  'two letters at random': size => anyOf(size, 2),
  'ten letters at random': size => anyOf(size, 10),
  'copy with gaps': gapped,
  'sentences in other order': shuffled,
  'white space': size => filled(' ', size),
  'line breaks': size => filled('\n', size),
  'short lines': size => filled('甲\n', size),
  'combining marks': size => `a${filled('\u0301', size - 1)}`,
  'lone surrogates': size => filled('\ud800', size),
  'opening brackets': size => filled('（', size),
  'opening quotation marks': size => filled('“', size),
  'numbered lines': size => lines(size, at => `第${at}条`),
  headings: size => lines(size, at => `第${at}章 ${han(at % 3000)}${han((7 * at) % 3001)}${at % 10 === 9 ? '\n' : ''}`),
  'headings all alike': size => filled('一、工作情况\n', size),
  'sentences of five characters': size => {
    const { below } = randomFrom(12)
    const sentence = (): string => `${han(below(900))}${han(below(900))}${han(below(900))}${han(below(900))}。`
    return lines(size, () => Array.from({ length: 20 }, sentence).join(''))
  },
  'de Bruijn sequence': size => deBruijn(size, 5, 10),
  'random characters': size => fromRange(size, 0x4e00, 0x5000),
  'any code units': size => fromRange(size, 0, 0x10000),
  'right to left': size => fromRange(size, 0x5d0, 27).replace(/.{8}/g, word => `${word.slice(1)} `),
  'scripts in turn': size => {
    const { below } = randomFrom(13)
    return lines(size, () => Array.from({ length: 40 }, () => `${han(below(3000))}${WORDS[below(WORDS.length)]}`).join(''))
  },
  'traditional in turn': size => filled('國国學学會会發发', size),
  'one letter': size => filled('a', size),
  'one word': size => filled('bank ', size),
  'capital words': size => {
    const { below } = randomFrom(14)
    return lines(size, () => Array.from({ length: 30 }, () => CAPITALS[below(CAPITALS.length)]).join(' '))
  },
  'one digit': size => filled('7', size),
  'full stops': size => filled('。', size),
  dots: size => filled('.', size),
  hyphens: size => filled('-', size),
  'commas in turn': size => filled('甲，', size),
  emoji: size => filled('😀', size),
  'table rows': size => lines(size, at => `${han(at % 300)}项\t${at % 977}\t${(at * 7) % 1013}`),
  'names of bodies': size => {
    const { below } = randomFrom(8)
    return lines(size, () => `市${han(below(60))}${han(below(60))}局`)
  },
  ...HOSTILE_LINES,
  ...HOSTILE_FILES,
  ...HOSTILE_RULES,
  ...HOSTILE_RELATIONS,
  ...HOSTILE_CLAIMS,
}
