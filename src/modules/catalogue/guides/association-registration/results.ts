import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

/** The registration certificate as an electronic one; five years are the district's printed validity, not law. */
export const certificates: GuideDraft['certificates'] = {
  certificate: {
    typeCode: 'association-registration',
    article: '社会团体登记管理条例 art. 12',
    validMonths: 60,
    fields: [
      { label: both('名称', 'Name'), from: 'associationName' },
      { label: both('住所', 'Domicile'), from: 'domicile' },
      { label: both('宗旨', 'Purpose'), from: 'purpose' },
      { label: both('业务范围', 'Scope'), from: 'scope' },
      { label: both('法定代表人', 'Legal representative'), from: 'representativeName' },
      { label: both('业务主管单位', 'Supervising unit'), from: 'supervisor' },
    ],
  },
}

/** What the founders receive. The certificate's pattern is set by the ministry (art. 35); the sample shows its contents. */
export const results: GuideDraft['results'] = [
  {
    code: 'certificate',
    name: both('社会团体法人登记证书', 'Certificate of registration as an association'),
    kind: 'licence',
    validity: both(
      '以证书载明的有效期为准；每年 5 月 31 日前接受年度检查。',
      'As printed on the certificate; checked every year by 31 May.',
    ),
    delivery: ['online', 'post', 'counter'],
    sample: {
      title: both(
        '社会团体法人登记证书（样本，式样由民政部制定）',
        'Certificate of registration as an association (sample; the pattern is the ministry’s)',
      ),
      body: both(
        `中华人民共和国
社会团体法人登记证书
统一社会信用代码：（登记时赋码）

名称：云川区青溪读书协会
住所：云川区清溪镇书院路 6 号
宗旨：推广阅读，服务乡村文化生活
业务范围：组织阅读活动、交流和公益讲座
活动地域：云川区
法定代表人：陈知行
活动资金：叁万元
业务主管单位：云川区文化旅游局
发证机关：云川区民政局（印章）
发证日期：2026 年 4 月 10 日`,
        `People’s Republic of China
Certificate of registration as an association
Unified social credit code: (given on registration)

Name: Qingxi Reading Association of Yunchuan District
Domicile: 6 Shuyuan Road, Qingxi Township, Yunchuan District
Purpose: to promote reading and serve cultural life in the countryside
Scope: reading events, exchange and public lectures
Area of activity: Yunchuan District
Legal representative: Chen Zhixing
Funds: 30,000 yuan
Supervising unit: Culture and Tourism Bureau of Yunchuan District
Issued by: Yunchuan District Civil Affairs Bureau (seal)
Date: 10 April 2026`,
      ),
    },
  },
  {
    code: 'refusal',
    name: both('不予登记决定书', 'Decision of refusal'),
    kind: 'document',
    validity: both('情况改变后可以重新申请。', 'Apply again when things have changed.'),
    delivery: ['online', 'post', 'counter'],
    sample: {
      title: both('不予登记决定书（样本）', 'Decision of refusal (sample)'),
      body: both(
        `编号：（办件编号）

____（发起人）：

你（们）申请成立____________，经审查，决定不予登记。
查明的事实：________________________________
理由：________________________________
依据：《社会团体登记管理条例》第____条第____项

不服本决定的，可以自知道之日起 60 日内向云川区人民政府申请行政复议，或者 6 个月内向云川区人民法院起诉。

云川区民政局（印章）    ____年__月__日`,
        `No. (number of the matter)

To ____ (the founders)

Your application to register ____________ has been reviewed and is refused.
Facts found: ________________________________
Reason: ________________________________
Rule: Regulations on the Registration of Social Organisations, Article ____, item ____

If you disagree you may apply to Yunchuan District People’s Government for reconsideration within 60 days, or bring the case to Yunchuan District People’s Court within 6 months, of learning of this decision.

Yunchuan District Civil Affairs Bureau (seal)    Date: ____________`,
      ),
    },
  },
]
