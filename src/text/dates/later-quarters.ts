import { matchesOf } from '../matches.js'
import type { DateMention } from './dates.js'

const ORDINALS = ['first', 'second', 'third', 'fourth']
const LATER = /\bin the (second|third|fourth)(?=\s*(?:[,;.)]|and\b|$))/g
/** How far behind the one that is named in full. */
const REACH = 160

/**
 * With the quarters and halves that are told by their number alone behind one named in full: `$136.2 million in the first quarter, $143.1 million in the
 * second and $148.6 million in the third`. Mentions are in order, and stay so.
 */
export const withLaterQuarters = (text: string, mentions: readonly DateMention[]): DateMention[] =>
  mentions.flatMap((mention, at) => {
    if (!/(?:quarter|half)$/i.test(text.slice(mention.start, mention.end)) || !/^[QH]\d$/.test(mention.part ?? '')) return mention
    const behind = text.slice(mention.end, Math.min(mentions[at + 1]?.start ?? text.length, mention.end + REACH)).split('\n', 1)[0]!
    let last = Number(mention.part![1])
    const later = matchesOf(LATER, behind).flatMap((match): DateMention[] => {
      const number = ORDINALS.indexOf(match[1]!) + 1
      if (number <= last || (mention.part![0] === 'H' && number > 2)) return []
      last = number
      const end = mention.end + match.index + match[0].length
      return [{ ...mention, part: `${mention.part![0]}${number}`, start: end - match[1]!.length, end }]
    })
    return [mention, ...later]
  })
