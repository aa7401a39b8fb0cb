import type { FigureKind } from '../../../../model/figure.js'
import type { ClaimKind } from '../claims/claims.js'
import { type Role, resultOf, roleOf } from './roles.js'

/** A value that goes by a name which says how it is reckoned from two others: an occupancy rate, 毛利率, earnings per share. */
export interface Formula {
  /** `margin` is what is left of the base when the value is taken off, in percent of the base. */
  readonly kind: ClaimKind
  readonly result: Role
  readonly value: Role
  readonly base: Role
  readonly stated: readonly FigureKind[]
  /** Its name is given to other values as well (工程进度 of what is built, not of what is spent), so that only a slip of the pen is told. */
  readonly isLoose?: true
  /** Its terms are rates themselves: a combined ratio less the loss ratio. */
  readonly ofRates?: true
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
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '(?:营业|主营业务|销售)收入(?:净)?利润率' }),
    value: roleOf({ han: '(?:利润总额|营业利润|净?利润)' }),
    base: REVENUE,
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '(?:贷款)?逾期率' }),
    value: roleOf({ han: '逾期(?:贷款)?(?:金?额|余额)?' }),
    base: roleOf({ han: '(?<!逾期|不良)贷款(?:余额|总额)' }),
  },
  ...['常住', '户籍'].map(
    (name): Formula => ({
      kind: 'share',
      stated: PERCENT,
      result: resultOf({ han: `${name === '常住' ? '(?:常住人口)?' : '户籍人口'}城镇化率` }),
      value: roleOf({ han: `城镇(?:${name})?人口` }),
      base: roleOf({ han: `(?<!城镇|乡村|农村)${name}(?:总?人口)?` }),
    }),
  ),
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
    kind: 'margin',
    stated: PERCENT,
    result: resultOf({ han: '资产负债率' }),
    value: roleOf({ han: '净资产|所有者权益(?:合计)?' }),
    base: roleOf({ han: '总资产|资产(?:总额|总计|合计)' }),
    isLoose: true,
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
    result: resultOf({
      han: '(?:床位|客房|车位|泊位|工位)?(?:入住率|出租率|使用率|空置率)',
      before: '(?:occupancy|vacancy|utili[sz]ation)(?: rate| level)?',
    }),
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
    result: resultOf({ han: '(?:参选|投票)率', before: '(?:voter )?turn-?out' }),
    value: roleOf({
      han: '(?:参加投票|参选|投票)(?:的)?(?:选民|人)?',
      before: '(?:votes?|ballots?) cast',
      after: '(?:votes|ballots)(?: were)? cast|voted',
    }),
    base: roleOf({
      han: '(?:登记|应参选|参选)选民(?:总数)?|选民总数',
      before: '(?:electorate|registered voters|eligible voters|electors)',
      after: '(?:registered|eligible)? ?(?:electors|voters)',
    }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ before: 'unemployment rate' }),
    value: roleOf({ before: '(?:unemployment|unemployed|jobless)', after: '(?:people )?(?:were )?(?:unemployed|out of work|jobless)' }),
    base: roleOf({ before: '(?:labou?r force|workforce|economically active)' }),
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
    value: roleOf({ han: '贷款(?:和垫款)?(?:本金)?(?:余额|总额)?', before: '(?:total )?loans' }),
    base: roleOf({ han: '存款(?:本金)?(?:余额|总额)?', before: '(?:total )?deposits' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '不良(?:贷款)?率', before: '(?:npl|non-?performing loans?) ratio' }),
    value: roleOf({ han: '不良贷款(?:余额)?', before: 'non-?performing loans' }),
    base: roleOf({ han: '(?<!不良)贷款(?:和垫款)?(?:余额|总额)', before: '(?:total|gross) loans' }),
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
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '投资(?:完成)?(?:进度|率)|(?:投资)?完成率' }),
    value: roleOf({ han: '(?:已|累计)*完成(?:固定资产)?投资(?:额)?' }),
    base: roleOf({ han: '(?:计划)?总投资|(?:年度|全年)?计划(?:完成)?投资' }),
  },
  {
    kind: 'share',
    stated: PERCENT,
    result: resultOf({ han: '(?:累计)?(?:投入|项目|工程|建设|使用|赔付|支付|回款)进度' }),
    value: roleOf({ han: '(?:已|累计|共)(?:完成投资|投入|投资|使用|支付|赔付|赔款|回款)(?:金额|资金)?' }),
    base: roleOf({ han: '总投资|投资总额|概算|承诺投资(?:总额)?|合同(?:总价|金额|额)|估损(?:金额)?|拨付(?:资金)?|募集资金(?:净额|总额)' }),
    isLoose: true,
  },
  {
    kind: 'each',
    stated: ['money'],
    result: resultOf({ han: '(?:游客)?(?:人均|人次均)(?:旅游)?(?:消费|花费|支出)' }),
    value: roleOf({ han: '旅游(?:总|综合)?(?:收入|消费)' }),
    base: roleOf({ han: '游客(?:数|总数|人数)?|接待(?:游客|人数)?' }),
  },
  {
    kind: 'each',
    stated: ['money'],
    result: resultOf({ han: '平均票价' }),
    value: roleOf({ han: '票房(?:总?收入)?|门票收入' }),
    base: roleOf({ han: '观影(?:人次)?|观众(?:人次)?|购票(?:人次)?|售出(?:门票)?' }),
  },
]
