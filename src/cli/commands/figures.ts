import { linePositions } from '../../exporters/offsets.js'
import { inkOf } from '../../exporters/terminal.js'
import { uiText } from '../../messages/index.js'
import type { Document } from '../../model/document.js'
import type { Figure } from '../../model/figure.js'
import type { UiLanguage } from '../../model/review.js'
import { compareExact, exact, parseExact, plain, times } from '../../text/decimals.js'
import { figuresAsWritten } from '../../text/figures/figures.js'
import { factorOf } from '../../text/units/units.js'
import { readDocuments } from '../input/documents.js'
import { EXIT, type ExitCode } from '../outcome.js'
import { type StandardOutput, standardOutput } from '../output/standard-output.js'
import { aligned } from '../output/tables.js'

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
    const kind = uiText(`cli.kind.${figure.kind}`, ui)
    return [`${line}:${column}`, figure.raw, worthOf(figure, ui), kind, subjectOf(document, figure), scopeOf(figure, ui)].map(safe)
  })
  return aligned([heads, ...rows]) + uiText('cli.figures.count', ui, { count: found.length })
}

/** The number or interval, and what it comes to in the unit of its dimension: `16000 人`, `(16000, 17000) 人`, `[5, ∞) 件`, `5 公顷 = 75 亩`. */
const worthOf = (figure: Figure, ui: UiLanguage): string => {
  const { raw, unit, canonicalUnit } = figure
  const factor = factorOf(unit)
  const called = (name: string): string => (raw.includes(name) ? name : uiText('cli.unit', ui, { name }))
  const written = inUnit(figure, called(unit ?? ''), text => text)
  if (written === '' || canonicalUnit === undefined || compareExact(factor, ONE) === 0) return written
  return `${written} = ${inUnit(figure, called(canonicalUnit), text => plain(times(parseExact(text), factor)))}`
}

const ONE = exact(1)

const inUnit = ({ value, lo, hi, loOpen, hiOpen }: Figure, unit: string, as: (text: string) => string): string => {
  if ((value ?? lo ?? hi) === undefined) return ''
  if (value !== undefined) return `${as(value)} ${unit}`.trim()
  const [from, to] = [lo === undefined ? '−∞' : as(lo), hi === undefined ? '∞' : as(hi)]
  return `${loOpen || lo === undefined ? '(' : '['}${from}, ${to}${hiOpen || hi === undefined ? ')' : ']'} ${unit}`.trim()
}

const subjectOf = ({ text }: Document, { subject }: Figure): string => {
  if (!subject) return ''
  const name = subject.span
    ? text.slice(subject.span.start, subject.span.end)
    : (subject.name ?? [...subject.modifiers, subject.head].join(' '))
  return subject.verb ? `${name} (${subject.verb})` : name
}

const scopeOf = ({ scope }: Figure, ui: UiLanguage): string =>
  Object.entries(scope)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (isWord(key) ? uiText(`scope.${value}`, ui) : `${uiText(`cli.scope.${key}`, ui)} ${value}`))
    .join(uiText('cli.comma', ui))

/** Parts of a scope that say by themselves what they are: `planned`, `cumulative`. */
const isWord = (key: string): boolean => key === 'modality' || key === 'aspect'
