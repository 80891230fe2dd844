import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A document went out; `incoming` are the matters of its recipients. */
    'delivery.dispatched': {
      readonly documentId: string
      readonly number: string
      readonly incoming: readonly { readonly id: string; readonly organisationId: string }[]
    }
    /** A recipient has signed for it: what the document obliges it to begins. */
    'delivery.signed-for': {
      readonly document: string
      readonly organisation: string
      readonly incoming: string
      readonly number: string
    }
    /** A recipient has told what it did. */
    'delivery.acted': { readonly document: string; readonly organisation: string; readonly incoming: string }
    /** A dispatched document holds no longer from a day on. */
    'delivery.ended': {
      readonly document: string
      readonly how: 'recalled' | 'repealed' | 'superseded'
      readonly startsOn: string
    }
  }
}
