import { once } from '../../../../text/once.js'
import { type Mention, REACH } from '../mentions/mention.js'

/** What a party to a dispute asks for or holds, at the opening of a sentence: `原告诉讼请求：…`, `被告辩称…`. */
const CLAIM_HAN =
  /^([\p{Script=Han}（）()]{2,24}?)(?:向[\p{Script=Han}]{2,16})?(?:提出)?(?:的)?(?:上诉请求|起诉请求|诉讼请求|反诉请求|仲裁请求|请求|诉称|辩称|主张|上诉称|抗辩)/u

/** Who claims a figure, and how; undefined for what is told as a fact. */
const claimantOf = once(({ topic, around }: Mention): string | undefined => {
  const match = CLAIM_HAN.exec(topic) ?? CLAIM_HAN.exec(around)
  return match?.[0]
})

/** What one party claims is no mention of what another claims. */
export const areClaimsOfOthers = (a: Mention, b: Mention): boolean => {
  const [one, other] = [claimantOf(a), claimantOf(b)]
  return one !== undefined && other !== undefined && one !== other
}

const SPOKE =
  /\b(?:officials|representatives|staff|managers|executives|experts|leaders|members|spokes\w+|people|researchers) (?:from|at|of|in|with) $/i
const SAID = /\b(?:said|says?|told|noted|stated|reported|explained|described|cited|agreed|expressed|believed?|thought|identified)\b/

/** `Officials from two of the companies noted …`: so many of them were asked, or answered so; no number of all there are. */
export const countsSpeakers = ({ figure, sentence, around, table, definite }: Mention): boolean => {
  if (table !== undefined || definite) return false
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  return SPOKE.test(around.slice(Math.max(0, at - 40), at)) && SAID.test(around.slice(at + figure.raw.length, at + figure.raw.length + 80))
}
