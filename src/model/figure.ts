import type { Span } from './span.js'

/** What a numeral is used for; only the first group is ever compared by value. */
export type FigureKind =
  | 'quantity'
  | 'money'
  | 'percentage'
  | 'points'
  | 'multiple'
  | 'ratio'
  | 'duration'
  | 'age'
  | 'date'
  | 'ordinal'
  | 'identifier'
  | 'level'
  | 'session'
  | 'declared-count'
  | 'slogan'
  | 'idiom'
  | 'designator'

/** How exactly a figure claims to be: `over` (余/多/超/逾), `at-least` (以上/至少), `under` (近/不足/不到), `at-most`, `about`, `several` (几/数). */
export type Qualifier = 'exact' | 'over' | 'at-least' | 'under' | 'at-most' | 'about' | 'several'

/**
 * When, where, whose, which: figures of differing scope are never compared. Values are as the text says them, normalised. Whoever makes scopes, subjects
 * and figures by the thousand names all of their properties, also those that are undefined: objects of one shape are read several times as fast.
 */
export interface Scope {
  /** Resolved period, such as `2024`, `2024-H1`, `2021/2025`, `2024-03`. */
  readonly time?: string | undefined
  readonly place?: string | undefined
  readonly organisation?: string | undefined
  readonly level?: string | undefined
  readonly population?: string | undefined
  /** `plan` for targets and budgets, `fact` for results. */
  readonly modality?: 'plan' | 'fact' | undefined
  /** `cumulative` for running totals (累计, 自…以来), `change` for growth. */
  readonly aspect?: 'cumulative' | 'change' | undefined
  readonly section?: string | undefined
}

/**
 * A numeral of a text with what it says. The value is an interval of exact decimals; `lo`/`hi` absent means open to infinity on
 * that side. All decimals are plain strings (no exponent), already scaled by the multiplier (`1.6万` is 16000) and in the unit as written;
 * `factorOf` of `text/units` takes them to the canonical unit. Shares said in tenths or hundredths are in percent.
 */
export interface Figure extends Span {
  /** `text.slice(start, end)`: numeral with qualifier and unit. */
  readonly raw: string
  /** The numeral with its multiplier alone. */
  readonly number: Span
  /** The decimal when the figure is one exact number. */
  readonly value?: string | undefined
  readonly lo?: string | undefined
  readonly hi?: string | undefined
  readonly loOpen: boolean
  readonly hiOpen: boolean
  /** Worth of one unit of the last digit given, such as `1000` for `1.6万`. */
  readonly step: string
  readonly kind: FigureKind
  /** Unit as written, without the multiplier: `条`, `亿元` → `元`. */
  readonly unit?: string | undefined
  /** Unit everything of the dimension is converted to, and the dimension: `公顷` → `亩`/`area`; counting words are their own. */
  readonly canonicalUnit?: string | undefined
  readonly dimension?: string | undefined
  readonly qualifier: Qualifier
  /** Head noun of what is counted, with its modifiers. */
  readonly subject?: Subject | undefined
  readonly scope: Scope
}

/** What a figure measures. */
export interface Subject {
  readonly head: string
  readonly modifiers: readonly string[]
  /** Governing verb, when there is one. */
  readonly verb?: string | undefined
  /** Where the subject was read, for showing; one taken from the heads of a row and column has a `name` instead. */
  readonly span?: Span | undefined
  /** The head it was read from, as written. */
  readonly name?: string | undefined
}
