import type { Caller } from './context.ts'
import type { Text } from './text.ts'

/** A line that stands above every page of somebody's work until it is dealt with. */
export interface Alert {
  readonly text: Text
  readonly href: string
  readonly grade: 'warning' | 'danger'
}

/** Reads what rings for whoever acts in a post. Called for each page shown to such a person: one indexed statement. */
export type ReadAlerts = (caller: Pick<Caller, 'db' | 'actor' | 'now'>) => Promise<readonly Alert[]>

/** Everything that rings for this caller; nothing rings for those who are in no post. */
export async function alertsFor(readers: readonly ReadAlerts[], caller: Parameters<ReadAlerts>[0]): Promise<Alert[]> {
  if (!caller.actor.post) return []
  const found: Alert[] = []
  for (const read of readers) found.push(...(await read(caller)))
  return found
}
