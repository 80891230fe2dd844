/** The ledger is public: everybody may read it and have a receipt checked. */
export function mayRead(): boolean {
  return true
}
