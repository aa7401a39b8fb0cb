import t from 'tap'
import { reads } from './reads.js'

t.test(
  'Chinese: whole numbers',
  reads(`
    共有⟦12个⟧街道 → quantity 12 个
    建成联络站⟦98个⟧ → quantity 98 个
    登记⟦2,672项⟧ → quantity 2672 项
    受理⟦１２３件⟧ → quantity 123 件
    处理⟦１２，３４５件⟧ → quantity 12345 件
    发放问卷⟦1⟧ ⟦234份⟧ → designator 1; quantity 234 份
    合计⟦12512亿元⟧ → money 1251200000000 元
    达到⟦0个⟧ → quantity 0 个
    共⟦0.5个⟧ → quantity 0.5 个
  `),
)

t.test(
  'Chinese: multipliers',
  reads(`
    ⟦1.6万人次⟧ → quantity 16000 人次
    ⟦49.85亿元⟧ → money 4985000000 元
    ⟦1.25万亿元⟧ → money 1250000000000 元
    ⟦3000万元⟧ → money 30000000 元
    ⟦5百万元⟧ → money 5000000 元
    ⟦2千万元⟧ → money 20000000 元
    ⟦8万亿元⟧ → money 8000000000000 元
    ⟦1.5千公里⟧ → quantity 1500 公里
    ⟦6百亿元⟧ → money 60000000000 元
    ⟦5亿3000万元⟧ → money 530000000 元
    ⟦1万2千人⟧ → quantity 12000 人
    ⟦3亿零500万元⟧ → money 305000000 元
    ⟦12.5万千瓦⟧ → quantity 125000 千瓦
    ⟦4.2亿千瓦时⟧ → quantity 420000000 千瓦时
    ⟦10兆瓦⟧ → quantity 10 兆瓦
  `),
)

t.test(
  'Chinese: Chinese numerals',
  reads(`
    ⟦两千三百件⟧ → quantity 2300 件
    ⟦三百二十一人⟧ → quantity 321 人
    ⟦一万三千五百二十户⟧ → quantity 13520 户
    ⟦十二个⟧ → quantity 12 个
    ⟦二十个⟧ → quantity 20 个
    ⟦一百零五人⟧ → quantity 105 人
    ⟦一千零一⟧夜晚会⟦3场⟧ → quantity 1001; quantity 3 场
    ⟦两万亩⟧ → quantity 20000 亩
    ⟦三十万人⟧ → quantity 300000 人
    ⟦一亿三千万元⟧ → money 130000000 元
    ⟦五亿元⟧ → money 500000000 元
    ⟦二百五十公里⟧ → quantity 250 公里
    ⟦九十九座⟧ → quantity 99 座
    ⟦廿五人⟧ → quantity 25 人
    ⟦卅名⟧ → quantity 30 名
    ⟦两个⟧项目 → quantity 2 个
    ⟦三家⟧企业 → quantity 3 家
    ⟦四所⟧学校 → quantity 4 所
    ⟦六千八百名⟧代表 → quantity 6800 名
    ⟦三点五公里⟧ → quantity 3.5 公里
    ⟦零点五个百分点⟧ → points 0.5 个百分点
  `),
)

t.test(
  'Chinese: several',
  reads(`
    ⟦十几个⟧ → quantity several [11, 20) 个
    ⟦几十人⟧ → quantity several [20, 100) 人
    ⟦几百家⟧ → quantity several [200, 1000) 家
    ⟦几千名⟧ → quantity several [2000, 10000) 名
    ⟦几万亩⟧ → quantity several [20000, 100000) 亩
    ⟦几十万人⟧ → quantity several [200000, 1000000) 人
    ⟦数十名⟧ → quantity several [20, 100) 名
    ⟦数百家⟧ → quantity several [200, 1000) 家
    ⟦数千人⟧ → quantity several [2000, 10000) 人
    ⟦数万元⟧ → money several [20000, 100000) 元
    ⟦数十亿元⟧ → money several [2000000000, 10000000000) 元
    好⟦几个⟧村 → quantity several [2, 10) 个
    ⟦三五个⟧ → quantity several [3, 5] 个
    ⟦两三个⟧ → quantity several [2, 3] 个
    ⟦七八十人⟧ → quantity several [70, 80] 人
    ⟦十七八岁⟧ → age several [17, 18] 岁
    ⟦三四百户⟧ → quantity several [300, 400] 户
    ⟦一两天⟧ → duration several [1, 2] 天
    ⟦五六千元⟧ → money several [5000, 6000] 元
    ⟦二三十里⟧ → quantity several [20, 30] 里
  `),
)

