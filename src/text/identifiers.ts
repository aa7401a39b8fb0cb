import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { matchesOf } from './matches.js'
import { once } from './once.js'
import { regexp } from './regexp.js'

/** What an identifier is for, by its label or form. */
export type IdentifierKind =
  | 'code'
  | 'phone'
  | 'credit-code'
  | 'citizen-number'
  | 'card'
  | 'account'
  | 'isbn'
  | 'iban'
  | 'mail'
  | 'host'
  | 'document-number'

/** A code, number or address that names one thing. */
export interface Identifier extends Span {
  readonly kind: IdentifierKind
  /** Without spaces and hyphens between digits, in half width and capitals: what is compared. */
  readonly key: string
  /** The words that announce it, such as `项目编号`; empty when there are none. */
  readonly label: string
  readonly cell: boolean
}

const LABELS: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['credit-code', /(?:统一社会信用代码|社会信用代码|信用代码)$/],
  ['citizen-number', /(?:身份证号码?|公民身份号码|身份证件号码)$/],
  ['card', /(?:银行卡号|卡号|card number)$/i],
  ['account', /(?:银行账号|账号|帐号|账户|account (?:number|no\.?))$/i],
  ['isbn', /(?:ISBN(?:-1[03])?|书号)$/i],
  ['phone', /(?:联系电话|咨询电话|监督电话|举报电话|服务热线|电话|热线|手机号?码?|传真|tel(?:ephone)?\.?|phone|mobile|fax|call|ring)$/i],
  [
    'code',
    regexp('i')`
      (?:(?:项目|招标|采购|合同|协议|标段|工程|许可证|证书|资质|批准|备案|档案|订单|发票|案件|课题|立项|编码|登记|产品|设备|证券|股票
            |邮政)?(?:编号|代码|编码|证号|号码|文号|案号|单号)|合同号|邮编|(?:project|contract|reference|ref|invoice|grant|licen[cs]e|case
            |tender|docket|file|policy|permit|charity|company|registration|agreement|study|trial|patent|accession)(?: (?:number|no|code|id|reference))?\.?)$
    `,
  ],
]
const AFTER_LABEL = /\s*(?:[:：]|为|是|[（(]|is|no\.|#)?\s*$/i
/** Longest label with what joins it to its number. */
const LABEL_REACH = 28

const TOKEN =
  /(?<![A-Za-z\d_.@/-])[A-Za-z\dＡ-Ｚ０-９](?:[A-Za-z\dＡ-Ｚ０-９]|[-–/_.](?=[A-Za-z\dＡ-Ｚ０-９])){4,39}(?![A-Za-z\d_@]|[-/][A-Za-z\d])/g
const SPACED_PHONE = regexp('g')`
  (?<![\d-])\+\d{1,3}[ -](?:\(0\)[ -]?)?\d[\d -]{5,13}\d(?![\d-])
  |(?<![\d-])\(0\d{2,4}\) ?\d{3,4}[ -]?\d{3,4}(?!\d)
  |(?<![\d-])\(\d{3}\) \d{3}-\d{4}(?!\d)
  |(?<![\d-])0\d{2,4}[ -](?:\d{3,4} \d{3,4}|\d{6})(?![\d-]| \d)
`
const SPACED_CARD = /(?<!\d)\d{4}(?: \d{4}){3}(?: \d{1,3})?(?!\d)|\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g
/** Papers of an office, and cases of a court. */
const DOCUMENT_NUMBER =
  /[\p{Script=Han}]{1,3}[〔[（(［]\s?\d{4}\s?[〕\])）］]\s?第?\d{1,5}号|[（(〔]\d{4}[）)〕]\p{Script=Han}\d{0,4}\p{Script=Han}{1,4}\d{1,6}号/gu
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g
const HOST = /(?:https?:\/\/|(?<![\w.@-]))((?:www\.)[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})/gi
/** Standards are numbered in series, and their numbers lie close together. */
const STANDARD = /(?:GB|GBT|GB\/T|ISO|IEC|DB\d*|JGJ|CJJ|HJ|EN|ASTM|IEEE|RFC|BS|DIN|ANSI)[/T]*\s?-?$/
/** Dates, decimals, ranges of years (actual, estimated, forecast or provisional ones too), times, versions. */
const NO_CODE = regexp('i')`
  ^(?:(?:19|20)\d\d[-./–](?:0?\d|1[0-2])(?:[-./–](?:[0-2]?\d|3[01]))?|(?:19|20)\d\d[-–/](?:19|20)?\d\d[aefp]?|\d+(?:\.\d+)+
      |\d{1,3}(?:[-–]\d{1,3})|[a-z]+(?:[-/][a-z]+)*|\d{1,2}/\d{1,2}/\d{2,4}|[a-z]+-\d+s?|\d+s|\d+\.[\d.-]+)$
`

/** Most identifiers taken from one document: a bound for tables of codes without end. */
const MOST = 100_000

/** Codes, telephone and account numbers, document numbers, addresses of a document, in no particular order. */
export const identifiersOf = once((document: Document): readonly Identifier[] => {
  const found: Identifier[] = []
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.hidden || found.length > MOST) continue
    const piece = document.text.slice(block.start, block.end)
    if (!/\d{3}|@|www\./.test(piece)) continue
    const cell = block.kind === 'table-cell'
    for (const { start, end, ...rest } of identifiersIn(piece))
      found.push({ ...rest, start: block.start + start, end: block.start + end, cell })
  }
  return found
})

