import type { Document } from '../../../../model/document.js'
import type { Figure, FigureKind } from '../../../../model/figure.js'
import { exact, minus, parseExact, plain, plus, shifted, times } from '../../../../text/decimals.js'
import { isBareFigure, type SentenceFigures, sentenceFiguresOf } from '../../../../text/figures/sentence-figures.js'
import { isIngredient } from '../../../../text/ingredients.js'
import { matchesOf } from '../../../../text/matches.js'
import type { Sentence } from '../../../../text/sentences.js'
import { tellingDigits } from '../../../../text/slips.js'
import { CHANGE_HAN } from './change-words.js'

/**
 * A sentence in which every figure is one sign, so that patterns speak of figures and words alone. Signs by kind: `Q` quantities and money,
 * `P` percentages, `T` percentage points, `M` multiples, `D` dates, `O` numbers that measure nothing.
 */
export interface Skeleton {
  readonly sentence: Sentence
  readonly text: string
  /** The sentence as it stands. */
  readonly raw: string
  /** Whether its own words may tell of a calculation; else it is there for its neighbours. */
  readonly wanted: boolean
  /** The figures by the index of their sign in `text`, in reading order. */
  readonly figures: ReadonlyMap<number, Figure>
}

/** Signs of the private use area, for building patterns. */
export const SIGN = { Q: '\ue000', P: '\ue001', T: '\ue002', M: '\ue003', D: '\ue004', O: '\ue005' } as const

/** A character within a Chinese clause that is no figure, for building patterns. */
export const WITHIN = '[^‹QPTM›，,。；;]'

/** English words that may stand before a rounded figure, for building patterns. */
export const ROUGHLY = '(?:about |approximately |nearly |roughly |some |almost |around )?'
/** … and those before one that is a bound as well. */
export const MORE_OR_LESS = '(?:about |approximately |nearly |roughly |some |almost |around |just over |just under |more than |over )?'

const OF_KIND: Partial<Record<FigureKind, keyof typeof SIGN>> = {
  quantity: 'Q',
  money: 'Q',
  duration: 'Q',
  age: 'Q',
  percentage: 'P',
  ratio: 'P',
  points: 'T',
  multiple: 'M',
  date: 'D',
}

/** A sentence with more figures than this is a table run together, and one longer than this is no sentence. */
const MOST_FIGURES = 60
const LONGEST = 2000

/** Sentences with figures that a paragraph has at most; what goes on is the next one. */
const MOST_SENTENCES = 400

/** Skeletons of the sentences that hold a figure, paragraph by paragraph; those of paragraphs none of whose sentences is wanted are left out. */
export const paragraphsOf = (document: Document, wanted: RegExp): Skeleton[][] => {
  const paragraphs = new Map<number, { readonly sentences: Candidate[]; wanted: boolean }>()
  for (const each of sentenceFiguresOf(document)) {
    const { sentence, figures } = each
    if (figures.length < 1 || figures.length > MOST_FIGURES || sentence.end - sentence.start > LONGEST) continue
    if (isBareFigure(each)) continue
    const paragraph = paragraphs.get(sentence.block) ?? { sentences: [], wanted: false }
    paragraphs.set(sentence.block, paragraph)
    const raw = document.text.slice(sentence.start, sentence.end)
    if (isIngredient(raw)) continue
    const candidate = { ...each, raw, wanted: wanted.test(raw) }
    paragraph.sentences.push(candidate)
    paragraph.wanted ||= candidate.wanted
  }
  return [...paragraphs.values()]
    .filter(paragraph => paragraph.wanted)
    .flatMap(({ sentences }) => inParts(sentences))
    .map(sentences => sentences.map(candidate => skeletonOf(document.text, candidate)))
}

const inParts = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / MOST_SENTENCES) }, (_, part) =>
    items.slice(part * MOST_SENTENCES, (part + 1) * MOST_SENTENCES),
  )

/** A sentence that becomes a skeleton if its paragraph is wanted. */
type Candidate = SentenceFigures & Pick<Skeleton, 'raw' | 'wanted'>

const skeletonOf = (text: string, { sentence, figures, raw, wanted }: Candidate): Skeleton => {
  const at = new Map<number, Figure>()
  let written = ''
  let from = sentence.start
  const isOfPercent = figures.some(({ kind }) => kind === 'percentage')
  for (const read of figures) {
    const figure = toTheDigit(inHundredths(isOfPercent ? asPoints(read, text) : read))
    if (figure.start < from || figure.end > sentence.end || isSector(text, figure)) continue
    written += text.slice(from, figure.start)
    at.set(written.length, figure)
    written += SIGN[OF_KIND[figure.kind] ?? 'O']
    from = figure.end
  }
  return { sentence, text: written + text.slice(from, sentence.end), raw, wanted, figures: at }
}

