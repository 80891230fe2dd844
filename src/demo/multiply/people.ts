import { sql } from 'kysely'
import { machine } from '../../kernel/context.ts'
import { makeResidentId } from '../../modules/directory/index.ts'
import { aName, aPhone } from '../district/names.ts'
import { districtCode } from '../district/places.ts'
import type { Ground } from '../ground.ts'
import { randomOf } from '../random.ts'

/** Residents whose numbers stand on a day that none of the others has. */
const firstSerial = 20_000

/**
 * Applicants for copies, entered where they are not there yet.
 *
 * @returns their ids, always in the same order
 */
export async function applicants({ db }: Pick<Ground, 'db'>, count: number, at: Date): Promise<string[]> {
  const people = Array.from({ length: count }, (_, index) => invented(index))
  for (let from = 0; from < count; from += 5000) {
    const some = people.slice(from, from + 5000)
    await sql`
      insert into directory.person (name, resident_id, phone, birth, sex, identity_from, created_by, created_at)
      select u.name, u.code, u.phone, u.birth, u.sex, 'register', ${machine.id}, ${at}
      from unnest(${sql.val(some.map(({ name }) => name))}::text[], ${sql.val(some.map(({ code }) => code))}::text[],
                  ${sql.val(some.map(({ phone }) => phone))}::text[], ${sql.val(some.map(({ birth }) => birth))}::date[],
                  ${sql.val(some.map(({ sex }) => sex))}::text[]) as u(name, code, phone, birth, sex)
      on conflict (resident_id) do nothing`.execute(db)
  }
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${sql.val(people.map(({ code }) => code))}::text[]) with ordinality as u(code, place)
    join directory.person p on p.resident_id = u.code order by u.place`.execute(db)
  return rows.map(({ id }) => id)
}

/** Born on one of 366 days of 140 years, the order figures being 0 to 999: all residents differ. */
function invented(index: number) {
  const random = randomOf(`applicant ${index}`)
  const day = new Date(Date.UTC(1930, 0, 1 + Math.floor(index / 1000)))
  const birth = day.toISOString().slice(0, 10)
  const sex = index % 2 === 1 ? ('male' as const) : ('female' as const)
  const name = aName(random, { sex, bornIn: day.getUTCFullYear() })
  return {
    name,
    code: makeResidentId(districtCode, birth, index % 1000),
    phone: aPhone(firstSerial + index),
    birth,
    sex,
  }
}
