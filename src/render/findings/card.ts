import { findingMessage, ruleText } from '../../messages/index.js'
import { grouped } from '../../messages/size.js'
import type { Cause, Finding } from '../../model/finding.js'
import { type Content, type Html, html } from '../html.js'
import {
  cardAnchor,
  classesOf,
  comparisonAnchor,
  decisionOn,
  documentOf,
  familyOf,
  GLYPHS,
  isDecided,
  isPart,
  joinsPlaces,
  placeAnchor,
  signOf,
  type View,
} from '../view.js'
import { pairClass } from './changes.js'
import { hasComparison } from './comparison.js'
import { decisionControls } from './decision.js'
import { shortened } from './excerpts.js'
import { mentionsMarkup } from './figures.js'
import { placeName } from './places.js'
import { scopeMarkup } from './scopes.js'
import { isSum, sumMarkup } from './sums.js'

/** A finding beside the text: what it is, where, what it rests on, and what can be done about it. */
export const cardMarkup = (view: View, finding: Finding, options: { readonly open: boolean; readonly decide: boolean }): Html => {
  const { rule, level, id, label } = finding
  const sign = signOf(view, finding)
  return html`<details class="card ${classesOf(view, finding)}" id="${cardAnchor(finding)}" data-finding="${label}" data-id="${id}" data-rule="${rule}" data-level="${level}" data-glyph="${GLYPHS[familyOf(finding)]}"${options.decide && isDecided(view, finding) && html` data-decision="${JSON.stringify(decisionOn(view, finding))}"`}${options.open && html` open`}>
<summary><span class="id"><span>${sign.slice(0, 1)} ${label}</span></span><h3>${ruleText(rule, view.ui).title}</h3>${levelMarkup(view, finding)}<span class="sub">${factsMarkup(view, finding)}</span></summary>
<div class="body"><p class="say" dir="auto">${findingMessage(finding, view.ui)}</p>${evidenceMarkup(view, finding)}${relatedMarkup(view, finding)}${actionsMarkup(view, finding, options.decide)}</div>
</details>
`
}

const levelMarkup = (view: View, finding: Finding): Html => {
  const { state, reason } = decisionOn(view, finding)
  if (state === 'open') return html`<span class="lv${finding.level === 'error' && ' must'}">${view.t(`level.${finding.level}`)}</span>`
  return html`<span class="lv">${view.t(reason ? `reason.${reason}` : `state.${state}`)}</span>`
}

/** One line of facts under the title, so that a closed card still says which one it is. */
const factsMarkup = (view: View, finding: Finding): Content => {
  const { locations, data } = finding
  const first = locations[0]!
  if (first.role !== 'copy')
    return shortened(
      [...locations]
        .sort((a, b) => Number(isPart(a.role)) - Number(isPart(b.role)))
        .slice(0, joinsPlaces(finding) ? 3 : 1)
        .map(({ quote }) => shortened(quote, 18))
        .join(' / '),
      44,
    )
  const facts = [
    view.t('facts.places', { count: locations.length }),
    view.t('facts.characters', { count: grouped(first.end - first.start) }),
  ]
  // As its sentence tells it.
  if (data.similarity !== undefined) facts.push(view.t('facts.similarity', { percent: data.similarity }))
  return facts.flatMap((fact, index) => (index === 0 ? [fact] : [html`<i class="sep"> </i>`, fact]))
}

const evidenceMarkup = (view: View, finding: Finding): Content => {
  const { evidence, locations } = finding
  const copies = locations.every(({ role }) => role === 'copy')
  return [
    copies
      ? placesMarkup(view, finding)
      : [scopeMarkup(view, finding), isSum(finding) ? sumMarkup(view, finding) : mentionsMarkup(view, finding)],
    copies && pairsMarkup(view, finding),
    evidence.arithmetic && html`<p class="line" dir="auto">${evidence.arithmetic}</p>`,
    evidence.causes && evidence.causes.length > 0 && causesMarkup(view, evidence.causes),
  ]
}

const placesMarkup = (view: View, finding: Finding): Html =>
  html`<ol class="places">${finding.locations.map(
    (location, index) =>
      html`<li><a href="#${placeAnchor(finding, index)}"><span>${view.t('place.nth', { number: index + 1 })}</span><small>${placeName(view, location)}</small></a></li>`,
  )}</ol>`

/** Most paragraph pairs a card lists; the comparison shows all. */
const MOST_PAIRS = 12

const pairsMarkup = (view: View, finding: Finding): Content => {
  const { evidence, locations } = finding
  const pairs = evidence.pairs ?? []
  if (pairs.length < 2) return undefined
  const rows = pairs.slice(0, MOST_PAIRS).map((pair, index) => {
    const text = documentOf(view, locations[pair.a]?.document ?? '')?.text.slice(pair.spanA.start, pair.spanA.end) ?? ''
    const kind = pairClass(pair)
    const href = `#${placeAnchor(finding, pair.a)}-p${index + 1}`
    return html`<li><span class="n">${index + 1}</span><a class="t" href="${href}" dir="auto">${shortened(text, 40)}</a><span class="d${kind === 'figure' && ' warn'}">${view.t(`pair.${kind}`)}</span></li>`
  })
  const rest = pairs.length - rows.length
  return html`<ol class="pairs">${rows}${rest > 0 && html`<li class="rest">${view.t('pair.more', { count: rest })}</li>`}</ol>`
}

const causesMarkup = (view: View, causes: readonly Cause[]): Html =>
  html`<ul class="chips"><li class="h">${view.t('causes')}</li>${causes.map((cause, index) => html`<li class="${index === 0 && 'first'}">${view.t(`cause.${cause}`)}</li>`)}</ul>`

const relatedMarkup = (view: View, { evidence }: Finding): Content => {
  const related = view.review.findings.filter(({ id }) => evidence.related?.includes(id))
  if (related.length === 0) return undefined
  const links = related.map(other => html` <a href="#${cardAnchor(other)}">${GLYPHS[familyOf(other)]}${other.label}</a>`)
  return html`<p class="same">${view.t('related')}${links}</p>`
}

const actionsMarkup = (view: View, finding: Finding, decide: boolean): Content => {
  const compare =
    hasComparison(finding) &&
    html`<a class="btn primary" href="#${comparisonAnchor(finding)}" data-act="compare">${view.t('act.compare')}</a>`
  if (!compare && !decide) return undefined
  return html`<div class="do">${compare}${decide && decisionControls(view, finding)}</div>`
}
