import fc from 'fast-check'
import t from 'tap'
import { documentOf } from '../../src/formats/index.js'
import { repeatsAmong } from '../../src/text/copies.js'
import { extend, type Piece } from '../../src/text/repeats/alignment.js'
import { maximalMatches } from '../../src/text/repeats/matches.js'
import { repeatedSeeds, SEED_WEIGHT } from '../../src/text/repeats/seeds.js'
import { denseStretches, tokensIn } from '../../src/text/repeats/stretches.js'
import { type TokenStream, tokensOfText, weightOf } from '../../src/text/tokens.js'
import { HOSTILE_TEXTS } from '../bench/hostile-texts.js'

const HAN = Array.from({ length: 40 }, (_, at) => String.fromCharCode(0x4e10 + at))

/** Texts that repeat themselves: pieces of a few kinds strung together, over small and larger alphabets. */
const repetitive = fc
  .tuple(fc.integer({ min: 5, max: 40 }), fc.array(fc.array(fc.nat(39), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }))
  .chain(([size, pieces]) =>
    fc
      .array(fc.nat(pieces.length - 1), { minLength: 2, maxLength: 14 })
      .map(order => order.map(piece => pieces[piece]!.map(at => HAN[at % size]!).join('')).join('')),
  )

const fibonacci = (a: string, b: string, length: number): string => {
  let [x, y] = [a, b]
  while (y.length < length) [x, y] = [y, y + x]
  return y.slice(0, length)
}

/** Whether a run of tokens holds a k-gram varied enough to be a seed, by the plain definition. */
const holdsSeed = ({ ids, kinds }: TokenStream, from: number, length: number): boolean => {
  for (let at = from; at < from + length; at++) {
    let end = at
    for (let weight = 0; weight < SEED_WEIGHT; end++) {
      if (end >= from + length) return false
      weight += weightOf(kinds[end]!)
    }
    if (new Set(ids.subarray(at, end)).size * 2 > end - at) return true
  }
  return false
}

/** Naive scan: every token that lies in a maximal repeat of some length, all pairs of positions compared. */
const repeatedTokens = (stream: TokenStream, least: number): Set<number> => {
  const { ids, count } = stream
  const found = new Set<number>()
  for (let shift = 1; shift < count; shift++) {
    for (let from = 0; from + shift < count; ) {
      let length = 0
      while (from + shift + length < count && ids[from + length] === ids[from + shift + length]) length++
      if (length >= least && holdsSeed(stream, from, length)) {
        for (let at = 0; at < length; at++) found.add(from + at).add(from + shift + at)
      }
      from += length + 1
    }
  }
  return found
}

const matchedTokens = (stream: TokenStream, least: number): Set<number> => {
  const { count, a, b, lengths } = maximalMatches(stream, repeatedSeeds(stream))
  const found = new Set<number>()
  for (let match = 0; match < count; match++) {
    if (lengths[match]! < least) continue
    for (let at = 0; at < lengths[match]!; at++) found.add(a[match]! + at).add(b[match]! + at)
  }
  return found
}

/** Text all of whose k-grams are frequent, and so paired with their last place alone: a few tokens of its repeats may be missed. */
const BARE_OF_PARTNERS: ReadonlySet<string> = new Set(['Fibonacci word of pieces'])

const ascending = (tokens: Set<number>): number[] => [...tokens].sort((a, b) => a - b)

/** Where many copies touch, so many tokens beside what is matched may be missed: their k-grams are paired with their last place alone. */
const BESIDE = [-4, -3, -2, -1, 1, 2, 3, 4]

