import { formatNumber } from './numerals.js'
import { childElements, type Document, type Element, isWord, wordAttribute, wordChild } from './xml.js'

interface Level {
  readonly start: number
  readonly format: string
  /** Pattern such as `%1.%2`. */
  readonly text: string
  readonly legal: boolean
  /** Whether its bullet is what its character says, not a picture of a symbol font. */
  readonly plain: boolean
  /** Whether nothing stands between label and text. */
  readonly tight: boolean
  /** Level whose step resets this one (from 1); 0 for never. */
  readonly restart?: number
  /** Id of the paragraph style that takes this level. */
  readonly style?: string
}

interface List {
  /** Lists of one abstract numbering count together. */
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that begin anew with this list. */
  readonly restarts: ReadonlySet<number>
}

const BULLET = '•'
const CLOSED = /[、，．。：:）)】》\s]$/

/**
 * Counts the lists of a document and gives each numbered paragraph its label as the page shows it, with the space that parts it from the text.
 * Ask in document order. Source: ECMA-376 part 1, 17.9.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(part: Document | undefined) {
    this.#lists = listsOf(part)
  }

  /** Label of the next paragraph of this list and level; '' where there is none. */
  next(id: string, level: number): string {
    const list = this.#lists.get(id)
    const shape = list?.levels.get(level)
    if (!list || !shape) return ''
    const counters = this.#counters.get(list.abstract) ?? []
    this.#counters.set(list.abstract, counters)
    this.#begin(id, list, counters)
    // A level that was skipped counts as begun: after 1 and (a) its next number is two.
    for (let above = 0; above < level; above++) counters[above] ??= list.levels.get(above)?.start ?? 1
    counters[level] = (counters[level] ?? shape.start - 1) + 1
    for (let below = level + 1; below < 9; below++) {
      const restart = list.levels.get(below)?.restart
      if (restart === undefined || (restart !== 0 && level < restart)) counters[below] = undefined
    }
    return spaced(labelOf(shape, list.levels, counters), shape)
  }

  /** The level of a list that a paragraph style takes when it states none. */
  levelOf(id: string, style: string | undefined): number {
    for (const [index, level] of this.#lists.get(id)?.levels ?? []) if (style !== undefined && level.style === style) return index
    return 0
  }

  /** Whether this level of a list has bullets or nothing rather than numbers. */
  isBullet(id: string, level: number): boolean {
    const shape = this.#lists.get(id)?.levels.get(level)
    return shape === undefined || shape.format === 'bullet' || !/%[1-9]/.test(shape.text)
  }

  #begin(id: string, list: List, counters: (number | undefined)[]): void {
    if (this.#begun.has(id)) return
    this.#begun.add(id)
    for (const level of list.restarts) counters[level] = undefined
  }
}

const labelOf = (shape: Level, levels: ReadonlyMap<number, Level>, counters: readonly (number | undefined)[]): string => {
  if (shape.format === 'bullet')
    return shape.plain && /^[\p{P}\p{S}]$/u.test(shape.text) && !/[\uE000-\uF8FF]/.test(shape.text) ? shape.text : BULLET
  if (shape.format === 'none' && !/%/.test(shape.text)) return shape.text
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const other = levels.get(at)
    const value = counters[at] ?? other?.start ?? 1
    return formatNumber(value, shape.legal ? 'decimal' : (other?.format ?? 'decimal'))
  })
}

/** Chinese labels close themselves (一、（二）); others are parted from the text by a space. */
const spaced = (label: string, shape: Level): string => {
  if (label === '' || (shape.tight && shape.format !== 'bullet')) return label
  return CLOSED.test(label) && /[^\x00-\x7F]/.test(label) ? label : `${label} `
}

const listsOf = (part: Document | undefined): ReadonlyMap<string, List> => {
  const root = part?.documentElement
  const all = root ? childElements(root) : []
  const abstracts = new Map<string, Element>()
  const styled = new Map<string, string>()
  for (const element of all)
    if (isWord(element, 'abstractNum')) {
      const id = wordAttribute(element, 'abstractNumId') ?? ''
      abstracts.set(id, element)
      const link = wordAttribute(wordChild(element, 'styleLink'))
      if (link !== undefined) styled.set(link, id)
    }
  const lists = new Map<string, List>()
  for (const element of all) {
    const id = wordAttribute(element, 'numId')
    const reference = wordAttribute(wordChild(element, 'abstractNumId'))
    if (!isWord(element, 'num') || id === undefined || reference === undefined) continue
    const link = wordAttribute(wordChild(abstracts.get(reference), 'numStyleLink'))
    const abstract = (link !== undefined && styled.get(link)) || reference
    lists.set(id, listOf(element, abstract, abstracts.get(abstract)))
  }
  return lists
}

const listOf = (element: Element, abstract: string, definition: Element | undefined): List => {
  const levels = new Map<number, Level>()
  const restarts = new Set<number>()
  for (const level of definition ? childElements(definition) : []) if (isWord(level, 'lvl')) levels.set(indexOf(level), levelOf(level))
  for (const override of childElements(element)) {
    if (!isWord(override, 'lvlOverride')) continue
    const index = indexOf(override)
    const own = wordChild(override, 'lvl')
    if (own) levels.set(index, levelOf(own))
    const start = wordAttribute(wordChild(override, 'startOverride'))
    const level = levels.get(index)
    if (start === undefined || !level) continue
    levels.set(index, { ...level, start: Number(start) || 0 })
    restarts.add(index)
  }
  return { abstract, levels, restarts }
}

const indexOf = (element: Element): number => Number(wordAttribute(element, 'ilvl') ?? 0) || 0

const levelOf = (element: Element): Level => {
  const restart = wordAttribute(wordChild(element, 'lvlRestart'))
  const style = wordAttribute(wordChild(element, 'pStyle'))
  const font = wordAttribute(wordChild(wordChild(element, 'rPr'), 'rFonts'), 'ascii')
  return {
    start: Number(wordAttribute(wordChild(element, 'start')) ?? 1) || 0,
    format: formatOf(element),
    text: wordAttribute(wordChild(element, 'lvlText')) ?? '',
    legal: wordChild(element, 'isLgl') !== undefined,
    plain: !/^(?:Symbol|Wingdings|Webdings)/.test(font ?? ''),
    tight: wordAttribute(wordChild(element, 'suff')) === 'nothing',
    ...(restart !== undefined && { restart: Number(restart) || 0 }),
    ...(style !== undefined && { style }),
  }
}

/** Name of a level's number format. Formats such as 001, 002 stand in a choice, for programs that know them: `padded3`. */
const formatOf = (level: Element): string => {
  const plain = wordAttribute(wordChild(level, 'numFmt'))
  if (plain !== undefined && plain !== 'custom') return plain
  const branches = childElements(level).flatMap(child => (child.localName === 'AlternateContent' ? childElements(child) : []))
  const formats = [level, ...branches].map(branch => wordChild(branch, 'numFmt')).filter(format => format !== undefined)
  const written = formats.map(format => /^(0+)1,/.exec(wordAttribute(format, 'format') ?? '')?.[1]).find(zeros => zeros !== undefined)
  if (written !== undefined) return `padded${written.length + 1}`
  return formats.map(format => wordAttribute(format)).find(name => name !== undefined && name !== 'custom') ?? 'decimal'
}
