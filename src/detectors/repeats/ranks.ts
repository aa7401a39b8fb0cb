import type { Document } from '../../model/document.js'
import type { Level } from '../../model/finding.js'
import type { RuleId } from '../../model/rule.js'
import { firstEndingAfter, firstOf, type Span } from '../../model/span.js'
import type { Repeat } from '../../text/copies.js'
import { once } from '../../text/once.js'
import { areAlternatives } from '../../text/outline/alternatives.js'
import { captionsOf } from '../../text/outline/captions.js'
import { areCases, areLeadIns, areOfOtherTerms } from './cases.js'
import { areOfOthers } from './titles.js'

/** What a repeat is reported as. */
export interface Rank {
  readonly rule: RuleId
  readonly variant: string
  readonly level: Level
  readonly confidence: number
}

/** Least similarity of a repeated block. */
const BLOCK = 0.95
/** Weight (Han characters, or twice the words) from which a whole sentence said again is told, and from which part of one is more than a note. */
const SENTENCE = 24
const PART = 32
/** Weight from which a whole paragraph or list item in Chinese said again is told. */
const ITEM = 22
/** Length in characters, and rare equal weight, from which an edited passage is more than a note. */
const EDITED = 40
const EDITED_WEIGHT = 23
/** Weight from which a whole paragraph of a law, where articles are built alike, is more than a note; twice that for an edited one. */
const STATUTE = 40
/** Weight below which a paragraph that stands three times or more is a line that belongs to each place, and from which several lines are an error. */
const LINE = 36
const LINES = 56
/** Length in characters from which a block is an error whatever its paragraphs. */
const LONG = 200

/** What a repeat is reported as; undefined when it is not worth a word. */
export const rankOf = (document: Document, repeat: Repeat): Rank | undefined => {
  const rank = rankOfText(document, repeat)
  const isQuiet =
    repeat.worth.role !== 'text' ||
    isSeries(repeat) ||
    areClauses(document, repeat) ||
    areOfOthers([document], repeat) ||
    areOfOneRow(document, repeat) ||
    isCaptioned(document, repeat) ||
    areCases(document, repeat) ||
    areOfOtherTerms(document, repeat) ||
    areLeadIns(document, repeat) ||
    areAlternatives(document, repeat.places)
  return rank && isQuiet ? { ...rank, level: 'note' } : rank
}

const rankOfText = (document: Document, repeat: Repeat): Rank | undefined => {
  const { kind, weight, similarity, paragraphs } = repeat.worth
  if (isSameArticle(document, repeat))
    return { rule: 'repeated-block', variant: 'paragraph', level: 'warning', confidence: 0.6 + 0.35 * similarity }
  if (kind === 'formulaic') return formula(repeat)
  if (weight < (repeat.worth.isWhole && document.language === 'zh' ? ITEM : SENTENCE) || (kind !== 'identical' && kind !== 'edited'))
    return undefined
  const length = Math.min(...repeat.places.map(({ start, end }) => end - start))
  if (similarity >= BLOCK && (paragraphs > 0 || length >= LONG)) {
    const isQuiet = (isNormative(document) && !isRepeatedArticle(repeat)) || isStanding(repeat)
    const level = isQuiet ? 'note' : (paragraphs > 1 && weight >= LINES) || length >= LONG ? 'error' : 'warning'
    return { rule: 'repeated-block', variant: paragraphs > 1 ? 'section' : 'paragraph', level, confidence: 0.7 + 0.29 * similarity }
  }
  if (kind === 'edited' && !isTold(repeat)) return undefined
  const loud =
    ((similarity >= BLOCK && isTelling(repeat)) || (kind === 'edited' && isClose(repeat))) &&
    (!isNormative(document) || isRepeatedArticle(repeat))
  const level = loud ? 'warning' : 'note'
  return kind === 'identical'
    ? { rule: 'repeated-sentence', variant: 'verbatim', level, confidence: 0.85 }
    : { rule: 'near-duplicate', variant: 'edited', level, confidence: 0.5 + 0.4 * similarity }
}

/** Whether places are cells of one row: what holds in several columns is written in each. */
const areOfOneRow = ({ text, blocks }: Document, { places }: Repeat): boolean => {
  const [first, last] = [places[0]!, places.at(-1)!]
  const isCell = ({ start }: Span): boolean => blocks[firstEndingAfter(blocks, start)]?.kind === 'table-cell'
  return last.end - first.start <= LONGEST_ROW && isCell(first) && isCell(last) && !text.slice(first.end, last.start).includes('\n')
}

