import type { Block } from '../content/model.ts'
import type { PageInput } from './model.ts'

export const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ text }] })

const duty =
  '各乡镇人民政府要对本辖区河道、水库、山塘逐一排查，发现险情立即处置并在24小时内报县防汛抗旱指挥部办公室，不得迟报、漏报、瞒报。'
const table: Block = {
  type: 'table',
  head: ['序号', '责任单位', '任务', '完成时限'],
  rows: [
    ['1', '县水务局', '完成全县12座小型水库安全鉴定，建立一库一档', '2026年4月30日'],
    ['2', '县应急管理局', '组织村级应急演练', '2026年5月15日'],
    ['3', '各乡镇人民政府', '落实巡查责任人，公示姓名和电话', '2026年3月31日'],
  ],
}

/** A notice of a county to its townships, as most are: three levels, a list of attachments, one seal. */
export const notice: PageInput = {
  format: 'document',
  header: { organisations: ['云川县人民政府'], suffix: '文件' },
  number: '云政发〔2026〕12号',
  urgency: 'urgent',
  title: '云川县人民政府关于做好2026年防汛抗旱工作的通知',
  addressee: '各乡镇人民政府，县政府各部门、各直属机构',
  blocks: [
    {
      type: 'paragraph',
      content: [
        { text: '为做好今年防汛抗旱工作，保障人民群众生命财产安全，根据' },
        { law: '中华人民共和国防洪法', article: '三十八' },
        { text: '和' },
        { document: '云政发〔2025〕8号' },
        { text: '文件，现就有关事项通知如下。' },
      ],
    },
    paragraph('一、压实防汛责任'),
    paragraph(`（一）落实行政首长负责制。${duty}`),
    paragraph(
      '（二）落实巡查制度。汛期实行24小时值班和领导带班制度，责任人为喆、䶮、𠮷等名中有生僻字的，姓名照原字公示。',
    ),
    paragraph('1. 小型水库每日巡查不少于一次，强降雨期间每6小时一次。'),
    paragraph('（1）巡查记录当日上传，保存期限不少于10年。'),
    paragraph('二、抓紧隐患整改'),
    paragraph('整改任务和时限见下表。'),
    table,
    paragraph('以上事项，请认真贯彻执行。'),
  ],
  attachments: [
    { name: '云川县防汛抗旱责任人名单' },
    { name: '云川县2026年小型水库安全度汛措施和超标准洪水防御方案编制要求及报送格式' },
  ],
  signature: { kind: 'seal', organisations: [{ name: '云川县人民政府', sealMm: 45 }], date: '2026-03-05' },
  note: '此件公开发布',
  copies: '县委各部门，县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部，各人民团体',
  printing: { organisation: '云川县人民政府办公室', date: '2026-03-05' },
}

const organisation = (name: string) => ({ name, sealMm: 42 })

/** An upward document of three departments: joint header, who signed, three seals in a row. */
export const joint: PageInput = {
  format: 'document',
  header: { organisations: ['云川县发展和改革局', '云川县财政局', '云川县住房和城乡建设局'], suffix: '文件' },
  number: '云发改〔2026〕7号',
  copyNumber: '000001',
  urgency: 'urgent-most',
  signatories: ['张明', '欧阳立新', '李学文'],
  title: '云川县发展和改革局 云川县财政局 云川县住房和城乡建设局关于申请安排老旧小区改造资金的请示',
  addressee: '云川县人民政府',
  blocks: [
    paragraph(
      '根据《国务院办公厅关于全面推进城镇老旧小区改造工作的指导意见》要求，我县2026年计划改造老旧小区18个，涉及居民2960户，概算总投资9860万元，其中申请上级补助4200万元，县级配套3160万元，其余由管线单位和居民出资。',
    ),
    paragraph('妥否，请批示。'),
  ],
  signature: {
    kind: 'seal',
    organisations: ['云川县发展和改革局', '云川县财政局', '云川县住房和城乡建设局'].map(organisation),
    date: '2026-03-15',
  },
  note: '联系人：王小兰，联系电话：0990-1234567',
  copies: '县人大常委会财经委',
  printing: { organisation: '云川县发展和改革局办公室', date: '2026-03-15' },
}

