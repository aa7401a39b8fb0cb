import { randomFrom } from '../tools/random.js'

const HAN = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经'
const WORDS =
  'the of and to in a council service report review plan river bridge water house road school market public annual local work people total number cost staff area fund board team street'.split(
    ' ',
  )

/** Prose without meaning in paragraphs of five sentences, some with figures; the same in every run. */
const prose = (characters: number, seed: number, sentence: (below: (limit: number) => number) => string): string => {
  const { below } = randomFrom(seed)
  const paragraphs: string[] = []
  let length = 0
  while (length < characters) {
    const paragraph = Array.from({ length: 5 }, () => sentence(below)).join('')
    length += paragraph.length + 1
    paragraphs.push(paragraph)
  }
  return paragraphs.join('\n').slice(0, characters)
}

/** Chinese prose of so many characters. */
export const chineseText = (characters: number): string =>
  prose(characters, 7, below => {
    const run = (length: number): string => Array.from({ length }, () => HAN[below(HAN.length)]).join('')
    return `${run(8 + below(10))}${below(3) === 0 ? `${10 + below(9000)}个` : ''}，${run(6 + below(12))}。`
  })

/** English prose of so many characters. */
export const englishText = (characters: number): string =>
  prose(characters, 11, below => {
    const words = Array.from({ length: 8 + below(12) }, () => WORDS[below(WORDS.length)])
    return `The ${words.join(' ')}${below(3) === 0 ? ` ${10 + below(9000)} sites` : ''}. `
  })
