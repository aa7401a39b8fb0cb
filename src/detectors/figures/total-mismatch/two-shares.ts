import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { matchesOf } from '../../../text/matches.js'
import { source } from '../../../text/regexp.js'
import { sentencesOf } from '../../../text/sentences.js'
import { PAIRS, type Pair, SURE_PAIRS_EN } from '../opposite-names.js'
import { judgeShares } from './open-wholes.js'

const PERCENT = String.raw`\d{1,2}(?:\.\d{1,2})?(?:\s?[%％]|\s(?:percent|per cent)\b)`
/** Who and what is divided so by nature: of the shares of other things each may be of a whole of its own (城镇居民食品支出占30.5%，农村居民…). */
const WHO =
  '(?:性|人口|居民|职工|员工|学?生|生源|教师|人员|会员|党员|干部|代表|委员|患者|病例|参与者|受访者|用户|读者|观众|游客|旅客|企业|项目|产品|客户|订单|收入|销售额?|投资)?'
/** Names of either kind; which of them stand beside each other is seen behind. */
const NAMES = PAIRS.flat().join('|')
const HAN = new RegExp(
  String.raw`(?:^|[，,；;：:、（(]|其中|[中有])(?<one>${NAMES})(?<who>${WHO})(?:占比?|比例|比重)(?:为|约)?(?<first>${PERCENT})[，,；;、](?:而)?(?<other>${NAMES})\k<who>(?:占比?|比例|比重)?(?:为|约)?(?<second>${PERCENT})(?=[，,；;。）)]|$)`,
  'dgu',
)
/** Each pair in either order, as it may stand by itself. */
const inEitherOrder = (pairs: readonly Pair[]): Pair[] =>
  pairs.flatMap(([one, other]): Pair[] => [
    [one, other],
    [other, one],
  ])

const OPPOSITES = inEitherOrder(PAIRS).map(([one, other]) => [new RegExp(`^(?:${one})$`), new RegExp(`^(?:${other})$`)] as const)

const areOpposite = ({ one, other }: Readonly<Record<string, string>>): boolean =>
  OPPOSITES.some(([a, b]) => a.test(one!) && b.test(other!))

