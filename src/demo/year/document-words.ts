/** What the demonstration's official documents say, and how far each has come. */
export interface ToldDocument {
  /** Working days before the present on which it is written. */
  readonly ago: number
  /** Whose people write it: the district's office, the civil affairs bureau, the township of the cast. */
  readonly office: 'government' | 'civilAffairs' | 'township'
  /** In the district's name, or in the office's own. */
  readonly issuer: 'district' | 'own'
  /** The last thing that is done with it. */
  readonly until: 'draft' | 'consulting' | 'reviewing' | 'signing' | 'ready'
  /** 机关代字 of its series, for what is numbered. */
  readonly word?: string
  /** Whether it is one of every month: everybody signs for it, and gives what it asks. */
  readonly isRoutine?: boolean
  /** Whether its first number was voided on the next day and another one given. */
  readonly isRenumbered?: boolean
  readonly asks?: string
  /** How far the civil affairs bureau takes it once it has come in. */
  readonly taken?: 'proposed' | 'answered'
  /** What it obliges to; days are working days from the day of writing. */
  readonly demands?: readonly Demand[]
  readonly form: Readonly<Record<string, unknown>>
}

/** One obligation, as the form of a draft has it. */
interface Demand {
  readonly clause: string
  readonly what: string
  readonly who: string
  readonly evidence: 'figure' | 'words'
  readonly unit?: string
  readonly days: number
}

const open = { disclosure: 'open' } as const
const onRequest = { disclosure: 'on-request', ground: 'on-request' } as const
const down = { type: 'notice', format: 'document', direction: 'down' } as const

