import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { Text } from '../../kernel/text.ts'
import { ItemCode, ItemType, Level, PersonKind, TimeLimit } from './model.ts'

/** Why an item is not to be had for the moment (task_state 暂停). */
export const Suspension = z.object({ reason: Text, since: z.date() })
export type Suspension = z.infer<typeof Suspension>

/** A service item (事项): something government does on application. Without a guide it is listed but cannot be applied for. */
export const Item = z.object({
  id: z.uuid(),
  code: ItemCode,
  name: Text,
  type: ItemType,
  /** The main item of which this is one situation, as the source has it. */
  family: z.string().nullable(),
  /** The office as the source names it. */
  office: z.string(),
  organisation: z.object({ id: z.uuid(), name: Text }).nullable(),
  levels: z.array(Level),
  /** Keys such as 'persons.marriage'. */
  topics: z.array(z.string()),
  lifeEvents: z.array(z.string()),
  serves: z.array(PersonKind),
  findings: z.array(z.string()),
  importId: z.uuid().nullable(),
  importedAt: z.date(),
  suspension: Suspension.nullable(),
})
export type Item = z.infer<typeof Item>

/** What a list shows of the guide in force. */
export const GuideGlance = z.object({
  versionId: z.uuid(),
  version: z.number().int(),
  summary: Text,
  promised: TimeLimit,
  statutory: TimeLimit,
  fees: z.number().int(),
  visits: z.number().int(),
  online: z.boolean(),
})
export type GuideGlance = z.infer<typeof GuideGlance>

/** An item in a list. */
export const ItemSummary = z.object({
  id: z.uuid(),
  code: ItemCode,
  name: Text,
  type: ItemType,
  office: z.string(),
  organisation: z.object({ id: z.uuid(), name: Text }).nullable(),
  suspended: z.boolean(),
  guide: GuideGlance.nullable(),
})
export type ItemSummary = z.infer<typeof ItemSummary>

/** One line of the history of a guide. */
export const VersionLine = z.object({
  id: z.uuid(),
  version: z.number().int(),
  changeNote: Text,
  validFrom: Day,
  validTo: Day.nullable(),
  publishedAt: z.date(),
})
export type VersionLine = z.infer<typeof VersionLine>

/** One run of the importer. */
export const ImportReport = z.object({
  id: z.uuid(),
  source: Text,
  licence: z.string(),
  counts: z.object({
    rows: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
  }),
  findings: z.array(z.object({ code: z.string(), rows: z.number().int(), examples: z.array(z.string()) })),
  importedBy: z.guid(),
  importedAt: z.date(),
})
export type ImportReport = z.infer<typeof ImportReport>

/** Whether people may apply for it today. */
export function isOpen(item: { guide: unknown; suspended: boolean }): boolean {
  return item.guide !== null && !item.suspended
}
