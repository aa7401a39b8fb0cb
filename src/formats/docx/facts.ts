import { once } from '../../text/once.js'
import { hasWords } from './elements.js'
import type { DrawnWords } from './graphics.js'
import type { Numbering } from './numbering.js'
import { numberingOf, outlineLevel, type Style } from './styles.js'
import { type Element, isWord, toggle, wordAttribute, wordChild } from './xml.js'

/** What is known of a paragraph beyond its words. */
export interface ParagraphFacts {
  readonly part: string
  /** Index of the `w:p` in its part, in document order; of the one that holds a drawing, for the drawing's words. */
  readonly index: number
  /** List label as the page shows it, with its space. */
  readonly label: string
  /** Nesting depth in its list or diagram, from 1. */
  readonly depth?: number
  readonly heading?: number
  /** An entry of the contents list. */
  contents: boolean
  /** For words of a drawing: what they are. */
  readonly drawn?: DrawnWords['kind']
}

/** Tells what the styles and lists of a document make of its paragraphs. Lists are counted: ask for each paragraph once, in document order. */
export class FactsReader {
  constructor(
    private readonly styles: ReadonlyMap<string, Style>,
    private readonly numbering: Numbering,
  ) {}

  /** Facts of a paragraph; those of `drawn` words come from the drawing. */
  of(element: Element, inContents: boolean, drawn: DrawnWords | undefined): Omit<ParagraphFacts, 'part' | 'index'> {
    if (drawn) return { label: '', contents: false, drawn: drawn.kind, ...(drawn.level !== undefined && { depth: drawn.level }) }
    const properties = wordChild(element, 'pPr')
    const style = this.styles.get(wordAttribute(wordChild(properties, 'pStyle')) ?? '')
    const heading = outlineLevel(properties) ?? style?.heading
    return {
      ...this.#labelOf(element, properties, style),
      ...(heading && { heading }),
      contents: inContents || style?.contents === true,
    }
  }

  /** Label of a paragraph in its list. An empty paragraph shows its number too, and counts; one whose mark is deleted belongs to the next. */
  #labelOf(element: Element, properties: Element | undefined, style: Style | undefined): Pick<ParagraphFacts, 'label' | 'depth'> {
    const numbering = numberingOf(properties, style?.numbering) ?? style?.numbering
    if (!numbering || numbering.id === '0' || (properties && isMarkGone(properties))) return { label: '' }
    const level = numbering.level ?? this.numbering.levelOf(numbering.id, wordAttribute(wordChild(properties, 'pStyle')))
    const label = this.numbering.next(numbering.id, level)
    const shown = label !== '' && (hasWords(element) || !this.numbering.isBullet(numbering.id, level))
    return shown ? { label, depth: level + 1 } : { label: '' }
  }

  /** Whether a run is hidden: by itself, by its style or by its paragraph's. */
  isHidden(run: Element, properties: Element | undefined): boolean {
    const direct = toggle(properties, 'vanish') ?? this.styles.get(wordAttribute(wordChild(properties, 'rStyle')) ?? '')?.hidden
    if (direct !== undefined) return direct
    return isWord(run.parentNode, 'p') && this.#hides(run.parentNode)
  }

  /** Whether a paragraph hides its runs by its style; worked out once for however many there are. */
  readonly #hides = once(
    (paragraph: Element): boolean =>
      this.styles.get(wordAttribute(wordChild(wordChild(paragraph, 'pPr'), 'pStyle')) ?? '')?.hidden ?? false,
  )
}

/** Whether a paragraph's mark is deleted or moved away: its words go on in the next paragraph. */
export const isMarkGone = (properties: Element): boolean => {
  const mark = wordChild(properties, 'rPr')
  return wordChild(mark, 'del') !== undefined || wordChild(mark, 'moveFrom') !== undefined
}
