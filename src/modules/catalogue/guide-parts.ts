import { z } from 'zod'
import { Text } from '../../kernel/text.ts'

// Field names are English; the Chinese column of the national exchange tables (实施清单) stands beside each.
// Every visible sentence is a Text that must not be empty in either language.

/** What is said to the reader: never empty in either language. */
export const Words = Text.extend({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
/** Names things inside one guide and never changes from version to version. */
export const Code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
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
export const Place = z.object({
  name: Words,
  address: Words,
  hours: Words,
  hall: z.boolean(),
  directions: Words.nullable(),
})
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
