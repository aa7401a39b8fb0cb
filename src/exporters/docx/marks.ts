import type { Anchor, Anchors } from './anchors.js'

/** Something put into the XML of a part. */
interface Edit {
  readonly at: number
  readonly source: string
}

/** Marks at one place: ends of comments stand before beginnings. */
interface Marks {
  readonly anchor: Anchor
  ends: string
  starts: string
}

/** Gathers the marks of comments and puts them into a part. What is not touched stays as it is to the byte. */
export class CommentMarks {
  readonly #marks = new Map<number, Marks>()

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
  ) {}

  /** Marks the stretch a comment speaks of. */
  add(id: number, { start, end }: Anchors): void {
    const w = this.prefix
    this.#at(start).starts += `<${w}commentRangeStart ${w}id="${id}"/>`
    this.#at(end).ends += `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`
  }

  /** The part with all marks. */
  marked(): string {
    const edits = [...this.#marks.values()].flatMap(marks => this.#edits(marks))
    const spaces = new Map(edits.filter(edit => edit.source === SPACE).map(edit => [edit.at, edit]))
    const sorted = [...edits.filter(edit => edit.source !== SPACE), ...spaces.values()].sort((a, b) => a.at - b.at)
    let result = ''
    let done = 0
    for (const { at, source } of sorted) {
      result += this.xml.slice(done, at) + source
      done = at
    }
    return result + this.xml.slice(done)
  }

  #at(anchor: Anchor): Marks {
    const at = this.#outside(anchor)
    const known = this.#marks.get(at) ?? { anchor: at === anchor.at ? anchor : { at }, ends: '', starts: '' }
    this.#marks.set(at, known)
    return known
  }

  /** At the very beginning or end of a run there is no need to split it: the place before or after it serves. */
  #outside({ at, piece }: Anchor): number {
    if (!piece) return at
    if (at === piece.from && piece.tag.at === piece.run.contents) return piece.run.start
    const tail = `</${this.prefix}t></${this.prefix}r>`
    return at === piece.to && this.xml.startsWith(tail, at) ? at + tail.length : at
  }

  #edits({ anchor, ends, starts }: Marks): Edit[] {
    const { at, piece } = anchor
    const marks = ends + starts
    if (!piece) return [{ at, source: marks }]
    const w = this.prefix
    const split = `</${w}t></${w}r>${marks}<${w}r>${piece.run.properties}<${w}t${SPACE}>`
    const keepsSpace = /\sxml:space=/.test(piece.tag.source)
    return [...(keepsSpace ? [] : [{ at: piece.tag.at + `<${w}t`.length, source: SPACE }]), { at, source: split }]
  }
}

const SPACE = ' xml:space="preserve"'
