import { saidBy } from '../../../../text/clauses.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import type { Mention } from './mention.js'

const LONGEST_TOPIC = 64
/** Words an English sentence is joined to the one before with. */
const CONJUNCTION = /^(?:Similarly|Likewise|However|Meanwhile|Also|In addition|By contrast|In contrast|Moreover|Further(?:more)?), /
const OPENING = /^[^，,：:；;0-9]+/

/** How a sentence from `from` on opens, up to its first comma or figure, before `to`. */
export const topicBefore = (text: string, from: number, to: number): string => {
  const joint = CONJUNCTION.exec(text.slice(from, Math.min(to, from + LONGEST_TOPIC)))?.[0].length ?? saidBy(text.slice(from, to))
  return OPENING.exec(text.slice(from + joint, Math.min(to, from + joint + LONGEST_TOPIC)))?.[0] ?? ''
}

/** Words of time and extent, which scopes are told apart by, and of going on. */
const CIRCUMSTANCE = regexp('g')`
  [全本我](?:年|市|县|省|区|国|州|镇|乡|村|院|校|局|行|公司|集团)
  |[今去上当]年|[上下]半年|前[一二三]季度|年[底末]|目前|截至
  |据(?:统计|了解|介绍)
  |(?:会议|[一-鿿]{0,3})(?:指出|认为|强调|要求|表示|介绍|通报|明确|透露)$
  |累计|共计?|其中|先后|已
`

/** `Research and development (“R&D”) expenses`: what the words before are called from there on. */
const SHORT_FOR = /\s[(（]["“]?[a-z&.]{1,8}["”]?[)）]/g

/** The characters or words a mention's sentence opens with, in order, without those of time and extent. */
export const topicOf = once(
  ({ topic }: Mention): readonly string[] =>
    topic
      .toLowerCase()
      .replace(CIRCUMSTANCE, '')
      .replace(SHORT_FOR, '')
      .match(/[一-鿿]|[a-z][a-z'’]*/g) ?? [],
)
