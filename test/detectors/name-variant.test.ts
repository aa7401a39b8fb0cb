import t from 'tap'
import { nameVariant } from '../../src/detectors/name-variant/index.js'
import { claimsOf } from '../tools/claims.js'
import { findingsIn } from '../tools/findings.js'
import { sheet } from '../tools/sheet.js'

const { found, silent, unsaid } = claimsOf(nameVariant)

t.test('a Chinese name with one character wrong, dropped, added or swapped', async () => {
  found('slip', '⟦云汀市水务集团⟧负责。由⟦云汀市水务集团⟧实施。⟦云汀市水努集团⟧验收。')
  found('slip', '⟦云汀市财政局⟧拨款。经⟦云汀市财政局⟧审核。报⟦云汀市政财局⟧备案。')
  found('slip', '依据《⟦云汀市供水管理条例⟧》处理。按《⟦云汀市供水管理条例⟧》办。见《⟦云汀市供水管条例⟧》。')
  found('slip', '报社有《云汀日报》、⟦云汀广播电视台⟧等；新华社、⟦云汀广播电视总台⟧报道。')
  found('slip', '打造“⟦智慧水务先锋⟧”品牌，“⟦智慧水务先锋⟧”获奖，“⟦智慧水努先锋⟧”推广。')
})

t.test('the rank of a body, and a plural inside a name', async () => {
  found('slip', '⟦云汀市人民政府办公室⟧印发。由⟦云汀市人民政府办公室⟧负责。报⟦云汀市人民政府办公厅⟧备案。')
  found(
    'slip',
    'The ⟦Northern Rivers Conservation⟧ Authority met. The ⟦Northern Rivers Conservation⟧ Authority left. The ⟦Northern Rivers Conservation⟧ Authority stayed. The ⟦Northern River Conservation⟧ Authority spoke.',
  )
})

t.test('a person of one title under two names', async () => {
  found('slip', '局长⟦周伯安⟧主持会议。局长⟦周伯安⟧到现场。局长⟦周伯按⟧强调，要抓紧。')
  found('slip', '局长⟦周伯安⟧主持会议。⟦周伯安⟧强调，要抓紧。局长⟦周柏安⟧到现场。')
  found('slip', 'Chief Executive ⟦Margaret Lindqvist⟧ spoke. Ms. Lindqvist left. ⟦Margaret Lindquist⟧ stayed.')
  silent('局长周伯安主持会议。局长周伯安到现场。科长周伯平参加。')
  silent('县委第二巡察组对县农业农村局开展巡察。县委第二巡察组向县农业农村局反馈意见。巡察组向县农业农村局提出建议。')
  silent('发包人代表：宋志平，电话8652；承包人项目经理：宋志萍，编号1368。')
})

t.test('names said once in each of two ways that sound, look or are typed alike', async () => {
  found('slip', '本项目由⟦宏远工程咨询有限公司⟧编制。评审会上，⟦宏远工程咨洵有限公司⟧作了汇报。')
  found('slip', '⟦市生态环境局⟧牵头负责。⟦市生态坏境局⟧要加强督导。')
  found('slip', '项目经理⟦李建国⟧负责现场。竣工验收时，项目经理⟦李健国⟧到场。')
  silent('由省地质勘查院承担。省地质勘察院提交了报告。')
  silent('项目经理李建国负责一标段。项目经理李健国负责二标段。项目经理李坚国负责三标段。')
  silent('项目经理李建国负责现场。项目经理李立国到场。')
  found('slip', 'We worked with the ⟦Eastmoor Wildlife Trust⟧ in spring. The ⟦Eastmoor Wildlife Trsut⟧ will advise us.')
  found('slip', 'The ⟦Meridian Housing Association⟧ built forty homes. The ⟦Meridian Housing Associaton⟧ will build more.')
  found('slip', 'The audit was led by ⟦Margaret Thornbury⟧. Later ⟦Margaret Thornbery⟧ presented it.')
  silent('Mr Paul Hall chaired. Mr Peter Hale spoke for the owners. Mr Hall agreed with Mr Hale. Mr Hall closed the meeting.')
  silent('The audit was led by Margaret Johnson. Later Margaret Johnston presented it.')
  silent('The Regional Health Centre opened. The Regional Health Centres were full.')
})

