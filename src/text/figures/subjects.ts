import type { Figure, Subject } from '../../model/figure.js'
import type { Span } from '../../model/span.js'
import type { Surroundings } from '../clauses.js'
import { MONTH_NAMES } from '../dates/forms.js'
import { matchesOf } from '../matches.js'
import { regexp } from '../regexp.js'
import { isCount } from '../units/units.js'
import { ENGLISH_STOPS, ENGLISH_VERBS, isEnglishStop } from '../verbs.js'
import { hanPhraseAfter, hanPhraseBefore, hanTitle, onlyVerb } from './han-subjects.js'
import { fromWords, phraseAfter, WORD, type Word } from './noun-phrases.js'
import { changedBefore, changedBehind, isOnlyChange } from './resumed-subjects.js'
import { beforeAside, pastApposition, pastNoteMark, pastThreshold } from './set-off.js'

const HAN = /[一-鿿]/

/**
 * What a figure measures, by the side rule: if words follow the unit without punctuation the head noun is to the right (`12个街道`), else to
 * the left (`联络站98个`). Money, shares and measures look left first. Undefined when neither side names anything.
 */
export const subjectOf = (text: string, figure: Figure, { left, right }: Surroundings): Subject | undefined => {
  const english = !HAN.test(text.slice(left.start, right.end))
  if (english) return englishSubject(text, figure, left, right)
  const after = hanPhraseAfter(text, right)
  const before = hanPhraseBefore(text, left)
  if (isCount(figure) && after) return withVerb(after, before?.verb)
  if (before?.head) return before
  return after && withVerb(after, before?.verb)
}

/** A subject with the verb that governs it, when there is one; else with its own. */
const withVerb = ({ head, modifiers, span, verb }: Subject, other: string | undefined): Subject => {
  const governing = other ?? verb
  return { head, modifiers, verb: governing, span }
}

/** What a phrase that stands alone names: the head of a table's row or column. It has no place of its own in the document. */
export const phraseIn = (text: string): Subject | undefined => {
  const phrase = HAN.test(text) ? hanTitle(text.trim()) : phraseBefore(text, { start: 0, end: text.length })
  return phrase && { head: phrase.head, modifiers: phrase.modifiers, verb: phrase.verb, name: text.trim() }
}

const englishSubject = (text: string, figure: Figure, left: Span, right: Span): Subject | undefined => {
  const first = left.start > 0 && risenTo(text, left)
  if (first) return governed(text, first)
  const changed = changedBefore(text, left)
  if (changed) return phraseBefore(text, changed)
  const measured = figure.dimension !== undefined && figure.dimension !== 'count'
  const partitive = /^\s(?:of|in)\s(?!the\b|an?\b|(?:19|20)[0-9]{2}|[A-Z])/.test(text.slice(right.start, right.start + 12))
  const before = governed(text, left)
  const isOf = measured && before?.head && /[a-z] of $/i.test(text.slice(Math.max(left.start, left.end - 8), left.end))
  const isChanged = isOnlyChange(before) && changedBehind(text, figure)
  const after = !isChanged && (isOf || (measured && !partitive)) ? undefined : phraseAfter(text, right)
  if (after) return withVerb(after, before?.verb)
  return before?.head ? before : (phraseAfter(text, right) ?? wholeBefore(text, left) ?? before)
}

/** `fell from 148 in 2022/23 to 117`, `rose by 12% to 65,100`: the words before the first of two figures, the second of which has no others. */
const risenTo = (text: string, left: Span): Span | undefined => {
  if (left.end - left.start > LONGEST_TIME || !TO.test(text.slice(left.start, left.end))) return undefined
  const floor = Math.max(0, left.start - REACH)
  const before = text.slice(floor, left.start)
  const first = FIRST.exec(before)
  if (!first) return undefined
  const end = first.index + (first[1] ?? '').length
  return { start: floor + before.slice(0, end).search(/[^.,;:\n]*$/), end: floor + end }
}

