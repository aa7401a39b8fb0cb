import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import type { Candidate } from '../claims/candidates.js'
import { figuresIn, pattern, ROUGHLY, SIGN, type Skeleton } from '../wordings/skeleton.js'
import { BY_NAME } from './named-rates.js'
import type { Part } from './parts.js'

/** 税收收入占一般公共预算收入的80%; "fees now made up 65% of income": the part goes by its name, and its figure stands elsewhere. */
const BY_NAME_HAN = pattern(
  `(?<![\\p{Script=Han}])(?<part>[\\p{Script=Han}]{2,12}?)(?:约|仅)?占(?<whole>[\\p{Script=Han}]{2,12}?)(?:的)?(?:比重|比例|份额)?(?:为|达到?|是)?(?<stated>⟨P⟩)`,
)
const BY_NAME_EN = pattern(
  source`
  (?:^|[,;:] |\b(?:and|so|while) )(?:the |our |its |their )?(?<part>(?!(?:that|this|these|it|they|which|who)\b)[a-z][a-z' -]{3,30}?)
    (?: (?:therefore|thus|now|alone|still|together))? (?:ma[dk]es? up|accounts? for|accounted for|represents?|represented|constitutes?|constituted|took|were|was|is
        |are) ${ROUGHLY}(?<stated>⟨P⟩) of (?:the |its |their |our |all |total )*(?<whole>[a-z' -]{3,30})
`,
  'dgiu',
)

/** The parts a sentence names without their figures, each found among `candidates` right before by its name, which only one of them may bear. */
export const partsByName = (own: Skeleton, sentence: number, candidates: readonly Candidate[]): Part[] =>
  own.wanted && own.text.includes(SIGN.P)
    ? [BY_NAME_HAN, BY_NAME_EN].flatMap(regexp =>
        matchesOf(regexp, own.text).flatMap(match => {
          const { stated } = figuresIn(own, match)
          const { part = '', whole = '' } = match.groups!
          const [value, ...others] = candidates.filter(bearerOf(part))
          if (!stated || !value || others.length > 0) return []
          return [{ value: value.figure, stated, ...BY_NAME, whole, named: false, sentence, at: match.index }]
        }),
      )
    : []

/** Whether a figure bears a name: right before it, or in English right behind. */
const bearerOf = (name: string): ((candidate: Candidate) => boolean) => {
  if (!/[a-z]/i.test(name)) return ({ before }) => before.endsWith(name) || before.replace(TOLD_HAN, '').endsWith(name)
  const plain = name.toLowerCase()
  return ({ before, after }) =>
    endsWithWord(before.slice(0, TOLD_EN.exec(before)?.index ?? 0), plain) || after.toLowerCase().startsWith(` ${plain}`)
}

const endsWithWord = (text: string, word: string): boolean =>
  text.toLowerCase().endsWith(word) && !/\w/.test(text[text.length - word.length - 1] ?? '')

const TOLD_HAN = /(?:总额|总计|达到?|为|是|共|有)$/
const TOLD_EN = / (?:of|was|were|came to|totall?ed|stood at|rose to|fell to|reached|amounted to) $/i
