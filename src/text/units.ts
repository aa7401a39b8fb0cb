import { compareExact, type Exact, exact, parseExact, plain, times } from './decimals.js'

/** A unit of measure or a counting word: what it is called when compared, of which dimension, and how many of the canonical unit it is. */
export interface Unit {
  /** As written, without multiplier: `条`, `元`, `percentage points`. */
  readonly written: string
  readonly canonical: string
  /** `count` for counting words, `money:CNY` for a currency, else the physical dimension. */
  readonly dimension: string
  readonly factor: Exact
}

const ONE = exact(1)

/** Measures: dimension, canonical unit, and the units with how many canonical ones each is. Areas are in 亩, where all of them come out even. */
const MEASURES: readonly (readonly [dimension: string, canonical: string, units: Readonly<Record<string, string>>])[] = [
  ['percentage', '%', { '1': '% ％ percent pct per\u00a0cent', '0.1': '‰' }],
  [
    'points',
    '百分点',
    {
      '1': '个百分点 百分点 percentage\u00a0point percentage\u00a0points',
      '0.01': '个基点 基点 BP BPs basis\u00a0point basis\u00a0points',
    },
  ],
  ['multiple', '倍', { '1': '倍 times -fold fold' }],
  ['doubling', '番', { '1': '番' }],
  [
    'length',
    'm',
    {
      '1': '米 公尺 m meter meters metre metres',
      '1000': '公里 千米 km kilometer kilometers kilometre kilometres',
      '500': '华里',
      '0.01': '厘米 公分 cm centimeter centimeters centimetre centimetres',
      '0.001': '毫米 mm millimeter millimeters',
      '0.000001': '微米',
      '1852': '海里',
      '1609.344': '英里 mile miles',
      '0.3048': '英尺 foot feet',
      '0.0254': '英寸 inch inches',
      '0.9144': 'yard yards',
    },
  ],
  [
    'area',
    '亩',
    {
      '1': '亩 畝',
      '15': '公顷 hectare hectares ha',
      '100': '顷',
      '0.0015': '平方米 平米 ㎡ m² m2 sq\u00a0m square\u00a0meters square\u00a0metres',
      '1500': '平方公里 平方千米 km² km2 sq\u00a0km square\u00a0kilometers square\u00a0kilometres',
      '6.0702846336': '英亩 acre acres',
      '3884.982165504': '平方英里 square\u00a0mile square\u00a0miles',
      '0.0001393546': 'square\u00a0foot square\u00a0feet sq\u00a0ft',
    },
  ],
  [
    'volume',
    'm3',
    {
      '1': '立方米 方 m³ m3 cubic\u00a0meters cubic\u00a0metres',
      '0.001': '升 公升 liter liters litre litres',
      '0.000001': '毫升 ml',
      '0.158987294928': '桶 barrel barrels',
      '0.003785411784': 'gallon gallons',
    },
  ],
  [
    'mass',
    'kg',
    {
      '1': '公斤 千克 kg kilogram kilograms',
      '1000': '吨 噸 tonne tonnes metric\u00a0ton metric\u00a0tons ton tons',
      '0.5': '斤',
      '0.001': '克 gram grams',
      '50': '担',
      '0.000001': '毫克 mg',
      '0.45359237': 'pound pounds lb lbs',
    },
  ],
  ['energy', 'kWh', { '1': '千瓦时 千瓦小时 度电 kWh', '1000': '兆瓦时 MWh', '1000000': 'GWh', '1000000000': 'TWh' }],
  ['power', 'kW', { '1': '千瓦 kW', '1000': '兆瓦 MW', '1000000': '吉瓦 GW', '0.001': '瓦' }],
  ['information', 'GB', { '1': 'GB', '1024': 'TB', '0.0009765625': 'MB' }],
  ['temperature', '℃', { '1': '℃ 摄氏度 °C' }],
  ['time', '年', { '1': '年 周年 个年头 year years year-old -year decade decades' }],
  ['time', '月', { '1': '个月 個月 month months -month', '3': '个季度 季度 quarters' }],
  ['time', '天', { '1': '天 日 工作日 个工作日 day days -day', '7': '周 星期 个星期 week weeks -week' }],
  ['time', '小时', { '1': '小时 个小时 钟头 hour hours -hour', '0.0166666667': '分钟 minute minutes -minute' }],
  ['time', '秒', { '1': '秒 秒钟 second seconds' }],
  ['age', '岁', { '1': '岁 周岁 歲 years\u00a0old years\u00a0of\u00a0age' }],
  ['money:CNY', '元', { '1': '元 块钱 元人民币 圆 yuan renminbi RMB', '0.1': '角', '0.01': '分钱' }],
  ['money:USD', '美元', { '1': '美元 美金 dollar dollars U.S.\u00a0dollars US\u00a0dollars USD', '0.01': 'cent cents' }],
  ['money:EUR', '欧元', { '1': '欧元 euro euros EUR' }],
  ['money:GBP', '英镑', { '1': '英镑 pounds\u00a0sterling GBP' }],
  ['money:JPY', '日元', { '1': '日元 yen JPY' }],
  ['money:HKD', '港元', { '1': '港元 港币 HKD' }],
]

