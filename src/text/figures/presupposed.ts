import { regexp } from '../regexp.js'

const DETERMINED = regexp('i')`
  (?:\b(?:the|these|those|all|both|our|its|their|whose)|(?<!\b(?:year|month|quarter|week|today|tomorrow|yesterday))['’]s|s['’])\s$
`

/** `the 64 centres`, `the city's 178 parks`: a number of English that is spoken of as known, whatever is then said of what it counts. */
export const isPresupposed = (text: string, start: number): boolean => DETERMINED.test(text.slice(Math.max(0, start - 12), start))
