const NONE: readonly RegExpExecArray[] = []

/**
 * The matches of a global expression in a text, in order, as `matchAll` gives them, but without a copy of the expression for each text: the blocks
 * and cells of a long document come by the hundred thousand. The expression must match no empty string.
 */
export const matchesOf = (expression: RegExp, text: string): readonly RegExpExecArray[] => {
  expression.lastIndex = 0
  const first = expression.exec(text)
  if (!first) return NONE
  const found = [first]
  for (let match = expression.exec(text); match; match = expression.exec(text)) found.push(match)
  return found
}
