import { CharacterKind, countOfKind } from '../characters/character-kinds.js'
import { matchesOf } from '../matches.js'
import { source } from '../regexp.js'

/**
 * Set phrases of official, legal and company prose, and of audit reports: said again and again without being copied. General lexicon,
 * grouped by kind; a passage mostly made of them is formulaic. Patterns are bounded: no nested repetition.
 */
const POLITICAL = [
  '习近平新时代中国特色社会主义思想',
  '习近平总书记(?:关于[^，。；]{2,30})?(?:系列)?重要(?:讲话|论述|思想|指示|批示)(?:和?(?:重要)?指示批示)?(?:精神)?',
  '习近平总书记(?:考察|视察)[^，。；]{2,12}(?:时的)?重要(?:讲话|指示)(?:指示批示)?精神',
  '以习近平同志为(?:核心的党中央|总书记的党中央)(?:周围)?(?:的)?(?:坚强领导(?:下)?)?',
  '以[胡江]\\S{2}同志为(?:核心|总书记)的党中央',
  '党的[一二三四五六七八九十]{1,3}(?:大|届[一二三四五六七历次中、和]{1,9}全会)(?:和[一二三四五六七八九十]{1,3}届[一二三四五六七历次中、和]{1,9}全会)?(?:精神)?',
  '(?:中央|省委|市委|县委|区委)(?:经济|农村|城市|人大|民族|政法|全面依法治国)?工作会议(?:精神)?',
  '(?:中央|省委|市委|县委|区委)(?:各项)?决策部署',
  '[省市县区]委[一二三四五六七八九十]{1,3}届[一二三四五六七八九十、次和]{1,12}全会(?:精神)?',
  '“?(?:两个确立|两个维护|四个意识|四个自信|五位一体|四个全面|三个代表|两个毫不动摇|两个一百年|两个结合|一国两制)”?(?:的?决定性意义|总体布局|战略布局|重要思想|奋斗目标|方针)?',
  '(?:增强|坚定|做到|坚决做到|深刻领悟|坚决维护|坚决拥护)“',
  '中国特色社会主义(?:伟大旗帜|道路|制度|理论体系|事业|法治体系|法治道路|思想)?',
  '马克思(?:列宁)?主义(?:、毛泽东思想)?',
  '毛泽东思想|邓小平理论|科学发展观|马克思主义中国化时代化',
  '(?:实现)?中华民族(?:的)?伟大复兴(?:的)?(?:中国梦)?',
  '(?:全面)?(?:建成|建设|决胜)?(?:全面)?(?:小康社会|社会主义现代化(?:国家|强国)?(?:新征程)?)',
  '第[一二]个百年奋斗目标|社会主义核心价值观|铸牢中华民族共同体意识|人类命运共同体',
  '新发展(?:理念|格局|阶段)|高质量发展|稳中求进(?:工作总基调)?|供给侧结构性改革|新质生产力|以经济建设为中心',
  '国家治理体系和治理能力现代化|全过程人民民主|(?:坚持)?以人民为中心(?:的发展思想)?|人民当家作主',
  '(?:坚持|加强|在)?(?:党的|党中央)(?:坚强|集中统一|全面)?领导',
  '不忘初心、牢记使命|守正创新|踔厉奋发|勇毅前行|团结奋斗|砥砺奋进|凝心聚力|同心同德|开拓(?:进取|创新)|锐意进取|埋头苦干',
  '(?:高举|坚持|深入)?(?:学习)?(?:全面)?(?:贯彻|落实)(?:落实)?',
  '党对人民军队的绝对领导|新时代党的强军思想|习近平强军思想|新时代军事战略方针|国防和军队(?:现代化)?(?:建设|改革)',
  '全国各族人民|各族人民|在.{2,8}正确领导下|改革开放(?:和社会主义现代化建设)?|社会主义市场经济(?:体制)?',
  '统筹(?:推进)?|稳增长、促改革、调结构、惠民生、防风险(?:、保稳定)?|稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期|促改革|调结构|惠民生|防风险',
  '全面从严治党|党风廉政建设(?:和反腐败斗争)?|中央八项规定(?:及其实施细则)?(?:精神)?',
  '人民代表大会制度|中国共产党领导的多党合作和政治协商制度|民族区域自治制度|爱国统一战线',
]

