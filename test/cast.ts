import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { type Cast, loadCast, seedDistrict, seedFoundations } from '../src/demo/index.ts'
import { diskBlobs } from '../src/kernel/blob-disk.ts'
import type { Actor, Caller } from '../src/kernel/context.ts'
import { connect } from '../src/kernel/database.ts'
import { drain } from '../src/kernel/drain.ts'
import { readSettings } from '../src/kernel/settings.ts'
import { modules } from '../src/modules.ts'
import { pathsIn, root } from './sources.ts'
import { databaseUrl, templateDatabase, templateNamed } from './template.ts'
import { aTown, sealsKey, type Town } from './town.ts'

/** A small district with its people: offices of every level, the named cast, the shipped guides published. */
export interface TownWithPeople {
  readonly town: Town
  /** The cast as actors. */
  readonly cast: Cast
  /** One of the cast as a caller, at the town's time. */
  as(name: keyof Cast, options?: { now?: Date | string }): Caller
  /**
   * Runs every due job and event with the product's own modules; papers are set, and files scanned and read, only when a test is
   * about them.
   */
  drain(options?: { papers?: boolean; files?: boolean }): Promise<void>
}

/** When the small district was founded; tests live later. */
const founded = new Date('2025-07-01T01:00:00Z')

/**
 * A town with offices, people and guides, cloned from a template that is built once.
 *
 * @param options.now where the town's clock stands; default a working Thursday, 10:00 in the district
 */
export async function aDistrict(
  t: { after(work: () => Promise<void>): void },
  options: { now?: Date | string } = {},
): Promise<TownWithPeople> {
  const town = await aTown(t, { ...options, template: peopledTemplate })
  const cast = await loadCast(town)
  return {
    ...{ town, cast },
    as: (name, caller) => town.caller(cast[name], caller),
    drain: ({ papers, files } = {}) =>
      town.drain(modules, [...(papers ? [] : ['paper-set']), ...(files ? [] : ['inspect-file'])]),
  }
}

/** The migrated template with the small district in it; made anew when what it is made by has changed. */
async function peopledTemplate(admin: pg.Client): Promise<string> {
  const plain = await templateDatabase(admin)
  return templateNamed(admin, { name: `peopled_${await sourcesDigest()}`, from: plain, build: furnish })
}

async function furnish(database: string): Promise<void> {
  const { db, pool } = connect(await databaseUrl(database), { max: 2 })
  const folder = await mkdtemp(join(tmpdir(), 'heliograph-cast-'))
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent', SEALS_KEY: sealsKey })
  const house = { db, settings, modules, blobs: await diskBlobs(join(folder, 'blobs')) }
  try {
    await seedFoundations(house, founded)
    await seedDistrict(house, { at: founded, size: 'small', progress: () => undefined })
    await drain({ ...house, now: () => founded })
  } finally {
    await pool.end()
    await rm(folder, { recursive: true })
  }
}

/** Of everything that decides what the small district looks like. */
async function sourcesDigest(): Promise<string> {
  const hash = createHash('sha256')
  const code = ['src/demo', ...['directory', 'calendar', 'catalogue'].map((name) => `src/modules/${name}`)]
  for (const path of [...pathsIn(code, ['.ts', '.bpmn', '.json']), ...pathsIn(['src'], ['.sql'])])
    hash.update(path).update(await readFile(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** Somebody in the directory who is none of the cast, with a resident number. */
export async function aNeighbour(place: TownWithPeople): Promise<{ actor: Actor; code: string }> {
  const { rows } = await sql<{ id: string; name: string; code: string }>`
    select p.id, p.name, p.resident_id as code from directory.person p
     where p.resident_id is not null and p.id <> ${place.cast.resident.id}
       and not exists (select 1 from directory.appointment a where a.person_id = p.id)
     order by p.id limit 1`.execute(place.town.db)
  const [found] = rows
  if (!found) throw new Error('nobody is there to be concerned')
  return { actor: { id: found.id, kind: 'person', name: found.name, post: null }, code: found.code }
}
