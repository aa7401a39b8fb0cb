import { one } from './dom.js'

/** Shows on the map which part of the document is in sight. */
export const startMap = (): void => {
  const here = document.querySelector('.map .here')
  const text = one('main.doc')
  if (!here || !text) return
  let waiting = false
  const draw = (): void => {
    waiting = false
    const { top, height } = text.getBoundingClientRect()
    if (height === 0) return
    const from = Math.min(1, Math.max(0, (56 - top) / height))
    const to = Math.min(1, Math.max(from, (innerHeight - top) / height))
    here.setAttribute('y', String(from * 1000))
    here.setAttribute('height', String((to - from) * 1000))
  }
  const later = (): void => {
    if (!waiting) requestAnimationFrame(draw)
    waiting = true
  }
  addEventListener('scroll', later, { passive: true })
  addEventListener('resize', later)
  draw()
}
