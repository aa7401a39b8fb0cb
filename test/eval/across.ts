import { repeats } from '../../src/detectors/repeats/repeats.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Finding } from '../../src/model/finding.js'
import type { Span } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { splitSentences } from '../../src/text/sentences.js'
import { edited, reordered } from './plants.js'
import { below, type Random, seeded, shuffled } from './random.js'
import { type CleanText, cleanTexts, OURS, REAL } from './repeats.js'
import type { Yardstick } from './yardstick.js'

type Language = CleanText['language']

/** How a passage is changed on its way from one document into another; undefined where nothing is carried over. */
type Change = ((text: string, language: Language, random: Random) => string) | undefined

const TOKENS = { zh: /\p{Script=Han}|[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu, en: /\S+/g }
/** Words among which one may change places with a later one. */
const NEARBY = 4

/** A share of the words changed as the PAN task does at random: some replaced, dropped or added, as many again moved a few places on. */
const obfuscated = (text: string, share: number, language: Language, random: Random): string => {
  const words = edited(text, share / 2, language, random).match(TOKENS[language]) ?? []
  for (let at = 0; at < words.length; at++) {
    if (random() >= share / 4) continue
    const other = Math.min(words.length - 1, at + 1 + below(random, NEARBY))
    ;[words[at], words[other]] = [words[other]!, words[at]!]
  }
  return words.join(language === 'zh' ? '' : ' ')
}

const CHANGES: Readonly<Record<string, Change>> = {
  'nothing shared': undefined,
  'no obfuscation': text => text,
  'sentences reordered': reordered,
  'random, one word in ten': (text, language, random) => obfuscated(text, 0.1, language, random),
  'random, one word in five': (text, language, random) => obfuscated(text, 0.2, language, random),
  'random, two words in five': (text, language, random) => obfuscated(text, 0.4, language, random),
}

/** A passage of the source and what became of it. */
interface Case {
  readonly source: Span
  readonly copy: Span
}

interface Pair {
  readonly source: Document
  readonly suspicious: Document
  readonly cases: readonly Case[]
}

const LEAST = { zh: 80, en: 250 }
const CASES = 3

const paragraphsOf = ({ name, text }: CleanText): string[] =>
  documentOf(name, text).blocks.map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, ' '))

/** Whether a paragraph is long enough to be carried over, and prose that can be put in another order. */
const isProse = (paragraph: string, language: Language): boolean =>
  paragraph.length >= LEAST[language] &&
  paragraph.length < 20 * LEAST[language] &&
  /[。.]$/.test(paragraph) &&
  splitSentences(paragraph, { start: 0, end: paragraph.length }).length >= 3

/** A pair of documents: one text as it is, and another into which paragraphs of the first were carried over. */
const pairOf = (from: readonly string[], into: readonly string[], language: Language, change: Change, random: Random): Pair => {
  const sourceText = from.join('\n')
  const taken = change
    ? shuffled(
        random,
        [...new Set(from)].filter(each => isProse(each, language)),
      ).slice(0, CASES)
    : []
  const lines = [...into]
  const places = shuffled(random, [...into.keys()]).slice(0, taken.length)
  const carried = new Map(places.map((place, at) => [place, taken[at]!]))
  const cases: Case[] = []
  let text = ''
  for (const [at, line] of lines.entries()) {
    const original = carried.get(at)
    if (original !== undefined) {
      const copy = change!(original, language, random)
      const start = sourceText.indexOf(original)
      cases.push({ source: { start, end: start + original.length }, copy: { start: text.length, end: text.length + copy.length } })
      text += `${copy}\n`
    }
    text += `${line}\n`
  }
  return { source: documentOf('source.txt', sourceText), suspicious: documentOf('suspicious.txt', text), cases }
}

