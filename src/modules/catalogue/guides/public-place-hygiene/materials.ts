import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'
import { licensing } from '../laws/licensing.ts'
import { onlineService } from '../laws/online-service.ts'
import { regulations } from './regulations.ts'
import { applicationBlank, applicationExample, rulesBlank, rulesExample } from './templates.ts'

const basis = regulations('第二十三条', 'Article 23', '申请卫生许可应当提交平面图、检测报告、卫生管理制度等材料。')
const copies = { original: 0, copy: 1 }

/** What no office has already; business licence and identity are looked up. */
export const materials: GuideDraft['materials'] = [
  {
    code: 'application',
    name: both('公共场所卫生许可申请表', 'Application for a hygiene licence'),
    kind: 'application-form',
    necessity: 'required',
    form: 'either',
    source: 'applicant',
    sourceExplain: both('网上填写的表单就是申请表，不用另交。', 'The form filled in online is the application.'),
    copies: { original: 1, copy: 0 },
    acceptStandard: both('各栏完整，和营业执照一致。', 'Complete, and as on the business licence.'),
    fillExplain: both('地址写到门牌号。', 'Give the address with its number.'),
    collection: ['paper'],
    blank: applicationBlank,
    example: applicationExample,
    basis: licensing.apply,
  },
  {
    code: 'layout',
    name: both('平面图和卫生设施布局图', 'Plan of the rooms and the sanitary equipment'),
    kind: 'other',
    necessity: 'required',
    form: 'either',
    source: 'applicant',
    sourceExplain: both('手画也可以，标上尺寸。', 'Drawn by hand will do, with measures.'),
    copies,
    acceptStandard: both(
      '看得出消毒间、布草间、卫生间在哪里。',
      'Shows where cleaning room, linen room and toilets are.',
    ),
    fillExplain: both('拍照或者扫描上传。', 'Upload a photograph or a scan.'),
    collection: ['upload', 'paper'],
    basis,
  },
  {
    code: 'test-report',
    name: both('卫生检测或者评价报告', 'Hygiene test report'),
    kind: 'certificate',
    necessity: 'required',
    form: 'either',
    source: 'third-party',
    sourceExplain: both('您自己选的检测机构出具。', 'From a laboratory you choose yourself.'),
    copies,
    acceptStandard: both('一年以内的，写明场所地址。', 'Not older than a year, naming the premises.'),
    fillExplain: both('上传全部页。', 'Upload all pages.'),
    collection: ['upload', 'paper'],
    basis,
  },
  {
    code: 'hygiene-rules',
    name: both('卫生管理制度', 'Hygiene rules'),
    kind: 'application-form',
    necessity: 'required',
    form: 'either',
    source: 'applicant',
    sourceExplain: both('照提纲写一页就行。', 'One page after the outline is enough.'),
    copies,
    acceptStandard: both(
      '写明清洗、消毒、健康检查由谁负责。',
      'Says who sees to washing, disinfection and health checks.',
    ),
    fillExplain: both('上传 pdf 或者照片。', 'Upload a PDF or a photograph.'),
    collection: ['upload', 'paper'],
    blank: rulesBlank,
    example: rulesExample,
    basis,
  },
  {
    code: 'air-test',
    name: both('集中空调通风系统检测报告', 'Test report of central air conditioning'),
    kind: 'certificate',
    necessity: 'required',
    when: both('只有用集中空调的才要。', 'Only with central air conditioning.'),
    form: 'either',
    source: 'third-party',
    sourceExplain: both('您自己选的检测机构出具。', 'From a laboratory you choose yourself.'),
    copies,
    acceptStandard: both('一年以内的。', 'Not older than a year.'),
    fillExplain: both('上传全部页。', 'Upload all pages.'),
    collection: ['upload', 'paper'],
    basis,
  },
  {
    code: 'business-licence',
    name: both('营业执照', 'Business licence'),
    kind: 'certificate',
    necessity: 'required',
    form: 'electronic',
    source: 'shared-data',
    sourceExplain: both('由政府查，不用交。', 'Looked up, not handed in.'),
    copies: { original: 0, copy: 0 },
    acceptStandard: both('在有效期内，名称和申请表一致。', 'In force, with the name of the application.'),
    fillExplain: both('不用上传。', 'Nothing to upload.'),
    collection: ['licence-store'],
    basis: onlineService.notAgain,
  },
]
