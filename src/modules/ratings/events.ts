import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A bad rating was given; it has to be put right. Names neither the rater nor the grade. */
    'ratings.bad-given': { readonly ratingId: string; readonly matterId: string }
  }
}
