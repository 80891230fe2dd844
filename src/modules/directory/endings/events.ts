declare module '../../../kernel/event.ts' {
  interface Events {
    /** A person has died or a firm has ended: noted and confirmed. */
    'directory.party-ended': { endingId: string; partyId: string; partyKind: 'person' | 'firm'; endedOn: string }
    /** A note, or the undoing of one, waits for another person of the organisation. */
    'directory.ending-waits': {
      endingId: string
      organisationId: string
      by: string
      what: 'note' | 'undo'
      party: string
    }
    /** The note was wrong. */
    'directory.ending-undone': { endingId: string; partyId: string; partyKind: 'person' | 'firm' }
  }
}

export {}
