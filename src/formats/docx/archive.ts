import { inflateSync } from 'fflate'
import { DoubletakeError } from '../../model/errors.js'

/** An entry as the central directory describes it. Sizes in bytes. */
export interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly offset: number
}

/** Most entries, most bytes in all, and the ratio that only a bomb reaches once it is large. */
const MOST_ENTRIES = 5000
const MOST_BYTES = 1024 ** 3
const MOST_RATIO = 200
const LARGE = 64 * 1024 ** 2
/** Most bytes of one part that is read. */
const LARGEST_PART = 96 * 1024 ** 2

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535

/**
 * A zip archive, known by its central directory alone until a part is asked for. What it claims to hold is checked before anything is unpacked,
 * and nothing is ever unpacked beyond its claim. Names are only looked up, never used as paths of a disk. Throws `corrupt`, `archive-bomb`.
 */
export class Archive {
  readonly #entries: ReadonlyMap<string, Entry>

  constructor(private readonly bytes: Uint8Array) {
    const entries = centralDirectory(bytes)
    refuseBombs(entries)
    this.#entries = new Map(entries.map(entry => [entry.name, entry]))
  }

  names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** The unpacked bytes of an entry; undefined when there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name)
    if (!entry) return undefined
    if (entry.encrypted) throw new DoubletakeError('encrypted')
    if (entry.unpacked > LARGEST_PART) throw new DoubletakeError('too-complex', { limit: LARGEST_PART, actual: entry.unpacked })
    const data = packedData(this.bytes, entry)
    if (entry.method === 0) return data
    if (entry.method !== 8) throw new DoubletakeError('corrupt')
    try {
      return inflateSync(data, { out: new Uint8Array(entry.unpacked) })
    } catch (error) {
      throw new DoubletakeError('corrupt', {}, { cause: error })
    }
  }
}

const refuseBombs = (entries: readonly Entry[]): void => {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (entries.length > MOST_ENTRIES) throw new DoubletakeError('archive-bomb', { limit: MOST_ENTRIES, actual: entries.length })
  if (unpacked > MOST_BYTES) throw new DoubletakeError('archive-bomb', { limit: MOST_BYTES, actual: unpacked })
  if (unpacked > LARGE && unpacked > MOST_RATIO * packed) throw new DoubletakeError('archive-bomb', { limit: LARGE, actual: unpacked })
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const centralDirectory = (bytes: Uint8Array): Entry[] => {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw new DoubletakeError('archive-bomb', { limit: MOST_ENTRIES, actual: count })
  const entries: Entry[] = []
  while (entries.length < count) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) throw new DoubletakeError('corrupt')
    const nameLength = view.getUint16(at + 28, true)
    entries.push(entryAt(view, bytes, at, nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const entryAt = (view: DataView, bytes: Uint8Array, at: number, nameLength: number): Entry => ({
  name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
  encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  method: view.getUint16(at + 10, true),
  packed: view.getUint32(at + 20, true),
  unpacked: view.getUint32(at + 24, true),
  offset: view.getUint32(at + 42, true),
})

/** Offset of the end-of-central-directory record, searched from the end as the format asks. */
const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END_MARK) return at
  throw new DoubletakeError('corrupt')
}

const packedData = (bytes: Uint8Array, entry: Entry): Uint8Array => {
  const view = viewOf(bytes)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_MARK) throw new DoubletakeError('corrupt')
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw new DoubletakeError('corrupt')
  return bytes.subarray(start, start + entry.packed)
}
