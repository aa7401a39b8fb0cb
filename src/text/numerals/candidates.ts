import { isLatinLetter, Openings } from '../openings.js'
import { ENGLISH_LEADS } from './english.js'

/** What a numeral can begin with: a digit or Chinese numeral, or a letter. */
const NUMERAL = 1
const LETTER = 2
const CLASSES = new Uint8Array(0x10000)
for (let code = 0; code < 0x80; code++) if (isLatinLetter(code)) CLASSES[code] = LETTER
for (const char of '0123456789０１２３４５６７８９半零〇一二两兩三四五六七八九十百千万亿几幾数數廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟')
  CLASSES[char.charCodeAt(0)] = NUMERAL

const OPENINGS = new Openings(ENGLISH_LEADS.words)
const LEAD = new RegExp(`${ENGLISH_LEADS.pattern}(?![a-z])`, 'iy')

/** The first offset from `from` on at which a numeral can begin; the length of the text when there is none. Words of English begin at their border. */
export const nextCandidate = (text: string, from: number): number => {
  let at = from
  while (at < text.length) {
    const kind = CLASSES[text.charCodeAt(at)]
    if (kind === NUMERAL) return at
    if (kind === LETTER) {
      if (OPENINGS.mayBegin(text, at) && isLead(text, at)) return at
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

const isWordCharacter = (code: number): boolean => code === 95 || (code >= 48 && code <= 57) || isLatinLetter(code)

const endOfWord = (text: string, from: number): number => {
  let at = from + 1
  while (at < text.length && CLASSES[text.charCodeAt(at)] === LETTER) at++
  return at
}