/** Openings, thanks and closings of reports to an assembly. */
const CEREMONY = [
  '我(?:谨)?代表[^，。；、]{2,12}(?:，)?(?:向(?:大会|全会|会议)(?:作|报告|汇报)?)?(?:作)?(?:政府|常委会)?(?:工作)?(?:报告)?|请予?(?:以|一并)?审议|(?:并)?请[^，。；]{0,10}政协(?:各位)?委员(?:和其他列席人员|、列席人员)?提出意见',
  '各位(?:代表|委员|同志)|各?民主党派|工商联|无党派人士|各?人民团体|(?:社会)?各界(?:人士|群众)?|全[国省市区县](?:各族)?人民|各位人大代表|人大代表|政协委员',
  '(?:驻\\p{Script=Han}{1,4})?(?:人民)?解放军(?:指战员|官兵)?|武警(?:部队)?(?:指战员|官兵)?|(?:政法)?公安(?:政法)?干警|消防救援(?:队伍)?(?:指战员|人员)|民兵(?:和)?预备役人员',
  '(?:香港|澳门)(?:特别行政区)?(?:同胞)?|台湾同胞|(?:广大|海外)+侨胞|(?:各国政府、)?国际组织和?各国朋友',
  '表示(?:衷心|诚挚|崇高|热烈)?的?(?:感谢|敬意|问候|祝贺)|关心(?:和|与|、)支持[^，。；]{2,20}的',
]

const LEGAL = [
  '(?:由[^，。；]{2,30})?(?:责令|给予)(?:其)?(?:限期|停产停业|停止|立即)?(?:改正|整顿|整改|警告|处分|使用)',
  '(?:并|可以|可|应当)?(?:并)?(?:处|处以)?[^，。；]{1,12}以上[^，。；]{1,12}以下(?:的)?(?:罚款)?',
  '(?:并|可以)?处[^，。；]{1,12}(?:以下)?(?:的)?罚款',
  '没收违法所得|没收非法所得|依法给予(?:行政)?(?:处分|处罚)|依法承担(?:民事|赔偿)责任|依法追究(?:其)?(?:刑事|法律|行政|民事)?责任',
  '构成犯罪的|构成违反治安管理行为的|情节(?:严重|较重|轻微)的|逾期(?:未|不|拒不)?(?:改正|整改|履行)(?:的)?|造成(?:严重)?(?:后果|损失)的',
  '直接负责的主管人员和其他直接责任人员|直接责任人员',
  '(?:县|市|省|区|设区的市)级以上(?:地方)?(?:各级)?人民政府(?:及其)?(?:有关)?(?:主管)?(?:部门)?',
  '(?:省|市|区县|自治区|国务院)(?:（[^）]{1,8}）)?人民(?:政府|代表大会常务委员会)',
  '(?:有关)?法律、(?:行政)?法规(?:、规章)?(?:的)?(?:规定)?|(?:违反|依照|按照|根据)本(?:条例|办法|法|规定)(?:第[一二三四五六七八九十百]{1,6}条)?(?:第[一二三四五六七八九十]{1,3}款)?(?:的)?(?:规定)?',
  '第[一二三四五六七八九十百]{1,6}条|应当依法|有下列(?:情形|行为)之一的|国家有关规定|本行政区域(?:内)?',
]

