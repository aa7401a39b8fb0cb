import type { MessageData } from '../model/finding.js'

/**
 * A sentence whose quotation marks nest: “…” inside “…” is written ‘…’. Marks of the quoted text that lost their partner where it was cut are
 * closed, or left out.
 */
export const quoting = (template: (data: MessageData) => string, data: MessageData): string =>
  nested(template(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, paired(value)]))))

const paired = (value: MessageData[string]): MessageData[string] => {
  if (typeof value === 'string') return withPairs(value)
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