const identifiersIn = (piece: string): Omit<Identifier, 'cell'>[] => {
  const found: Omit<Identifier, 'cell'>[] = []
  const taken = new Uint8Array(piece.length)
  const add = (kind: IdentifierKind, start: number, raw: string, label: string): void => {
    const end = start + raw.length
    if (taken[start] || taken[end - 1]) return
    taken.fill(1, start, end)
    found.push({ kind, start, end, key: keyOf(kind, raw), label })
  }
  for (const match of piece.includes('@') ? matchesOf(MAIL, piece) : []) add('mail', match.index, match[0], '')
  for (const match of /www\./i.test(piece) ? matchesOf(HOST, piece) : [])
    add('host', match.index + match[0].length - match[1]!.length, match[1]!, '')
  for (const match of /\d号/.test(piece) ? matchesOf(DOCUMENT_NUMBER, piece) : []) add('document-number', match.index, match[0], '')
  for (const match of /[+(]|\d[ -]/.test(piece) ? matchesOf(SPACED_PHONE, piece) : [])
    add('phone', match.index, match[0], phoneLabel(piece, match.index))
  for (const match of /\d{4} \d|[A-Z]{2}\d/.test(piece) ? matchesOf(SPACED_CARD, piece) : []) {
    const { kind, label } = labelled(piece, match.index)
    add(/^[A-Z]/.test(match[0]) ? 'iban' : kind === 'account' ? 'account' : 'card', match.index, match[0], label)
  }
  for (const match of matchesOf(TOKEN, piece)) {
    const { kind, label } = labelled(piece, match.index)
    if (isIdentifier(match[0], label) && !STANDARD.test(piece.slice(Math.max(0, match.index - 8), match.index)))
      add(label ? kind : formOf(match[0]), match.index, match[0], label)
  }
  return found
}

/** The label right before an offset. */
const labelled = (piece: string, at: number): { kind: IdentifierKind; label: string } => {
  const before = piece.slice(Math.max(0, at - LABEL_REACH), at).replace(AFTER_LABEL, '')
  for (const [kind, expression] of LABELS) {
    const label = expression.exec(before)?.[0]
    if (label) return { kind, label: label.toLowerCase() }
  }
  return { kind: 'code', label: '' }
}

/** The label before a number that is a telephone's by its form. */
const phoneLabel = (piece: string, at: number): string => {
  const { kind, label } = labelled(piece, at)
  return kind === 'phone' ? label : ''
}

const isIdentifier = (raw: string, label: string): boolean => {
  const digits = raw.replace(/\D/g, '').length
  if (NO_CODE.test(raw) || digits < 3) return false
  if (label) return digits >= 4
  return /[A-Za-z]/.test(raw) ? digits >= 4 && raw.length >= 7 : digits >= 7 && !/^\d+\.\d+$/.test(raw)
}

const formOf = (raw: string): IdentifierKind => {
  if (/^[1-9A-Y]\d[A-Z\d]{16}$/.test(raw) && /[A-Z]/.test(raw)) return 'credit-code'
  return /^(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4})$/.test(raw) ? 'phone' : 'code'
}

const keyOf = (kind: IdentifierKind, raw: string): string => {
  const narrow = raw.normalize('NFKC')
  if (kind === 'mail' || kind === 'host') return narrow.toLowerCase()
  if (kind === 'document-number')
    return narrow
      .replace(/[〔［(（]/g, '[')
      .replace(/[〕］)）]/g, ']')
      .replace(/\s|第/g, '')
  return narrow
    .replace(kind === 'code' ? /\s/g : /[\s()–-]/g, '')
    .replace(/–/g, '-')
    .toUpperCase()
}
