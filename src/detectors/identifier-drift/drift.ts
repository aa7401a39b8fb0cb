import type { Document } from '../../model/document.js'
import { groupedBy } from '../../model/grouping.js'
import { type Edit, oneEdit } from '../../text/edits.js'
import { type Identifier, type IdentifierKind, identifiersOf } from '../../text/identifiers.js'
import { haveOtherHolders } from './holders.js'

/** A code with all its mentions. */
interface Code {
  readonly key: string
  readonly kind: IdentifierKind
  readonly mentions: readonly Identifier[]
}

/** A code that differs from the one it should be. */
export interface Drift {
  readonly usual: Code
  readonly odd: Code
  readonly edit: Edit
  readonly confidence: number
}

/** Distinct codes of one form that make a series, of which neighbours are lawful. */
const SERIES = 4
/** Codes of one form compared with each other at most. */
const MOST = 2_000

/** Codes that differ in one character from another code of their form, and are not the next of a series. */
export const driftsOf = (document: Document): readonly Drift[] => {
  const forms = groupedBy(codesOf(document), formOf)
  const drifts = [...forms.values()].flatMap(group => driftsAmong(document, group))
  return onePerOdd(drifts)
}

const codesOf = (document: Document): Code[] => {
  const codes = groupedBy(identifiersOf(document), ({ key }) => key)
  return [...codes].map(([key, mentions]) => ({ key, kind: mentions[0]!.kind, mentions }))
}

/** What the codes of one series have in common: kind and leading letters. */
const formOf = ({ key, kind }: Code): string => `${kind} ${/^(?:\p{Script=Han}+|[A-Z]*)/u.exec(key)![0].slice(0, 3)}`

const driftsAmong = (document: Document, group: readonly Code[]): Drift[] => {
  if (group.length < 2 || group.length > MOST) return []
  const alike = likenessOf(group)
  const lines = linesOf(group)
  return [...pairsOneApart(group), ...pairsTwoApart(group)].flatMap(([one, other]) => {
    const [usual, odd] = one.mentions.length >= other.mentions.length ? [one, other] : [other, one]
    if (odd.mentions.length > 1 || (odd.mentions[0]!.cell && usual.mentions.every(({ cell }) => cell))) return []
    if (odd.kind === 'phone' && areLines(lines, usual, odd)) return []
    if (usual.mentions.some(mention => areInOneRow(document, mention, odd.mentions[0]!))) return []
    const { size, singles } = alike(usual)
    if (size >= SERIES && singles > 1) return []
    const edit = oneEdit(usual.key, odd.key) ?? { kind: 'replaced', at: 0, from: usual.key, to: odd.key }
    const confidence = judged(document, { usual, odd, edit }, size)
    return confidence > 0 ? [{ usual, odd, edit, confidence }] : []
  })
}

/** Two models at the head of their columns: cells of one row. */
const areInOneRow = ({ text }: Document, a: Identifier, b: Identifier): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return second.start - first.end <= ROW && /^[^\n]*\t[^\n]*$/.test(text.slice(first.end, second.start))
}

/** Characters between two cells of a row. */
const ROW = 80

/** How many codes there are of each exchange and length. */
const linesOf = (group: readonly Code[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const code of group) counts.set(lineOf(code), (counts.get(lineOf(code)) ?? 0) + 1)
  return counts
}

const lineOf = ({ key }: Code): string => `${key.slice(0, -2)} ${key.length}`

/** Telephone numbers of which more than two differ in the last two digits alone are lines of one exchange. */
const areLines = (lines: ReadonlyMap<string, number>, usual: Code, odd: Code): boolean =>
  odd.key.startsWith(usual.key.slice(0, -2)) && lines.get(lineOf(usual))! > 2

/** Letters and digits of a code by runs: `2022YFB33` is a number, letters, a number. */
const shapeOf = (key: string): string => key.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9')

/**
 * How many codes may make a series with a code, and how many of them are said once: those of its leading letters, and of codes that begin with a
 * digit, which have nothing else in common, those of its shape and length, give or take one.
 */
