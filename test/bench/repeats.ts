import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Block, Document } from '../../src/model/document.js'
import { repeatsAmong } from '../../src/text/copies.js'
import { rawRepeats, repeatedPassages } from '../../src/text/repeats/engine.js'
import { tokenStream } from '../../src/text/tokens.js'
import { below, seeded } from '../eval/random.js'
import { type Bench, type Print, processorTime } from './bench.js'

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000]
const LANGUAGES = ['zh', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** What one run measured: milliseconds of processor time from tokens to merged chains and for the whole search, and bytes of memory beyond the text. */
interface Run {
  readonly engine: number
  readonly whole: number
  readonly memory: number
}

/** Words of a language, the first ones far more frequent, as in real prose (Zipf). */
const vocabulary = (language: Language): string[] =>
  Array.from({ length: language === 'zh' ? 3500 : 12_000 }, (_, at) =>
    language === 'zh' ? String.fromCharCode(0x4e00 + at * 5) : at.toString(26).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)]!),
  )

/** Prose without meaning, one paragraph a line, in which every fortieth paragraph is a copy of an earlier one. */
const prose = (characters: number, language: Language): string => {
  const words = vocabulary(language)
  const random = seeded(5)
  const word = (): string => words[Math.floor(words.length ** random()) - 1]!
  const space = language === 'en' ? ' ' : ''
  const paragraphs: string[] = []
  for (let length = 0; length < characters; length += paragraphs.at(-1)!.length + 1) {
    const sentence = (): string => `${Array.from({ length: 12 + below(random, 20) }, word).join(space)}${language === 'en' ? '. ' : '。'}`
    const isCopy = paragraphs.length % 40 === 39
    paragraphs.push(isCopy ? paragraphs[below(random, paragraphs.length)]! : Array.from({ length: 6 }, sentence).join(''))
  }
  return paragraphs.join('\n').slice(0, characters)
}

const documentOfLines = (text: string, language: Language): Document => {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    kind: 'paragraph',
    start: index,
    end: index + line.length,
  }))
  return {
    id: 'bench',
    name: 'bench.txt',
    format: 'txt',
    language,
    text,
    blocks,
    statistics: { characters: text.length, words: 0, paragraphs: blocks.length },
  }
}

/** Searches of which the fastest counts: the first compile the code, on threads whose time counts too. */
const ROUNDS = 4

const fastestOf = (work: () => void): number => Math.min(...Array.from({ length: ROUNDS }, () => processorTime(work)))

/**
 * One size in this process; run as a child, so that its peak memory is its own. The memory counted is the highest the process has held after the
 * first search, typed arrays included, less what it held with the text read and the code warm: no less than what the search took.
 */
const run = (characters: number, language: Language): Run => {
  repeatsAmong([documentOfLines(prose(200_000, language), language)])
  const document = documentOfLines(prose(characters, language), language)
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const search = (): void => void repeatedPassages(tokenStream([document]))
  search()
  const memory = Math.max(0, process.resourceUsage().maxRSS * 1024 - before)
  return { engine: fastestOf(search), whole: fastestOf(() => void repeatsAmong([document])), memory }
}

const inChild = (characters: number, language: Language): Run => {
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), String(characters), language], {
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
}

/** Processor time sim_text takes over the same text; undefined where it is not installed. */
const simText = (text: string): number | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'doubletake-bench-'))
  const file = join(folder, 'text.txt')
  writeFileSync(file, text)
  const { stderr, error } = spawnSync(
    'bash',
    ['-c', 'type sim_text >&2 && TIMEFORMAT="%U %S" && time sim_text -r 8 "$0" >/dev/null 2>&1', file],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  rmSync(folder, { recursive: true, force: true })
  const times = /([\d.]+) ([\d.]+)\s*$/.exec(stderr)
  return error || !times ? undefined : 1e3 * (Number(times[1]) + Number(times[2]))
}

/** Size below which the memory of the process itself hides that of the search. */
const WEIGHABLE = 1_000_000

const memoryOf = ({ memory }: Run, characters: number): string =>
  characters < WEIGHABLE ? '' : `, ${(memory / characters).toFixed(1)} bytes a character`

const measure = (language: Language, print: Print): void => {
  let smaller: Run | undefined
  for (const [index, characters] of SIZES.entries()) {
    const found = inChild(characters, language)
    const speed = (time: number): string => (characters / 1e3 / time).toFixed(1)
    const growth = smaller
      ? `, ${(found.engine / smaller.engine).toFixed(1)} × the time for ${characters / SIZES[index - 1]!} × the text`
      : ''
    print(
      `   ${language} ${String(characters).padStart(8)} characters: seeds to chains ${speed(found.engine)} million/s, whole ${speed(found.whole)} million/s${memoryOf(found, characters)}${growth}`,
    )
    smaller = found
  }
  const time = simText(prose(1_000_000, language))
  print(
    time === undefined
      ? '   sim_text is not installed'
      : `   ${language}  1000000 characters: sim_text ${(1e3 / time).toFixed(1)} million/s`,
  )
}

/** What it costs to hold traditional and simplified characters for the same: both ways in turn over one text, in one process. */
const measureFolding = (print: Print): void => {
  const document = documentOfLines(prose(1_000_000, 'zh'), 'zh')
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 4 * ROUNDS; round++) {
    const time = processorTime(() => void rawRepeats([document], round % 2 === 1))
    least[round % 2] = Math.min(least[round % 2]!, time)
  }
  const [folded, exact] = least
  print(`   zh  1000000 characters: both scripts as one ${(100 * (folded! / exact! - 1)).toFixed(1)}% beside exactScript`)
}

/** Repeated text at four sizes in both languages, its growth, its memory, sim_text on the same text, and what folding the scripts costs. */
export const repeatedText: Bench = {
  name: 'repeats',
  measure: print => {
    for (const language of LANGUAGES) measure(language, print)
    measureFolding(print)
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(run(Number(process.argv[2]), process.argv[3] === 'en' ? 'en' : 'zh')))
}