t.test('a name of which the head is all that differs, after a mark or a particle', async () => {
  found('slip', '施工单位为⟦远禹水利建设有限公司⟧。\n\n塌滑由⟦远宇水利建设有限公司⟧处理。')
  found('slip', '⟦恒岭精密制造股份有限公司⟧年度报告\n\n本报告由⟦衡岭精密制造股份有限公司⟧编制。')
  silent('工程由宏岭市政工程有限公司和鸿岭市政工程有限公司承建。')
  silent('申请人为东岭实业有限公司，被申请人为冬岭实业有限公司。')
  silent('由宏岭建设有限公司施工。由鸿岭建材有限公司供货。')
})

t.test('a person named beside a title, and elsewhere with a character that sounds the same', async () => {
  found('slip', '街道党工委书记⟦周晓岚⟧主持会议。会后，⟦周小岚⟧书记检查了安全生产。')
  found('slip', '会议由⟦赵德明⟧主持，⟦赵德明⟧作了讲话。\n\n李伟、王芳、⟦赵得明⟧等参加会议。')
  found('slip', '审判员⟦吴佩瑶⟧。被告人张某某。承办检察官⟦吴佩遥⟧提讯了被告人。')
  silent('书记李玉兰主持会议。李玉岚，女，系李玉兰之妹。')
  silent('局长王建军到会，科长王建君、王健军作了汇报。')
  silent('书记周晓岚主持会议。他在周小岚坡村调研。')
})

t.test('words of a name that have changed places, and a title that lacks a character', async () => {
  found('slip', '⟦江岭航空航天大学⟧承担课题。⟦江岭航天航空大学⟧提交报告。')
  found('slip', '《⟦江岭市建设工程招标投标条例⟧》规定。依照《⟦江岭市建设工程招投标条例⟧》处理。')
  found('phrase', '⟦呼合浩特⟧完成改造。')
  silent('江岭大学附属第一医院负责。江岭大学第一附属医院参加。')
  silent('《江岭市城市绿化条例》与《江岭市城市绿地条例》同时施行。')
})

t.test('a set phrase with one character changed', async () => {
  found('phrase', '保证⟦人民当家民主⟧。')
  silent('保证人民当家作主、人民当家做主。')
})

t.test('an English name with one letter wrong', async () => {
  found(
    'slip',
    'The Harbour ⟦Development Committee⟧ met. The Harbour ⟦Development Committee⟧ left. The Harbour ⟦Develpment Committee⟧ stayed.',
  )
  found('slip', 'Mr ⟦Desmond Farrington⟧ spoke. ⟦Desmond Farrington⟧ left. Mr ⟦Desmond Farringdon⟧ stayed.')
})

t.test('an English name said once in each of two spellings that sound alike', async () => {
  found('slip', 'Our auditors, ⟦Pembroke Hale LLP⟧, were reappointed. The fee paid to ⟦Pembrook Hale LLP⟧ was set.')
  found('slip', 'The ⟦Gallagher Inquiry⟧ reported in June. The ⟦Gallager Inquiry⟧ made 31 recommendations.')
  found('slip', '⟦Phillip Norton⟧ was appointed. ⟦Philip Norton⟧ will serve for three years.')
  found('slip', 'The ship ⟦Nordic Heron⟧ arrived. The ⟦Nordic Herron⟧ left.')
  silent('Stephen Marsh and Steven Marsh were nominated.')
})

t.test('a person introduced in full, and later by a surname one letter off', async () => {
  found('slip', '⟦Dr Priya Ramanathan⟧ led the study. In her report ⟦Dr Ramanthan⟧ agreed.')
  found('slip', '⟦Councillor Jane Whitfield⟧ opened the meeting. ⟦Cllr Whitefield⟧ thanked the officers.')
  silent('Mr Paul Brown chaired. Mr Browne left.')
  silent('Mr Paul Johnson chaired. Mr Johnston left.')
  silent('Mr Paul Harmer chaired. Mrs Farmer left. Mrs Harper stayed.')
  silent('Dr Priya Marden led. Dr Anna Merden followed. Dr Merden left.')
})

t.test('a body of or for something', async () => {
  found('slip', 'The ⟦Department for Rural Affairs⟧ paid. The ⟦Department of Rural Affairs⟧ replied.')
  silent('The Department for Rural Affairs paid. The Office of Rural Affairs replied.')
})

t.test('one word of a long name for another', async () => {
  found(
    'slip',
    '⟦云汀市文化旅游发展集团⟧承建。由⟦云汀市文化旅游发展集团⟧运营。与⟦云汀市文化旅游发展集团⟧签约。⟦云汀市文化旅游开发集团⟧验收。',
  )
  silent('云岭市文化旅游局负责。由云岭市文化旅游局实施。云岭市文化旅游局验收。与云岭县文化旅游局签约。')
  silent('新时代中国特色社会主义思想、新时代中国特色社会主义道路、新时代中国特色社会主义伟大胜利。')
})

