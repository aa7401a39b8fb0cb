import { ruleText, uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'
import { RULE_IDS, RULES, type RuleFamily, type RuleId } from '../../model/rule.js'
import { type Html, html } from '../html.js'
import { FAMILIES, GLYPHS } from '../view.js'
import { brand, languages, readingMenu, shellMarkup } from './shell.js'

/** What is checked and what is left alone, rule by rule, for people who decide whether to trust it. */
export const rulesPage = ({ ui, assets = '/assets' }: { readonly ui: UiLanguage; readonly assets?: string }): string => {
  const t = (key: string): string => uiText(key, ui)
  return shellMarkup({
    ui,
    title: `${t('rules')} · Doubletake`,
    assets: { linked: assets, script: 'page' },
    bar: html`<a class="skip" href="#main">${t('skip')}</a><header class="bar">${brand(`/?ui=${ui}`)}<span class="grow"></span><nav class="acts" aria-label="${t('actions')}">${readingMenu(t)}</nav>${languages(ui, t('language'), language => `/v1/rules?ui=${language}`)}</header>`,
    body: html`<main class="over rules" id="main"><h1>${t('rules')}</h1><p class="lead">${t('rules.lead')}</p>${FAMILIES.map(family => familyMarkup(ui, family))}</main>`,
  })
}

const familyMarkup = (ui: UiLanguage, family: RuleFamily): Html =>
  html`<section class="${family}"><h2><span class="g" aria-hidden="true">${GLYPHS[family]}</span> ${uiText(`family.${family}`, ui)}</h2>${RULE_IDS.filter(rule => RULES[rule].family === family).map(rule => ruleMarkup(ui, rule))}</section>`

const ruleMarkup = (ui: UiLanguage, rule: RuleId): Html => {
  const { title, meaning, example, silent } = ruleText(rule, ui)
  return html`<article id="${rule}"><h3>${title} <small>${uiText(`level.${RULES[rule].level}`, ui)}</small></h3><p>${meaning}</p><dl><div><dt>${uiText('rules.example', ui)}</dt><dd>${example}</dd></div><div><dt>${uiText('rules.silent', ui)}</dt><dd>${silent}</dd></div></dl></article>`
}
