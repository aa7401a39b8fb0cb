import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { added, type ExportOptions, NOTHING, type Summary } from '../../exporters/exporter.js'
import { LEVELS } from '../../model/finding.js'
import { createWorkers, type Workers } from '../../workers/workers.js'
import { type Input, inputsOf } from '../input/inputs.js'
import type { CheckSettings } from '../options/check-settings.js'
import { EXIT, type ExitCode, UsageError } from '../outcome.js'
import { type Output, openOutput } from '../output/outputs.js'
import { type Progress, progressOf, progressStyle } from '../output/progress.js'
import { type StandardOutput, standardOutput } from '../output/standard-output.js'
import { isPackage, type Target, targetsOf } from '../output/targets.js'
import { Baseline } from '../runs/baseline.js'
import { cacheIn, journalAt } from '../runs/memory.js'
import { type Past, partsOf, type Run } from '../runs/parts.js'

/** `doubletake check`: reviews documents and writes what was found. Wrong use is said before any work is done. */
export const check = async (settings: CheckSettings): Promise<ExitCode> => {
  const { inputs, skipped } = inputsOf([...settings.paths, ...listed(settings.filesFrom)], settings.stdinName)
  const stdout = standardOutput()
  const targets = targetsOf(settings.formats, settings.output)
  refuseOverwriting(inputs, targets)
  const past = pastOf(settings)
  const workers = createWorkers({ count: settings.jobs, timeoutMs: settings.timeoutMs })
  const outputs = openAll(targets, settings, stdout, inputs.length > 1, workers)
  const keepsOriginals = targets.some(({ exporter }) => isPackage(exporter))
  const style = settings.quiet ? 'none' : progressStyle(settings.progress, process.stderr.isTTY, inputs.length)
  const progress = progressOf(style, inputs.length)
  const signal = onSignal(outputs)
  try {
    const summary = await written(
      { inputs, settings: { ...settings, keepsOriginals }, workers, past, done: name => progress.advance(name) },
      outputs,
      stdout,
      progress,
    )
    for (const output of outputs) await output.close({ ...summary, skipped })
    for (const memory of past.memories) memory.done()
    if (settings.updateBaseline) past.baseline?.write(settings.baseline!)
    return exitCode(settings.updateBaseline ? { ...summary, findings: NOTHING.findings } : summary, settings)
  } catch (error) {
    for (const output of outputs) output.abandon()
    throw error
  } finally {
    signal.forget()
  }
}

/** What of earlier runs is at hand. */
const pastOf = ({ baseline, updateBaseline, cache, resume }: CheckSettings): Past => {
  if (updateBaseline && baseline === undefined) throw new UsageError('no-baseline')
  return {
    ...(baseline !== undefined && { baseline: Baseline.read(baseline, updateBaseline) }),
    memories: [...(resume === undefined ? [] : [journalAt(resume)]), ...(cache ? [cacheIn(cache)] : [])],
  }
}

/** An output must not take the place of a document that is to be reviewed. */
const refuseOverwriting = (inputs: readonly Input[], targets: readonly Target[]): void => {
  const read = new Set(inputs.flatMap(({ path }) => (path === undefined ? [] : [resolve(path)])))
  const hit = targets.find(({ path }) => path !== undefined && read.has(resolve(path)))
  if (hit?.path !== undefined) throw new UsageError('would-overwrite', { path: hit.path })
}

/** Paths named by `--files-from`: one a line, or ended by NUL as `find -print0` writes them. */
const listed = (file: string | undefined): string[] => {
  if (file === undefined) return []
  const text = readList(file)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter(path => path !== '')
}

const readList = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (cause) {
    throw UsageError.cannotRead(file, cause)
  }
}

const openAll = (
  targets: readonly Target[],
  settings: CheckSettings,
  stdout: StandardOutput,
  several: boolean,
  workers: Workers,
): Output[] => {
  const outputs: Output[] = []
  try {
    for (const target of targets) outputs.push(openOutput(target, exportOptionsOf(settings, target), stdout, several, workers))
  } catch (error) {
    for (const output of outputs) output.abandon()
    throw error
  }
  return outputs
}

/** Colours only for a person: on a terminal, and not when `NO_COLOR` says otherwise. */
const exportOptionsOf = ({ ui, offsets, verbose }: CheckSettings, { path }: Target): ExportOptions => ({
  ui,
  offsets,
  notes: verbose,
  colour: path === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR,
})

/** Writes the reviews of a run to all outputs as they come, and sums them up. */
const written = async (run: Run, outputs: readonly Output[], stdout: StandardOutput, progress: Progress): Promise<Summary> => {
  let summary = NOTHING
  try {
    for await (const part of partsOf(run)) {
      progress.clear()
      summary = { ...added(summary, part.review), known: summary.known + (part.known ?? 0) }
      for (const output of outputs) summary = { ...summary, unread: summary.unread + (await output.part(part)) }
      if (stdout.closed && outputs.length === 1) break
    }
    return summary
  } finally {
    progress.clear()
    run.workers.close()
  }
}

const exitCode = ({ unread, findings }: Summary, { failOn }: CheckSettings): ExitCode => {
  if (unread > 0) return EXIT.incomplete
  const counted = failOn === 'never' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1)
  return counted.some(level => findings[level] > 0) ? EXIT.findings : EXIT.clean
}

/** On a signal takes back what is half written and ends with the code shells expect. */
const onSignal = (outputs: readonly Output[]): { forget(): void } => {
  const end = (code: ExitCode) => (): never => {
    for (const output of outputs) output.abandon()
    process.exit(code)
  }
  const interrupted = end(EXIT.interrupted)
  const terminated = end(EXIT.terminated)
  process.on('SIGINT', interrupted).on('SIGTERM', terminated)
  return { forget: () => void process.off('SIGINT', interrupted).off('SIGTERM', terminated) }
}
