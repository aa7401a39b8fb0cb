import type { Change, Pair } from '../../model/finding.js'
import { type Content, html } from '../html.js'
import type { View } from '../view.js'

/** What differs in a changed stretch: a figure is boxed whole, punctuation is a quiet chip, words are struck or underlined. */
export type ChangeClass = 'figure' | 'punctuation' | 'text'

/** A longer stretch that happens to hold a figure is words. */
const LONGEST_FIGURE = 14

/** Class of a changed stretch by its characters alone. */
const changeClass = (text: string): ChangeClass => {
  if (text.length <= LONGEST_FIGURE && /[\d０-９]|[〇零一二两三四五六七八九十百千万亿]{2,}/.test(text)) return 'figure'
  return /^[\p{P}\p{S}\s]*$/u.test(text) ? 'punctuation' : 'text'
}

/** What a pair differs in, the gravest first; `same` when nothing but equal text. */
export const pairClass = ({ changes }: Pair): ChangeClass | 'same' | 'unlike' => {
  if (!changes) return 'unlike'
  const classes = new Set(changes.filter(([kind]) => kind !== '=').map(([, text]) => changeClass(text)))
  return classes.has('figure') ? 'figure' : classes.has('text') ? 'text' : classes.has('punctuation') ? 'punctuation' : 'same'
}

/**
 * One side of a pair with its own words marked: the first side shows what only it has as deleted, the second as inserted. What both have is shown
 * as this side writes it, in traditional characters or simplified ones.
 */
export const sideMarkup = (view: View, changes: readonly Change[], side: 'a' | 'b', own: string): Content =>
  asWritten(changes, side, own).flatMap(([kind, text]) => {
    if (kind === '=') return text
    if ((kind === '-') !== (side === 'a')) return []
    const hidden = html`<span class="vh">${view.t(side === 'a' ? 'change.first' : 'change.second')}</span>`
    const classes = { figure: 'fig-x', punctuation: /^[\x20-\x7e]*$/.test(text) ? 'punct hw' : 'punct', text: '' }[changeClass(text)]
    return side === 'a' ? html`<del class="${classes}">${hidden}${text}</del>` : html`<ins class="${classes}">${hidden}${text}</ins>`
  })

/** The changes with equal stretches as one side has them; where space makes these longer or shorter, as the other has them. */
const asWritten = (changes: readonly Change[], side: 'a' | 'b', own: string): readonly Change[] => {
  const left = side === 'a' ? '+' : '-'
  const length = changes.reduce((sum, [kind, text]) => sum + (kind === left ? 0 : text.length), 0)
  if (length !== own.length) return changes
  let at = 0
  return changes.map(([kind, text]): Change => {
    if (kind === left) return [kind, text]
    at += text.length
    return [kind, own.slice(at - text.length, at)]
  })
}
