import type { Language } from '../model/document.js'

/** How much of a text is read to tell its language; a longer one is sampled evenly. */
const SAMPLE = 200_000
const PIECES = 20

const HAN = /\p{Script=Han}/gu
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const LATIN_WORD = /\p{Script=Latin}{2,}/gu
const OTHER_WORD = /[^\P{L}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

const ENGLISH = words('the of and to in is for that with are was by on as be this from have has or an not were which')
const FOREIGN = words(
  'der die und den von mit das ist ein eine les des est une dans que pour sur pas del los las por con para una se al no em do da os dos uma com não che di il per della sono een het van och att som er og på i det den',
)

/**
 * The language a text is mainly written in. Counts Han characters against words of other scripts; Latin script is English unless the
 * function words of its neighbours outnumber its own. Kana makes a text Japanese, which is `other`. An empty text is `other`.
 */
export const languageOf = (text: string): Language => {
  const sample = sampled(text)
  const han = count(sample, HAN)
  const kana = count(sample, KANA)
  const latin = sample.match(LATIN_WORD) ?? []
  const foreign = count(sample, OTHER_WORD) + (kana > han / 10 ? kana + han : 0)
  // Two Han characters carry about as much as one word.
  const chinese = kana > han / 10 ? 0 : han / 2
  const english = latin.length
  const total = chinese + english + foreign
  if (total === 0 || foreign > total / 2) return 'other'
  if (chinese >= 0.8 * total) return 'zh'
  if (english >= 0.8 * total) return isEnglish(latin) ? 'en' : 'other'
  return chinese + english > foreign && chinese > 0.2 * total && english > 0.2 * total ? 'mixed' : chinese > english ? 'zh' : 'en'
}

const isEnglish = (words: readonly string[]): boolean => {
  let english = 0
  let foreign = 0
  for (const word of words) {
    const lower = word.toLowerCase()
    if (ENGLISH.has(lower)) english++
    if (FOREIGN.has(lower)) foreign++
  }
  return english >= foreign
}

const sampled = (text: string): string => {
  if (text.length <= SAMPLE) return text
  const stride = Math.floor(text.length / PIECES)
  return Array.from({ length: PIECES }, (_, index) => text.slice(index * stride, index * stride + SAMPLE / PIECES)).join('\n')
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
