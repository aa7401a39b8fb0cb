import type { FigureKind } from '../../../../model/figure.js'
import type { Formula } from './formulas.js'
import { resultOf, roleOf } from './roles.js'

const MONEY: readonly FigureKind[] = ['money']
const PERCENT: readonly FigureKind[] = ['percentage']

const REVENUE = '(?:(?:total|net|group) )?(?:revenues?|sales|turnover)'
const EBITDA = 'EBITDA'
const OPERATING = 'operating (?:profit|income|surplus)'
const BEFORE_TAX = '(?:profit|income|surplus|earnings) before (?:income )?tax(?:ation|es)?|pre-?tax profit'
const AFTER_TAX = '(?:profit|surplus|earnings) (?:for the (?:year|period)|after tax(?:ation)?)|net (?:profit|income|earnings)'
const TAX = '(?:(?:income )?tax(?:ation|es)?)(?: (?:charge|expense|cost|provision))?'
const BEFORE_TAX_HAN = '利润总额|税前利润'
const TAX_HAN = '所得税(?:费用)?'

/** What each line of an income statement leaves of the one above it: told only where a slip of the pen explains it, for items of other names may stand between. */
export const INCOME: readonly Formula[] = [
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ han: '毛利(?:润|额)?', before: 'gross (?:profit|margin)' }),
    value: roleOf({ han: '(?:营业|主营业务|销售)成本', before: 'costs? of (?:goods sold|sales|revenues?)' }),
    base: roleOf({ han: '(?:营业|主营业务|销售)收入|营收', before: REVENUE }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ before: EBITDA }),
    value: roleOf({ before: '(?:cash )?operating (?:costs|expenses)(?: (?:excluding|before) depreciation(?: and amorti[sz]ation)?)?' }),
    base: roleOf({ before: REVENUE }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ before: OPERATING }),
    value: roleOf({ before: '(?:depreciation(?:,? (?:and|&) amorti[sz]ation)?|D&A)' }),
    base: roleOf({ before: EBITDA }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ before: BEFORE_TAX }),
    value: roleOf({ before: '(?:net )?(?:finance|interest|financing) (?:costs?|expenses?|charges?)' }),
    base: roleOf({ before: OPERATING }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ han: '净利润', before: AFTER_TAX }),
    value: roleOf({ han: TAX_HAN, before: TAX }),
    base: roleOf({ han: BEFORE_TAX_HAN, before: BEFORE_TAX }),
    isLoose: true,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({
      han: '(?:实际)?(?:所得税)?(?:有效|实际)税率',
      before: '(?:effective )?(?:income )?tax rate|effective rate(?: of tax)?',
    }),
    value: roleOf({ han: TAX_HAN, before: TAX }),
    base: roleOf({ han: BEFORE_TAX_HAN, before: BEFORE_TAX }),
  },
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ before: 'interim dividend' }),
    value: roleOf({ before: 'final dividend' }),
    base: roleOf({
      before:
        '(?:makes|making|bringing the total(?: dividend)? (?:for the year )?to|(?:total|full[- ]year) dividends?|dividend for the year|a total)',
    }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ han: '(?:资金)?缺口', before: '(?:funding |financing )?(?:gap|shortfall)' }),
    value: roleOf({
      han: '(?:已)?(?:到位|筹集|落实)(?:资金)?',
      before: '(?:received|raised|secured|pledged)',
      after: '(?:(?:has|have) (?:so far )?been |(?:was|were) )?(?:received|raised|secured|pledged)',
    }),
    base: roleOf({
      han: '(?:资金)?需求|(?:共|总)?需(?:要)?(?:资金)?',
      before: '(?:asks for|requires?|required|requested|requests|seeks|needs|needed|appeal(?: is)? for|target)',
    }),
    isLoose: true,
  },
  {
    kind: 'difference',
    stated: MONEY,
    result: resultOf({ before: '(?:earmarked|restricted|designated) (?:reserves|funds)' }),
    value: roleOf({ before: '(?:general|unrestricted|free) (?:reserves?|funds?)' }),
    base: roleOf({ before: 'total (?:reserves|funds)(?: therefore)?' }),
    isLoose: true,
  },
]
