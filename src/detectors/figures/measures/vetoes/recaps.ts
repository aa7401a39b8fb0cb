import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'
import { openingOf } from '../../../../text/outline/summaries.js'
import { regexp } from '../../../../text/regexp.js'

/** Titles of sections that say again what others say. */
const RECAP = regexp('i')`
  \b
    (?:summar(?:y|ies)|highlights?|headlines?|key (?:findings|figures|facts|points|messages|results)|at a glance|in (?:numbers|figures
        |brief)|overview|foreword|introduction|abstract|conclusions?|message from|word from|what (?:we|gao) found|(?:chair|director
        |president|chief executive|principal|headteacher)\w*['’]s? (?:message|comment|statement|report|letter|foreword))\b
  |结语|结论
  |数据(?:一览|说明|概览)
  |一封信
`

/** Whether a figure stands in a title, and whether where others are said again: there, or in a section or an opening that sums up. */
export const standingOf = (document: Document, context: FigureContext): { readonly title: boolean; readonly recap: boolean } => {
  const title = isInTitle(document, context)
  return { title, recap: title || isInRecap(document, context.figure) }
}

/** A title of Chinese is a whole clause; bold rows of English figures are taken for titles too often. */
const isInTitle = ({ blocks, text }: Document, { block }: FigureContext): boolean => {
  const { kind, start, end } = blocks[block]!
  return kind === 'heading' && /[一-鿿]/.test(text.slice(start, end))
}

const isInRecap = (document: Document, { start, scope }: Figure): boolean => {
  if (scope.section !== undefined && RECAP.test(scope.section)) return true
  const opening = openingOf(document)
  return opening !== undefined && start < opening.end
}
