import { linePositions } from '../exporters/offsets.js'
import { inkOf } from '../exporters/terminal.js'
import { uiText } from '../messages/index.js'
import type { Document } from '../model/document.js'
import type { Figure } from '../model/figure.js'
import type { UiLanguage } from '../model/review.js'
import { figuresAsWritten } from '../text/figures.js'
import { readDocuments } from './documents.js'
import { EXIT, type ExitCode } from './outcome.js'
import { type StandardOutput, standardOutput } from './standard-output.js'
import { aligned } from './tables.js'

/** What `figures` may be told. */
export interface FiguresOptions {
  readonly ui: UiLanguage
  /** Every figure with everything that was read of it, as JSON. */
  readonly json?: true
}

/** `doubletake figures FILE`: every figure of a document and how it was read. */
export const figures = async (path: string, { ui, json }: FiguresOptions, stdout: StandardOutput = standardOutput()): Promise<ExitCode> => {
  const [document] = await readDocuments([path], ui)
  if (!document) return EXIT.incomplete
  const found = figuresAsWritten(document)
  await stdout.write(json ? `${JSON.stringify(found, undefined, 2)}\n` : table(document, found, ui))
  return EXIT.clean
}

const table = (document: Document, found: readonly Figure[], ui: UiLanguage): string => {
  const { safe } = inkOf(false)
  const position = linePositions(document)
  const heads = ['place', 'figure', 'value', 'kind', 'subject', 'scope'].map(key => uiText(`cli.figures.${key}`, ui))
  const rows = found.map(figure => {
    const { line, column } = position(figure.start)
    return [`${line}:${column}`, figure.raw, worthOf(figure), figure.kind, subjectOf(document, figure), scopeOf(figure)].map(safe)
  })
  return aligned([heads, ...rows]) + uiText('cli.figures.count', ui, { count: found.length })
}

/** The number or interval in the canonical unit: `16000 人`, `(16000, 17000) 人`, `[5, ∞) 件`. */
const worthOf = ({ value, lo, hi, loOpen, hiOpen, canonicalUnit, unit }: Figure): string => {
  if ((value ?? lo ?? hi) === undefined) return ''
  const interval = `${loOpen || lo === undefined ? '(' : '['}${lo ?? '−∞'}, ${hi ?? '∞'}${hiOpen || hi === undefined ? ')' : ']'}`
  return [value ?? interval, canonicalUnit ?? unit ?? ''].join(' ').trim()
}

const subjectOf = ({ text }: Document, { subject }: Figure): string => {
  if (!subject) return ''
  const name = subject.span ? text.slice(subject.span.start, subject.span.end) : [...subject.modifiers, subject.head].join(' ')
  return subject.verb ? `${name} (${subject.verb})` : name
}

const scopeOf = ({ scope }: Figure): string =>
  Object.entries(scope)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')
