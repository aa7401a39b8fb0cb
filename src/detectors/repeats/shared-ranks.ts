import type { Document } from '../../model/document.js'
import { firstEndingAfter } from '../../model/span.js'
import type { Place, Repeat } from '../../text/copies.js'
import { type Rank, rankOf } from './ranks.js'

/** Documents from which what they all say is the house's own wording: a statement of its mission, a legal notice, a way of opening. */
const HOUSE = 5
/** Weight of what makes up most of its paragraphs on either side, word for word or reworked, and the share of them it is, from which it was carried over. */
const PARAGRAPH = { verbatim: 60, reworked: 80 }
const MOST_OF_IT = 0.7
/** Share of set phrases from which a paragraph is what everybody writes there. */
const BOILERPLATE = 0.5
/** Likeness of a passage within paragraphs, and what must be telling in it: the less alike, the more. Two figures in common need less. */
const WITHIN = [
  { similarity: 0.97, telling: 30 },
  { similarity: 0.9, telling: 45 },
  { similarity: 0, telling: 75 },
]
const FIGURED = 0.5
/** Share of a document at either end where its opening, its imprint and its closing stand, and the characters, or share, they take in a short one. */
const EDGE = 0.05
const OPENING = 300
const MOST_OPENING = 0.4

/**
 * What a passage that different documents share is reported as. Authors of one trade or house speak alike without copying: openings, thanks,
 * standing phrases of policy and law, imprints. Those are notes. Loud is what was carried over: whole paragraphs, or a passage with enough in
 * it that stands nowhere else in the documents compared.
 */
export const rankOfShared = (documents: readonly Document[], repeat: Repeat): Rank | undefined => {
  const rank = rankOf(documents[repeat.places[0]!.document]!, repeat)
  if (!rank) return undefined
  const sharing = new Set(repeat.places.map(({ document }) => document)).size
  const isCarriedOver = isTelling(repeat) || areParagraphs(documents, repeat)
  const isOfHouse = sharing >= HOUSE || isRolledOver(repeat) || isImprint(documents, repeat) || standAtEdge(documents, repeat)
  const isQuiet = !isCarriedOver || isOfHouse
  return { ...rank, level: isQuiet || rank.level === 'note' ? 'note' : 'warning' }
}

/** Whether every place is most of the paragraphs it touches, and of some weight. */
const areParagraphs = (documents: readonly Document[], { places, worth: { weight, similarity, formulaic } }: Repeat): boolean =>
  formulaic < BOILERPLATE &&
  weight >= (similarity >= 0.9 ? PARAGRAPH.verbatim : PARAGRAPH.reworked) &&
  places.every(({ document, start, end }) => {
    const { blocks } = documents[document]!
    let touched = 0
    for (let at = firstEndingAfter(blocks, start); at < blocks.length && blocks[at]!.start < end; at++)
      touched += blocks[at]!.end - blocks[at]!.start
    return end - start >= MOST_OF_IT * touched
  })

/** Figures from which a passage most of whose figures are others is the wording of a series, filled in anew. */
const FIGURES = 3

/** Whether the words stand again with other figures: one report of a series beside the next. */
const isRolledOver = ({ worth: { figures, sameFigures } }: Repeat): boolean => figures >= FIGURES && sameFigures * 2 < figures

const isTelling = ({ worth: { similarity, formulaic, sameFigures, telling = 0 } }: Repeat): boolean => {
  const own = telling * (1 - formulaic)
  const least = WITHIN.find(step => similarity >= step.similarity)!.telling
  return own >= (sameFigures >= 2 && similarity >= 0.9 ? FIGURED * least : least)
}

/** Whether all places stand at the same end of their documents; in short ones, without figures in common. */
const standAtEdge = (documents: readonly Document[], { places, worth: { sameFigures } }: Repeat): boolean => {
  const room = ({ document }: Place): number => {
    const { length } = documents[document]!.text
    return Math.max(EDGE * length, sameFigures < 2 ? Math.min(OPENING, MOST_OPENING * length) : 0)
  }
  return (
    places.every(place => place.end <= room(place)) ||
    places.every(place => place.start >= documents[place.document]!.text.length - room(place))
  )
}

/** What a publisher says in every issue: rights, copies, whom to ask, who he is. */
const IMPRINT = [
  /copyright|all rights reserved|版权(?:所有|归)|著作权/i,
  /\breproduc\w+|\bredistribut\w+|without (?:further |prior |written )*permission|转载|翻印|摘编/i,
  /copies of (?:this|the|our|all|other)? ?[\w’']{0,20} ?(?:reports?|documents?|testimon)|obtaining copies|to order|索取|订阅/i,
  /(?:available|posted|published|found) (?:\w+ ){0,4}(?:on|at) (?:\w+ ){0,3}(?:web ?site|www\.|\[?https?:)|官(?:方)?网(?:站|址)|公众号/i,
  /questions (?:about|concerning|regarding) this|please contact|contact (?:me|us|points?)|联系(?:我们|电话|人|方式)|咨询电话|责任编辑/i,
  /\bmission\b|core values|about us|关于我们|公司使命|核心价值观/i,
  /[\w.+-]{1,64}@[\w-]{1,64}\.\w|https?:\/\/|www\./i,
  /\bfraud, waste,? and abuse|hotline|toll[- ]free|举报(?:电话|热线|邮箱)/i,
  /contributors? to this|acknowledgments?|interested parties|鸣谢/i,
]
/** Kinds of such notices from which a passage is one, and characters read for them. */
const NOTICES = 2
const READ = 3000

const isImprint = (documents: readonly Document[], { places: [first] }: Repeat): boolean => {
  const text = documents[first!.document]!.text.slice(first!.start, Math.min(first!.end, first!.start + READ))
  return IMPRINT.filter(notice => notice.test(text)).length >= NOTICES
}
