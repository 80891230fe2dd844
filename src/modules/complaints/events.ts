import type {} from '../../kernel/event.ts'

declare module '../../kernel/event.ts' {
  interface Events {
    /** A complaint was right, wholly or partly, and measures were ordered; the organisation has to put it right. */
    'complaints.measures-ordered': {
      readonly complaintId: string
      readonly organisationId: string
      readonly supervisorId: string
      readonly measures: string
    }
  }
}
