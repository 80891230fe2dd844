import { both } from '../../../../kernel/text.ts'
import type { Template } from '../../model.ts'

export const applicationBlank: Template = {
  title: both('社会团体成立登记申请书', 'Application to register an association'),
  body: both(
    `云川区民政局：

我们申请成立下列社会团体，并对所填内容的真实性负责。

名称：________________________________
住所：________________________________（□ 自有 □ 租用 □ 借用）
宗旨：________________________________
业务范围：________________________________
活动地域：________________
业务主管单位：________________  批准文件文号：________________
会员：个人____名，单位____个
活动资金：________元，来源：________________
专职工作人员：____名

发起人：（姓名或者单位名称、证件号码，逐一填写）
拟任法定代表人：____________  公民身份号码：____________________
拟任其他负责人：（职务、姓名、公民身份号码，逐一填写）

联系人：____________  电话：______________

我们承诺：筹备期间不开展筹备以外的活动；拟任法定代表人没有同时担任其他社会团体的法定代表人；发起人和拟任负责人没有受过剥夺政治权利的刑事处罚，并且具有完全民事行为能力。

全体发起人签名（单位盖章）：________________    ____年__月__日`,
    `To Yunchuan District Civil Affairs Bureau

We apply to register the following association and answer for the truth of what is written here.

Name: ________________________________
Domicile: ________________________________ (□ owned □ rented □ lent)
Purpose: ________________________________
Scope: ________________________________
Area of activity: ________________
Supervising unit: ________________  Number of its approval: ________________
Members: ____ persons, ____ units
Funds: ________ yuan, from: ________________
Full-time staff: ____

Founders: (name and number of each)
Intended legal representative: ____________  Resident ID number: ____________________
Other intended officers: (post, name and ID number of each)

Contact: ____________  Telephone: ______________

We promise: while preparing we only prepare; the intended legal representative represents no other association; no founder or intended officer was ever deprived of political rights by a criminal sentence, and all have full legal capacity.

Signatures of all founders (seals of units): ________________    Date: ____________`,
  ),
}

export const applicationExample: Template = {
  title: both(
    '社会团体成立登记申请书（填写示例，内容为虚构）',
    'Application to register an association (filled example, invented)',
  ),
  body: both(
    `名称：云川区青溪读书协会
住所：云川区清溪镇书院路 6 号（■ 租用）
宗旨：推广阅读，服务乡村文化生活
业务范围：组织阅读活动、交流和公益讲座
活动地域：云川区
业务主管单位：云川区文化旅游局  批准文件文号：云文旅函〔2026〕8号
会员：个人 62 名，单位 3 个
活动资金：30000 元，来源：会员会费
专职工作人员：1 名

发起人：陈知行 990101196901020067；林晚晴 990101198605200038；云川区图书馆
拟任法定代表人：陈知行  公民身份号码：990101196901020067
拟任其他负责人：副会长 林晚晴 990101198605200038

联系人：林晚晴  电话：13900000001
全体发起人签名（单位盖章）：陈知行  林晚晴  云川区图书馆（章）    2026 年 3 月 9 日`,
    `Name: Qingxi Reading Association of Yunchuan District
Domicile: 6 Shuyuan Road, Qingxi Township, Yunchuan District (■ rented)
Purpose: to promote reading and serve cultural life in the countryside
Scope: reading events, exchange and public lectures
Area of activity: Yunchuan District
Supervising unit: Culture and Tourism Bureau of Yunchuan District  Number of its approval: Yunwenlühan [2026] No. 8
Members: 62 persons, 3 units
Funds: 30,000 yuan, from: membership fees
Full-time staff: 1

Founders: Chen Zhixing 990101196901020067; Lin Wanqing 990101198605200038; Yunchuan District Library
Intended legal representative: Chen Zhixing  Resident ID number: 990101196901020067
Other intended officers: vice-president Lin Wanqing 990101198605200038

Contact: Lin Wanqing  Telephone: 13900000001
Signatures of all founders (seals of units): Chen Zhixing, Lin Wanqing, Yunchuan District Library (seal)    Date: 9 March 2026`,
  ),
}

