import fc from 'fast-check'
import t from 'tap'
import { compareDates, dayNumber, daysInMonth, exists, isLeapYear, weekdayOf } from '../../../src/text/dates/calendar.js'

t.test('known days fall on their weekdays', async t => {
  for (const [y, m, d, weekday] of [
    [1949, 10, 1, 6],
    [1970, 1, 1, 4],
    [2000, 2, 29, 2],
    [2024, 5, 1, 3],
    [2026, 11, 22, 7],
    [1900, 3, 1, 4],
  ] as const)
    t.equal(weekdayOf({ y, m, d }), weekday, `${y}-${m}-${d}`)
})

t.test('weekdays and lengths agree with the calendar of the platform', async t => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), days => {
      const date = new Date(days * 86_400_000)
      const day = { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }
      const month = new Date(Date.UTC(day.y, day.m, 0)).getUTCDate()
      return (
        weekdayOf(day) === (date.getUTCDay() || 7) &&
        daysInMonth(day.m, day.y) === month &&
        dayNumber(day) - dayNumber({ y: 1970, m: 1, d: 1 }) === days
      )
    }),
  )
  t.pass('holds')
})

t.test('what exists and what comes first', async t => {
  t.ok(exists({ m: 2, d: 29 }), 'in some year')
  t.notOk(exists({ y: 2023, m: 2, d: 29 }))
  t.notOk(exists({ m: 4, d: 31 }))
  t.notOk(exists({ m: 13 }))
  t.ok(isLeapYear(2000))
  t.notOk(isLeapYear(1900))
  t.ok(compareDates({ y: 2024, m: 3 }, { y: 2024, m: 2, d: 9 }) > 0)
  t.equal(compareDates({ m: 3 }, { y: 2024, m: 2 }), 0, 'nothing shared from the year down')
})