t.test('an abbreviation defined in two ways is a note', async () => {
  found('abbreviation', '⟦云汀市水务集团（以下简称“集团”）⟧负责。⟦福海建工集团（以下简称“集团”）⟧施工。')
  found('abbreviation', 'The ⟦Harbour Development Committee (HDC)⟧ met. The ⟦Housing Data Council (HDC)⟧ left.')
})

t.test('a name with two abbreviations, and an abbreviation used before it is defined, are notes', async () => {
  found('abbreviation', '⟦云汀市水务集团有限公司（以下简称“集团”）⟧负责。⟦福海建工集团有限公司（以下简称“集团”）⟧施工。')
  found('two-abbreviations', '⟦云汀市水务集团（以下简称“水务集团”）⟧负责。⟦云汀市水务集团，以下简称“云水集团”⟧，参加。')
  found('two-abbreviations', '⟦云汀市水务集团（简称水务集团）⟧负责。⟦由云汀市水务集团（以下简称“集团”）⟧承担。')
  found('two-abbreviations', 'A ⟦Federal Transit Office (FTO)⟧ was set up. Staff of the new ⟦Federal Transit Office (FTA)⟧ met.')
  found('early-abbreviation', '⟦云水集团⟧负责施工。\n⟦云汀市水务集团（以下简称“云水集团”）⟧成立。')
  found('early-abbreviation', 'Fares rose after the ⟦FTO⟧ met.\nA ⟦Federal Transit Office (FTO)⟧ sets fares.')
  found('early-abbreviation', 'Fares rose after the ⟦OFT⟧ met.\nThis ⟦Office of \nFederal Transit (OFT)⟧ sets fares.')
  for (const text of [
    '云汀市水务集团（以下简称“集团”）负责。由云汀市水务集团（以下简称“集团”）承担。',
    '云汀市水务集团成立。\n云汀市水务集团（以下简称“水务集团”）负责。水务集团施工。',
    '公司负责。\n云汀市水务集团（以下简称“公司”）成立。',
    'FTO  Federal Transit Office\nA Federal Transit Office (FTO) sets fares.\nThe FTO met.',
    'The Federal Transit Office (FTO) met. The Federal Transit Office (“FTO”) left.',
    'The FTO-5 form was sent.\nA Federal Transit Office (FTO) sets fares.',
  ])
    unsaid(text)
})

t.test('names said once each', async () => {
  found('slip', '由⟦云汀市清源供水有限责任公司⟧管护。检查发现，⟦云汀市清源供水有限责仼公司⟧按期完工。')
  found('slip', '组长由校长李维民担任，副组长由副校长⟦陈雅琴⟧担任。下一步由副校长⟦陈雅芹⟧牵头。')
  found('slip', '董事会秘书：⟦高志远⟧。董事会秘书⟦高智远⟧表示，将做好披露。')
  found('slip', 'The audit was supported by ⟦Quillfeather Consulting LLP⟧. A review by ⟦Quilfeather Consulting LLP⟧ follows.')
  found('slip', 'Fish gather below ⟦Harrowgill Weir⟧. Density at ⟦Harrowgil Weir⟧ fell.')
  found('slip', 'Present: ⟦Mr Desmond Okoro⟧ and others. The accounts were given by ⟦Mr Desmond Okora⟧ in full.')
  found('slip', '依据《⟦远川市历史文化名城保护规划⟧》编制。片区是《⟦远川市历史文化名城保护规化⟧》确定的。')
  found('slip', '由⟦石泉县地质环境监测站⟧牵头。⟦石泉县地质环镜监测站⟧做好支撑。')
  found('slip', '局长贺庭芳主持。副局长钱立新、副局长⟦段小曼⟧出席。会议要求副局长⟦段小漫⟧牵头。')
  found('slip', 'Made with ⟦Oakham Diagnostics Limited⟧ in March. Signed for ⟦Oakham Diagnostic Limited⟧ in May.')
  found('slip', 'Paid to ⟦Bellweather Instruments Limited⟧ quarterly. Owed to ⟦Bellwether Instruments Limited⟧ in full.')
  found('slip', 'Led by ⟦Mrs Eleanor Whitlock⟧ since May. Reading is a priority of ⟦Mrs Eleanor Whitlok⟧ this year.')
  silent('根据《城市供水管理条例》和《城市供热管理条例》，参照《企业会计准则》《事业会计准则》。')
  silent('Carter Holdings Ltd and Carver Holdings Ltd. The Public Service Board and the Public Services Board.')
  silent('校长李维民、副校长陈雅琴、副校长陈海峰、副校长王雅琴到会。')
  silent('Eastern Region and Western Region. The Marine Park and the Marina Park. Mr Paul Hall and Mr Paul Hale.')
})

