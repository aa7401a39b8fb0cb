import type { MessageData } from '../../model/finding.js'
import type { Sentences } from '../table.js'
import { dayNamed, monthNamed } from './calendar.js'

const CONVENTIONS: Readonly<Record<string, string>> = {
  word: 'Word’s count of Chinese (each character and mark 1, each run of letters and digits 1)',
  'word-runs': 'Word’s count (each Chinese character 1, anything else by white space)',
  characters: 'characters without spaces',
  'characters-and-spaces': 'characters with spaces',
  han: 'Chinese characters alone',
  'han-and-runs': 'Chinese characters and runs of letters and digits, without marks',
  words: 'words between spaces',
  'words-split': 'words, parted at hyphens too',
}

const RANGES: Readonly<Record<string, string>> = {
  whole: 'the whole text',
  'without-declaration': 'the whole text but the line that declares the length',
  body: 'the body without title and declaration',
  'body-without-foot': 'the body without signature and source lines',
}

const way = ({ convention, range }: MessageData): string =>
  `counting ${RANGES[String(range)] ?? range} by ${CONVENTIONS[String(convention)] ?? convention}`

const list = ({ items }: MessageData): string => (Array.isArray(items) ? items.join(' | ') : '')

const place = ({ label, across }: MessageData): string => (across ? `“${label}” (${across})` : `“${label}”`)