t.test('exact repeats are those of the naive scan, but for a few tokens beside them where many copies touch', async t => {
  const agrees = (text: string, least: number): void => {
    const stream = tokensOfText(text)
    t.same(ascending(matchedTokens(stream, least)), ascending(repeatedTokens(stream, least)), text.slice(0, 40))
  }
  fc.assert(
    fc.property(repetitive, text => {
      const stream = tokensOfText(text)
      const [matched, repeated] = [matchedTokens(stream, SEED_WEIGHT), repeatedTokens(stream, SEED_WEIGHT)]
      const missed = ascending(repeated).filter(token => !matched.has(token))
      return [...matched].every(token => repeated.has(token)) && missed.every(token => BESIDE.some(side => matched.has(token + side)))
    }),
    {
      numRuns: 400,
      examples: [
        [
          '且且丒专且丒丑丑且丐丒丐丒且且丒专且丒丑丑且丐丒丐且且丒专且丒丑丑且丐丒丐且且丒专且丒丑丑且丐丒丐且且丒专且丒丑丑且丐丒丐且且丒专且丒丑丑且丐丒丐丒',
        ],
      ],
    },
  )
  for (const [name, made] of Object.entries(HOSTILE_TEXTS)) if (!BARE_OF_PARTNERS.has(name)) agrees(made(700), 8)
  for (const [name, made] of Object.entries(HOSTILE_TEXTS)) if (!BARE_OF_PARTNERS.has(name)) agrees(made(700), 16)
  agrees(fibonacci('甲乙丙丁戊', '己庚', 400), 16)
  agrees('一二三四五六七八九'.repeat(30), 16)
  agrees('丙'.repeat(300), 16)
  agrees(`${'日月山川草木'.repeat(9)}间${'日月山川草木'.repeat(9)}`, 16)
})

/** The run of pieces with the best score (1 for an equal token, -1.2 for one between), and the same of what is left behind it and before it. */
const plainStretches = (pieces: readonly Piece[]): Piece[][] => {
  let best = { score: 0, from: 0, to: 0 }
  let [score, from] = [0, 0]
  pieces.forEach((piece, at) => {
    if (at > from) score -= 1.2 * (piece.a - pieces[at - 1]!.a - pieces[at - 1]!.length)
    if (score <= 0) [score, from] = [0, at]
    score += piece.length
    if (score > best.score) best = { score, from, to: at + 1 }
  })
  return best.to === 0
    ? []
    : [pieces.slice(best.from, best.to), ...plainStretches(pieces.slice(best.to)), ...plainStretches(pieces.slice(0, best.from))]
}

t.test('dense stretches are those of the recursive definition', async t => {
  const runs = fc.array(fc.record({ length: fc.integer({ min: 1, max: 30 }), gap: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(runs, made => {
      let end = 0
      const pieces = made.map(({ length, gap }): Piece => {
        end += gap + length
        return { a: end - length, b: end - length, length }
      })
      t.same(
        denseStretches(pieces),
        plainStretches(pieces).filter(stretch => tokensIn(stretch) >= 8),
      )
    }),
    { numRuns: 300 },
  )
})

t.test('every match is a repeat and cannot be extended', async t => {
  fc.assert(
    fc.property(repetitive, text => {
      const stream = tokensOfText(text)
      const { ids } = stream
      const { count, a, b, lengths } = maximalMatches(stream, repeatedSeeds(stream))
      return Array.from({ length: count }, (_, match) => [a[match]!, b[match]!, lengths[match]!] as const).every(([a, b, length]) => {
        const same = Array.from({ length }, (_, at) => ids[a + at] === ids[b + at]).every(Boolean)
        const stops = (x: number, y: number): boolean => x < 0 || y >= stream.count || ids[x] !== ids[y]
        return a < b && same && stops(a - 1, b - 1) && stops(a + length, b + length)
      })
    }),
    { numRuns: 200 },
  )
  t.pass('held on 200 texts')
})

/** Edit distance as an alignment score: kept tokens 1, others -1, best over all prefixes. */
const bestPrefixScore = (a: Uint32Array, b: Uint32Array): number => {
  let best = 0
  let before = Array.from({ length: b.length + 1 }, (_, at) => -at)
  for (let row = 1; row <= a.length; row++) {
    const now = [-row]
    for (let column = 1; column <= b.length; column++) {
      const kept = before[column - 1]! + (a[row - 1] === b[column - 1] ? 1 : -1)
      now.push(Math.max(kept, before[column]! - 1, now[column - 1]! - 1))
    }
    best = Math.max(best, ...now)
    before = now
  }
  return best
}

t.test('an extension keeps no more than the full table would, and as much where the sides are alike', async t => {
  const edits = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('drop', 'add', 'change'), fc.nat(39)), { maxLength: 6 })
  const sides = fc.tuple(fc.array(fc.nat(39), { minLength: 30, maxLength: 60 }), edits)
  fc.assert(
    fc.property(sides, ([tokens, changes]) => {
      const other = [...tokens]
      for (const [place, change, token] of changes)
        other.splice(place % other.length, change === 'add' ? 0 : 1, ...(change === 'drop' ? [] : [token]))
      const side = (numbers: readonly number[]): string => numbers.map(at => HAN[at]!).join('')
      const stream = tokensOfText(`${side(tokens)}${'—'}${side(other)}`)
      const pieces = extend(stream, { a: 0, b: tokens.length }, 1, { a: tokens.length, b: stream.count }, { rows: 10_000 })
      const kept = pieces.reduce((sum, { length }) => sum + length, 0)
      const full = bestPrefixScore(stream.ids.subarray(0, tokens.length), stream.ids.subarray(tokens.length))
      const inOrder = pieces.every(({ a, b }, at) => at === 0 || (a > pieces[at - 1]!.a && b > pieces[at - 1]!.b))
      return inOrder && kept >= full && kept <= Math.min(tokens.length, other.length)
    }),
    { numRuns: 200 },
  )
  t.pass('held on 200 pairs')
})

