declare module '../../../kernel/event.ts' {
  interface Events {
    /** A person has died or a firm has ended: noted and confirmed. */
    'directory.party-ended': { endingId: string; partyId: string; partyKind: 'person' | 'firm'; endedOn: string }
    /** The note was wrong. */
    'directory.ending-undone': { endingId: string; partyId: string; partyKind: 'person' | 'firm' }
  }
}

export {}
