import { type Content, type Html, html } from '../html.js'
import { isDecided, type View } from '../view.js'
import { brand, languages, readingItems, readingMenu } from './shell.js'

/** What the bar over a review offers besides reading: only a page of the service has it. */
export interface BarLinks {
  /** Address of the review. */
  readonly address: string
  /** Day the review was made. */
  readonly day: string
  /** Whether it revises another. */
  readonly revises: boolean
  /** Exports that can be had, by name. */
  readonly exports: readonly string[]
}

/** The bar over a review: its name, work left, search, and what can be done with it. In a narrow window most of it moves into one menu. */
export const reviewBar = (view: View, name: string, links?: BarLinks): Html =>
  html`<a class="skip" href="#text">${view.t('skip')}</a><a class="skip" href="#findings">${view.t('skip.findings')}</a><header class="bar">${brand(links && `/?ui=${view.ui}`)}<div class="name"><h1 dir="auto">${name}</h1>${links && html`<span class="meta">${links.day}</span>`}</div><span class="grow"></span>${counter(view)}${search(view)}<nav class="acts" aria-label="${view.t('actions')}">${overviewLink(view, 'btn quiet')}${links && wide(view, links)}${readingMenu(view.t)}${narrow(view, links)}</nav>${links && switcher(view, links)}</header>`

const switcher = (view: View, { address }: BarLinks): Html =>
  languages(view.ui, view.t('language'), language => `${address}?ui=${language}`)

/** Work left; each number is a filter. */
const counter = (view: View): Html => {
  const { findings } = view.review
  const decided = findings.filter(finding => isDecided(view, finding)).length
  const choice = (id: string, count: number, checked = false): Html =>
    html`<label><input type="radio" name="show" id="show-${id}" autocomplete="off"${checked && html` checked`}>${view.t(`show.${id}`)} <b>${count}</b></label>`
  return html`<fieldset class="seg"><legend class="vh">${view.t('show')}</legend>${choice('open', findings.length - decided, true)}${choice('decided', decided)}${choice('all', findings.length)}</fieldset>`
}

const search = (view: View): Html =>
  html`<label class="search" hidden><svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><circle cx="6" cy="6" r="4.2"/><path d="m9.2 9.2 3.3 3.3"/></svg><input type="search" placeholder="${view.t('search')}" aria-label="${view.t('search.name')}"><output></output></label>`

/** Leads to the view from above; shown where there is one. */
const overviewLink = (view: View, classes: string): Html =>
  html`<a class="${classes} to-overview" href="#overview">${view.t('overview')}</a>`

const wide = (view: View, links: BarLinks): Content => [
  links.revises && html`<a class="btn quiet" href="${links.address}/comparison?ui=${view.ui}">${view.t('act.previous-draft')}</a>`,
  html`<details class="menu"><summary class="btn quiet">${view.t('revise')}</summary><div>${revision(view, links)}</div></details>`,
  html`<details class="menu"><summary class="btn quiet">${view.t('export')}</summary><div>${exportItems(view, links)}</div></details>`,
]

const narrow = (view: View, links: BarLinks | undefined): Html =>
  html`<details class="menu more"><summary class="btn quiet" aria-label="${view.t('more')}">⋯</summary><div>${search(view)}${overviewLink(view, 'item')}${links && html`${links.revises && html`<a class="item" href="${links.address}/comparison?ui=${view.ui}">${view.t('act.previous-draft')}</a>`}<p>${view.t('export')}</p>${exportItems(view, links)}<hr>${revision(view, links)}<hr>`}<div class="reading" hidden>${readingItems(view.t)}</div>${links && html`<hr>${switcher(view, links)}`}</div></details>`

const exportItems = (view: View, { address, exports }: BarLinks): Html[] =>
  exports.map(id => html`<a class="item" href="${address}/exports/${id}?ui=${view.ui}" download>${view.t(`export.${id}`)}</a>`)

/** The corrected draft, sent as a plain form. */
const revision = (view: View, { address }: BarLinks): Html =>
  html`<form method="post" action="${address}/revisions?ui=${view.ui}" enctype="multipart/form-data"><p>${view.t('revise.why')}</p><input type="file" name="file" required aria-label="${view.t('revise.file')}" accept=".txt,.docx,.pdf"><button class="btn primary">${view.t('revise.send')}</button></form>`
