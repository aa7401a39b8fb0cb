/** A longer line is no head or foot of a page. */
const LONGEST = 120
const NUMBER = String.raw`(?:page\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?|第\s?\d{1,4}\s?页(?:[\s，,/]*共\s?\d{1,4}\s?页)?)`
/** Nothing but the number of a page. */
const ALONE = new RegExp(`^[-–—|\\s]*(?:${NUMBER}|[-–—]\\s?\\d{1,4}\\s?[-–—])[-–—|\\s]*$`, 'i')
/** The number of a page before or behind the words that every page has. */
const NUMBERED = new RegExp(`^${NUMBER}(?=\\s?[-–—|·:]|\\s{2}|\\t)|(?:[-–—|·]|\\s{2}|\\t)\\s?${NUMBER}$`, 'i')
const DIGITS = /\d+/g

/**
 * Which lines are heads or feet of pages that text was taken from: nothing but the number of a page, or one beside words that stand beside another number
 * elsewhere (`Page 2 – Second Quarter Results`), or a bare number that counts on from page to page.
 */
export const pageMarksAmong = (lines: readonly string[]): readonly boolean[] => {
  const numbers = pageNumbersAmong(lines)
  const marked = lines.map(line =>
    line.length <= LONGEST && /\d/.test(line) && NUMBERED.test(line) ? line.replace(DIGITS, '#') : undefined,
  )
  const known = new Map<string, number>()
  for (const form of marked) if (form !== undefined) known.set(form, (known.get(form) ?? 0) + 1)
  return lines.map((line, index) => {
    if (numbers.has(index)) return true
    const form = marked[index]
    return form === undefined ? line.length <= LONGEST && ALONE.test(line) : ALONE.test(line) || known.get(form)! > 1
  })
}

/** Numbers alone that stand so many lines apart and go up by one are those of pages. */
const LEAST_APART = 3

/** Which lines are the numbers of pages and nothing else: each is one more than the one before it, with lines of text between. */
const pageNumbersAmong = (lines: readonly string[]): ReadonlySet<number> => {
  const alone = lines.flatMap((line, index) => (/^\d{1,3}$/.test(line) ? [{ index, number: Number(line) }] : []))
  const found = new Set<number>()
  alone.forEach(({ index, number }, at) => {
    const next = alone[at + 1]
    if (!next || next.number !== number + 1 || next.index - index < LEAST_APART) return
    found.add(index).add(next.index)
  })
  return found
}
