import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { once } from './once.js'

/** A capitalised word with the stretch of the name it stands in up to, and from, its neighbour. */
export interface NameWord extends Span {
  readonly word: string
  /** The capitalised word before it in the same name, and the one after it. */
  readonly before?: Span & { readonly word: string }
  readonly after?: Span & { readonly word: string }
}

/** Capitalised words in order, and every word the text writes in lower case. */
export interface EnglishNames {
  readonly words: readonly NameWord[]
  readonly lower: ReadonlySet<string>
}

const NAME = /(?<![\w’'-])[A-Z][\w’'-]*(?:(?:[ \t]|\n(?!\n))(?:(?:of|the|and|for|on|in|&)[ \t]){0,2}[A-Z][\w’'-]*)*/g
const CAPITALISED = /[A-Z][A-Za-z\d]*(?:-[A-Za-z]+)*(?:[’'][A-Z]?[a-z]{2,})?/g
/** Words that begin sentences more often than names. */
const OPENING =
  /^(?:The|An?|In|On|At|By|For|From|As|This|That|These|Those|Our|Their|Its|His|Her|When|While|If|But|And|Or|Under|After|Before|Since|With|Both|Each|All|To|We|It|They|He|She)$/
const LOWER = /(?<![\w’'-])[a-z]{4,}(?![\w’'-])/g
const MOST_WORDS = 400_000

/** Capitalised words of a document with their neighbours in the same name. */
export const englishNamesOf = once(({ text }: Document): EnglishNames => {
  const words: NameWord[] = []
  for (const name of text.matchAll(NAME)) {
    if (words.length > MOST_WORDS) break
    const run = [...name[0].matchAll(CAPITALISED)]
      .map(match => ({ word: match[0], start: name.index + match.index, end: name.index + match.index + match[0].length }))
      .filter(({ word }) => !OPENING.test(word))
    run.forEach((word, index) => {
      const [before, after] = [run[index - 1], run[index + 1]]
      words.push({ ...word, ...(before && { before }), ...(after && { after }) })
    })
  }
  const lower = new Set<string>()
  for (const [word] of text.matchAll(LOWER)) lower.add(word)
  return { words, lower }
})
