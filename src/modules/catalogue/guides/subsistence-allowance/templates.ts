import { both } from '../../../../kernel/text.ts'
import type { Template } from '../../model.ts'

const applicationTitle = both('最低生活保障申请书', 'Application for the subsistence allowance')

export const applicationBlank: Template = {
  title: applicationTitle,
  body: both(
    `________乡镇人民政府（街道办事处）：

我家因________________________________（写明原因：疾病、残疾、年老、失业、上学、灾害或者其他），生活有困难，申请最低生活保障。

一、申请人
姓名：____________  公民身份号码：____________________  电话：______________
住址：________________________________
是否由他人代办：□ 否  □ 是，代办人：____________ 关系：____________

二、共同生活的家庭成员（不够可另附纸）
姓名 | 公民身份号码 | 与申请人关系 | 身体状况 | 工作或上学 | 平均每月收入（元）
____ | ____________ | ____ | ____ | ____ | ____

三、家庭财产
存款和其他金融资产合计：________元   住房：____处，其中自住____平方米   车辆：________

四、收款账户
开户银行：____________  户名：____________  账号：______________________

我们承诺：以上内容真实、完整；家庭人口、收入、财产有变化，及时告诉乡镇（街道）。

申请人（签名或按手印）：____________    ____年__月__日`,
    `To the People’s Government of ________ Township (Street Office)

Our household is in difficulty because of ________________________________ (illness, disability, old age, loss of work, schooling, disaster or other), and applies for the subsistence allowance.

1. Applicant
Name: ____________  Resident ID number: ____________________  Telephone: ______________
Address: ________________________________
Does somebody else apply for you?  □ no  □ yes, by ____________, who is ____________

2. Members living together (continue on another sheet if needed)
Name | Resident ID number | Relation to applicant | Health | Work or school | Average monthly income (yuan)
____ | ____________ | ____ | ____ | ____ | ____

3. Property
Savings and other financial assets: ________ yuan   Homes: ____, of which lived in ____ square metres   Vehicles: ________

4. Account for payment
Bank: ____________  Name of holder: ____________  Number: ______________________

We promise that this is true and complete, and that we will tell the township (street) when members, income or property change.

Applicant (signature or fingerprint): ____________    Date: ____________`,
  ),
}

export const applicationExample: Template = {
  title: both(
    '最低生活保障申请书（填写示例，人物为虚构）',
    'Application for the subsistence allowance (filled example, invented people)',
  ),
  body: both(
    `清溪镇人民政府：

我家因妻子患病、孩子上学，生活有困难，申请最低生活保障。

一、申请人
姓名：周大山  公民身份号码：990101197503120016  电话：13900000000
住址：清溪镇柳树村 3 组 12 号
是否由他人代办：■ 否  □ 是

二、共同生活的家庭成员
姓名 | 公民身份号码 | 与申请人关系 | 身体状况 | 工作或上学 | 平均每月收入（元）
周大山 | （同上） | 本人 | 健康 | 打零工 | 1500
李秀英 | 990101197708140029 | 妻子 | 尿毒症 | 不能工作 | 0
周小雨 | 990101200906010043 | 女儿 | 健康 | 上高中 | 0

三、家庭财产
存款和其他金融资产合计：3200 元   住房：1 处，其中自住 85 平方米   车辆：无

四、收款账户
开户银行：云川农村商业银行清溪支行  户名：周大山  账号：6200990000000000018

我们承诺：以上内容真实、完整；家庭人口、收入、财产有变化，及时告诉乡镇（街道）。

申请人（签名或按手印）：周大山    2026 年 3 月 2 日`,
    `To the People’s Government of Qingxi Township

Our household is in difficulty because my wife is ill and our daughter is at school, and applies for the subsistence allowance.

1. Applicant
Name: Zhou Dashan  Resident ID number: 990101197503120016  Telephone: 13900000000
Address: 12, Group 3, Liushu Village, Qingxi Township
Does somebody else apply for you?  ■ no  □ yes

2. Members living together
Name | Resident ID number | Relation to applicant | Health | Work or school | Average monthly income (yuan)
Zhou Dashan | (as above) | self | healthy | odd jobs | 1,500
Li Xiuying | 990101197708140029 | wife | kidney failure | cannot work | 0
Zhou Xiaoyu | 990101200906010043 | daughter | healthy | senior high school | 0

3. Property
Savings and other financial assets: 3,200 yuan   Homes: 1, of which lived in 85 square metres   Vehicles: none

4. Account for payment
Bank: Yunchuan Rural Commercial Bank, Qingxi branch  Name of holder: Zhou Dashan  Number: 6200990000000000018

We promise that this is true and complete, and that we will tell the township (street) when members, income or property change.

Applicant (signature or fingerprint): Zhou Dashan    Date: 2 March 2026`,
  ),
}

