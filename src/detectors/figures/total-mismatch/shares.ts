import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { absolute, compareExact, exact, minus, parseExact, plain, plus, ZERO } from '../../../text/decimals.js'
import { locate } from '../within.js'
import { allowance } from './matrix.js'

const NUMBER = String.raw`(\d{1,2}(?:\.\d{1,2})?)`
/** The three sectors of an economy, always given as shares that make 100. */
const SECTORS = new RegExp(
  `(?:三次产业|三大产业|三产|一二三产业?)[^。；;\\n]{0,24}?${NUMBER}[:：∶]${NUMBER}[:：∶]${NUMBER}(?![\\d:：∶.])`,
  'g',
)

/** 三次产业结构为10.2:44.8:46.1: shares that do not make 100. */
export const wrongShares = (document: Document): Draft[] =>
  document.blocks.flatMap(block => {
    if (block.kind === 'furniture') return []
    const text = document.text.slice(block.start, block.end)
    return [...text.matchAll(SECTORS)].flatMap(match => {
      const shares = match.slice(1, 4) as string[]
      const sum = shares.reduce((all, share) => plus(all, parseExact(share)), ZERO)
      const decimals = Math.max(...shares.map(share => share.split('.')[1]?.length ?? 0))
      if (compareExact(absolute(minus(sum, exact(100))), allowance(3, decimals)) <= 0) return []
      const start = block.start + match.index + match[0].search(/\d+(?:\.\d+)?[:：∶]/)
      const span = { start, end: block.start + match.index + match[0].length }
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