t.test('lawful short forms and namesakes are left alone', async () => {
  for (const text of [
    'The Institute for Health\nand Care met. The Institute for Health and Care wrote. A score of the Institute of Health Scale rose.',
    'Certificado del Empleado y otro. Firma del Empleado aquí. Nombre del Empleado allí. Copia del Empleado. Patrono o Empleador, o ambos.',
    '市人民检察院与市检察院。市人民检察院起诉。市人民检察院监督。',
    '2023年度公司预计发生交易1.6亿元。2023年公司采购的主要原材料单价下降。',
    '市民生项目票选制与票决制。票决制全覆盖。票决制推开。',
    '市教育局、市体育局、市财政局、市民政局。市教育局牵头。市教育局负责。',
    '第十四届人大二次会议、第十四届人大三次会议。第十四届人大三次会议决定。第十四届人大三次会议选举。',
    '云汀市人民政府、青蘅市人民政府、云汀市人民政府、云汀市人民政府。',
    '主席高度重视。主席高度重视。主席高度评价。代表团结一致。',
    '市发展和改革委员会、市发展改革委员会。市发展和改革委员会批复。市发展和改革委员会核准。',
    'Latin America and Latin American states; Latin America grew; Latin America shrank.',
    'John Smith and Jon Smith met. The Council and the Councils.',
    'North Harbour Board and South Harbour Board; North Harbour Board.',
  ])
    silent(text)
})

t.test('a text of nothing but names is no reason to hang', async t => {
  for (const piece of ['X', '市财政局', '《条例》', 'Harbour Committee ', '云汀市水务集团、'])
    t.ok(Array.isArray(findingsIn(nameVariant, sheet(piece.repeat(30_000)))), piece)
})

t.test('a person named in full, and elsewhere with a title under a surname a letter off', async () => {
  found('slip', '⟦Tobias Achterberg⟧ presented the accounts. Reserves are sound. ⟦Mr Actherberg⟧ spoke of the insurance.')
  found('slip', 'The director, ⟦Rosalind Haverstock⟧, replies to each. ⟦Ms Haverstoke⟧ will send a plan.')
  found('slip', '⟦Dr Priya Ramanathan⟧ leads the unit. ⟦Dr. Ramanthan⟧ told the board that the ward is full.')
  found('slip', '⟦Stephen McAllister⟧ resigned. ⟦Stephen McAllister⟧ thanked the staff. ⟦Mr MacAllister⟧ leaves in March.')
  found('slip', '学生⟦欧若涵⟧获一等奖。⟦欧若函⟧同学被评为优秀少先队员。')
  silent('Greta Hanson leads the unit. Mr Hansen told the board that the ward is full.')
  silent('Judge Harriet Collins heard the case. Counsel was Mr Collin Harris.')
  silent('市第一中学校长王立群出席。市第二中学校长王丽群代表教师发言。')
})

t.test('companies under two forms or a letter apart, plans under two kinds; what is told as two is two', async () => {
  found('slip', '对云汀⟦建设投资集团有限公司⟧开展了审计。云汀⟦建设投资集团有限责任公司⟧已调整账务。')
  found('slip', '《⟦云汀区城市更新三年行动计划⟧》印发。落实《⟦云汀区城市更新三年行动方案⟧》，改造完成。')
  found('slip', 'The file went to ⟦Aldwick Digital Ltd⟧. ⟦Aldwicks Digital Ltd⟧ opened it on 4 March.')
  found('slip', 'The landlord, ⟦Fenwick Estates Ltd⟧, has asked for a rise. ⟦Fennick Estates Ltd⟧ will look at the boiler.')
  silent('对云汀建设投资集团有限公司开展了审计。云汀建设投资集团有限责任公司系由其更名而来。')
  silent('云汀建设投资有限公司中标。平沙物业管理有限责任公司落选。')
  silent('Northwood Primary School has 210 pupils. Northwold Primary School has 180 pupils.')
  silent('Lake Albert and Lake Alberta are not in one country. Lake Alberta froze.')
})
