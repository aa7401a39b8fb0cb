import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findingMessage } from '../../src/messages/index.js'
import { type Finding, LEVELS } from '../../src/model/finding.js'
import { RULE_IDS } from '../../src/model/rule.js'
import { createWorkers, type Workers } from '../../src/workers/workers.js'
import { filesOf, type NamedBytes, SHARED } from './shared.js'
import type { Print, Yardstick } from './yardstick.js'

const CORPUS = join(SHARED, 'corpus')
const FOLDERS = ['chinese', 'english', 'docx', 'pdf']

/** Real texts, nearly clean: findings per 10,000 characters by rule and level. With `--list`, every one at `warning` or above to be read. */
export const corpus: Yardstick = {
  name: 'corpus',
  missing: () => (existsSync(CORPUS) ? undefined : CORPUS),
  measure: async print => {
    const workers = createWorkers({ count: 1, timeoutMs: 120_000 })
    for (const folder of FOLDERS) await folderFindings(folder, workers, print)
    workers.close()
  },
}

const folderFindings = async (folder: string, workers: Workers, print: Print): Promise<void> => {
  const findings: Finding[] = []
  let characters = 0
  let documents = 0
  for (const file of filesOf(join(CORPUS, folder), ['.txt', '.docx', '.docm', '.pdf'])) {
    const read = await findingsOf(file, workers, print)
    if (!read) continue
    characters += read.characters
    documents++
    findings.push(...read.findings)
    if (process.argv.includes('--list')) list(file.name, read.findings, print)
  }
  print(`${folder}: ${documents} documents, ${characters} characters`)
  table(findings, characters, print)
}

interface Read {
  readonly characters: number
  readonly findings: readonly Finding[]
}

const findingsOf = async ({ name, bytes }: NamedBytes, workers: Workers, print: Print): Promise<Read | undefined> => {
  try {
    const { document } = await workers.parse(name, bytes)
    const { findings, problems } = await workers.review([document], {})
    for (const { code, data } of problems) if (code === 'detector-failed') print(`   ${name}: ${code} ${JSON.stringify(data)}`)
    return { characters: document.text.length, findings }
  } catch (error) {
    print(`   ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

const list = (name: string, findings: readonly Finding[], print: Print): void => {
  for (const finding of findings.filter(({ level }) => level !== 'note'))
    print(`   ${name} ${finding.rule} ${finding.level} ${finding.confidence.toFixed(2)} ${findingMessage(finding, 'en').slice(0, 400)}`)
}

/** Counts and rates per 10,000 characters, a line for each rule that found anything. */
const table = (findings: readonly Finding[], characters: number, print: Print): void => {
  const line = (name: string, some: readonly Finding[]): void => {
    const counts = LEVELS.map(level => some.filter(finding => finding.level === level).length)
    const loud = counts[0]! + counts[1]!
    const rate = ((loud * 10_000) / (characters || 1)).toFixed(3)
    print(
      `   ${name.padEnd(22)} error ${pad(counts[0]!)}  warning ${pad(counts[1]!)}  note ${pad(counts[2]!)}  per 10,000 at warning and above ${rate}`,
    )
  }
  for (const rule of RULE_IDS) {
    const own = findings.filter(finding => finding.rule === rule)
    if (own.length > 0) line(rule, own)
  }
  line('all', findings)
}

const pad = (count: number): string => String(count).padStart(4)
