import t from 'tap'
import { readFigures } from '../../../src/text/figures/figures.js'

/** A sentence, and each of its figures that measures something with its time and, where it has one, what changed or is measured. */
const TOLD: readonly (readonly [string, ...string[]])[] = [
  [
    'Net income was $29.6 million for the three months ended June 30, 2026 compared to $11.1 million for the three months ended June 30, 2025, an increase of $18.5 million, or 167%.',
    '$29.6 million 2026-04/2026-06 Net income',
    '$11.1 million 2025-04/2025-06 Net income',
    '$18.5 million 2026-04/2026-06 Net income change',
    '167% 2026-04/2026-06 Net income change',
  ],
  [
    'Sales were $5.1 million in the second quarter of 2026, compared with $4.2 million in the same quarter of 2025, and rent was $1.1 million.',
    '$5.1 million 2026-Q2 Sales',
    '$4.2 million 2025-Q2 Sales',
    '$1.1 million 2026-Q2 rent',
  ],
  [
    'Sales were $5.1 million in the second quarter of 2026, up from $4.2 million in the prior-year period.',
    '$5.1 million 2026-Q2 Sales',
    '$4.2 million 2025-Q2 Sales',
  ],
  [
    'Southern sales, including Arden, Belo and Cray, were $11.4 million in Q1 FY27, a decrease of $0.4 million or 3.4% compared to $11.8 million in Q1 FY26.',
    '$11.4 million 2027-Q1 Southern sales',
    '$0.4 million 2027-Q1 Southern sales change',
    '3.4% 2027-Q1 change',
    '$11.8 million 2026-Q1 Southern sales',
  ],
  [
    'U.S. sales were $5.1 million in 2026, down $0.2 million, or 3.8%.',
    '$5.1 million 2026 U.S. sales',
    '$0.2 million 2026 U.S. sales change',
    '3.8% 2026 U.S. sales change',
  ],
  ['Sales came to the U.S. In 2026 rent was $5.1 million.', '$5.1 million 2026 rent'],
  [
    'Profit was $6.8 million, up from second quarter profit of $5.3 million, or 11.1% of sales, and down from prior-year profit of $7.7 million.',
    '$6.8 million Profit',
    '$5.3 million --Q2 quarter profit',
    '11.1% --Q2 sales',
    '$7.7 million Y-1 prior-year profit',
  ],
  [
    'Profit was $2.7 million, up from $2.0 million, or 7.2% of sales, in the second quarter and down from $3.1 million, or $0.31 per share, in the prior-year period.',
    '$2.7 million Profit',
    '$2.0 million --Q2 Profit',
    '7.2% --Q2 sales',
    '$3.1 million Y-1 Profit',
    '$0.31 Y-1 Profit',
  ],
  ['The tax rate was 34.4% and 23.2% for fiscal 2026 and 2025, respectively.', '34.4% 2026 tax rate', '23.2% 2025'],
  ['The tax rate was 34.4% and 23.2% in 2026 and 2025.', '34.4% 2026 tax rate', '23.2% 2025'],
  [
    'Cash was $5.1 million and $6.2 million at December 31, 2025 and 2024, respectively.',
    '$5.1 million 2025-12-31 Cash',
    '$6.2 million 2024-12-31',
  ],
  [
    'Net margin was 21.8% and 14.5% for the three and six months ended June 30, 2026, an increase of 1,290 and 670 basis points compared to the three and six months ended June 30, 2025.',
    '21.8% 2026-04/2026-06 Net margin',
    '14.5% 2026-01/2026-06',
    '1,290 2026-04/2026-06 Net margin change',
    '670 basis points 2026-01/2026-06 Net margin change',
  ],
  [
    'Refunds lifted our gross margin by 18.9% and 10.2%, respectively, and our net margin by 14.8% and 8.0%, respectively, for the three and six months ended June 30, 2026.',
    '18.9% 2026-04/2026-06 gross margin',
    '10.2% 2026-01/2026-06',
    '14.8% 2026-04/2026-06 net margin change',
    '8.0% 2026-01/2026-06',
  ],
  ['2024年、2025年公司营业收入分别为5.1亿元和6.2亿元。', '5.1亿元 2024 公司营业收入', '6.2亿元 2025'],
  ['2023—2025年，公司营业收入分别为4.4亿元、5.1亿元和6.2亿元。', '4.4亿元 2023 公司营业收入', '5.1亿元 2024', '6.2亿元 2025'],
  ['2023—2025年，公司累计接待游客4.4万人次、学生5.1万人次。', '4.4万人次 2023/2025 游客 cumulative', '5.1万人次 2023/2025 学生 cumulative'],
  // no row of times, or not as many as figures
  ['In 2025 and 2024 the fund paid 5, 6 and 7 grants.', '5 2024 fund', '6 2024', '7 2024 grants'],
  [
    'Wages rose by $4.2 million in volume, and an increase of $12.1 million in product mix was told.',
    '$4.2 million volume change',
    '$12.1 million product mix change',
  ],
  ['The increase was due to an increase in gross profit of $28.1 million.', '$28.1 million gross profit change'],
  ['Our margin, a measure defined below, was 30.5% in 2026.', '30.5% 2026 margin'],
  [
    'Sales were $27.9 million: $6.2 million in the first quarter, $13.1 million in the second and $8.6 million in the third.',
    '$27.9 million Sales',
    '$6.2 million --Q1',
    '$13.1 million --Q2',
    '$8.6 million --Q3',
  ],
  ['Rents came to £4.1 million in the first half and £4.6 million in the second.', '£4.1 million --H1 Rents', '£4.6 million --H2'],
  [
    'There were 1,260 calls, 12% fewer than the 1,430 of 2023/24; 86% were answered.',
    '1,260 calls',
    '12% calls change',
    '1,430 2023/2024 calls',
    '86%',
  ],
]

