import t from 'tap'
import { hasMessage } from '../../src/messages/index.js'
import type { Detector } from '../../src/model/detector.js'
import { findingsIn, loudIn } from './findings.js'
import { type SheetPart, sheet } from './sheet.js'

/** The text without its marks, and what the marks ⟦…⟧ enclose. */
const expectation = (text: string): { plain: string; quotes: string[] } => ({
  plain: text.replace(/[⟦⟧]/g, ''),
  quotes: [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, quote]) => quote!),
})

/** Claims of one detector, with the expectation written in the text: ⟦…⟧ marks every place of its findings. */
export const claimsOf = <Extract>(detector: Detector<Extract>) => ({
  /** The detector says `variant`, and nothing else, of exactly the marked places. */
  found: (variant: string, text: string): void => {
    const { plain, quotes } = expectation(text)
    const findings = findingsIn(detector, sheet(plain))
    t.same(
      findings.flatMap(({ locations }) => locations.map(({ quote }) => quote)),
      quotes,
      text,
    )
    t.same([...new Set(findings.map(({ messageId }) => messageId))], [`${detector.rules[0]}.${variant}`], text)
    t.ok(
      findings.every(({ messageId }) => hasMessage(messageId, 'zh') && hasMessage(messageId, 'en')),
      `messages of ${variant}`,
    )
  },
  /** Nothing at warning or above. */
  silent: (...parts: SheetPart[]): void => {
    t.same(
      loudIn(detector, sheet(...parts)).map(({ messageId, locations }) => [messageId, ...locations.map(({ quote }) => quote)]),
      [],
      String(parts[0]),
    )
  },
  /** Nothing at all, not even a note. */
  unsaid: (...parts: SheetPart[]): void => {
    t.same(
      findingsIn(detector, sheet(...parts)).map(({ messageId, locations }) => [messageId, ...locations.map(({ quote }) => quote)]),
      [],
      String(parts[0]),
    )
  },
})