const COMPANY = [
  '(?:不存在)?(?:任何)?虚假记载、误导性陈述(?:或者?|和|及)重大遗漏',
  '(?:承担)?个别(?:和|及)连带(?:的)?(?:法律)?责任|真实性?、准确性?(?:和|、)完整性?|本公司及董事会全体成员保证|公司董事会(?:、监事会)?及(?:全体)?董事',
  '董事、监事(?:、|和|及)高级管理人员|归属于(?:上市公司|母公司)(?:股东|所有者)的(?:扣除非经常性损益的)?净利润|扣除非经常性损益',
  '按照中国注册会计师审计准则的规定执行了审计工作|我们(?:相信，我们)?获取的审计证据是充分、适当的|为发表审计意见提供了(?:合理的)?基础',
  '(?:同时)?满足下列条件(?:之一)?(?:的|时)?(?:，才能)?(?:予以)?(?:确认)?|经济利益很可能流入(?:企业|本公司|公司)?|成本能够可靠地?计量|取得(?:了)?相关(?:商品|服务|商品或服务)(?:的)?控制权(?:时)?(?:确认收入)?|按照?成本进行初始计量',
  '(?:√|□)\\s{0,2}(?:不)?适用|公允价值(?:变动)?(?:损益)?|资产负债表日|可供出售金融资产|以公允价值计量且其变动计入(?:当期损益|其他综合收益)的金融资产',
]

/** What a report may not be used for, who answers for nothing, and whose it is. */
const DISCLAIMER = [
  '(?:[^，。；]{0,12}(?:信息|资料|数据|内容|观点|意见|结论|预测))?仅供[^，。；]{0,8}(?:参考|参阅|使用)(?:之用)?',
  '(?:均?不|并非|不应视为)(?:构成|作为)[^，。；]{0,24}(?:建议|意见|要约|邀请|承诺|依据|保证|担保)',
  '[^，。；]{0,12}(?:因|对于?|由于|就)[^，。；]{0,24}(?:使用|依据|依赖|引用|信赖)[^，。；]{0,16}(?:产生|造成|导致|引起|引发|引致)的?[^，。；]{0,10}(?:损失|后果|损害|纠纷)',
  '[^，。；]{0,12}(?:概?不承担|免除)(?:任何|一切)?[^，。；]{0,8}(?:责任|义务)|[^，。；]{0,12}概不负责',
  '(?:未经|事先未获|如?未获得?)[^，。；]{0,20}(?:许可|授权|同意|允许)(?:，?(?:任何)?(?:单位|机构|组织|个人)(?:和|或|及|、)(?:单位|机构|组织|个人))?',
  '(?:严禁|禁止|(?:均|也|亦)?不得)(?:以任何(?:形式|方式))?[^，。；]{0,12}(?:复制|转载|引用|传播|翻印|摘编|发表|散发|改编|刊登|外传|对外提供)[^，。；]{0,12}',
  '[^，。；]{0,12}(?:版权|著作权|知识产权|解释权)[^，。；]{0,16}(?:所有|保留)',
  '如有[^，。；]{0,8}(?:出入|不一致|不符|歧义|差异|变动|调整|更新)，?(?:请|应|均)?以[^，。；]{2,20}为准|(?:数据|信息|资料)(?:均)?来源于[^，。；]{2,16}',
  '(?:不保证|不作(?:出)?任何[^，。；]{0,12}保证|力求)[^，。；]{0,24}(?:准确|完整|可靠|及时)性?|[^，。；]{0,6}不对[^，。；]{2,24}[作做]出?任何保证',
  '[^，。；]{0,12}(?:可能与|与)(?:实际|最终)(?:情况|结果)?(?:可能)?(?:存在|有)(?:较大)?(?:差异|出入|偏差)',
]

