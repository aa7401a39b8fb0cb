import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { residentBytes } from '../../src/workers/memory.js'

const PROGRAM = fileURLToPath(new URL('../http/serve.js', import.meta.url))

/** The real service in a process of its own with an empty data folder. */
export class ServiceProcess {
  private constructor(
    readonly url: string,
    readonly data: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(): Promise<ServiceProcess> {
    const data = await mkdtemp(join(tmpdir(), 'doubletake-service-'))
    const child = spawn(process.execPath, [PROGRAM, data], { stdio: ['ignore', 'pipe', 'inherit'] })
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', code => reject(new Error(`the service ended with ${code}`)))
      child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    })
    return new ServiceProcess(url, data, child)
  }

  /** Resident memory of the service, and of the children it has, in MiB. */
  resident(): { readonly service: number; readonly children: readonly number[] } {
    const mebibytes = (pid: number): number => Math.round((residentBytes(pid) ?? 0) / 2 ** 20)
    return { service: mebibytes(this.process.pid!), children: childrenOf(this.process.pid!).map(mebibytes) }
  }

  /** How many files and sockets the service holds open. */
  openFiles(): number {
    return readdirSync(`/proc/${this.process.pid}/fd`).length
  }

  /** Files in the data folder and their bytes. */
  kept(): { readonly files: number; readonly bytes: number } {
    const sizes = readdirSync(this.data, { recursive: true, withFileTypes: true }).flatMap(entry =>
      entry.isFile() ? [statSync(join(entry.parentPath, entry.name)).size] : [],
    )
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
  }

  /** Ends the service and removes its data. Resolves with whether any of its children outlived it. */
  async stop(): Promise<boolean> {
    const children = childrenOf(this.process.pid!)
    const ended = new Promise(resolve => this.process.once('exit', resolve))
    this.process.kill('SIGTERM')
    await ended
    await rm(this.data, { recursive: true, force: true })
    await wait(500)
    return children.some(pid => (residentBytes(pid) ?? 0) > 0)
  }
}

/** Processes whose parent is this one, from /proc; none where there is no /proc. */
const childrenOf = (parent: number): number[] => {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number)
      .filter(pid => parentOf(pid) === parent)
  } catch {
    return []
  }
}

const parentOf = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}
