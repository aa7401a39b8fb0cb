import { ruleText } from '../../messages/index.js'
import { grouped } from '../../messages/size.js'
import type { Finding, Pair } from '../../model/finding.js'
import { groupedBy } from '../../model/grouping.js'
import { type Content, type Html, html } from '../html.js'
import { cardAnchor, comparisonAnchor, documentOf, familyOf, GLYPHS, placeAnchor, type View } from '../view.js'
import { pairClass, sideMarkup } from './changes.js'
import { decisionControls } from './decision.js'
import { shortened } from './excerpts.js'
import { placeName } from './places.js'

/** Whether a finding has copies to lay side by side. */
export const hasComparison = ({ evidence, locations }: Finding): boolean => (evidence.pairs?.length ?? 0) > 0 && locations.length > 1

/**
 * Two copies side by side, paragraph pair by paragraph pair: equal ones folded, changed ones open, differing figures on top. Opens over map and
 * text when its anchor is the target, so that it needs no script.
 */
export const comparisonMarkup = (view: View, finding: Finding, { decide }: { readonly decide: boolean }): Html => {
  const family = familyOf(finding)
  const pairs = finding.evidence.pairs ?? []
  return html`<section class="compare ${family}" id="${comparisonAnchor(finding)}" aria-label="${view.t('compare.name', { label: finding.label })}">
<header class="${family}"><div><h2><span class="id">${GLYPHS[family]} ${finding.label}</span>${ruleText(finding.rule, view.ui).title}</h2><p class="facts">${factsOf(view, finding)}</p></div><div class="do">${decide && decisionControls(view, finding)}<a class="btn" href="#${cardAnchor(finding)}" data-act="close">${view.t('act.close')} <kbd>Esc</kbd></a></div></header>
${figuresMarkup(view, finding)}${groupsOf(pairs).map(group => groupMarkup(view, finding, group))}
<p class="kinds"><span>${view.t('compare.key')}</span><span><del class="fig-x">432</del><ins class="fig-x">342</ins> ${view.t('compare.figures')}</span><span><del>${view.t('compare.old')}</del> <ins>${view.t('compare.new')}</ins> ${view.t('compare.words')}</span><span><del class="punct">，</del> ${view.t('compare.marks')}</span></p>
</section>
`
}

const factsOf = (view: View, { evidence, locations }: Finding): string => {
  const pairs = evidence.pairs ?? []
  const changed = pairs.filter(pair => pairClass(pair) !== 'same').length
  return view.t('compare.facts', { places: locations.length, pairs: pairs.length, changed })
}

/** Findings of figures, names or negations that live in these copies. */
const figuresMarkup = (view: View, finding: Finding): Content => {
  const inside = view.review.findings.filter(({ evidence }) => evidence.related?.includes(finding.id))
  if (inside.length === 0) return undefined
  const rows = inside.map(other => {
    const values = other.locations.map((location, index) => {
      const { quote } = location
      const value = other.evidence.figures?.[index]?.value
      return html`<td class="num"><b dir="auto">${shortened(quote, 40)}</b><small>${value !== undefined && value !== quote && html`${grouped(value)}<i class="sep"> </i>`}${placeName(view, location)}</small></td>`
    })
    const cause = other.evidence.causes?.[0]
    return html`<tr>${values.slice(0, 2)}<td>${cause && view.t(`cause.${cause}`)}</td><td class="id"><a href="#${cardAnchor(other)}">${GLYPHS[familyOf(other)]} ${other.label}</a></td></tr>`
  })
  return html`<table class="figs conflict"><caption>${view.t('compare.differ')} <span class="muted num">${inside.length}</span></caption><thead><tr><th scope="col">${view.t('compare.one')}</th><th scope="col">${view.t('compare.other')}</th><th scope="col">${view.t('causes')}</th><th scope="col">${view.t('finding')}</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** Pairs of the same two copies, in order. */
const groupsOf = (pairs: readonly Pair[]): Pair[][] => [...groupedBy(pairs, ({ a, b }) => `${a} ${b}`).values()]

const groupMarkup = (view: View, finding: Finding, group: readonly Pair[]): Html => {
  const { a, b } = group[0]!
  const side = (index: number): Html => {
    const location = finding.locations[index]!
    return html`<span><a href="#${placeAnchor(finding, index)}">${view.t('place.nth', { number: index + 1 })}</a><small>${placeName(view, location)}</small></span>`
  }
  return html`<div class="cols">${side(a)}<span></span>${side(b)}</div>${group.map((pair, index) => pairMarkup(view, finding, pair, group.length > 1 ? index + 1 : undefined))}`
}

/** Numbered among several, which are folded where they are equal; a pair that stands alone is shown. */
const pairMarkup = (view: View, finding: Finding, pair: Pair, number: number | undefined): Html => {
  const text = (index: number, { start, end }: Pair['spanA']): string =>
    documentOf(view, finding.locations[index]!.document)?.text.slice(start, end) ?? ''
  const [left, right] = [text(pair.a, pair.spanA), text(pair.b, pair.spanB)]
  const kind = pairClass(pair)
  if (kind === 'same' && number !== undefined) return folded(view, left, right, number)
  const { changes } = pair
  const sides = changes && kind !== 'same' ? [sideMarkup(view, changes, 'a', left), sideMarkup(view, changes, 'b', right)] : [left, right]
  const family = FAMILIES[kind]
  return html`<div class="pair ${family}"><div dir="auto">${sides[0]}</div><span class="mid">${number}<b>${family === 'note' ? '' : GLYPHS[family]}</b></span><div dir="auto">${sides[1]}</div></div>`
}

const FAMILIES = { figure: 'conflict', text: 'near', unlike: 'near', punctuation: 'note', same: 'exact' } as const

const folded = (view: View, left: string, right: string, number: number): Html =>
  html`<details class="fold"><summary><span class="t" dir="auto">${shortened(left, 60)}</span><span class="mid">${number}</span><span class="s"><span>${view.t('compare.same', { count: left.length })}</span><u>${view.t('act.show')}</u></span></summary><div class="pair"><div dir="auto">${left}</div><span class="mid">=</span><div dir="auto">${right}</div></div></details>`
