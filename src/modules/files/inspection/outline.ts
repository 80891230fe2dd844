import { z } from 'zod'

/** What the reading process is asked for instead of a type. */
export const outlineTask = 'outline'

/**
 * What a plain body has no place for, or what was written in another way: `numbers` were computed by Word and stand as text now, the
 * words of `frames` follow the paragraph that they were beside, `changes` are taken as accepted; signs of `private` use, `placeholders` and
 * tables of `contents` are taken as they are, for somebody to look at.
 */
export const Lost = z.enum([
  ...[
    'pictures',
    'notes',
    'comments',
    'numbers',
    'bullets',
    'headings',
    'spans',
    'nested',
    'boxes',
    'frames',
    'margins',
  ],
  ...['objects', 'formulas', 'symbols', 'hidden', 'changes', 'columns', 'layout'],
  ...['ruby', 'shapes', 'private', 'placeholders', 'contents'],
] as const)
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
  /** Of secrecy, wherever in the file it stands. */
  mark: z.string().nullable(),
})
export type Outline = z.infer<typeof Outline>

/** What came of reading: a file that unpacks to more than memory is for is not read. */
export const OutlineAnswer = z.union([Outline, z.literal('too-large')])
