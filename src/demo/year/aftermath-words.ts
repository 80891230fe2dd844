import { both } from '../../kernel/text.ts'

/** Services of the civil affairs bureau: 结婚登记预约, and 社会组织档案查询. */
export const suspended = {
  past: {
    code: '51201104200003-511602000000-000-11511301008778298W-1-00',
    reason: both(
      '婚姻登记系统升级，网上预约暂停一天，次日恢复。当天要登记的，请直接到区婚姻登记处。',
      'The registry’s system is renewed: no bookings for a day. Whoever marries that day comes to the registry without one.',
    ),
  },
  now: {
    code: '512B0003600023-511602000000-000-11511301008778298W-1-00',
    reason: both(
      '档案室搬迁，预计月底前恢复。急用的，请拨打局办公室电话，由专人查找。',
      'The archive is moving, until about the end of the month. For what is urgent call the office of the bureau.',
    ),
  },
} as const

export const aftermathWords = {
  evidence: '居民死亡医学证明（推断）书，家属送交，原件核对后退还',
  waitingEvidence: '村民委员会报告，附居民死亡殡葬证明',
  mistakenEvidence: '殡仪馆火化名单（复印件）',
  mistaken: '名单中的同名人员身份证号末四位不同，本人健在，经村干部当面核实。',
  body: '云川区人民政府',
  reference: '云政复〔2026〕7号',
  accepted: '收到受理通知书，已按期提交答复书和证据材料。',
  annulled:
    '复议机关认为，残疾等级以申请时有效的残疾人证为准，本局依据已换发前的旧证，主要事实不清，撤销原决定，责令重新作出决定。',
} as const
