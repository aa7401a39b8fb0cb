import { matchesOf } from '../../../../text/matches.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'

/** 发送46.8万人次，是日均的1.46倍: the yardstick is called by its name, and its figure stands before. */
const TIMES_THE_NAMED = pattern(
  '(?<value>⟨Q⟩)[，,](?:约)?(?:是|为|相当于)(?<name>[日月年]均|平日|平时|平均)(?:水平|值|量)?的(?<stated>⟨M⟩)',
)

/** Sentences looked back through. */
const BACK = 3
/** Characters of a clause in which the name stands before its figure. */
const NAME_REACH = 14

/** Multiples of a mean that sentences before give by its name; none where more than one may be meant. */
export const multiplesByName = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) =>
    matchesOf(TIMES_THE_NAMED, own.text).flatMap((match): Claim[] => {
      const { value, stated } = figuresIn(own, match)
      if (!value || !stated) return []
      const earlier = [...before, ...paragraph.slice(Math.max(0, index - BACK), index)].slice(-BACK)
      const means = [
        ...earlier.flatMap(each => namedIn(each, each.text.length, match.groups!.name!)),
        ...namedIn(own, match.index, match.groups!.name!),
      ]
      const [base, ...others] = means.filter(mean => mean.value !== undefined && sameUnit(mean, value))
      return base && others.length === 0 ? [{ kind: 'multiple', base, value, stated, loose: true, confidence: 0.8 }] : []
    }),
  )

const namedIn = ({ text, figures }: Skeleton, end: number, name: string) =>
  [...figures].flatMap(([at, figure]) =>
    at < end && /[^，,。；;]*$/.exec(text.slice(Math.max(0, at - NAME_REACH), at))![0].includes(name) ? [figure] : [],
  )
