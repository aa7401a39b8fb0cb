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
  ['Falls that caused harm numbered 171.', 'Falls with harm fell from 148 in 2022 to 117.'],
  ['A grant of £15,400 was received from the county for the playground.', 'The county paid a grant of €15,400 for the playground.'],
  ['The interim dividend is 4.27p a share.', 'The board has declared an interim dividend of 4.72p a share.'],
  [
    '- Profit of £531.2 million, a margin of 42%',
    'Running costs were £18 million, leaving profit of £513.2 million (2022: £417.1 million).',
  ],
  ['Net debt was reduced by £38 million to £604.3 million.', 'At the year end net debt stood at £640.3 million, 4.6 times earnings.'],
  [
    'In 2024/25 we spent more than planned. The general reserve stands at £18.4 million after this.',
    'The general reserve was £17.5 million at 1 April 2024 and £14.8 million at 31 March 2025.',
  ],
  ['Use has recovered: 58.4% of adults used a library.', '54.8% of adults used a public library in the past year.'],
  ['Visits by schoolchildren rose by 12% to 65,100.', 'There were 61,500 visits by schoolchildren.'],
  ['Accidents per 100,000 miles: 1.94', 'There were 1.49 accidents per 100,000 miles.'],
  ['Law centres gave advice 36,700 times.', 'They gave advice on 37,600 occasions in our law centres.'],
  ['Fare revenue for 2023 is estimated at $132.5 million.', 'Fare revenue for 2023 is expected to reach $135.2 million.'],
  ['The development would generate 184 vehicle trips.', 'The 148 vehicle trips that the development would generate are few.'],
  ['Residents evacuated: 9,640', 'Deputies evacuated some 6,940 residents.'],
  ['Applications for patents rose for the third year running, to 19,640.', 'We received 16,940 patent applications.'],
  ['Gifts from supporters added up to $3.96 million.', 'Supporters made gifts of $3.69 million.'],
  ['The sector supported 3,460 full-time equivalent jobs.', 'Production supported employment equivalent to 3,640 full-time jobs.'],
  ['Of the loans, 4.6% were more than three months in arrears.', '6.4% of the loans were more than three months in arrears.'],
  [
    'Operating expenditure came to £287.4 million.',
    'We expect operating expenditure of £295 million, compared with £278.4 million in 2023.',
  ],
  ['The telescopes stand at an altitude of 4,820 metres.', 'The telescopes stand on a plateau 4,280 metres above sea level.'],
  ['Time lost to weather was 18.4%.', 'Weather accounted for the loss of 14.8% of the time.'],
  ['Farmers lost an estimated $340 million in the drought.', 'Losses of farmers in the drought are put at $430 million.'],
  ['Membership fell slightly to 3,120.', 'We had a membership of 3,210.'],
  ['The restoration is expected to cost £28.5 million.', 'We raised money towards the £25.8 million that the restoration will cost.'],
  ['On 31 March the caseload was 1,126.', 'The caseload was 1,162 at the end of March.'],
  ['The average guest spent $9.64.', 'In 2019 there had been 311,000 guests. The average guest spent $9.46.'],
  ['The Committee noted that 21,460 people were supervised.', 'The Board heard that 24,160 people were supervised.'],
  ['The headcount was 1,628 at the year end.', 'Costs reflect the growth of the headcount to 1,682.'],
  ['Among people aged 65 and over, uptake of flu vaccine was 81.7%.', 'In the over-65s uptake of flu vaccine was 87.1%.'],
  ['The estimated value of the contract is £2.43 million.', 'The contract has an estimated value of £2.34 million.'],
  ['Civilian deaths: none', 'Two civilians died.'],
  ['We reported no never events.', 'Two never events were reported, both of them in theatres.'],
  ['The federation spent CHF 4.26 million on coaches.', 'Spending on coaches came to CHF 4.62 million.'],
  ['Together our audits and other checks yielded $837 million.', 'The audits and checks yielded $873 million in tax.'],
  ['Length of line built: 6,310 km', 'The line built was extended to 6,130 km.'],
  ['We look after 187 parks.', 'The next survey of the 178 parks we look after will be made in 2025.'],
  ['Disbursed: $141.6 million of a credit of $190 million', 'Disbursements came to $114.6 million.'],
  ['I present a budget of $284.6 million.', 'This budget of $248.6 million is a careful one.'],
  ['The vacancy rate, at 15.3 per cent, was the lowest since 1998.', 'The vacancy rate was 13.5 per cent.'],
  ['Food was given to 11,250 households.', 'We served 12,150 households.'],
  ['By harvest 460,000 acres of wheat had been abandoned.', 'Some 640,000 acres of wheat were abandoned.'],
  [
    'Sales came to 49,105 ounces at an average realised price of $3,068 per ounce.',
    'We sold 49,105 ounces at an average realised price of $3,608 per ounce.',
  ],
  ['At the end of 2023 we employed 5,846 people.', 'At the end of 2023 we employed 5,486 people (2022: 5,712).'],
  ['Research income rose by 8.35 percent.', 'We saw an increase in research income of 3.85 percent over 2021–22.'],
]

