import { both } from '../../../kernel/text.ts'
import type { Template } from '../model.ts'

/** The letter by which somebody lets another apply; the same for every guide of a natural person. */
export const delegationBlank: Template = {
  title: both('代办委托书', 'Letter of delegation'),
  body: both(
    `委托人：____________  公民身份号码：____________________
受托人（村（居）民委员会或者个人）：____________  公民身份号码（个人填写）：____________________
与委托人的关系：____________

委托人因________________（年老、残疾、生病、不会上网或者其他原因），不便自己办理，委托受托人代为办理下列事项：
事项名称：________________________________
权限（勾选）：□ 填写和提交申请  □ 补正材料  □ 接收通知和决定

受托人不得收取费用。委托到这件事办结为止；委托人可以随时收回。

委托人（签名或按手印）：____________    受托人（签名或盖章）：____________
____年__月__日`,
    `Person who delegates: ____________  Resident ID number: ____________________
Person or village (community) committee who acts: ____________  Resident ID number (of a person): ____________________
Relation: ____________

Because of ________________ (age, disability, illness, no use of the internet, or other) the first cannot easily act in person, and lets the second act for them in this matter:
Service: ________________________________
May (tick):  □ fill in and send the application  □ correct it  □ receive notices and decisions

The second may not charge anything. This ends when the matter is finished; the first may take it back at any time.

Signature or fingerprint of the first: ____________    Signature or seal of the second: ____________
Date: ____________`,
  ),
}

export const delegationExample: Template = {
  title: both('代办委托书（填写示例，人物为虚构）', 'Letter of delegation (filled example, invented people)'),
  body: both(
    `委托人：赵桂兰  公民身份号码：990101195204170022
受托人：清溪镇柳树村村民委员会  公民身份号码：（单位不填）
与委托人的关系：所在村村民委员会

委托人因年老、不会上网，不便自己办理，委托受托人代为办理下列事项：
事项名称：________（照抄您要办的事项）
权限：■ 填写和提交申请  ■ 补正材料  □ 接收通知和决定

受托人不得收取费用。委托到这件事办结为止；委托人可以随时收回。

委托人：赵桂兰（按手印）    受托人：清溪镇柳树村村民委员会（盖章）
2026 年 3 月 2 日`,
    `Person who delegates: Zhao Guilan  Resident ID number: 990101195204170022
Who acts: Villagers’ Committee of Liushu Village, Qingxi Township  Resident ID number: (not for a committee)
Relation: committee of the village where she lives

Because of age and no use of the internet the first cannot easily act in person, and lets the second act for them in this matter:
Service: ________ (copy the name of the service)
May:  ■ fill in and send the application  ■ correct it  □ receive notices and decisions

The second may not charge anything. This ends when the matter is finished; the first may take it back at any time.

First: Zhao Guilan (fingerprint)    Second: Villagers’ Committee of Liushu Village (seal)
Date: 2 March 2026`,
  ),
}
