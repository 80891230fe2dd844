import { z } from 'zod'

export { type Level, levelOf } from './level.ts'

/** Words, or a reference: to an article of a law, to another document by its number. */
export const Inline = z.union([
  z.object({ text: z.string().max(20_000) }).strict(),
  z.object({ law: z.string().max(80), article: z.string().max(12).optional() }).strict(),
  z.object({ document: z.string().max(40) }).strict(),
])
export type Inline = z.infer<typeof Inline>

/** A paragraph or a table of a document's body. */
export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), content: z.array(Inline).max(400) }),
  z.object({
    type: z.literal('table'),
    head: z.array(z.string().max(200)).min(1).max(12),
    rows: z.array(z.array(z.string().max(2000)).max(12)).max(500),
  }),
])
export type Block = z.infer<typeof Block>

/** The body of a document. Its levels stand in the text itself (`levelOf`) and nowhere else. */
export const Content = z.object({ blocks: z.array(Block).max(3000) })
export type Content = z.infer<typeof Content>
