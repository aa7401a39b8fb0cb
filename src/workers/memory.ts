import { execFile } from 'node:child_process'
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

/** How often a child's memory is looked at: where /proc tells it, and where a program must be asked. */
const WATCH_MS = 50
const ASK_MS = 1000

/**
 * Tells the resident memory of a process again and again until released: from /proc, else from `ps`, which is asked once a second. Where there is
 * neither (Windows), nothing is told, and only V8's own bound on the heap of a child holds.
 */
export const watchResident = (pid: number, tell: (bytes: number) => void, byProc = residentBytes(pid) !== undefined): (() => void) => {
  const look = (): void => {
    const bytes = residentBytes(pid)
    if (bytes !== undefined) tell(bytes)
  }
  const clock = byProc ? setInterval(look, WATCH_MS) : setInterval(() => askPs(pid, tell), ASK_MS)
  return () => clearInterval(clock)
}

const askPs = (pid: number, tell: (bytes: number) => void): void => {
  execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, output) => {
    const kibibytes = Number(output)
    if (!error && kibibytes > 0) tell(kibibytes * 1024)
  })
}