const LONGEST_ROW = 4000

/** Whether a passage stands in the caption of a table or figure, which says what the text says of it: `Table 2 shows …`, `Table 2 …`. */
const isCaptioned = (document: Document, { places }: Repeat): boolean => {
  if (places.every(place => isNoteOfCaption(document, place))) return true
  const captions = captionsOf(document)
  return places.some(({ start, end }) => {
    const block = document.blocks[firstEndingAfter(document.blocks, start)]!
    if (end - start > LONGEST_CAPTION || document.text.slice(start, end).includes('\t')) return false
    const caption = captions[firstOf(captions.length, index => captions[index]!.start >= block.start)]
    return caption !== undefined && caption.start < block.start + CAPTION
  })
}

/** Whether a passage stands in what is set under a table or figure, behind its number and title: `Figure 4. … The scale is the same in all.` */
const isNoteOfCaption = ({ text, blocks }: Document, { start }: Span): boolean => {
  const block = blocks[firstEndingAfter(blocks, start)]!
  return start > block.start && start - block.start <= LONGEST_CAPTION && NUMBERED_TITLE.test(text.slice(block.start, block.start + 16))
}

const NUMBERED_TITLE = /^(?:Table|Figure|Fig\.|Chart)\s?\d{1,3}[.:]\s\p{Lu}|^[图表]\s?\d{1,3}(?:[-–.]\d{1,3})?[\s.：:]/u
const LONGEST_CAPTION = 500
/** Characters from the beginning of a block to the word that makes it a caption. */
const CAPTION = 12

/** Characters between two places that stand side by side. */
const BESIDE = 40

/** Places from which statements that are not quite alike are a way of speaking. */
const MANY_PLACES = 4

/** Whether a repeat is a series of parallel statements: three or more that are alike but not the same, two of them side by side, or more still. */
const isSeries = ({ places, worth }: Repeat): boolean =>
  worth.kind === 'edited' &&
  ((places.length > 2 && places.some(({ start }, at) => at > 0 && start - places[at - 1]!.end < BESIDE)) ||
    (places.length >= MANY_PLACES && worth.similarity < BLOCK))

/** Share of its own words below which what is said three times or more is put together of phrases the document uses everywhere. */
const OWN = 0.5

/** Whether a paragraph that stands three times or more belongs to each place: a short line, or phrases used everywhere. */
const isStanding = ({ places, worth: { weight, rarity } }: Repeat): boolean =>
  places.length > 2 && (weight < LINE || (rarity < OWN && weight < 4 * LINES))

/** Whether a verbatim run is more than a phrase: a whole sentence, or a long part of one, mostly its own words. */
const isTelling = ({ worth, places }: Repeat): boolean => {
  const own = worth.weight * worth.rarity * (1 - worth.formulaic)
  if (places.length > 2 && worth.weight < 48) return false
  return own >= (worth.borders === 'sentence' ? SENTENCE : PART) && (worth.borders !== 'none' || own >= 2 * PART)
}

/** Whether an edited passage is long, alike and rare enough to be a copy: a long one, or a whole paragraph, may have changed more. */
const isClose = ({ worth: { weight, rarity, formulaic, similarity, paragraphs, borders, sameFigures }, places }: Repeat): boolean =>
  formulaic < 0.4 &&
  places.every(({ start, end }) => end - start >= EDITED) &&
  (borders !== 'none' || weight * rarity >= 2 * PART) &&
  weight * rarity * (1 - formulaic) * similarity >= EDITED_WEIGHT * (sameFigures >= 2 ? 0.8 : 1) &&
  similarity >= (sameFigures >= 2 && borders !== 'none' ? 0.65 : likeness(weight, borders, paragraphs > 0))

/** Whether an edited passage is worth even a note: long, much alike, or rare. */
const isTold = ({ worth: { weight, similarity, rarity, sameFigures, isWhole } }: Repeat): boolean =>
  weight >= 60 || (isWhole && weight >= 40) || (similarity >= 0.8 && rarity >= 0.7) || sameFigures >= 2

/** Whether a passage of a law or contract, where clauses are built alike, stands twice: word for word, or as what no other clause says. */
const isRepeatedArticle = ({ worth, places }: Repeat): boolean => {
  const { kind, weight, rarity, borders, formulaic } = worth
  if (borders !== 'sentence') return false
  if (kind === 'identical') return weight >= STATUTE && (rarity >= 0.6 || weight >= 2 * STATUTE)
  return places.length === 2 && formulaic < 0.4 && rarity >= (weight >= 2 * STATUTE ? 0.5 : 0.85) && isEditedArticle(worth)
}

