import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Form } from './form/model.ts'
import { JointHandling, Preliminary, Quota } from './guide-joint.ts'
import {
  Channel,
  Code,
  Condition,
  Contact,
  Fee,
  Handler,
  ItemCode,
  ItemType,
  LegalBasis,
  Level,
  Material,
  Outcome,
  PersonKind,
  Place,
  Remedy,
  Result,
  Step,
  StopGround,
  TimeLimit,
  Words,
} from './guide-parts.ts'
import { Commitment, FollowUp, ResultCertificate, Tacit } from './guide-promises.ts'
import { Publicity } from './guide-publicity.ts'
import { ProcessModel } from './process/model.ts'

export { JointHandling, JointPart, Preliminary, Quota } from './guide-joint.ts'
export {
  Channel,
  Condition,
  Contact,
  Fee,
  Ground,
  ItemCode,
  ItemType,
  LegalBasis,
  Level,
  Material,
  Outcome,
  PersonKind,
  Remedy,
  Result,
  StopGround,
  Template,
  TimeLimit,
} from './guide-parts.ts'
export { Commitment, FollowUp, ResultCertificate, Tacit } from './guide-promises.ts'
export { Publicity, PublishedFact } from './guide-publicity.ts'

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
  powerSource: z.enum([
    'own',
    'from-above',
    'authorised-above',
    'authorised-same',
    'delegated-above',
    'delegated-same',
  ]), // power_source 权力来源
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
    /** From when both limits count: acceptance 受理, or receipt of all valid papers 收到全部有效文件 where the law says so. */
    from: z.enum(['acceptance', 'receipt']).default('acceptance'),
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
  /** Code of the result -> the electronic certificate that it is. */
  certificates: z.record(Code, ResultCertificate).default({}),

  // What may come later, be promised, or follow from silence
  followUp: FollowUp.nullable().default(null), // 容缺受理
  commitments: z.array(Commitment).default([]), // 告知承诺
  tacit: Tacit.nullable().default(null), // 默认同意

  /** 结果公开 and 公示; null in versions from before guides had to say it, none of which can be published again. */
  publicity: Publicity.nullable().default(null),
  // Several organisations, two levels, a limited number
  joint: JointHandling.nullable().default(null), // 并联审批
  preliminary: Preliminary.nullable().default(null), // 初审
  quota: Quota.nullable().default(null), // 数量限制

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

/** A guide as stored. A published version never changes; open matters keep theirs. */
export const GuideVersion = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  itemCode: ItemCode,
  version: z.number().int().positive(),
  publishedAt: z.date().nullable(),
  // the machine's fixed id is no RFC 9562 UUID
  publishedBy: z.guid().nullable(),
  content: Guide,
  /** The process as the interpreter runs it; null while the guide is a draft. */
  process: ProcessModel.nullable(),
})
export type GuideVersion = z.infer<typeof GuideVersion>
