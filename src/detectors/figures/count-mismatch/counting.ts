import type { Document } from '../../../model/document.js'
import { once } from '../../../text/once.js'
import { ENGLISH_COUNTS } from '../../../text/ordinals.js'
import { sentencesOf } from '../../../text/sentences.js'

/** A sentence that counts something, and where it starts. */
export interface CountingSentence {
  readonly text: string
  readonly start: number
}

/** A number of things few enough to be listed: a word for one, or one or two digits by themselves. Every pattern of a declared count begins with one. */
const FEW = new RegExp(
  `[二三四五六七八九十两兩２-９]|(?<![\\d.．])\\d{1,2}(?!\\d)|\\b(?=[befnost])(?:both|twice|${ENGLISH_COUNTS})(?![a-z])`,
  'i',
)

/** A number of things as the group `count`, for building patterns: it may be any, for words beside it say that it counts. */
export const COUNT_HAN = '(?<count>[二三四五六七八九十两]{1,3}|\\d{1,2})'
/** The same as English writes it: a word, or up to two digits. */
export const COUNT_EN = `(?<count>${ENGLISH_COUNTS}|\\d{1,2})`

/** Any counting word of things told one by one. */
export const ANY_CLASSIFIER =
  '(?:大类|大|个|個|項|项|種|种|類|类|家|所|座|处|支|条|部|本|首|期|批|门|篇|名|位|款|件|套|台|辆|艘|架|组|队|场|次|轮|起|份|张|幅|栋|幢|间|口|只|株|块|片|届|路|班|章|编|卷|册)'

/** The sentences that count something, in order: no other declares how many things it lists, and most do not. */
export const countingSentences = once((document: Document): readonly CountingSentence[] =>
  sentencesOf(document).flatMap(({ start, end }) => {
    const text = document.text.slice(start, end)
    return FEW.test(text) ? [{ text, start }] : []
  }),
)
