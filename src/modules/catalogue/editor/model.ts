import { z } from 'zod'
import { ItemCode } from '../model.ts'
import { JsonObject } from './json.ts'

/**
 * One thing that happens in a trial run, as short as it stands in an address: `c:survey:fits` a task is done, `w:7` seven days
 * pass, `n` time passes until the next timer has run out, `m:notice-objection` a message comes.
 */
export const TrialStep = z
  .string()
  .regex(/^(c:[A-Za-z0-9_-]{1,80}(:[A-Za-z0-9-]{1,40})?|w:\d{1,3}|n|m:[A-Za-z0-9_-]{1,80})$/)

/** A made-up case that is kept with the guide and run again before publishing. */
export const TestCase = z.object({
  name: z.string().trim().min(2).max(80),
  /** Values of the process's variables and of the form, as typed. */
  variables: z.record(z.string(), z.string()),
  steps: z.array(TrialStep).max(80),
  /** What came of it when it was kept. */
  expected: z.object({ state: z.string(), path: z.array(z.string()) }),
})
export type TestCase = z.infer<typeof TestCase>

/** A guide under way: content as typed, with who wrote it. */
export const Draft = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  itemCode: ItemCode,
  version: z.number().int().positive(),
  revision: z.number().int().positive(),
  content: JsonObject,
  tests: z.array(TestCase),
  draftedBy: z.guid(),
  draftedAt: z.date(),
})
export type Draft = z.infer<typeof Draft>

/** One saving. */
export const Edit = z.object({
  revision: z.number().int(),
  part: z.string(),
  undoes: z.number().int().nullable(),
  madeBy: z.guid(),
  madeAt: z.date(),
})
export type Edit = z.infer<typeof Edit>
