import type { Sum } from './sums.js'
import { earlierBeside, type Summed, type Term } from './terms.js'

/** 上述四类案件共计82,950件: how many were told before, and that they are added up. */
const RESUMED = /(?:上述|以上|前述|这)(?<count>[两二三四五六七八九])[\p{Script=Han}]{1,6}?(?:合计|共计|总计|共)[\p{Script=Han}]{0,6}$/u
const COUNTS = '〇一二三四五六七八九'
const BACK = 12

/** Totals of what the sentences before tell one by one: the first figure of each in the unit of the total. */
export const resumed = (sentences: readonly Summed[], index: number): Sum[] =>
  sentences[index]!.terms.flatMap((total): Sum[] => {
    const { text, sentence } = sentences[index]!
    const written = RESUMED.exec(text.slice(0, total.figure.start - sentence.start))?.groups?.count
    if (!written || total.change) return []
    const count = written === '两' ? 2 : COUNTS.indexOf(written)
    const parts = firstsBefore(sentences, index, total).slice(-count)
    return parts.length === count ? [{ total, parts, cue: 'before', strong: true }] : []
  })

const firstsBefore = (sentences: readonly Summed[], index: number, total: Term): Term[] =>
  earlierBeside(sentences, index, BACK).flatMap(
    ({ terms }) => terms.find(({ unit, change, value }) => unit === total.unit && !change && value !== undefined) ?? [],
  )
