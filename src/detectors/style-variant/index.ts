import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { alone } from '../alone.js'
import { compoundVariants, spellingVariants } from './english.js'
import { halfWidthMarks } from './marks.js'
import { quotingVariants } from './quoting.js'

/** The same term written in two ways; each habit of a document is one note. */
export const styleVariant = alone('style-variant', document => HABITS.flatMap(habit => habit(document)))

const HABITS: readonly ((document: Document) => readonly Draft[])[] = [quotingVariants, halfWidthMarks, compoundVariants, spellingVariants]