/** Counting words that say the same of the same noun, first the canonical one. */
const COUNTING: readonly string[] = [
  '人 名 位 个人 people persons',
  '人次',
  '个 個',
  '件',
  '项 項',
  '条 條',
  '次 回 times',
  '户 户家庭 households',
  '户次',
  '家',
  '家次',
  '所',
  '座',
  '处 處',
  '台 臺',
  '套',
  '辆 輛',
  '艘',
  '架',
  '部',
  '份',
  '篇',
  '本',
  '册',
  '期',
  '场 場',
  '场次',
  '批次',
  '起',
  '宗',
  '例',
  '班',
  '班次',
  '列',
  '趟',
  '只',
  '头',
  '匹',
  '口',
  '株',
  '棵',
  '届 屆',
  '级 級',
  '层',
  '栋 幢',
  '间',
  '张',
  '张床位',
  '床',
  '枚',
  '颗',
  '粒',
  '片',
  '支',
  '团',
  '队',
  '组',
  '对',
  '双',
  '箱',
  '袋',
  '瓶',
  '盒',
  '包',
  '字',
  '句',
  '章',
  '节',
  '款',
  '门',
  '类 類',
  '种 種',
  '道',
  '股',
  '单',
  '票',
  '笔 筆',
  '标箱 标准箱 TEU TEUs',
  '车次',
  '航次',
  '架次',
  '艘次',
  '件次',
  '项次',
  '学时',
  '课时',
  '学分',
  '万人',
  '轮',
  '段',
  '步',
  '版',
  '集',
  '首',
  '幅',
  '尊',
  '则',
  '顶',
  '朵',
  '根',
  '块 塊',
  '批',
  '代',
  '环',
  '圈',
  '盏',
  '封',
  '席',
  '课',
  '节课',
  '卷',
  '号 號',
  '点意见',
  '点建议',
  '点要求',
  '个方面',
  '方面',
  '大类',
  '户人家',
  '字节',
  '标段',
  '平方',
  '村',
  '县',
  '镇',
  '乡',
  '省',
  '市',
  '区',
  '国',
  '街道',
  '社区',
  '岁以上',
  '人份',
  '剂次',
  '剂',
  '站',
  '线',
  '路',
  '点',
  '成',
]

const BY_LEAD = new Map<string, Unit[]>()
const ENGLISH = new Map<string, Unit>()

const declare = (written: string, canonical: string, dimension: string, factor: Exact): void => {
  const unit = { written: written.replace(/\u00a0/g, ' '), canonical, dimension, factor }
  if (/^[-A-Za-z]/.test(written)) ENGLISH.set(unit.written.toLowerCase(), unit)
  if (/^[-A-Za-z]/.test(written) && !/\d|²|³/.test(written)) return
  const rest = BY_LEAD.get(written[0]!) ?? []
  rest.push(unit)
  BY_LEAD.set(written[0]!, rest)
}

for (const [dimension, canonical, units] of MEASURES)
  for (const [factor, names] of Object.entries(units))
    for (const name of names.split(' ')) declare(name, canonical, dimension, parseExact(factor))
