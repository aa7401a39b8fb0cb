import { all, one } from './dom.js'
import { word } from './words.js'

/** Most hits that are highlighted. */
const MOST = 1000

let hits: Range[] = []
let at = -1

/** Finds words in the text; Enter goes to the next place, with Shift to the one before. Highlights without touching the text. */
export const startSearch = (): void => {
  for (const box of all('.search')) {
    const input = one<HTMLInputElement>('input', box)
    if (!input) continue
    box.removeAttribute('hidden')
    input.addEventListener('input', () => find(input.value.trim().toLowerCase(), box))
    input.addEventListener('keydown', event => {
      if (event.key === 'Escape') input.blur()
      if (event.key !== 'Enter' || hits.length === 0) return
      event.preventDefault()
      visit(event.shiftKey ? -1 : 1, box)
    })
  }
}

const find = (words: string, box: HTMLElement): void => {
  hits = words === '' ? [] : rangesOf(words)
  at = -1
  if ('highlights' in CSS) {
    CSS.highlights.set('search', new Highlight(...hits))
    CSS.highlights.delete('hit')
  }
  tell(box, words === '' ? '' : hits.length === 0 ? word('search.none') : String(hits.length))
}

const visit = (by: 1 | -1, box: HTMLElement): void => {
  at = (at + by + hits.length) % hits.length
  const hit = hits[at]
  hit?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  if (hit && 'highlights' in CSS) CSS.highlights.set('hit', new Highlight(hit))
  tell(box, `${at + 1}/${hits.length}`)
}

const tell = (box: HTMLElement, words: string): void => {
  const output = one('output', box)
  if (output) output.textContent = words
}

const rangesOf = (words: string): Range[] => {
  const ranges: Range[] = []
  const walker = document.createTreeWalker(one('main.doc') ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
    const text = node.nodeValue?.toLowerCase() ?? ''
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, Math.min(from + words.length, node.nodeValue?.length ?? 0))
      ranges.push(range)
    }
  }
  return ranges
}
