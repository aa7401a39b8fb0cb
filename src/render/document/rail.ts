import { grouped } from '../../messages/size.js'
import type { Document } from '../../model/document.js'
import { type Finding, LEVELS } from '../../model/finding.js'
import { shortened } from '../findings/excerpts.js'
import { type Content, type Html, html } from '../html.js'
import { classesOf, type familyOf, joinsPlaces, type View } from '../view.js'
import type { Section } from './sections.js'

/** A document of the page with its sections and where it begins on the map. */
export interface Mapped {
  readonly document: Document
  readonly sections: readonly Section[]
}

/** Height of the map in its own units. */
const HEIGHT = 1000
/** Copies shorter than this on the map are joined by a line, longer ones by a ribbon as wide as they are long. */
const THIN = 16
/** Names of sections need this much room each. */
const NAME_HEIGHT = 34

/** The document as a strip: its sections to scale, a tick for each place, an arc between copies. Drawn in SVG attributes, so the policy needs no inline style. */
export const railMarkup = (view: View, parts: readonly Mapped[]): Html => {
  const total = parts.reduce((sum, { document }) => sum + document.text.length, 0) || 1
  const offsets = new Map<string, number>()
  let sum = 0
  for (const { document } of parts) {
    offsets.set(document.id, sum)
    sum += document.text.length
  }
  const y = (document: string, at: number): number => round((((offsets.get(document) ?? 0) + at) / total) * HEIGHT)
  const sections = parts.flatMap(({ document, sections }) => sections.map(section => ({ document, section })))
  return html`<nav class="rail" aria-label="${view.t('map')}">
<h2>${view.t('map.title')} <span class="num">${view.t('map.size', { sections: sections.length, characters: grouped(sum) })}</span></h2>
<div class="map"><svg viewBox="0 0 66 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${sections.map(({ document, section }) => strip(section.id, y(document.id, section.start), y(document.id, section.end)))}${arcs(view, y)}${ticks(view, y)}<rect class="here" x="43" y="0" width="22" height="0" rx="3"></rect></svg>
<svg class="names" aria-hidden="false">${names(sections, y)}</svg></div>
${legend(view)}</nav>`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A section on the strip; a link for the pointer alone, since the names beside it are links for everybody. */
const strip = (id: string, from: number, to: number): Html =>
  html`<a href="#${id}" tabindex="-1"><rect class="part" x="48" y="${from}" width="12" height="${Math.max(1, round(to - from - 2))}"></rect></a>`

/** Most findings whose arcs are drawn at all times; those of the others show while they are looked at. */
const DRAWN = 40
/** Most arcs and ticks: beyond them the strip would be one colour. Errors come first. */
const MOST = 300

const byUrgency = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).slice(0, MOST)

type Height = (document: string, at: number) => number

const arcs = (view: View, y: Height): Content =>
  byUrgency(view.review.findings.filter(joinsPlaces)).map((finding, order) =>
    finding.locations.slice(1, 9).map((to, index) => {
      const from = finding.locations[index]!
      const [a, b, c, d] = [y(from.document, from.start), y(from.document, from.end), y(to.document, to.start), y(to.document, to.end)]
      const classes = order < DRAWN ? classesOf(view, finding) : `${classesOf(view, finding)} far`
      const bend = round(Math.max(-14, 44 - Math.sqrt(c - a) * 1.9))
      if (b - a < THIN && d - c < THIN)
        return html`<path data-f="${finding.label}" class="${classes}" d="M44 ${a}C${bend} ${a} ${bend} ${c} 44 ${c}"/>`
      const inner = round(bend + Math.min(34, 4 + (b - a) / 6))
      return html`<path data-f="${finding.label}" class="${classes} ribbon" d="M44 ${a}C${bend} ${a} ${bend} ${d} 44 ${d}L44 ${c}C${inner} ${c} ${inner} ${b} 44 ${b}Z"/>`
    }),
  )

const ticks = (view: View, y: Height): Content =>
  byUrgency(view.review.findings).map(finding =>
    finding.locations
      .slice(0, finding.level === 'note' ? 1 : 20)
      .map(
        ({ document, start }) =>
          html`<rect data-f="${finding.label}" class="tickmark ${classesOf(view, finding)}" x="48" y="${y(document, start)}" width="12" height="3"></rect>`,
      ),
  )

/** Names beside the strip where there is room: sections thin out, the strip keeps all. */
const names = (sections: readonly { readonly document: Document; readonly section: Section }[], y: Height): Content => {
  let free = -NAME_HEIGHT
  return sections.map(({ document, section }) => {
    if (section.title === undefined) return undefined
    const at = y(document.id, section.start)
    if (at < free) return undefined
    free = at + NAME_HEIGHT
    const name = section.title.replace(/^#+\s*/, '')
    const short = shortened(name, /\p{Script=Han}/u.test(name) ? 11 : 20)
    return html`<a href="#${section.id}"><title>${section.title}</title><text x="0" y="${round(at / 10)}%" dy="9">${short}</text></a>`
  })
}

const legend = (view: View): Html => {
  const row = (family: ReturnType<typeof familyOf>, glyph: string): Html =>
    html`<li class="${family}"><span class="g" aria-hidden="true">${glyph}</span><span class="k">${view.t(`family.${family}`)}</span></li>`
  return html`<ul class="legend" aria-label="${view.t('legend')}">${row('exact', '≡')}${row('near', '≈')}${row('conflict', '≠')}${row('note', '¶')}</ul>`
}
