import type { FigureKind } from '../../../../model/figure.js'
import type { ClaimKind } from '../claims.js'
import { type Role, resultOf, roleOf } from './roles.js'

/** A value that goes by a name which says how it is reckoned from two others: an occupancy rate, 毛利率, earnings per share. */
export interface Formula {
  /** `margin` is what is left of the base when the value is taken off, in percent of the base. */
  readonly kind: ClaimKind
  readonly result: Role
  readonly value: Role
  readonly base: Role
  readonly stated: readonly FigureKind[]
}

const PERCENT: readonly FigureKind[] = ['percentage']
const AMOUNT: readonly FigureKind[] = ['quantity', 'money']

const REVENUE = roleOf({
  han: '(?:营业|主营业务|销售|经营|总)收入|营收|销售额|收入',
  before: '(?:total |net |group )?(?:revenues?|sales|turnover)',
})
const PROFIT = roleOf({
  han: '净利润|净利',
  before: '(?:net profit|net income|profit (?:for the year|after tax|attributable to (?:share|stock)?(?:holders|owners))|net earnings)',
})

const WORKFORCE = roleOf({
  han: '员工|职工|从业人员|在岗人员|在职人员',
  before: '(?:employees|staff|headcount|workforce)',
  after: '(?:employees|staff|people)',
})

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