const EN = inEitherOrder(SURE_PAIRS_EN).flatMap(([one, other]) => [
  new RegExp(
    source`
    \b(?:${one}) (?:workers? |staff |members? |employees? |students? )?(?:ma[dk]es? up|accounts? for|accounted for|represents?|represented|comprised?|were|are) (?<first>${PERCENT})
      (?: of (?:[a-z'’-]+ ){0,5}[a-z'’-]+)?,? (?:and|while) (?:${other}) (?:(?:ma[dk]e up|accounted for|for|were|are) )?(?<second>${PERCENT})(?=[.,;)]|$)
  `,
    'dgi',
  ),
  new RegExp(
    source`
    (?<!\d)(?<first>${PERCENT}) (?:of (?:[a-z'’-]+ ){0,4}[a-z'’-]+ )?(?:were |are )?(?:${one})(?: and|,| while) (?<second>${PERCENT}) (?:were |are )?(?:${other})(?=[.,;)]|$)
  `,
    'dgi',
  ),
])
/** `52% were satisfied, 31% neutral and 17% dissatisfied`: from one end of a scale to the other. */
const ON_SCALE = new RegExp(
  source`
  (?<!\d)(?<first>${PERCENT})\)? (?:of (?:[a-z'’-]+ ){0,4}[a-z'’-]+ )?(?:were |are |was |said they were )?(?:(?:very|fairly|quite) )?(?:satisfied|agreed?|in favou?r|favou?rable|positive|happy|supportive|supported)\b
    [^.;%\d]{0,24}(?:,| and) (?<second>${PERCENT}) (?:were |are |felt )?(?:neutral|undecided|unsure|neither|indifferent|had no (?:view|opinion)|no opinion)\b
    [^.;%\d]{0,40}(?:, and|,| and) (?<third>${PERCENT}) (?:were |are )?(?:dissatisfied|disagreed?|against|unfavou?rable|negative|unhappy|opposed)\b
`,
  'dgi',
)
/** `41% said that sales had risen, 38% that they were unchanged and 21% that they had fallen`; `increased by 22% of firms, left unchanged by 61% and cut by 17%`. */
const RISEN = '(?:risen|rose|rise|increased?|gone up|improved?|higher|grown|better|raised|up)'
const UNCHANGED = '(?:unchanged|the same|no change|not changed|stayed|stable|kept)'
const FALLEN = '(?:fallen|fell|fall|decreased?|gone down|worsened?|worse|lower|shrunk|cut|reduced|down)'
const OF_CHANGE = [
  new RegExp(
    source`
    (?<!\d)(?<first>${PERCENT})\)? (?:of [a-z'’ -]{3,30} )?(?:said|reported|saw|expect(?:ed)?|told us|thought|had|that|were|was)\b[^.;%\d]{0,50}\b${RISEN}\b
      [^.;%\d]{0,30}(?:,| and) (?<second>${PERCENT})[^.;%\d]{0,40}\b${UNCHANGED}\b[^.;%\d]{0,20}(?:,| and|, and) (?<third>${PERCENT})[^.;%\d]{0,40}\b${FALLEN}\b
  `,
    'dgi',
  ),
  new RegExp(
    source`
    \b${RISEN} (?:by|for|in|at) (?<first>${PERCENT})[^.;%\d]{0,30}, [^.;%\d]{0,20}\b${UNCHANGED} (?:by|for|in|at) (?<second>${PERCENT})[^.;%\d]{0,20},? and [^.;%\d]{0,10}\b${FALLEN} (?:by|for|in|at) (?<third>${PERCENT})(?=[.,;]|$)
  `,
    'dgi',
  ),
]
/** `made up 61% of the total and domestic traffic the remaining 39%`. */
const REMAINING = new RegExp(
  source`
  \b(?:ma[dk]es? up|accounts? for|accounted for|represents?|represented|comprised?|contributed|provided|took) (?<first>${PERCENT})(?: of [^.;%\d]{3,40}?)?,? (?:and|with|while)
    [^.;%\d]{3,60}?\bthe (?:remaining|other|balance of) (?<second>${PERCENT})(?=[.,;)]|$| of (?:the|it|all)\b)
`,
  'dgi',
)
/** `23% were under 30, 45% between 30 and 59 and 32% 60 or over`: rungs of a ladder with both its ends. */
const RUNGS = new RegExp(
  source`
  (?<!\d)(?<first>${PERCENT}) (?:of (?:[a-z'’-]+ ){0,4}[a-z'’-]+ )?(?:were |are |was )?(?:aged )?(?:under|below|less than) \d[\d,]*[^.;%\d]{0,12}
    ,? (?<second>${PERCENT}) (?:were |are |was )?(?:aged )?(?:between )?\d[\d,]*(?:–|-| to | and )\d[\d,]*[^.;%\d]{0,12}
    ,? and (?<third>${PERCENT}) (?:were |are |was )?(?:aged )?(?:(?:over|above|more than) \d|\d[\d,]* (?:or|and) (?:over|above|more|older))
`,
  'dgi',
)
/** Shares of other wholes, of changes, or of answers given beside each other. */
const OTHERWISE = /同比|比上年|较|增|降|提高|上升|其中一|分别|\b(?:from|compared|than|rose|fell|(?<!ma[dk]es? )up|down|respectively)\b/i

/** Shares of two that leave nobody and nothing out, or from one end of a scale to the other, that do not make 100: 男性占52.3%，女性占54.7%. */
export const twoShares = (document: Document): Draft[] =>
  sentencesOf(document).flatMap(({ start, end }) => {
    const text = document.text.slice(start, end)
    if (!/[%％]|per ?cent/.test(text) || text.length > LONGEST) return []
    return (/[一-鿿]/.test(text) ? [HAN] : [...EN, ON_SCALE, REMAINING, RUNGS, ...OF_CHANGE]).flatMap(regexp =>
      matchesOf(regexp, text).flatMap(match => {
        if (
          (regexp !== RUNGS && !OF_CHANGE.includes(regexp) && OTHERWISE.test(match[0])) ||
          (regexp === HAN && !areOpposite(match.groups!))
        )
          return []
        const spans = ['first', 'second', 'third'].flatMap(name => (match.groups![name] ? [match.indices!.groups![name]!] : []))
        return judgeShares(
          document,
          spans.map(([from, to]) => ({ start: start + from, end: start + to, written: /[\d.]+/.exec(text.slice(from, to))![0] })),
          !EN.includes(regexp) && regexp !== HAN,
        )
      }),
    )
  })

const LONGEST = 400
