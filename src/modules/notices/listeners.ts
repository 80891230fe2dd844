import { on } from '../../kernel/event.ts'
import type { Text } from '../../kernel/text.ts'
import { tell } from './operations.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** Somebody is to be told something. `cause` makes the telling happen once. */
    'notices.due': { people: readonly string[]; cause: string; words: Text; href: string; matter: string | null }
  }
}

export const listeners = [on('notices.due', 'notices.tell', (caller, payload) => tell(caller, payload))]
