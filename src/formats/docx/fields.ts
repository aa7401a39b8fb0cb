/** Fields that list what stands elsewhere in the document, with the page it stands on. */
const LISTING = /^\s*(?:TOC|TOA|INDEX)\b/i

/** Complex fields under way: they begin, may run over many paragraphs, and end. Fed with what stands in the runs, in document order. */
export class Fields {
  readonly #open: { instruction: string; separated: boolean }[] = []

  /** A `w:fldChar` of this type. */
  mark(type: string | undefined): void {
    const last = this.#open.at(-1)
    if (type === 'begin') this.#open.push({ instruction: '', separated: false })
    else if (type === 'separate' && last) last.separated = true
    else if (type === 'end') this.#open.pop()
  }

  /** Words of a `w:instrText`. */
  instruct(words: string): void {
    const last = this.#open.at(-1)
    if (last) last.instruction += words
  }

  /** Whether what stands here was gathered by a contents list or an index. */
  get listing(): boolean {
    return this.#open.some(({ instruction }) => LISTING.test(instruction))
  }

  /** Whether what stands here only goes into the instruction of a field around it, as the result of a field inside does, and is not shown. */
  get instructing(): boolean {
    return this.#open.length > 1 && this.#open.slice(0, -1).some(({ separated }) => !separated)
  }
}

/** Whether an instruction of a simple field gathers a contents list or an index. */
export const isListing = (instruction: string | undefined): boolean => LISTING.test(instruction ?? '')
