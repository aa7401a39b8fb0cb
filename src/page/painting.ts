import { all, one } from './dom.js'
import { cardOf } from './findings.js'
import { word } from './words.js'

/** A decision as the API takes and gives it. */
export interface Decision {
  readonly state: 'open' | 'confirmed' | 'dismissed'
  readonly reason?: string
  readonly note?: string
}

/** Where a card stood before it was decided, so that it can go back there. */
const homes = new Map<string, { readonly parent: Element; readonly next: Element | null }>()

/** What a decision is called: its reason, or what is to be done. */
export const nameOf = ({ state, reason }: Decision): string => word(reason === undefined ? `state.${state}` : `reason.${reason}`)

/** Draws a finding as decided or open, everywhere at once: text, gutter, map, card, comparison and counts. */
export const paint = (label: string, decision: Decision): void => {
  const card = cardOf(label)
  if (!card) return
  const done = decision.state !== 'open'
  paintText(label, done)
  for (const controls of all(`.decide[data-for="${CSS.escape(label)}"]`)) {
    for (const part of all(':scope > [data-act=confirm],:scope > .menu', controls)) part.toggleAttribute('hidden', done)
    for (const menu of all<HTMLDetailsElement>('.menu', controls)) menu.open = false
    one('[data-act=reopen]', controls)?.toggleAttribute('hidden', !done)
  }
  const level = one('.lv', card)
  if (level) level.textContent = done ? nameOf(decision) : word(`level.${card.dataset.level}`)
  const sign = one('.id span', card)
  if (sign) sign.textContent = `${done ? '✓' : card.dataset.glyph} ${label}`
  card.classList.toggle('done', done)
  move(card, label, done)
  paintCounts()
}

const paintText = (label: string, done: boolean): void => {
  const name = CSS.escape(label)
  for (const mark of all(`.m[data-findings~="${name}"]`)) {
    const [outer, inner] = mark.dataset.findings?.split(' ') ?? []
    if (outer === label) mark.classList.toggle('done', done)
    else if (inner === label) mark.firstElementChild?.classList.toggle('done', done)
  }
  for (const part of all<Element>(`.run[data-finding="${name}"],.map [data-f="${name}"]`)) part.classList.toggle('done', done)
  for (const lab of all(`.lab[href="#f-${name}"]`)) {
    lab.classList.toggle('done', done)
    lab.dataset.l = `${done ? '✓' : cardOf(label)?.dataset.glyph}${label}`
  }
}

/** A decided card goes to the decided ones, an opened one back to where it stood. */
const move = (card: HTMLElement, label: string, done: boolean): void => {
  const decided = one('[data-group=decided] .list')
  if (!decided || (card.parentElement === decided) === done) return
  if (done) {
    if (card.parentElement) homes.set(label, { parent: card.parentElement, next: card.nextElementSibling })
    decided.append(card)
    return
  }
  const home = homes.get(label)
  if (home) home.parent.insertBefore(card, home.next?.parentElement === home.parent ? home.next : null)
  else one('.cards')?.append(card)
}

const paintCounts = (): void => {
  const total = all('.card').length
  const decided = all('.card.done').length
  const counts = { open: total - decided, decided, all: total }
  for (const [show, count] of Object.entries(counts)) {
    const number = one(`label:has(#show-${show}) b`)
    if (number) number.textContent = String(count)
  }
  for (const group of all('[data-group]')) {
    const count = all('.card', group).length
    group.toggleAttribute('hidden', count === 0)
    const number = one('.group .num', group)
    if (number) number.textContent = String(count)
  }
  const queue = all('.cards > .card').length
  const title = one('.row1 h2')
  if (title && queue > 0) title.textContent = word(queue === 1 ? 'panel.queue.one' : 'panel.queue', { count: queue })
  else if (title && counts.open === 0) title.textContent = word('panel.done')
  const left = one('#left')
  if (left) left.textContent = word('panel.left', counts)
}
