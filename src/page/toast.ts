import { make, one } from './dom.js'

/** What a message offers to do. */
interface Offer {
  readonly name: string
  readonly act: () => void
}

/** How long a message without urgency stays, in milliseconds. */
const STAY = 8000

let timer: ReturnType<typeof setTimeout> | undefined

/** Shows one message at the foot of the findings, read out to who cannot see it; a newer one takes its place. */
export const toast = (message: string, offer?: Offer, urgent = false): void => {
  one('.toast')?.remove()
  clearTimeout(timer)
  const box = make('div', { class: 'toast', role: urgent ? 'alert' : 'status' }, make('span', {}, message))
  if (offer) {
    const button = make('button', { class: 'btn', type: 'button' }, offer.name)
    button.addEventListener('click', () => {
      box.remove()
      offer.act()
    })
    box.append(button)
  }
  document.body.append(box)
  if (!urgent) timer = setTimeout(() => box.remove(), STAY)
}
