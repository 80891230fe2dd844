import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { Form } from './form/model.ts'
import { ProcessModel } from './process/model.ts'

// Field names are English; the Chinese column of the national exchange tables (实施清单) stands beside each.
// Every visible sentence is a Text that must not be empty in either language.

const Words = Text.extend({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
/** Names things inside one guide and never changes from version to version. */
const Code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
/** Codes from outside are dirty; they are kept as they came. */
export const ItemCode = z.string().trim().min(1).max(64)

/** task_type 事项类型; the national two-digit code is the key, so that exchange needs no table. */
export const ItemType = z.enum(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'])
export type ItemType = z.infer<typeof ItemType>

/** server_type 服务对象 */
export const PersonKind = z.enum([
  'natural-person', // 自然人
  'enterprise', // 企业法人
  'public-institution', // 事业法人
  'social-organisation', // 社会组织法人
  'unincorporated-business', // 非法人企业
  'administrative-organ', // 行政机关
  'other-organisation', // 其他组织
])
export type PersonKind = z.infer<typeof PersonKind>

/** use_level 行使层级 */
export const Level = z.enum(['state', 'province', 'city', 'county', 'township', 'village'])
export type Level = z.infer<typeof Level>

/** handle_type 办理形式 */
export const Channel = z.enum(['counter', 'online', 'post', 'helper'])
export type Channel = z.infer<typeof Channel>

/** by_law 设定依据: what is quoted, word for word in `text`. */
export const LegalBasis = z.object({
  law: Words, // 法律法规名称
  article: Words, // 条款号
  text: z.string().trim().min(1), // 条款内容, the official Chinese wording
  /** True when the rule is local: configuration, never law. */
  local: z.boolean().default(false),
})
export type LegalBasis = z.infer<typeof LegalBasis>

/** A printable page: blank form 空白表格, filled example 示例样表, sample of a result 结果样本. Lines are kept. */
export const Template = z.object({ title: Words, body: Words })
export type Template = z.infer<typeof Template>

/** anticipate_day/_type/_explain and promise_day/_type/_explain: a limit that a deadline rule of the calendar computes. */
export const TimeLimit = z.object({
  /** Code of the calendar's deadline rule; null only for 'immediate'. */
  rule: z.string().min(1).nullable(),
  amount: z.number().int().min(0).max(3650),
  unit: z.enum(['working-days', 'calendar-days', 'hours', 'immediate']), // 工作日 自然日 小时 即时
  explain: Words,
  basis: LegalBasis.nullable(),
})
export type TimeLimit = z.infer<typeof TimeLimit>

/** accept_condition 受理条件 as one short question the applicant can answer. */
export const Condition = z.object({
  code: Code,
  question: Words,
  /** The answer that fits; the other shows `otherwise`. */
  fits: z.enum(['yes', 'no']),
  otherwise: Words,
  /** Code of the ground of refusal that this condition mirrors. */
  ground: Code.nullable().default(null),
  basis: LegalBasis.nullable().default(null),
})
export type Condition = z.infer<typeof Condition>

/** material[] 申请材料 */
export const Material = z.object({
  code: Code,
  name: Words, // material_name
  kind: z.enum(['certificate', 'application-form', 'other']), // material_type 证件证书证明 / 申请表格文书 / 其他
  necessity: z.enum(['required', 'optional', 'may-follow']), // is_need 必要 / 非必要 / 容缺后补
  /** When a required material is required only of some: said in words, enforced by the form's show-if. */
  when: Words.nullable().default(null),
  form: z.enum(['paper', 'electronic', 'either']), // material_format 形式
  source: z.enum(['applicant', 'government', 'third-party', 'shared-data']), // source_type 来源渠道
  sourceExplain: Words, // source_explain
  copies: z.object({ original: z.number().int().min(0), copy: z.number().int().min(0) }), // page_num 份数
  paperFormat: z.string().default('A4'), // page_format 规格
  acceptStandard: Words, // accept_stand 受理标准
  fillExplain: Words, // fill_explain 填报须知
  collection: z.array(z.enum(['paper', 'upload', 'scan', 'may-follow', 'licence-store'])).min(1), // 收取方式
  blank: Template.nullable().default(null), // form_guid 空白表格
  example: Template.nullable().default(null), // example_guid 示例样表
  basis: LegalBasis, // by_law
  remark: Words.nullable().default(null),
})
export type Material = z.infer<typeof Material>

/** fee[] 收费 */
export const Fee = z.object({
  code: Code,
  name: Words, // fee_name
  standard: Words, // fee_stand
  /** In fen; null when the standard is a formula that the form computes. */
  amountFen: z.number().int().min(0).nullable(),
  basis: LegalBasis, // by_law
  reducible: z.boolean(), // is_desc
  reduction: Words.nullable().default(null), // desc_explain
})
export type Fee = z.infer<typeof Fee>

/** result 审批结果 */
export const Result = z.object({
  code: Code,
  name: Words, // result_name
  kind: z.enum(['licence', 'document', 'payment', 'other']), // result_type 证照 批文 (资金) 其他
  validity: Words, // 有效期
  delivery: z.array(z.enum(['online', 'counter', 'post', 'bank'])).min(1),
  sample: Template.nullable(), // result_guid 样本
})
export type Result = z.infer<typeof Result>

/** A ground with the article that carries it: of refusal, of a stop of the clock. */
export const Ground = z.object({ code: Code, text: Words, basis: LegalBasis })
export type Ground = z.infer<typeof Ground>

/** What a decision may be; an outcome that is not listed cannot be decided. */
export const Outcome = z.object({
  code: Code,
  kind: z.enum(['grant', 'refuse']),
  name: Words,
  /** Code of the result that is issued. */
  result: Code.nullable(),
  /** At least one must be cited in a refusal. */
  grounds: z.array(Ground).default([]),
})
export type Outcome = z.infer<typeof Outcome>

/** handle_flow 办理流程, as the applicant lives it. */
export const Step = z.object({
  code: Code,
  name: Words, // 环节名称
  /** 受理 审核 审批 办结 送达; others (help, notice, survey) are 'other'. */
  stage: z.enum(['acceptance', 'review', 'decision', 'completion', 'delivery', 'other']),
  level: Level,
  who: Words, // 办理人员
  what: Words, // 审查标准 / 做什么
  limit: Words.nullable().default(null), // 办理时限
})
export type Step = z.infer<typeof Step>

/** special_procedure 特别程序: time the law leaves out of the limit, told in writing. */
export const StopGround = Ground.extend({
  /** All stops on this ground together may last so long, as in the calendar's rule; null where the law sets no end. */
  maxWorkingDays: z.number().int().positive().nullable(),
})
export type StopGround = z.infer<typeof StopGround>

/** link_way 咨询方式, supervise_way 监督投诉方式 */
export const Contact = z.object({
  kind: z.enum(['phone', 'web', 'mail', 'letter', 'counter']),
  name: Words,
  /** Number with area code, address of a page, e-mail or post address. */
  value: z.string().trim().min(1),
  hours: Words.nullable().default(null),
})
export type Contact = z.infer<typeof Contact>

/** Who handles what, from the village to the county. */
export const Handler = z.object({
  level: Level,
  part: z.enum(['helps', 'accepts', 'reviews', 'decides', 'assists']),
  /** Code of the directory's organisation; null: the one where the applicant lives. */
  organisation: z.string().min(1).nullable(),
  name: Words,
})
export type Handler = z.infer<typeof Handler>

/** transact_addr 办理地点, transact_time 办理时间 */
export const Place = z.object({ name: Words, address: Words, hours: Words, hall: z.boolean(), directions: Words.nullable() })
export type Place = z.infer<typeof Place>

/** 复议部门 / 诉讼法院 */
export const Remedy = z.object({
  kind: z.enum(['reconsideration', 'litigation', 'complaint']),
  name: Words,
  address: Words,
  phone: z.string().nullable(),
  within: Words,
  basis: LegalBasis,
})
export type Remedy = z.infer<typeof Remedy>

/**
 * What an author writes (办事指南 with everything that runs it). A published guide is the executable definition of the
 * service: what is not in it cannot be asked, charged or delayed.
 */
export const Guide = z.object({
  // Identity
  itemCode: ItemCode, // task_code 实施编码
  name: Words, // task_name 事项名称
  type: ItemType, // task_type 事项类型
  /** Two letters in matter numbers, such as XK. */
  matterKind: z.string().regex(/^[A-Z]{2}$/),
  version: z.object({
    changeNote: Words, // what is new, for the reader
    validFrom: Day, // plan_effective_date
    validTo: Day.nullable().default(null), // plan_cancel_date
    sources: z.array(Words).min(1), // 信息来源, shown at the foot of the page
  }),

  // Plain words first
  summary: Words,
  youGet: Words,
  whoCan: Words,
  youNeed: Words,
  howLong: Words,
  itCosts: Words,
  goodToKnow: z.array(Words).default([]),
  /** Other words people use: found by search, never shown. */
  synonyms: z.array(z.string().min(1)).default([]),

  // Legal
  bases: z.array(LegalBasis).min(1), // by_law 设定依据
  powerSource: z.enum(['own', 'from-above', 'authorised-above', 'authorised-same', 'delegated-above', 'delegated-same']), // power_source 权力来源
  useLevel: Level, // use_level 行使层级
  department: z.object({
    /** Code of the directory's organisation: the authority in whose name it is decided. */
    organisation: z.string().min(1), // dept_code 实施主体
    name: Words, // dept_name
    kind: z.enum(['statutory', 'authorised', 'entrusted']), // dept_type 法定机关 授权组织 受委托组织
    entrustedBy: Words.nullable().default(null), // entrust_name 委托部门
  }),
  jointDepartments: z.array(Words).default([]), // other_dept 联办机构
  handlers: z.array(Handler).min(1),
  rights: z.array(Words).min(1), // 权利
  duties: z.array(Words).min(1), // 义务
  remedies: z.array(Remedy).min(1),

  // Kind
  handling: z.enum(['immediate', 'promised']), // project_type 即办件 / 承诺件
  /** How it is finished: 即审即办 出证办结 出文办结 审批办结 and, for payments, 给付办结. */
  finish: z.enum(['at-once', 'licence', 'document', 'approval', 'payment', 'other']),
  serves: z.array(PersonKind).min(1), // server_type 服务对象
  topics: z.object({
    persons: z.array(Code).default([]), // user_topic_type 面向自然人主题分类
    organisations: z.array(Code).default([]), // corp_topic_type 面向法人主题分类
  }),
  lifeEvents: z.array(Code).default([]),
  channels: z.array(Channel).min(1), // handle_type 办理形式
  area: z.enum(['nationwide', 'province', 'city', 'county', 'township', 'across-villages']), // handle_area 通办范围
  agencyServices: z.array(Words).default([]), // service_type 中介服务

  // Time
  times: z.object({
    statutory: TimeLimit, // 法定办结时限
    promised: TimeLimit, // 承诺办结时限
    /** Limits of parts, shown and counted beside the whole, such as 公示 7 days. */
    parts: z.array(z.object({ code: Code, name: Words, limit: TimeLimit })).default([]),
  }),
  stopGrounds: z.array(StopGround).default([]), // special_procedure 特别程序
  extension: z
    .object({
      amount: z.number().int().positive(),
      unit: z.enum(['working-days', 'calendar-days', 'hours']),
      by: z.enum(['head', 'government']), // 本行政机关负责人 / 本级人民政府负责人批准
      explain: Words,
      basis: LegalBasis,
    })
    .nullable(),
  correction: z.object({
    /** How long the applicant has, in working days; after it the application is returned. */
    workingDays: z.number().int().positive().max(60),
    onLapse: Words,
    basis: LegalBasis,
  }),

  // Conditions, materials, money, results
  conditions: z.array(Condition).min(1), // accept_condition 受理条件
  quantity: Words.nullable().default(null), // limit_explain 数量限制
  materials: z.array(Material),
  fees: z.array(Fee).default([]), // is_fee: charged exactly when the list is not empty
  results: z.array(Result).default([]),
  outcomes: z.array(Outcome).min(1),

  // Flow and place
  steps: z.array(Step).min(1), // handle_flow 办理流程
  places: z.array(Place).min(1), // transact_addr, transact_time
  online: z.object({
    available: z.boolean(), // is_online
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), // online_handle_depth, levels Ⅰ-Ⅳ
    payment: z.boolean(), // is_pay_online
    express: z.boolean(), // is_express
    appointment: z.boolean(), // is_schedule
    terminals: z.boolean(), // is_service_terminals
  }),
  visits: z.object({
    count: z.number().int().min(0).max(9), // limit_scene_num 到现场次数
    reason: Words, // limit_scene_explain; '无' when 0
  }),
  consult: z.array(Contact).min(1), // link_way
  complain: z.array(Contact).min(1), // supervise_way
  faq: z.array(z.object({ question: Words, answer: Words })).default([]),
  related: z.array(ItemCode).default([]),

  /** The application form, see `form/`. */
  form: Form,
  /** BPMN 2.0 XML, see `process/`. */
  process: z.string().min(1),
})
export type Guide = z.infer<typeof Guide>
/** What an author types: defaults may be left out. */
export type GuideDraft = z.input<typeof Guide>
/** Checks a guide's author against the model at compile time. */
export const guideSchema = Guide

/** A guide as stored. A published version never changes; open matters keep theirs. */
export const GuideVersion = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  itemCode: ItemCode,
  version: z.number().int().positive(),
  publishedAt: z.date().nullable(),
  publishedBy: z.uuid().nullable(),
  content: Guide,
  /** The process as the interpreter runs it; null while the guide is a draft. */
  process: ProcessModel.nullable(),
})
export type GuideVersion = z.infer<typeof GuideVersion>
