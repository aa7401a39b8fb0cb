import { type Mention, REACH } from './mention.js'

/** Whether a figure of English tells how far something changed, or how far it is from another, by the words on either side of it. */
export const tellsChange = (mention: Mention): boolean => {
  const [left, right] = mention.sides
  return isRelative(mention) || CHANGE_BEHIND.test(right) || (CHANGE_NOUN.test(left) && !COME_TO.test(left))
}

const RELATIVE =
  /^ (?:ahead|more|higher|lower|less|fewer|greater|larger|smaller|behind|(?:above|below)(?! (?:the )?(?:mean )?(?:sea|ground|street|water|chart|high|low)\b)) /

/** A noun of change that the figure is told of: `Growth in freight of`, `the increase over 2022 was`, `the increase over the quarter, of`. */
const CHANGE_NOUN =
  /\b(?:increases?|decreases?|rise|fall|drop|declines?|growth|gains?(?= (?:of|in)\b)|reductions?|improvements?|jump|inflation)\b (?!(?:rate|and loss)\b)[^,.;:]{0,60}(?:, of (?:about |some )?[$£€]?)?$/i

/** `the growth of the headcount to 1,682`: where what changed came to. */
const COME_TO = /(?<!\b(?:amount(?:s|ed|ing)?|comes?|came|equal|equivalent|up)) to $/

/** `the 8.6% decrease in net sales`. */
const CHANGE_BEHIND = /^ (?:increase|decrease|rise|fall|drop|decline|growth|reduction)\b/

const isRelative = ({ figure, sentence, around, table }: Mention): boolean =>
  table === undefined && RELATIVE.test(around.slice(figure.end - Math.max(sentence.start, figure.start - REACH)))
