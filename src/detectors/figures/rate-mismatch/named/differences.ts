import type { FigureKind } from '../../../../model/figure.js'
import type { Formula } from './formulas.js'
import { resultOf, roleOf } from './roles.js'

const PERCENT: readonly FigureKind[] = ['percentage']
const AMOUNT: readonly FigureKind[] = ['quantity', 'money']

const SPENT = roleOf({
  han: '(?:竣工)?决算(?:投资|金额)?|结算(?:价|金额)?|实际(?:采购|支出|执行|完成|使用|结算|投资)?|成交|中标(?:价|金额)?|审定(?:金额)?|合同|执行数|支出|决算',
  before: '(?:expenditure|spending|spent|outturn|actual(?: costs?)?|costs?|contract|awarded)',
})
const BUDGET = roleOf({
  han: '预算(?:金额|资金)?|概算(?:总?投资|金额)?|控制价|计划投资|送审(?:金额|造价)?|送审',
  before: '(?:budget(?:ed)?(?: expenditure)?|estimate[ds]?|approved|allocation)',
})
const BIRTHS = roleOf({ han: '出生\\p{Script=Han}{0,6}?', before: 'births', after: 'births' })
const DEATHS = roleOf({ han: '死亡\\p{Script=Han}{0,6}?', before: 'deaths', after: 'deaths' })
/** What came in over a year, and what went out. */
const JOINED = '(?:流入|新增|增加|新设|新开|新开业|新签|转入|出生|入职|回笼)\\p{Script=Han}{0,6}?'
const LEFT = '(?:流出|减少|退出|注销|转出|死亡|离职|投放|流失|关闭|关停|撤并)\\p{Script=Han}{0,6}?'

/** What is left between two amounts by a name that says so: what was saved or overspent, net growth, the value on the books. */
export const DIFFERENCES: readonly Formula[] = [
  {
    kind: 'difference',
    stated: AMOUNT,
    result: resultOf({
      han: '节约(?:资金|投资|财政资金|成本|经费)?|节省(?:资金|投资)?|节支|[核审]减(?:资金|投资|金额)?|超支|超(?:概算|预算|投资)|结余(?:资金)?|下浮|低于(?:预算|控制价|概算)',
      before: '(?:overspend|overspending|underspend|underspending|overrun|saving|variance|shortfall)',
    }),
    value: SPENT,
    base: BUDGET,
  },
  {
    kind: 'growth',
    stated: PERCENT,
    result: resultOf({
      han: '(?:资金)?节约率|节支率|核减率|审减率|超支率|超(?:概算|预算)|下浮率',
      before: '(?:overspend|overspending|underspend|underspending|overrun|variance)',
    }),
    value: SPENT,
    base: BUDGET,
  },
  {
    kind: 'difference',
    stated: AMOUNT,
    result: resultOf({
      han: '\\p{Script=Han}{0,4}净(?:流入|增加|新增|增|转入|回笼)(?:用户|会员|客户|门店)?|自然增长',
      before: '(?:net (?:inflow|intake|gain|increase|migration|loss|decrease|reduction|outflow)|natural increase)',
    }),
    value: roleOf({
      han: LEFT,
      before: '(?:outflows?|deaths|departures|leavers|emigration|closures)',
      after: '(?:deaths|leavers|departures|left|closed|closures)',
    }),
    base: roleOf({
      han: JOINED,
      before: '(?:inflows?|births|arrivals|joiners|immigration|openings|recruited|hired|appointed|took on)',
      after: '(?:births|joiners|arrivals|joined|opened|openings|(?:were )?(?:recruited|hired|appointed))',
    }),
  },
  {
    kind: 'difference',
    stated: ['money'],
    result: resultOf({ han: '(?:资产|账面)?净[值额]|账面价值', before: 'net book value|carrying amount' }),
    value: roleOf({ han: '累计折旧(?:和摊销)?', before: 'accumulated depreciation' }),
    base: roleOf({ han: '(?:账面|资产)?原值', before: '(?:at )?cost|gross (?:book|carrying) (?:value|amount)' }),
  },
  {
    kind: 'difference',
    stated: AMOUNT,
    result: resultOf({ han: '\\p{Script=Han}{0,4}净(?:减少|减|流出|转出|关闭)' }),
    value: roleOf({ han: JOINED }),
    base: roleOf({ han: LEFT }),
  },
  {
    kind: 'difference',
    stated: ['money'],
    result: resultOf({ han: '增值收益' }),
    value: roleOf({ han: '业务支出' }),
    base: roleOf({ han: '业务收入' }),
  },
  {
    kind: 'difference',
    stated: AMOUNT,
    result: resultOf({ han: '自然减少', before: 'natural decrease' }),
    value: BIRTHS,
    base: DEATHS,
  },
]