t.test(
  'Chinese: at least, bare',
  reads(`
    ⟦上百名⟧ → quantity at-least [100, ∞) 名
    ⟦上千家⟧ → quantity at-least [1000, ∞) 家
    ⟦上万人⟧ → quantity at-least [10000, ∞) 人
    ⟦百余人⟧ → quantity over (100, 200) 人
    ⟦千余户⟧ → quantity over (1000, 2000) 户
    ⟦万余亩⟧ → quantity over (10000, 20000) 亩
    ⟦近百名⟧ → quantity under [0, 100) 名
    ⟦近千条⟧ → quantity under [0, 1000) 条
    ⟦过百家⟧ → quantity over (100, 200) 家
    ⟦超百家⟧ → quantity over (100, 200) 家
    ⟦百多个⟧ → quantity over (100, 200) 个
  `),
)

t.test(
  'Chinese: over',
  reads(`
    ⟦6800余名⟧ → quantity over (6800, 6900) 名
    ⟦100多万条⟧ → quantity over (1000000, 2000000) 条
    ⟦1180多件⟧ → quantity over (1180, 1190) 件
    ⟦5万多⟧ → quantity over (50000, 60000)
    ⟦1.6万余⟧ → quantity over (16000, 17000)
    ⟦300余人次⟧ → quantity over (300, 400) 人次
    ⟦20多个⟧ → quantity over (20, 30) 个
    ⟦三百多名⟧ → quantity over (300, 400) 名
    ⟦三十余家⟧ → quantity over (30, 40) 家
    ⟦五千多户⟧ → quantity over (5000, 6000) 户
    ⟦突破10+⟧ → quantity over (10, 20)
    ⟦10万+⟧ → quantity over (100000, 200000)
    ⟦超1000万人次⟧ → quantity over (10000000, 20000000) 人次
    ⟦超过500万元⟧ → money over (5000000, 6000000) 元
    ⟦突破300亿元⟧ → money over (30000000000, 40000000000) 元
    ⟦逾20万人⟧ → quantity over (200000, 300000) 人
    ⟦高于5%⟧ → percentage over (5, 6) %
    ⟦多于30个⟧ → quantity over (30, 40) 个
    ⟦大于100⟧ → quantity over (100, 200)
    ⟦500有余⟧ → quantity over (500, 600)
    ⟦十多万人⟧ → quantity over (100000, 200000) 人
    ⟦百余万元⟧ → money over (1000000, 2000000) 元
    ⟦三千余万元⟧ → money over (30000000, 40000000) 元
    ⟦三个多月⟧ → duration over (3, 4) 个多月
    ⟦3年多⟧ → duration over (3, 4) 年
    ⟦两年多⟧ → duration over (2, 3) 年
    ⟦5公里多⟧ → quantity over (5, 6) 公里
    ⟦十来个⟧ → quantity over (10, 20) 个
  `),
)

t.test(
  'Chinese: at least',
  reads(`
    ⟦98%以上⟧ → percentage at-least [98, ∞) %
    ⟦5亿元以上⟧ → money at-least [500000000, ∞) 元
    ⟦18周岁以上⟧ → age at-least [18, ∞) 周岁
    ⟦至少3个⟧ → quantity at-least [3, ∞) 个
    ⟦不少于20人⟧ → quantity at-least [20, ∞) 人
    ⟦不低于95%⟧ → percentage at-least [95, ∞) %
    ⟦不下50次⟧ → quantity at-least [50, ∞) 次
    ⟦起码10天⟧ → duration at-least [10, ∞) 天
    ⟦100人及以上⟧ → quantity at-least [100, ∞) 人
    ⟦最少2名⟧ → quantity at-least [2, ∞) 名
  `),
)

