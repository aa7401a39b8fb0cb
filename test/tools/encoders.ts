/** Encodings that texts are written in by hand here: what the decoders of the platform read, turned round. */
const LEGACY_ENCODINGS = ['gb18030', 'big5', 'shift_jis', 'windows-1251', 'windows-1252'] as const

type Legacy = (typeof LEGACY_ENCODINGS)[number]

const tables = new Map<Legacy, ReadonlyMap<string, Uint8Array>>()

/** A text in an encoding; undefined when one of its characters is not in it. */
export const encoded = (text: string, encoding: string): Uint8Array | undefined => {
  if (encoding.startsWith('utf-8')) return Buffer.from((encoding.endsWith('+bom') ? '\uFEFF' : '') + text)
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from((encoding.endsWith('+bom') ? '\uFEFF' : '') + text, 'utf16le')
    return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes
  }
  const table = tableOf(encoding as Legacy)
  const pieces = [...text].map(character => (character <= '\x7F' ? Uint8Array.of(character.charCodeAt(0)) : table.get(character)))
  return pieces.includes(undefined) ? undefined : Buffer.concat(pieces as Uint8Array[])
}

const tableOf = (encoding: Legacy): ReadonlyMap<string, Uint8Array> => {
  let table = tables.get(encoding)
  if (!table) {
    table = made(encoding)
    tables.set(encoding, table)
  }
  return table
}

const made = (encoding: Legacy): ReadonlyMap<string, Uint8Array> => {
  const table = new Map<string, Uint8Array>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, Uint8Array.from(bytes))
  }
  for (let lead = 0x80; lead <= 0xff; lead++) {
    add(lead)
    if (encoding.startsWith('windows')) continue
    for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail)
  }
  // windows-1252 of Node 20 reads 80..9F as controls, against the encoding standard.
  if (encoding === 'windows-1252') for (const [character, byte] of WESTERN) table.set(character, Uint8Array.of(byte))
  return table
}

const WESTERN = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].flatMap((character, index) =>
  character === ' ' ? [] : [[character, 0x80 + index] as const],
)
