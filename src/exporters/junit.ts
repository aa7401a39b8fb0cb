import { findingMessage, problemMessage } from '../messages/index.js'
import type { Finding, Location } from '../model/finding.js'
import type { Problem, Review } from '../model/review.js'
import { type Exporter, type ExportOptions, isRefusal } from './exporter.js'
import { type LinePosition, linePositions } from './offsets.js'
import { attribute, content } from './xml.js'

/**
 * JUnit XML, for build servers: a suite for each document, a failing case for each finding at `warning` or above, a passing one for a
 * document without any, an error for one that could not be reviewed. Dismissed findings and notes are skipped cases.
 */
export const junit: Exporter = {
  id: 'junit',
  mediaType: 'application/xml',
  extension: 'xml',
  open: options => {
    let begun = false
    return {
      part: review => {
        const head = begun ? '' : '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="doubletake">\n'
        begun = true
        return head + suites(review, options)
      },
      close: () => '</testsuites>\n',
    }
  },
}

const suites = (review: Review, options: ExportOptions): string => {
  const positions = new Map(review.documents.map(document => [document.id, { name: document.name, position: linePositions(document) }]))
  const known = review.documents.map(document => {
    const findings = review.findings.filter(({ locations }) => locations[0]!.document === document.id)
    const problems = review.problems.filter(problem => problem.document === document.id && isRefusal(problem))
    return suite(document.name, [
      ...findings.map(finding => findingCase(finding, positions, options)),
      ...problems.map(problem => errorCase(problem, options)),
    ])
  })
  const unread = review.problems
    .filter(({ document }) => !positions.has(document))
    .map(problem => suite(problem.document, [errorCase(problem, options)]))
  return [...known, ...unread].join('')
}

/** One test case and what it counts as. */
interface Case {
  readonly xml: string
  readonly outcome: 'passed' | 'failures' | 'errors' | 'skipped'
}

const suite = (name: string, given: readonly Case[]): string => {
  const cases: readonly Case[] =
    given.length > 0 ? given : [{ xml: `    <testcase classname="${attribute(name)}" name="doubletake"/>\n`, outcome: 'passed' }]
  const count = (outcome: Case['outcome']): number => cases.filter(one => one.outcome === outcome).length
  const counts = `tests="${cases.length}" failures="${count('failures')}" errors="${count('errors')}" skipped="${count('skipped')}"`
  return `  <testsuite name="${attribute(name)}" ${counts}>\n${cases.map(({ xml }) => xml).join('')}  </testsuite>\n`
}

/** Where places of each document stand. */
type Positions = ReadonlyMap<string, { readonly name: string; readonly position: (offset: number) => LinePosition }>

const findingCase = (finding: Finding, positions: Positions, { ui, decisions }: ExportOptions): Case => {
  const message = findingMessage(finding, ui)
  const places = finding.locations.map(location => `${placeOf(location, positions)} ${location.quote}`).join('\n')
  const { name } = positions.get(finding.locations[0]!.document)!
  const head = `    <testcase classname="${attribute(name)}" name="${attribute(`${finding.label} ${finding.rule}`)}">`
  const left = finding.level === 'note' || decisions?.[finding.id]?.state === 'dismissed'
  const body = left
    ? `<skipped message="${attribute(message)}"/>`
    : `<failure type="${finding.level}" message="${attribute(message)}">${content(places)}</failure>`
  return { xml: `${head}${body}</testcase>\n`, outcome: left ? 'skipped' : 'failures' }
}

const placeOf = ({ document, start }: Location, positions: Positions): string => {
  const { name, position } = positions.get(document)!
  const { line, column } = position(start)
  return `${name}:${line}:${column}`
}

const errorCase = (problem: Problem, { ui }: ExportOptions): Case => ({
  xml: `    <testcase classname="doubletake" name="${attribute(problem.code)}"><error type="${attribute(problem.code)}" message="${attribute(problemMessage(problem, ui))}"/></testcase>\n`,
  outcome: 'errors',
})
