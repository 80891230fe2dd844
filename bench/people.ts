import { sql } from 'kysely'
import { loadMembers } from '../src/demo/index.ts'
import type { Actor } from '../src/kernel/context.ts'
import type { House } from '../src/kernel/http/house.ts'
import { createAccount, demoPassword } from '../src/modules/directory/index.ts'

/** Somebody signed in over HTTP. */
export interface SignedIn {
  readonly actor: Actor
  readonly session: string
}

/** Who asks in the bench: the cast, residents who apply, and the citizen with the most matters. */
export interface People {
  readonly clerk: SignedIn
  readonly auditor: SignedIn
  readonly residents: readonly SignedIn[]
  readonly busiest: SignedIn
}

/** @param residents how many apply at the same time */
export async function peopleOf(house: House, base: string, residents: number): Promise<People> {
  // not the whole cast: a district that was founded by an older version, and filled for an hour, stays good to measure
  const member = await loadMembers(house)
  const found = await applicants(house, residents)
  const admin = member('admin')
  const signed = await Promise.all(found.map((actor) => resident(house, base, { actor, admin })))
  return {
    clerk: { actor: member('clerk'), session: await demoSession(base, 'clerk') },
    auditor: { actor: member('auditor'), session: await demoSession(base, 'auditor') },
    residents: signed,
    busiest: await resident(house, base, { actor: await busiestOf(house), admin }),
  }
}

async function applicants({ db }: House, count: number): Promise<Actor[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from directory.person p
    where p.identity_from = 'register' and not exists (select 1 from cases.case c where c.applicant_id = p.id and c.state = 'draft')
      and not exists (select 1 from directory.appointment a where a.person_id = p.id)
    order by p.id limit ${count}`.execute(db)
  return rows.map((row) => ({ ...row, kind: 'person', post: null }))
}

async function busiestOf({ db }: House): Promise<Actor> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from directory.person p
    where p.id = (select person_id from docket.party group by person_id order by count(*) desc limit 1)`.execute(db)
  const [row] = rows
  if (!row) throw new Error('Nobody has a matter: furnish the database first')
  return { ...row, kind: 'person', post: null }
}

async function resident(
  house: House,
  base: string,
  { actor, admin }: { actor: Actor; admin: Actor },
): Promise<SignedIn> {
  const { db, blobs, settings } = house
  const { rows } = await sql<{
    name: string
  }>`select name from directory.account where person_id = ${actor.id}`.execute(db)
  const name = rows[0]?.name ?? `bench-${actor.id.slice(0, 13)}`
  if (rows.length === 0)
    await createAccount(
      { db, blobs, settings, actor: admin, now: house.now() },
      { personId: actor.id, name, password: demoPassword, isDemo: true },
    )
  return { actor, session: await sessionOf(base, '/api/sessions', { name, password: demoPassword }) }
}

/** A session of one of the cast. */
export async function demoSession(base: string, who: string): Promise<string> {
  return sessionOf(base, '/api/sessions/demo', { who })
}

let callers = 0
async function sessionOf(base: string, path: string, body: object): Promise<string> {
  callers += 1
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.9.${callers >> 8}.${callers & 255}` }
  const answer = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const { token } = (await answer.json()) as { token?: string } // the API's own answer
  if (!token) throw new Error(`Signing in failed with ${answer.status}`)
  return token
}