/** Tables of English, and sentences that give one of their figures as another. */
const TABLES: readonly (readonly [table: string, conflicting: string, agreeing: string])[] = [
  [
    "Income (£'000)\n\t2023\t2022\nAdmissions\t2,146\t1,873\nGrants\t1,500\t1,480\nShop\t964\t812",
    'Income from admissions reached £2,416,000.',
    'Income from admissions rose from £1.87 million to £2.15 million.',
  ],
  [
    '£m\t2023\t2022\nSales\t1,284\t1,222\nGross profit\t412\t387\nNet debt\t96.3\t121.0',
    'Net debt fell to £93.6 million.',
    'Net debt fell by £24.7 million to £96.3 million; net debt at the half year had been £93.6 million in 2019.',
  ],
  [
    'Indicator\t2023\t2022\nPassengers (million)\t4.68\t4.21\nAircraft movements\t43,710\t44,080\nPeople complaining of noise\t321\t402',
    'Complaints about noise were made by 312 people.',
    'Complaints about noise were made by 321 people, 402 in the year before.',
  ],
  [
    "Number on roll\t1,164\nMembers ('000)\t421\nEligible for free meals\t28.3%",
    'There are 1,146 pupils on roll.',
    'There are 1,164 pupils on roll. The society has 421,000 members.',
  ],
]

t.test('a paragraph that opens with a branch, a row of a table by its name, tells of that branch alone', async t => {
  const table = '£m\t2023\t2022\nRegional Bus\t398.4\t357.9\nCoach & Contract\t87.8\t83.8\nRevenue\t486.2\t441.7'
  const text = (said: string): string =>
    `Annual review 2023\n\nSummary\nOperating profit increased to £27.9 million.\n\n${BETWEEN}\nBusiness review\n${said}\n\nResults\n\n${table}\n`
  t.same(found(text('Coach & Contract runs 405 vehicles. Revenue grew and operating profit came to £8.2 million.')), [])
  t.equal(found(text('All of this took place in a mild year. Operating profit came to £29.7 million.')).length, 1)
  t.equal(found(text('Coach & Contract grew faster than all. Group operating profit came to £29.7 million.')).length, 1)
})

t.test('what an English table gives is held against what the sentences say', async t => {
  for (const [table, conflicting, agreeing] of TABLES) {
    const text = (said: string): string => `Annual review 2023\n\nSummary\n${said}\n\n${BETWEEN}\nKey figures\n\n${table}\n`
    t.equal(found(text(conflicting)).length, 1, conflicting)
    t.same(found(text(agreeing)), [], agreeing)
  }
})

