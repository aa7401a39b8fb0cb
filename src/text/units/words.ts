/**
 * Measures, one line for each dimension and canonical unit: how many canonical units, then the names of the unit (`_` stands for a blank).
 * Areas are in 亩, in which all of them come out even.
 */
export const MEASURES = `
percentage % = 1 % ％ percent pct per_cent; 0.1 ‰
points 百分点 = 1 个百分点 百分点 percentage_point percentage_points; 0.1 个千分点 千分点; 0.01 个基点 基点 BP BPs basis_point basis_points
multiple 倍 = 1 倍 times -fold fold
doubling 番 = 1 番
length m = 1 米 公尺 m meter meters metre metres; 1000 公里 千米 km kilometer kilometers kilometre kilometres; 500 华里 里
length m = 0.01 厘米 公分 cm centimeter centimeters centimetre centimetres; 0.001 毫米 mm millimeter millimeters; 0.000001 微米
length m = 1852 海里; 1609.344 英里 mile miles; 0.3048 英尺 foot feet; 0.0254 英寸 inch inches; 0.9144 yard yards
area 亩 = 1 亩 畝; 15 公顷 hectare hectares ha; 100 顷; 0.0015 平方米 平米 ㎡ m² m2 sq_m square_meters square_metres
area 亩 = 1500 平方公里 平方千米 km² km2 sq_km square_kilometers square_kilometres; 6.0702846336 英亩 acre acres
area 亩 = 3884.982165504 平方英里 square_mile square_miles; 0.00013935456 square_foot square_feet sq_ft
volume m3 = 1 立方米 方 m³ m3 cubic_meters cubic_metres; 0.001 升 公升 L liter liters litre litres; 0.000001 毫升 ml
volume m3 = 0.158987294928 桶 barrel barrels; 0.003785411784 gallon gallons
mass kg = 1 公斤 千克 kg kilogram kilograms; 1000 吨 噸 tonne tonnes metric_ton metric_tons ton tons; 0.5 斤; 50 担
mass kg = 0.001 克 g gram grams; 0.000001 毫克 mg; 0.45359237 pound pounds lb lbs
energy kWh = 1 千瓦时 千瓦小时 度电 kWh; 1000 兆瓦时 MWh; 1000000 GWh; 1000000000 TWh
food-energy kcal = 1 千卡 大卡 kcal
work kJ = 1 千焦 kJ
power kW = 1 千瓦 kW; 1000 兆瓦 MW; 1000000 吉瓦 GW; 0.001 瓦
information GB = 1 GB; 1024 TB; 0.0009765625 MB
concentration μg/m³ = 1 微克/立方米 微克／立方米 微克每立方米 μg/m³ μg/m3; 1000 毫克/立方米 毫克／立方米 毫克每立方米; 1000000 毫克/升 毫克／升 毫克每升
pressure mmHg = 1 mmHg 毫米汞柱
temperature ℃ = 1 ℃ 摄氏度 °C
time 年 = 1 年 周年 个年头 year years year-old -year; 10 decade decades
time 月 = 1 个月 個月 month months -month; 3 个季度 季度 quarters
time 天 = 1 天 日 日历天 日历日 个日历日 自然日 个自然日 工作日 个工作日 day days -day; 7 周 星期 个星期 week weeks -week
time 分钟 = 1 分钟 minute minutes -minute; 60 小时 个小时 钟头 hour hours hr hrs -hour
time 秒 = 1 秒 秒钟 second seconds
age 岁 = 1 岁 周岁 歲 years_old years_of_age
money:CNY 元 = 1 元 块钱 元人民币 圆 yuan renminbi RMB; 0.1 角; 0.01 分钱
money:USD 美元 = 1 美元 美金 dollar dollars U.S._dollars US_dollars USD; 0.01 cent cents
money:EUR 欧元 = 1 欧元 euro euros EUR
money:GBP 英镑 = 1 英镑 pounds_sterling GBP; 0.01 pence penny p
money:JPY 日元 = 1 日元 yen JPY
money:HKD 港元 = 1 港元 港币 HKD
money:AUD 澳元 = 1 澳元 澳大利亚元 AUD
money:CAD 加元 = 1 加元 加拿大元 CAD
money:kroner kroner = 1 kroner krone
money:kronor kronor = 1 kronor krona
money:francs francs = 1 francs franc
money:rupees rupees = 1 rupees rupee
money:pesos pesos = 1 pesos peso
money:roubles roubles = 1 roubles rouble rubles ruble
`

/** Counting words; those on one line with `=` say the same of the same noun, the first is the canonical one. */
export const COUNTING = `
人 = 名 位 个人 口人 people persons
个 = 個
项 = 項
条 = 條
次 = 回
户 = 户人家 households
处 = 處
台 = 臺
场 = 場
届 = 屆
级 = 級
栋 = 幢
类 = 類
种 = 種
笔 = 筆
块 = 塊
号 = 號
标箱 = 标准箱 TEU TEUs
人次 件 户次 家 家次 所 座 套 辆 艘 架 部 份 篇 本 册 期 场次 批次 起 宗 例 班 班次 列 趟 只 头 匹 口 株 棵 层 间 张 床 张床位 枚 颗 粒 片 支 团 队
组 对 双 箱 袋 瓶 盒 包 字 句 章 节 款 门 道 股 单 票 车次 航次 架次 艘次 件次 项次 台次 例次 节次 门次 篇次 册次 辆次 床日 台套 学时 课时 学分 轮 段 步 版 集 首 幅 尊 则 顶 朵 根 批 代 环 圈 盏 封
席 课 节课 卷 点意见 点建议 点要求 个方面 方面 大类 字节 标段 村 县 镇 乡 省 市 区 国 街道 社区 人份 剂次 剂 站 线 路 点
`

/** What follows a one-character unit when the two begin another word: `家庭`, `点名`, `代表`. */
export const CONTINUATIONS: Readonly<Record<string, string>> = {
  里: '程面边外的',
  家: '庭长乡属园居',
  点: '名评赞击燃明钟',
  线: '上下',
  方: '面式便案法针向',
  口: '径岸碑',
  组: '织成建合',
  对: '照比于接口外',
  包: '括含容',
  代: '表理替码',
  环: '保境节',
  类: '似',
  部: '门分署委',
  节: '约能日点',
  队: '伍员',
  门: '户类诊口',
  号: '召',
  级: '别',
  间: '接断',
  团: '结体',
  支: '持出付撑部行',
  单: '位元',
  路: '线径',
  国: '家务',
  区: '域别',
  市: '场民',
  村: '民庄',
  站: '位',
}
