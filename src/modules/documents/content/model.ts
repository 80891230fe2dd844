import { z } from 'zod'

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

/** 1 一、 · 2 （一） · 3 1. · 4 （1） · 0 no heading (GB/T 9704-2012, 7.3.3). */
export type Level = 0 | 1 | 2 | 3 | 4

const beginnings: readonly (readonly [RegExp, Level])[] = [
  [/^[一二三四五六七八九十百]{1,5}、/, 1],
  [/^[（(][一二三四五六七八九十百]{1,5}[）)]/, 2],
  [/^\d{1,3}[.．](?!\d)/, 3],
  [/^[（(]\d{1,3}[）)]/, 4],
]

/** The level of a paragraph, told from its first characters. */
export function levelOf(text: string): Level {
  return beginnings.find(([beginning]) => beginning.test(text))?.[1] ?? 0
}
