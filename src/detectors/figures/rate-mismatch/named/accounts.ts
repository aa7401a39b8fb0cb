import type { FigureKind } from '../../../../model/figure.js'
import type { Formula } from './formulas.js'
import { resultOf, roleOf } from './roles.js'

const PERCENT: readonly FigureKind[] = ['percentage']

const OWN_FUNDS = roleOf({ before: '(?:own funds|available capital|capital resources)' })
const CAPITAL_REQUIRED = roleOf({ before: '(?:solvency capital requirement|capital requirement|SCR|required capital)' })
const PREMIUM = roleOf({ han: '已赚保费', before: '(?:(?:net )?earned premiums?|(?:net )?premiums? earned)' })

/** What follows from others in the accounts of a firm, told only where a slip of the pen explains it: between the two may stand items of other names. */
export const ACCOUNTS: readonly Formula[] = [
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ before: '(?:solvency|capital|solvency II|SCR)?(?: capital)?(?: coverage| cover)? ratio' }),
    value: OWN_FUNDS,
    base: CAPITAL_REQUIRED,
    isLoose: true,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '赔付率', before: '(?:net )?(?:loss|claims) ratio' }),
    value: roleOf({ han: '赔[付款](?:支出|成本)?', before: '(?:(?:net )?claims(?: incurred)?|(?:net )?losses(?: incurred)?)' }),
    base: PREMIUM,
    isLoose: true,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '费用率', before: 'expense ratio' }),
    value: roleOf({ han: '(?:业务及管理|承保|综合)?费用', before: '(?:(?:operating |underwriting |acquisition )?(?:expenses|costs))' }),
    base: PREMIUM,
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: PERCENT,
    ofRates: true,
    result: resultOf({ han: '费用率', before: '(?:(?:net|underwriting) )?expense ratio' }),
    value: roleOf({ han: '赔付率', before: '(?:(?:net|incurred) )?(?:loss|claims)(?: and loss adjustment expense)? ratio' }),
    base: roleOf({ han: '综合成本率', before: 'combined (?:operating )?ratio' }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: ['money'],
    result: resultOf({ han: '自由现金流(?:量)?', before: 'free cash flow' }),
    value: roleOf({
      han: '资本(?:性)?(?:支出|开支)',
      before: '(?:capital expenditures?|capital spending|capex|purchases? of property,? plant and equipment)',
    }),
    base: roleOf({
      han: '经营(?:活动|性)?(?:产生的)?现金(?:流量?)?净[额流]入?',
      before:
        '(?:(?:net )?cash (?:flows? )?(?:provided by|from|generated (?:by|from)|inflow from) operat(?:ing activities|ions)|operating cash flow)',
    }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: ['money'],
    result: resultOf({ before: '(?:solvency |capital )?surplus' }),
    value: CAPITAL_REQUIRED,
    base: OWN_FUNDS,
    isLoose: true,
  },
]
