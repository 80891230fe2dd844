import { z } from 'zod'
import { bigramQuery, bigrams } from '../../kernel/bigram.ts'
import { Level, PersonKind } from './model.ts'
import { meanings } from './vocabulary.ts'

/** PostgreSQL knows no character zero. */
const trimmed = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll('\u0000', '').trim())
/** An unchosen select or an emptied box sends '', which narrows nothing. */
const chosen = trimmed.transform((value) => value || undefined).optional()

/** What a person looks for; the query string of the search page. */
export const Search = z.object({
  q: trimmed.default(''),
  topic: chosen,
  department: chosen,
  event: chosen,
  person: z.union([PersonKind, z.literal('').transform(() => undefined)]).optional(),
  level: z.union([Level, z.literal('').transform(() => undefined)]).optional(),
  /** Only what can be applied for online here. */
  guided: z.union([z.literal('yes'), z.literal('').transform(() => undefined)]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type Search = z.infer<typeof Search>

/** The filters that are counted beside the results. */
export const facetNames = ['topic', 'department', 'event', 'person', 'level', 'guided'] as const
export type FacetName = (typeof facetNames)[number]

/** How many results a value of a filter would leave. */
export interface FacetValue {
  readonly value: string
  readonly count: number
}
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>

/** Results on one page of the search. */
export const pageSize = 20

/**
 * The literal of the `tsquery` for typed words: as typed, or as meant by a known synonym.
 *
 * @returns '' when everything is asked for
 */
export function queryFor(typed: string): string {
  return anyOf([typed, ...meanings(typed)].map(bigramQuery))
}

/**
 * A second attempt when nothing holds the words as typed: what holds some pair of the characters. Ranking brings those with
 * the most pairs to the top.
 */
export function looseQueryFor(typed: string): string {
  const words = [typed, ...meanings(typed)].flatMap((text) => bigrams(text).split(' '))
  return anyOf(words.filter((word) => Array.from(word).length > 1 && !common.has(word)))
}

function anyOf(queries: readonly string[]): string {
  return [...new Set(queries)]
    .filter((one) => one !== '')
    .map((one) => `(${one})`)
    .join(' | ')
}

/** Pairs that stand in so many questions that they tell nothing. */
const common = new Set(
  '我想 想要 要办 办理 怎么 么办 如何 何办 申请 请问 需要 什么 哪里 可以 想申 要申 请办 想办 the for how and get'.split(
    ' ',
  ),
)
