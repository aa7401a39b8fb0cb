import type { Document } from '../../../../model/document.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'
import { isIngredient } from '../../../../text/ingredients.js'
import { regexp } from '../../../../text/regexp.js'

/** Characters a sentence is looked at before the figure. */
const REACH = 120

/** Steps of a recipe or procedure: what is to be done, by the verb a sentence opens with or, in Chinese, a clause. */
const INSTRUCTION = regexp()`
  ^\s*(?:(?:\d{1,2}[.)]|[-•*])\s*)?
    (?:Add|Adjust|Allow|Apply|Autoclave|Bake|Boil|Bring|Centrifuge|Chill|Collect|Combine|Cook|Cool|Cover|Cut|Dilute|Dissolve|Drain|Dry
      |Fill|Filter|Fold|Heat|Incubate|Keep|Leave|Make up|Measure|Mix|Place|Pour|Prepare|Press|Remove|Repeat|Rinse|Roll|Run|Serve|Set|Shake
      |Simmer|Soak|Spread|Sprinkle|Stir|Store|Strain|Take|Tighten|Transfer|Turn|Use|Wash|Weigh|Whisk|Wipe)\s+(?!(?:of|in|by|has|have|had|is|are|was|were|rose|fell|grew|increased|decreased|declined|remain(?:s|ed)|continue(?:s|d))\b)
  |(?:^|[：:，,])(?:准确|精确|精密|分别)?(?:称取|量取|移取|吸取|溶于|稀释至|加入|加热至|煮沸|搅拌|静置|滴加|用水稀释)
`

/** Whether a figure is a quantity of a recipe or procedure (`Dissolve 121 g …`, `称取氢氧化钾6.2 g`, `500 g flour`), of which every step and every recipe has its own. */
export const isInstructed = ({ text, blocks }: Document, { figure, sentence, block, heads }: FigureContext): boolean =>
  !heads &&
  (INSTRUCTION.test(text.slice(sentence.start, Math.min(figure.start, sentence.start + REACH))) ||
    isIngredient(text.slice(blocks[block]!.start, blocks[block]!.end)))
