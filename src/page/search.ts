import { one } from './dom.js'

/** Most hits that are highlighted. */
const MOST = 1000

/** Finds words in the text; Enter goes to the next place. Highlights without touching the text. */
export const startSearch = (): void => {
  const box = one('.search')
  const input = box && one<HTMLInputElement>('input', box)
  if (!box || !input) return
  box.removeAttribute('hidden')
  let hits: Range[] = []
  let at = -1
  const find = (): void => {
    hits = input.value.trim() === '' ? [] : rangesOf(input.value.trim().toLowerCase())
    at = -1
    if ('highlights' in CSS) CSS.highlights.set('search', new Highlight(...hits))
  }
  input.addEventListener('input', find)
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || hits.length === 0) return
    event.preventDefault()
    at = (at + (event.shiftKey ? -1 : 1) + hits.length) % hits.length
    hits[at]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  })
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
