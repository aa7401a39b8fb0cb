import { COMPARED } from './cues.js'
import { earlierBeside, type Summed, type Term } from './terms.js'

/** Sentences looked back through for a whole. */
const BACK = 4
const BLOCK_BACK = 8

/** Sentences of the same block right before one, the nearest first. */
export const sentencesBefore = (sentences: readonly Summed[], index: number): Summed[] => earlierBeside(sentences, index, BACK).reverse()

/** Sentences of the block right before that of one. */
export const blockBefore = (sentences: readonly Summed[], index: number): Summed[] => {
  const { block } = sentences[index]!.sentence
  return sentences
    .slice(Math.max(0, index - BLOCK_BACK), index)
    .filter(({ sentence }) => sentence.block < block && block - sentence.block <= 2)
}

/** Figures of a unit that may be a whole; one of a year named for comparison only when there is no other. */
export const wholesIn = ({ terms, text, sentence }: Pick<Summed, 'terms' | 'text' | 'sentence'>, unit: string): Term[] => {
  const all = terms.filter(term => !term.change && term.unit === unit && term.value !== undefined && !COMPARED.test(term.before))
  const ownYear = all.filter(
    ({ figure }, index) => index === 0 || !/(?:19|20)\d{2}年[^，。；]{0,8}$/.test(text.slice(0, figure.start - sentence.start)),
  )
  return ownYear.length > 0 ? ownYear : all
}