export const toldDocuments: readonly ToldDocument[] = [
  {
    ...{ ago: 118, office: 'government', issuer: 'district', until: 'ready', word: '云政发', taken: 'answered' },
    form: {
      ...{ ...down, ...open, title: '云川区人民政府关于切实做好今年汛期地质灾害防范工作的通知', urgency: 'urgent' },
      ...{ main: '各乡镇（街道）、区级各部门', notes: '此件公开发布' },
      text: `为切实做好今年汛期地质灾害防范工作，保障人民群众生命财产安全，现就有关事项通知如下。
一、落实责任
（一）压实属地责任。各乡镇（街道）主要负责人是第一责任人，隐患点逐一明确监测人、责任人。
（二）加强部门联动。区自然资源和规划局、区应急管理局、区气象局每日会商，遇强降雨随时会商。
二、排查隐患
各乡镇（街道）于汛前完成一次全面排查，排查结果按下表填报。
| 隐患点 | 威胁户数 | 监测人 | 避险路线 |
| （填写地名） | （户） | （姓名、电话） | （起止点） |
三、及时避险
按照《地质灾害防治条例》第十五条的规定，预警发布后两小时内完成受威胁群众转移，宁可十防九空，不可失防万一。
特此通知。`,
    },
  },
  {
    ...{ ago: 84, office: 'government', issuer: 'own', until: 'ready', word: '云府办发', taken: 'proposed' },
    form: {
      ...{ ...down, ...onRequest, title: '云川区人民政府办公室关于规范公文报送工作的通知' },
      ...{ main: '各乡镇（街道）、区级各部门', contact: '方静姝' },
      text: `为进一步规范公文报送，提高办文质效，经区政府同意，现将有关事项通知如下。
一、严格行文规则
请示应当一文一事，不得在报告中夹带请示事项；除区政府领导同志交办的事项外，不得直接向领导同志个人报送公文。
二、按时办理会签
收到会签稿的单位应当在规定期限内答复，逾期未答复的，在送签时注明。
特此通知。`,
    },
  },
  {
    ...{ ago: 57, office: 'civilAffairs', issuer: 'own', until: 'ready', word: '云民函' },
    form: {
      ...{ type: 'letter', format: 'letter', direction: 'level', ...onRequest, joint: '区残联' },
      title: '云川区民政局 云川区残疾人联合会关于共享困难残疾人信息的函',
      ...{ main: '区医疗保障局', copies: '市医疗保障局' },
      text: `为使困难残疾人及时获得医疗救助，减少群众重复提交证明，现就信息共享事宜函商如下。
一、请贵局每月提供新增大病报销对象名单，我们据此主动核查两项补贴和低保。
二、我们每月提供新增、停发两项补贴的人员名单，供贵局核对参保资助。
特此函告。`,
    },
  },
  {
    ...{ ago: 33, office: 'civilAffairs', issuer: 'own', until: 'ready', word: '云民发' },
    form: {
      ...{ type: 'report', format: 'document', direction: 'up', ...onRequest },
      title: '云川区民政局关于上半年社会救助工作情况的报告',
      main: '云川区人民政府',
      text: `现将上半年社会救助工作情况报告如下。
一、主要工作
推行低保申请全程网办，办理期限对群众公开；入户调查和经济状况核对同步开展。
二、存在的问题
部分村（社区）帮办力量不足，个别事项群众仍然多次补正。
三、下一步打算
下半年重点解决补正次数多的问题，每季度通报一次。
特此报告。`,
    },
  },
  {
    ...{ ago: 18, office: 'government', issuer: 'district', until: 'ready', word: '云政发', isRenumbered: true },
    demands: [
      {
        ...{ clause: '二', what: '逐户核查农村住房并录入系统', who: '各乡镇（街道）' },
        ...{ evidence: 'figure', unit: '户', days: 12 },
      },
      { clause: '二', what: '报告危险房屋人员撤离情况', who: '各乡镇（街道）', evidence: 'words', days: 25 },
    ],
    form: {
      ...{
        ...down,
        ...open,
        title: '云川区人民政府关于开展农村危房排查的通知',
        main: '各乡镇（街道）',
        copies: '区财政局',
      },
      text: `经研究，决定在全区开展农村危房排查，现将有关事项通知如下。
一、排查范围
全区农村住房，以低保户、特困人员、残疾人家庭住房为重点。
二、排查要求
逐户核查，拍照存档，当月录入系统；发现危险的，立即组织人员撤离。
特此通知。`,
    },
  },
  {
    ...{ ago: 3, office: 'government', issuer: 'district', until: 'signing' },
    form: {
      ...{ ...down, ...open, title: '云川区人民政府关于做好今冬明春困难群众生活救助工作的通知', urgency: 'level' },
      ...{ main: '各乡镇（街道）、区民政局、区财政局' },
      text: `为保障困难群众安全温暖过冬，现就有关事项通知如下。
一、摸清底数
各乡镇（街道）逐村逐户走访，重点了解低保对象、特困人员、留守老人的过冬情况。
二、及时救助
对突发困难的家庭先行救助、后补手续。
特此通知。`,
    },
  },
  {
    ...{ ago: 2, office: 'government', issuer: 'district', until: 'consulting', asks: '区民政局、区财政局、区卫健局' },
    form: {
      ...{ ...down, ...open, title: '云川区人民政府关于推进“一件事”集成办理的通知', main: '区级各部门' },
      text: `为方便群众和企业办事，现就推进“一件事”集成办理通知如下。
一、统一受理
由区行政审批局牵头，一张表单、一次告知。
二、并联办理
各部门在各自期限内同时提出意见，逾期视为没有意见的，应当写明依据。
特此通知。`,
    },
  },
  {
    ...{ ago: 1, office: 'government', issuer: 'own', until: 'reviewing' },
    form: {
      ...{ ...down, ...onRequest, title: '云川区人民政府办公室关于报送年度工作总结的通知', main: '区级各部门' },
      text: `请各部门于下月十日前报送本年度工作总结，三千字以内，数据以系统统计为准。
特此通知。`,
    },
  },
  {
    // carries two matters: the rules say so at once
    ...{ ago: 1, office: 'township', issuer: 'own', until: 'draft' },
    form: {
      ...{ type: 'request', format: 'document', direction: 'up', ...onRequest, main: '云川区人民政府' },
      title: '清溪镇人民政府关于增加救助资金和维修敬老院的请示',
      text: `区政府：
一、请求增加临时救助资金
今年我镇临时救助支出较大，现有资金不足。
二、请求拨付敬老院维修经费
镇敬老院屋面漏雨，需要维修。
妥否，请批示。`,
    },
  },
  {
    // a report that asks for something
    ...{ ago: 0, office: 'civilAffairs', issuer: 'own', until: 'draft' },
    form: {
      ...{ type: 'report', format: 'document', direction: 'up', ...onRequest, main: '云川区人民政府' },
      title: '云川区民政局关于养老服务设施建设情况的报告',
      text: `现将养老服务设施建设情况报告如下。
一、建设情况
新建农村互助点若干，日间照料设施逐步完善。
二、困难
运营经费不足，恳请区政府拨付运营补助并研究解决人员编制。`,
    },
  },
]
