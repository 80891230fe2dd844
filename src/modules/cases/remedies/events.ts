declare module '../../../kernel/event.ts' {
  interface Events {
    /** A case was decided, by a person or by law. */
    'cases.decided': { matterId: string; decidedAt: string }
    /** A decision was annulled, and is no longer one. */
    'cases.decision-annulled': { matterId: string; decidedAt: string }
    /** A reconsideration or lawsuit about a decision has ended: whoever reports upstream sends it on. */
    'cases.remedy-decided': { matterId: string; way: 'reconsideration' | 'litigation'; result: string }
  }
}

export {}
