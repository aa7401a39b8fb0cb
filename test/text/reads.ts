import type { Test } from 'tap'
import type { Figure } from '../../src/model/figure.js'
import { readFigures } from '../../src/text/figures/figures.js'

/** `kind qualifier interval unit`, as short as it can be said. */
const said = (figure: Figure): string => {
  const { kind, qualifier, unit, lo = '-∞', hi = '∞' } = figure
  const interval = figure.value ?? `${figure.loOpen ? '(' : '['}${lo}, ${hi}${figure.hiOpen ? ')' : ']'}`
  return [kind, ...(qualifier === 'exact' ? [] : [qualifier]), ...(kind === 'date' ? [] : [interval]), ...(unit ? [unit] : [])].join(' ')
}

/** Each line of the claims is a text with its figures marked ⟦so⟧, an arrow, and what they say in order, set apart by semicolons. */
export const reads =
  (claims: string) =>
  (t: Test): void => {
    for (const claim of claims.trim().split('\n')) {
      const [marked = '', expected = ''] = claim.trim().split(/\s*→\s*/)
      const text = marked.replace(/[⟦⟧]/g, '')
      const figures = readFigures(text).filter(({ kind }) => kind !== 'idiom')
      let back = text
      for (const { start, end } of figures.toReversed()) back = `${back.slice(0, start)}⟦${back.slice(start, end)}⟧${back.slice(end)}`
      t.equal(`${back} → ${figures.map(said).join('; ')}`, `${marked} → ${expected}`)
    }
    t.end()
  }
