/** Prints a line of a measurement. */
export type Print = (line: string) => void

/** One measurement of `npm run bench`; a new one is its file and a line in the list of index.ts. */
export interface Bench {
  readonly name: string
  measure(print: Print): Promise<void> | void
}

/** Milliseconds of the fastest of several runs: the one least disturbed by what else the machine does. */
export const fastest = (work: () => void, runs = 3): number => {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const start = process.hrtime.bigint()
    work()
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6)
  }
  return best
}

/** Milliseconds of processor time a piece of work takes, which other work on the machine does not lengthen. */
export const processorTime = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e3
}

/** Milliseconds of one plain pass over a text: the unit all stages are measured in. */
export const plainPass = (text: string): number => {
  let sum = 0
  const time = fastest(() => {
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
  }, 9)
  return sum === 0.5 ? 0 : time
}

/** Prints a stage: characters a second, and how many plain passes it takes. */
export const printStage = (print: Print, stage: string, characters: number, time: number, plain: number): void => {
  const speed = (characters / 1e6 / (time / 1e3)).toFixed(2)
  print(
    `   ${stage.padEnd(34)} ${time.toFixed(0).padStart(7)} ms  ${speed.padStart(8)} million characters/s  ${(time / plain).toFixed(0).padStart(6)} × a plain pass`,
  )
}