t.test(
  'Chinese: at most',
  reads(`
    ⟦不超过3次⟧ → quantity at-most (-∞, 3] 次
    ⟦至多5人⟧ → quantity at-most (-∞, 5] 人
    ⟦最多10天⟧ → duration at-most (-∞, 10] 天
    ⟦30日以内⟧ → duration at-most (-∞, 30] 日
    ⟦500元以下⟧ → money at-most (-∞, 500] 元
    ⟦不高于4.5%⟧ → percentage at-most (-∞, 4.5] %
    ⟦5个工作日⟧内 → duration 5 个工作日
    ⟦100元及以下⟧ → money at-most (-∞, 100] 元
    ⟦不多于2件⟧ → quantity at-most (-∞, 2] 件
  `),
)

t.test(
  'Chinese: under',
  reads(`
    ⟦近5000人⟧ → quantity under [4000, 5000) 人
    ⟦近1.2万户⟧ → quantity under [11000, 12000) 户
    ⟦不足5%⟧ → percentage under (-∞, 5) %
    ⟦不到100人⟧ → quantity under (-∞, 100) 人
    ⟦低于3%⟧ → percentage under (-∞, 3) %
    ⟦少于10件⟧ → quantity under (-∞, 10) 件
    ⟦接近60%⟧ → percentage under [50, 60) %
    ⟦将近200家⟧ → quantity under [100, 200) 家
    ⟦未满18周岁⟧ → age under (-∞, 18) 周岁
    ⟦未达50%⟧ → percentage under (-∞, 50) %
  `),
)

t.test(
  'Chinese: about',
  reads(`
    ⟦约120公里⟧ → quantity about [115, 125] 公里
    ⟦大约300人⟧ → quantity about [250, 350] 人
    ⟦20个左右⟧ → quantity about [15, 25] 个
    ⟦5%左右⟧ → percentage about [4.5, 5.5] %
    ⟦30岁上下⟧ → age about [25, 35] 岁
    ⟦估计40万人⟧ → quantity about [350000, 450000] 人
    ⟦约为2.5倍⟧ → multiple about [2.45, 2.55] 倍
    ⟦大致60个⟧ → quantity about [55, 65] 个
  `),
)

t.test(
  'Chinese: not qualifiers',
  reads(`
    节约⟦3000万元⟧ → money 30000000 元
    合约⟦12份⟧ → quantity 12 份
    附近⟦12个⟧村 → quantity 12 个
    最近⟦3次⟧ → quantity 3 次
    经过⟦3年⟧ → duration 3 年
    通过⟦20项⟧ → quantity 20 项
    超高⟦30米⟧ → quantity 30 米
  `),
)

t.test(
  'Chinese: percent',
  reads(`
    增长⟦6.5%⟧ → percentage 6.5 %
    下降⟦3.2％⟧ → percentage 3.2 ％
    占⟦三成⟧ → percentage 30 %
    占⟦三成五⟧ → percentage 35 %
    ⟦九成以上⟧ → percentage at-least [90, ∞) %
    ⟦七八成⟧ → percentage [70, 80] %
    ⟦百分之三十五⟧ → percentage 35 %
    ⟦百分之35⟧ → percentage 35 %
    ⟦百分之三点五⟧ → percentage 3.5 %
    ⟦百分之百⟧ → percentage 100 %
    ⟦万分之三⟧ → percentage 0.03 %
    ⟦千分之五⟧ → percentage 0.5 %
    ⟦5‰⟧ → percentage 5 ‰
    ⟦三分之二⟧ → ratio [0.666666, 0.666667]
    ⟦四分之一⟧ → ratio 0.25
    ⟦五分之三⟧ → ratio 0.6
    ⟦一半⟧ → ratio 0.5
    ⟦一半以上⟧ → ratio at-least [0.5, ∞)
    提高⟦1.5个百分点⟧ → points 1.5 个百分点
    下降⟦0.3百分点⟧ → points 0.3 百分点
    ⟦25个基点⟧ → points 25 个基点
  `),
)

t.test(
  'Chinese: multiples',
  reads(`
    增长⟦2倍⟧ → multiple 2 倍
    翻⟦一番⟧ → multiple 1 番
    翻⟦两番⟧ → multiple 2 番
    ⟦1.5倍⟧ → multiple 1.5 倍
    ⟦三倍多⟧ → multiple over (3, 4) 倍
  `),
)

