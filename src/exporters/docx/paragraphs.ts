/** A `w:t` and the run it stands in; positions count into the XML of the part. */
export interface TextPiece {
  /** The text between the tags. */
  readonly from: number
  readonly to: number
  /** Where its start tag begins, and the tag itself. */
  readonly tag: { readonly at: number; readonly source: string }
  readonly run: Run
}

/** A run: where its tag begins, where its contents begin after its properties, and those properties as they stand. */
export interface Run {
  readonly start: number
  contents: number
  properties: string
}

/** A paragraph of a part. */
export interface PartParagraph {
  /** Where the contents begin (after `w:pPr`) and end. */
  from: number
  to: number
  readonly pieces: TextPiece[]
  /** Inside a text box: comments cannot stand there, only in the paragraph around it. */
  readonly outer: PartParagraph | undefined
}

const NAMESPACES = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']

/** The prefix a part uses for WordprocessingML, with its colon; empty for a default namespace. */
export const wordPrefix = (xml: string): string => {
  const head = xml.slice(0, 20_000)
  for (const [, prefix, address] of head.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g))
    if (NAMESPACES.includes(address!)) return prefix ? `${prefix}:` : ''
  return 'w:'
}

/** The paragraphs of a part in the order they begin, without those of a choice that is not shown. Linear. */
export const paragraphsOf = (xml: string): PartParagraph[] => new Scan(xml).paragraphs()

/** One pass over the tags of a part; no tree is built, so that what is not touched stays as it is to the byte. */
class Scan {
  readonly #prefix: string
  readonly #found: PartParagraph[] = []
  readonly #open: PartParagraph[] = []
  #run: Run | undefined

  constructor(private readonly xml: string) {
    this.#prefix = wordPrefix(xml)
  }

  paragraphs(): PartParagraph[] {
    for (let at = this.xml.indexOf('<'); at >= 0; at = this.xml.indexOf('<', at)) {
      const end = tagEnd(this.xml, at)
      if (end < 0) break
      at = this.#tag(at, end)
    }
    return this.#found
  }

  /** Looks at one tag; gives where to go on. */
  #tag(at: number, end: number): number {
    const closing = this.xml[at + 1] === '/'
    const name = nameAt(this.xml, closing ? at + 2 : at + 1)
    const empty = this.xml[end - 2] === '/'
    if (name.endsWith(':Choice') && !closing) return this.#choice(at, end)
    if (name.endsWith(':Fallback') && !closing && this.#chosen.at(-1)) return afterElement(this.xml, name, end)
    if (name.endsWith(':AlternateContent') && !empty) closing ? this.#chosen.pop() : this.#chosen.push(false)
    if (!name.startsWith(this.#prefix)) return end
    const word = name.slice(this.#prefix.length)
    if (word === 'p') this.#paragraph(at, end, closing, empty)
    else if (word === 'pPr' && !closing && !empty) return this.#paragraphProperties(name, end)
    else if (word === 'r') this.#run = closing || empty ? undefined : { start: at, contents: end, properties: '' }
    else if (word === 'rPr' && this.#run && !closing && !empty) return this.#runProperties(at, name, end)
    else if (word === 't' && this.#run && !closing && !empty) return this.#text(at, end, name)
    return end
  }

  /** For each open choice, whether a branch with words was taken. */
  readonly #chosen: boolean[] = []

  #choice(at: number, end: number): number {
    const name = nameAt(this.xml, at + 1)
    const after = afterElement(this.xml, name, end)
    const hasWords = !this.#chosen.at(-1) && /<(?:[\w.-]+:)?t(?:\s[^>]*)?>[^<]/.test(this.xml.slice(end, after))
    if (!hasWords) return after
    this.#chosen[this.#chosen.length - 1] = true
    return end
  }

  #paragraph(at: number, end: number, closing: boolean, empty: boolean): void {
    if (closing) {
      const paragraph = this.#open.pop()
      if (paragraph) paragraph.to = at
      return
    }
    const paragraph: PartParagraph = { from: end, to: end, pieces: [], outer: this.#open.at(-1) }
    this.#found.push(paragraph)
    if (!empty) this.#open.push(paragraph)
  }

  #paragraphProperties(name: string, end: number): number {
    const after = afterElement(this.xml, name, end)
    const paragraph = this.#open.at(-1)
    if (paragraph) paragraph.from = after
    return after
  }

  #runProperties(at: number, name: string, end: number): number {
    const after = afterElement(this.xml, name, end)
    this.#run!.properties = this.xml.slice(at, after)
    this.#run!.contents = after
    return after
  }

  #text(at: number, end: number, name: string): number {
    const to = this.xml.indexOf(`</${name}`, end)
    if (to < 0) return end
    this.#open.at(-1)?.pieces.push({ from: end, to, tag: { at, source: this.xml.slice(at, end) }, run: this.#run! })
    return to
  }
}

/** Name of an element from where it begins. */
const nameAt = (xml: string, at: number): string => {
  let end = at
  while (end < xml.length && !/[\s/>]/.test(xml[end]!)) end++
  return xml.slice(at, end)
}

/** Just after the tag, comment, section or instruction that begins here; -1 when it never ends. */
const tagEnd = (xml: string, at: number): number => {
  const after = (mark: string): number => {
    const found = xml.indexOf(mark, at)
    return found < 0 ? -1 : found + mark.length
  }
  if (xml.startsWith('<!--', at)) return after('-->')
  if (xml.startsWith('<![CDATA[', at)) return after(']]>')
  if (xml.startsWith('<?', at)) return after('?>')
  for (let end = at; end < xml.length; end++) {
    const character = xml[end]
    if (character === '>') return end + 1
    if (character === '"' || character === "'") {
      end = xml.indexOf(character, end + 1)
      if (end < 0) return -1
    }
  }
  return -1
}

/** Just after the end tag of the element whose start tag ends here; elements of its name may stand inside it. */
const afterElement = (xml: string, name: string, from: number): number => {
  let depth = 1
  for (let at = xml.indexOf('<', from); at >= 0; at = xml.indexOf('<', at)) {
    const end = tagEnd(xml, at)
    if (end < 0) break
    if (xml.startsWith(`</${name}`, at)) depth--
    else if (nameAt(xml, at + 1) === name && xml[end - 2] !== '/') depth++
    if (depth === 0) return end
    at = end
  }
  return xml.length
}