/** The shorter an article, and the more of them at once, the more alike its copy: tenders and their annexes say again what was announced. */
const isEditedArticle = ({ weight, similarity, paragraphs }: Repeat['worth']): boolean =>
  similarity >= (paragraphs > 2 ? BLOCK : weight >= 1.5 * STATUTE ? 0.85 : 0.9) && weight >= STATUTE

/** Likeness from which articles of one number are one article. */
const ARTICLE_ALIKE = 0.8

/** Whether an article stands twice, under the same number. */
const isSameArticle = ({ text, blocks }: Document, { places, worth: { kind, weight, similarity } }: Repeat): boolean => {
  if (similarity < ARTICLE_ALIKE || weight < SENTENCE || kind === 'heading' || kind === 'tabular') return false
  if (!places.every(({ start }) => blocks[firstEndingAfter(blocks, start)]?.start === start)) return false
  const numbers = new Set(places.map(({ start }) => ARTICLE.exec(text.slice(start, start + 16))?.[0]))
  return numbers.size === 1 && !numbers.has(undefined)
}

/** The shorter an edited passage is the more it must be like its original, and one that is no whole sentence still more. */
const likeness = (weight: number, borders: Repeat['worth']['borders'], hasParagraphs: boolean): number => {
  if (weight >= 120 || (hasParagraphs && borders === 'sentence' && weight >= 48)) return 0.62
  if (weight >= 60) return 0.7
  return borders === 'sentence' ? 0.8 : 0.88
}

/** A formula is told, as a note, only when it is said again word for word. */
const formula = ({ worth, places }: Repeat): Rank | undefined =>
  worth.similarity >= 0.96 && worth.weight >= SENTENCE && places.length >= 2
    ? { rule: 'repeated-sentence', variant: 'formulaic', level: 'note', confidence: 0.5 }
    : undefined

const ARTICLE = /^(?:第[一二三四五六七八九十百零〇\d]{1,6}条|(?:Article|Section|§)\s{0,2}\d+)/i
/** Words that bind, and parties of a contract or tender. */
const BINDING = /\bshall\b|[甲乙丙]方|(?:投标|招标|采购|供应|承包|发包|出租|承租|委托|受托|中标)(?:人|商)/g
/** Characters read for such words, and how many there are in so many characters of a contract. */
const READ = 100_000
const BINDING_EACH = { zh: 250, other: 700 }

/** Clauses a set of standard conditions has at least; a number in front of each. */
const CLAUSES = 3
const CLAUSE = /^[ \t]{0,8}(?:[A-Z]?\d{1,2}(?:\.\d{1,2}){0,3}[.)、．]?(?=[\s\p{Script=Han}])|第[一二三四五六七八九十百]{1,4}条)/gmu

/** Whether places are sets of conditions for one kind of contract each: clauses that bind, under other numbers, and not word for word. */
const areClauses = ({ text, language }: Document, { places, worth: { similarity, paragraphs } }: Repeat): boolean => {
  if (paragraphs < CLAUSES || similarity >= 0.995) return false
  const numbers = places.slice(0, 2).map(({ start, end }) => text.slice(start, end).match(CLAUSE) ?? [])
  if (numbers.some(each => each.length < CLAUSES) || numbers[0]!.join() === numbers[1]!.join()) return false
  const said = text.slice(places[0]!.start, places[0]!.end)
  const binding = said.match(BINDING)?.length ?? 0
  return binding >= CLAUSES && binding * BINDING_EACH[language === 'zh' ? 'zh' : 'other'] >= said.length
}

/** Articles of a law, one for so many blocks at least; in a short one, for two. */
const MANY = 8
const FEW = 4

/** Whether a document is a law, contract or tender: its clauses are built alike. */
const isNormative = once(({ blocks, text, language }: Document): boolean => {
  let articles = 0
  for (const { start, end } of blocks) if (ARTICLE.test(text.slice(start, Math.min(end, start + 16)))) articles++
  if (articles >= MANY && articles * MANY >= blocks.length) return true
  if (articles >= FEW && articles * FEW >= 2 * blocks.length) return true
  const read = text.slice(0, READ)
  const binding = read.match(BINDING)?.length ?? 0
  return binding >= 20 && binding * BINDING_EACH[language === 'zh' ? 'zh' : 'other'] >= read.length
})
