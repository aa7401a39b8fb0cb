import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { MONTH_NAMES } from '../../../text/dates/forms.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { splitSentences } from '../../../text/sentences.js'
import { locate } from '../within.js'

/** Events everyone counts from, and their year. */
const EVENTS: readonly (readonly [RegExp, number])[] = [
  [/(?:新中国|中华人民共和国|共和国|建国)成立$|建国$/, 1949],
  [/(?:中国共产党|党|中共)成立$|建党$/, 1921],
  [/(?:中国人民解放军|人民军队)(?:建军|成立|创建)$|建军$/, 1927],
  [/(?:全国)?人民代表大会(?:制度)?(?:成立|建立)$/, 1954],
  [/(?:人民政协|中国人民政治协商会议)成立$/, 1949],
  [/改革开放$/, 1978],
  [/(?:抗日战争|抗战)(?:胜利|暨世界反法西斯战争胜利)$|世界反法西斯战争胜利$/, 1945],
  [/红军长征胜利$|长征胜利$/, 1936],
  [/香港(?:回归祖国|回归)$/, 1997],
  [/澳门(?:回归祖国|回归)$/, 1999],
  [/辛亥革命$/, 1911],
  [/五四运动$/, 1919],
]
const YEAR = '((?:1[0-9]|20)\\d{2})'
const ANNIVERSARY = /([\p{Script=Han}“”]{2,24}?)(\d{1,3}|[一二三四五六七八九十百]{1,5})周年/gu
const OF_YEAR = regexp('u')`
  ${YEAR}年(?:\d{1,2}月(?:\d{1,2}日)?)?[^。；;]{0,2}?
    (?:[，,](?=建[\p{Script=Han}])|[，,]?(?:恰好|正好|整整|刚好)?(?:走过|度过|是|为|正值|恰逢|适逢|喜逢|迎来|迎|系|既是|将是))
`
const THIS_YEAR = /(?:今年|本年)[^。；;]{0,16}(?:是|为|正值|逢|迎来|迎)/
/** What stands before the name of an anniversary. */
const LEAD = /^.*(?:是|为|正值|逢|迎来|迎|了|年)/
const FOUNDED = regexp()`
  (?:(?:始|启动|成立|建立|创建|创办|创刊|始建|建成|设立|组建|建校|建院|建厂|建馆|诞生|出生|建制|开馆|通车|颁布|投产|兴建|兴办|开办|始创
        |建)于${YEAR}年|(?:自|于)?${YEAR}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:正式|由[^，。]{1,12})?(?:成立|建立|创建|创办|创刊|建成|设立|组建
        |建[校院厂馆局团社所站队行会县市区矿港场]|诞生|开馆|通车|投产))
`
const FOUNDED_EN = regexp('i')`
  \b(?:founded|established|created|opened|incorporated|formed|launched|chartered|built|born|began operations?
    |(?:was )?first (?:met|held|published|opened|performed|played|awarded|broadcast)) (?:in
    |on) (?:(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2},? )?)?((?:1[0-9]|20)\d{2})\b
`
const ANNIVERSARY_EN =
  /\b(?:(\d{1,3}(?=st|nd|rd|th)|(?:[a-z]+ty-)?[a-z]+(?:th|first|second|third))(?:st|nd|rd|th)?[ -](?:anniversary|birthday)|(bi)?(?:centenary|centennial))\b/i
const OF_YEAR_EN = /(?:\b(?:in|during|year,?) |\b(?=\d{4} (?:is|was|marks?|marked|will be) ))((?:19|20)\d{2})\b/gi

/** 建校70周年（1954—2024年）, "75th anniversary (1949–2024)": the years stand beside. */
const OF_YEARS = new RegExp(
  `(\\d{1,3}|[一二三四五六七八九十百]{1,5})(?:周年|(?:st|nd|rd|th) anniversary) ?[（(]${YEAR}年? ?[-—–~～至]{1,2} ?${YEAR}年?[）)]`,
  'g',
)
/** 至今（2025年）已有16年: from one of the years of the sentence. */
const TO_NOW = new RegExp(
  `至(?:今|[\\p{Script=Han}]{1,5}时)[（(]${YEAR}年(?:\\d{1,2}月)?[）)][，,]?(?:已|已经)?(?:走过|有|历经|经历|运行|运营|使用|服役)?(?:了)?(\\d{1,3})年`,
  'u',
)
/** "125 years since the company was founded in 1890", in a sentence of one other year. */
const YEARS_SINCE_EN =
  /\b(\d{2,3}) years (?:since|after|of)\b[^.;\d]{0,50}\b(?:founded|established|created|opened|incorporated|formed|built) in ((?:1[0-9]|20)\d{2})\b/i
