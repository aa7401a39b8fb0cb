/** Clean invented reports full of names, codes, numbering and references, for planting faults. Nothing in them is to be found. */
export const CLEAN_REPORTS: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'zh-report.txt',
    text: `云汀市老旧管网改造工程2024年度实施情况报告

项目编号：YT2024-GW-0178
统一社会信用代码：91350100M000100Y43
联系电话：0592-6182735

各有关单位：

现将云汀市老旧管网改造工程2024年度实施情况报告如下。本报告由云汀市住房和城乡建设局编制，经云汀市人民政府第二十六次常务会议审议通过。工程依据《云汀市城镇供水管理条例》和《云汀市地下管线建设管理办法》组织实施，主要指标见表1，组织架构见图1，资金明细见附件1。

一、基本情况

（一）工程由来。云汀市供水管网始建于上世纪八十年代，漏损率偏高。2022年，云汀市水务集团有限公司委托云汀市规划设计研究院开展普查，形成《云汀市供水管网普查报告》。市人大代表多次提出建议，云汀市住房和城乡建设局据此编制改造方案。

（二）工程内容。工程分三个片区实施，由云汀市水务集团有限公司负责建设，福海建工集团有限公司负责施工，东屿工程监理有限公司负责监理。云汀市财政局负责资金保障，云汀市审计局开展跟踪审计。

（三）组织领导。云汀市老旧管网改造工程领导小组由副市长林嘉禾任组长，市住房和城乡建设局局长周伯安任副组长。领导小组办公室设在云汀市住房和城乡建设局，办公室主任郑若愚负责日常工作。

二、进展情况

（一）前期工作。2024年1月，云汀市发展和改革委员会批复可行性研究报告，文号为云发改〔2024〕37号。3月，福海建工集团有限公司通过公开招标中标，合同编号为FH-2024-0653。局长周伯安多次到现场协调，要求严格执行《云汀市地下管线建设管理办法》。

（二）施工情况。截至12月底，三个片区全部开工，详见表2。西屿片区率先完工，管网走向见图2。福海建工集团有限公司投入施工人员三百余人，东屿工程监理有限公司派驻监理二十人。

1.西屿片区。完成主管道更换，恢复路面，周边学校和医院供水正常。云汀市第二人民医院在施工期间由云汀市水务集团有限公司安排应急供水。

2.北湖片区。完成总量的八成，余下部分受汛期影响顺延。办公室主任郑若愚每周召开调度会。

3.旧城片区。完成总量的六成，涉及文物保护单位的路段，由云汀市文化和旅游局指导施工。

（三）资金使用。云汀市财政局按进度拨付资金，支付凭证编号与合同编号FH-2024-0653一致，明细见附件2。云汀市审计局出具的《云汀市老旧管网改造工程跟踪审计报告》未发现重大问题。

三、主要做法

（一）坚持统筹推进。领导小组每月研究一次，副市长林嘉禾主持召开协调会十二次。云汀市住房和城乡建设局与云汀市水务集团有限公司建立联席会议制度，按照第二部分所列进度逐项销号。

（二）坚持质量为先。东屿工程监理有限公司实行全过程旁站监理，不合格材料一律退场，检测结果见表3。

（三）坚持公开透明。工程信息在云汀日报社所属《云汀日报》公示，咨询电话0592-6182735全天开通。《云汀日报》开设专栏，云汀广播电视台跟踪报道，云汀广播电视台还制作了专题片。

（四）坚持依法监管。依据《云汀市城镇供水管理条例》查处破坏管线行为，依据云发改〔2024〕37号文件核定规模。

四、存在问题和下一步打算

一是部分路段交叉施工，工期偏紧。二是个别小区产权不清，协调难度较大。三是管护经费来源单一。副市长林嘉禾要求尽快研究，局长周伯安负责牵头，办公室主任郑若愚负责汇总。

下一步，云汀市住房和城乡建设局将会同云汀市财政局、云汀市发展和改革委员会完善管护机制，修订《云汀市供水管网普查报告》所附台账，适时提请修改《云汀市城镇供水管理条例》，并按照附件3的清单推进验收。项目编号YT2024-GW-0178的全部资料由云汀市城市建设档案馆保存，云汀市城市建设档案馆定期查验。

表1 主要指标
表2 施工进度
表3 材料检测结果
图1 组织架构
图2 西屿片区管网走向

附件1 资金来源
附件2 支付明细
附件3 验收清单
`,
  },
  {
    name: 'zh-rules.txt',
    text: `青蘅县公共停车场管理规定

第一章 总则

第一条 为了规范公共停车场管理，改善停车秩序，根据《青蘅县城市管理条例》，制定本规定。

第二条 本规定适用于本县行政区域内公共停车场的规划、建设、使用和管理。

第三条 青蘅县城市管理局是公共停车场的主管部门。青蘅县公安局交通警察大队、青蘅县自然资源局按照职责做好有关工作。

第二章 规划建设

第四条 青蘅县自然资源局会同青蘅县城市管理局编制《青蘅县公共停车场专项规划》，报县人民政府批准后实施。

第五条 新建公共建筑应当按照《青蘅县公共停车场专项规划》配建停车场。

第六条 配建停车场应当与主体工程同时设计、同时施工、同时投入使用。

第七条 依照本规定第五条配建的停车场，由青蘅县城市管理局参加验收。

第三章 使用管理

第八条 停车场经营者应当遵守下列规定：
（一）公示收费标准和监督电话；
（二）保持场地整洁，设施完好；
（三）按照《青蘅县城市管理条例》接入信息平台；
（四）落实消防和安全保卫措施。

第九条 停车场经营者违反本规定第八条的，由青蘅县城市管理局责令改正。

第十条 青蘅县公安局交通警察大队负责道路停车泊位的施划。道路停车泊位的使用，参照第三章的规定执行。

第四章 附则

第十一条 本规定由青蘅县城市管理局负责解释。

第十二条 本规定自公布之日起施行。
`,
  },
  {
    name: 'en-report.txt',
    text: `Annual Review of the Ashcombe Harbour Renewal Programme

Project number: AHR-2024-0713
Contact telephone: +44 1632 960457

1. Introduction

The Ashcombe Harbour Renewal Programme is run by the Ashcombe Port Authority on behalf of Wexmoor County Council. This review was written by Penhallow Advisory Ltd. and covers the year to March 2024. The main results are set out in Table 1, the layout of the site is shown in Figure 1, and the accounts are given in Annex A.

2. Background

2.1 Origins

The harbour was last dredged in 1998. In 2019 the Ashcombe Port Authority asked Brightwater Engineering Ltd. to study the quays, and the study led Wexmoor County Council to found the Harbour Development Committee. The first chair of the Harbour Development Committee was Eleanor Whitcombe.

2.2 Funding

Wexmoor County Council granted the first tranche under contract WCC/2020/4418. The second tranche came from the Marlow Heritage Foundation. The Marlow Heritage Foundation asked for yearly accounts, which Penhallow Advisory Ltd. prepares.

2.3 Governance

The Harbour Development Committee meets every quarter. Eleanor Whitcombe was succeeded by Desmond Farrington, who had served the Ashcombe Port Authority as treasurer.

3. Progress

3.1 Quays

Brightwater Engineering Ltd. rebuilt the northern quay (see Table 2) and began work on the southern quay. The contractor, Dunmore Marine Works, drove two hundred piles. Dunmore Marine Works will return in spring, as explained in Section 4.2.

3.2 Dredging

Dredging followed the plan shown in Figure 2. The Wexmoor Wildlife Trust watched over the nesting sites, and the Wexmoor Wildlife Trust reported no loss.

3.3 Public access

The promenade was opened by Desmond Farrington in May. A register of complaints is kept under project number AHR-2024-0713, and callers may ring +44 1632 960457.

4. Finance

4.1 Spending

Spending under contract WCC/2020/4418 is listed in Table 3. The auditors, Caldwell and Pryce Chartered Accountants, found no errors; Caldwell and Pryce Chartered Accountants will audit the final accounts too.

4.2 Outlook

The Ashcombe Port Authority expects to finish the southern quay next year. The steps agreed by the Harbour Development Committee are these:
(a) complete the piling of the southern quay;
(b) connect the quay to the mains;
(c) publish the register described in Section 3.3;
(d) close the accounts given in Annex B.

5. Conclusions

The Marlow Heritage Foundation and Wexmoor County Council are content with the work of Brightwater Engineering Ltd. The lessons of Section 2.2 apply to later programmes.

Table 1: Main results
Table 2: Work on the northern quay
Table 3: Spending by contract
Figure 1: Layout of the site
Figure 2: Dredging plan

Annex A: Accounts for the year
Annex B: Final accounts
`,
  },
]
