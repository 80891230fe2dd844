import { both } from '../../../../kernel/text.ts'
import type { Template } from '../../model.ts'

export const applicationBlank: Template = {
  title: both('残疾人两项补贴申请表', 'Application for the two disability allowances'),
  body: both(
    `残疾人姓名：____________  公民身份号码（残疾人证号前 18 位）：____________________
申请：□ 困难残疾人生活补贴  □ 重度残疾人护理补贴
户口所在地：________________  现在住址：________________  电话：______________
现在由谁照护：□ 家人  □ 机构  □ 自己  □ 其他：________  需要照护已有：____个月
正在领取的其他待遇：□ 没有  □ 孤儿基本生活费  □ 高龄或护理津贴  □ 工伤护理费  □ 特困供养  □ 其他：________
收款账户：户名____________  开户银行____________  账号______________________

代办人（自己申请的不填）：姓名____________  关系：□ 监护人  □ 家人  □ 村（居）民委员会  □ 其他受托人

我同意核对残疾人证、低保和其他待遇信息；以上内容真实，情况变化及时告知。
签名（按手印）：____________    ____年__月__日`,
    `Name of the disabled person: ____________  Resident ID number (first 18 digits of the certificate): ____________________
Applies for:  □ living allowance  □ care allowance
Registered in: ________________  Lives in: ________________  Telephone: ______________
Cared for by:  □ family  □ an institution  □ nobody  □ other: ________  Care needed for ____ months so far
Other benefits received:  □ none  □ orphan benefit  □ old-age or nursing benefit  □ nursing benefit, work injury  □ extreme hardship  □ other: ________
Account: holder ____________  bank ____________  number ______________________

Who applies instead (leave out if you apply yourself): name ____________  □ guardian  □ family  □ village (community) committee  □ other

I agree that certificate, subsistence allowance and other benefits are checked. The above is true, and I will tell of changes.
Signature (fingerprint): ____________    Date: ____________`,
  ),
}

export const applicationExample: Template = {
  title: both(
    '残疾人两项补贴申请表（填写示例，人物为虚构）',
    'Application for the two disability allowances (filled example, invented people)',
  ),
  body: both(
    `残疾人姓名：何小满  公民身份号码：990101201509090056
申请：■ 困难残疾人生活补贴  ■ 重度残疾人护理补贴
户口所在地：云川区枫林街道  现在住址：枫林街道桂花社区 8 栋 302  电话：13900000002
现在由谁照护：■ 家人  需要照护已有：120 个月
正在领取的其他待遇：■ 没有
收款账户：户名 何小满  开户银行 云川农村商业银行枫林支行  账号 6200990000000000026

代办人：姓名 何立秋  关系：■ 监护人（父亲）

我同意核对残疾人证、低保和其他待遇信息；以上内容真实，情况变化及时告知。
签名：何立秋    2026 年 3 月 16 日`,
    `Name of the disabled person: He Xiaoman  Resident ID number: 990101201509090056
Applies for:  ■ living allowance  ■ care allowance
Registered in: Fenglin Street, Yunchuan District  Lives in: 302, Building 8, Guihua Community, Fenglin Street  Telephone: 13900000002
Cared for by:  ■ family  Care needed for 120 months so far
Other benefits received:  ■ none
Account: holder He Xiaoman  bank Yunchuan Rural Commercial Bank, Fenglin branch  number 6200990000000000026

Who applies instead: He Liqiu  ■ guardian (father)

I agree that certificate, subsistence allowance and other benefits are checked. The above is true, and I will tell of changes.
Signature: He Liqiu    Date: 16 March 2026`,
  ),
}