t.test('hostile text ends, with one cluster where there is one', async t => {
  const clusters = (text: string): number[] =>
    repeatsAmong([documentOf('t.txt', text)]).flatMap(({ places, worth }) => (worth.kind === 'identical' ? [places.length] : []))
  const paragraph = '水库东岸的三座泵站在汛期前完成检修，备用电源逐台试运行，值守人员分三班轮换，记录每日上报。'
  t.same(clusters(`${paragraph}\n`.repeat(2000)), [2000])
  t.same(clusters(paragraph.repeat(500)), [500])
  t.same(clusters('哈'.repeat(1_000_000)), [])
  t.same(clusters('a'.repeat(1_000_000)), [])
  t.same(clusters('word '.repeat(100_000)), [])
  t.same(clusters(fibonacci('甲', '乙', 300_000)), [])
  t.same(clusters('\n'.repeat(500_000)), [])
})

t.test('copies that follow one another are one cluster, edited ones too', async t => {
  const paragraph = '水库东岸的三座泵站在汛期前完成检修，备用电源逐台试运行，值守人员分三班轮换，记录每日上报。'
  const edited = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => {
      const place = 3 + ((at * 7) % (paragraph.length - 8))
      return `${paragraph.slice(0, place)}${HAN[at % 40]!}${paragraph.slice(place + 1)}`
    })
  const between = '学校食堂换了新灶具，改用天然气以后后厨的温度降了下来，炊事员不必再半夜起来封火。'
  for (const count of [3, 8, 40]) {
    const copies = edited(count)
    const text = [between, ...copies, [...between].reverse().join('')].join('\n')
    const found = repeatsAmong([documentOf('t.txt', text)])
    t.same(
      found.map(({ places }) => places.map(({ start, end }) => text.slice(start, end))),
      [copies],
      `${count} copies`,
    )
  }
})

t.test('two passages are two findings, and nothing is found between texts that share nothing', async t => {
  const a = '三月里全县新修田间机耕路四十公里，配套涵管两百余处，运粮车可以一直开到地头。'
  const b = 'The ferry company added two evening crossings in May and carried nine thousand passengers more than a year before.'
  const between =
    '学校食堂换了新灶具，改用天然气以后后厨的温度降了下来，炊事员不必再半夜起来封火。家长委员会每周抽一天来陪餐，菜谱贴在校门口的橱窗里。'
  const document = documentOf(
    't.txt',
    `${b}\n${a}\n${between}\n${b}\n镇上的戏台也修好了，腊月里要连唱三天，外村的亲戚都等着来看。\n${[...between].reverse().join('')}\n${a}`,
  )
  t.same(
    repeatsAmong([document]).map(({ places }) => places.map(({ start, end }) => document.text.slice(start, end))),
    [
      [b, b],
      [a, a],
    ],
  )
  t.same(repeatsAmong([documentOf('a.txt', a), documentOf('b.txt', b)]), [])
})