/** Sentences of findings about sums, rates, counts, lengths and dates. */
export const arithmetic: Sentences = {
  'length-mismatch.copies': data =>
    `The text declares a length of ${data.declared}. There are ${data.whole} in all, ${way(data)}; with the repeated passage counted once it is ${data.exact ? 'exactly' : 'about'} ${data.counted}: the ${data.excess} left over are the ${data.copies === 1 ? 'second copy' : `${data.copies} further copies`}.`,
  'length-mismatch.short': data =>
    `The text declares a length of ${data.declared}, more than any usual way of counting gives; the nearest is ${data.nearest}, ${way(data)}: ${data.difference} are missing, or the number is wrong.`,
  'length-mismatch.long': data =>
    `The text declares a length of ${data.declared}, less than any usual way of counting gives; the nearest is ${data.nearest}, ${way(data)}: ${data.difference} too many, or the number is wrong.`,
  'length-mismatch.over': data =>
    `“${data.head}”: what follows has at least ${data.counted} words by any way of counting, more than ${data.declared}.`,
  'length-mismatch.under': data =>
    `“${data.head}”: what follows has at most ${data.counted} words by any way of counting, fewer than ${data.declared}.`,
  'count-mismatch.marked': data => `“${data.announcement}” is announced, and ${data.found} items are listed: ${list(data)}.`,
  'count-mismatch.named': data => `“${data.announcement}” is announced, and ${data.found} are named: ${list(data)}.`,
  'count-mismatch.paired': data =>
    `“${data.announcement}” names ${data.declared}, and ${data.found} figures are given to them in order: ${list(data)}.`,
  'count-mismatch.spanned': data => `“${list(data)}” is ${data.found} in all, and “${data.announcement}” is written beside it.`,
  'count-mismatch.parted': data => `“${data.announcement}” is announced, and its parts come to ${data.found}: ${list(data)}.`,
  'count-mismatch.labelled': data =>
    `“${data.announcement}” is announced, and ${data.found} passages carry that label: ${list(data)}. Some may stand without it.`,
  'date-mismatch.day': ({ date, year, month, days }) =>
    `“${date}”: ${month === 0 ? 'no month has more than' : `${monthNamed(month)}${year === undefined || month !== 2 ? '' : ` ${year}`} has only`} ${days} days.`,
  'date-mismatch.month': ({ date, month }) => `“${date}”: there is no month ${month}.`,
  'date-mismatch.weekday': ({ date, weekday, actual }) => `“${date}” is a ${dayNamed(actual)}, not a ${dayNamed(weekday)}.`,
  'date-mismatch.weekday-of-year': ({ date, year, weekday, actual }) =>
    `“${date}” is called a ${dayNamed(weekday)}; in ${year}, the year of the text, it is a ${dayNamed(actual)}, and no other year the text names fits.`,
  'date-mismatch.reversed': ({ stretch }) => `“${stretch}” ends before it begins.`,
  'date-mismatch.days': ({ stretch, stated, counted }) =>
    `“${stretch}” is ${counted} days, first and last included; the text says ${stated}.`,
  'date-mismatch.row-days': ({ stretch, stated, counted }) =>
    `“${stretch}” is ${counted} days, given as ${stated}; the other rows agree when counted so.`,
  'date-mismatch.weeks': ({ stretch, stated, counted }) =>
    `“${stretch}” is ${counted} days, first and last included, which is not ${stated} weeks.`,
  'date-mismatch.months': ({ stretch, stated, counted }) => `“${stretch}” is ${counted} months, first and last included, not ${stated}.`,
  'date-mismatch.age': ({ quote, since, year, counted }) => `“${quote}”: from birth in ${since} to ${year} it is about ${counted} years.`,
  'date-mismatch.service': ({ quote, since, year, counted }) => `“${quote}”: from ${since} to ${year} it is ${counted} years.`,
  'date-mismatch.nth-year': ({ quote, since, year, counted }) => `“${quote}”: counted from ${since}, ${year} is year ${counted}.`,
  'date-mismatch.plan-year': ({ quote, plan, from, to }) => `“${quote}”: the plan “${plan}” runs from ${from} to ${to}.`,
  'date-mismatch.approval': ({ date, end }) =>
    `The period reported on ends on “${end}”; its report is said to have been approved before, on “${date}”.`,
  'date-mismatch.notice': ({ date, event }) => `The meeting was held on “${event}”, and its notice is dated “${date}”, a later day.`,
  'date-mismatch.record': ({ date, event }) =>
    `The meeting is held on “${event}”, and those who may attend are recorded on “${date}”, a later day.`,
  'date-mismatch.entry': ({ date, event }) => `The event takes place on “${event}”, and entries are asked for by “${date}”, a later day.`,
  'date-mismatch.clock': ({ before, time }) => `Told in order of time, “${time}” comes after “${before}”.`,
  'date-mismatch.quarter': ({ quote, first, last }) => `“${quote}”: that part of the year is months ${first} to ${last}.`,
  'date-mismatch.cutoff': ({ date, own }) => `The text is dated “${own}” and tells how things stood on “${date}”, a later day.`,
  'date-mismatch.hours': ({ quote, hours, minutes }) =>
    `“${quote}”: from one time to the other it is ${hours} h${Number(minutes) ? ` ${minutes} min` : ''}.`,
  'date-mismatch.era': ({ quote, meant, year }) => `“${quote}”: the era or cycle names ${meant}, not ${year}.`,
  'date-mismatch.deadline': ({ date, own }) => `Something is asked for by “${date}”; the text is dated “${own}”, a later day.`,
  'date-mismatch.foretold': ({ date, own }) => `“${date}” is told as still to come; the text is dated “${own}”, a later day.`,
  'date-mismatch.offset': ({ quote, days }) => `“${quote}”: the two dates are ${days} days apart.`,
  'date-mismatch.feast': ({ quote, feast }) => `“${quote}”: that day is not ${feast}.`,
  'date-mismatch.order': ({ first, other }) => `A later step is dated “${other}”, before the step it follows (“${first}”).`,
  'date-mismatch.years': ({ stretch, stated, counted }) =>
    `“${stretch}” is ${counted} years, first and last included; the text says ${stated}.`,
  'date-mismatch.edition': ({ first, second, from, to, every, years }) =>
    `“${first}” is of ${from} and “${second}” of ${to}, ${years} years apart; with one every ${Number(every) === 1 ? 'year' : `${every} years`} the numbers do not fit.`,
  'date-mismatch.edition-order': ({ first, second, from, to }) => `“${first}” is of ${from} and “${second}” of ${to}, which is earlier.`,
  'date-mismatch.event': ({ event, first, other }) => `One event of “${event}” is dated ${first} in one place and ${other} in another.`,
  'date-mismatch.anniversary': ({ anniversary, since, year, counted, stated }) =>
    `“${anniversary}”: from ${since} to ${year} it is ${counted} years, not ${stated}.`,
  'total-mismatch.table': data =>
    `${place(data)} is given as ${data.total}; its ${data.parts} parts make ${data.sum}, a difference of ${data.difference}.`,
  'total-mismatch.statement': data =>
    `${place(data)} reads ${data.total}; the lines it is made of give ${data.sum}, a difference of ${data.difference}.`,
  'total-mismatch.crossing': data =>
    `${place(data)} is given as ${data.total}, its parts make ${data.sum}; “${data.otherLabel}” (${data.otherAcross}) is given as ${data.otherTotal}, its parts make ${data.otherSum}. Both are off by ${data.difference}: “${data.cell}”, where they cross, is most likely wrong.`,
  'total-mismatch.shares': ({ shares, sum }) => `The shares “${shares}” make ${sum}, not 100.`,
  'total-mismatch.prose': ({ total, parts, sum, difference }) =>
    `The total is given as ${total}; the parts ${Array.isArray(parts) ? parts.join(', ') : ''} make ${sum}, a difference of ${difference}.`,
  'total-mismatch.balance': ({ more, less, left, difference }) =>
    `The difference between ${more} and ${less} is ${difference}; the text says ${left}.`,
  'total-mismatch.roll': ({ opening, total, sum, difference }) =>
    `From ${opening}, what came and went gives ${sum}; the text says ${total}, a difference of ${difference}.`,
  'total-mismatch.part': ({ total, parts }) =>
    `The part, ${Array.isArray(parts) ? parts.join('') : ''}, is greater than its whole, ${total}.`,
  'total-mismatch.sides': ({ label, value, otherLabel, other, difference }) =>
    `The two sides of the balance sheet differ by ${difference}: “${label}” is ${value}, “${otherLabel}” ${other}.`,
  'total-mismatch.hundred': ({ label, sum, lines }) =>
    `The shares of “${label}” make ${sum}; the same shares make 100 in ${lines} other places of the table.`,
  'rate-mismatch.growth': ({ base, value, stated, computed, rise }) =>
    `From ${base} to ${value} is ${rise ? 'a rise' : 'a fall'} of ${computed}; the text says ${stated}.`,
  'rate-mismatch.increment': ({ base, value, stated, computed, rise }) =>
    `${rise ? 'A rise' : 'A fall'} of ${base} to ${value} is ${rise ? 'a rise' : 'a fall'} of ${computed}; the text says ${stated}.`,
  'rate-mismatch.difference': ({ base, value, stated, computed }) =>
    `Between ${base} and ${value} there is a difference of ${computed}; the text says ${stated}.`,
  'rate-mismatch.share': ({ base, value, stated, computed }) => `${value} of ${base} is ${computed}; the text says ${stated}.`,
  'rate-mismatch.multiple': ({ base, value, stated, computed }) => `${value} is ${computed} times ${base}; the text says ${stated}.`,
  'rate-mismatch.table-growth': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}” is given as ${stated}; from ${base} to ${value} it is ${computed}, as it comes out in ${rows} other cells of the ${turned ? 'row' : 'column'}.`,
  'rate-mismatch.table-share': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}” is given as ${stated}; ${value} is ${computed}% of ${base}, as it comes out in ${rows} other cells of the ${turned ? 'row' : 'column'}.`,
  'rate-mismatch.table-margin': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}” is given as ${stated}; ${value} less ${base} is ${computed}% of ${value}, as it comes out in ${rows} other cells of the ${turned ? 'row' : 'column'}.`,
  'rate-mismatch.table-difference': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}” is given as ${stated}; ${value} less ${base} is ${computed}, as it comes out in ${rows} other cells of the ${turned ? 'row' : 'column'}.`,
  'rate-mismatch.table-running': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}” is given as ${stated}; ${base} plus ${value} is ${computed}, as it comes out in ${rows} other cells of the ${turned ? 'row' : 'column'}.`,
  'rate-mismatch.table-product': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}” is given as ${stated}; ${value} times ${base} is ${computed}, as it comes out in ${rows} other cells of the ${turned ? 'row' : 'column'}.`,
  'rate-mismatch.table-mean': ({ label, value, base, stated, computed, rows, turned }) =>
    `“${label}” is given as ${stated}; ${value} divided by ${base} is ${computed}, as it comes out in ${rows} other cells of the ${turned ? 'row' : 'column'}.`,
  'rate-mismatch.table-base': ({ label, value, base, stated, computed, rows }) =>
    `“${label}” is given as ${stated}; in ${rows} other rows the shares are of about ${base}, of which ${value} is ${computed}%.`,
  'rate-mismatch.table-average': data =>
    `${place(data)} is given as ${data.stated}; the average of the ${data.parts} figures is ${data.computed}.`,
  'rate-mismatch.table-weighted': data =>
    `${place(data)} is given as ${data.stated}; the ${data.parts} figures with the weights of their heads make ${data.computed}.`,
  'rate-mismatch.table-rank': ({ label, value, stated, computed, rows }) =>
    `“${label}” is ranked ${stated}; by ${value} it comes ${computed}, and the ranks of the other ${rows} rows agree with their figures.`,
  'rate-mismatch.verb': ({ base, value, computed }) => `${value} is ${computed} times ${base}, not what the verb says.`,
  'rate-mismatch.each': ({ base, value, stated, computed }) => `${value} divided by ${base} is ${computed}; the text says ${stated}.`,
  'rate-mismatch.margin': ({ base, value, stated, computed }) =>
    `What is left of ${base} after ${value} is ${computed} of it; the text says ${stated}.`,
  'rate-mismatch.product': ({ base, value, stated, computed }) => `${value} times ${base} is ${computed}; the text says ${stated}.`,
  'rate-mismatch.points': ({ base, value, stated, computed }) =>
    `From ${base} to ${value} is a change of ${String(computed).replace('%', '')} percentage points; the text says ${stated}, percent where points may be meant.`,
  'rate-mismatch.percent': ({ base, value, stated, computed }) =>
    `From ${base} to ${value} is a change of ${computed}%; the text says ${stated}, points where percent may be meant.`,
  'rate-mismatch.direction': ({ base, value, rise }) =>
    `From ${base} to ${value} is ${rise ? 'a fall' : 'a rise'}; the text speaks of ${rise ? 'a rise' : 'a fall'}.`,
  'rate-mismatch.apart': ({ value, stated, whole, common }) =>
    `${value} at ${stated} would be of a whole of about ${whole}, while the other shares beside it are of about ${common}.`,
  'rate-mismatch.outside': ({ whole, stated, parts }) =>
    `${whole} is the sum of its parts, which changed by ${(parts as readonly string[]).join(', ')}: all of it cannot have changed by ${stated}.`,
  'rate-mismatch.above-all': ({ rate }) => `${rate}: a part cannot be more than 100% of its whole.`,
  'rate-mismatch.above-plan': ({ rate }) => `A completion of ${rate} is above 100%; make sure that more than planned is meant.`,
}
