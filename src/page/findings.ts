import { all, one } from './dom.js'

/** Label of the finding that is being looked at, and which of its places was gone to last. */
let active: string | undefined
let visited = 0

/** The finding that is being looked at. */
export const activeLabel = (): string | undefined => active

/** The card of a finding. */
export const cardOf = (label: string): HTMLDetailsElement | undefined => one<HTMLDetailsElement>(`#f-${CSS.escape(label)}`)

/** Cards a reader can see, in their order. */
const shownCards = (): HTMLDetailsElement[] => all<HTMLDetailsElement>('.panel .card').filter(card => card.offsetParent !== null)

/** Makes a finding the one that is looked at: tint in text, gutter, map and card, all at once. */
export const activate = (label: string): void => {
  if (active === label) return
  for (const element of all<Element>('.active')) element.classList.remove('active')
  for (const element of all<Element>('.map .on')) element.classList.remove('on')
  active = label
  visited = 0
  const name = CSS.escape(label)
  const parts = `.m[data-findings~="${name}"],.lab[href="#f-${name}"],.run[data-finding="${name}"],#f-${name}`
  for (const element of all<Element>(parts)) element.classList.add('active')
  for (const element of all<Element>(`.map [data-f="${name}"]`)) element.classList.add('on')
}

/** Opens a finding's card and brings it into sight; the text goes to its first place unless that is where the reader came from. */
export const show = (label: string, from: 'text' | 'panel' = 'panel'): void => {
  const card = cardOf(label)
  if (!card) return
  activate(label)
  card.open = true
  card.scrollIntoView({ block: 'nearest' })
  one('summary', card)?.focus({ preventScroll: true })
  if (from === 'panel') bringToSight(label)
  else raiseSheet()
}

/** On narrow screens the panel is a sheet: one that lies low is raised to half the height. */
export const raiseSheet = (): void => {
  const half = one<HTMLInputElement>('#h-half')
  if (half && one<HTMLInputElement>('#h-low')?.checked) half.checked = true
}

/** Scrolls the text to a finding, when none of its places can be seen. */
const bringToSight = (label: string): void => {
  const places = placesOf(label)
  const seen = places.some(place => {
    const { top, bottom } = place.getBoundingClientRect()
    return top >= 56 && bottom <= innerHeight
  })
  if (!seen) places[0]?.scrollIntoView({ block: 'center' })
}

/** Where a finding stands in the text, in order. */
const placesOf = (label: string): HTMLElement[] => all(`[id^="m-${CSS.escape(label)}-"]:not(.tick)`)

/** The next or previous finding of those shown. */
export const step = (by: 1 | -1): void => {
  const cards = shownCards()
  const index = cards.findIndex(card => card.dataset.finding === active)
  const next = cards[index < 0 ? (by > 0 ? 0 : cards.length - 1) : (index + by + cards.length) % cards.length]
  if (next?.dataset.finding) show(next.dataset.finding)
}

/** The next place of the finding that is looked at. */
export const nextPlace = (): void => {
  if (!active) return
  const places = placesOf(active)
  visited = (visited + 1) % Math.max(1, places.length)
  places[visited]?.scrollIntoView({ block: 'center' })
}

/** Labels, marks, cards and places make their finding the active one. */
export const startFinding = (): void => {
  document.addEventListener('click', event => {
    const target = event.target as Element
    const card = target.closest<HTMLDetailsElement>('.card')
    const arc = target.closest<SVGElement>('.map [data-f]')
    const mark = target.closest<HTMLElement>('.m[data-findings]:not(.quiet:not(.active))')
    const label = target.closest<HTMLAnchorElement>('a.lab')
    if (label) {
      event.preventDefault()
      show(label.hash.slice(3), 'text')
    } else if (mark && !getSelection()?.toString()) {
      const name = mark.dataset.findings?.split(' ').at(-1)
      if (name) show(name, 'text')
    } else if (arc?.dataset.f) show(arc.dataset.f)
    else if (card?.dataset.finding) {
      activate(card.dataset.finding)
      if (target.closest('summary')?.parentElement === card && !card.open) bringToSight(card.dataset.finding)
    }
  })
  for (const [act, by] of [
    ['previous', -1],
    ['next', 1],
  ] as const)
    one(`[data-act=${act}]`)?.addEventListener('click', () => step(by))
  addEventListener('hashchange', () => {
    const name = decodeURIComponent(location.hash.slice(1))
    if (/^[fc]-/.test(name)) activate(name.slice(2))
    const card = name.startsWith('f-') ? cardOf(name.slice(2)) : undefined
    if (card) {
      card.open = true
      one('summary', card)?.focus()
    }
    if (name.startsWith('c-')) one('.compare:target [data-act=close]')?.focus({ preventScroll: true })
  })
}
