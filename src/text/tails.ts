/**
 * Takes what stands at the end of a text behind the last of some marks, all of a text without any. An expression such as `[^，。]*$` would be tried at each
 * place of the text, and go on from there to the next mark, before it comes to the last.
 */
export const tailBehind = (marks: string): ((text: string) => string) => {
  const codes = new Set(Array.from(marks, mark => mark.charCodeAt(0)))
  return text => {
    let from = text.length
    while (from > 0 && !codes.has(text.charCodeAt(from - 1))) from--
    return text.slice(from)
  }
}