t.test(
  'Chinese: money',
  reads(`
    ⟦1.2亿元⟧ → money 120000000 元
    ⟦3500万美元⟧ → money 35000000 美元
    ⟦5.6亿欧元⟧ → money 560000000 欧元
    ⟦200万英镑⟧ → money 2000000 英镑
    ⟦1000亿日元⟧ → money 100000000000 日元
    ⟦3.5亿港元⟧ → money 350000000 港元
    ⟦￥1200⟧ → money 1200 元
    ⟦¥3.5万⟧ → money 35000 元
    ⟦人民币500万元⟧ → money 5000000 元
    ⟦12元⟧/斤 → money 12 元
    ⟦壹佰贰拾万元⟧整 → money 1200000 元
    ⟦叁万伍仟元⟧ → money 35000 元
    ⟦贰仟零壹拾元⟧ → money 2010 元
    ⟦伍佰圆⟧ → money 500 圆
    ⟦八角⟧ → money 8 角
  `),
)

t.test(
  'Chinese: ranges',
  reads(`
    ⟦3—5个⟧ → quantity [3, 5] 个
    ⟦3-5个⟧ → quantity [3, 5] 个
    ⟦20~30人⟧ → quantity [20, 30] 人
    ⟦3至5天⟧ → duration [3, 5] 天
    ⟦3到5名⟧ → quantity [3, 5] 名
    ⟦15%—20%⟧ → percentage [15, 20] %
    ⟦15%-20%⟧ → percentage [15, 20] %
    ⟦100万—200万元⟧ → money [1000000, 2000000] 元
    ⟦5～8公里⟧ → quantity [5, 8] 公里
    ⟦1.2—1.5亿元⟧ → money [120000000, 150000000] 元
    ⟦20－25⟧度 → quantity [20, 25]
    ⟦三至五年⟧ → duration [3, 5] 年
    ⟦十至十五人⟧ → quantity [10, 15] 人
    从⟦100⟧到⟦200个⟧ → quantity 100; quantity 200 个
    由⟦30个⟧增至⟦45个⟧ → quantity 30 个; quantity 45 个
    ⟦30万至50万元⟧ → money [300000, 500000] 元
  `),
)

t.test(
  'Chinese: lists',
  reads(`
    ⟦15%⟧、⟦14.5%⟧和⟦13%⟧ → percentage 15 %; percentage 14.5 %; percentage 13 %
    分别为⟦12个⟧、⟦15个⟧、⟦18个⟧ → quantity 12 个; quantity 15 个; quantity 18 个
    ⟦36项⟧措施、⟦128个⟧项目 → quantity 36 项; quantity 128 个
    ⟦3个⟧县、⟦5个⟧区 → quantity 3 个; quantity 5 个
  `),
)