/** What auditors of public bodies say of how they worked. */
const AUDITING = source`
  generally accepted (?:government )?auditing standards|sufficient,? appropriate evidence
  |(?:provide )?a reasonable basis for our findings and conclusions(?: based on our audit objectives)?
  |we conducted (?:this|our) (?:performance |financial )?audits?(?: from \w{3,9} \d{4} (?:to|through) \w{3,9} \d{4})?|in accordance with
  |(?:those|these) standards require that we plan and perform (?:the|our) audits? to obtain
  |we believe that the (?:audit )?evidence (?:we have )?obtained(?: is sufficient and appropriate)?(?: to)? provides?
  |(?:we determined that )?the data (?:\w{1,12} ){0,4}sufficiently reliable for (?:the )?purposes? of (?:this|our)[ ]
    (?:report|review|work|reporting objectives?)
`
/** What those who answer for accounts say of them. */
const ACCOUNTS = source`
  (?:the )?(?:board|directors?|trustees?|management) (?:is|are) responsible for
    (?: (?:preparing|keeping|maintaining|safeguarding) (?:the )?(?:annual report|financial statements|adequate accounting records
      |proper accounts|internal controls?)(?: and (?:the )?financial statements)?)?
  |in accordance with applicable laws?(?: and regulations)?|sufficient to show and explain|safeguarding (?:its|their|the) assets
  |reasonable assurance|free from material misstatement|(?:give|gives) a true and fair view|going concern
`
/** Who answers for nothing, and whose it is. */
const DISCLAIMER_EN = source`
  (?:[^.;,]{0,60} )?for (?:general )?(?:information|reference)(?:al purposes)? only
  |(?:is|are|does|do|should) not (?:intended to )?(?:constitute|be (?:construed|relied upon|regarded) as)[^.;]{0,60}
    (?:advice|offer|recommendation|guarantee|commitment)
  |(?:[^.;,]{0,60} )?accepts? no (?:liability|responsibility)[^.;]{0,120}|(?:is|are|shall be|will be) not (?:be )?liable for[^.;]{0,120}
  |no part of [^.;]{0,40}may be (?:reproduced|copied|distributed)[^.;]{0,40}
  |forward-looking statements|all rights reserved|without (?:prior )?(?:written )?(?:permission|consent)|no representation or warranty
  |express(?:ed)? or implied
`
/** Time and manner as statistics tell them over and over. */
const TIMES_AND_PACES = source`
  fiscal years? \d{4}(?: through \d{4}|(?:,| and) \d{4})?|with respect to|pursuant to|as of \w{3,9} \d{1,2}, \d{4}
  |at a (?:modest|moderate|slow|solid|steady|slight|strong)(?: to (?:modest|moderate|strong))? (?:pace|rate)
  |since the (?:previous|last) (?:report|Beige Book)|over the (?:reporting|intermeeting) period
`

/** Names of bodies; told by their capitals. */
const ENGLISH_NAMES = source`
  (?:[Tt]he )?
    (?:Secretary|Department|Secretaries|Departments|Committee|Subcommittee|Director|Chairman|Chair|Ranking Member|Board|Division|Office
      |Bureau|Administrator|Commissioner) (?:of|on|for) (?:the )?[A-Z][A-Za-z]{2,20}(?:,? (?:and |of |on |for |the )*[A-Z][A-Za-z]{2,20}){0,6}
  |(?:Federal )?Open Market Committee|Federal Reserve (?:Bank|System|District)(?: of [A-Z]\w{2,12}(?: [A-Z]\w{2,12})?)?
  |House of Representatives|United States(?: Senate)?
`

const PATTERNS = [
  new RegExp([...POLITICAL, ...CEREMONY, ...LEGAL, ...COMPANY, ...DISCLAIMER].join('|'), 'gu'),
  new RegExp([DISCLAIMER_EN, AUDITING, ACCOUNTS, TIMES_AND_PACES].join('|'), 'gi'),
  new RegExp(ENGLISH_NAMES, 'g'),
]

/** Share of a text's letters, 0..1, that stands in set phrases. Call with short texts. */
export const formulaicShare = (text: string): number => {
  const letters = lettersIn(text)
  if (letters === 0) return 0
  let covered = 0
  const lines = text.replace(/\s+/g, ' ')
  for (const pattern of PATTERNS) for (const [phrase] of matchesOf(pattern, lines)) covered += lettersIn(phrase)
  return Math.min(1, covered / letters)
}

const lettersIn = (text: string): number => countOfKind(text, CharacterKind.letter | CharacterKind.number)
