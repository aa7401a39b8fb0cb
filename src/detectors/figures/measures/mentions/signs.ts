import type { Figure } from '../../../../model/figure.js'

/** The figure without its sign: a fall, or a cost, is told without one. */
export const unsigned = (figure: Figure): Figure => {
  const bare = (text: string | undefined): string | undefined => (text?.startsWith('-') ? text.slice(1) : text)
  const [value, lo, hi] = [bare(figure.value), bare(figure.lo), bare(figure.hi)]
  if (value === figure.value && lo === figure.lo && hi === figure.hi) return figure
  return { ...figure, ...(value !== undefined && { value }), ...(lo !== undefined && { lo }), ...(hi !== undefined && { hi }) }
}

/** Whether a figure stands in brackets, as accounts write what is taken off. */
export const isBracketed = (text: string, { start, end, raw }: Figure): boolean =>
  /^[(（]/.test(raw) || (/[(（]/.test(text[start - 1] ?? '') && /[)）]/.test(text[end] ?? ''))
