import { sql } from 'kysely'
import type { House } from '../src/kernel/http/house.ts'
import { apply, expectMoved, type FormPost, service } from './applying.ts'
import type { Act } from './loop.ts'
import type { People } from './people.ts'
import { type Visitor, visitorOf } from './visit.ts'

/** What the scenarios stand on. */
export interface Ground {
  readonly house: House
  /** Address of the product under measurement. */
  readonly base: string
  readonly people: People
  readonly posts: readonly FormPost[]
}

/** One thing that is done again and again. */
export interface Scenario {
  readonly name: string
  readonly title: string
  /** What its raw limit is: the same bytes from node:http, or the same statements through the same driver. */
  readonly raw: 'bytes' | 'statements'
  /** Readies what is needed and gives what one client does once. */
  prepare(ground: Ground, clients: number, seconds: number): Promise<Act>
  /** For raw bytes: the page that is answered. */
  page?(ground: Ground): Promise<{ path: string; session?: string }>
}

export const scenarios: readonly Scenario[] = [
  page('guide', 'Guide page, public', async () => ({ path: `/services/${service}` })),
  page('search', 'Search for services, public', async () => ({
    path: `/services?words=${encodeURIComponent('社会团体')}`,
  })),
  page('work', 'Work list of a clerk', async ({ people }) => ({ path: '/desk', session: people.clerk.session })),
  page('held', 'Matters that an office holds', async ({ people }) => ({
    path: '/desk/matters',
    session: people.clerk.session,
  })),
  page('all', 'Open matters of the whole district', async ({ people }) => ({
    ...{ path: '/desk/matters?all=yes', session: people.auditor.session },
  })),
  page('board', 'Counts of the whole district', async ({ people }) => ({
    ...{ path: '/desk/board?all=yes', session: people.auditor.session },
  })),
  page('words', 'Full-text search among matters', async ({ people }) => ({
    ...{ path: `/desk/matters?all=yes&words=${encodeURIComponent('社会团体')}`, session: people.auditor.session },
  })),
  page('own', 'Matters of the citizen with the most', async ({ people }) => ({
    path: '/matters',
    session: people.busiest.session,
  })),
  page('matter', 'A matter, seen by its office', async (ground) => ({
    ...{ path: `/matters/${await heldNumber(ground)}`, session: ground.people.clerk.session },
  })),
  page('files', 'The matter with the most attachments', async (ground) => ({
    ...{ path: `/matters/${await fullestNumber(ground)}`, session: ground.people.auditor.session },
  })),
  {
    ...{ name: 'submit', title: 'Application: create, fill in, attach, send', raw: 'statements' },
    async prepare({ base, people, posts }, clients) {
      const visitors = Array.from({ length: clients }, (_, client) => residentAt(base, people, client))
      return async (client) => {
        await apply(visitors[client] ?? residentAt(base, people, client), posts)
        return 'done'
      }
    },
  },
  {
    ...{ name: 'intake', title: 'Intake decision: accept', raw: 'statements' },
    async prepare(ground, clients, seconds) {
      const waiting = await applications(ground, waitingFor(seconds))
      const clerks = Array.from({ length: clients }, () => clerkAt(ground))
      return async (client) => {
        const number = waiting.pop()
        if (!number) return 'over'
        expectMoved('acceptance', await (clerks[client] ?? clerkAt(ground)).post(`/matters/${number}/acceptance`, {}))
        return 'done'
      }
    },
  },
]

/** Applications that are made ready to be accepted in so many seconds, one client after the other. */
export function waitingFor(seconds: number): number {
  return Math.ceil(seconds * 60)
}

async function applications({ base, people, posts }: Ground, count: number): Promise<string[]> {
  const visitors = people.residents.slice(0, 4).map((_, index) => residentAt(base, people, index))
  const numbers: string[] = []
  await Promise.all(
    visitors.map(async (visitor) => {
      while (numbers.length < count) numbers.push(await apply(visitor, posts))
      visitor.close()
    }),
  )
  return numbers
}

function page(name: string, title: string, of: NonNullable<Scenario['page']>): Scenario {
  return {
    ...{ name, title, raw: 'bytes', page: of },
    async prepare(ground, clients) {
      const { path, session } = await of(ground)
      const visitors = Array.from({ length: clients }, () =>
        visitorOf(ground.base, { address: anAddress, ...(session && { session }) }),
      )
      return async (client) => {
        const answer = await visitors[client]?.get(path)
        if (answer?.status !== 200) throw new Error(`${path} answered ${answer?.status}`)
        return 'done'
      }
    },
  }
}

export function residentAt(base: string, people: People, client: number): Visitor {
  const resident = people.residents[client % people.residents.length]
  return visitorOf(base, { address: anAddress, ...(resident && { session: resident.session }) })
}

export function clerkAt({ base, people }: Ground): Visitor {
  return visitorOf(base, { address: anAddress, session: people.clerk.session })
}

/** Every request comes from an address of its own: the limit of requests is for one address. */
let given = 0
export function anAddress(): string {
  given += 1
  return `10.${(given >> 16) & 255}.${(given >> 8) & 255}.${given & 255}`
}

async function heldNumber({ house, people }: Ground): Promise<string> {
  const office = people.clerk.actor.post?.organisationId ?? ''
  const { rows } = await sql<{ number: string }>`
    select number from docket.matter where state = 'open' and holder_organisation_id = ${office}
    order by coalesce(due_at, 'infinity'), id offset 20 limit 1`.execute(house.db)
  return rows[0]?.number ?? ''
}

async function fullestNumber({ house }: Ground): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select m.number from docket.matter m
    where m.id = (select matter_id from docket.attachment group by matter_id order by count(*) desc limit 1)`.execute(
    house.db,
  )
  return rows[0]?.number ?? ''
}