/** 第二产业用电: a number that is part of a name. */
const isSector = (text: string, { start, end }: Figure): boolean => text[start - 1] === '第' && text.startsWith('产业', end)

/** 72% against 69%, 3 points more: beside percentages, bare points are those of percent. */
const asPoints = (figure: Figure, text: string): Figure => {
  const points = figure.kind === 'quantity' && figure.unit === undefined ? POINTS.exec(text.slice(figure.end, figure.end + 8)) : null
  if (!points) return figure
  const end = figure.end + points[0].length
  return { ...figure, kind: 'points', end, raw: text.slice(figure.start, end) }
}

const POINTS = /^[ -]points?\b/

/** `约人民币850.6百万元`, `约9.8%`: some announcements say 约 of every figure, to whatever digit it is given; few digits of an amount are rough. */
const toTheDigit = (figure: Figure): Figure => {
  const { raw, value, lo, hi, step, kind } = figure
  if (value !== undefined || lo === undefined || hi === undefined || !/^约/.test(raw) || !/\d\.\d/.test(raw)) return figure
  const middle = plain(times(plus(parseExact(lo), parseExact(hi)), HALF))
  const isFine = kind === 'percentage' || tellingDigits(middle) >= FINE
  return isFine && plain(minus(parseExact(hi), parseExact(lo))) === plain(parseExact(step)) ? { ...figure, value: middle } : figure
}

const HALF = exact(5, -1)
const FINE = 3

/** Thousandths and basis points as percent and points of percent, so that they may be held against those. */
const inHundredths = (figure: Figure): Figure => {
  const power = HUNDREDTHS[figure.unit ?? '']
  if (power === undefined || figure.value === undefined) return figure
  const by = (decimal: string): string => plain(shifted(parseExact(decimal), power))
  const { lo, hi } = figure
  return { ...figure, value: by(figure.value), step: by(figure.step), ...(lo && { lo: by(lo) }), ...(hi && { hi: by(hi) }) }
}

const HUNDREDTHS: Readonly<Record<string, number>> = {
  'basis point': -2,
  'basis points': -2,
  bp: -2,
  bps: -2,
  个基点: -2,
  基点: -2,
  '‰': -1,
}

/** Builds a pattern in which the letters ⟨Q⟩ ⟨P⟩ ⟨T⟩ ⟨M⟩ ⟨D⟩ ⟨O⟩ stand for signs. Groups are found by `d`. */
export const pattern = (source: string, flags = 'dgu'): RegExp =>
  new RegExp(
    withSigns(source).replace(/⟨([A-Z]+)⟩/g, (_, letters: string) => `[${signsOf(letters)}]`),
    flags,
  )

/** A list of characters, or of those in the brackets of a pattern, in which the letters ‹Q› ‹P› ‹T› ‹M› ‹D› ‹O› stand for signs. */
export const withSigns = (characters: string): string => characters.replace(/‹([A-Z]+)›/g, (_, letters: string) => signsOf(letters))

const signsOf = (letters: string): string => [...letters].map(letter => SIGN[letter as keyof typeof SIGN]).join('')

/** The figures of a match's named groups. */
export const figuresIn = (skeleton: Skeleton, match: RegExpExecArray): Readonly<Record<string, Figure | undefined>> =>
  Object.fromEntries(Object.entries(match.indices?.groups ?? {}).map(([name, span]) => [name, span && skeleton.figures.get(span[0])]))

/** `，同比分别上升6.2%和7.5%`: how what was just told has changed. */
const COMPARISON = pattern(
  `[，,](?:同比|环比|[比较](?:[上去]年|上期|同期)(?:同期)?)(?:分别|均|各|净)?${CHANGE_HAN}(?:了|幅度?)?⟨QPTM⟩(?:[、和与]⟨QPTM⟩)*(?=[，,；;])`,
)

/** A sentence without its comparisons with the time before, which part what belongs together; the same where it makes none. */
export const withoutComparisons = (own: Skeleton): Skeleton => {
  const asides = own.text.includes('比') ? matchesOf(COMPARISON, own.text) : []
  if (asides.length === 0) return own
  const figures = [...own.figures].flatMap(([at, figure]): [number, Figure][] => {
    if (asides.some(({ 0: aside, index }) => at >= index && at < index + aside.length)) return []
    const before = asides.filter(({ index }) => index < at).reduce((sum, { 0: aside }) => sum + aside.length, 0)
    return [[at - before, figure]]
  })
  return { ...own, text: own.text.replace(COMPARISON, ''), figures: new Map(figures) }
}
