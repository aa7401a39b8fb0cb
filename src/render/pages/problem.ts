import { errorMessage, uiText } from '../../messages/index.js'
import { ERRORS, type ErrorCode, type ErrorData } from '../../model/errors.js'
import type { UiLanguage } from '../../model/review.js'
import { html } from '../html.js'
import { brand, shellMarkup } from './shell.js'

/** A refusal as a page, for people who came by a form or a link: what happened, what to do, and the way back. */
export const problemPage = ({
  ui,
  code,
  data,
  assets = '/assets',
}: {
  readonly ui: UiLanguage
  readonly code: ErrorCode
  readonly data: ErrorData
  readonly assets?: string
}): string =>
  shellMarkup({
    ui,
    title: `${uiText('problem', ui)} · Doubletake`,
    assets: { linked: assets, script: 'page' },
    bar: html`<header class="bar">${brand('/')}</header>`,
    body: html`<main class="up refusal"><div><h1>${uiText('problem', ui)}</h1><p class="lead">${errorMessage(code, data, ui)}</p><p class="muted">${ERRORS[code].status} · ${code}</p><p><a class="btn primary" href="/?ui=${ui}">${uiText('problem.back', ui)}</a></p></div></main>`,
  })

/** A review that is not done: says how far it is and looks again by itself, without script too. */
export const progressPage = ({
  ui,
  name,
  status,
  address,
  assets = '/assets',
}: {
  readonly ui: UiLanguage
  readonly name: string
  readonly status: string
  readonly address: string
  readonly assets?: string
}): string =>
  shellMarkup({
    ui,
    title: `${name} · Doubletake`,
    assets: { linked: assets, script: 'page' },
    data: html` data-waiting="${address}?ui=${ui}"`,
    bar: html`<header class="bar">${brand('/')}</header>`,
    body: html`<main class="up refusal"><div><h1 dir="auto">${name}</h1><p class="lead" role="status">${uiText(`status.${status}`, ui)}</p><progress aria-label="${uiText('progress', ui)}"></progress><p><a class="btn" href="${address}?ui=${ui}">${uiText('progress.again', ui)}</a></p></div></main>`,
  })
