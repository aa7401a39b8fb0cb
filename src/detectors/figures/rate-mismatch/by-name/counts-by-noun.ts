import type { Document } from '../../../../model/document.js'
import { firstOf } from '../../../../model/span.js'
import { sentenceFiguresOf } from '../../../../text/figures/sentence-figures.js'
import { once } from '../../../../text/once.js'
import type { Named } from './values-by-name.js'

/** Characters behind a figure by which its nouns are kept in order: as long as any. */
const LONGEST = 40
/** Figures of a noun that are looked at, the first of the document. */
const MOST = 50

/** The figures that stand right before a noun, in order: `41` of `national clinical audits`, `3.94万张` of `养老机构床位`. */
export const countsOf = (document: Document, noun: string): readonly Named[] => {
  const { known, counted } = nounsOf(document)
  const sought = noun.toLowerCase().slice(0, LONGEST - 1)
  const before = known.get(sought)
  if (before) return before
  const found: Counted[] = []
  for (let at = firstOf(counted.length, index => counted[index]!.nouns >= sought); counted[at]?.nouns.startsWith(sought); at++)
    if (!GOES_ON.test(counted[at]!.nouns.slice(sought.length))) found.push(counted[at]!)
  const first = found.sort((a, b) => a.figure.start - b.figure.start).slice(0, MOST)
  known.set(sought, first)
  return first
}

/** The noun is longer. */
const GOES_ON = /^[a-z-]|^(?![中里内])\p{Script=Han}/u

interface Counted extends Named {
  /** What stands behind the figure, in small letters. */
  readonly nouns: string
}

interface Nouns {
  readonly known: Map<string, readonly Named[]>
  /** Every figure with what stands behind it, in the order of that. */
  readonly counted: readonly Counted[]
}

const nounsOf = once((document: Document): Nouns => {
  const { text } = document
  const counted = sentenceFiguresOf(document).flatMap(({ sentence, figures }) =>
    figures.flatMap((figure): Counted[] =>
      figure.value !== undefined && figure.kind === 'quantity' && /^(?: |\p{Script=Han})/u.test(text.slice(figure.end, figure.end + 1))
        ? [
            {
              figure,
              block: sentence.block,
              nouns: text
                .slice(figure.end, figure.end + LONGEST)
                .trimStart()
                .toLowerCase(),
            },
          ]
        : [],
    ),
  )
  return { known: new Map(), counted: counted.sort((a, b) => (a.nouns < b.nouns ? -1 : a.nouns > b.nouns ? 1 : 0)) }
})
