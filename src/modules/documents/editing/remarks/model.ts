import { z } from 'zod'
import { compare } from '../../diff.ts'

export const entryKinds = ['reply', 'resolved', 'reopened', 'accepted', 'declined'] as const
export type EntryKind = (typeof entryKinds)[number]

export const RemarkEntry = z.object({
  remarkId: z.uuid(),
  kind: z.enum(entryKinds),
  words: z.string().nullable(),
  writtenBy: z.uuid(),
  writtenAt: z.date(),
})
export type RemarkEntry = z.infer<typeof RemarkEntry>

/** What somebody said of a paragraph, or proposed instead of it. */
export const Remark = z.object({
  id: z.uuid(),
  version: z.number().int(),
  place: z.number().int(),
  /** The paragraph as it was. */
  quote: z.string(),
  words: z.string().nullable(),
  proposal: z.string().nullable(),
  writtenBy: z.uuid(),
  writtenAt: z.date(),
})
export type Remark = z.infer<typeof Remark>

export type RemarkState = 'open' | 'resolved' | 'accepted' | 'declined'

/** What has become of a remark: its last entry that is no reply. */
export function stateOf(entries: readonly Pick<RemarkEntry, 'kind'>[]): RemarkState {
  const last = entries.findLast(({ kind }) => kind !== 'reply')?.kind
  return last === 'resolved' || last === 'accepted' || last === 'declined' ? last : 'open'
}

/** Which of the acts may follow a state. A decision on a proposal is the end of it. */
export function mayFollow(state: RemarkState, kind: EntryKind, hasProposal: boolean): boolean {
  if (kind === 'reply') return true
  if (kind === 'resolved') return state === 'open'
  if (kind === 'reopened') return state === 'resolved'
  return state === 'open' && hasProposal
}

/** The words by which the paragraph is found: once a proposal was accepted, the proposed ones. */
export function anchorOf(
  { quote, proposal, place }: Pick<Remark, 'quote' | 'proposal' | 'place'>,
  state: RemarkState,
): Pick<Remark, 'quote' | 'place'> {
  const taken = state === 'accepted' ? proposal?.split('\n')[0] : undefined
  return { quote: taken || quote, place }
}

/** Two paragraphs with at least this part of their pairs of letters in common are the same one, reworded. */
const alike = 0.5

/**
 * Where a paragraph stands now: the same words nearest to where they stood, else the most similar ones; undefined when it is gone.
 */
export function placeOf(
  { quote, place }: Pick<Remark, 'quote' | 'place'>,
  lines: readonly string[],
): number | undefined {
  const same = sameAs({ quote, place }, lines)
  if (same !== undefined) return same
  const ranked = lines
    .map((line, at) => ({ at, likeness: likeness(quote, line) }))
    .filter(({ likeness: found }) => found >= alike)
    .toSorted((a, b) => b.likeness - a.likeness || Math.abs(a.at - place) - Math.abs(b.at - place))
  return ranked[0]?.at
}

/** Where the very same words stand, nearest to where they stood. */
export function sameAs(
  { quote, place }: Pick<Remark, 'quote' | 'place'>,
  lines: readonly string[],
): number | undefined {
  const places = lines.flatMap((line, at) => (line === quote ? [at] : []))
  return places.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0]
}

/** Dice's measure on pairs of letters. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size + b.size === 0) return 0
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size)
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.replace(/\s/g, '')]
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}

export interface Span {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** What changed between two wordings, letter by letter, neighbouring letters together. */
export function spansOf(before: string, after: string): Span[] {
  const spans: Span[] = []
  for (const { kind, text } of compare([...before], [...after])) {
    const last = spans.at(-1)
    if (last?.kind === kind) spans[spans.length - 1] = { kind, text: last.text + text }
    else spans.push({ kind, text })
  }
  return spans
}
