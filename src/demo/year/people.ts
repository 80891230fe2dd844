import { sql } from 'kysely'
import { type Person, peopleByIds } from '../../modules/directory/index.ts'
import type { Ground } from '../ground.ts'

/** Everybody whom the register names and who holds no post, in an order that is the same each time. */
export async function loadResidents({ db }: Pick<Ground, 'db'>): Promise<Person[]> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.pub_person as person
    where not exists (select 1 from directory.pub_appointment as held where held.person_id = person.id)`.execute(db)
  const people = await db.transaction().execute((tx) =>
    peopleByIds(
      tx,
      rows.map(({ id }) => id),
    ),
  )
  return [...people.values()]
    .filter((person) => person.identityFrom === 'register' && person.residentId && person.residenceOrganisationId)
    .toSorted((a, b) => ((a.residentId ?? '') < (b.residentId ?? '') ? -1 : 1))
}
