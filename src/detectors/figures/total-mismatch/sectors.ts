import type { Block, Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { firstEndingAfter } from '../../../model/span.js'
import { absolute, compareExact, exact, minus, parseExact, plain, plus, ZERO } from '../../../text/decimals.js'
import { matchesOf } from '../../../text/matches.js'
import { locate } from '../within.js'
import { allowance } from './tables/matrix.js'

const NUMBER = String.raw`(\d{1,2}(?:\.\d{1,2})?)`
/** The three sectors of an economy, always given as shares that make 100; the year before may stand beside. */
const SECTORS = /(?:三次产业|三大产业|三产|一二三产业?)[^。；;\n]{0,60}/g
const TRIPLE = new RegExp(`(?<![\\d.:：∶])${NUMBER}[:：∶]${NUMBER}[:：∶]${NUMBER}(?![\\d:：∶.])`, 'g')

/** What the three sectors are not told of without. */
const NAME = /三次产业|三大产业|三产/g

/** The blocks that name them. */
const blocksNaming = ({ text, blocks }: Document): Block[] => {
  const named = new Set(matchesOf(NAME, text).map(({ index }) => blocks[firstEndingAfter(blocks, index)]))
  return [...named].filter(block => block !== undefined && block.kind !== 'furniture') as Block[]
}

/** 三次产业结构为10.2:44.8:46.1: shares that do not make 100. */
export const wrongSectors = (document: Document): Draft[] =>
  blocksNaming(document).flatMap(block => {
    const text = document.text.slice(block.start, block.end)
    const triples = matchesOf(SECTORS, text).flatMap(named =>
      matchesOf(TRIPLE, named[0]).map(triple => ({ shares: [...triple] as string[], start: block.start + named.index + triple.index })),
    )
    return triples.flatMap(({ shares: [written, ...shares], start }) => {
      const sum = shares.reduce((all, share) => plus(all, parseExact(share)), ZERO)
      const decimals = Math.max(...shares.map(share => share.split('.')[1]?.length ?? 0))
      if (compareExact(absolute(minus(sum, exact(100))), allowance(3, decimals)) <= 0) return []
      const span = { start, end: start + written!.length }
      return [
        {
          rule: 'total-mismatch' as const,
          level: 'error' as const,
          confidence: 0.85,
          messageId: 'total-mismatch.shares',
          data: { shares: document.text.slice(span.start, span.end), sum: plain(sum) },
          locations: [locate(document, span, 'total')],
          evidence: { arithmetic: `${shares.join(' + ')} = ${plain(sum)} ≠ 100` },
        },
      ]
    })
  })
