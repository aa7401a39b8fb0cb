import type { Document } from '../../model/document.js'
import type { Review, UiLanguage } from '../../model/review.js'
import { type Mapped, railMarkup } from '../document/rail.js'
import { documentMarkup, sectionsOf } from '../document/sections.js'
import { comparisonMarkup, hasComparison } from '../findings/comparison.js'
import { reasonsTemplate, VIEW_WORDS } from '../findings/decision.js'
import { hasOverview, overviewMarkup } from '../findings/overview.js'
import { panelMarkup } from '../findings/panel.js'
import { type Html, html } from '../html.js'
import { type Decisions, type View, viewOf } from '../view.js'
import { reviewBar } from './bar.js'
import { type Assets, shellMarkup } from './shell.js'

/** A review as the service shows it. */
export interface ReviewPage {
  readonly review: Review
  readonly ui: UiLanguage
  readonly decisions?: Decisions
  /** Address of the review, such as `/v1/reviews/4f…`; exports, revisions and decisions lie below it. */
  readonly address: string
  /** Version decisions are made upon (`If-Match`). */
  readonly version: number
  /** ISO 8601. */
  readonly createdAt: string
  /** Address of the review this one revises. */
  readonly previous?: string
  /** Exports that can be had, by name. */
  readonly exports?: readonly string[]
  /** Where style and scripts are served. Default `/assets`. */
  readonly assets?: string
}

/** The annotated view of a review, as a page of the service. */
export const reviewPage = (page: ReviewPage): string => {
  const { review, ui, address } = page
  const view = viewOf(review, ui, page.decisions)
  const name = reviewName(view)
  return shellMarkup({
    ui,
    title: `${name} · Doubletake`,
    assets: { linked: page.assets ?? '/assets', script: 'view' },
    data: html` data-review="${address}" data-version="${page.version}" data-words="${JSON.stringify(wordsOf(view))}"`,
    bar: reviewBar(view, name, {
      address,
      day: page.createdAt.slice(0, 10),
      revises: page.previous !== undefined,
      exports: page.exports ?? ['html', 'json'],
    }),
    body: viewMarkup(view, { decide: true }),
  })
}

/** Words the script needs; what it fills in later stands in braces. */
const wordsOf = ({ t }: View): Record<string, string> =>
  Object.fromEntries(
    VIEW_WORDS.map(key => [
      key,
      t(key, { open: '{open}', decided: '{decided}', count: '{count}', finding: '{finding}', decision: '{decision}' }),
    ]),
  )

/** A document and what was found in it as one self-contained page: works from a disk, prints, fetches nothing. */
export const annotatedHtml = (
  document: Document,
  review: Review,
  options: { readonly ui?: UiLanguage; readonly decisions?: Decisions } = {},
): string => {
  const ui = options.ui ?? (document.language === 'en' ? 'en' : 'zh')
  const concerns = (id: string): boolean => id === document.id
  const own: Review = {
    ...review,
    documents: [document],
    findings: review.findings
      .filter(({ locations }) => locations.some(location => concerns(location.document)))
      .map(finding => ({ ...finding })),
    problems: review.problems.filter(problem => concerns(problem.document)),
  }
  return selfContained(viewOf(own, ui, options.decisions))
}

/** A whole review as one self-contained page. */
export const reviewHtml = (review: Review, options: { readonly ui: UiLanguage; readonly decisions?: Decisions }): string =>
  selfContained(viewOf(review, options.ui, options.decisions))

const selfContained = (view: View): string => {
  const name = reviewName(view)
  const assets: Assets = 'inline'
  return shellMarkup({
    ui: view.ui,
    title: `${name} · Doubletake`,
    assets,
    bar: reviewBar(view, name),
    body: viewMarkup(view, { decide: false }),
  })
}

/** Map, text and findings. */
const viewMarkup = (view: View, options: { readonly decide: boolean }): Html => {
  const { documents, findings } = view.review
  const parts: Mapped[] = documents.map((document, index) => ({ document, sections: sectionsOf(document, `s${index}-`) }))
  const several = documents.length > 1
  return html`<div class="page">
${railMarkup(view, parts)}
<main class="doc" id="text" tabindex="-1">${several && fileList(view)}${parts.map(
    ({ document, sections }) =>
      html`<article id="${fileAnchor(documents.indexOf(document))}" lang="${LANGUAGE_TAGS[document.language]}" data-format="${document.format}"${several && html` aria-label="${document.name}"`}>${several && html`<p class="file-name" dir="auto">${document.name}</p>`}${documentMarkup(view, document, sections)}</article>`,
  )}</main>
<div class="comparisons">${hasOverview(view, parts) && overviewMarkup(view, parts)}${findings.filter(hasComparison).map(finding => comparisonMarkup(view, finding, options))}</div>
${panelMarkup(view, options)}
</div>
${options.decide && reasonsTemplate(view)}<dialog class="help" aria-label="${view.t('help')}"><h2>${view.t('help')}</h2><dl>${KEYS.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${view.t(meaning)}</dd></div>`)}</dl><label class="keys"><input type="checkbox" checked data-keys> ${view.t('help.keys')}</label><form method="dialog"><button class="btn">${view.t('act.close')}</button></form></dialog>`
}

const fileAnchor = (index: number): string => `file-${index + 1}`

/** The documents of a review of several, each with the number of its findings. */
const fileList = (view: View): Html =>
  html`<nav class="file-list" aria-label="${view.t('files')}"><ol>${view.review.documents.map(({ id, name }, index) => {
    const count = view.review.findings.filter(({ locations }) => locations.some(({ document }) => document === id)).length
    return html`<li><a href="#${fileAnchor(index)}" dir="auto">${name}</a> <span class="num">${view.t('files.findings', { count })}</span></li>`
  })}</ol></nav>`

const LANGUAGE_TAGS = { zh: 'zh-Hans', mixed: 'zh-Hans', en: 'en', other: 'und' } as const

const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'act.next'],
  ['k', 'act.previous'],
  ['n', 'act.next-place'],
  ['c', 'act.compare'],
  ['d', 'act.dismiss'],
  ['f', 'act.confirm'],
  ['u', 'act.undo'],
  ['/', 'search'],
  ['?', 'help'],
]

const reviewName = ({ review, t }: View): string => {
  const [first, ...more] = review.documents
  if (!first) return t('review')
  return more.length > 0 ? t('review.several', { name: first.name, count: review.documents.length }) : first.name
}