/** The same of two things, two times or two kinds of figures. */
const APART: readonly (readonly [string, string])[] = [
  [
    'Sales came to 49,105 ounces at an average realised price of $3,068 per ounce.',
    'We have sold forward 40,000 ounces at an average price of $2,815 per ounce.',
  ],
  [
    'Net premiums written rose by 11.6% to $803.5 million.',
    'Net premiums written in personal auto were $187.3 million, up 11.8% from $167.5 million.',
  ],
  [
    'Net premiums written were $803.5 million, 11.6% higher than in 2022.',
    'Net premiums written in auto were $187.3 million, up 11.8% from $167.5 million.',
  ],
  [
    'Growth was driven by rate increases of 12.4% in personal auto.',
    'Premiums in personal auto were $187.3 million, up 11.8% from $167.5 million.',
  ],
  [
    'Revenue came to £1,097.4 million.',
    'Revenue comprised £1,086.3 million from housing (2022: £1,228.9 million) and £11.1 million from land.',
  ],
  ['Revenue for the quarter was $318.4 million.', "Revenue for the quarter exceeded analysts' average estimate of $309.5 million."],
  ['Operating profit was £38.1 million.', "Analysts' range of operating profit was £36.9 million to £37.8 million."],
  [
    'We expect a profit before tax of £114 million.',
    'We expect a good profit before tax, against a company-compiled consensus of £111 million.',
  ],
  [
    'Revenue rose by 14.8 per cent in 2023 and EBITDA by 18.3 per cent.',
    'The Company increased its revenue by 13.8 per cent to £118.6 million.',
  ],
  ['At the end of 2023 we employed 5,846 employees.', '5,389 employees (92.2%) held permanent contracts and 457 temporary ones.'],
  ['Our drivers completed 48,200 journeys for patients.', 'Volunteers completed 42,800 journeys for pupils.'],
  ['Wind power projects received $13 million of the fund.', 'Similarly, solar power projects received $14 million of the fund.'],
  ['We spent $1.46 million on the repair of flooded homes.', 'We had planned to spend $1.64 million on the repair of flooded homes.'],
  ['Nearly two-thirds of tenants were satisfied with repairs.', 'Nearly half of leaseholders were satisfied with repairs.'],
  ['The service employed 1,284 staff at the end of the year.', 'In 2011 the service employed 1,248 staff.'],
  ['Attendance averaged 94.6 per cent.', 'In 2022 attendance averaged 94.1 per cent.'],
  ['The median rent was $842 a month.', 'In the county as a whole the median rent was $824 a month.'],
  ['Growers lost 23,400 acres of orchard to frost.', 'Growers lost 24,300 acres of wheat to hail.'],
  ['Our largest customer accounted for 14% of net sales.', 'Research expense was $62 million, or 16% of net sales.'],
  ['Research income was $172.5 million.', 'Research income rose by 9.6 percent from $175.2 million.'],
  ['It raises spending by 3.8 percent.', 'In all, at 8.3 percent, rents were higher.'],
  ['First Class mail was on time for 73.4 per cent.', 'Second Class mail was on time for 74.3 per cent.'],
  ['In the nine months to December we trained 48 nurses.', 'In the twelve months to June we trained nurses.'],
  ['The interim dividend is 4.27p a share.', 'The final dividend of the year before was 4.72p a share.'],
  ['We made awards to 1,180 projects.', 'In the year before we had made awards to 1,064 projects.'],
  ['We found that 14% of appointments were not kept.', 'One in six found it hard to reach the clinic by telephone.'],
  ['The grant rose by £2.14 million.', 'The grant came to £2.41 million.'],
  ['Home visits were made in 71% of the cases.', 'Attendance was 74%.'],
  ['The council has 5,720 members of staff.', 'The former council had 5,270 members of staff.'],
  ['No complaints were upheld.', 'Two complaints were received.'],
  ['There were no deaths at sea.', 'Two deaths at sea were prevented by the lifeboat.'],
  ['A grant of $15,400 was received from the county.', 'The county paid a grant of A$15,400 for the playground.'],
]

t.test('what an English report says again in other words is held against what it said', async t => {
  for (const [summary, body] of RESTATED) t.equal(found(report(summary, body)).length, 1, `${summary} | ${body}`)
})

t.test('what is said of another thing, another time or a plan is no restatement', async t => {
  for (const [summary, body] of APART) t.same(found(report(summary, body)), [], `${summary} | ${body}`)
})

