import { undo } from './decisions.js'
import { all, one } from './dom.js'
import { activeLabel, cardOf, nextPlace, step } from './findings.js'

const press = (selector: string): void => {
  const label = activeLabel()
  const card = label === undefined ? undefined : cardOf(label)
  if (card) one(selector, card)?.click()
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  n: nextPlace,
  c: () => press('[data-act=compare]'),
  d: () => press('.decide:not([hidden]) .menu:not([hidden]) > summary'),
  f: () => press('.decide:not([hidden]) [data-act=confirm]:not([hidden])'),
  u: undo,
  '/': () =>
    all<HTMLInputElement>('.search input')
      .find(input => input.offsetParent !== null)
      ?.focus(),
  '?': () => one<HTMLDialogElement>('dialog.help')?.showModal(),
}

/** Single keys, which can be switched off (WCAG 2.1.4); Escape closes the comparison and gives the focus back. */
export const startKeys = (): void => {
  const enabled = one<HTMLInputElement>('[data-keys]')
  document.addEventListener('keydown', event => {
    const close = event.key === 'Escape' ? one('.compare:target [data-act=close]') : undefined
    if (close) {
      close.click()
      return
    }
    const target = event.target as Element
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select'))
      return
    if (enabled?.checked === false && event.key !== '?') return
    const action = KEYS[event.key]
    if (!action) return
    event.preventDefault()
    action()
  })
}
