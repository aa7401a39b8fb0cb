import { DoubletakeError } from '../model/errors.js'
import { docx } from './docx/docx.js'
import type { Format, Parsed } from './format.js'
import { pdf } from './pdf/pdf.js'
import { txt } from './txt/txt.js'

/** Every format there is, the pickiest first; a new one is its file and a line here. */
const FORMATS: readonly Format[] = [docx, pdf, txt]

/** The format of the bytes, decided by them alone; undefined when it is none we read. */
export const recognise = (bytes: Uint8Array): Format | undefined => FORMATS.find(format => format.recognises(bytes))

/** Reads a file in this thread. Throws `DoubletakeError`: `empty`, `unsupported-format`, or what the format refuses with. */
export const parse = async (name: string, bytes: Uint8Array): Promise<Parsed> => {
  if (bytes.length === 0) throw new DoubletakeError('empty')
  const format = recognise(bytes)
  if (!format) throw new DoubletakeError('unsupported-format')
  try {
    return await format.parse(name, bytes)
  } catch (error) {
    if (error instanceof DoubletakeError) throw error
    // A library that stumbles says that the file is damaged, or, out of stack, that it is nested too deep.
    throw new DoubletakeError(error instanceof RangeError ? 'too-complex' : 'corrupt', {}, { cause: error })
  }
}

export { documentOf } from './txt/txt.js'
