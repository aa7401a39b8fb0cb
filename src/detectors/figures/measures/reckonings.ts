import { tailBehind } from '../../../text/tails.js'
import { type Mention, REACH } from './mention.js'

const RECKONED =
  /\b(?:provisional|preliminary)\b|初步核算|快报数|扣非|扣除非经常|稀释|不含税|税后|税前|同口径|可比口径|剔除|(?<![较比])[年期]初/g

const lastPart = tailBehind('，。；：、')

/** Words of the clause of a figure for another way of reckoning: `扣除非经常性损益`, posts as whole ones. */
export const reckoningOf = (mention: Mention): string => {
  const words = mention.table === undefined ? lastPart(leftOf(mention)) : mention.around
  const reckoned = (words.match(RECKONED) ?? []).join(' ').replace('扣除非经常', '扣非')
  return FULL_TIME.test(mention.sides.join(' ')) ? `${reckoned} full-time equivalent` : reckoned
}

/** Posts added up to whole ones, which are fewer than the persons who hold them, and other than those who hold a whole one. */
const FULL_TIME =
  /\b(?:(?:full|whole)[- ]time[- ]equivalents?|equivalent (?:to|of)\s+(?:full|whole)[- ]time|FTEs?|WTEs?)\b|折合全[时职]|全时当量/i

/** The words of a sentence before a figure, as far as they are looked at. */
export const leftOf = ({ figure, sentence, around }: Mention): string =>
  around.slice(0, figure.start - Math.max(sentence.start, figure.start - REACH))
