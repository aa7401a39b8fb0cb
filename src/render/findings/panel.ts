import { problemMessage } from '../../messages/index.js'
import { grouped } from '../../messages/size.js'
import type { Document } from '../../model/document.js'
import { type Finding, LEVELS, type Level } from '../../model/finding.js'
import type { RuleFamily } from '../../model/rule.js'
import { type Content, type Html, html } from '../html.js'
import { FAMILIES, familyOf, GLYPHS, isDecided, type View } from '../view.js'
import { cardMarkup } from './card.js'

/** Most findings of the queue; below it everything in reading order. */
const QUEUE = 8
/** Cards of the queue that stand open at first. */
const OPEN = 2

/** How much a finding matters: its level, then its size and figures, weighed by how sure it is. */
const rank = ({ level, confidence, rule, locations }: Finding): number => {
  const size = Math.log10(10 + Math.max(...locations.map(({ start, end }) => end - start)))
  return (LEVELS.length - LEVELS.indexOf(level)) * 10 + confidence * size + (rule === 'copy-disagrees' ? 5 : 0)
}

/** The findings beside the text: the most important first, then the rest as they stand, notes and decided ones folded away. */
export const panelMarkup = (view: View, { decide }: { readonly decide: boolean }): Html => {
  const { findings } = view.review
  const open = findings.filter(finding => !isDecided(view, finding))
  const serious = open.filter(({ level }) => level !== 'note')
  const queue = [...serious].sort((a, b) => rank(b) - rank(a)).slice(0, QUEUE)
  const rest = serious.filter(finding => !queue.includes(finding))
  const notes = open.filter(({ level }) => level === 'note')
  const decided = findings.filter(finding => isDecided(view, finding))
  const card = (finding: Finding, index: number): Html =>
    cardMarkup(view, finding, { open: queue[index] === finding && index < OPEN, decide })
  const group = (kind: 'rest' | 'notes' | 'decided', members: readonly Finding[]): Content =>
    (members.length > 0 || (kind === 'decided' && decide)) &&
    html`<section class="${kind === 'decided' ? 'decided' : 'undecided'}" data-group="${kind}"${members.length === 0 && html` hidden`}><h2 class="group">${view.t(`panel.${kind}`)} <span class="muted num">${members.length}</span>${kind === 'decided' && decide && html`<button class="plain" type="button" data-act="reopen">${view.t('act.reopen-all')}</button>`}</h2><div class="list">${members.map(finding => cardMarkup(view, finding, { open: false, decide }))}</div></section>`
  return html`<aside class="panel" id="findings" tabindex="-1" aria-label="${view.t('panel')}">
${sheetHandle(view)}<header><div class="row1"><h2>${view.t(queue.length > 0 ? 'panel.queue' : notes.length > 0 ? 'panel.only-notes' : 'panel.none', { count: queue.length })}</h2><span class="muted num" role="status" id="left">${view.t('panel.left', { open: open.length, decided: decided.length })}</span>${findings.length > 0 && html`<span class="nav" hidden><button class="icon" type="button" data-act="previous" aria-label="${view.t('act.previous')} (k)">↑</button><button class="icon" type="button" data-act="next" aria-label="${view.t('act.next')} (j)">↓</button></span>`}</div>${filters(view, findings)}</header>
${problemsMarkup(view)}<div class="cards undecided">${queue.map(card)}</div>
${group('rest', rest)}${group('notes', notes)}${group('decided', decided)}
${checkedMarkup(view)}</aside>`
}

/** On a small screen the panel is a sheet of three heights, chosen by radio buttons. */
const sheetHandle = (view: View): Html => {
  const choice = (height: string, checked: boolean): Html =>
    html`<label><input type="radio" name="h" id="h-${height}"${checked && html` checked`}>${view.t(`sheet.${height}`)}</label>`
  return html`<fieldset class="sheet-handle"><legend class="vh">${view.t('sheet')}</legend>${choice('low', true)}${choice('half', false)}${choice('full', false)}</fieldset>`
}

const filters = (view: View, findings: readonly Finding[]): Content => {
  if (findings.length === 0) return undefined
  const box = (family: RuleFamily): Html => {
    const count = findings.filter(finding => familyOf(finding) === family).length
    return html`<label class="${family}"><input type="checkbox" id="k-${family}" checked autocomplete="off"><i aria-hidden="true">${GLYPHS[family]}</i>${view.t(`filter.${family}`)} <b>${count}</b></label>`
  }
  return html`<fieldset class="filters"><legend class="vh">${view.t('filters')}</legend>${FAMILIES.map(box)}</fieldset>${levels(view, findings)}`
}

/** Few findings need no filter by level. */
const FEW = 8

const levels = (view: View, findings: readonly Finding[]): Content => {
  if (findings.length <= FEW) return undefined
  const box = (level: Level): Content => {
    const count = findings.filter(finding => finding.level === level).length
    return (
      count > 0 &&
      html`<label><input type="checkbox" id="l-${level}" checked autocomplete="off">${view.t(`level.${level}`)} <b>${count}</b></label>`
    )
  }
  return html`<fieldset class="levels"><legend class="vh">${view.t('filters.levels')}</legend>${LEVELS.map(box)}</fieldset>`
}

/** What could not be checked stands above what was found: silence is no all-clear. */
const problemsMarkup = (view: View): Content => {
  const { problems, documents } = view.review
  if (problems.length === 0) return undefined
  const name = (id: string): string => documents.find(document => document.id === id)?.name ?? id
  const items = problems.map(
    problem =>
      html`<li>${documents.length !== 1 && html`<b dir="auto">${name(problem.document)}</b> `}${problemMessage(problem, view.ui)}</li>`,
  )
  return html`<section class="problems" aria-label="${view.t('problems')}"><ul>${items}</ul></section>`
}

const checkedMarkup = (view: View): Html => {
  const { documents } = view.review
  const sum = (pick: (index: number) => number): string => grouped(documents.reduce((total, _, index) => total + pick(index), 0))
  return html`${documents.map(document => readingMarkup(view, document))}<p class="checked">${view.t('checked', {
    documents: documents.length,
    characters: sum(index => documents[index]!.statistics.characters),
    paragraphs: sum(index => documents[index]!.statistics.paragraphs),
  })}</p>`
}

/** How a document was read: pages, encoding. */
const readingMarkup = (view: View, { name, blocks, reading }: Document): Content => {
  const page = blocks.at(-1)?.place?.page
  const { encoding } = reading ?? {}
  const facts = [
    page !== undefined && view.t('read.pages', { count: page }),
    encoding !== undefined && view.t('read.encoding', { encoding }),
  ]
  const told = facts.filter(fact => fact !== false)
  return (
    told.length > 0 && html`<p class="checked"><span dir="auto">${name}</span>${told.map(fact => html`<i class="sep"> </i>${fact}`)}</p>`
  )
}