const likenessOf = (group: readonly Code[]): ((code: Code) => { readonly size: number; readonly singles: number }) => {
  const shapes = new Map(
    [...groupedBy(group, ({ key }) => `${shapeOf(key)} ${key.length}`)].map(([shape, codes]) => [shape, sizeOf(codes)]),
  )
  const whole = sizeOf(group)
  return ({ key }) => {
    const near = /^\d/.test(key) ? [-1, 0, 1].flatMap(more => shapes.get(`${shapeOf(key)} ${key.length + more}`) ?? []) : [whole]
    const [size, singles] = [near.reduce((all, { size }) => all + size, 0), near.reduce((all, { singles }) => all + singles, 0)]
    return { size: Math.max(2, size), singles }
  }
}

const sizeOf = (codes: readonly Code[]): { readonly size: number; readonly singles: number } => ({
  size: codes.length,
  singles: codes.filter(({ mentions }) => mentions.length === 1).length,
})

type Pair = Pick<Drift, 'usual' | 'odd' | 'edit'>

/** How sure it is that two codes are one, 0 when they may well be two. */
const judged = (document: Document, pair: Pair, size: number): number => {
  const { usual, odd, edit } = pair
  const labels = labelsOf(usual)
  const own = odd.mentions[0]!.label
  if (own && labels.size > 0 && !labels.has(own) && /传真|fax/i.test(own + [...labels].join())) return 0
  if (usual.kind === 'mail' || usual.kind === 'host') return /\d/.test(edit.from + edit.to) ? 0 : address(pair)
  if (usual.kind === 'document-number') return documentNumber(document, pair, size)
  if (haveOtherHolders(document, usual.mentions, odd.mentions)) return 0
  return usual.mentions.length > 1
    ? againstMany(pair, labels.has(own))
    : againstOne(pair, ANNOUNCING.test(own) && labels.has(own), isShortFor(own, labels), size)
}

/** Labels that name a number, and not the thing alone: two grants are told by their numbers too. */
const ANNOUNCING =
  /号码?|代码|编码|电话|热线|传真|手机|账户|邮编|(?:number|no|code|id|ref|reference|phone|mobile|fax|call|ring|isbn|tel)\.?$/i

/** Addresses: one said several times against one said once; or of mail, one and the same box at two hosts of one domain, or a box mistyped. */
const address = ({ usual, odd, edit }: Pair): number => {
  if (usual.mentions.length > 1) return 0.8
  const [box, other] = [usual, odd].map(({ key }) => /^[^@]{3,}@/.exec(key)?.[0])
  if (box === undefined || other === undefined) return 0
  if (box === other) return edit.at < usual.key.lastIndexOf('.') ? 0.7 : 0
  return edit.at < box.length - 1 && isMistyped(usual.key, edit) ? 0.7 : 0
}

/** Two letters swapped, or one of a double letter left out or added: no two boxes of one house differ so. */
const isMistyped = (usual: string, { kind, at, from, to }: Edit): boolean =>
  kind === 'swapped' || (kind !== 'replaced' && [usual[at - 1], usual[at + (kind === 'dropped' ? 1 : 0)]].includes(from || to))

/** One code said several times against one said once. */
const againstMany = ({ usual, odd, edit }: Pair, sameLabel: boolean): number => {
  if (edit.kind === 'swapped' || sameLabel) return 0.9
  return isNext(usual, odd, edit) ? 0.6 : 0.8
}

/** `编号` for `项目编号`: one label ends with the other. */
const isShortFor = (own: string, labels: ReadonlySet<string>): boolean =>
  own !== '' && [...labels].some(label => label.endsWith(own) || own.endsWith(label))

/** Two codes said once each: one label for both, or a length at which nearness is no chance, makes them one. */
const againstOne = ({ usual, odd, edit }: Pair, sameLabel: boolean, alikeLabel: boolean, size: number): number => {
  if (size > 3 || (/^\d+$/.test(usual.key) && usual.key.length < 6)) return 0
  const next = isNext(usual, odd, edit)
  const atEnd = edit.at >= usual.key.length - 2 && edit.kind !== 'swapped'
  if (usual.kind === 'phone') return next || edit.to.length > 2 ? 0 : edit.kind === 'swapped' ? 0.75 : atEnd ? 0.55 : 0.65
  if (sameLabel && !/^(?:编号|号码|ref|no)\.?$/.test(odd.mentions[0]!.label)) return next ? (size === 2 ? 0.55 : 0) : 0.8
  return usual.key.length >= 12 && !atEnd && !next ? 0.7 : edit.kind === 'swapped' && usual.key.length >= (alikeLabel ? 6 : 8) ? 0.65 : 0
}