export const authorisationBlank: Template = {
  title: both('家庭经济状况核对授权书', 'Authorisation to check the household’s means'),
  body: both(
    `云川区民政局：

为办理我家最低生活保障的申请，我们同意并授权你局和受理申请的乡镇人民政府（街道办事处）：
1. 查询、核对我们的户籍、纳税、社会保险、不动产登记、市场主体登记、住房公积金、车船登记信息，以及银行存款、商业保险、证券、互联网金融资产信息；
2. 只把查到的信息用于审核这一次申请；申请获得确认的，用于以后的定期核查；
3. 依法保密，不告诉无关的人，不公示这些信息。

授权从签名之日起，到不予确认、终止或者停发低保金之日止。我们可以随时书面撤回；撤回以后无法核对的，申请可能办不下去。

全体成年家庭成员签名（不会写字的可以按手印；没有民事行为能力的，由监护人代签）：
姓名 | 公民身份号码 | 签名 | 日期
____ | ____________ | ____ | ____
____ | ____________ | ____ | ____
____ | ____________ | ____ | ____`,
    `To Yunchuan District Civil Affairs Bureau

For our application for the subsistence allowance we agree that you, and the township (street office) that accepts it, may:
1. look up and check our records of household registration, tax, social insurance, real estate, businesses, housing fund, vehicles and vessels, and of bank savings, insurance, securities and online financial assets;
2. use what is found for this application only and, if it is confirmed, for the regular checks afterwards;
3. keep it confidential as the law demands, tell nobody who is not concerned, and not put it on any notice.

This holds from the day of signing until the allowance is refused, the review ended, or payment stopped. We may withdraw it in writing at any time; if nothing can be checked then, the application may not be able to go on.

Signatures of all adult members (a fingerprint will do; a guardian signs for those without legal capacity):
Name | Resident ID number | Signature | Date
____ | ____________ | ____ | ____
____ | ____________ | ____ | ____
____ | ____________ | ____ | ____`,
  ),
}

export const authorisationExample: Template = {
  title: both(
    '家庭经济状况核对授权书（填写示例，人物为虚构）',
    'Authorisation to check the household’s means (filled example, invented people)',
  ),
  body: both(
    `（正文与空白表相同）

全体成年家庭成员签名：
姓名 | 公民身份号码 | 签名 | 日期
周大山 | 990101197503120016 | 周大山 | 2026-03-02
李秀英 | 990101197708140029 | 李秀英（按手印） | 2026-03-02

女儿周小雨未满十八周岁，不用签名，由父母代为同意。`,
    `(Text as on the blank form.)

Signatures of all adult members:
Name | Resident ID number | Signature | Date
Zhou Dashan | 990101197503120016 | Zhou Dashan | 2026-03-02
Li Xiuying | 990101197708140029 | Li Xiuying (fingerprint) | 2026-03-02

The daughter Zhou Xiaoyu is under eighteen and does not sign; her parents agree for her.`,
  ),
}
