import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A document is set and sealed: its PDF lies on the matter, it may be dispatched. */
    'documents.ready': { readonly documentId: string; readonly number: string; readonly documentNumber: string }
    /** Pieces of the archive were destroyed; `documents` nobody keeps any more, so their words go too. Told by `archives`. */
    'archives.destroyed': { readonly pieces: readonly string[]; readonly documents: readonly string[] }
  }
}
