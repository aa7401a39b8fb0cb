import type { Language } from '../../model/document.js'
import { CharacterKind, characterKindAt, widthAt } from './character-kinds.js'

/** How much of a text is read to tell its language; a longer one is sampled evenly. */
const SAMPLE = 200_000
const PIECES = 20

const LATIN_WORD = /\p{Script=Latin}{2,}/gu

const ENGLISH = words('the of and to in is for that with are was by on as be this from have has or an not were which')
const FOREIGN = words(
  'der die und den von mit das ist ein eine les des est une dans que pour sur pas del los las por con para una se al no em do da os dos ' +
    'uma com não che di il per della sono een het van och att som er og på i det den',
)

/**
 * The language a text is mainly written in. Counts Han characters against words of other scripts; Latin script is English unless the
 * function words of its neighbours outnumber its own. Kana makes a text Japanese, which is `other`. An empty text is `other`.
 */
export const languageOf = (text: string): Language => {
  const sample = sampled(text)
  const { han, kana, latin: english, other } = countsOf(sample)
  const foreign = other + (kana > han / 10 ? kana + han : 0)
  // Two Han characters carry about as much as one word.
  const chinese = kana > han / 10 ? 0 : han / 2
  const total = chinese + english + foreign
  if (total === 0 || foreign > total / 2) return 'other'
  if (chinese >= 0.8 * total) return 'zh'
  if (english >= 0.8 * total) return isEnglish(sample.match(LATIN_WORD) ?? []) ? 'en' : 'other'
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

/** Han characters and kana of a text, Latin words of two letters or more, and words of other scripts. */
interface Counts {
  readonly han: number
  readonly kana: number
  readonly latin: number
  readonly other: number
}

const countsOf = (text: string): Counts => {
  let [han, kana, latin, other] = [0, 0, 0, 0]
  /** Letters of the word so far, and whether it is one of another script. */
  let letters = 0
  let isOther = false
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = characterKindAt(text, at)
    letters = kind & CharacterKind.latin ? letters + 1 : 0
    const goesOn = (kind & OTHERS) === CharacterKind.letter
    if (kind & CharacterKind.han) han++
    else if (kind & CharacterKind.kana) kana++
    if (letters === 2) latin++
    if (goesOn && !isOther) other++
    isOther = goesOn
  }
  return { han, kana, latin, other }
}

/** Of these a letter of another script is a letter alone. */
const OTHERS = CharacterKind.letter | CharacterKind.latin | CharacterKind.han | CharacterKind.kana

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
