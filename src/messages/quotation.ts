import type { MessageData } from '../model/finding.js'

/** Stand for a quotation mark that is itself spoken of while the others are paired: characters no text may hold. */
const SPOKEN: Readonly<Record<string, string>> = { '“': '\uFDD0', '”': '\uFDD1' }

/**
 * A sentence whose quotation marks nest: “…” inside “…” is written ‘…’. Marks of the quoted text that lost their partner where it was cut are
 * closed, or left out; a value that is a mark alone is spoken of, and stays as it is.
 */
export const quoting = (template: (data: MessageData) => string, data: MessageData): string =>
  nested(template(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, paired(value)])))).replace(/[\uFDD0\uFDD1]/g, mark =>
    mark === '\uFDD0' ? '“' : '”',
  )

const paired = (value: MessageData[string]): MessageData[string] => {
  if (typeof value === 'string') return SPOKEN[value] ?? withPairs(value)
  return typeof value === 'object' ? value.map(withPairs) : value
}

const withPairs = (text: string): string => {
  let open = 0
  let kept = ''
  for (const character of text) {
    if (character === '“') open++
    if (character !== '”') kept += character
    else if (open > 0) {
      open--
      kept += character
    }
  }
  return kept + '”'.repeat(open)
}

const nested = (sentence: string): string => {
  let depth = 0
  return sentence.replace(/[“”]/g, mark => {
    if (mark === '“') return depth++ % 2 === 0 ? mark : '‘'
    depth = Math.max(0, depth - 1)
    return depth % 2 === 0 ? mark : '’'
  })
}
