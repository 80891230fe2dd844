import { both } from '../../../../kernel/text.ts'
import type { Template } from '../../model.ts'

export const applicationBlank: Template = {
  title: both('公共场所卫生许可申请表', 'Application for a hygiene licence'),
  body: both(
    `云川区行政审批局：

单位名称：________________________________
经营地址：________________________________
许可项目：□ 旅店 □ 公共浴室 □ 理发、美容 □ 游泳场馆
房间或者座位：____个    面积：____平方米
空调：□ 没有 □ 分体 □ 集中    用水：□ 自来水 □ 自备水源
卫生负责人：____________    直接为顾客服务的人数：____

经办人：____________  公民身份号码：____________________  手机：______________

以上内容真实，我对此负责。
签名或者盖章：____________    ____年__月__日`,
    `To Yunchuan District Administrative Approval Bureau

Name of the business: ________________________________
Address of the premises: ________________________________
Kind of place: □ lodging □ public bath □ hairdressing and beauty □ swimming pool
Rooms or seats: ____    Floor area: ____ square metres
Air conditioning: □ none □ single units □ central    Water: □ mains □ own source
Responsible for hygiene: ____________    Staff who serve customers: ____

Whoever applies: ____________  Resident ID number: ____________________  Mobile: ______________

The above is true and I answer for it.
Signature or seal: ____________    Date: ____________`,
  ),
}

export const applicationExample: Template = {
  title: both(
    '公共场所卫生许可申请表（填写示例，内容为虚构）',
    'Application for a hygiene licence (filled example, invented)',
  ),
  body: both(
    `单位名称：云川区清溪镇柳岸客栈
经营地址：清溪镇沿河路 18 号
许可项目：■ 旅店
房间或者座位：12 个    面积：420 平方米
空调：■ 分体    用水：■ 自来水
卫生负责人：柳含烟    直接为顾客服务的人数：5

经办人：柳含烟  公民身份号码：990101198804120022  手机：13900000003
签名：柳含烟    2026 年 3 月 9 日`,
    `Name of the business: Liu’an Guest House, Qingxi, Yunchuan District
Address of the premises: 18 Yanhe Road, Qingxi Township
Kind of place: ■ lodging
Rooms or seats: 12    Floor area: 420 square metres
Air conditioning: ■ single units    Water: ■ mains
Responsible for hygiene: Liu Hanyan    Staff who serve customers: 5

Whoever applies: Liu Hanyan  Resident ID number: 990101198804120022  Mobile: 13900000003
Signature: Liu Hanyan    Date: 9 March 2026`,
  ),
}

export const rulesBlank: Template = {
  title: both('卫生管理制度（提纲）', 'Hygiene rules (outline)'),
  body: both(
    `一、卫生负责人：____________，职责：________________
二、用品用具怎样清洗、消毒、保洁：________________
三、房间多久打扫一次，谁检查：________________
四、从业人员健康检查：每年____月
五、发现传染病或者健康危害事故怎样报告：________________`,
    `1. Responsible for hygiene: ____________, duties: ________________
2. How linen and utensils are washed, disinfected and kept clean: ________________
3. How often rooms are cleaned and who looks: ________________
4. Health check of staff: every year in ____
5. How an infection or a danger to health is reported: ________________`,
  ),
}

export const rulesExample: Template = {
  title: both('卫生管理制度（示例，内容为虚构）', 'Hygiene rules (example, invented)'),
  body: both(
    `一、卫生负责人：柳含烟，每天检查一次并记录。
二、床单、毛巾一客一换，送有资质的洗涤公司；杯具在消毒间消毒。
三、客房每天打扫，退房彻底打扫，卫生负责人抽查。
四、从业人员健康检查：每年 3 月。
五、发现情况，2 小时内报区卫生健康局和区疾病预防控制中心。`,
    `1. Responsible for hygiene: Liu Hanyan, who looks once a day and writes it down.
2. Sheets and towels are changed for each guest and go to a licensed laundry; cups are disinfected in the cleaning room.
3. Rooms are cleaned daily and thoroughly when a guest leaves; the responsible person takes samples.
4. Health check of staff: every March.
5. What is found is reported to the health bureau and the centre for disease control within 2 hours.`,
  ),
}
