import { DoubletakeError } from '../../model/errors.js'
import type { Format } from '../format.js'

/** Word documents (OOXML), with or without macros, transitional or strict; recognises locked and damaged ones too, to say so. */
export const docx: Format = {
  id: 'docx',
  recognises: bytes => isWordArchive(bytes) || isLockedPackage(bytes),
  parse: async (name, bytes) => {
    if (!startsWith(bytes, ZIP)) throw new DoubletakeError('encrypted')
    // Loaded with the first document, not before: mammoth is large.
    const { readWord } = await import('./read.js')
    return readWord(name, bytes)
  },
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte)

/** The bytes as one-byte characters, to look for names in. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** A zip with entries of a Word document; names stand in clear in local headers and in the directory at the end. */
const isWordArchive = (bytes: Uint8Array): boolean => {
  if (!startsWith(bytes, ZIP)) return false
  const names = latin(bytes.subarray(0, 65_536)) + latin(bytes.subarray(Math.max(65_536, bytes.length - 1_000_000)))
  return /word\/[\w-]+\.xml|WordDocument/i.test(names) && !/xl\/workbook\.xml|ppt\/presentation\.xml/.test(names)
}

/** A password-protected package is a compound file with an `EncryptedPackage` stream; other compound files are old .doc and the like. */
const isLockedPackage = (bytes: Uint8Array): boolean =>
  startsWith(bytes, COMPOUND_FILE) && latin(bytes).includes([...'EncryptedPackage'].join('\0'))
