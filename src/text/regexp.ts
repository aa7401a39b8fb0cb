const joined = (strings: TemplateStringsArray, parts: readonly string[]): string => String.raw(strings, ...parts).replace(/\n\s*/g, '')

/** Part of a regular expression, written raw over as many lines as it needs: the end of a line and the indentation of the next are no part of it. */
export const source = (strings: TemplateStringsArray, ...parts: readonly string[]): string => joined(strings, parts)

/** A regular expression over several lines, as `source` reads them; other white space is meant. Its parts are patterns too. */
export const regexp =
  (flags = '') =>
  (strings: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(joined(strings, parts), flags)
