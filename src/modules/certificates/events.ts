import type { State } from './model.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    'certificates.issued': { certificateId: string; matterId: string | null }
    /** The state as it became at that time; by now it may be another. */
    'certificates.changed': { certificateId: string; from: State; to: State; matterId: string | null }
  }
}
