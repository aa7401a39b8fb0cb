/** Two names that exclude each other, as patterns: neither matches in the other. */
export type Pair = readonly [string, string]

const SEXES: Pair = ['男', '女']
const TOWN_AND_COUNTRY: Pair = ['城[镇市]', '(?:农村|乡村)']
const SEXES_EN: Pair = ['men|males?|boys', 'women|females?|girls']
const AGES_EN: Pair = ['adults?', 'children']
const HOURS_EN: Pair = ['full[- ]time', 'part[- ]time']

/** Names that are so surely all of a whole beside them that no word need say so. */
export const SURE_PAIRS: readonly Pair[] = [SEXES, TOWN_AND_COUNTRY]
/** The same of English; each name is several alternatives. */
export const SURE_PAIRS_EN: readonly Pair[] = [SEXES_EN, AGES_EN, HOURS_EN]

/** Names that between them leave nobody and nothing out; 非税 is what is not 税 by its own name. */
export const PAIRS: readonly Pair[] = [
  ...SURE_PAIRS,
  ['(?<!非)税收', '非税'],
  ['省内', '省外'],
  ['本省', '外省'],
  ['市内', '市外'],
  ['境内', '境外|出国|国外'],
  ['国内', '(?:国外|海外)'],
  ['(?:中国)?大陆', '(?:港澳台|海外)'],
  ['内贸', '外贸'],
  ['公办', '民办'],
  ['(?<!非)国有', '非国有'],
  ['一般债务', '专项债务'],
  ['线上', '线下'],
  ['室内', '室外'],
  ['上半年', '下半年'],
  ['夏粮', '秋粮'],
  ['本地', '外地'],
  ['民警', '辅警'],
  ['全职', '兼职'],
  ['路内', '路外'],
  ['天然林', '人工林'],
  ['物理类', '历史类'],
  ['理科', '文科'],
  ['(?<!非)全日制', '非全日制'],
  ['(?<!非)流动', '非流动'],
  ['行政编制', '事业编制'],
  ['山丘区', '平原区'],
  ['地上', '地下(?!水)'],
  ['纸质', '电子'],
  ['内资', '外资'],
  ['汉族', '少数民族'],
  ['人民币', '外币'],
  ['(?<!非)机动车', '非机动车'],
  ['淡水', '海水'],
  ['水田', '旱地'],
  ['新房', '二手房'],
  ['新车', '二手车'],
  ['直营', '加盟'],
  ['独著', '合著'],
  ['固定(?!资产)', '临时'],
  ['个人(?:项目|赛)', '集体(?:项目|赛)'],
  ['有效票', '(?:无效|作?废)票'],
  ['(?<!非)车险', '非车险'],
  ['主营业务', '其他业务'],
  ['公诉', '自诉'],
  ['批发', '零售'],
  ['委托', '自行'],
  ['法人(?:股东|持股)', '自然人(?:股东|持股)'],
  ['自有', '租赁'],
  ['自用', '上网'],
  ['约束性', '预期性'],
  ['商品零售', '餐饮收入'],
  ['职工(?:基本)?医[保疗]', '(?:城乡)?居民(?:基本)?医[保疗]'],
  ['(?<!非)普惠性', '非普惠性'],
]
/** The same of English; each name is several alternatives. */
export const PAIRS_EN: readonly Pair[] = [
  ...SURE_PAIRS_EN,
  ['urban', 'rural'],
  ['home|domestic', 'overseas|international|foreign'],
  ['print', 'digital'],
  ['owned', 'leased'],
  ['freehold', 'leasehold'],
  ['indoor', 'outdoor'],
  ['onshore', 'offshore'],
  ['undergraduates?', 'postgraduates?'],
  ['permanent', 'temporary|fixed-term|casual'],
  ['(?<!non-)executive', 'non-executive'],
  ['(?<!non-)current', 'non-current'],
  ['(?<!un)secured', 'unsecured'],
  ['(?<!un)paid', 'unpaid'],
  ['day pupils?', 'boarders?'],
  ['civilians?', 'military|uniformed'],
]

/** The pairs of Chinese, for words in which they may stand anywhere. */
export const PAIRS_ANYWHERE: readonly (readonly [RegExp, RegExp])[] = PAIRS.map(([one, other]) => [new RegExp(one), new RegExp(other)])

/** The second names, one of which stands wherever two opposite parts do. */
export const SECOND_NAMES = `${PAIRS.map(([, other]) => other).join('|')}|\\b(?:${PAIRS_EN.map(([, other]) => other).join('|')})\\b`
