import type { Block, Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { CharacterKind, countOfKind } from '../../text/characters/character-kinds.js'
import { regexp } from '../../text/regexp.js'
import { draftAt } from '../alone.js'

/** Prose shorter than this (Han characters, or words) may be a heading, a caption or a signature. */
const PROSE_HAN = 12
const PROSE_WORDS = 10
/** An English paragraph of this length, in characters, is no heading. */
const LONG_ENGLISH = 160
/** The other paragraphs that must end properly before one that does not is told. */
const SIBLINGS = 3
const PROPER_SHARE = 0.85
/** More paragraphs than this that go on in the next one: page borders or hard line ends cut the text, not its author. */
const BROKEN = 1
/** More cut-off paragraphs than this are a habit of the document: one note. */
const MANY = 4

/** Marks a paragraph may end with; a closing quotation mark, bracket or footnote number after them, and a title in 《》, count as well. */
const PROPER_END = /(?:[。！？!?.…；;：:—～~]|[”"’」』）)】\]〕》〉>])[\s*_]*(?:\[?\d{1,3}\]?|[⁰¹²³⁴-⁹]{1,3}|[①-⑳*†‡]|[a-z])?$/u
const INNER_END = /[。！？；](?=.)|(?:\p{Ll}|\d)[\p{Ll}\d)][.!?]["”’)\]]*\s+(?=\p{Lu})/u
/** An item of a list that the next one follows. */
const ITEM_END = /[;；,，]\s*(?:and|or|and\/or|和|或|或者|以及|及)$/i
/** Words a sentence cannot end with. */
const HANGING_ZH = regexp('u')`
  (?:[，、,]|以及|或者|并且|而且|因为|由于|关于|对于|根据|按照|通过|为了|正在|包括|例如|比如|特别是|尤其是|(?:[还也并仍必均即又，]|已经
        |一步)将|[和与及或在把被从向于的])$
`
const HANGING_EN = regexp('i')`
  (?:,|\b(?:and|or|of|the|an|a|to|with|for|in|on|at|by|from|that|which|as|than|its|their|our|is|are|was|were|will|has|have|(?:an?|the|its
          |their|our) (?:new|further|second|third|next|more|other|same|first|full)))$
`
const LABEL = /^(?:[（(]?[\d一二三四五六七八九十]{1,4}[）)、.．]|第[\d一二三四五六七八九十]{1,4}|[-•·●■◆▪*—#])/u
const CLAUSE = /[，；,;]/g
const HAN = /\p{Script=Han}/u

/** A paragraph that stops in mid-sentence where its siblings end properly. */
export const cutOffParagraphs = (document: Document): readonly Draft[] => {
  if (document.language === 'other') return []
  const prose = document.blocks.map((block, index) => ({ block, index })).filter(({ block }) => isProse(document.text, block))
  const open = prose.filter(({ block }) => !endsProperly(document.text, block))
  if (open.length === 0 || prose.length - open.length < SIBLINGS) return []
  if (open.filter(({ block, index }) => goesOn(document, block, index)).length > BROKEN) return []
  const usual = (prose.length - open.length) / (prose.length - 1)
  const cut = open.flatMap(({ block, index }) => {
    const confidence = cutOff(document, block, index, usual)
    return confidence === undefined ? [] : [{ ...lastClause(document.text, block), confidence }]
  })
  if (cut.length > MANY)
    return [
      draftAt(document, 'unfinished-text', cut, { variant: 'many-cut-off', level: 'note', confidence: 0.5, data: { count: cut.length } }),
    ]
  return cut.map(({ start, end, confidence }) => {
    const data = { quote: document.text.slice(start, end) }
    return draftAt(document, 'unfinished-text', [{ start, end }], { variant: 'cut-off', level: 'warning', confidence, data })
  })
}

/** What parts the cells of a row that stands in a line of its own. */
const ROW_MARK = /\t|\s[|｜](?:\s|$)/

const isProse = (text: string, block: Block): boolean => {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return false
  const length = block.end - block.start
  const piece = text.slice(block.start, Math.min(block.end, block.start + 400))
  if (length < PROSE_HAN || ROW_MARK.test(piece) || isEntry(piece)) return false
  const han = countOfKind(piece, CharacterKind.han)
  return han >= PROSE_HAN ? piece.search(CLAUSE) >= 0 || INNER_END.test(piece) : han === 0 && piece.split(/\s+/).length >= PROSE_WORDS
}

/** `3.青铜编钟　春秋　最大者通高57.5厘米　1978年出土`: the fields of an entry, set apart by blanks. */
const isEntry = (piece: string): boolean => (piece.match(/(?=[ 　])(?<=[\p{Script=Han}）])[ 　]+(?=\p{Script=Han})/gu)?.length ?? 0) >= 2

const endsProperly = (text: string, { start, end }: Span): boolean => {
  const tail = text.slice(Math.max(start, end - 12), end)
  return PROPER_END.test(tail) || ITEM_END.test(tail)
}

/** How sure it is that a paragraph without end mark was cut off; undefined when it may well be whole. */
const cutOff = (document: Document, block: Block, index: number, usual: number): number | undefined => {
  const { text } = document
  const piece = text.slice(block.start, block.end)
  if (goesOn(document, block, index)) return undefined
  const chinese = HAN.test(piece)
  const tail = piece.slice(-24)
  const inner = INNER_END.test(piece)
  if ((chinese ? HANGING_ZH : HANGING_EN).test(tail) && !startsList(document, index)) return inner || usual >= PROPER_SHARE ? 0.85 : 0.6
  if (usual < PROPER_SHARE) return undefined
  if (FIELD.test(piece)) return undefined
  if (inner) return looksLikeSentence(piece) ? 0.8 : undefined
  const clauses = piece.match(CLAUSE)?.length ?? 0
  if (LABEL.test(piece)) return undefined
  return (chinese ? clauses >= 2 && piece.length >= 50 : isLongEnglish(piece)) ? 0.7 : undefined
}

/** `列席：区发展改革局、区财政局主要负责人；区审计局副局长袁洁`: the field of a form, which needs no full stop and has none. */
const FIELD = /^[【[]?[\p{Script=Han}\s]{2,8}[】\]：:][^。！？]*$/u

/** Sentences rather than a list of names and titles. */
const isLongEnglish = (piece: string): boolean =>
  piece.length >= LONG_ENGLISH && (piece.match(/(?<![\w-])[a-z]{2,}/g)?.length ?? 0) * 10 >= piece.split(/\s+/).length * 6

/** Lines at the foot and head of a page, at most. */
const FURNITURE = 3
const LONGEST_FURNITURE = 40

/** The number of a page and a short line or two at its borders, then words in small letters. */
const goesOnOverleaf = (text: string, [foot, ...rest]: readonly Block[]): boolean => {
  if (!foot || !/^[-–— ]*\d{1,4}[-–— ]*$/.test(text.slice(foot.start, Math.min(foot.end, foot.start + LONGEST_FURNITURE)))) return false
  const next = rest.find(({ start, end }) => end - start > LONGEST_FURNITURE)
  return next !== undefined && next.kind === 'paragraph' && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
}

/** The next paragraph carries the sentence on: hard-wrapped lines, an entry set on two lines, a column or page border with the head or number of the page. */
const goesOn = ({ text, blocks }: Document, block: Block, index: number): boolean => {
  const at = blocks.slice(index + 1, index + 8).findIndex(({ kind }) => kind !== 'furniture')
  const next = blocks[index + 1 + at]
  if (at < 0 || !next) return false
  if ((at > 0 && next.kind !== 'heading') || goesOnOverleaf(text, blocks.slice(index + 1, index + 2 + FURNITURE))) return true
  const [piece, follower] = [text.slice(block.start, block.end), text.slice(next.start, Math.min(next.end, next.start + LONG_ENGLISH))]
  if (/^[\p{Ll}，。、；：）)”]/u.test(follower) || closesBracketOf(piece, follower)) return true
  if (isFormula(follower) && blocks[index + 2] && closesBracketOf(piece, text.slice(next.end, blocks[index + 2]!.end).trimStart()))
    return true
  if (next.kind === 'paragraph' && (HANGING_ON.test(piece.slice(-12)) || SIGNED.test(piece.slice(-SIGNATURE))) && isEntryLine(follower))
    return true
  if (block.place?.page === undefined || next.place?.page === undefined) return false
  return next.place.page > block.place.page || next.kind === 'table-cell'
}

/** What of a fraction or sum stands on a line of its own: letters and signs without a word. */
const isFormula = (line: string): boolean => line.length < SHORTEST_SENTENCE * 2 && !/\p{L}{3}|\p{Script=Han}/u.test(line)

/** `(Washington,` goes on as `D.C.: Office of Research, 2001).` */
const closesBracketOf = (piece: string, follower: string): boolean =>
  /[(（][^()（）]*$/.test(piece.slice(-LONG_ENGLISH)) && /^[^()（）]*[)）]/.test(follower)

/** `Approved by the trustees and signed on their behalf by`, with the name under it. */
const SIGNED = /\b(?:signed|authori[sz]ed|approved|behalf|prepared|compiled|issued)\b[^.;:]{0,40}\bby$/i
const SIGNATURE = 60

/** Words that lead on to a name. */
const HANGING_ON = /\b(?:of|the|and|for|at|in)$/

/** A few words in capitals without an end mark: the rest of an entry, no sentence. */
const isEntryLine = (line: string): boolean => /^\p{Lu}/u.test(line) && !/[.!?:]$/.test(line) && line.split(/\s+/).length < PROSE_WORDS

/** What follows is a list that the paragraph leads in without a colon. */
const startsList = ({ text, blocks }: Document, index: number): boolean => {
  const next = blocks[index + 1]
  return next !== undefined && (next.kind === 'list-item' || LABEL.test(text.slice(next.start, next.start + 8)))
}

/** Fewer characters after the last full stop may be a heading that was joined to its paragraph. */
const SHORTEST_SENTENCE = 8

/** `the Hon. Josephine Rawle, MP`: nothing but names and what stands behind them. */
const NAMES = /^(?:(?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von|and|&),?\s?)+$/u

/** `Release date: 8 November. Next release: to be announced`, `Judgment handed down 30 April 2025`: the last field of a line of them. */
const LABELLED = regexp('u')`
  ^[A-Z][a-z]+(?: [a-z]+){0,3}: [^,;:]{1,40}$
  |^\p{Script=Han}{2,10}：[^，。；！？]*$
  |^[A-Z][a-z]+(?: [a-z]+){1,4} \d{1,2} [A-Z][a-z]{2,8} \d{4}$
  |^(?:[A-Z][a-z]+day,? )?(?:\d{1,2} )?[A-Z][a-z]{2,8}(?: \d{1,2},)? \d{4}$
`

/** Not a line of names, links or numbers after a full stop. */
const looksLikeSentence = (piece: string): boolean => {
  const last = piece.slice(Math.max(...['。', '；', '. '].map(mark => piece.lastIndexOf(mark))) + 1).trim()
  return (
    last.length >= SHORTEST_SENTENCE &&
    !NAMES.test(last) &&
    !LABELLED.test(last) &&
    !/https?:|www\.|@|[\d-]{7,}$|日$|供稿$|[摄绘]$|[摄绘]影$|^(?:[^，]{0,12}(?:记者|通讯员)|作者|来源|编辑|责编|Source|Note|By)/u.test(last)
  )
}

/** The last clause of the paragraph: what an editor reads to see that it stops. */
const lastClause = (text: string, { start, end }: Span): Span => {
  const from = Math.max(start, end - 60)
  const cut = /^.*(?:[，。；！？]|[,;.!?](?=\s))(?=.{2})\s*/su.exec(text.slice(from, end - 1))
  if (cut && from + cut[0].length < end) return { start: from + cut[0].length, end }
  const word = /^\S*\s+/.exec(text.slice(from, end))
  return { start: from > start && word && /^[a-z]/i.test(word[0]) ? from + word[0].length : from, end }
}
