import t from 'tap'
import { measures } from '../../../src/detectors/figures/measures/measures.js'
import { documentOf } from '../../../src/formats/index.js'
import { reviewWith } from '../../../src/review/review.js'

/** What is found in a report, the figures in the order they stand. */
const found = (text: string): string[] =>
  reviewWith([measures], [documentOf('draft.txt', text)])
    .findings.filter(({ level }) => level !== 'note')
    .map(({ locations }) => locations.map(({ quote }) => quote).join(' / '))

/** Sections of a report that say other things, so that what is said twice stands out. */
const BETWEEN = [
  'Premises',
  'The roof of the depot was repaired in March at a cost of $84,000. Two boilers were replaced.',
  '',
  'Partners',
  'We worked with nine schools and four surgeries. A partner in Leeds shares our database.',
  '',
].join('\n')

const report = (summary: string, body: string): string => `Annual review 2023\n\nSummary\n${summary}\n\n${BETWEEN}\nDetails\n${body}\n`

/** A sentence of the summary and one of the body that say the same in other words, with another figure. */
const RESTATED: readonly (readonly [string, string])[] = [
  ['Our drivers completed 48,200 journeys for patients.', 'Drivers carried patients on 42,800 journeys in the twelve months.'],
  ['We spent $1.46 million on the repair of flooded homes.', 'Expenditure on repairs to flooded homes came to $1.64 million.'],
  ['Nearly two-thirds of tenants were satisfied with repairs.', 'Satisfaction with repairs was found among 48 per cent of tenants.'],
  ['The service employed 1,284 staff at the end of the year.', 'At the end of the year the service had 1,248 employees.'],
  ['Growers lost 23,400 acres of orchard to frost.', 'Losses of orchard to frost came to 24,300 acres.'],
]

/** The same of two things, two times or two kinds of figures. */
const APART: readonly (readonly [string, string])[] = [
  ['Our drivers completed 48,200 journeys for patients.', 'Volunteers completed 42,800 journeys for pupils.'],
  ['Wind power projects received $13 million of the fund.', 'Similarly, solar power projects received $14 million of the fund.'],
  ['We spent $1.46 million on the repair of flooded homes.', 'We had planned to spend $1.64 million on the repair of flooded homes.'],
  ['Nearly two-thirds of tenants were satisfied with repairs.', 'Nearly half of leaseholders were satisfied with repairs.'],
  ['The service employed 1,284 staff at the end of the year.', 'In 2011 the service employed 1,248 staff.'],
  ['Attendance averaged 94.6 per cent.', 'In 2022 attendance averaged 94.1 per cent.'],
  ['The median rent was $842 a month.', 'In the county as a whole the median rent was $824 a month.'],
  ['Growers lost 23,400 acres of orchard to frost.', 'Growers lost 24,300 acres of wheat to hail.'],
]

t.test('what an English report says again in other words is held against what it said', async t => {
  for (const [summary, body] of RESTATED) t.equal(found(report(summary, body)).length, 1, `${summary} | ${body}`)
})

t.test('what is said of another thing, another time or a plan is no restatement', async t => {
  for (const [summary, body] of APART) t.same(found(report(summary, body)), [], `${summary} | ${body}`)
})
