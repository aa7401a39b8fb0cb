import { ruleText } from '../../messages/index.js'
import { grouped } from '../../messages/size.js'
import type { Finding } from '../../model/finding.js'
import type { Mapped } from '../document/rail.js'
import type { Section } from '../document/sections.js'
import { type Content, type Html, html } from '../html.js'
import { cardAnchor, classesOf, familyOf, GLYPHS, joinsPlaces, type View } from '../view.js'
import { shortened } from './excerpts.js'

/** Most rows and columns of the plot; finer sections are taken together. */
const MOST_PARTS = 20

/** From more parts on the cells are small. */
const ROOMY = 12

/** A row and column of the plot: a section with the finer ones under it. */
interface Part {
  readonly document: string
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A finding between two parts, the earlier first. */
interface Meeting {
  readonly finding: Finding
  readonly from: number
  readonly to: number
}

/** Whether there is anything to see from above: several sections and findings that join two places. */
export const hasOverview = (view: View, mapped: readonly Mapped[]): boolean =>
  partsOf(mapped).length > 1 && view.review.findings.some(joinsPlaces)

/** The report from above: which sections repeat each other (lower left) and which contradict each other (upper right), as a plot and as a table. */
export const overviewMarkup = (view: View, mapped: readonly Mapped[]): Html => {
  const parts = partsOf(mapped)
  const meetings = view.review.findings.filter(joinsPlaces).flatMap(finding => meetingsOf(parts, finding))
  return html`<section class="compare overview" id="overview" aria-label="${view.t('overview')}">
<header><div><h2>${view.t('overview')}</h2><p class="facts">${view.t('overview.lead')}</p></div><div class="do"><a class="btn" href="#text" data-act="close">${view.t('act.close')} <kbd>Esc</kbd></a></div></header>
<div class="plot">${plotMarkup(view, parts, meetings)}${tableMarkup(view, parts, meetings)}</div>
</section>
`
}

/** Sections of the finest level that still fits, each with what stands under it; when there are too many even so, neighbours are taken together. */
const partsOf = (mapped: readonly Mapped[]): Part[] => {
  let parts: Part[] = []
  for (const level of [6, 5, 4, 3, 2, 1]) {
    parts = mapped.flatMap(({ document, sections }) => merged(document.id, document.name, sections, level))
    if (parts.length <= MOST_PARTS) return parts
  }
  return neighboursTogether(parts, Math.ceil(parts.length / MOST_PARTS))
}

const neighboursTogether = (parts: readonly Part[], size: number): Part[] => {
  const groups: Part[] = []
  let count = 0
  for (const part of parts) {
    const last = groups.at(-1)
    if (last?.document === part.document && count < size) groups[groups.length - 1] = { ...last, end: part.end }
    else {
      groups.push(part)
      count = 0
    }
    count++
  }
  return groups
}

const merged = (document: string, fileName: string, sections: readonly Section[], level: number): Part[] => {
  const parts: Part[] = []
  for (const { title, level: own, start, end } of sections) {
    const last = parts.at(-1)
    if (last && (title === undefined || own > level)) parts[parts.length - 1] = { ...last, end }
    else parts.push({ document, name: title ?? fileName, start, end })
  }
  return parts
}

/** The pairs of parts a finding joins, each once. */
const meetingsOf = (parts: readonly Part[], finding: Finding): Meeting[] => {
  const found = finding.locations.map(({ document, start }) =>
    parts.findIndex(part => part.document === document && part.start <= start && start < part.end),
  )
  const meetings = new Map<string, Meeting>()
  found.slice(1).forEach((at, index) => {
    const [from, to] = [found[index]!, at].sort((a, b) => a - b) as [number, number]
    if (from >= 0) meetings.set(`${from} ${to}`, { finding, from, to })
  })
  return [...meetings.values()]
}

const isRepeat = (finding: Finding): boolean => finding.locations.every(({ role }) => role === 'copy')

const plotMarkup = (view: View, parts: readonly Part[], meetings: readonly Meeting[]): Html => {
  const at = (row: number, column: number): Meeting[] =>
    meetings.filter(({ finding, from, to }) => (isRepeat(finding) ? row === to && column === from : row === from && column === to))
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${view.t('overview.plot')}"><table class="grid${parts.length > ROOMY && ' dense'}"><thead><tr><td></td>${parts.map((_, index) => html`<th scope="col">${index + 1}</th>`)}</tr></thead><tbody>${parts.map(
    (part, row) =>
      html`<tr><th scope="row" dir="auto"><small>${row + 1}</small> ${shortened(part.name, 14)}</th>${parts.map((_, column) => cellMarkup(view, at(row, column), row === column))}</tr>`,
  )}</tbody></table></div>`
}

const cellMarkup = (view: View, meetings: readonly Meeting[], diagonal: boolean): Html => {
  const [first, ...more] = meetings
  if (!first) return html`<td class="${diagonal && 'diag'}"></td>`
  const { finding } = first
  const length = Math.max(...meetings.map(({ finding }) => finding.locations[0]!.end - finding.locations[0]!.start))
  const radius = Math.round(isRepeat(finding) ? Math.min(18, 6 + Math.sqrt(length) / 2.5) : Math.min(18, 9 + more.length * 2))
  return html`<td class="${classesOf(view, finding)}"><a href="#${cardAnchor(finding)}"><svg viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="${radius}"/></svg><span>${finding.label}${more.length > 0 && html`<i>+${more.length}</i>`}</span></a></td>`
}

const tableMarkup = (view: View, parts: readonly Part[], meetings: readonly Meeting[]): Html =>
  html`<table class="tbl"><caption>${view.t('overview.table')}</caption><thead><tr><th scope="col">${view.t('overview.label')}</th><th scope="col">${view.t('overview.sections')}</th><th scope="col">${view.t('overview.content')}</th><th scope="col" class="r">${view.t('overview.size')}</th></tr></thead><tbody>${meetings
    .slice(0, 200)
    .map(({ finding, from, to }) => rowMarkup(view, finding, [parts[from]!.name, parts[to]!.name]))}</tbody></table>`

const rowMarkup = (view: View, finding: Finding, names: readonly [string, string]): Html => {
  const [a, b] = finding.locations
  const content: Content = isRepeat(finding)
    ? ruleText(finding.rule, view.ui).title
    : `${shortened(a!.quote, 16)} / ${shortened(b!.quote, 16)}`
  const size = isRepeat(finding) ? grouped(a!.end - a!.start) : '—'
  return html`<tr class="${classesOf(view, finding)}"><td class="id"><a href="#${cardAnchor(finding)}">${GLYPHS[familyOf(finding)]} ${finding.label}</a></td><td dir="auto">${shortened(names[0], 20)}<br>${shortened(names[1], 20)}</td><td dir="auto">${content}</td><td class="r">${size}</td></tr>`
}
