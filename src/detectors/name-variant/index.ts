import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { alone } from '../alone.js'
import { looseAbbreviations } from './abbreviations.js'
import { chineseSlips } from './chinese.js'
import { confusedNames } from './confusions.js'
import { englishSlips } from './english.js'
import { looseConnectors } from './english-connectors.js'
import { englishPersonSlips } from './english-persons.js'
import { englishTwins } from './english-twins.js'
import { confusedPersons } from './person-confusions.js'
import { personSlips } from './persons.js'
import { type Slip, withoutNested } from './slip.js'
import { renamedPlans, shortenedTitles, turnedNames } from './titles.js'
import { companyForms, twinNames } from './twins.js'

/** Bodies, persons, titles, programmes and set phrases that stand under two names one character apart. */
export const nameVariant = alone('name-variant', document => [
  ...withoutNested([...(HAN.test(document.text) ? chinese(document) : []), ...english(document)])
    .slice(0, MOST)
    .map(slip => draftOf(document, slip)),
  ...looseAbbreviations(document),
])

const HAN = /\p{Script=Han}/u
const english = (document: Document): Slip[] => [
  ...englishSlips(document),
  ...englishTwins(document),
  ...englishPersonSlips(document),
  ...looseConnectors(document),
]
const chinese = (document: Document): Slip[] => [
  ...chineseSlips(document),
  ...personSlips(document),
  ...confusedPersons(document),
  ...twinNames(document),
  ...confusedNames(document),
  ...shortenedTitles(document),
  ...turnedNames(document),
  ...renamedPlans(document),
  ...companyForms(document),
]

/** Slips told of one document: a bound for texts that are nothing but near-names. */
const MOST = 200
/** Mentions of the usual form shown beside the variants. */
const SHOWN = 5

const draftOf = (document: Document, { name, variants, confidence }: Slip): Draft => {
  const usual = mentions(document.text, name, variants)
  const variant = document.text.slice(variants[0]!.start, variants[0]!.end)
  return {
    rule: 'name-variant',
    level: 'warning',
    confidence,
    messageId: usual.length > 0 ? 'name-variant.slip' : 'name-variant.phrase',
    data: { name, variant, count: usual.length, times: variants.length },
    locations: [...variants, ...usual.slice(0, SHOWN)].map(({ start, end }) => ({
      document: document.id,
      start,
      end,
      role: 'mention' as const,
    })),
  }
}

/** Where the usual form stands, but for those inside a variant that is longer. */
const mentions = (text: string, name: string, variants: readonly Span[]): Span[] => {
  const found: Span[] = []
  for (let start = text.indexOf(name); start >= 0 && found.length < 1_000; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length
    if (isWhole(text, start, end) && !variants.some(variant => variant.start < end && start < variant.end)) found.push({ start, end })
  }
  return found
}

/** `Advisor` in `Advisory` is another word; Chinese names have no such borders. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !/[A-Za-z]/.test(text[end - 1]!) || !(/[A-Za-z]/.test(text[end] ?? '') || /[A-Za-z]/.test(text[start - 1] ?? ''))
