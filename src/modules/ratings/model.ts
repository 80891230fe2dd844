import { z } from 'zod'
import { both, Text } from '../../kernel/text.ts'

/** 非常满意 5 … 非常不满意 1 (国办发〔2019〕51号). */
export const grades = [5, 4, 3, 2, 1] as const
export const Grade = z.coerce.number().int().min(1).max(5)
export type Grade = z.infer<typeof Grade>

/** 差评: the two lowest grades have to be put right. */
export function isBad(grade: number): boolean {
  return grade <= 2
}

export const gradeNames: Readonly<Record<number, Text>> = {
  5: both('非常满意', 'Very satisfied'),
  4: both('满意', 'Satisfied'),
  3: both('基本满意', 'Fairly satisfied'),
  2: both('不满意', 'Dissatisfied'),
  1: both('非常不满意', 'Very dissatisfied'),
}

/** How the matter was dealt with; decides which sides of the service are asked about. */
export const Way = z.enum(['online', 'counter'])
export type Way = z.infer<typeof Way>
export const wayNames: Readonly<Record<Way, Text>> = {
  online: both('主要在网上办的', 'Mostly on line'),
  counter: both('主要在窗口办的', 'Mostly at a counter'),
}

export const Channel = z.enum(['page', 'link', 'slip', 'phone'])
export type Channel = z.infer<typeof Channel>
export const channelNames: Readonly<Record<Channel, Text>> = {
  page: both('办件页面', 'Page of the matter'),
  link: both('通知链接', 'Link in a notice'),
  slip: both('评价小票', 'Slip from the counter'),
  phone: both('电话', 'Telephone'),
}

/** Sub-indicators beside the overall grade (GB/T 39735): three or four for each way. */
export const sides: Readonly<Record<Way, readonly { readonly code: string; readonly text: Text }[]>> = {
  online: [
    { code: 'efficiency', text: both('办事效率', 'Speed') },
    { code: 'guide', text: both('办事指南精确度', 'Accuracy of the guide') },
    { code: 'convenience', text: both('便捷度', 'Convenience') },
    { code: 'platform', text: both('平台操作性', 'Ease of the platform') },
  ],
  counter: [
    { code: 'service-speed', text: both('服务效率', 'Speed of service') },
    { code: 'skill', text: both('服务水平', 'Skill') },
    { code: 'manner', text: both('服务态度', 'Manner') },
  ],
}

/** What a form carries: a grade, marks under `mark-<code>`, words, and whether the name is kept out. */
export const GivenRating = z
  .object({
    way: Way.default('online'),
    grade: Grade,
    words: z.string().trim().max(1000).optional(),
    anonymous: z.literal('yes').optional(),
  })
  .catchall(z.unknown())
export type GivenRating = z.infer<typeof GivenRating>

/** The marks that belong to the way; what else was posted is left out. */
export function marksOf({ way, ...posted }: GivenRating): Record<string, Grade> {
  return Object.fromEntries(
    sides[way].flatMap(({ code }): [string, Grade][] => {
      const { success, data } = Grade.safeParse(posted[`mark-${code}`] ?? '-')
      return success ? [[code, data]] : []
    }),
  )
}

/** A matter that may be rated, or could be. */
export const Invitation = z.object({
  id: z.uuid(),
  number: z.string(),
  title: Text,
  item: z.string(),
  organisationId: z.uuid(),
  supervisorId: z.uuid(),
  officerId: z.uuid().nullable(),
  clockId: z.uuid(),
  endsAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Invitation = z.infer<typeof Invitation>

export const Rating = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  channel: Channel,
  way: Way,
  grade: Grade,
  marks: z.record(z.string(), Grade),
  words: z.string().nullable(),
  anonymous: z.boolean(),
  givenAt: z.date(),
})
export type Rating = z.infer<typeof Rating>

/** A rating as the organisation may see it when it has to be put right. */
export const ShownRating = Rating.omit({ matterId: true }).extend({
  number: z.string().nullable(),
  title: Text.nullable(),
})
export type ShownRating = z.infer<typeof ShownRating>

/** Whether results are shown to those they are about: not before there are enough that nobody can be told from them. */
export function isUnveiled(count: number, blindUntil: number): boolean {
  return count >= blindUntil
}
