/** Words the page brought along for its script, in the language of the interface. */
const words = JSON.parse(document.body.dataset.words ?? '{}') as Readonly<Record<string, string>>

/** A word or sentence of the interface; `{name}` in it is replaced by what is given under that name. */
export const word = (key: string, data: Readonly<Record<string, string | number>> = {}): string =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole))