/** "2025 is our 40th year": of a body whose founding the paragraph tells. */
const NTH_YEAR_EN =
  /\b((?:19|20)\d{2}) (?:is|was|marks|marked) (?:our|its|the \w+['’]s) (\d{1,3}(?=st|nd|rd|th)|[a-z-]{4,14})(?:st|nd|rd|th)? (?:year|anniversary|birthday)\b/

/** "celebrates its 20th year in 2025". */
const CELEBRATED_EN =
  /\b(?:celebrat|mark|enter|complet|commemorat)(?:e|es|ed|s|ing) (?:our|its|their|the \w+['’]s) (\d{1,3}(?=st|nd|rd|th)|[a-z-]{4,14})(?:st|nd|rd|th)? year(?: [a-z]+){0,3} in ((?:19|20)\d{2})\b/
/** Anniversaries that are not the years between: "2024年是新中国成立70周年", "founded in 1954, marked its 60th anniversary in 2024". */
export const wrongAnniversaries = (document: Document, ownYear: number | undefined): Draft[] =>
  document.blocks.flatMap(block => {
    const text = document.text.slice(block.start, block.end)
    if (
      block.kind === 'furniture' ||
      !/周年|于\d{4}年|至.{1,6}[（(]|anniversary|birthday|centen|years since|(?:\d(?:st|nd|rd|th)|(?:is|was|marks|marked|its|our|their) (?:(?:our|its|the) )?[a-z-]+) year/.test(
        text,
      )
    )
      return []
    const thisYear = ownYear ?? yearBefore(document.text.slice(0, Math.min(block.end, LINES_OF_DATE)))
    const founded = foundedOnce(text)
    return splitSentences(document.text, block).flatMap(sentence => {
      const words = document.text.slice(sentence.start, sentence.end)
      return [
        ...inChinese(words, founded, thisYear),
        ...inEnglish(words, thisYear),
        ...betweenYears(words),
        ...toNow(words),
        ...yearsSince(words, text),
      ].map(wrong => draft(document, wrong, sentence.start))
    })
  })

interface Wrong extends Span {
  readonly stated: number
  readonly since: number
  readonly year: number
}

/** The year of the one founding a paragraph tells of, when it has one anniversary too. */
const foundedOnce = (text: string): number | undefined => {
  if (!isSolitary(text)) return undefined
  const all = matchesOf(new RegExp(FOUNDED, 'g'), text)
  return all.length === 1 ? Number(all[0]![1] ?? all[0]![2]) : undefined
}

/** How far before an anniversary its name and its year are looked for. */
const REACH = 400

const inChinese = (text: string, foundedBefore: number | undefined, thisYear: number | undefined): Wrong[] => {
  const wrong: Wrong[] = []
  if (!text.includes('周年')) return wrong
  const yearNamed = OF_YEAR.exec(text)?.[1]
  const founded = FOUNDED.exec(text)
  const foundedHere = founded && isSolitary(text)
  for (const match of matchesOf(ANNIVERSARY, text)) {
    const stated = ordinalOf(match[2]!)
    const at = match.index + match[1]!.length
    const before = text.slice(Math.max(0, at - REACH), at)
    const year = Number(yearNamed ?? (THIS_YEAR.test(before) ? thisYear : undefined))
    const since =
      EVENTS.find(([event]) => event.test(before))?.[1] ??
      (foundedHere ? Number(founded[1] ?? founded[2]) : /建[团校院厂馆社所台刊园站队]\d/.test(text) ? foundedBefore : undefined)
    if (!stated || !year || !since || since >= year || year - since === stated) continue
    if (founded && (since === year || isBetweenOthers(text, stated))) continue
    const lead = match[1]!.length - match[1]!.replace(LEAD, '').length
    wrong.push({ stated, since, year, start: match.index + lead, end: match.index + match[0].length })
  }
  return wrong
}

/** Two other years of the sentence make it right: 1954年建校，1998年升本，2024年迎来升本26周年. */
const isBetweenOthers = (text: string, stated: number): boolean => {
  const years = new Set(matchesOf(/(?<!\d)(?:1[0-9]|20)\d{2}(?=年)/g, text).map(([year]) => Number(year)))
  return [...years].some(year => years.has(year - stated))
}

/** One anniversary in the sentence: it is clear what was founded. */
const isSolitary = (text: string): boolean => (text.match(/周年/g)?.length ?? 0) === 1

/** The year of a text that begins with a full date: what "this year" means. */
const yearBefore = (text: string): number | undefined => {
  const dated = DATELINE.exec(text)
  return dated ? Number(dated[1]) : undefined
}

const LINES_OF_DATE = 400
const DATELINE = new RegExp(`\\b(?:${MONTH_NAMES}) \\d{1,2},? ((?:19|20)\\d{2})\\b`)

/** Anniversaries with both years beside them. */
const betweenYears = (text: string): Wrong[] =>
  matchesOf(OF_YEARS, text).flatMap(match => {
    const [stated, since, year] = [ordinalOf(match[1]!), Number(match[2]), Number(match[3])]
    const wrong = stated !== undefined && year > since && year - since !== stated
    return wrong ? [{ stated, since, year, start: match.index, end: match.index + match[0].length }] : []
  })

/** 至今（2025年）已有26年, when no year of the sentence is so long ago. */
const toNow = (text: string): Wrong[] => {
  const match = TO_NOW.exec(text)
  if (!match) return []
  const [year, stated] = [Number(match[1]), Number(match[2])]
  const years = matchesOf(/(?<!\d)(?:1[0-9]|20)\d{2}(?=年)/g, text.slice(0, match.index)).map(([written]) => Number(written))
  const since = years.at(-1)
  if (since === undefined || years.some(one => Math.abs(year - one - stated) <= 1)) return []
  return [{ stated, since, year, start: match.index, end: match.index + match[0].length }]
}

/** "N years since … founded in", "our Nth year": the years between, give or take the one begun. */
const yearsSince = (text: string, paragraph: string): Wrong[] => {
  const since = YEARS_SINCE_EN.exec(text)
  const nth = NTH_YEAR_EN.exec(text)
  const celebrated = CELEBRATED_EN.exec(text)
  return [
    ...(celebrated
      ? foundingsOf(paragraph).map(founded => told(celebrated, ordinalOf(celebrated[1]!) ?? 0, founded, Number(celebrated[2])))
      : []),
    ...(since ? yearsOf(text, Number(since[2])).map(year => told(since, Number(since[1]), Number(since[2]), year)) : []),
    ...(nth ? foundingsOf(paragraph).map(founded => told(nth, ordinalOf(nth[2]!) ?? 0, founded, Number(nth[1]))) : []),
  ]
    .filter(({ stated, since: from, year }, _, all) => all.every(one => Math.abs(one.year - one.since - stated) > 1) && year > from)
    .slice(0, 1)
}

const told = (match: RegExpExecArray, stated: number, since: number, year: number): Wrong => ({
  stated,
  since,
  year,
  start: match.index,
  end: match.index + match[0].length,
})

/** The one year a sentence says it is of. */
const yearsOf = (text: string, founded: number): number[] => {
  const years = [...new Set(matchesOf(OF_YEAR_EN, text).map(([, year]) => Number(year)))].filter(year => year !== founded)
  return years.length === 1 ? years : []
}

const foundingsOf = (paragraph: string): number[] =>
  matchesOf(
    /\b(?:[Ff]ounded|[Ee]stablished|[Cc]reated|opened|[Ii]ncorporated|[Ff]ormed|[Rr]egistered|[Ss]et up|[Ll]aunched|began|[Bb]uilt)\b(?:[^.;\d]{0,20} in| in) ((?:1[0-9]|20)\d{2})\b/g,
    paragraph,
  ).map(([, year]) => Number(year))

const inEnglish = (text: string, thisYear: number | undefined): Wrong[] => {
  const founded = FOUNDED_EN.exec(text)
  const match = ANNIVERSARY_EN.exec(text)
  if (!founded || !match || (text.match(/anniversary|birthday/gi)?.length ?? 0) > 1) return []
  const since = Number(founded[1])
  const years = matchesOf(OF_YEAR_EN, text)
    .map(([, year]) => Number(year))
    .filter(year => year !== since)
  const stated = match[1] === undefined ? (match[2] ? 200 : 100) : (ordinalOf(match[1]) ?? 0)
  if (years.length === 0 && thisYear !== undefined && /\bthis year\b/i.test(text)) years.push(thisYear)
  if (stated === 0 || years.length !== 1 || years[0]! <= since || years[0]! - since === stated) return []
  return [{ stated, since, year: years[0]!, start: match.index, end: match.index + match[0].length }]
}

const draft = (document: Document, { stated, since, year, start, end }: Wrong, by: number): Draft => ({
  rule: 'date-mismatch',
  level: 'error',
  confidence: 0.85,
  messageId: 'date-mismatch.anniversary',
  data: { anniversary: document.text.slice(start + by, end + by), stated, since, year, counted: year - since },
  locations: [locate(document, { start: start + by, end: end + by }, 'mention')],
  evidence: { arithmetic: `${year} − ${since} = ${year - since} ≠ ${stated}` },
})
