import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A document went out; `incoming` are the matters of its recipients. */
    'delivery.dispatched': {
      readonly documentId: string
      readonly number: string
      readonly incoming: readonly { readonly id: string; readonly organisationId: string }[]
    }
    /** A recipient has signed for it, at this moment: what the document obliges it to begins. */
    'delivery.signed-for': {
      readonly document: string
      readonly organisation: string
      readonly incoming: string
      readonly number: string
      readonly at: string
      /** Whom it was addressed to, when it came back from there and was sent on: what that organisation was to do. */
      readonly inPlaceOf: string | null
    }
    /** A recipient has given it back: it is obliged to nothing by it. */
    'delivery.returned': { readonly document: string; readonly organisation: string; readonly incoming: string }
    /** A recipient has told what it did. */
    'delivery.acted': { readonly document: string; readonly organisation: string; readonly incoming: string }
    /** A dispatched document holds no longer; what was announced for a later day is told on that day. */
    'delivery.ended': {
      readonly document: string
      readonly how: 'recalled' | 'repealed' | 'superseded'
      readonly startsOn: string
    }
  }
}
