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
 * elsewhere (`Page 2 – Second Quarter Results`).
 */
export const pageMarksAmong = (lines: readonly string[]): readonly boolean[] => {
  const marked = lines.map(line =>
    line.length <= LONGEST && /\d/.test(line) && NUMBERED.test(line) ? line.replace(DIGITS, '#') : undefined,
  )
  const known = new Map<string, number>()
  for (const form of marked) if (form !== undefined) known.set(form, (known.get(form) ?? 0) + 1)
  return lines.map((line, index) => {
    const form = marked[index]
    return form === undefined ? line.length <= LONGEST && ALONE.test(line) : ALONE.test(line) || known.get(form)! > 1
  })
}
