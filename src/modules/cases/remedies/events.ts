declare module '../../../kernel/event.ts' {
  interface Events {
    /** A reconsideration or lawsuit about a decision has ended: whoever reports upstream sends it on. */
    'cases.remedy-decided': { matterId: string; way: 'reconsideration' | 'litigation'; result: string }
  }
}

export {}
