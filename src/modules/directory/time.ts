const formatters = new Map<string, Intl.DateTimeFormat>()

/** '2026-09-10 10:30' in the zone, for sentences that a refusal says. */
export function timeIn(instant: Date, zone: string): string {
  const known =
    formatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  formatters.set(zone, known)
  return known.format(instant)
}
