import { type Profiler, Session } from 'node:inspector'

/** Folder of the compiled product, whose work is counted. */
const PRODUCT = '/dist/src/'

// Functions are counted by block only when they are compiled after this: they are at their first call, so it is done where this module is loaded.
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * Work a question takes: how often all blocks of the product's functions ran, as the engine counts them for coverage. It is the same on every
 * machine and under any load, so that a test may hold it to a bound. Loops and calls of our own count; what a regular expression or a function of
 * the engine does inside does not, and is for the benchmarks.
 */
export const workOf = (question: () => void): number => {
  countsSoFar()
  question()
  return countsSoFar()
}

/** Runs of all blocks since it was last asked. */
const countsSoFar = (): number => {
  let taken: readonly Profiler.ScriptCoverage[] = []
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error
    taken = result
  })
  return taken
    .filter(({ url }) => url.includes(PRODUCT))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0)
}
