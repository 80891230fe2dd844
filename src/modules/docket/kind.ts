import type { ComponentChildren } from 'preact'
import type { Context } from '../../kernel/context.ts'
import type { Text } from '../../kernel/text.ts'
import type { Matter } from './model.ts'

/**
 * What a module tells the docket about its kind of matter. The docket shows every matter on one page with one timeline,
 * clock, list of attachments and receipt; the kind adds what only it knows.
 */
export interface MatterKind {
  /** As in `Matter.kind`. */
  readonly kind: string
  readonly name: Text
  /** Runs inside the page's read-only transaction, after the docket has allowed the reader. */
  describe(ctx: Context, matter: Matter): Promise<KindDescription>
}

export interface KindDescription {
  /** Parts of the page, in order. */
  readonly panels: readonly Panel[]
  /** What this reader may do now, the most likely first. */
  readonly actions: readonly Action[]
  /** What happens next and who has to do it, in one or two sentences. */
  readonly next: Text | null
  /** What each place for attachments is called. */
  readonly slots: Readonly<Record<string, Text>>
}

/**
 * What a module other than the matter's own adds to the page of every matter: a rating, the papers, the certificates. It
 * comes after what the kind shows. Answers an empty object where it has nothing to add for this matter and this reader.
 */
export interface MatterExtra {
  /** Runs as `MatterKind.describe` does: after the docket has allowed the reader, in a number of statements that does not grow. */
  describe(ctx: Context, matter: Matter): Promise<Partial<Omit<KindDescription, 'next'>>>
}

export interface Panel {
  readonly id: string
  readonly title: Text
  /** Stands above the timeline: what a reader must not miss. */
  readonly urgent?: boolean
  readonly view: () => ComponentChildren
}

export interface Action {
  readonly href: string
  readonly text: Text
  readonly primary?: boolean
}
