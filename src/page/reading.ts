import { all } from './dom.js'

/** What a reader may set, and how it is kept: `data-theme`, `data-face` and `data-size` of the root, remembered in this browser. */
const SETTINGS = ['theme', 'face', 'size'] as const

const remembered = (name: string): string => {
  try {
    return localStorage.getItem(`doubletake-${name}`) ?? ''
  } catch {
    return ''
  }
}

const set = (name: string, value: string): void => {
  const { dataset } = document.documentElement
  if (value) dataset[name] = value
  else delete dataset[name]
  try {
    localStorage.setItem(`doubletake-${name}`, value)
  } catch {
    // A page opened from a disk may have no storage: the setting lasts as long as the page.
  }
}

/** Shows which choices are made. */
const pressed = (): void => {
  for (const button of all('[data-set]')) {
    const [name = '', value = ''] = (button.dataset.set ?? '').split('=')
    button.setAttribute('aria-pressed', String((document.documentElement.dataset[name] ?? '') === value))
  }
}

/** Applies what the reader chose before, and lets the menu choose anew. */
export const startReading = (): void => {
  for (const name of SETTINGS) {
    const value = remembered(name)
    if (value) document.documentElement.dataset[name] = value
  }
  for (const menu of all('.reading')) menu.removeAttribute('hidden')
  for (const button of all('[data-set]'))
    button.addEventListener('click', () => {
      const [name = '', value = ''] = (button.dataset.set ?? '').split('=')
      set(name, value)
      pressed()
    })
  pressed()
  document.addEventListener('click', event => {
    for (const menu of all<HTMLDetailsElement>('details.menu[open]')) if (!menu.contains(event.target as Node)) menu.open = false
  })
}
