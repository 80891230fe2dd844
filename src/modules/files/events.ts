declare module '../../kernel/event.ts' {
  interface Events {
    /** A scanner found something in files that were accepted, or, with `threat` null, no longer does. */
    'files.verdict-changed': { readonly fileIds: readonly string[]; readonly threat: string | null }
  }
}

export type {}
