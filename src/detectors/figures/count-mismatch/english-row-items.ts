import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../text/dates/forms.js'
import { source } from '../../../text/regexp.js'

/** A time of day: `9.30 am`, `14:05`. Each of these is the pattern of one item of an English row. */
export const CLOCK = source`(?:[01]?\d|2[0-4])[:.][0-5]\d(?: ?[ap]\.?m\.?)?`
/** A day of a month, or with its month: `12`, `12 March`, `March 12, 2024`. */
export const DAY = source`(?:\d{1,2}(?: (?:${MONTH_NAMES}))?(?: \d{4})?|(?:${MONTH_NAMES}) \d{1,2}(?:, \d{4})?)`
/** A day with its weekday or year. */
export const DATED = source`(?:${WEEKDAY_NAMES},? )?(?:${DAY}|\d{1,2}-[A-Z][a-z]{2}-\d{4})(?:,? \(?${WEEKDAY_NAMES}\)?)?`
/** A year, or one that runs over two: `2023/24`. */
export const YEAR = source`(?:19|20)\d{2}(?:[/–-]\d{2,4})?`
/** A whole number of up to three digits. */
export const NUMBER = source`\d{1,3}`
/** What lots, groups and annexes are numbered with. */
export const NUMBER_OR_LETTER = source`(?:\d{1,3}|[A-H])`

const CAPITALS = source`[A-Z][\w'’-]*(?: (?:of |the |de |upon |& )?[A-Z][\w'’-]*){0,3}`
/** A name of up to four words with capitals. */
export const NAME = source`(?:the )?${CAPITALS}`
/** A name with the title of a person before it or an aside in brackets behind. */
export const TITLED = source`(?:the |The )?(?:(?:Mr|Mrs|Ms|Dr|Prof|St)\.? |[A-Z]\. ?)*${CAPITALS}(?: \([^()]{1,30}\))?`
/** A name with an age behind it. */
const AGED = source`[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}, \d{1,2}`

/** Words that begin an aside, and no item. */
const ASIDE = source`
  together|along|including|such|like|as|with|which|who|whom|whose|that|both|each|all|if|when|where|though|although|while|and|or|not|but|however
  |mainly|mostly|especially|particularly|namely|taken|by|in|on|at|for|from|of|to
`
/** A thing in small letters, or the name of one. */
export const PHRASE = source`(?!(?:${ASIDE}) )(?:[A-Z]|[a-z])[\w'’-]*(?: (?!and |or )[\w'’-]+){0,3}`
/** Things of one kind, in small letters. */
export const SEVERAL = '[a-z]+(?: [a-z]+)?s'
/** A short phrase that begins no clause. */
export const BRIEF = source`(?!(?:that|which|who|it|they|this|there)\b)[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,2}`
/** One of some people or things by what it is: `a nurse`, `an oak`. */
export const MEMBER = '(?:an? )?[a-z]+(?: [a-z]+){0,2}'
/** One time something was done, told with where or when: `once in March`. */
export const ONCE = source`once (?:in|at|on|by|for|with|before|after|during) [^,.;:()]{2,30}?`

/** Words for a place or a matter that may lead in each item of a row; `by` only a name, for "by type and by site" says how things are told. */
export const LEADING = 'on|in|at|from|for|to|by|with|behind|near|under|beside|opposite|outside'
const LED = source`(?:${LEADING.replace('by', 'by(?= (?:the |an? )?[A-Z])')}) ${PHRASE}`
/** Phrases that each begin with a word for a place or a matter: the row cannot be of anything else. */
export const LED_ROW = `(?<list>${LED}(?:, ${LED}){0,8}(?:,? and ${LED}))`

/** A row of items of one shape, parted by commas and closed by "and", as the group `list`. */
export const rowOf = (item: string): string => `(?<list>(?:${item}, ){1,14}(?:and )?${item}(?:,? and ${item})?|${item} and ${item})`
/** Days told month by month: 5, 12 and 19 November and 3 December. */
export const DAYS = `(?<list>${DAY}(?:(?:,? and |, )${DAY}){1,15})`
/** Names with their ages, which commas part as well. */
export const AGED_ROW = `(?<list>${AGED}(?:, ${AGED}){0,10}(?:,? and ${AGED}))`
/** Two items and a third: a row that "both" cannot be of. */
export const threeOf = (item: string): string => `(?<list>${item}, ${item},? and ${item})`
