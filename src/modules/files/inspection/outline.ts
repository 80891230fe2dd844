import { z } from 'zod'

/** What the reading process is asked for instead of a type. */
export const outlineTask = 'outline'

/** What a plain body has no place for. */
export const Lost = z.enum(['pictures', 'notes', 'comments', 'numbers', 'spans', 'nested', 'boxes'])
export type Lost = z.infer<typeof Lost>

export const OutlineBlock = z.union([
  z.object({ text: z.string() }).strict(),
  z.object({ rows: z.array(z.array(z.string())) }).strict(),
])
export type OutlineBlock = z.infer<typeof OutlineBlock>

/** The words of a Word file in their order, and what was left out, with how often. */
export const Outline = z.object({
  blocks: z.array(OutlineBlock),
  lost: z.array(z.object({ what: Lost, count: z.number().int() })),
})
export type Outline = z.infer<typeof Outline>
