import { uiText } from '../../messages/index.js'
import { fileSize, grouped } from '../../messages/size.js'
import type { UiLanguage } from '../../model/review.js'
import { type Content, type Html, html } from '../html.js'
import { brand, languages, readingMenu, shellMarkup } from './shell.js'

/** A past review in the list of the upload page. */
export interface PastReview {
  readonly address: string
  readonly name: string
  readonly status: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly characters?: number
  readonly open?: number
  readonly findings?: number
}

/** What the upload page shows. */
export interface UploadPage {
  readonly ui: UiLanguage
  /** Most bytes of a file. */
  readonly maxFileSize: number
  readonly past: readonly PastReview[]
  /** Address of older reviews. */
  readonly more?: string
  readonly search?: string
  readonly assets?: string
}

/** The front door: choose, drop or paste; past reviews beside it. A plain form where there is no script. */
export const uploadPage = ({ ui, maxFileSize, past, more, search, assets = '/assets' }: UploadPage): string => {
  const t = (key: string, data = {}): string => uiText(key, ui, data)
  return shellMarkup({
    ui,
    title: `${t('upload')} · Doubletake`,
    assets: { linked: assets, script: 'page' },
    data: html` data-limit="${maxFileSize}" data-words="${JSON.stringify(wordsOf(ui))}"`,
    bar: html`<a class="skip" href="#main">${t('skip')}</a><header class="bar">${brand('/')}<span class="grow"></span><nav class="acts" aria-label="${t('actions')}"><a class="btn quiet" href="/v1/rules?ui=${ui}">${t('rules')}</a><a class="btn quiet m-hide" href="/docs">API</a>${readingMenu(t)}</nav>${languages(ui, t('language'), language => `/?ui=${language}`)}</header>`,
    body: html`<main class="up" id="main"><div>
<h1>${t('upload.title')}</h1><p class="lead">${t('upload.lead')}</p>
<form method="post" action="/v1/reviews?ui=${ui}" enctype="multipart/form-data" id="upload">
<div class="drop"><label class="btn primary">${t('upload.choose')}<input type="file" name="file" multiple accept=".txt,.docx,.pdf,text/plain,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"></label>
<p>${t('upload.drop')}</p><p class="muted">${t('upload.kinds', { size: fileSize(maxFileSize) })}</p><button class="btn no-script">${t('upload.send')}</button></div></form>
<details class="paste"><summary>${t('upload.paste')}<span class="muted">${t('act.show')}</span></summary><form method="post" action="/v1/reviews?ui=${ui}" enctype="multipart/form-data" id="paste"><textarea name="text" required aria-label="${t('upload.paste')}" placeholder="${t('upload.paste-here')}"></textarea><button class="btn">${t('upload.check')}</button></form></details>
${optionsMarkup(t)}
<section class="files" aria-label="${t('upload.now')}" hidden><h2>${t('upload.now')} <span class="num"></span></h2><div aria-live="polite" id="files"></div></section>
</div>
${pastMarkup(t, ui, past, more, search)}
</main>`,
  })
}

/** What may be asked of an upload besides the files; the boxes belong to its form, and the script hands them to pasted text too. */
const optionsMarkup = (t: (key: string) => string): Html => {
  const choice = (name: 'across' | 'exactScript'): Html =>
    html`<label><input type="checkbox" name="${name}" value="true" form="upload" autocomplete="off"><span>${t(`upload.${name}`)}<small>${t(`upload.${name}.what`)}</small></span></label>`
  return html`<details class="paste options"><summary>${t('upload.options')}<span class="muted">${t('act.show')}</span></summary>${choice('across')}${choice('exactScript')}</details>`
}

type Words = (key: string, data?: Readonly<Record<string, string | number>>) => string

const pastMarkup = (t: Words, ui: UiLanguage, past: readonly PastReview[], more: string | undefined, search = ''): Html =>
  html`<aside class="past" aria-label="${t('past')}"><h2>${t('past')}</h2>
<form class="find" action="/" role="search"><input type="hidden" name="ui" value="${ui}"><input type="search" name="q" value="${search}" placeholder="${t('past.search')}" aria-label="${t('past.search')}"></form>
${past.length === 0 && html`<p class="muted none">${t(search ? 'past.no-match' : 'past.none')}</p>`}<ul>${past.map(review => pastItem(t, ui, review))}</ul>
${more !== undefined && html`<a class="btn quiet" href="${more}">${t('past.more')}</a>`}<p class="fine">${t('past.kept')}</p></aside>`

const pastItem = (t: Words, ui: UiLanguage, review: PastReview): Html => {
  const facts: Content[] = [review.createdAt.slice(0, 10)]
  if (review.characters) facts.push(html`<i class="sep"> </i>${t('past.characters', { characters: grouped(review.characters) })}`)
  return html`<li data-review="${review.address}"><a class="t" href="${review.address}?ui=${ui}" dir="auto">${review.name}</a><p class="meta"><span>${facts}</span><span>${workLeft(t, review)}<button class="remove" type="button" hidden data-remove="${review.address}" aria-label="${t('past.delete', { name: review.name })}">✕</button></span></p></li>`
}

const workLeft = (t: Words, { status, open, findings }: PastReview): Content => {
  if (status !== 'done' && status !== 'partial') return t(`status.${status}`)
  if (findings === 0) return t('past.nothing')
  if (open === 0) return t('past.decided', { findings: findings ?? 0 })
  return html`<b>${open ?? findings}</b> ${t('past.open', { findings: findings ?? 0 })}`
}

/** Words the script needs. */
const SCRIPT_WORDS = [
  'stage.upload',
  'stage.reading',
  'stage.checking',
  'stage.done',
  'act.cancel',
  'act.remove',
  'act.open-review',
  'upload.files',
  'upload.read',
  'upload.too-large',
  'upload.failed',
  'upload.cancelled',
  'past.confirm',
] as const

const wordsOf = (ui: UiLanguage): Record<string, string> => Object.fromEntries(SCRIPT_WORDS.map(key => [key, uiText(key, ui)]))
