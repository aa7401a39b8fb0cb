import { all, one } from './dom.js'
import { activeLabel, cardOf, raiseSheet, step } from './findings.js'
import { type Decision, nameOf, paint } from './painting.js'
import { toast } from './toast.js'
import { word } from './words.js'

/** What was decided on this page, the latest last, with what stood before. */
const history: { readonly label: string; readonly before: Decision }[][] = []

const address = (): string | undefined => document.body.dataset.review

/** Lets findings be confirmed, dismissed and opened again where the page comes from a service that keeps decisions. */
export const startDecisions = (): void => {
  if (address() === undefined) return
  for (const part of all('.decide')) part.removeAttribute('hidden')
  document.addEventListener('toggle', event => reveal(event.target as HTMLDetailsElement), true)
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-act=confirm],[data-act=dismiss],[data-act=reopen]')
    if (button) void decide(labelsOf(button), decisionOf(button))
  })
  follow()
}

/** Takes the last decision of this page back. */
export const undo = (): void => {
  const last = history.pop()
  if (last) void restore(last)
}

/** A menu of reasons that is opened is brought into sight whole. */
const reveal = (menu: HTMLDetailsElement): void => {
  if (!menu.open || !menu.matches('.decide .menu')) return
  fillMenu(menu)
  raiseSheet()
  const reasons = one('div', menu)
  if (!reasons) return
  const panel = menu.closest<HTMLElement>('.panel') ?? document.documentElement
  reasons.scrollIntoView({ block: reasons.clientHeight > panel.clientHeight / 2 ? 'start' : 'nearest' })
}

/** The reasons stand in the page once; a menu gets its copy when it is opened. */
const fillMenu = (menu: Element): void => {
  if (one('div', menu)) return
  const template = document.querySelector<HTMLTemplateElement>('#reasons')
  if (!template) return
  menu.append(template.content.cloneNode(true))
  const alike = alikeOf(menu)
  const box = one('.alike', menu)
  if (box && alike.length > 1) {
    box.removeAttribute('hidden')
    box.append(word('act.alike', { count: alike.length }))
  }
}

/** Open findings of the same rule and level, this one among them. */
const alikeOf = (part: Element): string[] => {
  const card = cardOf(part.closest<HTMLElement>('.decide')?.dataset.for ?? '')
  if (!card) return []
  const { rule, level } = card.dataset
  return all(`.card:not(.done)[data-rule="${rule}"][data-level="${level}"]`).flatMap(({ dataset }) => dataset.finding ?? [])
}

const labelsOf = (button: HTMLElement): string[] => {
  const group = button.closest<HTMLElement>('[data-group] > .group')?.parentElement
  if (group) return all('.card', group).flatMap(({ dataset }) => dataset.finding ?? [])
  const menu = button.closest<HTMLElement>('.menu')
  if (menu && one<HTMLInputElement>('.alike input', menu)?.checked) return alikeOf(menu)
  return [button.closest<HTMLElement>('.decide')?.dataset.for ?? activeLabel() ?? '']
}

const STATES = { confirm: 'confirmed', dismiss: 'dismissed', reopen: 'open' } as const

const decisionOf = (button: HTMLElement): Decision => {
  const { act, reason } = button.dataset
  const menu = button.closest<HTMLElement>('.menu')
  const note = menu ? one<HTMLInputElement>('input[name=note]', menu)?.value.trim() : undefined
  return { state: STATES[act as keyof typeof STATES], ...(reason !== undefined && { reason }), ...(note && { note }) }
}

const currentOf = (label: string): Decision => JSON.parse(cardOf(label)?.dataset.decision ?? '{"state":"open"}') as Decision

const draw = (label: string, decision: Decision): void => {
  const card = cardOf(label)
  if (card) card.dataset.decision = JSON.stringify(decision)
  paint(label, decision)
}

/** Sends one decision on one or several findings, and shows it once it is kept. */
const decide = async (labels: readonly string[], decision: Decision): Promise<void> => {
  const before = labels.map(label => ({ label, before: currentOf(label) }))
  if (!(await send(labels, decision))) return
  history.push(before)
  const moves = decision.state !== 'open' && labels.includes(activeLabel() ?? '') && !location.hash.startsWith('#c-')
  if (moves) step(1)
  for (const label of labels) draw(label, decision)
  toast(word('toast.decided', { finding: labels.length > 3 ? labels.length : labels.join(' '), decision: nameOf(decision) }), {
    name: word('act.undo'),
    act: undo,
  })
}

/** Puts findings back to what stood before, those of the same decision together. */
const restore = async (before: (typeof history)[number]): Promise<void> => {
  for (const { label, before: decision } of before) {
    if (!(await send([label], decision))) return
    draw(label, decision)
  }
  toast(word('toast.undone'))
}

/** Whether the service kept a decision. A page that is behind is brought up to date instead, and says so. */
const send = async (labels: readonly string[], decision: Decision): Promise<boolean> => {
  const findings = labels.flatMap(label => cardOf(label)?.dataset.id ?? [])
  const one = findings.length === 1
  const answer = await fetch(`${address()}/findings${one ? `/${findings[0]}` : ''}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'if-match': `"${document.body.dataset.version}"` },
    body: JSON.stringify(one ? { decision } : { findings, decision }),
  }).catch(() => undefined)
  if (answer?.ok) {
    setVersion(/"(\d+)/.exec(answer.headers.get('etag') ?? '')?.[1])
    return true
  }
  if (answer?.status === 412) await catchUp()
  const problem = (await answer?.json().catch(() => undefined)) as { detail?: string } | undefined
  toast(answer?.status === 412 ? word('toast.changed') : (problem?.detail ?? word('toast.unsent')), undefined, true)
  return false
}

const setVersion = (version: string | number | undefined): void => {
  if (version !== undefined && Number(version) >= Number(document.body.dataset.version)) document.body.dataset.version = String(version)
}

/** Reads the decisions as they stand and draws those that differ. */
const catchUp = async (): Promise<void> => {
  const answer = await fetch(address() ?? '', { headers: { accept: 'application/json' } }).catch(() => undefined)
  if (!answer?.ok) return
  const review = (await answer.json()) as { version: number; findings: { label: string; decision: Decision }[] }
  for (const { label, decision } of review.findings)
    if (JSON.stringify(currentOf(label)) !== JSON.stringify(decision)) draw(label, decision)
  setVersion(review.version)
}

/** Shows what is decided in another tab or by another person as it happens. */
const follow = (): void => {
  const events = new EventSource(`${address()}/events?follow=decisions`)
  events.addEventListener('decision', event => {
    const told = JSON.parse((event as MessageEvent<string>).data) as { version: number; findings: string[]; decision: Decision }
    setVersion(told.version)
    for (const id of told.findings) {
      const label = all(`.card[data-id="${CSS.escape(id)}"]`)[0]?.dataset.finding
      if (label !== undefined && JSON.stringify(currentOf(label)) !== JSON.stringify(told.decision)) draw(label, told.decision)
    }
  })
  events.addEventListener('removed', () => {
    events.close()
    toast(word('toast.removed'), undefined, true)
  })
  addEventListener('pagehide', () => events.close())
}
