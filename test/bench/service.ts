import { setTimeout as wait } from 'node:timers/promises'
import { HOSTILE, type Hostile } from '../tools/hostile.js'
import { mutated } from '../tools/mutations.js'
import { randomFrom } from '../tools/random.js'
import { seeds } from '../tools/seeds.js'
import { ServiceProcess } from '../tools/service-process.js'
import type { Bench, Print } from './bench.js'

/** Value of a number given as `--name=value`. */
const option = (name: string, usual: number): number =>
  Number(process.argv.find(argument => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual)

/** How long each phase is measured, and how many mixed files are uploaded. */
const PHASE_MS = 1000 * option('seconds', 20)
const FILES = option('files', 1000)
/** Uploads of hostile files under way at a time. */
const ATTACKERS = 3
const PAUSE_MS = 25

/**
 * The real service: how soon it answers while nothing else is done, and while hostile files are uploaded without end; then its memory, its children and
 * its disk before and after many files of every kind.
 */
export const service: Bench = {
  name: 'service',
  measure: async print => {
    // Made before anything is timed: making them keeps this process busy for seconds.
    const [quick, slow] = [false, true].map(heavy => made(HOSTILE.filter(file => (file.heavy === true) === heavy))) as [File[], File[]]
    const running = await ServiceProcess.start()
    try {
      const page = await keptPage(running.url)
      await phase(print, 'quiet', running, page, [])
      await phase(print, 'hostile files', running, page, quick)
      await phase(print, 'hostile files that take long', running, page, slow)
      await manyFiles(print, running, quick)
    } finally {
      print(`   ended; children left behind: ${(await running.stop()) ? 'yes' : 'none'}`)
    }
  },
}

type File = Pick<Hostile, 'name'> & { readonly bytes: Uint8Array }

const made = (files: readonly Hostile[]): File[] => files.map(({ name, bytes }) => ({ name, bytes: bytes() }))

const TEXT = '全年完成投资12亿元，比上年增长两成。\n'.repeat(20)

const upload = (url: string, name: string, bytes: Uint8Array, prefer: string): Promise<Response> =>
  fetch(`${url}/v1/reviews?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json', prefer },
    body: bytes,
  })

/** A review with its page, to be asked for again and again. */
const keptPage = async (url: string): Promise<string> => {
  const response = await upload(url, 'kept.txt', new TextEncoder().encode(TEXT), 'wait=60')
  return `${url}/v1/reviews/${((await response.json()) as { id: string }).id}`
}

const phase = async (print: Print, name: string, { url }: ServiceProcess, page: string, files: readonly File[]): Promise<void> => {
  const stop = new AbortController()
  const attacks = files.slice(0, ATTACKERS).map((_, first) => attack(url, files, first, stop.signal))
  const probes: Readonly<Record<string, () => Promise<Response>>> = {
    'GET /livez': () => fetch(`${url}/livez`),
    'GET a review page': () => fetch(page, { headers: { accept: 'text/html' } }),
    'POST a small text': () => upload(url, 'small.txt', new TextEncoder().encode(TEXT), 'wait=60'),
  }
  const until = performance.now() + PHASE_MS
  const lines = await Promise.all(Object.entries(probes).map(async ([probe, ask]) => timesLine(probe, await timesOf(ask, until))))
  stop.abort()
  const sent = (await Promise.all(attacks)).reduce((sum, count) => sum + count, 0)
  print(`   ${name}${files.length > 0 ? `: ${sent} sent, ${ATTACKERS} at a time` : ''}`)
  for (const line of lines) print(`      ${line}`)
}

const timesOf = async (ask: () => Promise<Response>, until: number): Promise<number[]> => {
  const times: number[] = []
  while (performance.now() < until) {
    const start = performance.now()
    const response = await ask()
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`answered ${response.status}`)
    times.push(performance.now() - start)
    await wait(PAUSE_MS)
  }
  return times.sort((a, b) => a - b)
}

const timesLine = (probe: string, times: readonly number[]): string => {
  const at = (share: number): string => `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!)} ms`
  return `${probe.padEnd(20)} p50 ${at(0.5).padStart(8)}   p99 ${at(0.99).padStart(8)}   most ${at(1).padStart(8)}   ${times.length} times`
}

/** Uploads files without end, each when the one before is answered; gives back how many. */
const attack = async (url: string, files: readonly File[], first: number, signal: AbortSignal): Promise<number> => {
  let sent = 0
  for (let at = first; !signal.aborted; at++) {
    const { name, bytes } = files[at % files.length]!
    await upload(url, name, bytes, 'wait=60').then(
      response => response.arrayBuffer(),
      () => undefined,
    )
    sent++
  }
  return sent
}

const manyFiles = async (print: Print, running: ServiceProcess, hostile: readonly File[]): Promise<void> => {
  print(`   before ${FILES} files: ${state(running)}`)
  const answers = new Map<number, number>()
  const random = randomFrom(3)
  const sound = seeds()
  const ids: string[] = []
  const one = async (file: number): Promise<void> => {
    const bytes =
      file % 10 === 9 ? random.pick(hostile)!.bytes : file % 2 === 0 ? random.pick(sound)! : mutated(random.pick(sound)!, random)
    const response = await upload(running.url, `file-${file}`, bytes, 'wait=60')
    answers.set(response.status, (answers.get(response.status) ?? 0) + 1)
    const { id } = (await response.json()) as { id?: string }
    if (id) ids.push(id)
  }
  for (let file = 0; file < FILES; file += 2) {
    await Promise.all([one(file), one(file + 1)])
    if ((file + 2) % Math.ceil(FILES / 4) < 2) print(`      after ${file + 2}: ${state(running)}`)
  }
  print(`   answers: ${[...answers].map(([status, count]) => `${status} × ${count}`).join(', ')}`)
  for (const id of ids) await fetch(`${running.url}/v1/reviews/${id}`, { method: 'DELETE' })
  await wait(1000)
  print(`   all removed: ${state(running)}; open files ${running.openFiles()}`)
}

const state = (running: ServiceProcess): string => {
  const { service, children } = running.resident()
  const { files, bytes } = running.kept()
  return `service ${service} MiB, children ${children.join(' and ') || 'none'} MiB, ${files} files of ${(bytes / 2 ** 20).toFixed(1)} MiB`
}
