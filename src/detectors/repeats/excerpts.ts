/** Characters of a text that are shown, and how many of a longer one. */
const LONGEST = 40
const SHOWN = 36

/** The beginning of a word that is cut off, in scripts that part words by spaces. */
const CUT_WORD = /\s[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,15}$/u

/** The beginning of a text in one line, cut at the border of a character or, where words are parted by spaces, of a word. */
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  const characters = [...line.slice(0, 3 * LONGEST)]
  if (characters.length <= LONGEST) return line
  const shown = characters.slice(0, SHOWN).join('')
  return `${/[\p{L}\p{N}]/u.test(characters[SHOWN]!) ? shown.replace(CUT_WORD, '') : shown.trimEnd()}…`
}
