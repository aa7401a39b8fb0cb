import { ENGLISH_LEADS } from './english.js'

/** What a numeral can begin with: a digit or Chinese numeral, or a letter. */
const NUMERAL = 1
const LETTER = 2
const CLASSES = new Uint8Array(0x10000)
for (const char of '0123456789０１２３４５６７８９半零〇一二两兩三四五六七八九十百千万亿几幾数數廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟')
  CLASSES[char.charCodeAt(0)] = NUMERAL
for (const char of 'abcdefghijklmnopqrstuvwxyz') CLASSES[char.charCodeAt(0)] = CLASSES[char.toUpperCase().charCodeAt(0)] = LETTER

const LEAD = new RegExp(`${ENGLISH_LEADS.pattern}(?![a-z])`, 'iy')

/** A letter as 1 to 26, anything else as 0. */
const letterAt = (text: string, offset: number): number =>
  CLASSES[text.charCodeAt(offset)] === LETTER ? (text.charCodeAt(offset) | 32) - 96 : 0

/** The first three letters of a word as one number. */
const openingAt = (text: string, offset: number): number => {
  const second = letterAt(text, offset + 1)
  return (letterAt(text, offset) * 27 + second) * 27 + (second === 0 ? 0 : letterAt(text, offset + 2))
}

/** Marks the openings of words a numeral can begin with: nearly all other words are passed over by one look. */
const OPENINGS = new Uint8Array(27 ** 3)
for (const word of ENGLISH_LEADS.words) OPENINGS[openingAt(word, 0)] = 1

/** The first offset from `from` on at which a numeral can begin; the length of the text when there is none. Words of English begin at their border. */
export const nextCandidate = (text: string, from: number): number => {
  let at = from
  while (at < text.length) {
    const kind = CLASSES[text.charCodeAt(at)]
    if (kind === NUMERAL) return at
    if (kind === LETTER) {
      if (OPENINGS[openingAt(text, at)] === 1 && isLead(text, at)) return at
      at = endOfWord(text, at)
    } else at++
  }
  return text.length
}

const isLead = (text: string, at: number): boolean => {
  if (at > 0 && isWordCharacter(text.charCodeAt(at - 1))) return false
  LEAD.lastIndex = at
  return LEAD.test(text)
}

const isWordCharacter = (code: number): boolean => code === 95 || (code >= 48 && code <= 57) || CLASSES[code] === LETTER

const endOfWord = (text: string, from: number): number => {
  let at = from + 1
  while (at < text.length && CLASSES[text.charCodeAt(at)] === LETTER) at++
  return at
}
