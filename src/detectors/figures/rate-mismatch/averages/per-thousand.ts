import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { parseExact, plain, shifted } from '../../../../text/decimals.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { valuesOf } from '../by-name/values-by-name.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { fits } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'

/** 每千常住人口拥有床位6.28张. */
const PER_MANY = pattern(
  source`
  每(?<many>百|千|万|十万)名?(?:常住|户籍)?(?:人口?|居民)(?:平均)?(?:拥有|占有|有|的)?(?<name>[\p{Script=Han}（）()]{2,16}?)数?(?:为|达到?|是|约)?(?<stated>⟨Q⟩)
`,
)
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 十万: 5 }
const POPULATIONS = ['常住人口', '户籍人口', '户籍总人口', '总人口']
/** Sentences looked back through for what is spread over the heads. */
const BACK = 3
/** Characters before a figure that name it. */
const LABEL = 16

/**
 * So many to a thousand heads, where the population is told by name in whatever paragraph: 年末常住人口43.27万人 … 床位2718张，每千常住人口拥有床位6.28张.
 * Which population was meant, and of when, is not said, so only what one slip of the pen explains, and nothing where any of them fits.
 */
export const perThousands = (document: Document, paragraphs: readonly (readonly Skeleton[])[]): Claim[] =>
  paragraphs.flatMap(paragraph =>
    paragraph.flatMap((own, index) =>
      own.text.includes('每')
        ? matchesOf(PER_MANY, own.text).flatMap(match => {
            const { stated } = figuresIn(own, match)
            const { many, name } = match.groups!
            if (!stated?.value) return []
            const values = spreadBy(paragraph.slice(Math.max(0, index - BACK), index + 1), name!.slice(-2), stated)
            const bases = populationsIn(document).map(figure => inLots(figure, POWERS[many!]!))
            const claims = values.flatMap(value =>
              bases.map((base): Claim => ({ kind: 'each', base, value, stated, loose: true, confidence: 0.75 })),
            )
            const missed = claims.some(fits) ? [] : claims.filter(isMisprinted)
            return missed.length === 1 ? missed : []
          })
        : [],
    ),
  )

/** The amounts before a rate that are called what it is of. */
const spreadBy = (sentences: readonly Skeleton[], name: string, stated: Figure): Figure[] =>
  sentences.flatMap(({ text, figures }) =>
    [...figures].flatMap(([at, figure]) =>
      figure.end <= stated.start &&
      figure.value !== undefined &&
      sameUnit(figure, stated) &&
      Number(figure.value) > Number(stated.value) &&
      text.slice(Math.max(0, at - LABEL), at).includes(name)
        ? [figure]
        : [],
    ),
  )

const populationsIn = (document: Document): readonly Figure[] =>
  POPULATIONS.flatMap(name =>
    valuesOf(document, name).flatMap(({ figure }) => (figure.kind === 'quantity' && figure.value !== undefined ? [figure] : [])),
  )

/** A population counted in lots of a power of ten, as it is written. */
const inLots = (figure: Figure, power: number): Figure => {
  const lots = (written: string): string => plain(shifted(parseExact(written), -power))
  const { value = '0', lo, hi, step } = figure
  return { ...figure, value: lots(value), lo: lots(lo ?? value), hi: lots(hi ?? value), step: lots(step) }
}
