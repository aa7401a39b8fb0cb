import { readFileSync } from 'node:fs'

const PAGE = 4096

/** Resident memory of a process in bytes, from /proc; undefined where there is none (another system, or the process has ended). */
export const residentBytes = (pid: number): number | undefined => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE
  } catch {
    return undefined
  }
}