export const letter: PageInput = {
  format: 'letter',
  header: { organisations: ['云川县农业农村局'], suffix: '' },
  number: '云农函〔2026〕31号',
  urgency: 'urgent',
  title: '云川县农业农村局关于商请提供高标准农田建设项目用水数据的函',
  addressee: '县水务局',
  blocks: [
    paragraph(
      '为编制2026年高标准农田建设项目实施方案，需了解项目区近三年灌溉用水情况，现商请贵局于2026年4月10日前提供北河、南岭两个灌区2023年至2025年各月取水量和渠系水利用系数。',
    ),
    paragraph('请予支持，盼复。'),
  ],
  signature: { kind: 'seal', organisations: [organisation('云川县农业农村局')], date: '2026-03-09' },
  note: '联系人：陈立，电话：0990-7654321',
  copies: '县发展和改革局，县财政局',
  printing: { organisation: '云川县农业农村局办公室', date: '2026-03-09' },
}

export const order: PageInput = {
  format: 'order',
  header: { organisations: ['云川县人民政府'], suffix: '令' },
  number: '第3号',
  title: '云川县人民政府令',
  blocks: [
    paragraph(
      '《云川县城区犬只管理办法》已经2026年2月27日县人民政府第12次常务会议审议通过，现予公布，自2026年5月1日起施行。',
    ),
  ],
  attachments: [
    {
      name: '云川县城区犬只管理办法',
      blocks: [
        paragraph('第一条 为规范养犬行为，保障公民人身安全，制定本办法。'),
        paragraph('第二条 本办法适用于县城规划区。'),
      ],
    },
  ],
  signature: { kind: 'stamp', signers: [{ post: '县长', name: '李学文' }], date: '2026-03-01' },
  printing: { organisation: '云川县人民政府办公室', date: '2026-03-02' },
}

export const minutes: PageInput = {
  format: 'minutes',
  header: { organisations: ['云川县人民政府'], suffix: '常务会议纪要' },
  number: '〔2026〕3号',
  title: '云川县人民政府第12次常务会议纪要',
  blocks: [
    paragraph('2026年2月27日，县长李学文主持召开县人民政府第12次常务会议，议定事项纪要如下。'),
    paragraph('一、审议通过《云川县城区犬只管理办法》'),
    paragraph('会议原则同意该办法，由县司法局按程序报请公布。'),
    paragraph('二、关于老旧小区改造资金'),
    paragraph('会议同意安排县级配套资金3160万元，县财政局于3月底前下达。'),
  ],
  signature: { kind: 'none', organisation: '云川县人民政府办公室', date: '2026-03-02' },
  attendees: [
    { label: '出席', names: '李学文、张明、欧阳立新、王小兰、陈立、赵海山、买买提·艾力、周文静、吴国强、郑秀英' },
    { label: '请假', names: '孙志远' },
    { label: '列席', names: '县发展和改革局刘洋，县财政局何敏，县司法局高峰' },
  ],
  copies: '县委办公室，县人大常委会办公室，县政协办公室',
  printing: { organisation: '云川县人民政府办公室', date: '2026-03-02' },
}

/** Without a seal, and with an attachment on pages of its own. */
export const unsealed: PageInput = {
  ...notice,
  urgency: null,
  title: '关于公布2026年第一批县级非物质文化遗产代表性项目名录的公告',
  addressee: null,
  blocks: [paragraph('现将2026年第一批县级非物质文化遗产代表性项目名录予以公布。')],
  attachments: [
    { name: '云川县2026年第一批县级非物质文化遗产代表性项目名录', blocks: [paragraph('共3项。'), table] },
    { name: '申报书格式', blocks: [paragraph('申报书一式三份，用A4纸双面打印。')] },
  ],
  signature: { kind: 'unsealed', organisations: [organisation('云川县文化局')], date: '2026-12-31' },
}

/** Thirty pages and more. */
export const long: PageInput = {
  ...notice,
  blocks: Array.from({ length: 125 }, (_, index) =>
    paragraph(`（${index % 2 ? '二' : '一'}）第${index + 1}项任务。${duty.repeat(2)}`),
  ),
}
