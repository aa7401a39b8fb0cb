/** Fields that list what stands elsewhere in the document, with the page it stands on. */
const LISTING = /^\s*(?:TOC|TOA|INDEX)\b/i

/** Fields within fields that are followed: every run asks all that are open, and Word nests them two or three deep. */
const DEEPEST = 50

/** Complex fields under way: they begin, may run over many paragraphs, and end. Fed with what stands in the runs, in document order. */
export class Fields {
  readonly #open: { instruction: string; separated: boolean }[] = []
  /** Open fields that lie too deep to be followed. */
  #deeper = 0

  /** A `w:fldChar` of this type; false when its field lies too deep to be followed, by anyone. */
  mark(type: string | undefined): boolean {
    if (type === 'begin' && this.#open.length === DEEPEST) this.#deeper++
    if (this.#deeper > 0) {
      if (type === 'end') this.#deeper--
      return false
    }
    const last = this.#open.at(-1)
    if (type === 'begin') this.#open.push({ instruction: '', separated: false })
    else if (type === 'separate' && last) last.separated = true
    else if (type === 'end') this.#open.pop()
    return true
  }

  /** Words of a `w:instrText`; false when its field lies too deep. */
  instruct(words: string): boolean {
    const last = this.#open.at(-1)
    if (this.#deeper > 0) return false
    if (last) last.instruction += words
    return true
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
