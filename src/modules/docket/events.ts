import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A matter of any kind has come to its end; `stage` is the word of its kind for how. */
    'docket.closed': {
      readonly matterId: string
      readonly number: string
      readonly kind: string
      readonly stage: string
    }
    /** It was decided anew whether the public may know of a matter; views of what is open follow. */
    'docket.disclosure-decided': { readonly matterId: string; readonly kind: string }
    /** A matter deserved a card that it had not had against this due moment: `docket.pub_card` holds it. */
    'docket.card-raised': {
      readonly card: string
      readonly matterId: string
      readonly colour: 'blue' | 'yellow' | 'red'
    }
  }
}
