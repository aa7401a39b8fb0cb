import { DoubletakeError } from '../../model/errors.js'
import { Archive } from './archive.js'
import { childElements, type Document, parseXml } from './xml.js'

/** A relationship of a part to another. External targets are never followed. */
export interface Relationship {
  readonly id: string
  /** Last step of the type's address, such as `footnotes`. */
  readonly type: string
  /** Name of the part in the package; absent for external targets. */
  readonly target?: string
}

/** A WordprocessingML package: parts by name and how they are related. */
export class WordPackage {
  readonly #archive: Archive
  readonly #known = new Map<string, Document | undefined>()
  readonly #relations = new Map<string, readonly Relationship[]>()
  #damaged = 0
  /** Name of the main document part. */
  readonly main: string

  constructor(bytes: Uint8Array) {
    this.#archive = new Archive(bytes)
    this.main = this.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
    if (!this.part(this.main)) throw new DoubletakeError('corrupt')
  }

  names(): readonly string[] {
    return this.#archive.names()
  }

  /** A part as a tree that may be changed; parsed once. A damaged part other than the main one is as if it were not there, and counted. */
  part(name: string): Document | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#parsed(name))
    return this.#known.get(name)
  }

  /** Lets go of a part's tree, which may be larger than everything else. */
  forget(name: string): void {
    this.#known.delete(name)
  }

  /** How many parts were asked for and could not be read. */
  get damaged(): number {
    return this.#damaged
  }

  #parsed(name: string): Document | undefined {
    try {
      const bytes = this.#archive.read(name)
      return bytes && parseXml(bytes)
    } catch (error) {
      if (name === this.main || !(error instanceof DoubletakeError && error.code === 'corrupt')) throw error
      this.#damaged++
      return undefined
    }
  }

  /** Relationships of a part, or of the package for ''. A list that cannot be read is empty: what it points at is then looked for by its usual name. */
  relationships(part: string): readonly Relationship[] {
    let known = this.#relations.get(part)
    if (!known) {
      known = this.#relationshipsOf(part)
      this.#relations.set(part, known)
    }
    return known
  }

  #relationshipsOf(part: string): readonly Relationship[] {
    const slash = part.lastIndexOf('/')
    const folder = part.slice(0, slash + 1)
    const list = this.part(`${folder}_rels/${part.slice(slash + 1)}.rels`)
    if (!list?.documentElement) return []
    return childElements(list.documentElement).map(element => {
      const target = element.getAttribute('Target') ?? ''
      const external = element.getAttribute('TargetMode') === 'External'
      const type = (element.getAttribute('Type') ?? '').split('/').at(-1) ?? ''
      return { id: element.getAttribute('Id') ?? '', type, ...(!external && { target: resolve(folder, target) }) }
    })
  }

  /** Name of the part that a part refers to by the id of a relationship; undefined for external targets. */
  target(part: string, id: string): string | undefined {
    return this.relationships(part).find(relationship => relationship.id === id)?.target
  }

  /** Name of the part the main document relates to by this type, such as `styles`. */
  related(type: string): string | undefined {
    const usual = `${this.main.slice(0, this.main.lastIndexOf('/') + 1)}${type}.xml`
    return (
      this.relationships(this.main).find(relationship => relationship.type === type && relationship.target)?.target ??
      (this.part(usual) && usual)
    )
  }
}

/** Target of a relationship as a name in the package; steps up never leave it. */
const resolve = (folder: string, target: string): string => {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
