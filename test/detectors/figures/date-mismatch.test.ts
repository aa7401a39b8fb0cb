import t from 'tap'
import { dateMismatch } from '../../../src/detectors/figures/date-mismatch/date-mismatch.js'
import { loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

/** Text with the faulty place in ⟦⟧, and the message it gets. */
const FOUND: readonly (readonly [string, string])[] = [
  ['Water is turned off for ⟦four months, from 1 November to 15 January⟧.', 'months'],
  ['投标人近⟦5年（2021年1月1日至2024年12月31日⟧）完成过类似工程。', 'years'],
  ['The lease of Canal Side, granted in ⟦June 2015 for twenty years, expires in May 2030⟧.', 'years'],
  ['Dame Eleanor, who ⟦has died aged 84⟧, was born in Hull in March 1937 and died on 2 January 2024.', 'age'],
  ['考试时间为2025年4月16日、⟦17日（周三、周五）⟧，共考六门。', 'weekday'],
  ['The consultation opens on Monday 13 January 2025. A session is on ⟦29 February⟧ at the Town Hall.', 'day'],
  ['There is a break of ⟦two weeks, from 24 December to 14 January⟧.', 'weeks'],
  ['Rehearsals run from ⟦7.30 to 9.30 pm and last two and a half hours⟧.', 'hours'],
  ['讲座用时⟦40分钟，从15:00开始至15:20⟧结束。', 'hours'],
  ['投标⟦有效期：90日历天，自2025年7月1日起至2025年8月29日⟧止。', 'days'],
  ['该楼于⟦2023年6月开工，2025年2月停工，历时8个月⟧，停工期间无人值守。', 'months'],
  ['展览于⟦2025年3月1日开幕，6月30日闭幕，展期三个月⟧。', 'months'],
  ['自公告披露之日起15个交易日后的⟦3个月内（即2024年5月6日至2024年9月5日⟧）减持。', 'months'],
  ['The building contract, let in ⟦September 2024 for nine months, would end in August 2025⟧.', 'months'],
  ['First aid certificates ⟦last three years: those issued in June 2023 expire in June 2025⟧.', 'years'],
  ['It covers the ⟦four years from 2025 to 2030⟧ and rests on three aims.', 'years'],
  ['The College was founded in 1965; ⟦2025 is our fiftieth year⟧.', 'anniversary'],
  ['The museum opened in 1905 and this year, 2025, marks its ⟦125th anniversary⟧.', 'anniversary'],
  ['Vera Holm, born in 1935, ⟦will be 80 in June 2025⟧.', 'age'],
  ['Figures for the ⟦third quarter 2024 (July to October)⟧ follow.', 'quarter'],
  ['大桥于2009年10月1日建成通车，⟦至检测时（2025年4月）已运营20年⟧。', 'anniversary'],
  ['The group met on ⟦12-Mar-2025 (Friday)⟧ in Geneva.', 'weekday'],
  ['⟦下午3:00至2:30⟧召开会议。', 'reversed'],
  ['夜间门诊⟦18:00—17:00⟧。', 'reversed'],
  ['The Sunday service runs from ⟦9.15 pm to 7.30 pm⟧.', 'reversed'],
  ['体检中心每⟦周一至周五开放，每周六天⟧。', 'days'],
  ['The shop is open ⟦Monday to Friday, six days a week⟧.', 'days'],
  ['开幕式定于4月20日⟦上午九时半开始，历时九十分钟，至十时半⟧结束。', 'hours'],
  ['会议⟦上午九点开始，十一点半结束，历时三个小时⟧。', 'hours'],
  ['Works started on ⟦3 June 2024 and took ten weeks, finishing on 4 November 2024⟧.', 'weeks'],
  ['“北环路”应于⟦2022年9月完工，实际2022年12月完工，超期6个月⟧。', 'offset'],
  ['Opened in ⟦April 2022 and planned to take 30 months, was due to open in April 2023⟧.', 'months'],
  ['We opened two wards in the ⟦first half of the financial year (April to October)⟧.', 'quarter'],
  ['The project began in ⟦April 2023 and, eighteen months later, in October 2025⟧, reached all wards.', 'offset'],
  ['Founded in 2010, the company ⟦celebrates its 20th year in 2025⟧.', 'anniversary'],
  ['展演时间：2025年10月10日（周五）至⟦12日（周一）⟧。', 'weekday'],
  ['大会定于2025年1月18日（农历腊月十九，星期六）召开，⟦3月2日（农历二月初三，星期五⟧）复会。', 'weekday-of-year'],
  ['今年4月以来，我院开展了⟦为期5个月的专项行动（4月1日至7月31日⟧）。', 'months'],
  ['The contract is for a ⟦period of three years, commencing 1 July 2025 and ending on 30 June 2029⟧.', 'years'],
  ['The lease has a term of ⟦ten years from 1 January 2020 and expires on 31 December 2031⟧.', 'years'],
  ['The school ⟦ran for two weeks, from Monday 22 July to Friday 9 August 2024⟧.', 'weeks'],
  ['⟦The ten-year franchise begins on 1 April 2026 and runs until 31 March 2034⟧.', 'years'],
  ['Mr Varley, elected in ⟦January 2022, will retire by rotation in January 2026 at the end of his three-year⟧ term.', 'years'],
  ['Staff worked a ⟦12-hour shift from 06:00 to 16:00⟧ at both ports.', 'hours'],
  ['每周二开展⟦2小时培训（9:00—11:30⟧）。', 'hours'],
  ['The college, opened in September 1972, marked its ⟦fiftieth anniversary⟧ in 2024.', 'anniversary'],
  ['2024年也是⟦我局建局70周年⟧（1953年建局）。', 'anniversary'],
  ['Jo Marchetti, born in 1968, ⟦turned sixty in 2024⟧.', 'age'],
  ['⟦2025年是“十四五”规划的第三年⟧。', 'plan-year'],
  ['⟦2024年是“十四五”的收官之年⟧。', 'plan-year'],
  ['会议于⟦2024年2月30日⟧召开。', 'day'],
  ['本馆建于1953年，2023年迎来⟦建馆60周年⟧。', 'anniversary'],
  ['主任王某，1968年4月生，⟦今年65岁（2024年）⟧。', 'age'],
  ['执行期⟦三年（2021年1月—2024年12月⟧）的行动。', 'years'],
  ['合同自⟦2024年7月1日至2026年6月30日，为期36个月⟧。', 'months'],
  ['The contract runs for ⟦36 months from 1 July 2024 to 30 June 2026⟧.', 'months'],
  ['The trial ran from ⟦14 January 2021 to 13 January 2023, a period of three years⟧.', 'years'],
  ['截至⟦2023年2月29日⟧，共受理申请12件。', 'day'],
  ['⟦4月31日⟧前完成整改。', 'day'],
  ['⟦二〇二四年十一月三十一日⟧印发', 'day'],
  ['报送日期：⟦2024-02-30⟧', 'day'],
  ['⟦2024年13月5日⟧起施行。', 'month'],
  ['The board met on ⟦30 February 2024⟧.', 'day'],
  ['Bids closed on ⟦June 31, 2023⟧.', 'day'],
  ['开幕式定于⟦2024年5月1日（星期四）⟧举行。', 'weekday'],
  ['⟦2024年5月1日 星期二⟧', 'weekday'],
  ['⟦星期四，2024年5月1日⟧，晴', 'weekday'],
  ['将于⟦2024年5月1日（周日）⟧上午开馆。', 'weekday'],
  ['The hearing is set for ⟦Thursday, 1 May 2024⟧.', 'weekday'],
  ['It opened on ⟦Tuesday, May 1, 2024⟧ in the town hall.', 'weekday'],
  ['Voting closes ⟦Fri, May 3, 2023⟧ at noon.', 'weekday'],
  ['Public day: ⟦May 1, 2024 (Monday)⟧.', 'weekday'],
  ['本通知2024年4月发出。活动安排在⟦5月1日（星期一）⟧。', 'weekday-of-year'],
  ['The fair of 2024 begins on ⟦Friday, May 1⟧ at noon.', 'weekday-of-year'],
  ['展期为⟦2024年5月20日至10日⟧。', 'reversed'],
  ['实施期限：⟦2025—2021年⟧', 'reversed'],
  ['自⟦2024年9月1日至2024年3月1日⟧有效。', 'reversed'],
  ['The survey ran ⟦March 15-10, 2024⟧.', 'reversed'],
  ['活动于⟦9月15日至9月10日⟧举行。', 'reversed'],
  ['⟦2024年3月1日至5日，为期三天⟧', 'days'],
  ['2024年是⟦新中国成立70周年⟧。', 'anniversary'],
  ['该馆始建于1954年，2024年迎来⟦建馆60周年⟧。', 'anniversary'],
  ['The school, founded in 1954, celebrated its ⟦60th anniversary⟧ in 2024.', 'anniversary'],
  ['⟦为期六天的运动会于2023年10月18日至22日⟧举行。', 'days'],
  ['学校⟦1978年恢复招生，至2025年已连续招生三十七年⟧。', 'service'],
  ['他1960年出生，2024年⟦以59岁⟧高龄仍坚持上课。', 'age'],
  ['⟦2025年3月20日完工，比计划的2025年4月30日提前20天⟧。', 'offset'],
  ['The bid closed on ⟦3 June 2025, two weeks before the hearing of 1 July 2025⟧.', 'offset'],
  ['Parts ordered on ⟦12 June arrived on 28 June, 46 days later⟧.', 'offset'],
  ['Each grant lasts ⟦five years, 2026/27 to 2028/29⟧.', 'years'],
  ['Works at Quayside, a ⟦contract of 18 months, run from 1 May 2025 to 30 April 2026⟧.', 'months'],
  ['⟦2024年11月18日发行债券，期限10年，到期日为2032年11月18日⟧。', 'years'],
  ['The show opens on ⟦14 June 2025 and runs for six weeks, until 30 August 2025⟧.', 'weeks'],
  ['审讯从⟦18时持续至23时，历时8小时⟧。', 'hours'],
  ['The laboratory, opened in 2003, celebrated its ⟦twenty-fifth anniversary⟧ in 2024.', 'anniversary'],
  ['The strategy, a ⟦six-year plan, covering 2020 to 2023⟧, ended.', 'years'],
  ['We met in ⟦2025, three years after the fire of 2015⟧.', 'service'],
  ['⟦中秋节（2024年9月27日）⟧发放月饼。', 'feast'],
  ['⟦2025年9月11日（教师节）⟧表彰教师。', 'feast'],
  ['合同⟦工期为210日历天，计划开工日期2025年2月10日，计划竣工日期2025年7月10日⟧。', 'days'],
  ['FP12 was closed for ⟦14 days (1 to 21 December⟧).', 'days'],
  ['The lease, which began on ⟦1 July 2016 and runs for ten years, ends on 30 June 2024⟧.', 'years'],
  ['Dr Crane, a director from 2012 to 2024, ⟦gave us eight years⟧ of counsel.', 'service'],
  ['隧道⟦2025年3月10日开工，工期18个月，计划2026年3月9日⟧完工。', 'months'],
  ['The Dunmere works, which will ⟦take four years, will run from 2027 to 2029⟧.', 'years'],
  ['理论考试⟦9:00—11:00，时长150分钟⟧。', 'hours'],
  ['本次培训⟦为期5天，时间为2024年6月18日至21日⟧。', 'days'],
  ['行动自⟦2023年6月25日起至10月2日结束，历时110天⟧。', 'days'],
  ['展览自⟦2024年3月1日起至3月28日，展期6周⟧。', 'weeks'],
  ['The fair ⟦ran for six days, from Wednesday 7 August to Sunday 11 August 2024⟧.', 'days'],
  ['The programme ran for ⟦ten weeks from June 5 to July 30⟧.', 'weeks'],
  ['他生于1932年，江苏人。2022年10月病逝，⟦享年80岁⟧。', 'age'],
  ['1950年考入北方工学院，⟦时年28岁⟧。他出生于1932年。', 'age'],
  ['Sir James, born in 1931, retired in 1996 ⟦at the age of 56⟧.', 'age'],
  ['Founded in 1909 by two brothers, the company marked its ⟦centenary⟧ in 2019.', 'anniversary'],
  ['文工团始建于1951年9月。2021年，⟦建团60周年⟧之际赴京演出。', 'anniversary'],
  ['She was born on 12 May 1938 and died on 3 June 2021, ⟦aged 73⟧.', 'age'],
  ['1954年留校任教。1997年退休，⟦从教53年⟧。', 'service'],
  ['She joined the faculty in 1966 and retired in 2003 ⟦after 47 years⟧ of service.', 'service'],
  ['保修期自⟦2022年4月1日起至2024年3月31日止，共三年⟧；试运行自2022年3月1日至3月31日，为期一个月。', 'years'],
  ['第二阶段（⟦2023年5月至8月）为推广阶段，为期五个月⟧。', 'months'],
  ['主体工程于⟦2021年9月18日开工，2023年6月18日完工，历时19个月⟧。', 'months'],
  ['力争用⟦三年时间（2024年—2025年⟧）全面达标。', 'years'],
  ['The permit covers ⟦1 November 2022 to 31 March 2023, 182 days⟧.', 'days'],
  ['The season ran from ⟦5 February 2023 to 5 May 2023, six months⟧.', 'months'],
  ['Consultation opened on ⟦4 August and closed on 29 August 2023, a period of six weeks⟧.', 'weeks'],
  ['Keepers served from ⟦1962 to 1999, forty-seven years⟧.', 'years'],
  ['The jury met on ⟦Monday 4 March 2025⟧, Tuesday 8 April 2025 and Friday 9 May 2025.', 'weekday'],
  ['院长王某，1968年5月出生，⟦现年49岁（2024年）⟧；书记沈某，1972年9月出生，现年52岁（2024年）。', 'age'],
  ['首任会长1908年生，1946年到任；1971年逝世，⟦享年83岁⟧。', 'age'],
  ['创办人丁某（1876—1943）是实业家，⟦享年57岁⟧。', 'age'],
  ['编号007受试者，1948年6月出生，2025年3月入组时⟦年龄66岁⟧。', 'age'],
  ['The first chair, Walter Priestly (1915–1988), ⟦died at the age of 83⟧.', 'age'],
  ['Participant 014, born on 3 April 1961, ⟦was 53 at enrolment on 12 March 2024⟧.', 'age'],
  ['MV Solan, built in 1999, ⟦will be 36 years old in 2026⟧.', 'age'],
  ['Mr Aylward, who joined in 2016 and retired in July 2025, ⟦served for fifteen years⟧.', 'service'],
  ['会期从⟦上午9:00至11:20，共计3小时20分钟⟧。', 'hours'],
  ['门诊时间为⟦上午8:00至12:00，下午2:30至5:30，每日开诊8.5小时⟧。', 'hours'],
  ['In 2025 we celebrate ⟦125 years since the company was founded in 1890⟧.', 'anniversary'],
  ['⟦2025 is our 40th year⟧. The trust was set up in 1995 and registered in 1997.', 'anniversary'],
  ['输注自⟦9:40开始，10:25结束，持续65分钟⟧。', 'hours'],
  ['The evening shift runs from ⟦18:00 to 22:30, five and a half hours⟧.', 'hours'],
  ['⟦民国二十七年（1939年）⟧大水。', 'era'],
  ['⟦2025年（甲辰年）⟧中秋办灯会。', 'era'],
  ['⟦1897年（光绪二十年）⟧迁居。', 'era'],
  ['主题活动从⟦5月1日持续到7月31日，历时四个月⟧。', 'months'],
  ['The ⟦half year from 1 April 2025 to 30 November 2025⟧ was good.', 'months'],
  ['2009年首次认定，⟦至今（2025年）已有26年⟧。', 'anniversary'],
  ['1914年创办的裕丰，到2024年⟦恰好走过一百二十周年⟧。', 'anniversary'],
  ['水库⟦建成于1960年，至2025年已运行55年⟧。', 'service'],
  ['In 2025 we celebrate ⟦125 years since the company was founded in 1890⟧.', 'anniversary'],
  ['⟦2025 is our 40th year⟧. The trust was set up in 1995 and registered in 1997.', 'anniversary'],
  ['输注自⟦9:40开始，10:25结束，持续65分钟⟧，从10:25至14:25，共4小时。', 'hours'],
  ['调研组于2025年5月12日（周一）抵达，⟦5月16日（周四）⟧离开。', 'weekday-of-year'],
  ['假期自⟦5月31日（星期六）至6月2日，共4天⟧。', 'days'],
  ['原合同⟦2016年1月1日签订，承包期十年，到2026年12月31日⟧届满。', 'years'],
  ['Over the ⟦five quarters from January 2025 to December 2025⟧ exports rose.', 'months'],
  ['The survey was in the field for ⟦ten days, from 2 to 22 June 2025⟧.', 'days'],
  ['In the ⟦half year July to November 2025⟧ there were 40.', 'months'],
  ['他⟦从1980年起执裁，至2025年执裁已35年⟧。', 'service'],
  ['“暖冬行动”始于2009年，2024年正值⟦开展十周年⟧。', 'anniversary'],
  ['Amos Gill (1858–1941), ⟦lived to the age of 93⟧, built it.', 'age'],
  ['It began at ⟦3.00 pm and ended at 4.45 pm, two and three-quarter hours⟧ later.', 'hours'],
  ['⟦一季度（1—4月）⟧，投资增长5%。', 'quarter'],
  ['⟦上半年（1—7月）⟧完成投资12亿元。', 'quarter'],
  ['Sales in the ⟦second quarter (April–July)⟧ rose.', 'quarter'],
  ['为纪念建校⟦80周年（1954—2024年）⟧，面向师生征文。', 'anniversary'],
  ['公司⟦成立于1989年，至2023年已走过25年⟧发展历程。', 'service'],
  ['培训时间：2024年6月18日至21日。⟦6月19日（星期四）⟧专题讲座。', 'weekday-of-year'],
  ['⟦4月23日（星期一）⟧举办活动。2024年4月流通图书18万册次。', 'weekday-of-year'],
]

const SILENT: readonly string[] = [
  'Water is turned off for four months, from 1 November to 28 February.',
  'The lease, granted in June 2015 for twenty years, expires in May 2035.',
  'Dame Eleanor, who has died aged 86, was born in Hull in March 1937 and died on 2 January 2024.',
  '2025年9月（9月1日0时至9月30日24时），全省报告传染病28种。',
  'At the end of the year 46 were overdue, five fewer than the 51 of March 2024.',
  '考试时间为2025年4月16日、17日（周三、周四），共考六门。',
  'The conference takes place on 25 and 26 September 2025 (Thursday and Friday).',
  'The 2023 fair is over; in 2024 there is a session on 29 February at the Town Hall.',
  'Rehearsals run from 7.30 to 9.30 pm and last two hours; there is a break of three weeks, from 24 December to 14 January.',
  '年度报告\n一、2024年工作\n建成两馆。\n二、2025年打算\n2024年6月已完成的设计继续深化，2025年6月前建成。',
  '展览于2025年3月1日开幕，6月30日闭幕，展期四个月。',
  '自公告披露之日起15个交易日后的3个月内（即2024年5月6日至2024年8月5日）减持。',
  '1957年考入省水利学校，1960年毕业后分配至设计院。',
  '报名自4月10日起开放，4月18日截止。',
  'The contract is for a period of four years, commencing 1 July 2025 and ending on 30 June 2029.',
  'The lease has a term of twelve years from 1 January 2020 and expires on 31 December 2031.',
  'The grant is for three years from 1 July 2025, with reports due on 30 September 2026.',
  'The exhibition opened on 1 March 2025, ran for three months and closed on 31 May 2025.',
  'Licences issued in June 2023 expire in June 2026 and last three years.',
  'The plant closed in May 2024; the first line had started in June 2022.',
  'In the fourth quarter of our fiscal year (November to January) sales rose. The first half of the financial year (April to September) was dry.',
  'The project began in April 2023 and, eighteen months later, in October 2024, reached all wards.',
  'A former treasurer was jailed for three years for stealing £186,400 between April 2017 and December 2022.',
  'She was banned for 18 months after driving without a licence between 3 May and 9 June 2024.',
  'The bridge was closed for about six weeks from 8 July to 23 August 2024.',
  'Works started on 3 June 2024 and took ten weeks, finishing on 10 August 2024.',
  'The pool is open from 6 am to 1 am. The service runs from 9.15 am to 7.30 pm. The shop is open Tuesday to Sunday, six days a week.',
  '夜间门诊18:00—8:00。停水时间为22:00至次日18:00。停水时间为6月3日22:00至6月4日18:00。每周一至周六开放，每周六天。',
  '应于2022年9月完工，实际2022年12月完工，超期3个月。',
  'Annual report 2025\n\nDr Vale, who joined in 2016, has been chief executive for four years. The mill, built in 1900, has had a café for ten years.',
  'It covers the five years from 2025 to 2030; the six years 2025–2030 are planned for. 2025 is our sixtieth year, as we were founded in 1965.',
  'Between 28 June and 3 July 2025 it was shut; sales on 28 June rose to 20 a day.',
  '检测组于2025年4月7日进场，4月12日完成全部外业。5月27日接到报告，5月28日派出人员。',
  '2024年年度报告\n本报告已于2025年3月20日经董事会审议通过，2024年12月20日召开了预备会。',
  'The quarter of 2024 (July to September) was wet. The third quarter 2024 (July to September) was dry.',
  'Village Games 2025\nSaturday 14 June, the recreation ground\nThe record had stood since the games held in May 2011.',
  'The service dealt with 612 cases in the three years, of which 228 were in 2024/25.',
  'Counts were made once a month from September 2023 to March 2024; two boats a day ran from 1 July to 31 August 2024.',
  '展演时间：2025年10月10日（周五）至12日（周日），为期三天。请于2025年10月20日前将总结报县文化馆。',
  '12月28日20时至1月3日8时，降雪不断。公示期为3月1日至3月9日，共7个工作日。',
  'The ten-year franchise begins on 1 April 2026 and runs until 31 March 2036, with a break after seven years.',
  'The school ran for three weeks, from Monday 22 July to Friday 9 August 2024. A 24-hour line is open from 06:00 to 22:00.',
  '2025年是“十四五”规划的收官之年，2026年是“十五五”规划的开局之年，2023年是“十四五”承上启下的第三年。',
  'The accounts for the year ended 30 September 2024 were approved by the board on 16 January 2025.',
  'The budget for the year to 31 March 2026 was approved on 12 March 2025, as was the draft report.',
  '2025年3月28日，董事会审议通过了2024年年度报告；2025年1月9日，审议通过2025年度财务预算报告。',
  '会议于2025年4月23日召开。会议通知已于2025年4月11日以电子邮件方式发出。',
  '22时10分，接到报警；22时30分，到场；23时50分，控制；次日1时20分，扑灭。',
  '8时30分，开会；9时10分，讨论；下午2时，分组；3时20分，总结。',
  '本馆建于1953年，2023年迎来建馆70周年。',
  '建校于1954年，1998年升格为本科院校，2024年将迎来升本26周年。',
  '主任王某，1968年4月生，今年56岁（2024年）。',
  '主任王某，1968年4月生，今年56岁。',
  '项目执行期三年（2021年1月—2023年12月）。',
  '合同自2024年7月1日至2027年6月30日，为期36个月。',
  '行动自2021年3月至2024年2月，为期三年。',
  'The contract runs for 36 months from 1 July 2024 to 30 June 2027.',
  'The trial ran from 14 January 2021 to 13 January 2023, a period of two years.',
  '会议于2024年2月29日召开。',
  '2月29日前完成。',
  '农历2月30日祭祖。',
  '开幕式定于2024年5月1日（星期三）举行。',
  '2024年5月1日，周三个别单位值班。',
  '每周三开放，2024年5月2日起恢复。',
  '活动安排在5月1日（星期一）。',
  '本通知2023年发出，2024年修订。活动安排在5月1日（星期一）。',
  'The hearing is set for Wednesday, 1 May 2024.',
  'He spoke on Monday. May 1, 2024 was a holiday.',
  'Mon., Apr. 29, 2024 to Thu., May 2, 2024',
  '采暖期为2023年11月至次年3月。',
  '供暖时间：11月15日至3月15日。',
  '2021年到2019年间的数据对比见附表。',
  'GAO compared fiscal year 2021 to 2019 data.',
  '2024年3月1日至5日，为期五天',
  '2021—2025年五年间，年均增长5%。',
  '2019年至2023年四年来变化显著。',
  '2024年是新中国成立75周年、人民代表大会成立70周年。',
  '2023年新改扩建学校12所，迎来建校80周年的学校有3所。',
  '该馆始建于1954年，2024年迎来建馆70周年。',
  '庆祝新中国成立70周年活动精彩纷呈，2024年继续办展。',
  'The school, founded in 1954, celebrated its 70th anniversary in 2024.',
  'Founded in 1954, the firm opened its Leeds office in 1960 and marked its 50th anniversary in 2004 after moving in 1990.',
  '为期五天的运动会于2023年10月18日至22日举行。',
  '展期两个月，3月1日至4月30日，其中3月5日至8日为期四天免费。',
  '行动自2023年6月25日起至10月2日结束，历时近100天。',
  'The fair ran for five days, from Wednesday 7 August to Sunday 11 August 2024.',
  'The programme ran for eight weeks from June 5 to July 30.',
  'Notice of 30 days was given, and the rule runs from 1 May to 30 September 2024.',
  '他生于1932年，江苏人。2022年10月病逝，享年91岁。',
  '陈素珍，1952年5月出生，1997年退休，享年71岁。',
  '父亲生于1932年，母亲出生于1935年。2022年10月病逝，享年80岁。',
  'She was born on 12 May 1938 and died on 3 March 2021, aged 82.',
  '1954年留校任教。1997年退休，从教43年。',
  '一季度（1—3月），投资增长5%；前三季度（1—9月）增长6%。',
  'In the first quarter of the fiscal year (first quarter (October–December)) sales rose.',
  '建校70周年（1954—2024年）',
  '公司成立于1998年，至2023年已走过25年发展历程。',
  '2015年启动改造，至2023年已完成三年任务；1978年招生，至2025年已招生47年。',
  '2025年3月20日完工，比计划的2025年4月30日提前40天；比2024年6月提前两个月。',
  'The bid closed on 3 June 2025, four weeks before the hearing of 1 July 2025.',
  'Parts ordered on 12 June arrived on 28 July, 46 days later.',
  'Parts ordered on 12 November arrived on 3 February, 83 days later.',
  'Each grant lasts three years, 2026/27 to 2028/29; the plan covers four years from 2021/22 to 2024/25.',
  '2024年11月18日发行债券，期限10年，到期日为2034年11月18日。审讯从18时持续至23时，历时5小时。',
  'The show opens on 14 June 2025 and runs for six weeks, until 25 July 2025.',
  'The laboratory, opened in 1999, celebrated its twenty-fifth anniversary in 2024.',
  'We met in 2018, three years after the fire of 2015.',
  '中秋节（2024年9月17日）发放月饼，2025年1月28日（除夕）值班，2025年9月10日（教师节）表彰教师。',
  '合同工期为151日历天，计划开工日期2025年2月10日，计划竣工日期2025年7月10日。',
  'FP12 was closed for 21 days (1 to 21 December).',
  'A grant for each of the three years 2023/24, 2024/25 and 2025/26 ends in March.',
  '隧道2025年3月10日开工，工期12个月，计划2026年3月9日完工。',
  '他1960年出生，2024年以64岁高龄仍坚持上课。',
  '项目于2021年9月18日开工，2023年6月18日完工，比批准的24个月工期提前。',
  '质保期自2022年4月1日起至2024年3月31日止，共两年；试运行自2022年3月1日至3月31日，为期一个月。',
  '近期为2021—2025年，远期展望到2035年，共15年。',
  '公示期为3月1日至3月9日，共7个工作日。',
  '办理期限为30日，受理时间为2024年1月1日至2024年12月31日。',
  '2021年至2025年，三年期贷款余额增长12%。',
  '租期自2023年3月20日至6月5日，历时两个月。',
  'A 30-year mortgage was offered from 2021 to 2023.',
  'From 2015 to 2025, ten-year yields fell.',
  'The study ran from March 2022 to June 2023; patients were followed for 12 months.',
  '院长王某，1968年5月出生，现年56岁（2024年）；书记沈某，1972年9月出生，现年52岁（2024年）。',
  '首任校长袁某，1908年生，1946年到任时虚岁三十九。',
  '其子丁某（1905—1989）留学归国，1935年出任经理时年仅三十岁。',
  'Our founder, Edith Marlow (1921–2009), died aged 87.',
  'His predecessor, born in 1949, retired at 65 in 2014.',
  '编号012受试者，1960年10月出生，2025年3月入组时年龄64岁。',
  '文艺晚会19:30开始，22:00结束，历时两个半小时。',
  '夜班23:00—次日7:00，每班8小时。',
  '工作时间为9:00至17:00，每天工作7小时。',
  '每天9:00至17:00开馆，讲座每场约1小时。',
  '实行24小时值班，8:00至20:00为白班。',
  'Night working would run from 22:00 to 06:00, eight hours in all.',
  'The court sat from 9.30 am to 4.30 pm, six hours a day.',
  'A score of 18:22 after 40 minutes.',
  'From 2 to 5 children waited 90 minutes.',
  '民国二十六年（1937年）内迁。',
  '2025年（乙巳年）春节，2025年1月（甲辰年腊月）备货。',
  '光绪二十二年（1896年）、光绪二十二年（1897年）初，乾隆、嘉庆年间（1736—1820）。',
  '2009年首次认定、2014年复核，至今（2025年）已有11年。',
  '调研组于2025年5月12日（周一）抵达，5月16日（周五）离开。',
  'In the first quarter (1 April to 30 June 2025) of the financial year sales rose.',
  'In 2025 we celebrate 135 years since the company was founded in 1890.',
  'In 2025, 30 years after the reforms, the company, founded in 1890, moved.',
  'From 5 to 18 January 2026 the ship was away, 14 days in all.',
  'Over the four quarters from January 2025 to December 2025 exports rose.',
  'A quarter of the visits from January 2025 to December 2025 were short.',
  '他从1980年起执裁，至2025年执裁已45年。',
  '自1998年改制以来，至2024年已走过26年。',
  'She served as mayor from 2001 to 2009 and again for two years.',
  'The loan is for ten years, from 2024, repayable from 2026 to 2033.',
  'The flight left at 23:10 and landed at 06:05 local time, a flight of nine hours.',
  '编号2024-25-12',
  '24:00前报送',
  '2025年9月（9月1日0时至9月30日24时），全省共报告法定传染病28种。',
  '近5年（2021年1月1日至2025年12月31日）完成过类似工程。',
  '近两年（2024年5月至2026年1月）完成过类似工程。',
]

t.test('found: dates that cannot be right', async t => {
  for (const [text, message] of FOUND) {
    const findings = loudIn(dateMismatch, sheet(text.replace(/[⟦⟧]/g, '')))
    t.same(findings.map(quotesOf), [[/⟦(.*)⟧/.exec(text)![1]]], text)
    t.equal(findings[0]?.messageId, `date-mismatch.${message}`, text)
    if (findings[0]) for (const said of Object.values(saidOf(findings[0]))) t.notMatch(said, /undefined|NaN|date-mismatch/, said)
  }
})

t.test('silent: dates that are right, of other calendars, or of unknown years', async t => {
  for (const text of SILENT) t.same(loudIn(dateMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('found: two dates in the wrong order', async t => {
  for (const text of [
    '项目2022年3月开工，2021年12月竣工。',
    '合同期自2024年1月1日起至2023年12月31日止。',
    '有效期自2024年1月1日起，至2023年12月31日止。',
    'The contract runs from June 2023 to March 2022.',
    'The pool was closed between 2025 and 2024.',
    'Works would start on 12 January 2026 and end on 19 December 2025.',
    '本办法自2026年2月1日起施行，有效期至2025年12月31日。',
    '合同于2025年3月18日签订，约定交货期为2025年2月28日前。',
    '2025年4月10日签署知情同意书，2025年4月3日即进行首次给药。',
    'Work began in March 2022 and was completed in December 2021.',
    'We visited ten projects between 9 September and 3 September 2024.',
    'One result, from a sample taken on 14 August 2024, was reported on 2 August 2024.',
    'One claim, submitted on 3 June 2024, was approved on 28 May 2024.',
    'The survey will open on 3 February and close on 27 January 2025.',
    '2023年3月启动起草工作，2022年11月形成初稿。',
  ])
    t.equal(loudIn(dateMismatch, sheet(text))[0]?.messageId, 'date-mismatch.reversed', text)
  t.same(loudIn(dateMismatch, sheet('合同期自2023年1月1日起至2023年12月31日止。')), [])
  t.same(loudIn(dateMismatch, sheet('项目2021年3月开工，2022年12月竣工；二期2022年1月开工。')), [])
  t.same(
    loudIn(dateMismatch, sheet('It is not clear why the period began on 30 July 2007 since membership ended on 15 November 2005.')),
    [],
  )
  t.same(loudIn(dateMismatch, sheet('The site was closed between 9 December and 3 January 2025.')), [])
  t.same(loudIn(dateMismatch, sheet('We compared 3 May 2024 to 3 May 2023.')), [])
  t.same(loudIn(dateMismatch, sheet('Year-to-year comparisons between 2025 and 2024 are given first.')), [])
  t.same(loudIn(dateMismatch, sheet('Work began in March 2022; the first phase was completed in May 2021.')), [])
})

/** What happened to one thing, told with two days; and the same of things that may be two. */
/** Two editions of one series whose numbers and days do not fit, and the message they get. */
const EDITIONS: readonly (readonly [one: string, other: string, message: string, text: string])[] = [
  ['自2016年创办', '第五届', 'edition', '读者月自2016年创办，每年一届。2019年举办的第五届首次设立流动书车。'],
  ['第八届运动会', '首届', 'edition', '学校第八届运动会于2023年举行，运动会每两年一届，首届于2003年举办。'],
  [
    '9th annual festival',
    '11th annual festival',
    'edition',
    'The 9th annual festival in 2024 sold out; the 11th annual festival will be held in June 2025.',
  ],
  [
    '14th annual conference',
    'first',
    'edition',
    'The 14th annual conference is on 25 September 2025. The first, in 2010, drew 60 people; it is held every year.',
  ],
  ['第四十二次主任会议', '第四十一次主任会议', 'edition-order', '管委会第四十二次主任会议于2月10日召开，第四十一次主任会议于2月24日召开。'],
  [
    '47th meeting',
    '46th meeting',
    'edition-order',
    'The 47th meeting was held on 19 March 2025. The 46th meeting was held on 22 April 2025.',
  ],
]
const EDITIONS_RIGHT: readonly string[] = [
  '读者月自2016年创办，每年一届。2019年举办的第四届首次设立流动书车，2025年为第十届。',
  '读者月自2016年创办，每年一届，因疫情停办一年。2021年举办第五届。',
  '学校第八届运动会于2017年举行，运动会每两年一届，首届于2003年举办。',
  '第十三届全国人民代表大会第一次会议于2018年3月召开，第十二届全国人民代表大会第五次会议于2017年3月召开。',
  '董事会第四次会议于2023年12月召开，2024年第一次会议于2024年1月召开，第二次会议于2024年3月召开。',
  '2024年启动第十届论坛筹备。第九届论坛于2025年3月举行。',
  'The 9th annual festival in 2024 sold out; the 10th annual festival will be held in June 2025.',
  'The 47th meeting was held on 19 March 2025. The 46th meeting was held on 22 January 2025.',
]

t.test('editions of one series against their days', async t => {
  for (const [one, other, message, text] of EDITIONS) {
    const findings = loudIn(dateMismatch, sheet(text))
    t.same(findings.map(quotesOf), [[one, other].sort((a, b) => text.indexOf(a) - text.indexOf(b))], text)
    t.equal(findings[0]?.messageId, `date-mismatch.${message}`, text)
  }
  for (const text of EDITIONS_RIGHT) t.same(loudIn(dateMismatch, sheet(text)), [], text)
})

const HAPPENINGS: readonly (readonly [one: string, other: string, told: number])[] = [
  ['Work started on 18 March 2023.', 'Work began on 28 March 2023 and took nine weeks.', 1],
  ['The bridge was opened on 4 June 2023.', 'Traffic jams ended when the bridge was opened to traffic on 14 June 2023.', 1],
  ['The survey closed on 13 April.', 'After the survey closed on 13 April, comments were read.', 0],
  ['The pool opened on 4 May 2022.', 'The pool opened on 14 May 2023.', 0],
  ['The session opened on 4 June 2023.', 'The session opened on 14 June 2023.', 0],
  ['Work on the north pier began on 4 May 2023.', 'Work on the south pier began on 14 May 2023.', 0],
]

t.test('what happened to one thing on a day is no other day’s', async t => {
  for (const [one, other, told] of HAPPENINGS)
    t.equal(loudIn(dateMismatch, sheet(one, 'The roof was repaired.', other)).length, told, `${one} | ${other}`)
})

t.test('found: one event on two dates', async t => {
  const zh = (other: string) => sheet('青石河文化馆于2019年5月8日正式开馆。', `馆内设三个展厅。青石河文化馆于${other}开馆，当年接待万人。`)
  t.same(quotesOf(loudIn(dateMismatch, zh('2019年5月18日'))[0]), ['2019年5月8日', '2019年5月18日'])
  t.same(loudIn(dateMismatch, zh('2019年5月')), [], 'the shorter date agrees')
  const en = (other: string) =>
    sheet('The Ashby Canal Museum opened in May 2019.', `Visitors came early. The Ashby Canal Museum opened in ${other}.`)
  t.equal(loudIn(dateMismatch, en('June 2019'))[0]?.messageId, 'date-mismatch.event')
  t.same(loudIn(dateMismatch, en('2019')), [])
  t.same(
    loudIn(dateMismatch, sheet('青石河全体职工大会于2019年5月8日召开。', '青石河全体职工大会于2020年5月9日召开。')),
    [],
    'meetings come again',
  )
})

t.test('found: rules that come into force on two days', async t => {
  const rules = (note: string, article: string) =>
    loudIn(dateMismatch, sheet(`停车场管理办法\n（${note}）\n第一条 为了加强管理，制定本办法。\n第二条 ${article}`)).map(quotesOf)
  t.same(rules('2018年6月12日通过，自2018年9月1日起施行', '本办法自2018年10月1日起施行。'), [['2018年9月1日', '2018年10月1日']])
  for (const [note, article] of [
    ['2018年6月12日通过，自2018年9月1日起施行', '本办法自2018年9月1日起施行。'],
    ['2018年6月12日通过，自2018年9月1日起施行；2020年3月2日修正，自2020年5月1日起施行', '本办法自2018年9月1日起施行。'],
    ['2018年6月12日通过', '本办法自2018年9月1日起施行，《机动车停放暂行办法》自2009年5月1日起施行的规定废止。'],
  ] as const)
    t.same(rules(note, article), [], article)
})

t.test('found: one appointment with two dates', async t => {
  const told = (...lines: string[]) => loudIn(dateMismatch, sheet(...lines)).map(quotesOf)
  t.same(told('投标截止时间：2024年5月8日9时30分。', '文件须密封。', '投标截止时间为2024年5月9日9时30分。'), [
    ['2024年5月8日', '2024年5月9日'],
  ])
  t.same(told('股权登记日：2024年6月12日', '除息日：2024年6月13日', '本次分红以股权登记日2024年6月21日为准。'), [
    ['2024年6月12日', '2024年6月21日'],
  ])
  t.same(told('The closing date for applications is 5 May 2024.', 'The closing date for applications: 15 May 2024.'), [
    ['5 May 2024', '15 May 2024'],
  ])
  t.same(told('Fieldwork ran from 4 October 2022 to 17 February 2023.', 'Fieldwork ran from 4 October 2022 to 17 January 2023.'), [
    ['17 February 2023', '17 January 2023'],
  ])
  t.same(told('开标时间：2024年5月8日', '地点：三楼', '请于开标时间2024年5月8日前到场。'), [])
  t.same(told('一标段开标时间：2024年5月8日', '二标段开标时间：2024年5月9日'), [])
  t.same(told('建设单位：甲', '开工时间：2023年3月1日', '建设单位：乙', '开工时间：2023年5月1日'), [], 'entries of a form')
  t.same(told('会议时间：2024年3月5日', '会议时间：2024年4月5日', '会议时间：2024年5月6日'), [], 'a list')
  t.same(told('The deadline for questions is 3 May 2024.', 'The deadline for bids is 17 May 2024.'), [])
})

t.test('found: a step of a tender before the step it follows', async t => {
  const told = (...lines: string[]) => loudIn(dateMismatch, sheet(...lines)).map(quotesOf)
  const tender = (day: string) => told('采购公告发布时间：2026年4月8日', `提交截止时间：${day}9:30`, '磋商时间：2026年4月23日9:30')
  t.same(tender('2026年4月2日'), [['2026年4月8日', '2026年4月2日']])
  t.same(tender('2026年4月23日'), [])
  t.same(tender('2026年4月29日'), [['2026年4月29日', '2026年4月23日']])
  t.same(told('开标时间：2026年4月8日', '公告发布时间：2026年3月2日'), [], 'told in another order')
  t.same(
    told('投标截止时间为2025年11月6日，开标时间为2025年11月5日。', '共分三个标段。'),
    [['2025年11月6日', '2025年11月5日']],
    'of one sentence',
  )
})

t.test('found: those who may attend a meeting recorded after it', async t => {
  const told = (record: string, entry: string) =>
    loudIn(dateMismatch, sheet('会议召开时间：2025年5月20日14点30分', `股权登记日：${record}`, `登记时间：${entry}上午9:00—11:30`)).map(
      quotesOf,
    )
  t.same(told('2025年5月14日', '2025年5月16日'), [])
  t.same(told('2025年5月26日', '2025年5月16日'), [['2025年5月20日', '2025年5月26日']])
  t.same(told('2025年5月14日', '2025年5月21日'), [['2025年5月20日', '2025年5月21日']])
})

t.test('found: a step of an appointment before the one it follows', async t => {
  const told = (text: string) => loudIn(dateMismatch, sheet(text)).map(quotesOf)
  t.same(told('Interviews will be held on 8 April 2025 and the closing date for applications is 15 April 2025.'), [
    ['8 April 2025', '15 April 2025'],
  ])
  t.same(told('The closing date is Monday 14 April 2025. Interviews will be on 8 April 2025.'), [['14 April 2025', '8 April 2025']])
  t.same(told('Interviews will be held on 28 April 2025 and the closing date for applications is 15 April 2025.'), [])
})

t.test('found: the row of a timetable that is out of order', async t => {
  const rows = (questions: string): string[][] => [
    ['Step', 'Day'],
    ['Issue', '3 March 2025'],
    ['Questions', questions],
    ['Answers', '28 March 2025'],
    ['Bids', '11 April 2025'],
    ['Start', '1 July 2025'],
  ]
  t.same(loudIn(dateMismatch, sheet('Key dates', rows('14 April 2025'))).map(quotesOf), [['14 April 2025', '28 March 2025']])
  t.same(loudIn(dateMismatch, sheet('Key dates', rows('14 March 2025'))), [])
  t.same(loudIn(dateMismatch, sheet('Visits by ward', rows('14 April 2025'))), [])
})

t.test('found: one day that must not be later than another, with both', async t => {
  for (const [text, message] of [
    ['Tests ran from ⟦14-Apr-2025⟧ to ⟦02-Apr-2025⟧ at two sites.', 'reversed'],
    ['Salt, ⟦28 June⟧ to ⟦20 June 2025⟧, brings together 90 objects.', 'reversed'],
    ['检测组于⟦2025年4月7日⟧进场，⟦4月2日⟧完成全部外业。', 'reversed'],
    ['⟦5月28日⟧接到疫情报告，⟦5月27日⟧派出流调人员。', 'reversed'],
    ['⟦2024年⟧年度报告\n本报告已于⟦2024年12月20日⟧经董事会审议通过。', 'approval'],
    ['AGM: Saturday ⟦5 April 2025⟧\nNotice of the AGM was sent on ⟦9 April 2025⟧.', 'notice'],
    ['Audit period: ⟦1 October 2024⟧ to ⟦30 September 2024⟧', 'reversed'],
    ['⟦7月12日⟧20时至⟦7月11日⟧8时，降水过程最强。', 'reversed'],
    ['The accounts for the year ended ⟦30 September 2024⟧ were approved by the board on ⟦16 September 2024⟧.', 'approval'],
    ['⟦2025年3月28日⟧，董事会审议通过了⟦2025年⟧年度报告及摘要。', 'approval'],
    ['会议于⟦2025年4月23日⟧（星期三）召开。会议通知已于⟦2025年4月30日⟧以电子邮件方式发出。', 'notice'],
    ['比赛时间：⟦2025年10月10日至12日⟧。\n请于⟦2025年10月20日⟧前将报名表报县文化馆。', 'entry'],
    ['3时42分，值班员闻到焦糊味；⟦3时48分⟧，接到报警；⟦3时40分⟧，消防到场；6时20分，明火扑灭。', 'clock'],
  ] as const) {
    const findings = loudIn(dateMismatch, sheet(text.replace(/[⟦⟧]/g, '')))
    t.same(findings.map(quotesOf), [[...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, quote]) => quote)], text)
    t.equal(findings[0]?.messageId, `date-mismatch.${message}`, text)
    if (findings[0]) for (const said of Object.values(saidOf(findings[0]))) t.notMatch(said, /undefined|NaN|date-mismatch/, said)
  }
})

t.test('found: years and editions counted from the year a thing began', async t => {
  const told = (title: string, line: string) => loudIn(dateMismatch, sheet(title, line)).map(({ messageId }) => messageId)
  const service = ['date-mismatch.service']
  t.same(told('2025年交通安全报告', '驾驶人胡某，2013年取得驾驶证，驾龄17年。'), service)
  t.same(told('2025年交通安全报告', '驾驶人胡某，2013年取得驾驶证，驾龄12年。'), [])
  t.same(told('2024年水鸟调查报告', '本次为自2016年以来第11次同步调查，每年一次。'), ['date-mismatch.nth-year'])
  t.same(told('2024年水鸟调查报告', '本次为自2016年以来第9次同步调查，每年一次。'), [])
  t.same(told('Annual report 2025', 'This is our eleventh annual survey since 2018.'), ['date-mismatch.nth-year'])
  t.same(told('Annual report 2025', 'This is our eighth annual survey since 2018.'), [])
  t.same(told('Wednesday, 12 March 2025', 'Hanna Berg took office in May 2022 and has now been Minister for five years.'), service)
  t.same(told('Press', 'The states first met in 1975; 2025 is the sixtieth anniversary of that meeting.'), ['date-mismatch.anniversary'])
})

t.test('found: years told of now in a text that only its title dates', async t => {
  const told = (text: string): (string | undefined)[] => loudIn(dateMismatch, sheet(text)).map(finding => quotesOf(finding)[0])
  t.same(told('Annual Noise Report 2024\n\nThe scheme opened in April 2016 and is now in its fifteenth year.'), [
    'is now in its fifteenth year',
  ])
  t.same(told('2025年半年工作报告\n\n中心成立于2009年7月，至今已运行18年。'), ['至今已运行18年'])
  t.same(told('Annual Noise Report 2024\n\nThe scheme opened in April 2016 and is now in its ninth year.'), [])
  t.same(told('Action Plan 2024–2028\n\nThe scheme opened in April 2016 and is now in its ninth year.'), [], 'a title of several years')
})

t.test('found: the one line of a timetable that is out of order', async t => {
  const told = (...lines: string[]) => loudIn(dateMismatch, sheet(...lines)).map(quotesOf)
  const plan = (day: string) => told('时间安排', '2025年3月1日：启动', '4月5日：自查', `${day}：检查`, '5月10日：整改', '次年1月8日：验收')
  t.same(plan('3月20日'), [['4月5日', '3月20日']])
  t.same(plan('4月20日'), [], 'the year turns')
  t.same(
    told('Key dates', 'Call opens: 5 January 2026', 'Outlines: 27 February 2026', 'Proposals: 20 February 2026', 'Start: 1 October 2026'),
    [['27 February 2026', '20 February 2026']],
  )
  t.same(
    told(
      'Timetable',
      '1 May 2025: survey A',
      '1 June 2025: report A',
      '1 April 2025: survey B',
      '3 May 2025: report B',
      '1 July 2025: end',
    ),
    [],
    'two courses of events',
  )
  t.same(told('Our visits', '1 May 2025: York', '1 April 2025: Leeds', '3 May 2025: Hull', '1 July 2025: Ripon'), [], 'no timetable')
})

t.test('found: something still to come on a day before the text’s own', async t => {
  const told = (...lines: string[]) => loudIn(dateMismatch, sheet(...lines)).map(finding => [finding.messageId, ...quotesOf(finding)])
  const minutes = (line: string) => told('Minutes of the Board meeting held on Thursday 12 June 2025', 'The minutes were agreed.', line)
  const en = ['date-mismatch.foretold', '12 June 2025', '11 September 2024']
  t.same(minutes('Next meeting: 11 September 2024'), [en])
  t.same(minutes('The open day will be held on 11 September 2024.'), [en])
  t.same(minutes('Next meeting: 11 September 2025'), [])
  t.same(minutes('It was announced that the open day will be held on 11 September 2024.'), [], 'told of another time')
  const zh = (line: string) => told('理事会会议纪要', '时间：2025年9月18日', '会议听取汇报。', line)
  t.same(zh('下次会议时间：2025年8月20日。'), [['date-mismatch.foretold', '2025年9月18日', '2025年8月20日']])
  t.same(zh('新馆将于2025年3月1日开放。'), [['date-mismatch.foretold', '2025年9月18日', '2025年3月1日']])
  t.same(zh('会议要求，实施方案于2025年9月12日前报县政府。'), [['date-mismatch.deadline', '2025年9月18日', '2025年9月12日']])
  t.same(minutes('We ask members to reply by 1 May 2025.'), [['date-mismatch.deadline', '12 June 2025', '1 May 2025']])
  t.same(minutes('The Trust expects to complete the work by 31 March 2024.'), [['date-mismatch.foretold', '12 June 2025', '31 March 2024']])
  t.same(zh('群众请于2025年6月5日前拨打电话。'), [['date-mismatch.deadline', '2025年9月18日', '2025年6月5日']])
  t.same(
    told('Annual Review', 'For the year ended 31 March 2025', 'Much was done.', 'By the end of June 2023 we will have consulted on zones.'),
    [['date-mismatch.foretold', '31 March 2025', 'June 2023']],
  )
  const plan = (line: string) => told('工作总结', '一、工作回顾', '于2023年6月底前完成验收。', '二、下一步打算', line, '2025年1月8日')
  t.same(plan('水源工程于2024年6月底前完成可研报批。'), [['date-mismatch.foretold', '2024年6月', '2025年1月8日']])
  t.same(plan('水源工程于2025年6月底前完成可研报批。'), [])
  t.same(zh('第七次会议拟于2025年6月召开。'), [['date-mismatch.foretold', '2025年9月18日', '2025年6月']])
  t.same(zh('第七次会议拟于2025年9月召开。'), [], 'the month is not over')
  t.same(zh('申请人应于2005年6月5日前出生。'), [])
  t.same(zh('新馆原定将于2025年3月1日开放。'), [])
  t.same(zh('会议要求，实施方案于2025年9月22日前报县政府。'), [])
})

t.test('found: years told up to the day of the text', async t => {
  const told = (...lines: string[]) => loudIn(dateMismatch, sheet(...lines)).map(quotesOf)
  t.same(told('博物馆1998年建成，至今已有18年。', '2025年3月1日'), [['至今已有18年']])
  t.same(told('博物馆1998年建成，至今已有27年。', '2025年3月1日'), [])
  t.same(told('自2009年至今，我们已走过二十个春秋。', '2025年3月1日'), [['自2009年至今，我们已走过二十个春秋']])
  t.same(told('自2009年至今，我们已走过十六个春秋。', '2025年3月1日'), [])
  t.same(told('Budget statement', '25 March 2026', 'The great flood of 1996, forty years ago, taught us much.'), [['forty years ago']])
  t.same(told('Budget statement', '25 March 2026', 'The great flood of 1996, thirty years ago, taught us much.'), [])
  t.same(told('Report', '31 March 2025', 'Our terminal, opened in 1985, has now served the region for thirty years.'), [
    ['has now served the region for thirty years'],
  ])
  t.same(told('Report', '31 March 2025', 'Our terminal, opened in 1985, has now served the region for forty years.'), [])
  t.same(told('Annual report for the year ended 31 March 2025', 'Trade grew.', 'Signed on behalf of the Board on 14 February 2025'), [
    ['31 March 2025', '14 February 2025'],
  ])
  t.same(told('Annual report for the year ended 31 March 2025', 'Trade grew.', 'Signed on behalf of the Board on 14 June 2025'), [])
})

t.test('found: a state told of a day after the report itself', async t => {
  const report = (day: string) => sheet('办理情况报告', '——2023年12月20日在市人大常委会会议上', `截至${day}，已办结建议216件，办复率100%。`)
  t.equal(loudIn(dateMismatch, report('2023年12月31日'))[0]?.messageId, 'date-mismatch.cutoff')
  t.same(loudIn(dateMismatch, report('2023年11月30日')), [])
  t.same(loudIn(dateMismatch, report('2023年12月')), [], 'the month is not over, but begun')
  t.same(
    loudIn(dateMismatch, sheet('征文启事', '2023年12月20日', '报名截至2024年1月31日，逾期不受理；截至2024年1月5日，预计收稿200篇。')),
    [],
  )
  const english = (day: string) => sheet('Progress report', '20 December 2023', `As of ${day}, 216 cases had been closed.`)
  t.equal(loudIn(dateMismatch, english('31 December 2023')).length, 1)
  t.same(loudIn(dateMismatch, english('30 November 2023')), [])
})

t.test('found: a deadline that was past when the text was written', async t => {
  const letter = (line: string) =>
    loudIn(dateMismatch, sheet('关于报送名单的通知', '各单位：', line, '临江局', '2026年3月12日')).map(quotesOf)
  t.same(letter('请于2026年3月5日前将名单报局办公室。'), [['2026年3月5日', '2026年3月12日']])
  t.same(letter('各组须于3月5日前提交纠正报告。'), [['3月5日', '2026年3月12日']])
  t.same(letter('请于2026年3月25日前将名单报局办公室。'), [])
  t.same(letter('原要求各组于2026年2月5日前提交报告。'), [], 'asked for before')
  t.same(letter('2026年3月5日前，已有三组提交报告。'), [])
  const report = (line: string) =>
    loudIn(dateMismatch, sheet('Review of records', 'Report to the Court, Thursday 12 June 2025', 'Text.', line)).map(quotesOf)
  t.same(report('The Faculty should reply by 30 May 2025.'), [['12 June 2025', '30 May 2025']])
  t.same(report('The Faculty should reply by 30 August 2025.'), [])
  t.same(report('The Faculty was asked to reply by 30 May 2025.'), [])
})

t.test('a weekday without a year is of the year of the text, as the others of its paragraph are', async t => {
  const notice = (line: string) =>
    loudIn(dateMismatch, sheet('整治方案', '2026年3月12日', '到2027年底全面达标，2025年为试点。', line)).map(quotesOf)
  t.same(notice('动员会定于3月16日（周一）召开，第一次调度会定于4月20日（星期二）召开。'), [['4月20日（星期二）']])
  t.same(notice('动员会定于3月16日（周一）召开，第一次调度会定于4月20日（星期一）召开。'), [])
})

t.test('a weekday in the next cell is held against its date', async t => {
  const table = (weekday: string) =>
    sheet([
      ['日期', '星期', '内容'],
      ['2024年5月1日', weekday, '开幕'],
    ])
  t.same(loudIn(dateMismatch, table('星期三')), [])
  t.equal(loudIn(dateMismatch, table('星期五')).length, 1)
})

t.test('the sentence says what the day really is', async t => {
  const [finding] = loudIn(dateMismatch, sheet('定于2024年5月1日（星期四）举行'))
  t.equal(saidOf(finding!).zh, '“2024年5月1日”是星期三，不是星期四。')
  t.equal(saidOf(finding!).en, '“2024年5月1日” is a Wednesday, not a Thursday.')
})
