import t from 'tap'
import { identifierDrift } from '../../src/detectors/identifier-drift/index.js'
import { claimsOf } from '../tools/claims.js'
import { findingsIn } from '../tools/findings.js'
import { sheet } from '../tools/sheet.js'

const { found, silent } = claimsOf(identifierDrift)

t.test('a code that differs from its own other mentions', async () => {
  found('drift', '项目编号：⟦ZC2024-0178⟧。经查，⟦ZC2024-0178⟧已立项。按⟦ZC2024-0187⟧号合同执行。')
  found('drift', '合同编号为⟦FH-2024-0653⟧。支付时核对合同编号⟦FH-2024-0693⟧。')
  found('drift', '联系电话：⟦0592-6182735⟧\n咨询电话⟦0592-6182753⟧全天开通。')
  found('drift', '董事会秘书：梁先生  联系电话：⟦0592-6182735⟧\n投资者可拨打⟦0592-6182753⟧咨询。')
  found('drift', '云州区档案馆查档室电话：⟦0592-6182735⟧\n查档室电话⟦0592-6182753⟧全天开通。')
  found(
    'drift',
    '24/01187/FUL - Land east of Mill Lane\n⟦24/01187/FUL⟧ was granted. The report on ⟦24/01178/FUL⟧ was noted.'
      .replace('24', '⟦24')
      .replace(' - ', '⟧ - '),
  )
  found('drift', '文号为云⟦云发改〔2024〕37号⟧。依据⟦云发改〔2024〕73号⟧文件。'.replace('云⟦', '⟦'))
  found('drift', 'Contract number ⟦WCC/2020/4418⟧ was signed. Payments under contract number ⟦WCC/2020/4481⟧ follow.')
  found('drift', 'Call ⟦+44 1632 960457⟧ or write. Tel: ⟦+44 1632 960457⟧. Phone ⟦+44 1632 906457⟧.')
  found('drift', '联系电话：⟦0592-6182 7345⟧，传真另行公布。投资者可拨打⟦0592-6182 7354⟧咨询。')
  found('drift', 'Write or telephone ⟦01632 960 481⟧. Visits are arranged on ⟦01632 960 418⟧ by our agents.')
  found('drift', '股票代码：⟦301457⟧。公司股票（代码：⟦301475⟧）纳入指数，电话0592-61827345，邮编361005，项目编号2021YFC3300215。')
  found('drift', '举报邮箱为⟦report@langubio.com⟧。投诉请发至⟦report@langubo.com⟧，专人受理。')
  silent('举报邮箱为report@langubio.com。海外投诉请发至report@langubio.co，专人受理。')
  silent('Applications: 0300 555 0147, grants@ash.example. Claims: 0300 555 0174, claims@ash.example.')
  silent('董事会秘书：陈嘉木；电话：0576-8331 0088；传真：0576-8331 0098。\n证券事务代表：何苗；电话：0576-8331 0088。')
  silent('值班电话：0915-6321847。联系人：邓国梁，电话：0915-6321803。遇有险情请拨打0915-6321847。')
  silent('产品型号：KJ460F-A1\n项目\tKJ460F-A1\tKJ460F-A2\n额定功率\t52W\t56W\n净重\t7.8kg\t8.2kg')
  silent('Contact: parking@kestrel.example, 01632 960 771; press enquiries 01632 960 777.')
  silent(
    'Ask the director at (757) 728-7063.\nPhone the centre: (757) 728-7069.\nWrite to it or phone the centre: (757) 728-7069.\nPhone: 757-728-7062',
  )
  found('drift', 'Write to ⟦office@ashcombe.org⟧ or ⟦office@ashcombe.org⟧, not ⟦office@ashcmbe.org⟧.')
})

