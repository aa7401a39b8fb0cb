import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { passesCitizenNumber, passesCreditCode, passesIban, passesIsbn, passesLuhn } from '../../text/checksums.js'
import { type Identifier, type IdentifierKind, identifiersOf } from '../../text/identifiers.js'
import { draftAt } from '../alone.js'

/** A number with a check of its own: its form, and whether it passes. Only numbers announced by their label are held to it. */
const CHECKS: Readonly<Partial<Record<IdentifierKind, readonly [RegExp, (key: string) => boolean]>>> = {
  'credit-code': [/^[\dA-Z]{18}$/, passesCreditCode],
  'citizen-number': [/^\d{17}[\dX]$/, passesCitizenNumber],
  card: [/^\d{16,19}$/, passesLuhn],
  isbn: [/^(?:\d{13}|\d{9}[\dX])$/, passesIsbn],
  iban: [
    /^(?:AD|AE|AT|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|TR)\d{2}[\dA-Z]{11,30}$/,
    passesIban,
  ],
}

/** Numbers whose check digit is wrong: a digit was mistyped, whatever the other mentions say. */
export const failedChecks = (document: Document): readonly Draft[] =>
  identifiersOf(document)
    .filter(failsCheck)
    .map(({ start, end, key, label }) =>
      draftAt(document, 'identifier-drift', [{ start, end }], {
        variant: 'checksum',
        level: 'error',
        confidence: 0.85,
        role: 'mention',
        data: { code: document.text.slice(start, end), label, length: key.length },
      }),
    )

const failsCheck = ({ kind, key, label }: Identifier): boolean => {
  const check = CHECKS[kind]
  return check !== undefined && (label !== '' || kind === 'iban') && check[0].test(key) && !check[1](key)
}