t.test(
  'Chinese: units',
  reads(`
    ⟦120平方公里⟧ → quantity 120 平方公里
    ⟦35公顷⟧ → quantity 35 公顷
    ⟦2471万亩⟧ → quantity 24710000 亩
    ⟦169.8亿斤⟧ → quantity 16980000000 斤
    ⟦65亿吨⟧ → quantity 6500000000 吨
    ⟦300公里⟧ → quantity 300 公里
    ⟦15米⟧ → quantity 15 米
    ⟦2.5千克⟧ → quantity 2.5 千克
    ⟦37.2℃⟧ → quantity 37.2 ℃
    ⟦8小时⟧ → duration 8 小时
    ⟦45分钟⟧ → duration 45 分钟
    ⟦7天⟧ → duration 7 天
    ⟦3周⟧ → duration 3 周
    ⟦13个月⟧ → duration 13 个月
    ⟦2个季度⟧ → duration 2 个季度
    ⟦5周年⟧ → duration 5 周年
    ⟦60岁⟧ → age 60 岁
    ⟦12层⟧ → quantity 12 层
    ⟦18名⟧ → quantity 18 名
    ⟦26人次⟧ → quantity 26 人次
    ⟦34户次⟧ → quantity 34 户次
    ⟦3场次⟧ → quantity 3 场次
    ⟦8期⟧ → quantity 8 期
    ⟦4轮⟧ → quantity 4 轮
    ⟦91件⟧ → quantity 91 件
    ⟦7部⟧ → quantity 7 部
    ⟦11套⟧ → quantity 11 套
    ⟦6艘⟧ → quantity 6 艘
    ⟦14架⟧ → quantity 14 架
    ⟦200辆⟧ → quantity 200 辆
    ⟦5列⟧ → quantity 5 列
    ⟦9台⟧ → quantity 9 台
    ⟦22座⟧ → quantity 22 座
    ⟦3处⟧ → quantity 3 处
    ⟦17所⟧ → quantity 17 所
    ⟦8栋⟧ → quantity 8 栋
    ⟦12间⟧ → quantity 12 间
    ⟦500床⟧ → quantity 500 床
    ⟦30支⟧ → quantity 30 支
    ⟦6份⟧ → quantity 6 份
    ⟦9篇⟧ → quantity 9 篇
    ⟦4册⟧ → quantity 4 册
    ⟦25批次⟧ → quantity 25 批次
    ⟦3起⟧ → quantity 3 起
    ⟦7宗⟧ → quantity 7 宗
    ⟦12例⟧ → quantity 12 例
    ⟦15班次⟧ → quantity 15 班次
    ⟦2只⟧ → quantity 2 只
    ⟦36头⟧ → quantity 36 头
    ⟦45株⟧ → quantity 45 株
    ⟦6株⟧ → quantity 6 株
    ⟦9门⟧ → quantity 9 门
    ⟦12类⟧ → quantity 12 类
    ⟦5种⟧ → quantity 5 种
    ⟦3道⟧ → quantity 3 道
    ⟦28股⟧ → quantity 28 股
    ⟦6单⟧ → quantity 6 单
    ⟦66票⟧ → quantity 66 票
    ⟦70笔⟧ → quantity 70 笔
    ⟦7.2万标箱⟧ → quantity 72000 标箱
    ⟦9万车次⟧ → quantity 90000 车次
    ⟦3.1万架次⟧ → quantity 31000 架次
    ⟦400学时⟧ → quantity 400 学时
  `),
)

t.test(
  'Chinese: dates',
  reads(`
    ⟦2024年⟧ → date
    ⟦2024年3月⟧ → date
    ⟦2024年3月5日⟧ → date
    ⟦二〇二四年⟧ → date
    ⟦二〇二四年三月五日⟧ → date
    ⟦２０２４年⟧ → date
    ⟦3月5日⟧ → date
    ⟦3月⟧ → date
    ⟦5月份⟧ → date
    ⟦2024-01-23⟧ → date
    ⟦2024/1/23⟧ → date
    ⟦2024.01.23⟧ → date
    ⟦2021—2025年⟧ → date
    ⟦2021-2025年⟧ → date
    ⟦2021年至2025年⟧ → date
    ⟦1—6月⟧ → date
    ⟦1-11月份⟧ → date
    ⟦3月1日至5日⟧ → date
    ⟦2024年度⟧ → date
    ⟦9时30分⟧ → date
    ⟦14:30⟧ → date
  `),
)

t.test(
  'Chinese: sessions, ordinals, levels',
  reads(`
    第⟦十五次⟧会议 → session 15 次
    第⟦3次⟧全体会议 → session 3 次
    ⟦十四届⟧ → session 14 届
    ⟦十四届⟧⟦三次⟧会议 → session 14 届; session 3 次
    ⟦二十⟧大 → session 20
    党的⟦二十届⟧⟦三⟧中全会 → session 20 届; session 3
    第⟦三季度⟧ → ordinal 3 季度
    第⟦三方⟧ → ordinal 3 方
    第⟦5条⟧ → designator 5 条
    第⟦十二章⟧ → designator 12 章
    第⟦91期⟧ → designator 91 期
    ⟦五级⟧ → level 5 级
    ⟦三级⟧联动 → level 3 级
    ⟦一⟧等奖 → level 1
    ⟦三⟧星级 → level 3
    ⟦5⟧A级 → level 5
    ⟦1号⟧文件 → identifier 1 号
    ⟦42010602001686号⟧ → identifier 42010602001686 号
  `),
)