const LONGEST_TIME = 40
const REACH = 120
const TO = /^(?:[a-z]+ )?(?:(?:in|at|on|during) [^.,;:]{2,30} )?to (?:just |only |about |over |under |nearly |almost )?$/i
/** The first of the two, or by how much it rose. */
const FIRST = regexp('i')`
  \b
    (?:from|by|(rose|risen|fell|fallen|grew|grown|increased|decreased|declined|dropped|climbed))
    [ ](?:just |only |about |over |under |nearly |almost )?(?:[$£€]?\d[\d.,]*|[a-z]+)(?:%|[ ][a-z]{2,12}){0,2}\s*$
`

/** `Of the 42 recommendations made in 2019, 16 had been achieved`: a bare figure is of what the sentence opens with. */
const wholeBefore = (text: string, { start }: Span): Subject | undefined => {
  const from = Math.max(0, start - 100)
  const opening = /(?:^|[.;] )Of (?:the|these|those|our|its) (?:[0-9][0-9,]* )?(?=[a-z][^.;,]*,\s*$)/.exec(text.slice(from, start))
  return opening ? phraseAfter(text, { start: from + opening.index + opening[0].length, end: start }) : undefined
}

/** The subject before a figure; that of an aside has no verb of its own. */
const governed = (text: string, left: Span): Subject | undefined => {
  const apposed = pastApposition(text, left) ?? pastThreshold(text, left) ?? pastNoteMark(text, left)
  if (apposed) return phraseBefore(text, apposed, CARRIES)
  const aside = antecedentOf(text, left) ?? beforeAside(text, left)
  const subject = phraseBefore(text, aside)
  if (aside.end === left.end || !subject) return subject
  return { ...subject, verb: undefined }
}

/** The verb behind an apposition only carries its figure. */
const CARRIES = 'was'

/** `is 1% of turnover, which was £51.2m`: the words right before the comma, back to the first that is no noun. */
const antecedentOf = (text: string, { start, end }: Span): Span | undefined => {
  if (!/[a-z],\s*$/i.test(text.slice(Math.max(0, start - 4), start)) || !WHICH_WAS.test(text.slice(start, end))) return undefined
  const to = text.lastIndexOf(',', start)
  const words = [...text.slice(Math.max(0, to - LONGEST_TIME), to).matchAll(WORD)].slice(-MOST_NOUNS)
  const from = words.findLastIndex(([word]) => isEnglishStop(word) || isVerb(word.toLowerCase()))
  const first = words[from + 1]
  return first && { start: Math.max(0, to - LONGEST_TIME) + first.index, end: to }
}

const WHICH_WAS = /^\s*which (?:was|were|is|are|stood at|came to|totall?ed|amounted to)\s(?:about |nearly |over |only )?$/i
const MOST_NOUNS = 4