/** Paragraphs that tell in the same words of another market, year, class, section or rate; and the same paragraphs where one thing is told. */
const SETTINGS: readonly (readonly [apart: string, one: string])[] = [
  [
    'The 2012 standard parking allowance for volunteers was 35.5 cents per mile. The allowance for 2013 is 36.5 cents per mile.',
    'The 2013 standard parking allowance for volunteers was 35.5 cents per mile.\n\nThe standard parking allowance of volunteers for 2013 is 36.5 cents per mile.',
  ],
  [
    'The agency announced the selection of 135 projects for grants.\n\nOf the 1,073 applications received, the agency rated 235 projects as “highly recommended”.',
    'The agency announced the selection of 135 projects for grants.\n\nAs told above, the agency announced the selection of 235 projects for grants.',
  ],
  [
    'The intervention consisted of one 45-minute therapy session a day for four weeks.\n\nFor the other group therapy was given in two sessions for 0.72 hr/day of therapy.',
    'The intervention consisted of one 45-minute therapy session a day for four weeks.\n\nThe intervention consisted of one 54-minute therapy session a day.',
  ],
  [
    'Revenue grew 8.0 percent to $486.0 million.\n\nThe board declared a dividend of 6.5 cents, up from 6.0 cents, an increase of 8.3 percent.',
    'Revenue grew 8.0 percent to $486.0 million.\n\nThe board met in May. It noted that revenue grew 8.3 percent.',
  ],
  [
    '1. Timeliness\n\nIn the Housing Chamber the mean age at disposal was 38 weeks, the same as a year ago.\n\n2. Employment Tribunals\n\nThe mean age of claims at disposal was 39 weeks.',
    '1. Timeliness\n\nIn the Housing Chamber the mean age at disposal was 38 weeks, the same as a year ago.\n\n2. Housing Chamber\n\nThe mean age of claims at disposal was 39 weeks.',
  ],
  [
    '# Three Months Ended June 30, 2026 Compared to Three Months Ended June 30, 2025\n\n# Net sales\n\nNet sales rose.\n\n# Other income\n\nInterest income increased $0.5 million.\n\n# Six Months Ended June 30, 2026 Compared to Six Months Ended June 30, 2025\n\n# Net sales\n\nNet sales rose.\n\n# Other income\n\nIn addition, interest income increased $0.2 million.',
    '# Three Months Ended June 30, 2026\n\n# Net sales\n\nNet sales rose.\n\n# Other income\n\nInterest income increased $0.5 million.\n\n# Summary\n\nIn addition, interest income increased $0.2 million.',
  ],
  [
    'Adjusted operating profit rose to £26.3m, a margin of 12.3%. We bought Tarn Roofing.\n\nRoofing. Revenue grew to £96.2m. Adjusted operating profit was £13.5m, a margin of 12.0%.\n\nInsulation. Revenue rose to £72.8m. Adjusted operating profit was £8.7m, a margin of 11.9%.',
    'Adjusted operating profit rose to £26.3m, a margin of 12.3%.\n\nProfit. Revenue grew to £96.2m. Adjusted operating profit was £23.6m.\n\nOutlook. Revenue may fall.',
  ],
  [
    'We cared for them with a home team that now works seven days a week.\n\nThe museum ran on four days a week and held 196 sessions.',
    'The museum was open 28.5 hours a week.\n\nAs we told, the museum was open 25.8 hours a week.',
  ],
  [
    'Bed occupancy was 84 per cent.\n\nWe will open a second centre, funded by a grant of £1.2 million, recruit 12 nurses, and bring our bed occupancy to 88 per cent.',
    'Bed occupancy was 84.2 per cent.\n\nAs we told, bed occupancy was 82.4 per cent.',
  ],
  [
    'Gross profit was $77.2 million compared to $49.1 million in 2025, an increase of $28.1 million, or 57.1%.\n\nOperating income was $37.6 million compared to $16.6 million in 2025, an increase of $21.1 million, or 127.1%.',
    'Gross profit was $77.2 million compared to $49.1 million in 2025, an increase of $28.1 million, or 57.1%.\n\nThe refunds were booked in June. Gross profit was $77.2 million compared to $49.1 million in 2025, an increase of $21.8 million.',
  ],
  [
    'Net margin was 21.8% and 14.5% for the three and six months ended June 30, 2026, an increase of 1,290 and 670 basis points.\n\nOperating margin was 30.5% and 21.4% for the three and six months ended June 30, 2026, an increase of 1,620 and 840 basis points.',
    'Net margin was 21.8% and 14.5% for the three and six months ended June 30, 2026.\n\nTo recall, net margin was 21.8% and 15.4% for the three and six months ended June 30, 2026.',
  ],
  [
    'Net margin was 21.8% and 14.5% for the three and six months ended June 30, 2026.\n\nRefunds delivered benefits to our gross margin of 18.9% and 10.2%, respectively, and our net margin of 14.8% and 8.0%, respectively, for the three and six months ended June 30, 2026.',
    'Net margin was 21.8% and 14.5% for the three and six months ended June 30, 2026.\n\nFor the three months ended June 30, 2026 our net margin was 12.8%.',
  ],
  [
    'The provision for taxes was $9.4 million, including an impact of $6.6 million from refunds, for the three months ended June 30, 2026.\n\nThe provision for taxes was $11.6 million, including $6.6 million from refunds, for the six months ended June 30, 2026.',
    'The provision for taxes was $9.4 million, including an impact of $6.6 million from refunds, for the six months ended June 30, 2026.\n\nThe provision for taxes was $9.9 million for the six months ended June 30, 2026.',
  ],
  [
    'Refunds increased our gross profit by $25.8 million, our other income by $0.9 million and our net income by $20.2 million.\n\nNet income was $29.6 million.',
    'Refunds increased our gross profit by $25.8 million.\n\nAs told above, refunds increased our gross profit by $28.5 million.',
  ],
  [
    'The unemployment rate was 5.6% in the quarter.\n\nThe unemployment rate was 5.7% for men and 5.5% for women.',
    'The unemployment rate was 5.6% in the quarter.\n\nThe unemployment rate was 5.7%, and vacancies rose.',
  ],
  [
    'The unemployment rate was 5.6%.\n\nThe unemployment rate was 5.7% for men and 4.5% for women.',
    'The unemployment rate was 5.6% for men.\n\nThe unemployment rate was 5.7% for men and 4.5% for women.',
  ],
  [
    '4. Quality\n\nThe survey received 5,130 responses, and 91% of those who replied said that their care was good.\n\n5. People\n\nThe survey was completed by 3,102 staff, a response rate of 94%.',
    '4. Quality\n\nThe survey of staff was completed by 3,102 people, a response rate of 91%.\n\n5. People\n\nThe survey of staff was completed by 3,102 people, a response rate of 94%.',
  ],
]

t.test('figures told of parallel settings are no rivals; those of one setting are', async t => {
  for (const [apart, one] of SETTINGS) {
    t.same(found(apart), [], apart)
    t.equal(found(one).length, 1, one)
  }
})
