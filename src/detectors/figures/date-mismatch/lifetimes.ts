import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { firstOf, type Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_NUMBERS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { locate } from '../within.js'

const YEAR = '(?:1[5-9]|20)\\d{2}'
const DATE = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?'
const DAY_EN = '(?:(?:\\d{1,2} )?[A-Z][a-z]+ (?:\\d{1,2},? )?)?'
const AGE = '(?<age>\\d{1,3}|[一二三四五六七八九十]{1,4})'
const BORN = [
  new RegExp(`(?:出生于|生于|诞生于)(?:[^，。；\\d]{0,8})?(?<since>${YEAR})年${DATE}`, 'g'),
  new RegExp(`(?<since>${YEAR})年${DATE}(?:出?生于|出生|生(?=[，,。；]))`, 'g'),
  new RegExp(`\\b(?:born|built|launched|laid down|planted) (?:[A-Za-z ,]{0,30}? )?(?:in|on) ${DAY_EN}(?<since>${YEAR})\\b`, 'gi'),
]
/** An age at a year told beside it. */
const AGED = [
  regexp('g')`
    (?<year>${YEAR})年${DATE}(?![^。；;\d]{0,30}(?:退休|离休|离任|毕业|调)[^。；;\d]{0,20}(?:享年|终年))[^。；;\d]{0,30}?
      (?:享年|终年|時年|时年|年仅|当年|那年|时)?[，,]?(?<lead>享年|终年|时年|年仅|当时年仅)${AGE}(?:周)?岁
  `,
  new RegExp(`(?<year>${YEAR})年${DATE}[）)]?[^。；;，,\\d]{0,14}时[，,]?(?<lead>年龄为?|已有?|年满|刚满|为|是)?${AGE}(?:周)?岁`, 'g'),
  new RegExp(`(?<year>${YEAR})年${DATE}[^。；;\\d]{0,20}(?<lead>以)${AGE}周?岁`, 'g'),
  regexp('gi')`
    \b(?:died|retired|resigned|graduated|was elected|was appointed) (?:[A-Za-z ,]{0,30}? )?(?:in|on) ${DAY_EN}(?<year>${YEAR})
      (?<lead>,? (?:aged|at the age of|at)) (?<age>\d{1,3})\b
  `,
  new RegExp(
    `(?<lead>\\bwas|\\bwere) (?<age>\\d{1,3})(?: years old)? (?:when|at|on|in|by) [^.;\\d]{0,60}?(?:\\d{1,2} [A-Z][a-z]+ )?(?<year>${YEAR})\\b`,
    'g',
  ),
  new RegExp(`(?<lead>\\bwill (?:be|turn)) (?<age>\\d{1,3})(?: years old)? (?:in|on) ${DAY_EN}(?<year>${YEAR})\\b`, 'g'),
]
/** Service that still goes on, and how long ago something was. */
const SERVES = [
  /\b(?:in|of|since) (?<since>(?:1[5-9]|20)\d{2}), (?:just |exactly |now )?(?<age>[a-z-]{3,14}|\d{1,3}) years ago\b/g,
  /\b(?<age>[a-z-]{3,14}|\d{1,3}) years ago,? in (?<since>(?:1[5-9]|20)\d{2})\b/g,
  /(?<![\d第近])(?<age>[一二三四五六七八九十]{1,3}|\d{1,3})年前[（(，,的]?(?:即|也就是)?(?<since>(?:1[5-9]|20)\d{2})年/g,
  regexp('g')`
    (?<lead>自(?<since>${YEAR})年${DATE}(?:[^。；;，,\d]{0,12}以来|至今|起)[^。；;，,\d]{0,6}[，,]?[^。；;，,\d]{0,8}?已(?:经)?(?:走过|历经|运行|度过|走完)(?:了)?(?:整整|近)?)
      (?<age>[一二三四五六七八九十]{2,4}|\d{1,3})(?:年|载|个年头|个春秋)(?![级代度前后内期多余])
  `,
  regexp('g')`
    (?<since>${YEAR})年${DATE}[^。；;，,\d]{0,6}?(?:取得|领取|考取|初次领证|入党|加入|参加工作|从教|从医|从业|入职|入伍|从警|拜师)[^。；;，,\d]{0,14}[，,]?
      (?<lead>(?:现有?|已有)?(?:驾龄|党龄|工龄|教龄|警龄|医龄|从业|从教|从医|从警|从艺)(?:已|达|满)?)(?<age>[一二三四五六七八九十]{1,3}|\d{1,2})年(?![级代度前后内期多余以])
  `,
  regexp('g')`
    \b(?:took (?:office|over|up (?:the|her|his|their) post)|came to power) in (?:[A-Z][a-z]+ )?(?<since>${YEAR}),?
      (?<lead> and has (?:now )?(?:been|served|led|held)(?: [\w'’-]+){0,5}? for) (?<age>[a-z-]{3,14}|\d{1,2}) years\b
  `,
  regexp('g')`
    (?<since>${YEAR})年${DATE}[^。；;，,\d]{0,8}?(?:成立|建成|投用|投产|开馆|开业|创办|通车|建校|建院|建厂|启用|任职|入职|参加工作|投入使用)
      [^。；;\d]{0,12}?(?<lead>至今(?:已经|已)?(?:连续|走过|有|运行|经历|历经|服役|工作)?(?:了)?)(?<age>[一二三四五六七八九十]{2,4}|\d{1,3})(?:年|载|个年头)
      (?![级代度前后内期多余])
  `,
  regexp('g')`
    (?:成立|建成|投用|投产|开馆|开业|创办|通车|启用|始建|组建|设立)于(?<since>${YEAR})年${DATE}[，,]?(?<lead>至今(?:已经|已)?(?:连续|走过|有|运行|经历|历经|服役|工作)?(?:了)?)
      (?<age>[一二三四五六七八九十]{1,4}|\d{1,3})(?:年|载|个年头)(?![级代度前后内期多余])
  `,
  regexp('g')`
    \b(?:founded|established|opened|created|formed|set up|built|launched|installed|commissioned|introduced|given|erected|planted|laid) in (?<since>${YEAR})(?: for [^.;,\d]{1,30})?,?
      (?<lead> (?:and |which |it |that )?(?:has|have) (?:now )?(?:been (?:open|here|running|going|operating|trading|serving|working
            |published|used|(?:in|at) [\w'’-]+)|run|served|operated|worked|stood|traded|existed|lasted|published|served|produced|provided
          |helped|made|kept)(?: [\w'’-]+){0,5}? for) (?<age>[a-z-]{3,14}|\d{1,3}) years\b
  `,
  regexp('g')`
    \b(?:appointed|joined|elected|installed|ordained)\b[^.;\d]{0,30} in (?<since>${YEAR}),?
      (?<lead> (?:and )?(?:has|have) (?:now )?(?:served|worked|given|been (?:here|there|with (?:us|it|them)|(?:a|the) (?:member|post)|in (?:post|office)))
        (?: [\w'’-]+){0,4}?(?: for)?) (?<age>[a-z-]{3,14}|\d{1,2}) years\b
  `,
]
/** "is now in its fifteenth year": one more than have gone by. */
const NTH_SINCE = [
  new RegExp(
    `自?(?<since>${YEAR})年(?:以来|起|开始)[，,]?(?:我[市省县区校院司]|公司|本[市院校行局])?(?<lead>已?(?:是)?连续第)(?<age>[一二三四五六七八九十]{1,3}|\\d{1,2})年`,
    'g',
  ),
  new RegExp(
    `自(?<since>${YEAR})年(?:以来|起|开始|首次[\\p{Script=Han}]{2,4}以来)[，,]?(?:的|开展的)?(?<lead>第)(?<age>[一二三四五六七八九十]{1,3}|\\d{1,2})次[^，。；\\d]{2,16}[，,]每年(?:开展|举办|进行)?一次`,
    'gu',
  ),
  new RegExp(
    `\\b(?<lead>(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]his) )(?<age>[a-z-]{4,14}|\\d{1,3}(?=st|nd|rd|th))(?:st|nd|rd|th)? (?:annual|yearly) [a-z]+(?: [a-z]+){0,3} since (?<since>${YEAR})\\b`,
    'g',
  ),
]
const NTH_YEAR = regexp('g')`
  \b(?:founded|established|opened|created|formed|set up|launched|registered|introduced|incorporated|began|started|running) (?:in |on |since )?${DAY_EN}
    (?<since>${YEAR})\b[^.;\d]{0,30}?(?<lead>\b(?:is|are) (?:now )?in (?:its|their|our|his|her)) (?<age>[a-z-]{4,14}|\d{1,3}(?=st|nd|rd|th))(?:st|nd|rd|th)? year\b
`
/** An age as it is now, sometimes with the year beside it. */
const AGED_NOW = [
  new RegExp(
    `(?<lead>今年|现年|现)(?:已经?|整整?|刚满|正好|刚好|年满)?${AGE}周?岁(?:[（(](?:截至|至)?(?<year>(?:19|20)\\d{2})年[^）)]{0,4}[）)])?`,
    'g',
  ),
  regexp('gi')`
    (?<lead>\b(?:this year at the age of|(?:is|are) now(?: aged)?|now aged|turns|turned)) (?<age>\d{1,3}|(?:${ENGLISH_NUMBERS}))\b
      (?: (?:in|during) (?<year>(?:19|20)\d{2})| (?:this year|years old))?
  `,
  new RegExp(`(?<lead>\\bnow) (?<age>\\d{1,3}|(?:${ENGLISH_NUMBERS})) years old\\b`, 'g'),
  new RegExp(`(?<=\\bborn in ${YEAR}, )(?<lead>is) (?<age>\\d{1,3})(?=[.,;]| and| years old)`, 'g'),
]
/** Of one who is told to be dead: "who has died aged 84, was born in March 1937 and died on 2 January 2024". */
const DEAD = {
  died: new RegExp(
    `\\bdied (?:[A-Za-z ,]{0,30}? )?(?:in|on) ${DAY_EN}(?<year>${YEAR})\\b|(?<die>${YEAR})年${DATE}[^。；;，,\\d]{0,12}(?:逝世|去世|病逝|辞世)`,
    'g',
  ),
  age: /\b(?<lead>(?:has |have )?died,? (?:aged|at the age of)) (?<age>\d{1,3})\b|(?<laid>享年|终年)(?<years>\d{1,3})岁/g,
}

/** Both years of a life beside the age: （1876—1943，享年67岁）, "(1915–1988), died at the age of 73". */
const LIVED = [
  new RegExp(
    `[（(](?<since>${YEAR})年?\\s?[-—–~～至]{1,2}\\s?(?<year>${YEAR})年?[）)]?[^。；;\\d（(]{0,16}(?<lead>享年|终年)${AGE}岁`,
    'g',
  ),
  new RegExp(
    `\\((?<since>${YEAR})\\s?[-–—]\\s?(?<year>${YEAR})\\)?[^.;()\\d]{0,40}\\b(?<lead>died (?:aged|at the age of)|lived to (?:be|the age of)|aged) (?<age>\\d{1,3})\\b`,
    'g',
  ),
]
/** Work from one year to another and how long it was. */
const SERVED = [
  new RegExp(
    `\\bfrom (?<since>${YEAR}) to (?<year>${YEAR}),? (?<lead>(?:and )?(?:gave|served|spent) (?:[\\w'’-]+ ){0,3}?)(?<age>[a-z-]{3,14}|\\d{1,2}) years\\b`,
    'g',
  ),
  regexp('gu')`
    (?<lead>(?:[自从]|\p{Script=Han}{2}于)?(?<since>${YEAR})年${DATE}[^。；;\d]{0,20}?[，,]?(?:截?至|到|截止)(?<year>${YEAR})年[^。；;，,\d]{0,8}?[，,]?
      (?:已经?|共|走过|历经)(?!完成|实现|达|投入|提前|超)[\p{Script=Han}]{0,6}?)(?<age>[一二三四五六七八九十]{2,4}|\d{1,3})(?:年|载|个年头|个春秋)
      (?![级代度前后内期多余])
  `,
  regexp('g')`
    (?<since>${YEAR})年${DATE}[^。；;\d]{0,12}?(?:参加工作|任教|执教|从教|入职|入伍|参军|从医|从艺|从警)[^；;]{0,80}?
      (?<year>${YEAR})年${DATE}(?:光荣)?(?:退休|离休|退役|离任|转业)[，,](?<lead>从[教医艺警业]|任职|工作|执教|服役|军旅生涯)
      (?:共|达|整整)?(?<age>\d{1,2})年
  `,
  regexp('gi')`
    \b(?:joined|entered|began|started|was appointed)\b[^.;]{0,60}? in (?<since>${YEAR})\b[^.;]{0,60}?\b
      (?:retired|left|stepped down|resigned|served until)\b[^.;]{0,30}? (?:in )?(?<year>${YEAR})
      (?<lead>,? (?:after|having served|served)(?: for)?) (?<age>[a-z-]{3,14}|\d{1,2}) years\b
  `,
]
const TOLD = /岁|已|至今|年前|龄|第.{1,3}[年次]|annual|aged?\b|\bnow\b|\bturn|\bborn\b|\bbuilt\b|\bdied\b|从|工作|任职|执教|服役|生涯|years/
/** What every one of these is reckoned from. */
const A_YEAR = new RegExp(YEAR)
/** Chinese ages may count the year begun, English ones the year completed; a birthday may be yet to come. */
const AGE_SLACK = 1

/** Ages that do not follow from the year of birth, and years of service that are not those between: born in 1938, died in 2021, aged 73. */
export const wrongLifetimes = (document: Document, ownYear: number | undefined): Draft[] =>
  document.blocks.flatMap(block => {
    const text = document.text.slice(block.start, block.end)
    if (block.kind === 'furniture' || !A_YEAR.test(text) || !TOLD.test(text)) return []
    const told = [
      ...ages(text, ownYear),
      ...allMatchesOf(LIVED, text).map(lived('age')),
      ...allMatchesOf(SERVED, text).map(lived('service')),
      ...allMatchesOf(SERVES, text).map(lived('service', ownYear)),
      ...allMatchesOf([NTH_YEAR, ...NTH_SINCE], text).map(lived('nth-year', ownYear)),
    ]
    return told.filter(isWrong).map(wrong => draft(document, wrong, block.start))
  })

interface Told extends Span {
  readonly message: 'age' | 'service' | 'nth-year'
  readonly since: number
  readonly year: number
  readonly stated: number
}

const isWrong = (told: Told): boolean => told.stated > 0 && told.year >= told.since && Math.abs(countedIn(told) - told.stated) > AGE_SLACK

/** Years gone by; the year that runs is one more. */
const countedIn = ({ message, since, year }: Told): number => year - since + (message === 'nth-year' ? 1 : 0)

const allMatchesOf = (patterns: readonly RegExp[], text: string): RegExpExecArray[] => patterns.flatMap(pattern => matchesOf(pattern, text))

const lived =
  (message: Told['message'], year?: number) =>
  (match: RegExpExecArray): Told => ({
    message,
    since: Number(match.groups!.since),
    year: Number(match.groups!.year ?? year),
    stated: statedIn(match),
    ...placeOf(match),
  })

const ages = (text: string, ownYear: number | undefined): Told[] => {
  const births = allMatchesOf(BORN, text).sort((a, b) => a.index - b.index)
  if (births.length === 0) return []
  return [
    ...dead(text, births),
    ...[...allMatchesOf(AGED, text), ...allMatchesOf(AGED_NOW, text)].flatMap(match => {
      const birth = birthOf(text, births, match.index)
      const year = Number(match.groups!.year ?? ownYear)
      return birth
        ? [{ message: 'age' as const, since: Number(birth.groups!.since), year, stated: statedIn(match), ...placeOf(match) }]
        : []
    }),
  ]
}

/** One birth, one death and one age at it in a paragraph, in whatever order. */
const dead = (text: string, births: readonly RegExpExecArray[]): Told[] => {
  const [deaths, told] = [matchesOf(DEAD.died, text), matchesOf(DEAD.age, text)]
  const [death, age] = [deaths[0], told[0]]
  if (births.length !== 1 || deaths.length !== 1 || told.length !== 1 || !death || !age) return []
  const stated = ordinalOf(age.groups!.age ?? age.groups!.years!) ?? 0
  const year = Number(death.groups!.year ?? death.groups!.die)
  return [{ message: 'age', since: Number(births[0]!.groups!.since), year, stated, start: age.index, end: age.index + age[0].length }]
}

/** Whose age it is: of the only birth of the paragraph, else of the last one told before in its sentence. */
const birthOf = (text: string, births: readonly RegExpExecArray[], at: number): RegExpExecArray | undefined => {
  if (births.length === 1) return births[0]
  const last = births[firstOf(births.length, index => births[index]!.index > at) - 1]
  return last && at - last.index < SENTENCE && !/[。；;]|\. /.test(text.slice(last.index, at)) ? last : undefined
}

/** An age stands no further behind its birth than this. */
const SENTENCE = 400

const statedIn = ({ groups }: RegExpExecArray): number => ordinalOf(groups!.age!) ?? 0

/** From the words that lead to the age to its end. */
const placeOf = ({ 0: all, index, groups }: RegExpExecArray): Span => {
  const lead = groups!.lead ?? groups!.age!
  const at = all.lastIndexOf(lead)
  return { start: index + at + (lead.length - lead.replace(/^[,，\s]+/, '').length), end: index + all.length }
}

const draft = (document: Document, told: Told, by: number): Draft => {
  const { message, since, year, stated, start, end } = told
  const counted = countedIn(told)
  return {
    rule: 'date-mismatch',
    level: 'warning',
    confidence: 0.85,
    messageId: `date-mismatch.${message}`,
    data: { quote: document.text.slice(start + by, end + by), since, year, stated, counted },
    locations: [locate(document, { start: start + by, end: end + by }, 'mention')],
    evidence: { arithmetic: `${year} − ${since}${message === 'nth-year' ? ' + 1' : ''} = ${counted} ≠ ${stated}` },
  }
}
