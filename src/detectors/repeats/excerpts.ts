/** Characters of a text that are shown, and how many of a longer one. */
const LONGEST = 40
const SHOWN = 36

/** The beginning of a text in one line, cut at a character's border. */
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  const characters = [...line.slice(0, 3 * LONGEST)]
  return characters.length <= LONGEST ? line : `${characters.slice(0, SHOWN).join('')}…`
}
