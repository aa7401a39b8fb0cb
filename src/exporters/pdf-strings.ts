import { PDFArray, PDFDict, type PDFDocument, PDFHexString, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib'

/**
 * Makes the strings of an unlocked file safe to write. The library unlocks a literal string into its bare bytes and would write these between
 * parentheses as they are, where a parenthesis or backslash among them breaks the file. They become hexadecimal strings. Strings of objects
 * packed into streams were unlocked with the stream and keep their escapes, so they stay. Linear.
 */
export const secureStrings = (file: PDFDocument, original: Uint8Array): void => {
  const unpacked = unpackedObjects(original)
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    if (!unpacked.has(ref.objectNumber)) continue
    const secured = secure(object)
    if (secured !== object) file.context.assign(ref, secured)
  }
}

/** Numbers of the objects that stand in the file itself and not in a stream. */
const unpackedObjects = (original: Uint8Array): ReadonlySet<number> => {
  const source = new TextDecoder('latin1').decode(original)
  return new Set(Array.from(source.matchAll(/(\d{1,10})[\s\0]{1,20}\d{1,5}[\s\0]{1,20}obj/g), match => Number(match[1])))
}

/** An object with hexadecimal strings for literal ones: itself, changed, or a string in its place. */
const secure = (object: PDFObject): PDFObject => {
  if (object instanceof PDFString) return PDFHexString.of(hexadecimal(object.asString()))
  if (object instanceof PDFStream) secure(object.dict)
  if (object instanceof PDFDict) for (const [key, value] of object.entries()) object.set(key, secure(value))
  if (object instanceof PDFArray) for (const [index, value] of object.asArray().entries()) object.set(index, secure(value))
  return object
}

/** Bytes held as characters up to 0xFF. */
const hexadecimal = (bytes: string): string => Array.from(bytes, byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
