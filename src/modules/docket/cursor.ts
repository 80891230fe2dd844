import { z } from 'zod'
import { Instant } from '../../kernel/instant.ts'
import type { Cursor } from './store/work.ts'

/** Where a page of a list begins, as it stands in an address: `<moment>_<id>`, or `infinity_<id>` for what has no end. */
export const After = z
  .string()
  .max(80)
  .refine((text) => cursorIn(text) !== undefined)
  .transform((text) => cursorIn(text))
  .optional()

/** The address of the page that begins after this row. */
export function afterRow(at: Date | null, id: string): string {
  return `${at ? at.toISOString() : 'infinity'}_${id}`
}

const Parts = z.tuple([z.union([Instant, z.literal('infinity')]), z.uuid()])

function cursorIn(text: string): Cursor | undefined {
  const parts = Parts.safeParse(text.split('_')).data
  return parts && { due: parts[0], id: parts[1] }
}
