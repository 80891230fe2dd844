/**
 * The modules in the order in which they may know each other: a module uses those of lower rank, never its own rank
 * or a higher one; those are told by events. Migrations run, and import walls are drawn, from this one list.
 */
export const ranks = [
  ['directory'],
  ['calendar', 'ledger', 'files', 'help', 'exceptions', 'seals'],
  ['docket', 'notices'],
  ['catalogue', 'certificates', 'papers'],
  ['cases', 'behalf', 'documents'],
  ['publicity', 'ratings', 'complaints', 'handover', 'delivery'],
  ['oversight', 'directives'],
  ['archives', 'burden', 'savings', 'retrieval'],
] as const
