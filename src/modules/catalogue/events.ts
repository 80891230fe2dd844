import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A guide came out. Open matters keep the version they were sent by. */
    'catalogue.guide-published': {
      readonly itemCode: string
      readonly guideVersionId: string
      readonly version: number
    }
  }
}