/** Formulas every reader knows by their names; none that is averaged, weighted or adjusted before it is told. */
export const FORMULAS: readonly Formula[] = [
  {
    kind: 'margin',
    stated: PERCENT,
    result: resultOf({ han: '毛利率', before: 'gross (?:profit )?margin' }),
    value: roleOf({ han: '(?:营业|主营业务|销售)?成本', before: 'costs? of (?:goods sold|sales|revenue)' }),
    base: REVENUE,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '毛利率', before: 'gross (?:profit )?margin' }),
    value: roleOf({ han: '毛利(?:润|额)?', before: 'gross profit' }),
    base: REVENUE,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '(?:销售)?净利(?:润)?率', before: 'net (?:profit )?margin' }),
    value: PROFIT,
    base: REVENUE,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '营业利润率', before: '(?:operating (?:profit )?)?margin' }),
    value: roleOf({ han: '营业利润', before: 'operating (?:profit|income|surplus)' }),
    base: REVENUE,
  },
  ...['研发', '销售', '管理', '财务'].map(
    (name): Formula => ({
      kind: 'share',
      stated: PERCENT,
      result: resultOf({ han: `${name}(?:费用|投入)率` }),
      value: roleOf({ han: `${name}(?:费用|投入|支出)` }),
      base: REVENUE,
    }),
  ),
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '(?:预算|支出)?执行率|支出(?:进度|率)' }),
    value: roleOf({ han: '(?:实际|累计|当年)?(?:支出|使用)(?:资金|金额)?' }),
    base: roleOf({ han: '(?:财政)?拨款(?:收入)?|预算(?:安排|金额|资金|数)?|下达(?:资金|预算|指标)?' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '资产负债率', before: 'debt[- ]to[- ]assets? ratio' }),
    value: roleOf({ han: '总?负债(?:总额|合计)?', before: 'total liabilities' }),
    base: roleOf({ han: '总?资产(?:总额|总计|合计)?', before: 'total assets' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '产能利用率|产能发挥率', before: 'capacity utili[sz]ation(?: rate)?' }),
    value: roleOf({ han: '产量|生产|产出', before: 'output|production|produced', after: 'were produced|produced' }),
    base: roleOf({ han: '产能', before: 'capacity' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '入住率|出租率|使用率|空置率', before: '(?:occupancy|vacancy|utili[sz]ation)(?: rate| level)?' }),
    value: roleOf({
      han: '入住(?:老年?人|人员|学生|人数)?|已?出租|在住|实际使用|空置|闲置',
      before: '(?:occupied|let|sold|vacant|filled|used)',
      after: '(?:(?:were|are|was) )?(?:occupied|let|rented|vacant|filled|in use)',
    }),
    base: roleOf({
      han: '(?:床位|房源|客房|可出租面积|住房|公寓|车位|工位|建成|总面积)',
      before: '(?:has|have|capacity|owns?|available|stock)',
      after: '(?:homes|beds|rooms|units|places|properties|flats|nights available|available)',
    }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '客座率|上座率|满座率', before: '(?:passenger |seat )?load factor' }),
    value: roleOf({
      han: '旅客|乘客|观众|客运量',
      before: '(?:passengers(?: carried)?|attendance)',
      after: '(?:passengers|people|spectators)',
    }),
    base: roleOf({ han: '座位|座席|可用座位|可供座位', before: '(?:available |total )?seats(?: available| offered)?', after: 'seats' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ after: 'full' }),
    value: roleOf({ before: '(?:held|holds|holding|contain(?:s|ed|ing)|stored|storage|stock)' }),
    base: roleOf({ before: 'capacity' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ before: 'loan[- ]to[- ]value(?: ratio)?|LTV' }),
    value: roleOf({ before: '(?:loans?|borrowings?|mortgages?|net debt|debt)', after: 'loan|mortgage|of (?:net )?debt' }),
    base: roleOf({ before: '(?:valued|valuation|portfolio|property|properties|value)' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ before: 'gearing(?: ratio)?' }),
    value: roleOf({ before: 'net debt' }),
    base: roleOf({ before: '(?:capital value|equity|net assets|capital employed|total capital)' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ before: '(?:dividend )?pay-?out ratio' }),
    value: roleOf({ before: 'dividends?(?: per share)?' }),
    base: roleOf({ before: 'earnings per share|EPS|profit for the year|net profit|net income' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '存贷比|贷存比', before: 'loans?[- ]to[- ]deposits? ratio' }),
    value: roleOf({ han: '贷款(?:余额|总额)?', before: '(?:total )?loans' }),
    base: roleOf({ han: '存款(?:余额|总额)?', before: '(?:total )?deposits' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '不良(?:贷款)?率', before: '(?:npl|non-?performing loans?) ratio' }),
    value: roleOf({ han: '不良贷款(?:余额)?', before: 'non-?performing loans' }),
    base: roleOf({ han: '(?<!不良)贷款(?:余额|总额)', before: '(?:total|gross) loans' }),
  },
  {
    kind: 'each',
    stated: ['money'],
    result: resultOf({ han: '每股(?:收益|盈利|净利润)', before: '(?:earnings|profit) per share|EPS' }),
    value: PROFIT,
    base: roleOf({ han: '总?股本|股份总数|总股数', before: '(?:shares (?:outstanding|in issue))', after: '(?:ordinary |common )?shares' }),
  },
  {
    kind: 'each',
    stated: ['money'],
    result: resultOf({ han: '人均(?:创收|营业收入|营收|产出)', before: 'revenue per (?:employee|head|member of staff)' }),
    value: REVENUE,
    base: WORKFORCE,
  },
  {
    kind: 'each',
    stated: ['money'],
    result: resultOf({ han: '人均(?:创利|净利润?|利润)', before: 'profit per (?:employee|head)' }),
    value: PROFIT,
    base: WORKFORCE,
  },
  {
    kind: 'each',
    stated: ['money'],
    result: resultOf({ han: '每股净资产', before: 'net assets? (?:value )?per share' }),
    value: roleOf({ han: '净资产|股东权益|所有者权益', before: 'net assets?(?: value)?|equity' }),
    base: roleOf({ han: '总?股本|股份总数|总股数', before: '(?:shares (?:outstanding|in issue))', after: '(?:ordinary |common )?shares' }),
  },
  {
    kind: 'each',
    stated: AMOUNT,
    result: resultOf({ han: '人口密度(?:为)?(?:每平方公里)?', before: 'population density' }),
    value: roleOf({ han: '人口', before: 'population' }),
    base: roleOf({ han: '面积', before: 'area' }),
  },
  {
    kind: 'each',
    stated: AMOUNT,
    result: resultOf({ before: '(?:housing |planting |stocking )?density' }),
    value: roleOf({ after: '(?:homes|dwellings|houses|flats|apartments|trees|plants|animals|birds)' }),
    base: roleOf({ before: '(?:area|site|land|plot)(?: (?:is|covers|covering|extends to|measures))?|covers|covering|hectares' }),
  },
  {
    kind: 'each',
    stated: AMOUNT,
    result: resultOf({ han: '单产|亩产|平均亩产', before: '(?:average )?yield' }),
    value: roleOf({ han: '总产量|总产|产量', before: '(?:harvest|production|output|crop)', after: '(?:were|was) harvested' }),
    base: roleOf({ han: '面积|播种|种植', before: '(?:planted|sown|area|harvested)', after: '(?:were|was) (?:planted|sown)' }),
  },
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
      han: '净(?:流入|增加|增|转入|回笼)|自然增长',
      before: '(?:net (?:inflow|intake|gain|increase|migration|loss|decrease|reduction|outflow)|natural increase)',
    }),
    value: roleOf({
      han: '(?:流出|减少|退出|注销|转出|死亡|离职|投放)\\p{Script=Han}{0,6}?',
      before: '(?:outflows?|deaths|departures|leavers|emigration|closures)',
      after: '(?:deaths|leavers|departures|left|closed|closures)',
    }),
    base: roleOf({
      han: '(?:流入|新增|增加|新设|转入|出生|入职|回笼)\\p{Script=Han}{0,6}?',
      before: '(?:inflows?|births|arrivals|joiners|immigration|openings)',
      after: '(?:births|joiners|arrivals|joined|opened|openings)',
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
    result: resultOf({ han: '自然减少', before: 'natural decrease' }),
    value: BIRTHS,
    base: DEATHS,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '投资(?:完成)?(?:进度|率)|(?:投资)?完成率' }),
    value: roleOf({ han: '(?:已|累计)*完成(?:固定资产)?投资(?:额)?' }),
    base: roleOf({ han: '(?:计划)?总投资|(?:年度|全年)?计划(?:完成)?投资' }),
  },
  {
    kind: 'each',
    stated: ['money'],
    result: resultOf({ han: '(?:游客)?(?:人均|人次均)(?:旅游)?(?:消费|花费|支出)' }),
    value: roleOf({ han: '旅游(?:总|综合)?(?:收入|消费)' }),
    base: roleOf({ han: '游客(?:数|总数|人数)?|接待(?:游客|人数)?' }),
  },
]
