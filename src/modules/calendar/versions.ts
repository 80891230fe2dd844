import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { addDays, Day, dayOf } from '../../kernel/day.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { versionWords as words } from './version-words.ts'

/**
 * What a district sets is kept in versions: each says where it comes from and holds from a day on, the next takes its place, none ever
 * changes. A table of versions has `code`, `version`, `source`, `valid_from`, and the trigger `kernel.keep_version`.
 */
export interface Version {
  readonly version: number
  readonly validFrom: Day
  /** The last day, where it was ended without a next one. */
  readonly validTo?: Day | null
}

/** What is entered with every version. */
export const versionInput = { source: z.string().trim().min(4).max(500), validFrom: Day }

/** Whether a version has begun by a day and has not ended before. */
export function holdsOn({ validFrom, validTo = null }: Omit<Version, 'version'>, day: Day): boolean {
  return validFrom <= day && (validTo === null || validTo >= day)
}

/** Of versions of one thing the one that holds on a day: the newest that has begun. */
export function versionOn<One extends Version>(versions: readonly One[], day: Day): One | undefined {
  return versions.filter((one) => holdsOn(one, day)).toSorted((a, b) => b.version - a.version)[0]
}

/** Of versions of many things those that hold on a day, by code. */
export function versionsOn<One extends Version & { readonly code: string }>(
  versions: readonly One[],
  day: Day,
): ReadonlyMap<string, One> {
  const held = versions.filter((one) => holdsOn(one, day)).toSorted((a, b) => a.version - b.version)
  return new Map(held.map((one) => [one.code, one]))
}

/**
 * The number of a version that holds from a day on.
 *
 * @param options.from figures that are reckoned by the day change from tomorrow at the earliest
 * @throws Refusal 'invalid' for a day that has passed, or one not after the beginning of the newest version
 */
export function nextVersion(
  { now, settings }: Pick<Context, 'now' | 'settings'>,
  validFrom: Day,
  { newest, from = 'today' }: { newest: Version | undefined; from?: 'today' | 'tomorrow' },
): number {
  const earliest = addDays(dayOf(now, settings.DISTRICT_ZONE), from === 'today' ? 0 : 1)
  if (validFrom < earliest) throw invalidField('validFrom', words.notBefore(earliest))
  if (newest && validFrom <= newest.validFrom) throw invalidField('validFrom', words.notAfter(newest.validFrom))
  return (newest?.version ?? 0) + 1
}