/** The subject of the verb a figure stands behind: the nouns before its first preposition, and what they are of. */
const phraseBefore = (text: string, left: Span, governing?: string): Subject | undefined => {
  const from = Math.max(left.start, left.end - 100)
  const all = matchesOf(WORD, text.slice(from, left.end).replace(TIME_AT_END, '')).map(match => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  let end = all.length
  let verb = governing
  while (end > 0 && !isCostsOf(all, end - 1) && (isFiller(all[end - 1]!.word) || isPredicate(all, end - 1))) {
    const lower = all[end - 1]!.word.toLowerCase()
    if (verb && /^(?:and|or|but)$/.test(lower)) return onlyVerb(verb)
    if (isVerb(lower) || isPredicate(all, end - 1)) verb ??= lower
    end--
  }
  let at = end
  while (at > 0 && end - at < 12 && (!endsPhrase(all, at - 1) || (verb !== undefined && isParticiple(all, at - 1)))) at--
  at = pastAdverbial(all, at, end)
  const agent = at > 1 && all[at - 1]!.word.toLowerCase() === 'by' && isVerb(all[at - 2]!.word.toLowerCase())
  if (agent) return phraseBefore(text, { start: left.start, end: from + all[at - 2]!.end })
  if (at > 0 && (isVerb(all[at - 1]!.word.toLowerCase()) || isSaidOfPronoun(all, at - 1))) verb ??= all[at - 1]!.word.toLowerCase()
  const phrase = withTax(text, fromWords(headFirst(all.slice(at, end)), from))
  return phrase ? withVerb(phrase, verb) : verb ? onlyVerb(verb) : undefined
}

/** `profit before tax`, `loss after taxation`: what no other profit is called by. */
const withTax = (text: string, phrase: Subject | undefined): Subject | undefined => {
  const told = phrase?.span && OF_TAX.exec(text.slice(phrase.span.end, phrase.span.end + 20))
  return told ? { ...phrase, modifiers: [`${told[1]}-tax`, ...phrase.modifiers] } : phrase
}

const OF_TAX = /^ (before|after) (?:income )?tax(?:es|ation)?\b/

/** `Applications rose for the third year running`: how long or when something went on is no subject. */
const TIME_AT_END =
  /(?<=\b[a-z]{3,}) (?:for|in|over|during|since|by|after) (?:the |a |an )?(?:[a-z]+ ){0,2}(?:years?|months?|quarters?|weeks?|decades?|period|season|term)(?: running| as a whole)?,? ?(?:to )?$/

/** Whether the nouns of a phrase begin behind a word: a verb, or what opens a clause; `the proposed investment` and `cost of repairs` are all noun. */
const endsPhrase = (words: readonly Word[], at: number): boolean => {
  const lower = words[at]!.word.toLowerCase()
  const isAttribute = /^(?:the|an?|our|its|their|average|annual|net|mean|median|unit)$/i.test(words[at - 1]?.word ?? '')
  const isNoun = isCostsOf(words, at)
  const isResult = at === 0 && words.length > 1 && RESULTING.test(lower)
  return isResult || (isVerb(lower) && !isAttribute && !isNoun) || CLAUSE_OPENERS.has(lower) || isSaidOfPronoun(words, at)
}

/** `…, leaving net debt of £604 million`: what the clause before came to. */
const RESULTING = /^(?:leav|giv|bring|mak|tak|yield|produc|generat|deliver|creat|lead|represent|reflect|result|mark|add)ing$/

/** `cost of repairs`, `Operating costs were`, `Net finance costs rose`: a noun where a verb or what it is of stands behind. */
const isCostsOf = (words: readonly Word[], at: number): boolean => {
  const [own, behind] = [words[at]!.word.toLowerCase(), words[at + 1]?.word.toLowerCase()]
  return /^costs?$/.test(own) && behind !== undefined && (OF_COSTS.test(behind) || isVerb(behind))
}

const OF_COSTS = /^(?:of|per|for|excluding|including|before|after|in|at|and|which|remain(?:s|ed)|rises?|falls?|came|account)$/

/** `Sadly four people died`: no noun. */
const ADVERB =
  /^(?!(?:famil|suppl|assembl|repl|jul|ital|monopol|anomal|ear|dai|week|month|year|quarter|hour|night|on|elder)ly?$|supply|family|july|italy)[a-z]{3,}ly$/

/** `Grants paid over the five years totalled …`: what was done to the noun before, with a preposition behind. */
const isParticiple = (words: readonly Word[], at: number): boolean => {
  const [before, own, behind] = [words[at - 1], words[at]!, words[at + 1]].map(word => word?.word.toLowerCase() ?? '') as [
    string,
    string,
    string,
  ]
  return isVerb(own) && !CARRIERS.has(own) && AFTER_PARTICIPLE.has(behind) && before !== '' && !ENGLISH_STOPS.has(before) && !isVerb(before)
}

const CARRIERS: ReadonlySet<string> = new Set('was were is are be been had has have rose fell grew came stood went'.split(' '))
const AFTER_PARTICIPLE: ReadonlySet<string> = new Set('over in during for on at by to under within from with since between'.split(' '))

/** `to raise`, `we present`: what follows `to` or a pronoun is a verb. */
const isPredicate = (words: readonly Word[], at: number): boolean =>
  at > 0 && (words[at - 1]!.word.toLowerCase() === 'to' || isSaidOfPronoun(words, at))

const isSaidOfPronoun = (words: readonly Word[], at: number): boolean => at > 0 && /^(?:I|we|they|he|she|it)$/i.test(words[at - 1]!.word)

/** `During the year the trust`, `By harvest 460,000 acres`: what a preposition leads in where the clause opens is no subject. */
const pastAdverbial = (words: readonly Word[], at: number, end: number): number => {
  if (at > 0 || !PREPOSITIONS.has(words[0]?.word.toLowerCase() ?? '')) return at
  let first = 1
  while (first < end && isEnglishStop(words[first]!.word)) first++
  const ended = words
    .slice(first, first + 2)
    .map(({ word }) => word.toLowerCase())
    .join(' ')
  if (AT_END.test(ended) && first + 2 < end) return first + (ended.startsWith('year-') ? 1 : 2)
  let next = first
  while (next < end && !isEnglishStop(words[next]!.word)) next++
  if (words[0]!.word === 'According' && next === end) return end
  const isBare = next === end && next === first + 1 && words[first]!.start - words[first - 1]!.end === 1
  return next < end || isBare ? next : 1
}

/** `At the year end net debt stood at`. */
const AT_END = /^(?:year-end\b|(?:year|quarter|month|period|season) end$)/

const PREPOSITIONS: ReadonlySet<string> = new Set('in during at on by since according'.split(' '))

/** `Revenue for the year`: the nouns before the preposition; `the number of regional clinics`: those behind it. */
const headFirst = (words: readonly Word[]): Word[] => {
  const groups: Word[][] = [[]]
  for (const [at, word] of words.entries()) {
    if (
      PERSONAL.test(words[at - 1]?.word ?? '') ||
      isEnglishStop(word.word) ||
      (at > 0 && word.word === 'excluding') ||
      isExtent(word, words[at + 1]) ||
      isPaid(word.word) ||
      ADVERB.test(word.word.toLowerCase())
    )
      groups.push([])
    else groups.at(-1)!.push(word)
  }
  const named = groups.filter(group => group.some(({ word }) => !MONTH.test(word)))
  return (named.find(group => group.some(({ word }) => !DONE.test(word))) ?? named[0])?.slice(-4) ?? []
}

/** `the length of new line`, `the volume of cargo`: how much there is of what is measured, as its unit says again. */
const isExtent = ({ word }: Word, next: Word | undefined): boolean =>
  next?.word.toLowerCase() === 'of' && /^(?:lengths?|extent|areas?|volumes?|quantit(?:y|ies)|weight|tonnage|sum|value)$/i.test(word)

/** `We expect capital expenditures`: what stands behind it is a verb. */
const PERSONAL = /^(?:we|they|it|he|she|you|I)$/i

/** A participle in the middle of a phrase parts its nouns; `cost` is a noun there. */
const isPaid = (word: string): boolean =>
  /^(?:paid|made|given|spent|held|sold|bought|taken|received|[a-z]{4,}ed)$/.test(word) && ENGLISH_VERBS.has(word)

/** `The estimated value of the contract`: what was done to it names nothing. */
const DONE = /[a-z]{3}[^e]ed$/

const MONTH = new RegExp(`^(?:${MONTH_NAMES})$`)

/** Words that open a clause: nothing before them belongs to the subject. */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'that which who while where when although though because since if as and but or by'.split(' '),
)

const isVerb = (lower: string): boolean => ENGLISH_VERBS.has(lower) || (lower.length > 4 && lower.endsWith('ed'))

/** `held steady at 4.5 percent`: how the verb carries its figure. */
const PREDICATIVE: ReadonlySet<string> = new Set(
  'steady stable flat unchanged constant level high low higher lower fewer greater broadly slightly sharply further'.split(' '),
)

const isFiller = (word: string): boolean =>
  isEnglishStop(word) || isVerb(word.toLowerCase()) || PREDICATIVE.has(word.toLowerCase()) || ADVERB.test(word.toLowerCase())
