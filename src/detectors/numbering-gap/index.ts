import { areAlternatives } from '../../text/outline/alternatives.js'
import { alone } from '../alone.js'
import { brokenCaptions } from './captions.js'
import { brokenLists } from './lists.js'
import { brokenOrdinals, brokenParagraphs } from './ordinals.js'
import { brokenParts, brokenTelling } from './parts.js'
import { brokenStyles } from './styles.js'

/** Headings, articles, lists, ordinals in running text, parts called by a name or code, figures and tables whose numbers skip, repeat, run backwards or change style. */
export const numberingGap = alone('numbering-gap', document =>
  [
    ...brokenLists(document),
    ...brokenOrdinals(document),
    ...brokenParagraphs(document),
    ...brokenCaptions(document),
    ...brokenParts(document),
    ...brokenTelling(document),
    ...brokenStyles(document),
  ].filter(({ locations }) => !areAlternatives(document, locations)),
)
