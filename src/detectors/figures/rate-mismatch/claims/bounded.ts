import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { figuresOf } from '../../../../text/figures/figures.js'
import { regexp } from '../../../../text/regexp.js'
import { locate } from '../../within.js'

/** Rates of a part among all: none can pass 100%; what covers a need, what old customers pay this year and what is cleared of all that came in may. */
const SHARE_HAN = regexp()`
  (?:办结|办复|结案|审结|合格|及格|优良|优秀|满意|(?<!拨备|利息|偿债|资金|流动性|保障|保证金|现金)覆盖|普及|应诉|出庭|出席|到会|参会|出勤|到课|(?<!毛)入学
      |升学|巩固|毕业|就业|整改|达标|回收|参与|参保|知晓|见面|答复|反馈|回复|上线|安装|持证|入户|受检|签约|落实|公开|接种|治愈|存活|成活
      |绿化|森林覆盖|入住|空置|按时|准点|正点|处置|化解|(?<!合同|协|计划|订单)兑现|报到)率(?:均|都|已|分别|同比){0,2}
    (?:为|达|达到|达到了|高达|是|约|保持在|稳定在|提高到|提升到|升至|超过|突破)?(?:\d[\d.]*[%％][、和及]){0,4}$
`
const SHARE_EN = regexp('i')`
  \b
    (?:attendance|approval|pass|satisfaction|coverage(?! ratio)|response|graduation|enrollment|enrolment|vaccination|literacy|compliance
      |completion|occupancy|employment|participation|closure|survival|(?<!\b(?:net|dollar|revenue|premium) )retention|success)
    \x20(?:rate|rating|ratio)s? (?:of|was|were|is|reached
      |stood at|rose to|increased to|at|hit) (?:about |nearly |over )?$
`
/** Reaching more than was planned is no fault. */
const COMPLETION_HAN = /(?:完成率|完成(?:年度|全年)?(?:计划|任务|目标)的?)(?:为|达|达到)?$/
const WINDOW = 40

/** Rates that only parts of a whole can have and that pass 100%. */
export const impossibleRates = (document: Document): Draft[] =>
  figuresOf(document).flatMap(figure => {
    if (
      figure.kind !== 'percentage' ||
      figure.lo === undefined ||
      !/^\d{3,}/.test(figure.lo) ||
      Number(figure.lo) <= 100 ||
      Number(figure.lo) > 100_000
    )
      return []
    const before = document.text.slice(Math.max(0, figure.start - WINDOW), figure.start)
    const certain = SHARE_HAN.test(before) || SHARE_EN.test(before)
    if (!certain && !COMPLETION_HAN.test(before)) return []
    return [
      {
        rule: 'rate-mismatch' as const,
        level: certain ? ('error' as const) : ('note' as const),
        confidence: certain ? 0.85 : 0.5,
        messageId: certain ? 'rate-mismatch.above-all' : 'rate-mismatch.above-plan',
        data: { rate: figure.raw },
        locations: [locate(document, figure, 'mention')],
        evidence: { arithmetic: `${figure.lo} > 100` },
      },
    ]
  })