/** A sentence, and what is measured by each of its figures. */
const NAMED: readonly (readonly [string, ...string[]])[] = [
  ['Operating costs were £81.2 million.', '£81.2 million Operating costs'],
  ['Each place costs about £300.', 'about £300 place'],
  [
    'Running costs excluding rent were £8.2 million, leaving a surplus of £1.3 million.',
    '£8.2 million Running costs',
    '£1.3 million surplus',
  ],
  ['Takings were $15.9 million, representing a gross margin of 78%.', '$15.9 million Takings', '78% gross margin'],
  ['At the year end net debt stood at £604 million.', '£604 million net debt'],
  ['The general reserve stands at £14.1 million.', '£14.1 million general reserve'],
  ['Reserves therefore were £50.9 million.', '£50.9 million Reserves'],
  ['The toll has risen to 143, up from 128 a week ago, an increase of 15.', '143 toll', '128 toll', '15 toll'],
  [
    'We had 6,480 customers, an increase of 1,080 from 5,400 a year earlier, or 20%.',
    '6,480 customers',
    '1,080 customers',
    '5,400 customers',
    '20% customers',
  ],
  ['Rail revenue of $48.6 million, up 22% year over year.', '$48.6 million Rail revenue', '22% Rail revenue'],
  ['According to the authorities 412,000 people are affected.', '412,000 people'],
  ['There were 2,300 higher education students.', '2,300 higher education students'],
  ['The Board proposes a final dividend of 4.2p.', '4.2p final dividend'],
  [
    'Clients with more than $50,000 in recurring fees of 812, up 19% year over year.',
    'more than $50,000 recurring fees',
    '812 Clients',
    '19% Clients',
  ],
  ['Free Cash Flow 1 was $261 million.', '1 Free Cash Flow', '$261 million Free Cash Flow'],
  ['Weston handled 9.2 million of them and Port Ansel 1.5 million.', '9.2 million Weston', '1.5 million Port Ansel'],
]

t.test('a figure is of the nouns it is told of, past what is only said of them', async t => {
  for (const [text, ...expected] of NAMED) {
    const told = readFigures(text).map(({ raw, subject }) =>
      [raw, subject?.span && text.slice(subject.span.start, subject.span.end)].filter(Boolean).join(' '),
    )
    t.same(told, expected, text)
  }
})

t.test('a figure is of the time told of it, in a row of its own, and what is held against it of another', async t => {
  for (const [text, ...expected] of TOLD) {
    const told = readFigures(text).flatMap(({ raw, kind, subject, scope: { time, aspect } }) =>
      kind === 'date' || kind === 'duration' || /^three$/.test(raw)
        ? []
        : [[raw, time, subject?.span && text.slice(subject.span.start, subject.span.end), aspect].filter(Boolean).join(' ')],
    )
    t.same(told, expected, text)
  }
})
