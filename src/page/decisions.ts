import { all, make, one } from './dom.js'
import { cardOf, step } from './findings.js'

/** A decision as the API takes it. */
interface Decision {
  readonly state: 'open' | 'confirmed' | 'dismissed'
  readonly reason?: string
}

/** Labels of findings decided here, the latest last, with what they were before. */
const history: { readonly label: string; readonly before: Decision }[] = []

const address = (): string | undefined => document.body.dataset.review

/** Lets findings be confirmed, dismissed and opened again where the page comes from a service that keeps decisions. */
export const startDecisions = (): void => {
  if (address() === undefined) return
  for (const part of all('.decide')) part.removeAttribute('hidden')
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-act=confirm],[data-act=dismiss],[data-act=reopen]')
    const label = button?.closest<HTMLElement>('.card')?.dataset.finding
    if (!button || label === undefined) return
    const { act, reason } = button.dataset
    const states = { confirm: 'confirmed', dismiss: 'dismissed', reopen: 'open' } as const
    void decide(label, { state: states[act as keyof typeof states], ...(reason !== undefined && { reason }) }, button.textContent ?? '')
  })
}

/** Takes the last decision of this page back. */
export const undo = (): void => {
  const last = history.pop()
  if (last) void decide(last.label, last.before, '', false)
}

const decide = async (label: string, decision: Decision, words: string, remember = true): Promise<void> => {
  const card = cardOf(label)
  if (!card) return
  const before: Decision = { state: card.classList.contains('done') ? 'confirmed' : 'open' }
  const answer = await fetch(`${address()}/findings/${card.dataset.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'if-match': `"${document.body.dataset.version}"` },
    body: JSON.stringify({ decision }),
  }).catch(() => undefined)
  if (!answer?.ok) {
    await refused(answer)
    return
  }
  const version = /"(\d+)/.exec(answer.headers.get('etag') ?? '')?.[1]
  if (version !== undefined) document.body.dataset.version = version
  if (remember) history.push({ label, before })
  paint(card, label, decision.state !== 'open', words)
  if (decision.state !== 'open' && remember) step(1)
}

/** Shows why a decision was not kept; one made upon an older state asks to look at the newer one. */
const refused = async (answer: Response | undefined): Promise<void> => {
  const problem = (await answer?.json().catch(() => undefined)) as { detail?: string; title?: string } | undefined
  const toast = make('p', { class: 'toast', role: 'alert' }, problem?.detail ?? problem?.title ?? '⚠')
  const again = make('button', { class: 'btn', type: 'button' }, '↻')
  again.addEventListener('click', () => location.reload())
  toast.append(again)
  one('.panel')?.append(toast)
}

/** Draws a finding as decided or open, everywhere at once. */
const paint = (card: HTMLElement, label: string, done: boolean, words: string): void => {
  const name = CSS.escape(label)
  for (const element of all<Element>(`.m[data-findings~="${name}"],.lab[href="#f-${name}"],.run[data-finding="${name}"],#f-${name}`))
    element.classList.toggle('done', done)
  for (const part of all('[data-act=confirm],.decide .menu', card)) part.toggleAttribute('hidden', done)
  for (const menu of all<HTMLDetailsElement>('.menu', card)) menu.open = false
  one('[data-act=reopen]', card)?.toggleAttribute('hidden', !done)
  const level = one('.lv', card)
  if (level) {
    level.dataset.level ??= level.textContent ?? ''
    level.textContent = done ? words : level.dataset.level
  }
  const decided = all('.card.done').length
  const total = all('.card').length
  for (const [show, count] of [
    ['open', total - decided],
    ['decided', decided],
    ['all', total],
  ] as const) {
    const number = one(`[data-show=${show}] b`)
    if (number) number.textContent = String(count)
  }
  const left = one('#left')
  if (left) left.textContent = (left.textContent ?? '').replace(/\d+/, String(total - decided)).replace(/(\D+)\d+(\D*)$/, `$1${decided}$2`)
}
