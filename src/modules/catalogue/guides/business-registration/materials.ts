import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { licensing } from '../laws/licensing.ts'
import { onlineService } from '../laws/online-service.ts'
import { fromMemory } from '../unread.ts'

const regulations = fromMemory('《市场主体登记管理条例》', 'Regulations on Registering Market Entities')

/** The form, and proof of premises that are not one's own. */
export const materials: GuideDraft['materials'] = [
  {
    code: 'application',
    name: both('个体工商户登记申请书', 'Application for registration'),
    kind: 'application-form',
    necessity: 'required',
    form: 'either',
    source: 'applicant',
    sourceExplain: both('网上填写的表单就是申请书，不用另交。', 'The form filled in online is the application.'),
    copies: { original: 1, copy: 0 },
    acceptStandard: both('各栏完整。', 'Complete.'),
    fillExplain: both('名称不要和别家一样。', 'The name must not be another’s.'),
    collection: ['paper'],
    blank: {
      title: both('个体工商户登记申请书', 'Application to register an individual business'),
      body: both(
        `经营者：____________  公民身份号码：____________________  手机：______________
名称（字号）：________________________________
经营场所：________________________________（□ 自有 □ 租用、借用）
经营范围：________________________________

以上内容真实，我对此负责。
签名：____________    ____年__月__日`,
        `Owner: ____________  Resident ID number: ____________________  Mobile: ______________
Name: ________________________________
Premises: ________________________________ (□ owned □ rented or lent)
Scope: ________________________________

The above is true and I answer for it.
Signature: ____________    Date: ____________`,
      ),
    },
    example: {
      title: both(
        '个体工商户登记申请书（填写示例，内容为虚构）',
        'Application to register an individual business (filled example, invented)',
      ),
      body: both(
        `经营者：柳含烟  公民身份号码：990101198804120022  手机：13900000003
名称（字号）：云川区清溪镇柳岸客栈
经营场所：清溪镇沿河路 18 号（■ 租用、借用）
经营范围：住宿服务

签名：柳含烟    2026 年 3 月 2 日`,
        `Owner: Liu Hanyan  Resident ID number: 990101198804120022  Mobile: 13900000003
Name: Liu’an Guest House, Qingxi, Yunchuan District
Premises: 18 Yanhe Road, Qingxi Township (■ rented or lent)
Scope: lodging

Signature: Liu Hanyan    Date: 2 March 2026`,
      ),
    },
    basis: licensing.apply,
  },
  {
    code: 'premises',
    name: both('经营场所使用证明', 'Proof of the right to use the premises'),
    kind: 'certificate',
    necessity: 'required',
    when: both('租用、借用的要交；自有的由政府查。', 'If rented or lent; if owned we look it up.'),
    form: 'either',
    source: 'applicant',
    sourceExplain: both('租房合同、借用协议。', 'A lease or agreement.'),
    copies: { original: 0, copy: 1 },
    acceptStandard: both('地址和申请书一致。', 'The address is that of the application.'),
    fillExplain: both('拍上双方签名的那一页。', 'Include the page with both signatures.'),
    collection: ['upload', 'paper'],
    basis: regulations('第十六条', 'Article 16', '申请登记提交住所或者主要经营场所相关文件。'),
  },
  {
    code: 'identity',
    name: both('经营者身份证明', 'Identity of the owner'),
    kind: 'certificate',
    necessity: 'required',
    form: 'electronic',
    source: 'shared-data',
    sourceExplain: both('由政府查，不用交。', 'Looked up, not handed in.'),
    copies: { original: 0, copy: 0 },
    acceptStandard: both('与所填号码一致。', 'Agrees with the number given.'),
    fillExplain: both('不用上传。', 'Nothing to upload.'),
    collection: ['licence-store'],
    basis: onlineService.notAgain,
  },
]
