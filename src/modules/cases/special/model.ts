import { z } from 'zod'
import { both, type Text } from '../../../kernel/text.ts'

/** 特别程序 of 行政许可法 art. 45 but for the hearing, which has a calendar of its own. */
export const SpecialKind = z.enum([
  'inspection', // 检验
  'testing', // 检测
  'quarantine', // 检疫
  'appraisal', // 鉴定
  'expert-review', // 专家评审
  'bidding', // 招标
  'auction', // 拍卖
])
export type SpecialKind = z.infer<typeof SpecialKind>

export const specialNames: Readonly<Record<SpecialKind, Text>> = {
  inspection: both('检验', 'Inspection'),
  testing: both('检测', 'Testing'),
  quarantine: both('检疫', 'Quarantine'),
  appraisal: both('鉴定', 'Appraisal'),
  'expert-review': both('专家评审', 'Expert review'),
  bidding: both('招标', 'Bidding'),
  auction: both('拍卖', 'Auction'),
}

/** Kinds for which two or more are assigned within five working days of acceptance (art. 55). */
export const inspectionKinds: readonly string[] = ['inspection', 'testing', 'quarantine']

/** The kind behind a ground of a guide; undefined for grounds that are no such procedure. */
export function specialKindOf(ground: string): SpecialKind | undefined {
  return SpecialKind.safeParse(ground).data
}

/** A procedure that the law leaves out of the time. */
export const Special = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  kind: SpecialKind,
  organisationId: z.uuid().nullable(),
  body: z.string().nullable(),
  notice: z.string(),
  toldDays: z.number().int(),
  clockId: z.uuid(),
  begunAt: z.date(),
  overrunAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  result: z.string().nullable(),
  reference: z.string().nullable(),
})
export type Special = z.infer<typeof Special>

/** Somebody who was assigned to inspect. */
export const Inspector = z.object({ personId: z.uuid(), name: z.string(), assignedAt: z.date() })
export type Inspector = z.infer<typeof Inspector>
