import { grouped } from '../size.js'
import type { Sentences } from '../table.js'

const count = (characters: unknown): string => grouped(Number(characters))
const times = (places: unknown): string => (Number(places) > 2 ? `${places} times` : 'twice')
const differing = (conflicts: unknown): string =>
  Number(conflicts) > 0 ? `; the copies disagree in ${conflicts} ${Number(conflicts) > 1 ? 'places' : 'place'}` : ''
/** What is said otherwise, where the conflicts do not tell it already. */
const changed = (first: unknown, second: unknown, conflicts: unknown): string =>
  first === undefined || Number(conflicts) > 0 ? '' : `: “${first}” in one, “${second}” in the other, for example`
const twice = (sentence: unknown): string => `“${sentence}” is said twice, otherwise alike`

/** Sentences of findings about repeated text. */
export const repeats: Sentences = {
  'repeated-block.section': ({ paragraphs, characters, places, similarity, conflicts, first, second }) =>
    `${paragraphs} paragraphs in a row (${count(characters)} characters) stand ${times(places)}, ${similarity}% alike${differing(conflicts)}${changed(first, second, conflicts)}.`,
  'repeated-block.paragraph': ({ quote, characters, places, similarity, conflicts, first, second }) =>
    `The passage “${quote}” (${count(characters)} characters) stands ${times(places)}, ${similarity}% alike${differing(conflicts)}${changed(first, second, conflicts)}.`,
  'repeated-block.row': ({ quote, places }) => `The row “${quote}” stands ${times(places)} in one table.`,
  'near-duplicate.edited': ({ quote, places, similarity, conflicts, first, second }) =>
    `“${quote}” is said ${times(places)} in edited form, ${similarity}% alike${differing(conflicts)}${changed(first, second, conflicts)}.`,
  'near-duplicate.summary': ({ count, quote }) =>
    `A summary or conclusion restates the body: from “${quote}” on, ${Number(count) > 1 ? `${count} passages are` : 'one passage is'} close to it.`,
  'repeated-sentence.verbatim': ({ quote, places }) => `“${quote}” is said ${times(places)} word for word.`,
  'repeated-sentence.formulaic': ({ quote, places }) => `The set phrase “${quote}” stands ${times(places)}.`,
  'copy-disagrees.figure': ({ first, second, sentence }) => `${twice(sentence)}: one place says “${first}”, the other “${second}”.`,
  'copy-disagrees.date': ({ first, second, sentence }) => `${twice(sentence)}: one place gives the date “${first}”, the other “${second}”.`,
  'copy-disagrees.name': ({ first, second, sentence }) => `${twice(sentence)}: one place names “${first}”, the other “${second}”.`,
  'copy-disagrees.negation': ({ first, second, sentence }) =>
    `${twice(sentence)}: one place says “${first}”, the other “${second}”, the opposite.`,
  'copy-disagrees.leftover': ({ first, second, sentence }) =>
    `This passage follows the one on “${first}” and gives “${second}” instead, but here it still says “${first}” (“${sentence}”): it may have been left over.`,
  'shared-passage.verbatim': ({ quote, characters, places }) =>
    `“${quote}” (${count(characters)} characters) stands ${times(places)} in different documents.`,
  'shared-passage.edited': ({ quote, places, similarity, conflicts, first, second }) =>
    `“${quote}” stands in edited form in another document, ${times(places)} in all, ${similarity}% alike${differing(conflicts)}${changed(first, second, conflicts)}.`,
}
