const NONE: readonly RegExpExecArray[] = []

/**
 * The matches of a global expression in a text, in order, as `matchAll` gives them. `matchAll` makes a copy of the expression each time, and a copy of one
 * that was not used for a while is compiled anew, which takes longer than looking through a whole report. The expression must match no empty string.
 */
export const matchesOf = (expression: RegExp, text: string): readonly RegExpExecArray[] => {
  expression.lastIndex = 0
  const first = expression.exec(text)
  if (!first) return NONE
  const found = [first]
  for (let match = expression.exec(text); match; match = expression.exec(text)) found.push(match)
  return found
}

/**
 * Calls back with each of the matches `matchesOf` would give, keeping none: for whole documents, where there may be millions. The expression must not be
 * used for anything else meanwhile.
 */
export const eachMatch = (expression: RegExp, text: string, visit: (match: RegExpExecArray) => void): void => {
  expression.lastIndex = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) visit(match)
}

/** The matches of a sticky expression (`y`) at offsets in order, where no match has gone over them. */
export const matchesAt = (expression: RegExp, text: string, offsets: readonly number[]): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  let end = 0
  for (const offset of offsets) {
    if (offset < end) continue
    expression.lastIndex = offset
    const match = expression.exec(text)
    if (!match) continue
    found.push(match)
    end = expression.lastIndex
  }
  return found
}