/** Pairs of texts of one language: neighbours in the list, or the halves of one where there is no other. */
const textPairs = (texts: readonly CleanText[]): { readonly from: string[]; readonly into: string[]; readonly language: Language }[] =>
  (['zh', 'en'] as const).flatMap(language => {
    const own = texts.filter(text => text.language === language).map(paragraphsOf)
    const halves = own.slice(0, 1).map(all => ({ from: all.slice(0, all.length >> 1), into: all.slice(all.length >> 1), language }))
    return [...halves, ...own.slice(1).map((from, at) => ({ from, into: own[(at + 2) % own.length]!, language }))]
  })

/** A finding as its spans in both documents, and what it says. */
interface Detection {
  readonly key: string
  readonly source: readonly Span[]
  readonly copy: readonly Span[]
}

const detectionsOf = ({ source, suspicious }: Pair): Detection[] =>
  reviewWith([repeats], [source, suspicious], { across: true })
    .findings.filter(({ rule, level }: Finding) => rule === 'shared-passage' && level !== 'note')
    .map(({ locations }) => ({
      key: locations
        .map(({ quote }) => quote)
        .sort()
        .join('\0'),
      source: locations.filter(({ document }) => document === source.id),
      copy: locations.filter(({ document }) => document === suspicious.id),
    }))

const length = ({ start, end }: Span): number => end - start
const meeting = (a: Span, spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(a.end, end) - Math.max(a.start, start)), 0)

/** Characters of both sides of a case that a detection holds; none unless it holds some of each. */
const caught = ({ source, copy }: Case, detection: Detection): number => {
  const [there, here] = [meeting(source, detection.source), meeting(copy, detection.copy)]
  return there > 0 && here > 0 ? there + here : 0
}

/** Sums of the measures of the PAN text-alignment task (Potthast et al. 2010), over cases and detections. */
class Tally {
  private readonly recalls: number[] = []
  private readonly precisions: number[] = []
  private readonly times: number[] = []

  add({ cases }: Pair, detections: readonly Detection[]): void {
    for (const each of cases) {
      const shares = detections.map(detection => caught(each, detection)).filter(share => share > 0)
      this.recalls.push(Math.min(1, shares.reduce((sum, share) => sum + share, 0) / (length(each.source) + length(each.copy))))
      if (shares.length > 0) this.times.push(shares.length)
    }
    for (const detection of detections) {
      const all = [...detection.source, ...detection.copy].reduce((sum, span) => sum + length(span), 0)
      this.precisions.push(Math.min(1, cases.reduce((sum, each) => sum + caught(each, detection), 0) / all))
    }
  }

  line(): string {
    const [recall, precision, granularity] = [mean(this.recalls), mean(this.precisions), mean(this.times)]
    const plagdet = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision) / Math.log2(1 + granularity)
    return this.recalls.length === 0
      ? `${this.precisions.length} alarms`
      : `plagdet ${plagdet.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  granularity ${granularity.toFixed(3)}  of ${this.recalls.length}`
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/**
 * Passages carried from one document into another, in the spirit of the PAN text-alignment task; best published plagdet 0.900 plain, 0.884 at
 * random. Real texts of one author share passages of their own: what a pair shares before anything is carried over is told in the first line
 * and not counted in the others.
 */
export const across: Yardstick = {
  name: 'across',
  measure: print => {
    const pairs = textPairs([...cleanTexts(OURS), ...REAL.flatMap(cleanTexts)])
    for (const language of ['zh', 'en'] as const) {
      for (const [name, change] of Object.entries(CHANGES)) {
        const tally = new Tally()
        for (const [at, { from, into }] of pairs.filter(pair => pair.language === language).entries()) {
          const pair = pairOf(from, into, language, change, seeded(at + 1))
          const own = new Set(change ? detectionsOf(pairOf(from, into, language, undefined, seeded(at + 1))).map(({ key }) => key) : [])
          tally.add(
            pair,
            detectionsOf(pair).filter(({ key }) => !own.has(key)),
          )
        }
        print(`   ${language} ${name.padEnd(26)} ${tally.line()}`)
      }
    }
  },
}
