/** The first element of a selector; undefined when there is none. */
export const one = <Found extends HTMLElement>(selector: string, within: ParentNode = document): Found | undefined =>
  within.querySelector<Found>(selector) ?? undefined

/** All elements of a selector. */
export const all = <Found extends Element = HTMLElement>(selector: string, within: ParentNode = document): Found[] => [
  ...within.querySelectorAll<Found>(selector),
]

/** An element with its text and attributes; text never becomes markup. */
export const make = (
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
