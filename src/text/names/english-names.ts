import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../matches.js'
import { once } from '../once.js'
import { regexp } from '../regexp.js'

/** A capitalised word with the stretch of the name it stands in up to, and from, its neighbour. */
export interface NameWord extends Span {
  readonly word: string
  /** The capitalised word before it in the same name, and the one after it. */
  readonly before?: Span & { readonly word: string }
  readonly after?: Span & { readonly word: string }
}

/** Capitalised words in order, and what the text writes in lower case. */
export interface EnglishNames {
  readonly words: readonly NameWord[]
  /** How often a word stands in names. */
  readonly count: (word: string) => number
  /** Whether the text writes a word in lower case somewhere. */
  readonly lower: (word: string) => boolean
}

const TITLE = regexp()`
  ^(?:Mrs?|Ms|Miss|Mx|Messrs|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Cllr|Councillor|Judge|Justice|Captain|Senator|Inspector|Sergeant|Alderman
      |Baroness|Reverend|Rev|Father|Sister|Major|Colonel|General|Constable|DC?I|Sgt|Insp|Lt|Capt|President|Governor|Chair(?:man|woman)?)$
`

/** Whether a word stands before the name of a person: `Mr`, `Professor`, `Sergeant`. */
export const isTitle = (word: string): boolean => TITLE.test(word)

const COMPANY = /^(?:Ltd|Limited|LLP|LLC|PLC|Plc|Inc|Incorporated|Corp|Corporation|GmbH)$/

/** Whether a word is the form of a company. */
export const isCompanyForm = (word: string): boolean => COMPANY.test(word)

/** The word behind the one behind a word of the same name. */
export const secondAfter = (words: readonly NameWord[], index: number): NameWord['after'] => {
  const { after } = words[index]!
  return after && words[index + 1]?.start === after.start ? words[index + 1]!.after : undefined
}

const NAME =
  /(?<![\wÀ-ÖØ-öø-ÿ’'-])[A-ZÀ-ÖØ-Þ][\wÀ-ÖØ-öø-ÿ’'-]*(?:(?:(?:(?<=\b(?:Mrs?|Ms|Dr|Prof|Rev|Capt|Sgt))\.)?[ \t]|\n(?!\n))(?:(?:of|the|and|for|on|in|&)[ \t]){0,2}[A-ZÀ-ÖØ-Þ][\wÀ-ÖØ-öø-ÿ’'-]*)*/g
const CAPITALISED = /[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ\d]*(?:-[A-Za-zÀ-ÖØ-öø-ÿ]+)*(?:[’'][A-Z]?[a-zà-öø-ÿ]{2,})?/g
/** Words that begin sentences more often than names. */
const OPENING = regexp()`
  ^(?:The|An?|In|On|At|By|For|From|As|This|That|These|Those|Our|Their|Its|His|Her|When|While|If|But|And|Or|Under|After|Before|Since|With
      |Both|Each|All|To|We|It|They|He|She)$
`
const LOWER = /(?<![\w’'-])[a-z]{4,}(?![\w’'-])/g
const MOST_WORDS = 400_000
/** A longer run of letters is no word. */
const LONGEST_WORD = 40

/** Capitalised words of a document with their neighbours in the same name. */
export const englishNamesOf = once(({ text }: Document): EnglishNames => {
  const words: NameWord[] = []
  for (const name of matchesOf(NAME, text)) {
    if (words.length > MOST_WORDS) break
    const run = matchesOf(CAPITALISED, name[0])
      .map(match => ({ word: match[0], start: name.index + match.index, end: name.index + match.index + match[0].length }))
      .filter(({ word }) => word.length <= LONGEST_WORD && !OPENING.test(word))
    run.forEach((word, index) => {
      const [before, after] = [run[index - 1], run[index + 1]]
      words.push({ ...word, ...(before && { before }), ...(after && { after }) })
    })
  }
  const counts = new Map<string, number>()
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { words, count: word => counts.get(word) ?? 0, lower: lowerCaseOf(text) }
})

/** Words asked for one by one before all of them are collected. */
const ASKED = 200

/** Whether the text writes a word in lower case; the first few are looked up, for more a list is made. */
const lowerCaseOf = (text: string): ((word: string) => boolean) => {
  let asked = 0
  let all: ReadonlySet<string> | undefined
  return word => {
    if (++asked > ASKED) all ??= new Set(text.match(LOWER))
    return all ? all.has(word.toLowerCase()) : standsAlone(text, word.toLowerCase())
  }
}

const standsAlone = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\w’'-]/.test(text[at - 1] ?? '') && !/[\w’'-]/.test(text[at + word.length] ?? '')) return true
  return false
}
