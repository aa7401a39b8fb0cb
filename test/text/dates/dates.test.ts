import fc from 'fast-check'
import t from 'tap'
import { type DateMention, readDates } from '../../../src/text/dates/dates.js'
import { DATE_FORMS } from '../../../src/text/dates/forms.js'
import { PERIOD_FORMS, periodKey, readPeriods } from '../../../src/text/dates/periods.js'

const ATOMS =
  '0|1|2|5|19|20|24|112|民国|民國|八十|度|2024|1999|２０２４|１|一|十|二〇二四|年|月|日|号|份|时|点|半|:|：|-|–|至|到|~|/|.|,| |  |\n|Jan|may|September|Dec.|of|in|since|than in|FY|fiscal years|calendar|Q1|1Q|H2|first|third|half|QUARTER|s|st|th|to|through|and|é|周|（|星期三|Monday'
t.test('a date may be the end of a stretch of time, by the words beside it', async t => {
  const keys = (text: string) => readPeriods(text).map(mention => periodKey(mention))
  for (const [text, ...expected] of [
    ['in the three months ended June 30, 2026', '2026-04/2026-06'],
    ['Six Months Ended June 30, 2026', '2026-01/2026-06'],
    ['nine months ended March 31, 2026', '2025-07/2026-03'],
    ['the quarter to 1 July 2026', '2026-04/2026-06'],
    ['the 26 weeks ended 28 June 2026', '2026-01/2026-06'],
    ['the 30 weeks ended 28 June 2026', '2026-06-28'],
    ['the year to 31 March 2023', '2023-FY03'],
    ['for the year ended 1 January 2023', '2022-FY12'],
    ['as at 31 March 2023', '2023-03-31'],
    ['截至2026年6月30日止六个月', '2026-01/2026-06'],
    ['截至2026年6月30日止年度', '2026-FY06'],
    ['截至2026年6月30日', '2026-06-30'],
    ['Year to Date Q3 2026', '2026-Q1-Q3'],
    ['the first nine months', '--Q1-Q3'],
    ['the first six months 2026', '2026-H1'],
    ['for the 2026 second quarter', '2026-Q2'],
    ['the fiscal 2026 second quarter', '2026-Q2'],
    ['in Q1 FY27', '2027-Q1'],
    ['in H1’26', '2026-H1'],
    ['in Q3 of fiscal year 2026', '2026-Q3'],
    ['Q1 27 people came', '--Q1'],
    ['Six-Month 2026 Results', '2026-H1'],
    ['At the end of September 88 homes were empty'],
    ['on September 88, 2024', '2024-09-88'],
    ['for the three and six months ended June 30, 2026', '2026-04/2026-06+2026-01/2026-06'],
  ] as const)
    t.same(keys(text), expected, text)
})

const written = fc.array(fc.constantFrom(...ATOMS.split('|')), { maxLength: 14 }).map(parts => parts.join(''))

/** The plain way: the whole text is searched for each form alone; of overlapping mentions the first, of those that begin together the longest. */
const plainly = (text: string): DateMention[] => {
  const found = DATE_FORMS.flatMap(({ pattern, read }) =>
    [...text.matchAll(new RegExp(pattern.source, pattern.flags.replace('y', 'g')))].flatMap(match => {
      const reading = read(match)
      const lead =
        reading?.kind === 'date' && !/^(?:[A-Z][a-z]{2}|may)/.test(match[0]) ? /^(?:[a-z]+[\s-])+(?=[0-9])/i.exec(match[0]) : null
      const [start, end] = [match.index + (lead?.[0].length ?? 0), match.index + match[0].trimEnd().length]
      return reading ? [{ start, end, ...reading }] : []
    }),
  ).sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter(mention => {
    const free = mention.start >= end
    if (free) end = mention.end
    return free
  })
}

t.test('stopping only where a form can begin finds what searching the whole text for every form finds', async t => {
  const found = (text: string): string => JSON.stringify(readDates(text).map(({ weekday: _, ...mention }) => mention))
  fc.assert(
    fc.property(written, text => found(text) === JSON.stringify(plainly(text))),
    { numRuns: 5000, examples: [['2024年1月1日至5日，in 2019 and Jan 5, 2020'], ['12024年一至十二月1:30'], ['FY2024Q1 1Q 8时']] },
  )
  t.match(readDates('2024年1月1日星期一'), [{ from: { y: 2024, m: 1, d: 1 }, weekday: { day: 1 } }])
})

t.test('years of the Republic of China are counted from 1911', async t => {
  const from = (text: string) => readDates(text).map(({ from }) => from)
  t.same(from('民國112年3月1日開工'), [{ y: 2023, m: 3, d: 1 }])
  t.same(from('自民國八十二年開館以來'), [{ y: 1993 }])
  t.same(from('於112年3月1日開工，113年度完工'), [{ y: 2023, m: 3, d: 1 }, { y: 2024 }])
  t.same(from('該行已有112年歷史，百年中的112年'), [], 'a stretch of years is no date')
  t.same(from('2112年3月1日'), [{ y: 2112, m: 3, d: 1 }])
})

t.test('the same holds of times said in words', async () => {
  const pieces =
    '今|去|上|前|明|下|全|本|半|年|年度|以来|第|一|二|三|四|3|十|五|5|·|“|”|期间|季度|个|过去|近|这|的|来|间|届|任期内|，|This|last|a |previous| year|year-earlier|earlier|FIRST| half|past| five years| |x'
  const text = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 12 }).map(parts => parts.join(''))
  const everywhere = (text: string): string[] =>
    PERIOD_FORMS.flatMap(({ pattern }) => {
      const found: string[] = []
      for (let at = 0; at < text.length; at++) {
        if (/[a-z]/i.test(text[at]!) && /[a-z]/i.test(text[at - 1] ?? '')) continue
        pattern.lastIndex = at
        const match = pattern.exec(text)
        if (!match) continue
        found.push(`${at}-${at + match[0].length}`)
        at = pattern.lastIndex - 1
      }
      return found
    })
  fc.assert(
    fc.property(text, text => {
      const found = readPeriods(text, []).map(({ start, end }) => `${start}-${end}`)
      return [...found].sort().join(' ') === everywhere(text).sort().join(' ')
    }),
    { numRuns: 5000, examples: [['lastlast year-earlier']] },
  )
})
