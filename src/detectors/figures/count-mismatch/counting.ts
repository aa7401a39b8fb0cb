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
  `[二三四五六七八九十两兩２-９]|(?<![\\d.．])\\d{1,2}(?!\\d)|\\b(?=[befnost])(?:both|${ENGLISH_COUNTS})(?![a-z])`,
  'i',
)

/** The sentences that count something, in order: no other declares how many things it lists, and most do not. */
export const countingSentences = once((document: Document): readonly CountingSentence[] =>
  sentencesOf(document).flatMap(({ start, end }) => {
    const text = document.text.slice(start, end)
    return FEW.test(text) ? [{ text, start }] : []
  }),
)