t.test(
  'Chinese: identifiers',
  reads(`
    电话⟦010⟧-⟦62345678⟧ → identifier 10; identifier 62345678
    手机⟦13812345678⟧ → identifier 13812345678
    编号ZC⟦2024⟧-⟦0178⟧ → identifier 2024; identifier 178
    A⟦4⟧纸 → identifier 4
    AB岗 →
    COVID-⟦19⟧ → identifier 19
    G⟦60⟧科创走廊 → identifier 60
    ⟦1⟧+⟦3⟧+N → slogan 1; slogan 3
    ⟦2.0版⟧ → quantity 2 版
  `),
)

t.test(
  'Chinese: designators',
  reads(`
    表⟦3⟧ → designator 3
    图⟦5⟧ → designator 5
    附件⟦2⟧ → designator 2
    专栏⟦1⟧ → designator 1
  `),
)

t.test(
  'Chinese: slogans and idioms',
  reads(`
    “⟦四个⟧机关” → slogan 4 个
    “⟦三个⟧年” → slogan 3 个
    “⟦十个⟧桥头堡” → slogan 10 个
    《关于加快建设的⟦12条⟧意见》 → slogan 12 条
    进一步 →
    一批 →
    占最近一期经审计净资产 →
    下一批名单 →
    一系列 →
    一些 →
    统一思想 →
    一般 →
    十分重要 →
    千家万户 →
    万无一失 →
    三农工作 →
    四川省 →
    一方面 →
    一定程度 →
    百姓 →
    唯一 →
    同一 →
    一起 →
    每一个 →
    这⟦两个⟧ → quantity 2 个
  `),
)

t.test(
  'Chinese: declared',
  reads(`
    ⟦十⟧大专项监督 → declared-count 10
    ⟦四⟧大领域 → declared-count 4
    ⟦三个方面⟧ → declared-count 3 个方面
    ⟦五方面⟧ → declared-count 5 方面
  `),
)

t.test(
  'Chinese: mixed sentences',
  reads(`
    全市⟦6800余名⟧“⟦五级⟧”人大代表 → quantity over (6800, 6900) 名; level 5 级
    开展履职活动⟦1.6万余人次⟧，接待群众⟦5.3万人次⟧ → quantity over (16000, 17000) 人次; quantity 53000 人次
    对⟦12个⟧街道办和⟦36个⟧工作机构 → quantity 12 个; quantity 36 个
    ⟦15000余户⟧⟦47000余人⟧ → quantity over (15000, 16000) 户; quantity over (47000, 48000) 人
    参与群众⟦5000多人次⟧，梳理意见建议⟦300余条⟧ → quantity over (5000, 6000) 人次; quantity over (300, 400) 条
    年度⟦91件⟧代表建议，办结率⟦超95%⟧ → quantity 91 件; percentage over (95, 96) %
    ⟦11个⟧镇（街道）、⟦311个⟧村（社区） → quantity 11 个; quantity 311 个
    ⟦1个⟧平台、⟦3个⟧终端 → quantity 1 个; quantity 3 个
    用时⟦13个月⟧ → duration 13 个月
    负增长⟦-2.3%⟧ → percentage -2.3 %
    下降至⟦-5℃⟧ → quantity -5 ℃
    ⟦负2.3%⟧ → percentage -2.3 %
    现金流量净额⟦-52,317.46万元⟧ → money -523174600 元
    ⟦2024年⟧财务费用⟦-1.2亿元⟧ → date; money -120000000 元
    单价为⟦10万元-20万元⟧ → money [100000, 200000] 元
    ⟦(1,234)⟧ → quantity -1234
    共计⟦一百二十万元⟧ → money 1200000 元
    累计⟦四千余人次⟧ → quantity over (4000, 5000) 人次
    ⟦零⟧投诉 → quantity 0
    ⟦两点建议⟧ → quantity 2 点建议
    ⟦三点⟧⟦五十⟧分 → date 点; quantity 50
    ⟦十点⟧半 → date 点
    百分点 →
    万元户 →
    二维码 →
    一带一路 →
    双⟦11⟧ → slogan 11
    三公经费 →
    九九重阳 →
    五一劳动节 →
    七夕 →
    ⟦半年⟧ → duration 0.5 年
    ⟦一年半⟧ → duration 1.5 年
    半数 →
  `),
)
