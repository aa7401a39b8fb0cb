import { grouped } from '../size.js'
import type { Sentences } from '../table.js'

const count = (characters: unknown): string => grouped(Number(characters))
const times = (places: unknown): string => (Number(places) > 2 ? `出现了 ${places} 处` : '出现了两处')
const differing = (conflicts: unknown): string => (Number(conflicts) > 0 ? `，其中 ${conflicts} 处说法不同` : '')
const twice = (sentence: unknown): string => `“${sentence}”说了两遍，其余相同`

/** What is said otherwise, where the conflicts do not tell it already. */
const changed = (first: unknown, second: unknown, conflicts: unknown): string =>
  first === undefined || Number(conflicts) > 0 ? '' : `，如“${first}”另一处作“${second}”`

/** Sentences of findings about repeated text. */
export const repeats: Sentences = {
  'repeated-block.section': ({ paragraphs, characters, places, similarity, conflicts, first, second }) =>
    `连续 ${paragraphs} 段（${count(characters)} 字）${times(places)}，相同 ${similarity}%${differing(conflicts)}${changed(first, second, conflicts)}。`,
  'repeated-block.paragraph': ({ quote, characters, places, similarity, conflicts, first, second }) =>
    `“${quote}”这一段（${count(characters)} 字）${times(places)}，相同 ${similarity}%${differing(conflicts)}${changed(first, second, conflicts)}。`,
  'repeated-block.row': ({ quote, places }) => `同一张表里，“${quote}”这一行${times(places)}。`,
  'near-duplicate.edited': ({ quote, places, similarity, conflicts, first, second }) =>
    `“${quote}”改动后又说了一遍，${times(places)}，相同 ${similarity}%${differing(conflicts)}${changed(first, second, conflicts)}。`,
  'near-duplicate.summary': ({ count, quote }) => `摘要、概述或结论复述了正文：从“${quote}”起共 ${count} 处与正文相近。`,
  'repeated-sentence.verbatim': ({ quote, places }) => `“${quote}”一字不差地${times(places)}。`,
  'repeated-sentence.formulaic': ({ quote, places }) => `固定表述“${quote}”${times(places)}。`,
  'copy-disagrees.figure': ({ first, second, sentence }) => `${twice(sentence)}，一处写“${first}”，另一处写“${second}”。`,
  'copy-disagrees.date': ({ first, second, sentence }) => `${twice(sentence)}，日期一处是“${first}”，另一处是“${second}”。`,
  'copy-disagrees.name': ({ first, second, sentence }) => `${twice(sentence)}，名称一处是“${first}”，另一处是“${second}”。`,
  'copy-disagrees.negation': ({ first, second, sentence }) => `${twice(sentence)}，一处说“${first}”，另一处说“${second}”，意思相反。`,
  'copy-disagrees.leftover': ({ first, second, sentence }) =>
    `这一段与写“${first}”的那一段格式相同，已改写“${second}”，这里却还是“${first}”（“${sentence}”）：可能是套用时漏改。`,
  'shared-passage.verbatim': ({ quote, characters, places }) => `“${quote}”（${count(characters)} 字）在不同文件里${times(places)}。`,
  'shared-passage.edited': ({ quote, places, similarity, conflicts, first, second }) =>
    `“${quote}”改动后在另一份文件里又说了一遍，${times(places)}，相同 ${similarity}%${differing(conflicts)}${changed(first, second, conflicts)}。`,
}