for (const names of COUNTING) for (const name of names.split(' ')) declare(name, names.split(' ')[0] ?? names, 'count', ONE)
for (const units of BY_LEAD.values()) units.sort((a, b) => b.written.length - a.written.length)

/** The unit written in Chinese characters or as a sign at an offset, the longest that fits. */
export const hanUnitAt = (text: string, offset: number): Unit | undefined =>
  BY_LEAD.get(text[offset] ?? '')?.find(
    unit => text.startsWith(unit.written, offset) && !continues(text, unit, offset + unit.written.length),
  )

/** Words that begin with what would be a unit: `3分之一`, `点名`, `家庭`, `年度`. */
const CONTINUATIONS: Readonly<Record<string, RegExp>> = {
  家: /[庭长乡属园居]/,
  点: /[名评赞击燃明钟]/,
  线: /[上下]/,
  成: /./,
  方: /[面式便案法针向]/,
  口: /[径岸碑]/,
  组: /[织成建合]/,
  对: /[照比于接口外]/,
  包: /[括含容]/,
  代: /[表理替码]/,
  环: /[保境节]/,
  类: /[似]/,
  部: /[门分署委]/,
  节: /[约能日点]/,
  队: /[伍员]/,
  门: /[户类诊口]/,
  号: /[召]/,
  级: /[别]/,
  间: /[接断]/,
  团: /[结体]/,
  支: /[持出付撑部行]/,
  单: /[位元]/,
  路: /[线径]/,
  国: /[家务]/,
  区: /[域别]/,
  市: /[场民]/,
  村: /[民庄]/,
  站: /[位]/,
  分: /[别]/,
  度: /[过]/,
}

const continues = (text: string, unit: Unit, end: number): boolean =>
  unit.written.length === 1 && (CONTINUATIONS[unit.written]?.test(text[end] ?? '') ?? false)

const WORDS = /[ \u00a0-]?([A-Za-z.]+(?:\u00b2|\u00b3|2(?!\d))?)(?:[ \u00a0]([A-Za-z]+)(?:[ \u00a0]([A-Za-z]+))?)?/y

/** A unit in English words after a numeral (`percentage points`, `miles`, `-day`), with where it starts and ends; longest first. */
export const englishUnitAt = (text: string, offset: number): { unit: Unit; start: number; end: number } | undefined => {
  WORDS.lastIndex = offset
  const match = WORDS.exec(text)
  if (!match) return undefined
  const lead = match[0].startsWith('-') ? '-' : ''
  const start = offset + (/^[A-Za-z]/.test(match[0]) ? 0 : 1)
  const [, first, second, third] = match
  for (const words of [[first, second, third], [first, second], [first]]) {
    if (words.includes(undefined)) continue
    const name = words.join(' ')
    const unit = ENGLISH.get(lead + name.toLowerCase()) ?? ENGLISH.get(name.toLowerCase())
    if (unit && !isShortWord(name)) return { unit: { ...unit, written: name }, start, end: start + name.length }
  }
  return undefined
}

/** `m`, `ha`, `fold` and other short names are units only when written as such. */
const isShortWord = (name: string): boolean => /^(?:M|HA|Ha|KM)$/.test(name)

/** `value` of a unit in the canonical unit of its dimension. */
export const inCanonical = (value: string, unit: Unit): string =>
  compareExact(unit.factor, ONE) === 0 ? value : plain(times(parseExact(value), unit.factor))

/** How many canonical units one of the written unit is, by its name; 1 when unknown. */
export const factorOf = (written: string | undefined): Exact => {
  if (written === undefined) return ONE
  return (BY_LEAD.get(written[0] ?? '')?.find(unit => unit.written === written) ?? ENGLISH.get(written.toLowerCase()))?.factor ?? ONE
}

/** The unit of that name; it must be one of the table. */
export const unitNamed = (written: string): Unit => {
  const unit = BY_LEAD.get(written[0]!)?.find(known => known.written === written) ?? ENGLISH.get(written.toLowerCase())
  if (!unit) throw new RangeError(`no such unit: ${written}`)
  return unit
}
