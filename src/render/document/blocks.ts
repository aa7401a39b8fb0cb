import type { Block, Document } from '../../model/document.js'
import type { Finding } from '../../model/finding.js'
import { type Content, type Html, html } from '../html.js'
import { classesOf, placeAnchor, type View } from '../view.js'
import { label, markedText } from './marks.js'
import type { Bar, Placing } from './placing.js'

/** One block of a document as it is read: heading, paragraph, list item, note or furniture. Cells stand in their table. */
export const blockMarkup = (view: View, document: Document, index: number, { marks, bars }: Placing): Html => {
  const block = document.blocks[index]!
  const [first, second] = bars.get(index) ?? []
  const content = [
    first && gutter(view, first),
    second && html`<span class="bar2 ${classesOf(view, second.finding)}">${gutter(view, second)}</span>`,
    markedText(view, document, block, marks.get(index)),
    ...(bars.get(index) ?? []).filter(({ first }) => first).map(bar => label(view, bar.finding, bar.index)),
  ]
  return element(block, isTitle(document, block), first ? runClasses(view, first) : '', first?.finding, content)
}

/** Longest text that may be a title, and how a sentence ends. */
const TITLE_LENGTH = 60
const SENTENCE_END = /[。！？；：，.!?;:,]$/
/** Most blocks before the title, and what navigation that came along with a web page looks like. */
const BEFORE_TITLE = 3
const NAVIGATION = /[>＞»|｜]/

/** Whether a block is the title of its document: the first that is neither furniture nor navigation, and a heading or short and no sentence. */
const isTitle = ({ blocks, text }: Document, block: Block): boolean => {
  const navigation = ({ start, end }: Block): boolean => NAVIGATION.test(text.slice(start, Math.min(end, start + TITLE_LENGTH)))
  if (block !== blocks.slice(0, BEFORE_TITLE).find(other => other.kind !== 'furniture' && !navigation(other))) return false
  return (
    block.kind === 'heading' ||
    (block.kind === 'paragraph' && block.end - block.start <= TITLE_LENGTH && !SENTENCE_END.test(text.slice(block.start, block.end)))
  )
}

const element = (block: Block, title: boolean, run: string, finding: Finding | undefined, content: Content): Html => {
  const classes = [`b-${block.kind}`, title && 'b-title', run, block.hidden && 'hidden-text'].filter(Boolean).join(' ')
  const data = finding && html` data-finding="${finding.label}"`
  if (title) return heading(2, classes, data, content)
  switch (block.kind) {
    case 'heading':
      return heading(Math.min(6, (block.level ?? 1) + 1), classes, data, content)
    case 'list-item':
      return html`<p class="${classes} depth-${Math.min(4, block.level ?? 1)}" dir="auto"${data}>${content}</p>`
    default:
      return html`<p class="${classes}" dir="auto"${data}>${content}</p>`
  }
}

const heading = (level: number, classes: string, data: Content, content: Content): Html => {
  if (level === 2) return html`<h2 class="${classes}" dir="auto"${data}>${content}</h2>`
  if (level === 3) return html`<h3 class="${classes}" dir="auto"${data}>${content}</h3>`
  return html`<h4 class="${classes}" dir="auto"${data}>${content}</h4>`
}

const runClasses = (view: View, { finding, first, last }: Bar): string =>
  ['run', classesOf(view, finding), first && 'run-first', last && 'run-last'].filter(Boolean).join(' ')

/** The anchor of a copy and the tick that leads to the partner of a paragraph. */
const gutter = (view: View, { finding, index, first, tick }: Bar): Content => [
  first && html`<a class="anchor" id="${placeAnchor(finding, index)}"></a>`,
  tick && tickMark(view, finding, tick),
]

const tickMark = (view: View, finding: Finding, { number, pair, side }: NonNullable<Bar['tick']>): Html => {
  const own = `${placeAnchor(finding, side === 'a' ? pair.a : pair.b)}-p${number}`
  const other = `${placeAnchor(finding, side === 'a' ? pair.b : pair.a)}-p${number}`
  const differs = (pair.changes?.length ?? 1) > 0
  const name = view.t(differs ? 'tick.differs' : 'tick.same', { number })
  return html`<a class="tick${differs && ' diff'}" id="${own}" href="#${other}" aria-label="${name}">${number}</a>`
}
