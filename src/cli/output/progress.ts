import { inkOf } from '../../exporters/terminal.js'

/** Says on standard error how far a run has come. */
export interface Progress {
  /** One more document is done. */
  advance(name: string): void
  /** Takes the line away so that something else may be written. */
  clear(): void
}

/** How progress is shown: a line that is rewritten, a line for each document, or not at all. */
export type ProgressStyle = 'bar' | 'plain' | 'none'

/** What `--progress` comes to: `auto` shows a bar to a person at a terminal who waits for more than one document. */
export const progressStyle = (asked: 'auto' | ProgressStyle, terminal: boolean, total: number): ProgressStyle => {
  if (asked !== 'auto') return asked
  return terminal && total > 1 ? 'bar' : 'none'
}

const CELLS = 24

/** Makes the progress of a run of `total` documents. */
export const progressOf = (style: ProgressStyle, total: number, stream: NodeJS.WritableStream = process.stderr): Progress => {
  let done = 0
  const { safe } = inkOf(false)
  if (style === 'none') return { advance: () => {}, clear: () => {} }
  if (style === 'plain') return { advance: name => void stream.write(`${++done}/${total} ${safe(name)}\n`), clear: () => {} }
  return {
    advance: name => {
      done++
      const filled = Math.round((CELLS * done) / total)
      stream.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)} ${done}/${total} ${safe(name).slice(-40)}`)
    },
    clear: () => void stream.write('\r\u001b[K'),
  }
}
