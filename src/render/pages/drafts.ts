import { findingMessage, ruleText } from '../../messages/index.js'
import type { Finding } from '../../model/finding.js'
import type { Review, UiLanguage } from '../../model/review.js'
import { shortened, whole } from '../findings/excerpts.js'
import { type Content, type Html, html } from '../html.js'
import { cardAnchor, type Decisions, decisionOn, familyOf, GLYPHS, isDecided, type View, viewOf } from '../view.js'
import { brand, languages, readingMenu, shellMarkup } from './shell.js'

/** One of the two drafts that are compared. */
export interface Draft {
  readonly review: Review
  readonly decisions: Decisions
  readonly address: string
  /** ISO 8601. */
  readonly createdAt: string
}

/** What became of the findings of a draft; every finding of either stands in one place. */
export interface Outcome {
  readonly resolved: readonly Finding[]
  readonly remaining: readonly { readonly before: Finding; readonly after: Finding }[]
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[]
  readonly new: readonly Finding[]
  readonly unread: readonly Finding[]
}

/** What the page of two drafts shows. */
export interface DraftsPage {
  readonly ui: UiLanguage
  readonly before: Draft
  readonly after: Draft
  readonly outcome: Outcome
  readonly assets?: string
}

/** A corrected draft beside the one before it: what is resolved, what remains, what changed, what is new, what could not be seen. */
export const draftsPage = ({ ui, before, after, outcome, assets = '/assets' }: DraftsPage): string => {
  const [earlier, later] = [viewOf(before.review, ui, before.decisions), viewOf(after.review, ui, after.decisions)]
  const { t } = later
  const name = after.review.documents[0]?.name ?? t('review')
  return shellMarkup({
    ui,
    title: `${t('drafts')} · ${name} · Doubletake`,
    assets: { linked: assets, script: 'page' },
    bar: html`<a class="skip" href="#main">${t('skip')}</a><header class="bar">${brand('/')}<div class="name"><b dir="auto">${name}</b></div><span class="grow"></span><nav class="acts">${readingMenu(t)}</nav>${languages(ui, t('language'), language => `${after.address}/comparison?ui=${language}`)}</header>`,
    body: bodyMarkup({ ui, before, after, outcome }, earlier, later),
  })
}

/** The file of a draft and the minute (UTC) it came in: drafts of one day often bear one name. */
const nameOf = ({ review, createdAt }: Draft): string =>
  `${review.documents[0]?.name ?? ''} ${createdAt.slice(0, 16).replace('T', ' ')}`.trim()

/** How many of each, then each kind as a list. */
const bodyMarkup = ({ ui, before, after, outcome }: DraftsPage, earlier: View, later: View): Html => {
  const { t } = later
  const link = (draft: Draft, words: string): Html =>
    html`<a href="${draft.address}?ui=${ui}">${words}</a> <span dir="auto">${nameOf(draft)}</span>`
  return html`<main class="over" id="main"><h1>${t('drafts')}</h1><p class="lead">${link(before, t('drafts.before'))} → ${link(after, t('drafts.after'))}</p>
<nav class="counts" aria-label="${t('drafts.counts')}">${KINDS.map(kind => html`<a href="#${kind}"><b>${outcome[kind].length}</b><span>${t(`drafts.${kind}`)}</span></a>`)}</nav>
<div class="revs">
${group(
  t,
  'resolved',
  outcome.resolved.map(finding => row(earlier, before, finding, 'gone')),
)}
${group(
  t,
  'changed',
  outcome.changed.map(pair => changedRow(earlier, later, after, pair)),
)}
${group(
  t,
  'remaining',
  outcome.remaining.map(({ after: finding }) => row(later, after, finding)),
)}
${group(
  t,
  'new',
  outcome.new.map(finding => row(later, after, finding)),
)}
${
  outcome.unread.length > 0 &&
  group(
    t,
    'unread',
    outcome.unread.map(finding => row(earlier, before, finding)),
  )
}
</div></main>`
}

const KINDS = ['resolved', 'changed', 'remaining', 'new', 'unread'] as const

const group = (t: View['t'], kind: (typeof KINDS)[number], rows: readonly Html[]): Html =>
  html`<section id="${kind}"><h2>${t(`drafts.${kind}`)} <span class="num">${rows.length}</span></h2>${rows.length === 0 && html`<p class="muted none">${t('drafts.none')}</p>`}<ul>${rows}</ul></section>`

const row = (view: View, draft: Draft, finding: Finding, extra = ''): Html =>
  html`<li class="${familyOf(finding)} ${extra}${isDecided(view, finding) && ' done'}"><span class="id">${GLYPHS[familyOf(finding)]} ${finding.label}</span><span class="ttl">${ruleText(finding.rule, view.ui).title}${decided(view, finding)}</span><a class="go" href="${draft.address}?ui=${view.ui}#${cardAnchor(finding)}">${view.t('act.open-review')}</a><small dir="auto">${findingMessage(finding, view.ui)}</small></li>`

const decided = (view: View, finding: Finding): Content => {
  const { state, reason } = decisionOn(view, finding)
  return state !== 'open' && html` <span class="muted">${view.t(reason ? `reason.${reason}` : `state.${state}`)}</span>`
}

/** The old words struck, the new ones beside them. */
const changedRow = (
  earlier: View,
  later: View,
  draft: Draft,
  { before, after }: { readonly before: Finding; readonly after: Finding },
): Html => {
  const [old, now] = wordsOf(before, after)
  return html`<li class="${familyOf(after)}"><span class="id">${GLYPHS[familyOf(after)]} ${after.label}</span><span class="ttl">${ruleText(after.rule, later.ui).title}${decided(later, after)}</span><a class="go" href="${draft.address}?ui=${later.ui}#${cardAnchor(after)}">${later.t('act.open-review')}</a><small dir="auto"><del>${old}</del> <ins>${now}</ins></small><small dir="auto">${findingMessage(after, earlier.ui)}</small></li>`
}

/** Most characters shown of each side, and how many of those two quotes share are kept beside the difference. */
const MOST = 160
const SHARED = 12

/** What the places of a finding said before and say now; places that say the same are left out, and of long quotes what surrounds the difference. */
const wordsOf = (before: Finding, after: Finding): [string, string] => {
  const [old, now] = [before, after].map(({ locations }) => locations.map(({ quote }) => quote)) as [string[], string[]]
  const pairs = old.length === now.length ? old.map((quote, index) => [quote, now[index]!] as const).filter(([a, b]) => a !== b) : []
  const sides = pairs.length > 0 ? pairs.map(([a, b]) => aroundDifference(a, b)) : [[old.join(' / '), now.join(' / ')] as const]
  return [0, 1].map(side => shortened(sides.map(pair => pair[side]!).join(' / '), MOST)) as [string, string]
}

/** Two texts that differ, without what they share at either end beyond a few characters. */
const aroundDifference = (a: string, b: string): readonly [string, string] => {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [from, to] = [Math.max(0, start - SHARED), Math.max(0, end - SHARED)]
  const cut = (text: string): string => `${from > 0 ? '…' : ''}${whole(text.slice(from, text.length - to))}${to > 0 ? '…' : ''}`
  return [cut(a), cut(b)]
}
