/** Failures in a row after which signing in is locked; usual practice under GB/T 22239-2019 level 3. */
export const failuresBeforeLock = 5
export const lockMinutes = 30

/** Staff are signed out after this long without a request; usual practice under GB/T 22239-2019 level 3. */
export const staffIdleMinutes = 30
/** Residents fill long forms on the way; drafts are kept, so this is comfort and no more. Our choice, no law. */
export const residentIdleMinutes = 120
/** However busy, a session ends: a working day for staff, a week for residents. Our choice, no law. */
export const staffSessionHours = 12
export const residentSessionHours = 7 * 24
/** Being seen is written down at most this often. */
const seenEveryMs = 60_000

const minuteMs = 60_000

/** What decides whether a session goes on. */
export interface SessionTimes {
  readonly isStaff: boolean
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

/** Whether the session still counts. */
export function isAlive({ isStaff, lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean {
  const idleMs = (isStaff ? staffIdleMinutes : residentIdleMinutes) * minuteMs
  return now < expiresAt && now.getTime() - lastSeenAt.getTime() < idleMs
}

/** Whether the last sight of a session is old enough to be written anew. */
export function isWorthNoting(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= seenEveryMs
}

/** When a session begun now ends at the latest. */
export function sessionEnd(isStaff: boolean, now: Date): Date {
  return new Date(now.getTime() + (isStaff ? staffSessionHours : residentSessionHours) * 60 * minuteMs)
}

/** Failures after one more, and until when that locks. */
export function afterFailure(failures: number, now: Date): { failures: number; lockedUntil: Date | null } {
  if (failures + 1 < failuresBeforeLock) return { failures: failures + 1, lockedUntil: null }
  return { failures: 0, lockedUntil: new Date(now.getTime() + lockMinutes * minuteMs) }
}
