import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A document is set and sealed: its PDF lies on the matter, it may be dispatched. */
    'documents.ready': { readonly documentId: string; readonly number: string; readonly documentNumber: string }
  }
}
