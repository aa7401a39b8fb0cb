/** Markup that is safe to send: every word from outside went through `escaped`. Made by `html` alone. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text
  }
}

/** What may stand in a template: markup as it is, words escaped, nothing for `undefined`, `null` and `false`. */
export type Content = Html | string | number | undefined | null | false | readonly Content[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\uFFFD' }

/** The one place where text becomes markup: safe between tags and inside quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"'\0]/g, character => ENTITIES[character]!)

/** Template tag of every page. Interpolations are escaped unless they are `Html`; attributes must be quoted. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Html => {
  let text = strings[0]!
  for (let index = 0; index < values.length; index++) text += written(values[index]) + strings[index + 1]!
  return new Html(text)
}

/** Markup that is a constant of the program: style sheets, scripts, icons. Never anything from outside. */
export const trusted = (constant: string): Html => new Html(constant)

const written = (value: Content): string => {
  if (value instanceof Html) return value.text
  if (value === undefined || value === null || value === false) return ''
  if (typeof value === 'object') return value.map(written).join('')
  return escaped(String(value))
}
