/** Prints a line of a measurement. */
export type Print = (line: string) => void

/** One measurement of `npm run eval`; a new one is its file and a line in the list of index.ts. */
export interface Yardstick {
  readonly name: string
  /** What it needs is missing (the shared reports, the corpus): said instead of measured. */
  missing?(): string | undefined
  measure(print: Print): Promise<void> | void
}
