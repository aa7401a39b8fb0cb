import type { FigureEvidence, Finding } from '../../model/finding.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

/** What the figures of a finding have in common: their subject, and the scope none of them contradicts, in a row of words. */
export const scopeMarkup = (view: View, { evidence }: Finding): Html | undefined => {
  const figures = evidence.figures ?? []
  const subject = figures.find(({ subject }) => subject)?.subject
  const words = [subject, ...SHOWN.map(name => common(figures, name)).map((value, index) => value && wordOf(view, SHOWN[index]!, value))]
  const told = words.filter(word => word)
  return told.length > 0 ? html`<p class="scope" dir="auto">${told.map(word => html`<span>${word}</span>`)}</p>` : undefined
}

/** Parts of a scope that are told; the section stands at each place. */
const SHOWN = ['time', 'place', 'organisation', 'level', 'population', 'modality', 'aspect'] as const

/** The value of a part of the scope, when all figures that have one agree. */
const common = (figures: readonly FigureEvidence[], name: string): string | undefined => {
  const values = new Set(figures.flatMap(({ scope }) => scope?.[name] ?? []))
  return values.size === 1 ? [...values][0] : undefined
}

const wordOf = (view: View, name: (typeof SHOWN)[number], value: string): string | undefined => {
  if (name === 'time') return periodWords(view, value)
  if (name === 'modality' || name === 'aspect') return value === 'fact' ? undefined : view.t(`scope.${value}`)
  return value
}

/** A period in words: `2024-H1` is 2024年上半年; what is no plain period is not told. */
const periodWords = (view: View, key: string): string | undefined => {
  const ends = key.split('/').map(end => pointWords(view, end))
  if (ends.some(end => end === undefined)) return undefined
  return ends.filter(end => end !== '').join(view.t('scope.to')) || undefined
}

const pointWords = (view: View, key: string): string | undefined => {
  const [, year = '', rest = ''] = /^(\d{4}|-|Y-?\d+)?(?:-(.+))?$/.exec(key) ?? []
  const inYear = /^\d{4}$/.test(year) ? view.t('scope.year', { year }) : ''
  if (rest === '') return inYear
  const part = partWords(view, rest)
  return part === undefined ? undefined : view.t('scope.in-year', { year: inYear, part }).trim()
}

const partWords = (view: View, part: string): string | undefined => {
  if (/^(?:FY|H1|H2)$/.test(part)) return view.t(`scope.${part}`)
  const quarters = /^Q(\d)(?:-Q(\d))?$/.exec(part)
  if (quarters) return view.t(quarters[2] ? 'scope.quarters' : 'scope.quarter', { from: quarters[1]!, to: quarters[2] ?? '' })
  const months = /^M(\d+)-M(\d+)$/.exec(part)
  if (months) return view.t('scope.months', { from: months[1]!, to: months[2]! })
  const date = /^(\d{2})(?:-(\d{2}))?$/.exec(part)
  return date ? view.t(date[2] ? 'scope.day' : 'scope.month', { month: Number(date[1]), day: Number(date[2] ?? 0) }) : undefined
}
