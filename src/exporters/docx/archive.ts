import { deflateSync, inflateSync } from 'fflate'

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_SIZE = 22
/** Largest part that is unpacked. The file was read once already; this only keeps a mistake from growing. */
const LARGEST_PART = 96 * 1024 ** 2

/** An entry of the central directory. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
  /** Its record in the central directory, as it stands. */
  readonly record: Uint8Array
}

/** A zip archive of which a few parts are exchanged: everything else is copied as it stands, packed; the order is kept. */
export class Archive {
  readonly #view: DataView
  readonly #entries: readonly Entry[]
  readonly #directory: number

  constructor(private readonly bytes: Uint8Array) {
    this.#view = viewOf(bytes)
    const end = this.#findEnd()
    this.#directory = this.#view.getUint32(end + 16, true)
    this.#entries = this.#readEntries(this.#view.getUint16(end + 10, true))
  }

  /** The text of a part; undefined when there is none of that name. */
  text(name: string): string | undefined {
    const entry = this.#entries.find(entry => entry.name === name)
    if (!entry || entry.unpacked > LARGEST_PART) return undefined
    const start = entry.offset + 30 + this.#view.getUint16(entry.offset + 26, true) + this.#view.getUint16(entry.offset + 28, true)
    const data = this.bytes.subarray(start, start + entry.packed)
    return decoded(entry.method === 0 ? data : inflateSync(data, { out: new Uint8Array(entry.unpacked) }))
  }

  /** The archive with these parts exchanged or added. */
  with(parts: ReadonlyMap<string, string>): Uint8Array {
    const known = new Set(this.#entries.map(({ name }) => name))
    const pieces: Uint8Array[] = []
    const records: Uint8Array[] = []
    let length = 0
    const add = (data: Uint8Array, record: Uint8Array): void => {
      viewOf(record).setUint32(42, length, true)
      pieces.push(data)
      records.push(record)
      length += data.length
    }
    for (const entry of this.#entries) {
      const text = parts.get(entry.name)
      if (text === undefined) add(this.bytes.subarray(entry.offset, this.#endOf(entry)), entry.record.slice())
      else add(...packed(entry.name, new TextEncoder().encode(text)))
    }
    for (const [name, text] of parts) if (!known.has(name)) add(...packed(name, new TextEncoder().encode(text)))
    return joined([...pieces, ...records, endRecord(records, length)])
  }

  #findEnd(): number {
    for (let at = this.bytes.length - END_SIZE; at >= 0; at--) if (this.#view.getUint32(at, true) === END_MARK) return at
    throw new RangeError('no end of central directory')
  }

  #readEntries(count: number): Entry[] {
    const entries: Entry[] = []
    let at = this.#directory
    for (let index = 0; index < count && this.#view.getUint32(at, true) === ENTRY_MARK; index++) {
      const nameLength = this.#view.getUint16(at + 28, true)
      const size = 46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true)
      entries.push({
        name: new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength)),
        method: this.#view.getUint16(at + 10, true),
        packed: this.#view.getUint32(at + 20, true),
        unpacked: this.#view.getUint32(at + 24, true),
        offset: this.#view.getUint32(at + 42, true),
        record: this.bytes.subarray(at, at + size),
      })
      at += size
    }
    return entries
  }

  /** Where the data of an entry ends, its descriptor included: where the next begins. */
  #endOf({ offset }: Entry): number {
    const later = this.#entries.filter(entry => entry.offset > offset).map(entry => entry.offset)
    return later.reduce((least, start) => Math.min(least, start), this.#directory)
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Parts are UTF-8; older writers also used UTF-16, which the declaration of what is written back must then not claim. */
const decoded = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes).replace(/^(<\?xml[^>]*encoding=["'])utf-16\w*/i, '$1UTF-8')
}

/** Local header with data, and the record of the central directory without its offset. Dated 1980, as zip's clock begins. */
const packed = (name: string, data: Uint8Array): [Uint8Array, Uint8Array] => {
  const path = new TextEncoder().encode(name)
  const deflated = deflateSync(data, { level: 6 })
  const facts = (bytes: Uint8Array, at: number): void => {
    const view = viewOf(bytes)
    view.setUint16(at, 20, true)
    view.setUint16(at + 2, 0x0800, true)
    view.setUint16(at + 4, 8, true)
    view.setUint16(at + 8, 0x21, true)
    view.setUint32(at + 10, crc32(data), true)
    view.setUint32(at + 14, deflated.length, true)
    view.setUint32(at + 18, data.length, true)
    view.setUint16(at + 22, path.length, true)
  }
  const local = new Uint8Array(30 + path.length)
  viewOf(local).setUint32(0, LOCAL_MARK, true)
  facts(local, 4)
  local.set(path, 30)
  const record = new Uint8Array(46 + path.length)
  viewOf(record).setUint32(0, ENTRY_MARK, true)
  viewOf(record).setUint16(4, 20, true)
  facts(record, 6)
  record.set(path, 46)
  return [joined([local, deflated]), record]
}

const endRecord = (records: readonly Uint8Array[], offset: number): Uint8Array => {
  const end = new Uint8Array(END_SIZE)
  const view = viewOf(end)
  view.setUint32(0, END_MARK, true)
  view.setUint16(8, records.length, true)
  view.setUint16(10, records.length, true)
  view.setUint32(
    12,
    records.reduce((size, { length }) => size + length, 0),
    true,
  )
  view.setUint32(16, offset, true)
  return end
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc >>> 0
})

/** CRC-32 as zip wants it (polynomial 0xEDB88320). */
const crc32 = (data: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of data) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