export const charterBlank: Template = {
  title: both('社会团体章程草案（提纲）', 'Draft charter of an association (outline)'),
  body: both(
    `（条例第十四条要求章程写明下列九项，缺一不可）

第一章 总则
  名称、住所________________；宗旨________________；业务范围________________；活动地域________________
第二章 会员
  资格________________；权利________________；义务________________；入会和退会________________
第三章 组织机构
  会员（代表）大会的职权和表决办法________________；理事会的产生程序________________；监事________________
第四章 负责人
  条件________________；产生程序________________；罢免程序________________；任期________________
第五章 资产管理和使用
  来源________________；使用原则（用于章程规定的业务活动，不得在会员中分配）________________
第六章 章程的修改程序
第七章 终止程序和终止后资产的处理
第八章 附则`,
    `(Article 14 of the regulations asks for these nine things; none may be missing.)

Chapter 1 General
  Name and domicile ________________; purpose ________________; scope ________________; area of activity ________________
Chapter 2 Members
  Who may join ________________; rights ________________; duties ________________; joining and leaving ________________
Chapter 3 Bodies
  Powers and voting of the assembly of members ________________; how the council is chosen ________________; supervisors ________________
Chapter 4 Officers
  Requirements ________________; how they are chosen ________________; how removed ________________; term ________________
Chapter 5 Assets
  Where they come from ________________; how they are used (for the activities in the charter, never shared out among members) ________________
Chapter 6 How the charter is changed
Chapter 7 How it ends and what becomes of its assets
Chapter 8 Final provisions`,
  ),
}

export const charterExample: Template = {
  title: both(
    '社会团体章程草案（节选示例，内容为虚构）',
    'Draft charter of an association (part of an example, invented)',
  ),
  body: both(
    `第一条 本会的名称是云川区青溪读书协会，住所在云川区清溪镇。
第二条 本会的宗旨：推广阅读，服务乡村文化生活。遵守宪法、法律、法规和国家政策，遵守社会道德风尚。
第三条 本会的业务范围：组织阅读活动、交流和公益讲座。活动地域：云川区。
第四条 年满 18 周岁、承认本章程的个人，以及本区的图书馆、学校等单位，自愿申请，经理事会同意，成为会员。
第十二条 理事会由会员大会选举产生，每届四年。
第十五条 会长、副会长应当具有完全民事行为能力，由理事会选举、会员大会通过；连任不超过两届。经五分之一以上会员提议，可以召开会员大会罢免。
第二十条 本会的资产用于本章程规定的业务活动，不得在会员中分配。
第二十六条 修改章程，经理事会表决通过后报会员大会审议，业务主管单位审查同意，报登记管理机关核准。
第三十条 本会终止后的剩余财产，在登记管理机关和业务主管单位监督下，按照国家有关规定处理。`,
    `1. The name of the association is Qingxi Reading Association of Yunchuan District; its domicile is in Qingxi Township.
2. Its purpose is to promote reading and serve cultural life in the countryside. It keeps the constitution, laws, regulations and policies of the state, and good morals.
3. Its scope is reading events, exchange and public lectures. Its area of activity is Yunchuan District.
4. Persons over 18 who accept this charter, and libraries, schools and other units of the district, become members on application with the consent of the council.
12. The council is elected by the assembly of members for four years.
15. President and vice-president have full legal capacity; the council elects and the assembly confirms them, for at most two terms. On the motion of one fifth of the members an assembly may remove them.
20. Assets are used for the activities in this charter and never shared out among members.
26. A change of the charter is voted by the council, passed by the assembly, consented to by the supervising unit and approved by the registration authority.
30. When the association ends, what is left is disposed of under the rules of the state, watched by the registration authority and the supervising unit.`,
  ),
}
