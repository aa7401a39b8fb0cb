import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { regexp } from '../../../../text/regexp.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { CHANGES_HAN, directionOf } from '../wordings/change-words.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'

/** 死亡人数下降9.3%（2023年死亡236人）: what changed by its name, and what it was in brackets. */
const CHANGED = pattern(
  `(?:^|[，,、；;。])(?<name>[\\p{Script=Han}]{2,12}?)(?:同比|比上年|较上年|比去年|较去年)?(?<verb>${CHANGES_HAN})(?<stated>⟨PQ⟩)[（(](?:⟨D⟩|上年|去年)(?:同期)?[\\p{Script=Han}]{0,8}?[：:]?(?<base>⟨Q⟩)[）)]`,
)
/** How much there is, which the name of a thing does without. */
const MEASURE = /(?:人数|[起件宗户]数|数量|数|金额|总?额|总量|(?<=..)量)$/
/** The thing itself is told right before or behind its figure. */
const NAME_REACH = 16
/** Sentences before in which the later value may stand. */
const BACK = 2

const OTHER_TERMS = regexp()`可比|不变价|扣除|同口径|折算|年化|环比|年均`

/** Changes of what the sentences before counted, by its name, held against what it was in brackets right behind: 造成214人死亡。…死亡人数下降9.3%（2023年236人）. */
export const bracketedChanges = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.wanted || !/[（(]/.test(own.text) || OTHER_TERMS.test(own.raw)) return []
    const earlier = [...before, ...paragraph.slice(Math.max(0, index - BACK), index)].slice(-BACK)
    return matchesOf(CHANGED, own.text).flatMap((match): Claim[] => {
      const { stated, base } = figuresIn(own, match)
      const name = match.groups!.name!.replace(MEASURE, '')
      if (!stated || !base || name.length < 2) return []
      const values = earlier
        .flatMap(sentence => valuesNamed(sentence, name))
        .filter(value => value.value !== undefined && sameUnit(value, base))
      const [value, ...others] = values
      if (!value || others.length > 0) return []
      const direction = directionOf(match.groups!.verb!)
      const kind = stated.kind === 'percentage' ? 'growth' : 'difference'
      return [{ kind, base, value, stated, ...(direction && { direction }), confidence: 0.8 }]
    })
  })

/** Figures with a name right before them or right behind: 直接财产损失386.4万元, 214人死亡. */
const valuesNamed = ({ text, figures }: Skeleton, name: string): Figure[] =>
  [...figures].flatMap(([at, figure]) => {
    const left = text.slice(Math.max(0, at - NAME_REACH), at)
    const right = text.slice(at + 1, at + 1 + name.length)
    return right === name || new RegExp(`${name}(?:人数|数|总?额|金额|扑救|处置|办理|处理)?(?:为|达到?|共)?$`).test(left) ? [figure] : []
  })
