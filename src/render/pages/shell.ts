import { createHash } from 'node:crypto'
import type { UiLanguage } from '../../model/review.js'
import { STYLE_SHEET, VIEW_SCRIPT } from '../assets.js'
import { type Content, type Html, html, trusted } from '../html.js'

/** Where a page gets its style and script: from the service's `/assets`, or from itself, as one file. */
export type Assets = { readonly linked: string; readonly script: 'view' | 'page' } | 'inline'

/** The frame of every page. */
export interface Shell {
  readonly ui: UiLanguage
  readonly title: string
  readonly assets: Assets
  readonly bar: Content
  readonly body: Content
  /** Attributes of the body for the script. */
  readonly data?: Html
}

/** A whole page: head, policy, bar and body. A page of one file carries its own policy, which allows nothing but the style and script it holds. */
export const shellMarkup = ({ ui, title, assets, bar, body, data }: Shell): string =>
  html`<!doctype html>
<html lang="${ui === 'zh' ? 'zh-Hans' : 'en'}" data-lang="${ui}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
${assets === 'inline' && policy()}<title>${title}</title>
${assets === 'inline' ? html`<style>${trusted(STYLE_SHEET)}</style>` : html`<link rel="stylesheet" href="${assets.linked}/doubletake.css"><link rel="icon" href="${assets.linked}/icon.svg" type="image/svg+xml"><script src="${assets.linked}/${assets.script}.js" defer></script>`}
</head>
<body${data}>
${bar}
${body}
${assets === 'inline' && html`<script>${trusted(VIEW_SCRIPT)}</script>`}</body>
</html>
`.text

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy = (): Html =>
  html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${trusted(hashOf(STYLE_SHEET))}; script-src ${trusted(hashOf(VIEW_SCRIPT))}; img-src data:; base-uri 'none'; form-action 'none'">
`

/** The name of the tool, leading home. */
export const brand = (home: string | undefined): Html => {
  const name = html`<i aria-hidden="true"></i><span>Doubletake</span>`
  return home === undefined
    ? html`<span class="brand">${name}</span>`
    : html`<a class="brand" href="${home}" aria-label="Doubletake">${name}</a>`
}

/** The switch between the two languages of the interface; `address` is the page without its language. */
export const languages = (ui: UiLanguage, name: string, address: (ui: UiLanguage) => string): Html => {
  const link = (language: UiLanguage, text: string): Html =>
    html`<a href="${address(language)}" hreflang="${language}" lang="${language}"${language === ui && html` aria-current="true"`}>${text}</a>`
  return html`<span class="lang" role="group" aria-label="${name}">${link('zh', '中文')}${link('en', 'EN')}</span>`
}

/** Face, size and appearance; the reader's own choice, kept in the browser. Shown by the script. */
export const readingMenu = (t: (key: string) => string): Html =>
  html`<details class="menu reading" hidden><summary class="btn quiet" aria-label="${t('reading')}">Aa</summary><div>${readingItems(t)}</div></details>`

/** The same as rows of choices, for a menu that holds more. */
export const readingItems = (t: (key: string) => string): Html => {
  const group = (name: string, choices: readonly (readonly [value: string, key: string])[]): Html =>
    html`<p>${t(`reading.${name}`)}</p><div class="choices">${choices.map(([value, key]) => html`<button class="item" type="button" data-set="${name}=${value}">${t(`reading.${key}`)}</button>`)}</div>`
  return html`${group('face', [
    ['', 'serif'],
    ['sans', 'sans'],
  ])}${group('size', [
    ['small', 'small'],
    ['', 'medium'],
    ['large', 'large'],
  ])}${group('theme', [
    ['', 'system'],
    ['light', 'light'],
    ['dark', 'dark'],
  ])}`
}
