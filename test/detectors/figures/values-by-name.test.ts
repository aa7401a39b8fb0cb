import t from 'tap'
import { JOINED, TO_REACH, valuesOf } from '../../../src/detectors/figures/rate-mismatch/by-name/values-by-name.js'
import { documentOf } from '../../../src/formats/index.js'
import type { Document } from '../../../src/model/document.js'
import { sentenceFiguresOf } from '../../../src/text/figures/sentence-figures.js'
import { randomFrom } from '../../tools/random.js'

/** Looks through the text for the name, and behind it for a figure. */
const naively = (document: Document, name: string, joined: RegExp): number[] => {
  const starts = sentenceFiguresOf(document).flatMap(({ figures }) =>
    figures.flatMap(({ value, start }) => (value === undefined ? [] : [start])),
  )
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return [...new Set([name, capital])].flatMap(written => {
    const found: number[] = []
    for (let at = document.text.indexOf(written); at >= 0; at = document.text.indexOf(written, at + 1)) {
      const end = at + written.length
      const start = starts.find(start => start >= end)
      if (start !== undefined && start - end <= 16 && joined.test(document.text.slice(end, start))) found.push(start)
    }
    return found
  })
}

const startsOf = (document: Document, name: string, joined: RegExp): number[] =>
  valuesOf(document, name, undefined, joined).map(({ figure }) => figure.start)

t.test('the figures of a name are those a look through the whole text finds', async t => {
  const { below } = randomFrom(23)
  const pick = (items: readonly string[]): string => items[below(items.length)]!
  const chinese = '总收入 收入 入 财政总收入 支出 为 达到 共 完成 ： ， 。 120万元 3,500万元 约80万元 12.5% 两成'.split(' ')
  const english = ['total income', 'income', 'Income', ' ', ' was ', ' came to about ', ': ', ', ', '. ', '$120', '3,500', '12.5%', 'In']
  for (const [words, names] of [
    [chinese, ['总收入', '收入', '财政总收入', '支出']],
    [english, ['total income', 'income']],
  ] as const)
    for (let round = 0; round < 60; round++) {
      const document = documentOf('a.txt', Array.from({ length: 80 }, () => pick(words)).join(''))
      for (const name of names)
        for (const joined of [JOINED, TO_REACH]) t.same(startsOf(document, name, joined), naively(document, name, joined), document.text)
    }
})

t.test('of the figures of a name the first two hundred are looked at', async t => {
  const document = documentOf('a.txt', Array.from({ length: 300 }, (_, at) => `总收入${at + 1}万元。`).join(''))
  t.same(startsOf(document, '总收入', JOINED).length, 200)
  t.equal(valuesOf(document, '总收入').at(-1)?.figure.raw, '200万元')
})
