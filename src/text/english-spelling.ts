const VOWELS = /[aeiouyh]/g

/** The consonants of a word in lower case, doubled ones once and those of one sound as one: what words share that sound alike however they are spelt. */
const consonantsOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ck|c(?![eiyhz])|qu?/g, 'k')
    .replace(/ph/g, 'f')
    .replace(VOWELS, '')
    .replace(/(.)\1+/g, '$1')

/** Consonants a word needs before its vowels may be passed over. */
const FEWEST = 4
/** Letters by which words that sound alike may differ in length. */
const MOST_LETTERS = 2

/** Whether two names begin with the same letter and sound alike: `Pembroke` and `Pembrook`, `Gallagher` and `Gallager`. An ending is heard: `Clark` and `Clarke` are two. */
export const soundAlike = (a: string, b: string): boolean => {
  const consonants = consonantsOf(a)
  return (
    a !== b &&
    a[0] === b[0] &&
    Math.abs(a.length - b.length) <= MOST_LETTERS &&
    consonants.length >= FEWEST &&
    consonants === consonantsOf(b) &&
    !a.startsWith(b) &&
    !b.startsWith(a)
  )
}

const PATRONYMIC = /s?t?[eo]ns?$/

/** Whether two surnames are one with different endings that are both in use: `Johnson` and `Johnston`, `Andersen` and `Anderson`. */
export const areNamesakes = (a: string, b: string): boolean => PATRONYMIC.test(a) && a.replace(PATRONYMIC, '') === b.replace(PATRONYMIC, '')