t.test('a number that fails its own check', async () => {
  found('checksum', '统一社会信用代码：⟦91350100M000100Y44⟧')
  found('checksum', '身份证号：⟦11010519491231002Y⟧'.replace('2Y', '21'))
  found('checksum', 'ISBN ⟦978-3-16-148410-1⟧ was printed.')
  found('checksum', 'Pay to ⟦GB82 WEST 1234 5698 7654 33⟧ at once.')
  for (const text of [
    '统一社会信用代码：91350100M000100Y43',
    '身份证号：11010519491231002X',
    'ISBN 978-3-16-148410-0 and ISBN 0-306-40615-2',
    'Pay to GB82 WEST 1234 5698 7654 32, card number 4111 1111 1111 1111.',
    '身份证号：1101051949****002X',
  ])
    silent(text)
})

t.test('series, dates and lawful neighbours are left alone', async () => {
  for (const text of [
    '合同编号FH-2024-0651、FH-2024-0652、FH-2024-0653、FH-2024-0654、FH-2024-0655。',
    '电话：0592-6182735，传真：0592-6182736。',
    '《甲办法》（云发改〔2024〕37号）、《乙办法》（云发改〔2024〕38号）。',
    '2024-01-23至2024-01-28，2021-2024年，GB 50016-2014与GB 50016-2018。',
    'in the mid-1980s, mid-1980s and mid-1990s; clause 252.204-7012, 252.204-7021.',
    'GAO-04-38, GAO-04-39, GAO-04-651, GAO-05-38 and GAO-04-38.',
    '招标人：青沙市水务投资有限公司  联系人：吴先生  电话：0512-66301827\n招标代理机构：青沙市中正招标代理有限公司  联系人：吴女士  电话：0512-66301872',
    '服务热线：0768-96128；投诉电话：0768-8826177；失物招领：0768-8826171。',
    'Box office: 01632 960457\nSchool bookings: 01632 960475',
    'Figure 2: Prices (2010–18F)\nFigure 3: Exports (2011–18F)\nFigure 4: Imports (2011–18F)',
    'Contacts: harbour control, 01999 400 200 (24 hours); pilot office, 01999 400 220; press office, 01999 400 310.',
    '50. 24/01187/FUL - Land east of Mill Lane\n24/01187/FUL was granted.\n51. 24/01178/FUL - Barn at Fen End Farm\nRefused.',
    'Write to zhang1@ashcombe.org, zhang1@ashcombe.org or zhang2@ashcombe.org.',
  ])
    silent(text)
  silent([
    ['编号', '名称'],
    ['YT2024-0171', '管道'],
    ['YT2024-0172', '阀门'],
    ['YT2024-0271', '水泵'],
  ])
})

t.test('a text of nothing but codes is no reason to hang', async t => {
  for (const piece of ['A1234567 ', '0592-6182735,', 'x@y.org ', '9'.repeat(50), '1234 1234 1234 1234 '])
    t.ok(Array.isArray(findingsIn(identifierDrift, sheet(piece.repeat(20_000)))), piece)
  const many = Array.from({ length: 20_000 }, (_, index) => `AB${100_000 + index * 7}`).join(' ')
  t.same(findingsIn(identifierDrift, sheet(many)), [])
})

t.test('cases of a court, boxes mistyped, and whose numbers they are', async () => {
  found('drift', '执行依据为⟦（2023）苏05执1847号⟧裁定。\n⟦（2023）苏05执1874号⟧裁定已生效。\n当事人对⟦（2023）苏05执1847号⟧无异议。')
  found('drift', '邮箱：⟦zhaobiao@linhai.example⟧\n请将材料发送至⟦zhaobaio@linhai.example⟧。')
  found('drift', 'Email: ⟦office@larkfield.example⟧\nWrite to ⟦ofice@larkfield.example⟧ for a copy.')
  silent('（2023）苏05民初117号原告为甲公司。\n（2023）苏05民初171号原告为乙公司。')
  silent('云政办发〔2023〕46号《关于加强河道管理的通知》。\n云政办发〔2023〕64号《关于推进供水一体化的意见》。')
  silent('Write to olga@larkfield.example or to olgb@larkfield.example for a copy.')
})
