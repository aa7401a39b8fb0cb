const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index]!]),
)

/**
 * Raised figures as the characters made for them (10⁶, m², a note's mark ³), so that they do not read as digits of the number before them. Raised words
 * (st, th, TM) stay as they are.
 */
export const superscript = (text: string): string =>
  /^[\d+\-−=()n\s,]*\d[\d+\-−=()n\s,]*$/.test(text) ? text.replace(/[\d+\-−=()n]/g, sign => RAISED[sign] ?? sign) : text