/** Document numbers of one office: two papers with titles of their own are two; one without a title speaks of the other. */
const documentNumber = (document: Document, { usual, odd, edit }: Pair, size: number): number => {
  const year = Number(/\d{4}/.exec(odd.key)?.[0])
  if (year < 1949 || year > 2099) return 0.9
  const [theirs, own] = [usual, odd].map(({ mentions }) =>
    mentions.map(mention => titleBeside(document, mention)).find(title => title !== ''),
  )
  if (own && theirs) return own === theirs ? 0.9 : 0
  if (own) return 0
  if (isCase(usual)) return usual.mentions.length > 1 && !isNext(usual, odd, edit) ? 0.7 : 0
  return usual.mentions.length > 1 ? 0.7 : size === 2 ? 0.6 : 0
}

/** The number of a court's case, （2023）…号: those of one court lie close together. */
const isCase = ({ key }: Code): boolean => key.startsWith('[')

/** The title a document number stands beside, 《…》（…号） or …号《…》; empty when there is none. */
const titleBeside = ({ text }: Document, { start, end }: Identifier): string =>
  /^\s?《([^《》\n]{2,60})》/.exec(text.slice(end, end + 64))?.[1] ??
  /《([^《》\n]{2,60})》[^《》，。；\n]{0,6}$/.exec(text.slice(Math.max(0, start - 70), start))?.[1] ??
  ''

const labelsOf = ({ mentions }: Code): Set<string> => new Set(mentions.map(({ label }) => label).filter(label => label !== ''))

/** The next, or last, of a series: the last number is one more or less. */
const isNext = (usual: Code, odd: Code, { kind }: Edit): boolean => {
  if (kind !== 'replaced') return false
  const [a, b] = [usual.key, odd.key].map(key => /\d{1,9}(?=\D*$)/.exec(key)?.[0])
  return a !== undefined && b !== undefined && Math.abs(Number(a) - Number(b)) <= 3
}

/** Pairs of codes of which one becomes the other by one edit; found by what is left when a character is taken out. */
const pairsOneApart = (codes: readonly Code[]): (readonly [Code, Code])[] => {
  const left = new Map<string, Code[]>()
  const pairs = new Map<string, readonly [Code, Code]>()
  for (const code of codes) {
    if (code.key.length > 64) continue
    for (const rest of new Set([code.key, ...Array.from(code.key, (_, at) => code.key.slice(0, at) + code.key.slice(at + 1))])) {
      const known = left.get(rest) ?? []
      for (const other of known.slice(0, 30)) if (other !== code) pairs.set(`${other.key} ${code.key}`, [other, code])
      left.set(rest, [...known, code])
    }
  }
  return [...pairs.values()]
}

/** Last digits of a telephone number that tell one line of an office from another. */
const LINE = 4

/** Groups in which codes two characters apart are looked for. */
const FEW = 6

/** Pairs of labelled codes of equal length with two characters different: among a few codes alone, where that is no chance. */
const pairsTwoApart = (codes: readonly Code[]): (readonly [Code, Code])[] => {
  if (codes.length > FEW) return []
  return codes.flatMap((one, index) =>
    codes.slice(index + 1).flatMap(other => {
      if (one.kind === 'document-number' || one.key.length !== other.key.length || one.key.length < 8) return []
      const at = Array.from(one.key, (character, at) => (character === other.key[at] ? -1 : at)).filter(at => at >= 0)
      // Two lines of one office share all but their last digits.
      if (one.kind === 'phone' && at.every(at => at >= one.key.length - LINE)) return []
      const labels = labelsOf(one)
      return at.length === 2 && !oneEdit(one.key, other.key) && [...labelsOf(other)].some(label => labels.has(label))
        ? [[one, other] as const]
        : []
    }),
  )
}

/** An odd code near several usual ones is told once, against the surest. */
const onePerOdd = (drifts: readonly Drift[]): Drift[] => {
  const best = new Map<Code, Drift>()
  for (const drift of drifts) {
    const known = best.get(drift.odd)
    if (!known || known.confidence < drift.confidence) best.set(drift.odd, drift)
  }
  return [...best.values()]
}
