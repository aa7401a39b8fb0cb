import { createRequire } from 'node:module'
import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf, parse } from '../../src/formats/index.js'
import { review, reviewWith } from '../../src/review/review.js'
import { lines, page, pdfFile } from '../tools/pdf.js'
import { p, wordFile } from '../tools/word.js'
import type { Bench, Print } from './bench.js'
import { chineseText, englishText } from './texts.js'

const CHARACTERS = 100_000
const LINE = 38
const LINES = 36

const repeats = DETECTORS.find(({ name }) => name === 'repeats')!

/** What checking costs beside reading: repeated text must take well under the time of reading the .docx. */
const measureChecks = async (print: Print, language: string, text: string): Promise<void> => {
  const bytes = wordFile(
    paragraphsOf(text)
      .map(line => p(line))
      .join(''),
  )
  const reading = await fastest(async () => void (await parse('bench.docx', bytes)))
  const alone = await fastest(async () => void reviewWith([repeats], [documentOf('a.txt', text)]))
  const whole = await fastest(async () => void review([documentOf('a.txt', text)]))
  const share = (time: number): string => `${time.toFixed(0)} ms, ${(time / reading).toFixed(2)} × that`
  print(`   ${language}: reading .docx ${reading.toFixed(0)} ms, repeats alone ${share(alone)}, the whole review ${share(whole)}`)
}

const paragraphsOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')

/** Reading of one text as .txt, .docx and .pdf: characters and pages a second of processor time, the share of reading in a whole review, PDF beside bare pdf.js. */
export const formats: Bench = {
  name: 'formats',
  measure: async print => {
    const text = chineseText(CHARACTERS)
    const paragraphs = paragraphsOf(text)
    const pages = pagesOf(paragraphs)
    const checking = await fastest(async () => void review([documentOf('a.txt', text)]))
    await measure(print, '.txt', new TextEncoder().encode(text), pages.length, checking)
    await measure(print, '.docx', wordFile(paragraphs.map(line => p(line)).join('')), pages.length, checking)
    const pdf = pdfFile(pages.map(set => page(lines(72, 72, set, 12, 20))))
    await measure(print, '.pdf', pdf, pages.length, checking)
    await measureChecks(print, 'Chinese', text)
    await measureChecks(print, 'English', englishText(CHARACTERS))
    const [reading, plain] = await byTurns(
      async () => void (await parse('bench.pdf', pdf)),
      () => bareReading(pdf),
    )
    print(
      `   by turns, medians: reading ${reading.toFixed(0)} ms, bare pdf.js text extraction ${plain.toFixed(0)} ms: ${(reading / plain).toFixed(2)} × that`,
    )
  },
}

const pagesOf = (paragraphs: readonly string[]): string[][] => {
  const all = paragraphs.flatMap(paragraph => paragraph.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [])
  return Array.from({ length: Math.ceil(all.length / LINES) }, (_, index) => all.slice(index * LINES, (index + 1) * LINES))
}

/** The first run loads what is loaded once, the next are compiled while they run. */
const RUNS = 4

/** Milliseconds of processor time of one run. */
const timeOf = async (work: () => Promise<void>): Promise<number> => {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The fastest of some runs, so that other work on the machine does not count. */
const fastest = async (work: () => Promise<void>): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await timeOf(work))
  return Math.min(...times)
}

/** Runs of each of two works that are counted, and before them runs that are not: both are compiled by then, and neither pays for the other's garbage alone. */
const TURNS = 9
const WARM_UP = 3

/** Medians of two works that take turns. */
const byTurns = async (one: () => Promise<void>, other: () => Promise<void>): Promise<readonly [number, number]> => {
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < WARM_UP + TURNS; run++) {
    const [a, b] = [await timeOf(one), await timeOf(other)]
    if (run < WARM_UP) continue
    times[0].push(a)
    times[1].push(b)
  }
  return [median(times[0]), median(times[1])]
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!

const measure = async (print: Print, name: string, bytes: Uint8Array, pages: number, checking: number): Promise<void> => {
  const time = await fastest(async () => void (await parse(`bench${name}`, bytes)))
  const speeds = `${((CHARACTERS / time) * 1e-3).toFixed(2)} million characters/s  ${((pages / time) * 1e3).toFixed(0)} pages/s`
  print(
    `   ${name.padEnd(6)} ${time.toFixed(0).padStart(6)} ms  ${speeds}  ${((100 * time) / (time + checking)).toFixed(0)}% of a whole review`,
  )
}

interface BareDocument {
  readonly numPages: number
  getPage(number: number): Promise<{ getTextContent(): Promise<unknown> }>
}

/** pdf.js alone, with the same character maps. */
const bareReading = async (bytes: Uint8Array): Promise<void> => {
  const { PDFParse } = await import('pdf-parse')
  const maps = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))
    .resolve('pdfjs-dist/package.json')
    .replace('package.json', 'cmaps/')
  const parser: unknown = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0, cMapUrl: maps, cMapPacked: true })
  const document = await (parser as { load(): Promise<BareDocument> }).load()
  for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent()
}
